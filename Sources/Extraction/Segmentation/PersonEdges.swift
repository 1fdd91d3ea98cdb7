/// The personal names that a sentence could hold, each with what it costs to read it so.
///
/// The cost of a name is what its characters cost by the statistics of names, less what its surroundings speak for
/// it: a title before, a verb of speech after, a name beside it in a list.
struct PersonEdges: Sendable {
  private let vocabulary: Vocabulary
  private var names: NameLikelihood { vocabulary.names }

  /// What it costs that a word is a personal name at all.
  private static let prior: Float = 5.2

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  func addEdges(
    to lattice: inout Lattice, scalars: [Unicode.Scalar], words: WordMatches, knownNames: Trie?,
    likelyPersons: [PersonModel.Span]
  ) {
    var modelled: [Int: PersonModel.Span] = [:]
    for likely in likelyPersons {
      guard let span = believable(likely, scalars: scalars, words: words) else { continue }
      modelled[span.range.lowerBound] = span
      let length = Float(span.range.count)
      var cost = 10 + 2 * length - 6 * Float(Self.confidence(of: span))
      if isPlace(endingAt: span.range.upperBound, scalars: scalars, words: words),
        !leftSupport(at: span.range.lowerBound, scalars: scalars, words: words).isTitle
      {
        cost += 7
      }
      lattice.add(
        .init(start: span.range.lowerBound, end: span.range.upperBound, cost: cost, entry: -1, form: .person))
    }
    for start in scalars.indices where Characters.isHan(scalars[start]) {
      let left = leftSupport(at: start, scalars: scalars, words: words)
      if let knownNames {
        addKnown(from: start, in: knownNames, scalars: scalars, to: &lattice)
      }
      addFamilyNameEdges(
        from: start, scalars: scalars, words: words, left: left, modelled: modelled[start], to: &lattice)
      addTransliterations(from: start, scalars: scalars, words: words, left: left, to: &lattice)
      addElements(from: start, scalars: scalars, left: left, to: &lattice)
    }
  }

  /// What the sequence model found, without a title that it took for part of the name; `nil` where it is no name.
  private func believable(_ span: PersonModel.Span, scalars: [Unicode.Scalar], words: WordMatches)
    -> PersonModel.Span?
  {
    var span = span
    if let end = words.endOfTitle(from: span.range.lowerBound), span.range.upperBound - end >= 2 {
      span.range = end..<span.range.upperBound
    }
    if let start = words.startOfTitle(endingAt: span.range.upperBound), start > span.range.lowerBound {
      span.range = span.range.lowerBound..<start
    }
    let letters = scalars[span.range]
    guard let first = letters.first, letters.count >= 2 else { return nil }
    if letters.count == 2 {
      if Self.nicknames.contains(first) || names.isCompoundFamilyName(first, scalars[span.range.lowerBound + 1]) {
        return nil
      }
      if Characters.isChineseNumeral(first), Self.counted.contains(scalars[span.range.lowerBound + 1]) { return nil }
    }
    let given = String(String.UnicodeScalarView(letters.dropFirst()))
    if Self.kinship.contains(given) || isUnlikelyLong(span, scalars: scalars, words: words) { return nil }
    if words.isTitleOrBody(from: span.range.lowerBound, to: span.range.upperBound) { return nil }
    if Self.confidence(of: span) < 0.9,
      isOtherWord(from: span.range.lowerBound, to: span.range.upperBound, words: words)
    {
      return nil
    }
    return span
  }

  /// Letters before a family name that make what neighbours call somebody: `小钟`, `老齐`.
  private static let nicknames = Set("小老阿".unicodeScalars)
  private static let counted = Set("人名位个家户".unicodeScalars)

  /// Names put together from pieces, as Tibetan and Mongolian names are.
  private func addElements(from start: Int, scalars: [Unicode.Scalar], left: Support, to lattice: inout Lattice) {
    var place = start
    var pieces = 0
    while pieces < 4, let end = endOfElement(from: place, in: scalars) {
      place = end
      pieces += 1
      if pieces >= 2 {
        lattice.add(
          .init(start: start, end: place, cost: max(12 - left.strength, 3), entry: -1, form: .person))
      }
    }
  }

  /// The end of the longest piece of a name that begins at a place.
  private func endOfElement(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var node = Trie.root
    var place = start
    var end: Int?
    while place < scalars.count {
      node = names.elements.step(from: node, by: scalars[place])
      if node < 0 { break }
      place += 1
      if names.elements.value(at: node) >= 0 { end = place }
    }
    return end
  }

