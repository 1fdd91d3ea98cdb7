import Newsletters

/// The groups that a command, an office or a task force is divided into: `(二)生活保障组,组长甲,成员乙、丙`.
///
/// Such a name is made of what the group sees to and of a word for a group. It is one where a list gives it: behind a
/// number or at the head of a line, and before a colon or a mark and the word for one of its posts.
enum TaskGroups {
  /// The posts of a group.
  static let posts: WordSet = ["组长", "副组长", "小组长", "成员", "组员", "召集人", "联络员", "牵头人"]

  /// The posts that only a command has: `办事处主任、副指挥长甲` is not of the office.
  static let postsOfCommands: WordSet = ["指挥长", "副指挥长", "总指挥", "副总指挥", "常务副指挥长", "常务副总指挥"]

  private static let ends = ["组", "专班", "突击队", "小分队"].map { Word($0) }
  private static let longest = 14

  /// The tokens of each group that a sentence names so.
  ///
  /// - Parameter place: what the sentence is as a line of a roster, whose label needs no post behind it.
  /// - Complexity: linear in the sentence.
  static func names(in sentence: ReadSentence, place: RosterPlace?) -> [Range<Int>] {
    if let place, place.line.labelKind == .group, let label = place.line.label {
      return [tokens(of: label, in: sentence)]
    }
    guard sentence.tokenKinds.uses.contains(.position) || place != nil, mayName(sentence) else { return [] }
    var names: [Range<Int>] = []
    var start = 0
    let isOfRoster = place != nil
    for index in sentence.words.indices {
      let word = sentence.words[index]
      // `督查组组长  甲`
      if isOfRoster, start == 0, posts.contains(word), index > 0, isName(0..<index, of: sentence) {
        names.append(0..<index)
      }
      guard word == ":" || word == ",", start < index else {
        if isBoundary(word) { start = index + 1 }
        continue
      }
      let isLabel = isOfRoster && word == ":" && start <= 1
      if isName(start..<index, of: sentence), isLabel || postFollows(index, in: sentence) {
        names.append(start..<index)
      }
      start = index + 1
    }
    return names
  }

  /// Whether a word ends in a letter that one of `ends` does: of most sentences none does.
  private static func mayName(_ sentence: ReadSentence) -> Bool {
    let scalars = sentence.passage.scalars
    return sentence.tokens.contains { token in
      switch scalars[token.range.upperBound - 1] {
      case "组", "班", "队": true
      default: false
      }
    }
  }

  private static func tokens(of range: Range<Int>, in sentence: ReadSentence) -> Range<Int> {
    let first = sentence.tokens.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? 0
    let last = sentence.tokens.lastIndex { $0.range.lowerBound < range.upperBound && $0.form != .punctuation }
    return first..<max(first, last ?? first) + 1
  }

  private static func isBoundary(_ word: Word) -> Bool {
    switch word {
    case ")", ";", "。", "、", ".": true
    default: false
    }
  }

  /// Whether a stretch is what a group sees to and the word for one, and stands where an entry of a list begins.
  private static func isName(_ range: Range<Int>, of sentence: ReadSentence) -> Bool {
    guard let last = range.last else { return false }
    let letters = sentence.tokens[last].range.upperBound - sentence.tokens[range.lowerBound].range.lowerBound
    guard (3...longest).contains(letters), ends.contains(where: { sentence.words[last].ends(in: $0) }) else {
      return false
    }
    return beginsEntry(range.lowerBound, in: sentence)
      && range.allSatisfy { place in
        let token = sentence.tokens[place]
        return [.word, .unknown, .place, .person, .space].contains(token.form)
          && !posts.contains(sentence.words[place])
          && (place == last || token.classes.isDisjoint(with: [.pronoun, .particle, .preposition]))
      }
  }

  private static let foundings: WordSet = ["成立", "组建", "设立", "设", "成为", "分为", "参加", "分"]

