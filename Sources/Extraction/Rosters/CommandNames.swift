import Newsletters

/// The whole names of commands and task forces, which are called by what they see to, in any words at all:
/// `成立|拆违控违工作专班`, `街道|防汛防台工作领导小组`.
///
/// Where the name ends its last word says; it begins behind a verb of founding, or with the territory that it is of.
struct CommandNames {
  private let sentence: ReadSentence
  private let reader: TokenReader

  private static let heads = ["领导小组", "指挥部", "专班"]
  /// Words for groups of many kinds, which only a verb of founding gives a name to.
  private static let groups = ["管理组", "工作组", "指导组", "筹备组", "突击队", "小组", "调查组", "理事会", "分队"]
  private static let headsAndGroups = heads + groups
  static let foundings: WordSet = ["成立", "组建", "设立", "组成"]
  /// Verbs of electing a board, which come to the same where it has a name.
  static let electings: WordSet = ["推选", "选举", "产生", "选出", "推选出"]
  private static let beginnings = WordSet(joining: [foundings, electings])
  /// Verbs of giving a group other members.
  static let refillings: WordSet = ["调整", "充实"]
  private static let regroupings = WordSet(joining: [refillings, ["撤销"]])
  /// The longest name that is put together, in words before its last.
  private static let longest = 8

  /// The bodies of a sentence, with the names of commands among them whole.
  static func completed(_ mentions: [OrganizationMention], in sentence: ReadSentence, vocabulary: Vocabulary)
    -> [OrganizationMention]
  {
    guard mentions.indices.contains(where: { isCommand(mentions[$0].surface) }) else { return mentions }
    let names = CommandNames(sentence: sentence, reader: TokenReader(sentence, vocabulary: vocabulary))
    var completed = mentions
    for index in mentions.indices where mentions[index].parent == nil && mentions[index].reference == nil {
      if let whole = names.whole(index, of: mentions) { completed[index] = whole }
    }
    return completed
  }

  /// Whether the last letter of a name is one that those of commands and groups end in, or one that no name is shown with.
  static func mayBeCommand(_ name: String) -> Bool {
    name.lastLetter.map { lastLetters.contains($0) || !Characters.isHan($0) } ?? false
  }

  /// Whether a name ends as those of commands and groups do.
  static func isCommand(_ name: String) -> Bool {
    guard let last = name.lastLetter, lastLetters.contains(last) else { return false }
    return (2...4).contains { endings.contains(Word(name.unicodeScalars.suffix($0))) }
  }

  private static let endings = WordSet(headsAndGroups.map { Word($0) })
  private static let lastLetters = ScalarSet(headsAndGroups.compactMap(\.unicodeScalars.last))

  private func whole(_ index: Int, of mentions: [OrganizationMention]) -> OrganizationMention? {
    var mention = mentions[index]
    let end = mention.tokens.upperBound
    let isNamed = Self.heads.contains { mention.surface.hasSuffix($0) }
    guard isNamed || Self.groups.contains(where: { mention.surface.hasSuffix($0) }) else { return nil }
    var place = mention.tokens.lowerBound - 1
    while place >= 0, mention.tokens.lowerBound - place <= Self.longest {
      let word = sentence.words[place]
      if Self.beginnings.contains(word) || isNamed && Self.regroupings.contains(word) || isFounded(at: place) {
        mention.parent = nil
        mention.founder = founder(before: isFounded(at: place) ? place - 1 : place, of: mentions[..<index])
        break
      }
      if let verb = foundingOfHeads(before: place) {
        mention.parent = nil
        mention.founder = founder(before: verb, of: mentions[..<index])
        break
      }
      let owner = mentions[..<index].lastIndex { $0.tokens.upperBound == place + 1 && $0.territory != nil }
      if let owner {
        guard isNamed || isFounded(before: mentions[owner].tokens.lowerBound) else { return nil }
        mention.parent = owner
        place = mentions[owner].tokens.lowerBound - 1
        break
      }
      guard mayBelong(place) else {
        guard isFoundedBehind(end), [.punctuation, .space].contains(sentence.tokens[place].form) else { return nil }
        break
      }
      place -= 1
    }
    guard place >= 0 || mention.parent != nil || isFoundedBehind(end),
      mention.tokens.lowerBound - place <= Self.longest + 1
    else { return nil }
    if place + 1 == mention.tokens.lowerBound { return mention.founder == nil ? nil : mention }
    mention.tokens = place + 1..<end
    mention.range = sentence.tokens[place + 1].range.lowerBound..<mention.range.upperBound
    mention.surface = sentence.passage.string(mention.range)
    mention.reference = reader.reference(start: place + 1, end: end - 1)
    mention.isBare = false
    return mention
  }