  /// Whether a word that names are not made of is a name all the same: `副主任高兴、`, `书记敬业出席`. It stands right
  /// behind an office, and before a list mark or what only somebody named does; the word itself is no deed or post.
  private func isNameAlthoughWord(from start: Int, to end: Int, left: Support, right: Float, words: WordMatches) -> Bool
  {
    guard left.isOffice, right >= 2, end - start == 2 else { return false }
    return !words.contains(beginningAt: start) { entry in
      entry.length == 2
        && (!entry.roles.isEmpty || entry.position != nil || entry.organization != nil || entry.event != nil
          || !entry.classes.isDisjoint(with: [.pronoun, .time, .numeral]))
    }
  }

  /// Whether a long stretch without a dot is made of words, or of letters that names of other languages do not have:
  /// four letters are a name with a family name of two, a transliteration, or two family names (`邻里达人` is neither).
  private func isUnlikelyLong(_ span: PersonModel.Span, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    let letters = scalars[span.range]
    guard letters.count >= 4, letters.allSatisfy(Characters.isHan), let first = letters.first else { return false }
    let start = span.range.lowerBound
    if words.isCovered(from: start, to: span.range.upperBound) { return true }
    if names.isCompoundFamilyName(first, scalars[start + 1]) { return false }
    if letters.count == 4, names.isFamilyName(first), names.isFamilyName(scalars[start + 1]) { return false }
    if letters.count(where: { names.isTransliteration($0) }) * 2 >= letters.count { return false }
    return Self.confidence(of: span) < 0.97
  }

  /// How sure the sequence model is, from 0 to 1.
  static func confidence(of span: PersonModel.Span) -> Float {
    Float(span.confidence)
  }

  // MARK: Names with a Chinese family name

  private func addFamilyNameEdges(
    from start: Int, scalars: [Unicode.Scalar], words: WordMatches, left: Support, modelled: PersonModel.Span?,
    to lattice: inout Lattice
  ) {
    if start + 1 < scalars.count, names.isCompoundFamilyName(scalars[start], scalars[start + 1]) {
      addGiven(
        from: start, after: start + 2, familyCost: 6, scalars: scalars, words: words, left: left, modelled: modelled,
        to: &lattice)
    }
    if names.isFamilyName(scalars[start]) {
      addGiven(
        from: start, after: start + 1, familyCost: names.familyCost(scalars[start]), scalars: scalars, words: words,
        left: left, modelled: modelled, to: &lattice)
    }
  }

  private func addGiven(
    from start: Int, after familyEnd: Int, familyCost: Float, scalars: [Unicode.Scalar], words: WordMatches,
    left: Support, modelled: PersonModel.Span?, to lattice: inout Lattice
  ) {
    for length in 1...2 {
      guard let (given, end) = givenName(length: length, from: familyEnd, scalars: scalars) else { continue }
      let isSpaced = end - familyEnd > length
      let right = rightSupport(at: end, scalars: scalars, words: words)
      if isSpaced, left.strength < 3, right < 3 { continue }
      let isModelled = modelled.map { $0.range.upperBound == end && Self.confidence(of: $0) > 0.5 } ?? false
      let isWord = isOtherWord(from: start, to: end, words: words)
      if isWord, !isModelled, !isNameAlthoughWord(from: start, to: end, left: left, right: right, words: words) {
        continue
      }
      var cost = Self.prior + familyCost + names.givenCost(given[...]) - left.strength - right
      if left.strength <= 1.5, right < 2 { cost += left.strength == 0 ? 5 : 3 }
      if left.isTitle, right >= 1.2 { cost -= 2 }
      if Self.kinship.contains(String(String.UnicodeScalarView(given))) { continue }
      if isPlace(endingAt: end, scalars: scalars, words: words) { cost += left.isTitle ? 7 : 9 }
      if left.strength < 3, words.namesPlaceOrTime(from: start + 1, to: end) { cost += 6 }
      if Characters.isChineseNumeral(scalars[start]), end - start == 2, Self.counted.contains(scalars[end - 1]) {
        continue
      }
      if modelled == nil, !left.isTitle { cost += 3 }
      if let modelled {
        cost += (modelled.range.upperBound == end ? -6 : 3) * Float(Self.confidence(of: modelled))
      }
      lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
    }
  }

