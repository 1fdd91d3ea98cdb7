/// Reads where an occasion takes place.
struct PlaceReader {
  let sentence: ReadSentence

  private static let openers: Set<String> = ["在", "于"]
  private static let goals: Set<String> = ["赴", "到", "来到", "前往", "走进", "深入", "来", "至", "到访", "莅临", "专程赴"]
  private static let placeEnds = Set("室厅堂馆场园院楼校所站处点心区村社街路道里内中心广公司上前旁边店厂家队地号山河湖江镇乡县市会".unicodeScalars)

  /// The place as worded, or `nil`.
  func place(of trigger: EventTrigger) -> String? {
    trigger.form == .visit ? goal(of: trigger) : setting(of: trigger)
  }

  private var tokens: [Token] { sentence.tokens }

  private func isStop(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.form == .punctuation { return !["、", "(", ")", "“", "”"].contains(sentence.text(index)) }
    return false
  }

  /// `在…(召开)`: from the preposition to the verb.
  private func setting(of trigger: EventTrigger) -> String? {
    for index in tokens.indices where Self.openers.contains(sentence.text(index)) {
      guard tokens[index].range.lowerBound >= trigger.clause.lowerBound - 40 else { continue }
      var end = index + 1
      while end < tokens.count, !isStop(end), tokens[end].roles.isDisjoint(with: [.hold, .held, .chair, .attend]),
        tokens[end].range.lowerBound < index + 200
      {
        end += 1
      }
      guard end > index + 1, end < tokens.count, !isStop(end) || trigger.form == .setting else { continue }
      let range = tokens[index + 1].range.lowerBound..<tokens[end - 1].range.upperBound
      guard let last = sentence.passage.scalars[range].last, Self.placeEnds.contains(last), range.count <= 30 else {
        continue
      }
      let text = sentence.passage.string(range)
      guard !text.hasSuffix("工作中"), !text.hasSuffix("会上"), text.unicodeScalars.count >= 2 else { continue }
      return text
    }
    return nil
  }

  /// `赴四平路街道`: the bodies or places behind a verb of motion.
  private func goal(of trigger: EventTrigger) -> String? {
    for index in tokens.indices where Self.goals.contains(sentence.text(index)) {
      var end = index + 1
      while end < tokens.count, !isStop(end),
        tokens[end].roles.isEmpty || tokens[end].classes.contains(.organizationHead)
      {
        end += 1
      }
      guard end > index + 1 else { continue }
      return sentence.passage.string(tokens[index + 1].range.lowerBound..<tokens[end - 1].range.upperBound)
    }
    return sentence.organizations.first { $0.tokens.lowerBound > trigger.verb }?.surface
  }
}