  /// Whether an entry of a list begins at a token: a number stands before it, or nothing.
  private static func beginsEntry(_ start: Int, in sentence: ReadSentence) -> Bool {
    guard sentence.tokens[start].roles.isEmpty, !foundings.contains(sentence.words[start]) else { return false }
    guard start > 0 else { return true }
    let mark = sentence.words[start - 1]
    if mark == ";" || mark == "。" { return true }
    return start > 1 && isNumeral(sentence.tokens[start - 2], in: sentence)
      || start == 1 && (mark == "(" || sentence.tokens[0].form == .number)
  }

  private static func isNumeral(_ token: Token, in sentence: ReadSentence) -> Bool {
    token.form == .number || Characters.isChineseNumeral(sentence.passage.scalars[token.range.lowerBound])
  }

  /// Whether a post of a group follows the mark: `,组长甲`, `:由甲任组长`.
  private static func postFollows(_ mark: Int, in sentence: ReadSentence) -> Bool {
    sentence.words[(mark + 1)..<min(mark + 4, sentence.words.count)].contains { posts.contains($0) }
  }

  // MARK: Mentions

  /// The bodies of a sentence with its groups among them, in place of what was read inside their names.
  static func adding(
    _ names: [Range<Int>], to mentions: [OrganizationMention], in sentence: ReadSentence,
    as mention: (Range<Int>, ReadSentence) -> OrganizationMention = Self.group
  ) -> [OrganizationMention] {
    guard !names.isEmpty else { return mentions }
    var all: [OrganizationMention] = []
    var places: [Int: Int] = [:]
    var rest = names[...]
    for (index, known) in mentions.enumerated() where !names.contains(where: { $0.overlaps(known.tokens) }) {
      while let name = rest.first, name.lowerBound < known.tokens.lowerBound {
        all.append(mention(name, sentence))
        rest = rest.dropFirst()
      }
      places[index] = all.count
      all.append(known)
      all[all.count - 1].parent = known.parent.flatMap { places[$0] }
    }
    return all + rest.map { mention($0, sentence) }
  }

  private static func group(_ name: Range<Int>, in sentence: ReadSentence) -> OrganizationMention {
    let range =
      sentence.tokens[name.lowerBound].range.lowerBound..<sentence.tokens[name.upperBound - 1].range.upperBound
    let letters = sentence.passage.scalars[range].filter { !Characters.isSpace($0) }
    var mention = OrganizationMention(
      range: range, tokens: name, surface: String(scalars: letters), kind: .government, owner: .organ, parent: nil,
      isBare: false)
    mention.isGroup = true
    return mention
  }

  private static let commands = ["组", "指挥部", "专班", "突击队", "小分队", "工作队"]

  /// Whether a mention is of people put together for a task.
  private static func isCommand(_ mention: OrganizationMention) -> Bool {
    mention.isGroup || commands.contains { mention.surface.hasSuffix($0) }
  }

  /// Gives the posts that only groups have to the one that the sentence named last before them, and the post that a
  /// bracket behind a body begins with to that body: `医疗队(领队:甲)`.
  static func bind(_ positions: inout [PositionMention], in sentence: ReadSentence) {
    for index in positions.indices {
      let token = positions[index].token
      if token > 1, sentence.words[token - 1] == "(", positions[index].organization == nil,
        positions[index].isLabel(in: sentence.words)
      {
        positions[index].organization = sentence.organizations.lastIndex { $0.tokens.upperBound == token - 1 }
      }
      let isOfCommand = postsOfCommands.contains(sentence.words[token])
      guard isOfCommand || posts.contains(sentence.words[token]) else { continue }
      if let own = positions[index].organization, sentence.organizations[own].tokens.upperBound == token {
        if isCommand(sentence.organizations[own]) { positions[index].description.titleClass = .office }
        continue
      }
      let group = sentence.organizations.lastIndex { body in
        body.tokens.upperBound <= token && (isOfCommand ? body.surface.hasSuffix("指挥部") : isCommand(body))
      }
      guard let group else { continue }
      positions[index].organization = group
      positions[index].sharesBodyOf = nil
      positions[index].description.titleClass = .office
    }
  }
}