  /// Words that stand behind a family name without making a full name.
  private static let kinship: Set<String> = [
    "某", "某某", "大爷", "大妈", "大娘", "大叔", "大伯", "大姐", "大哥", "阿姨", "奶奶", "爷爷", "叔叔", "伯伯", "伯", "婆婆", "老师", "师傅", "先生",
    "女士", "小姐", "总", "工", "老", "氏", "家", "姓", "府", "同志", "夫妇", "老汉", "老太", "妈妈", "爸爸", "医生", "律师", "主任", "书记",
  ]

  /// Whether the letters are a word that is no name: a verb, an adverb, an occasion, a body (`书记沙龙`, `书记依次`).
  private func isOtherWord(from start: Int, to end: Int, words: WordMatches) -> Bool {
    words.contains(beginningAt: start) { $0.length == end - start && $0.isForeignToNames }
  }

  private static let placeEnds = Set("村镇乡县区市路街巷桥弄里坊屯寨堡湾港庄苑城墟垭".unicodeScalars)

  /// Whether what ends at a place is rather the name of a place (`石桥村`, or `永安` before 社区).
  private func isPlace(endingAt end: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    if Self.placeEnds.contains(scalars[end - 1]) { return true }
    return words.contains(beginningAt: end) { entry in
      guard let head = entry.organization else { return false }
      return head.owner == .territory || head.kind == .residentialArea || head.kind == .residentialCommittee
        || head.kind == .school || head.kind == .medical || head.kind == .enterprise
        || (head.owner == .named && entry.length >= 3)
    } || (end < scalars.count && Self.roadEnds.contains(scalars[end]))
  }

  private static let roadEnds = Set("路街巷弄".unicodeScalars)

  /// The characters of a given name of a length, which may be set apart by single spaces (`王 伟`, `马 晓 燕`).
  private func givenName(
    length: Int, from start: Int, scalars: [Unicode.Scalar]
  ) -> (letters: [Unicode.Scalar], end: Int)? {
    var letters: [Unicode.Scalar] = []
    var place = start
    let isSpaced = place < scalars.count && Characters.isSpace(scalars[place])
    while letters.count < length {
      if isSpaced {
        guard place < scalars.count, Characters.isSpace(scalars[place]) else { return nil }
        place += 1
      }
      guard place < scalars.count, Characters.isHan(scalars[place]) else { return nil }
      letters.append(scalars[place])
      place += 1
    }
    return (letters, place)
  }

  // MARK: Names of other languages

  private func addTransliterations(
    from start: Int, scalars: [Unicode.Scalar], words: WordMatches, left: Support, to lattice: inout Lattice
  ) {
    var end = start
    var foreign = 0
    var dots = 0
    var part = 0
    while end < scalars.count, end - start < 16 {
      if Characters.isNameDot(scalars[end]) {
        guard part > 0 else { break }
        dots += 1
        part = 0
      } else {
        guard Characters.isHan(scalars[end]), part < 7 else { break }
        if names.isTransliteration(scalars[end]) { foreign += 1 }
        part += 1
      }
      end += 1
      let letters = end - start - dots
      guard part > 0, letters >= 2, !isOtherWord(from: start, to: end, words: words) else { continue }
      let strange = letters - foreign
      let right = rightSupport(at: end, scalars: scalars, words: words)
      if dots > 0 {
        let cost = 8 + Float(foreign) * 1.2 + Float(strange) * 10 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      } else if strange == 0, letters <= 8, left.isTitle || (left.strength > 1 && right > 2) {
        let cost = 16 + Float(letters) * 2.2 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      }
    }
  }

  // MARK: Names known from elsewhere

  private func addKnown(from start: Int, in trie: Trie, scalars: [Unicode.Scalar], to lattice: inout Lattice) {
    var node = Trie.root
    var end = start
    while end < scalars.count {
      node = trie.step(from: node, by: scalars[end])
      if node < 0 { return }
      end += 1
      if trie.value(at: node) >= 0 {
        lattice.add(.init(start: start, end: end, cost: end - start == 2 ? 7 : 3, entry: -1, form: .person))
      }
    }
  }

  // MARK: What stands around a name

  struct Support {
    var strength: Float
    var isTitle: Bool
    /// Whether the title is an office.
    var isOffice = false
  }

