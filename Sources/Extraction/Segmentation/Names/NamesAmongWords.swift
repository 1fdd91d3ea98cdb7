import Newsletters

/// What speaks for an ordinary word being somebody's name (`夏天`, `解放`, `江山`): only what hardly stands around the
/// word itself, as a title before and a verb of speech behind, or names on either side in a list.
struct NamesAmongWords {
  private let scalars: [Unicode.Scalar]
  private let words: WordMatches
  /// The names that the sequence model reads, in their order.
  private let likely: [PersonModel.Span]

  init(scalars: [Unicode.Scalar], words: WordMatches, likely: [PersonModel.Span]) {
    self.scalars = scalars
    self.words = words
    self.likely = likely
  }

  /// Whether the word is a name here.
  ///
  /// - Parameters:
  ///   - left: what speaks for a name that begins where the word does.
  ///   - right: what speaks for a name that ends where it does.
  func isName(_ range: Range<Int>, left: NameSurroundings.Support, right: Float) -> Bool {
    guard let word = word(range), right < 3 || !isManner(range) else { return false }
    let end = range.upperBound
    if right >= Self.described, left.strength >= 1 { return true }
    guard range.count == 2 else { return false }
    // `书记明确指出`, `主任郑重宣布` say how it is done.
    if left.isOffice, right >= Self.acting,
      word.classes.isDisjoint(with: [.adverb, .idiom, .verb, .verbalNoun]) || word.classes.contains(.time)
    {
      return true
    }
    if left.isOffice, end < scalars.count, scalars[end] == "、", titledNameFollows(end + 1) { return true }
    if left.isOffice, isBetweenTitledNames(range) { return true }
    if isElected(range, left: left) || isAppointed(range, word) { return true }
    return isListed(range)
  }

  /// Whether a word that names are not made of may be one, if its letters are likely: `书记敬业出席`. It stands right behind
  /// an office, and before a list mark or what only somebody named does; the word itself is no deed or post.
  func isTitledAlthoughWord(_ range: Range<Int>, left: NameSurroundings.Support, right: Float) -> Bool {
    guard left.isOffice, range.count == 2, right >= 2 else { return false }
    let isListed = range.upperBound < scalars.count && scalars[range.upperBound] == "、"
    guard right >= 3 || isListed, let word = word(range), isListed || !isManner(range)
    else {
      return false
    }
    return !word.classes.contains(.time)
  }

  /// What `NameSurroundings` gives for a bracket that only a name has, and for a verb of speech or presence.
  private static let described: Float = 4
  private static let acting: Float = 3.5

  /// Letters that words for times begin with which say when somebody did something (`明天`, `周三`, `平时`).
  private static let deictic: ScalarSet = "明周时平常全终方成后现从今昨当刚目"

  /// The word of the vocabulary that the stretch is; `nil` for what is no ordinary word: a deed, a title, a body.
  private func word(_ range: Range<Int>) -> WordTraits? {
    var found: WordTraits?
    words.forEach(from: range.lowerBound) { match in
      if Int(match.end) == range.upperBound { found = match.traits }
    }
    guard let word = found, word.roles.isEmpty, word.uses.isDisjoint(with: [.position, .organization, .event]),
      word.classes.isDisjoint(with: [.pronoun, .numeral, .properName, .placeName])
    else { return nil }
    if word.classes.contains(.time), Self.deictic.contains(scalars[range.lowerBound]) { return nil }
    return word
  }

  // MARK: Titles

  /// `…幸福、某某公司负责人牛奔`: whether the list goes on with a name, or with a title and a name.
  private func titledNameFollows(_ place: Int) -> Bool {
    guard let name = firstLikely(from: place), name.lowerBound - place <= 24 else { return false }
    let between = scalars[place..<name.lowerBound]
    if between.contains(where: Self.clauseMarks.contains) { return false }
    return between.isEmpty || words[name.lowerBound].ending.classes.contains(.position)
  }

  /// `副所长甲、民警同心,主任乙`: whether the title before the word, and another behind the mark after it, stand in a list of
  /// titles with names.
  private func isBetweenTitledNames(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end + 1 < scalars.count, scalars[end] == ",", titledNameFollows(end + 1),
      firstLikely(from: end + 1).map({ $0.lowerBound > end + 1 }) ?? false,
      let before = lastLikely(endingUpTo: range.lowerBound)
    else { return false }
    let between = scalars[before.upperBound..<range.lowerBound]
    return between.count <= 12 && between.first == "、" && !between.contains(where: Self.clauseMarks.contains)
  }

  private static let clauseMarks: ScalarSet = ",。;:!?"
  /// Words that stand behind a title and before a verb, and name nobody: how it is done, and who is meant together.
  private static let manners: WordSet = [
    "成功", "高票", "全票", "顺利", "连续", "明确", "郑重", "严肃", "庄严", "简要", "高度", "全面", "殷切", "严厉", "严正", "庄重",
    "家庭", "单位", "成员", "家属", "家长", "干部", "项目", "方面", "时期",
    "全部", "悉数", "一致", "一同", "一道", "大多", "多数",
  ]

  /// How somebody says something: nobody leads or goes along so, and `教导员庄严带领…` names him.
  private static let saying: WordSet = ["明确", "郑重", "严肃", "庄严", "简要", "殷切", "严厉", "严正", "庄重"]