  /// `廊桥修缮筹备组|成立`: whether the verb of founding stands behind the name.
  private func isFoundedBehind(_ end: Int) -> Bool { end < sentence.words.count && sentence.words[end] == "成立" }

  private static let adverbs: WordSet = ["决定", "日前", "近日", "专门", "及时", "迅速", "已", "率先", "还", "已经", "研究决定", "经研究"]

  /// `街道决定成立…`: the territory that stands before a verb of founding.
  private func founder(before verb: Int, of mentions: ArraySlice<OrganizationMention>) -> Int? {
    var end = verb
    while end > 0, verb - end < 3, Self.adverbs.contains(sentence.words[end - 1]) { end -= 1 }
    return mentions.lastIndex { $0.tokens.upperBound == end && $0.territory != nil }
  }

  /// What stands between such a verb and its object.
  static let particles: WordSet = ["了", "出", "出了", "产生", "产生了"]

  /// `成立了`, `推选出`: whether the particle of a verb of founding stands here.
  private func isFounded(at place: Int) -> Bool {
    Self.particles.contains(sentence.words[place]) && place > 0 && Self.beginnings.contains(sentence.words[place - 1])
  }

  /// `成立由甲任组长、乙任副组长的…`: the verb of founding, where the words that say who heads the body end at a place.
  private func foundingOfHeads(before place: Int) -> Int? {
    guard sentence.words[place] == "的", place > 1, sentence.tokens[place - 1].classes.contains(.position) else {
      return nil
    }
    var verb = place - 2
    while verb >= 0, sentence.words[verb] != "。", sentence.words[verb] != ";" {
      if Self.foundings.contains(sentence.words[verb]) {
        return Self.introductions.contains(sentence.words[verb + 1]) || isFounded(at: verb + 1) ? verb : nil
      }
      verb -= 1
    }
    return nil
  }

  private static let introductions: WordSet = ["由", "以"]

  private func isFounded(before place: Int) -> Bool {
    place > 0 && (Self.foundings.contains(sentence.words[place - 1]) || isFounded(at: place - 1))
  }

  private static let strangers: WordClass = [
    .pronoun, .particle, .preposition, .time, .numeral, .position, .conjunction,
  ]
  private static let sendings: WordSet = [
    "设", "设有", "派", "派出", "派驻", "选派", "抽调", "下设", "成为", "配合", "协助", "支持", "联系", "走访",
  ]

  /// Whether a word can be of what a command sees to: nothing that somebody does or says, no person and no mark.
  private func mayBelong(_ place: Int) -> Bool {
    let token = sentence.tokens[place]
    // `新一届理事会`: a number is no name.
    if sentence.passage.scalars[token.range.upperBound - 1] == "届" { return false }
    guard [.word, .unknown, .place].contains(token.form), token.roles.isEmpty else { return false }
    // `成立两个工作组`: what is counted has no name.
    if place > 0, token.classes.contains(.measure) {
      let before = sentence.tokens[place - 1]
      if before.form == .number || before.classes.contains(.numeral) { return false }
    }
    if token.classes.contains(.adverb), token.classes.isDisjoint(with: TokenReader.nameClasses) { return false }
    return token.classes.isDisjoint(with: Self.strangers) && !Self.sendings.contains(sentence.words[place])
      && !(token.range.count == 1 && TokenReader.closed.contains(reader.first(place)))
  }
}