  private static let listMarks = Set("、,和与及跟同".unicodeScalars)
  private static let leads = Set("由请让是为被把向对给在:(□■◎●▲/".unicodeScalars)

  /// What speaks for a name that begins at a place.
  private func leftSupport(at start: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Support {
    var place = start
    if place > 0, Characters.isSpace(scalars[place - 1]) { place -= 1 }
    guard place > 0 else { return Support(strength: 1.5, isTitle: false) }
    if words.ending[place].contains(.position) {
      let isOffice = words.contains(endingAt: place) { $0.position.map { $0.titleClass != .social } ?? false }
      return Support(strength: isOffice ? 9.5 : 7, isTitle: true, isOffice: isOffice)
    }
    let previous = scalars[place - 1]
    if previous == "、" { return Support(strength: 3, isTitle: false) }
    if Self.listMarks.contains(previous) { return Support(strength: 2, isTitle: false) }
    if Self.leads.contains(previous) { return Support(strength: 1.5, isTitle: false) }
    if words.endsElection(at: place) { return Support(strength: 4, isTitle: false) }
    if words.contains(endingAt: place, where: { !$0.roles.isDisjoint(with: [.invite, .lead, .companion, .visit]) }) {
      return Support(strength: 2.5, isTitle: false)
    }
    if !Characters.isHan(previous) { return Support(strength: 1, isTitle: false) }
    return Support(strength: 0, isTitle: false)
  }

  private static let addresses: Set<String> = [
    "同志", "先生", "女士", "老师", "一家", "夫妇", "等", "一行", "等人", "本人", "告诉", "说", "阿妈", "阿爸", "阿姨", "阿婆", "阿公", "大妈", "大爷",
    "大娘", "大叔", "大伯", "大姐", "大哥", "奶奶", "爷爷", "老人", "老太", "老汉", "师傅", "夫妻", "父子", "母子", "母女", "父女", "兄弟", "姐妹",
  ]

  /// What speaks for a name that ends at a place.
  private func rightSupport(at end: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Float {
    guard end < scalars.count else { return 1 }
    let next = scalars[end]
    if next == "、" { return 2 }
    let roles = words.beginning[end].roles
    if !roles.isDisjoint(with: [.speak, .report, .chair, .attend, .lead, .companion, .guest, .present, .appoint]) {
      return 3.5
    }
    if describesPerson(at: end, scalars: scalars) { return 4 }
    if words.beginning[end].classes.contains(.position) { return 3 }
    if !roles.isDisjoint(with: [.visit, .motion, .invite]) { return 2 }
    if startsWithAddress(at: end, scalars: scalars) { return 3 }
    if next == "为", isElected(before: end, words: words) { return 3.5 }
    if !Characters.isHan(next) { return 1.2 }
    if Self.listMarks.contains(next) { return joins(at: end, scalars: scalars, words: words) ? 1.2 : -5 }
    return 0
  }

  /// `甲(女)`, `甲(朝鲜族)`, `甲(兼)`: a bracket that only somebody's name has.
  private func describesPerson(at start: Int, scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[start] == "(", start + 2 < scalars.count else { return false }
    if scalars[start + 1] == "女" || scalars[start + 1] == "兼" || scalars[start + 1] == "男" { return true }
    return (start + 2..<min(start + 6, scalars.count)).contains { scalars[$0] == "族" }
  }

  /// Whether a conjunction at a place has something behind it to join: in `甲和同行`, `甲和的` it is a name's last letter.
  private func joins(at place: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard Characters.isHan(scalars[place]) else { return true }
    let next = place + 1
    guard next < scalars.count, Characters.isHan(scalars[next]), scalars[next] != "的" else { return false }
    let words = words.beginning[next]
    return words.roles.isDisjoint(with: [.speak, .report, .chair, .attend, .lead, .companion, .visit])
      || !words.classes.isDisjoint(with: [.position, .organizationHead, .placeName, .pronoun])
  }

  /// Whether a verb of electing or appointing stands in the few letters before: `推选甲为`.
  private func isElected(before end: Int, words: WordMatches) -> Bool {
    (max(0, end - 5)..<end).contains { words.endsElection(at: $0) }
  }

  private func startsWithAddress(at start: Int, scalars: [Unicode.Scalar]) -> Bool {
    for length in 1...2 where start + length <= scalars.count {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<(start + length)])
      if Self.addresses.contains(String(view)) { return true }
    }
    return false
  }
}