  /// Whether letters only say how those before them do something, or who of them: `主任|全部|参加`.
  static func saysManner(_ letters: ArraySlice<Unicode.Scalar>) -> Bool { manners.contains(Word(letters)) }

  private func isManner(_ range: Range<Int>) -> Bool {
    let word = Word(scalars[range])
    guard Self.manners.contains(word) else { return false }
    let roles = words[range.upperBound].beginning.roles
    return !Self.saying.contains(word) || roles.isDisjoint(with: [.lead, .companion, .attend])
  }

  /// `,满意当选主席`: whether the word begins a clause whose verb says that somebody was elected.
  private func isElected(_ range: Range<Int>, left: NameSurroundings.Support) -> Bool {
    let end = range.upperBound
    guard left.strength >= 1, end + 2 < scalars.count, scalars[end] == "当", scalars[end + 1] == "选"
    else { return false }
    return words[end + 2].beginning.classes.contains(.position) || scalars[end + 2] == "为"
  }

  private static let takings = ["接任", "担任", "兼任", "继任"].map { Array($0.unicodeScalars) }
  private static let whens: WordClass = [.time, .adverb, .locative]
  /// Letters behind a verb of holding a post within which the title ends the clause.
  private static let reachOfTitle = 16

  /// `主任由杜鹃接任`, `甲为主席,雷鸣为经费审查委员会主任`: whether the word stands behind 由 and before a verb of taking a post, or between
  /// a mark and 任 or 为 with a title that ends the clause, where another name stands in the clause before.
  private func isAppointed(_ range: Range<Int>, _ word: WordTraits) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard start > 0, end < scalars.count, word.classes.isDisjoint(with: Self.whens) else { return false }
    if scalars[start - 1] == "由" { return Self.takings.contains { scalars[end...].starts(with: $0) } }
    guard scalars[start - 1] == "," || scalars[start - 1] == ";", scalars[end] == "任" || scalars[end] == "为",
      let before = lastLikely(endingUpTo: start), start - before.upperBound <= Self.reachOfTitle
    else { return false }
    let rest = scalars[(end + 1)...].prefix(Self.reachOfTitle)
    guard let close = rest.firstIndex(where: Self.clauseMarks.contains) else { return false }
    return words[close].ending.classes.contains(.position)
  }

  // MARK: Lists

  /// At most so many names of a list are looked at on either side.
  private static let reach = 8

  /// Whether the word stands between the marks of a list of names: with two names that the model reads, or one where a
  /// title heads the list.
  private func isListed(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    var (names, items) = (0, 0)
    while items < Self.reach, start > 0, scalars[start - 1] == "、", let item = item(endingAt: start - 1) {
      if item.isLikely { names += 1 }
      items += 1
      start = item.start
    }
    let before = items
    while items < before + Self.reach, end < scalars.count, scalars[end] == "、", let item = item(from: end + 1) {
      if item.isLikely { names += 1 }
      items += 1
      end = item.end
    }
    guard items > 0, names > 0, closesList(end) else { return false }
    let isHeaded = start > 0 && words[start].ending.classes.contains(.position)
    if isHeaded { return true }
    return names >= 2 && (start == 0 || Self.openers.contains(scalars[start - 1]) || words.endsElection(at: start))
  }

  private static let openers: ScalarSet = ":(,。由请对向给、 "
  private static let closers: ScalarSet = ",。;!?): 等为任七五三八九六十"

  /// Whether a list can end at a place: before a mark, 等, a number, or a verb that says what was done with those named.
  private func closesList(_ place: Int) -> Bool {
    guard place < scalars.count else { return true }
    return Self.closers.contains(scalars[place]) || Characters.isDigit(scalars[place])
      || !words[place].beginning.roles.isEmpty && !words[place].beginning.classes.contains(.position)
  }

  /// The item of a list that ends at a place: a name of the model's, or two or three letters behind a mark or a title.
  private func item(endingAt end: Int) -> (start: Int, isLikely: Bool)? {
    if let name = lastLikely(endingUpTo: end), name.upperBound == end { return (name.lowerBound, true) }
    for length in 2...3 where end - length > 0 {
      let start = end - length
      guard scalars[start..<end].allSatisfy(Characters.isHan) else { return nil }
      if scalars[start - 1] == "、" || words[start].ending.classes.contains(.position) { return (start, false) }
    }
    return nil
  }

  /// The item of a list that begins at a place: a name of the model's, or two or three letters before a mark.
  private func item(from start: Int) -> (end: Int, isLikely: Bool)? {
    if let name = firstLikely(from: start), name.lowerBound == start { return (name.upperBound, true) }
    for length in 2...3 where start + length < scalars.count {
      let end = start + length
      guard scalars[start..<end].allSatisfy(Characters.isHan) else { return nil }
      if scalars[end] == "、" || Self.closers.contains(scalars[end]) { return (end, false) }
    }
    return nil
  }

  // MARK: The model's names, by bisection

  /// The number of names that begin before a place.
  private func count(before place: Int) -> Int {
    var (low, high) = (0, likely.count)
    while low < high {
      let middle = (low + high) / 2
      if likely[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func firstLikely(from place: Int) -> Range<Int>? {
    let index = count(before: place)
    return index < likely.count ? likely[index].range : nil
  }

  private func lastLikely(endingUpTo place: Int) -> Range<Int>? {
    let index = count(before: place) - 1
    return index >= 0 && likely[index].range.upperBound <= place ? likely[index].range : nil
  }
}
