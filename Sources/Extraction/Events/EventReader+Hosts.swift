/// The bodies that hold an occasion by what a clause calls them: `主办方为甲`, `承办单位:乙`.
extension EventReader {
  private static let hosts: WordSet = ["主办方", "承办方", "主办单位", "承办单位", "主办者", "承办者", "组织者", "发起方", "举办方"]
  private static let helpers: WordSet = ["协办方", "协办单位", "支持单位", "指导单位"]
  private static let equating: WordSet = ["为", "是", ":", "有"]

  /// `气排球赛在体育馆开打,主办方为街道总工会`: the bodies listed behind a word for those who hold or help.
  mutating func addHosts(_ scene: Scene, _ here: [SceneEvent]) {
    let frame = scene.frame
    guard !scene.sentence.organizations.isEmpty, Self.mayHoldLabel(scene.sentence) else { return }
    for index in frame.tokens.indices.prefix(frame.speech) where !frame.isEnclosed[index] {
      guard let (label, next) = Self.label(at: index, in: frame), Self.equating.contains(frame.word(next)) else {
        continue
      }
      let told = here.last { $0.trigger.verb < index }?.event
      guard let event = told ?? (here.isEmpty && paragraph - lastParagraph <= 1 ? focus : nil) else { return }
      let bodies = bodiesListed(from: next + 1, scene)
      if Self.hosts.contains(label) {
        events[event].organizers.append(bodies)
      } else {
        events[event].bodies.append(bodies)
      }
    }
  }

  /// Whether a sentence holds the last letter of such a word, as most do not.
  private static func mayHoldLabel(_ sentence: ReadSentence) -> Bool {
    let marks = sentence.letterMarks
    return marks.mayHold("方") || marks.mayHold("位") || marks.mayHold("者")
  }

  private static func endsLabel(_ index: Int, in sentence: ReadSentence) -> Bool {
    guard index < sentence.tokens.count else { return false }
    switch sentence.passage.scalars[sentence.tokens[index].range.upperBound - 1] {
    case "方", "位", "者": return true
    default: return false
    }
  }

  /// The word for those who hold or help that stands in a token, or in it and the next, and the token behind it.
  private static func label(at index: Int, in frame: SentenceFrame) -> (label: Word, next: Int)? {
    if endsLabel(index + 1, in: frame.sentence) {
      let pair = frame.words[index] + frame.word(index + 1)
      if hosts.contains(pair) || helpers.contains(pair) { return (pair, index + 2) }
    }
    guard endsLabel(index, in: frame.sentence) else { return nil }
    let word = frame.words[index]
    return hosts.contains(word) || helpers.contains(word) ? (word, index + 1) : nil
  }

  /// The bodies that the parts of a line of a calendar say to hold what it announces.
  func holders(of plan: PlanLine?, _ scene: Scene) -> [Int] {
    UniqueList((plan?.holders ?? []).flatMap { bodiesListed(from: $0, scene) }).elements
  }

  /// The bodies of a list, up to whatever is none.
  private func bodiesListed(from first: Int, _ scene: Scene) -> [Int] {
    let frame = scene.frame
    var bodies: [Int] = []
    var index = first
    while index < frame.tokens.count {
      if let mention = frame.organization[index] {
        let end = scene.sentence.organizations[mention].tokens.upperBound
        if frame.organization[end] == nil, let body = scene.organizations[mention] { bodies.append(body) }
        index = max(index + 1, end)
      } else if Coordination.bodies.contains(frame.words[index]) || frame.words[index] == "会同" {
        index += 1
      } else {
        break
      }
    }
    return bodies
  }
}
