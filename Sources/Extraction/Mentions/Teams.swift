import Newsletters

/// Teams that are called by a word of their own, and told from other words by the bracket behind that gives their leader or
/// by the list of leaders that they stand in: `女子队(队长甲)`, `队长名单:石桥队——甲;柳林队——乙`, `各组组长:上坞组甲,下坞组乙`.
enum Teams {
  private static let leaders: WordSet = [
    "队长", "副队长", "领队", "组长", "副组长", "教练", "总教练", "团长", "副团长", "社长", "副社长", "班长", "负责人", "召集人",
    // As columns set them.
    "队 长", "领 队", "组 长", "团 长", "社 长", "班 长",
  ]
  private static let ends: [Word] = ["队", "组", "团", "社", "班", "沙龙"]
  private static let lastLetters = ends.compactMap(\.description.unicodeScalars.last)
  private static let marksBehind: [Unicode.Scalar] = ["(", ":", "—"]
  /// The marks behind which a name in a list begins.
  private static let marks: WordSet = ["、", ":", ";", ",", "。", "·"]
  /// The letters of a name.
  private static let lengths = 3...8

  /// The bodies of a sentence with such teams among them.
  /// - Complexity: linear in the sentence.
  static func adding(to mentions: [OrganizationMention], in sentence: ReadSentence) -> [OrganizationMention] {
    guard sentence.tokenKinds.uses.contains(.position), mayHoldTeam(sentence) else { return mentions }
    let names = sentence.words.indices.compactMap { name(before: $0, in: sentence) }.filter { name in
      !mentions.contains { $0.tokens.upperBound == name.upperBound && !$0.isBare }
    }
    return TaskGroups.adding(names, to: mentions, in: sentence) { name, sentence in
      let range = letters(of: name, in: sentence)
      var mention = OrganizationMention(
        range: range, tokens: name, surface: sentence.passage.string(range), kind: .civic, owner: .named, parent: nil,
        isBare: false)
      mention.bearsPlace = true
      return mention
    }
  }

  /// Whether the last letter of a team and one of the marks behind it stand in a sentence.
  private static func mayHoldTeam(_ sentence: ReadSentence) -> Bool {
    let marks = sentence.letterMarks
    return lastLetters.contains(where: marks.mayHold)
      && (marksBehind.contains(where: marks.mayHold) || sentence.tokenKinds.contains(.space))
  }

  private static func letters(of name: Range<Int>, in sentence: ReadSentence) -> Range<Int> {
    sentence.tokens[name.lowerBound].range.lowerBound..<sentence.tokens[name.upperBound - 1].range.upperBound
  }

  /// The tokens of the team that a bracket with its leader, or a dash before him, stands behind.
  private static func name(before place: Int, in sentence: ReadSentence) -> Range<Int>? {
    let isLed =
      sentence.words[place] == "(" && place + 1 < sentence.words.count && leaders.contains(sentence.words[place + 1])
      || isColumn(place, in: sentence)
      || (isDash(place, in: sentence) || sentence.tokens[place].form == .person) && title(ofList: sentence) != nil
    guard isLed, place > 0, ends.contains(where: { sentence.words[place - 1].ends(in: $0) }) else { return nil }
    var start = place - 1
    while start > 0, [.word, .unknown, .place].contains(sentence.tokens[start - 1].form),
      sentence.tokens[start - 1].classes.isDisjoint(with: [.pronoun, .particle, .preposition])
    {
      start -= 1
    }
    // `红枫|合唱团:团长甲`: what looks like a name is that of the team, where the line begins with it.
    if start == 1, sentence.tokens[0].form == .person { start = 0 }
    guard start == 0 || marks.contains(sentence.words[start - 1]) && !isColumn(place, in: sentence),
      lengths.contains(letters(of: start..<place, in: sentence).count)
    else { return nil }
    return start..<place
  }

  // MARK: Lists of leaders

  /// `队长名单:`, `各队队长:`: the token of the post that a sentence lists the holders of.
  private static func title(ofList sentence: ReadSentence) -> Int? {
    guard let colon = sentence.words.prefix(longestLabel).firstIndex(of: ":"), colon > 0 else { return nil }
    let end = sentence.words[colon - 1] == "名单" || sentence.words[colon - 1] == "如下" ? colon - 1 : colon
    return end > 0 && leaders.contains(sentence.words[end - 1]) ? end - 1 : nil
  }

  private static let longestLabel = 24

  /// `石桥队|——|甲`: whether a dash of two strokes stands between words.
  private static func isDash(_ place: Int, in sentence: ReadSentence) -> Bool {
    sentence.words[place] == "—" && place + 2 < sentence.words.count && sentence.words[place + 1] == "—"
      && sentence.tokens[place + 2].form == .person
  }

  /// `石桥组  组长 甲  副组长 乙`, `合唱团:团长甲`: whether a gap or a colon parts what stands before from the post of somebody
  /// named behind.
  private static func isColumn(_ place: Int, in sentence: ReadSentence) -> Bool {
    guard sentence.tokens[place].form == .space || sentence.words[place] == ":", place + 2 < sentence.words.count,
      leaders.contains(sentence.words[place + 1])
    else { return false }
    let next = (place + 2..<sentence.words.count).first {
      sentence.tokens[$0].form != .space && sentence.words[$0] != ":"
    }
    return next.map { sentence.tokens[$0].form == .person } ?? false
  }

  // MARK: Posts

  /// Gives the posts in the bracket behind a team, and that of a list of leaders, to the teams.
  static func bind(_ positions: inout [PositionMention], _ persons: inout [PersonMention], in sentence: ReadSentence) {
    for (team, mention) in sentence.organizations.enumerated() {
      let end = mention.tokens.upperBound
      guard end + 1 < sentence.words.count, ends.contains(where: { sentence.words[end - 1].ends(in: $0) }) else {
        continue
      }
      let isColumn = mention.tokens.lowerBound == 0 && isColumn(end, in: sentence)
      if sentence.words[end] == "(" || isColumn {
        let close = isColumn ? sentence.words.count : sentence.words[end...].firstIndex(of: ")") ?? sentence.words.count
        for index in positions.indices
        where (end + 1..<close).contains(positions[index].token)
          && leaders.contains(sentence.words[positions[index].token])
          && (isColumn || isFirst(positions[index].token, in: sentence))
        {
          (positions[index].organization, positions[index].sharesBodyOf) = (team, nil)
          positions[index].description.titleClass = .office
        }
      } else if let token = title(ofList: sentence),
        let person = persons.firstIndex(where: { $0.token == (isDash(end, in: sentence) ? end + 2 : end) }),
        let label = positions.first(where: { $0.token == token })
      {
        var position = label
        position.organization = team
        position.description.titleClass = .office
        positions.append(position)
        persons[person].positions = [positions.count - 1]
        persons[person].isSharing = false
      }
    }
  }

  /// Whether a title begins what a bracket, or a part of it, says.
  private static func isFirst(_ token: Int, in sentence: ReadSentence) -> Bool {
    let before = sentence.words[token - 1]
    return before == "(" || before == "," || before == "、" || before == ";"
  }
}
