import Newsletters

/// The personal names that a sentence could hold, each with what it costs to read it so.
///
/// The cost of a name is what its characters cost by the statistics of names, less what its surroundings speak for
/// it: a title before, a verb of speech after, a name beside it in a list.
struct PersonEdges: Sendable {
  private let names: NameCosts
  /// The pieces that names are put together from, and the letters that they begin with.
  private let elements: Trie
  private let elementLetters: ScalarSet

  /// What it costs that a word is a personal name at all.
  private static let prior: Float = 5.2

  init(vocabulary: Vocabulary) {
    names = NameCosts(vocabulary.names)
    elements = vocabulary.names.elements
    elementLetters = elements.firstLetters
  }

  func addEdges(
    to lattice: inout Lattice, scalars: [Unicode.Scalar], words: WordMatches, companies: PlaceSet, knownNames: Trie?,
    likelyPersons: [PersonModel.Span]
  ) {
    var sentence = NameSurroundings(scalars: scalars, words: words, companies: companies)
    let modelled = addModelled(likelyPersons, in: &sentence, to: &lattice)
    let amongWords = NamesAmongWords(scalars: scalars, words: words, likely: modelled)
    var nextModelled = 0
    for start in scalars.indices where Characters.isHan(scalars[start]) {
      if let knownNames { addKnown(from: start, in: knownNames, &sentence, to: &lattice) }
      while nextModelled < modelled.count, modelled[nextModelled].range.lowerBound < start { nextModelled += 1 }
      let isModelled = nextModelled < modelled.count && modelled[nextModelled].range.lowerBound == start
      addFamilyNameEdges(
        from: start, in: &sentence, modelled: isModelled ? modelled[nextModelled] : nil, amongWords, to: &lattice)
      addTransliterations(from: start, in: &sentence, to: &lattice)
      if elementLetters.contains(scalars[start]) { addElements(from: start, in: &sentence, to: &lattice) }
    }
  }

  /// Adds the names that the sequence model reads, and gives back those that could be names.
  private func addModelled(
    _ spans: [PersonModel.Span], in sentence: inout NameSurroundings, to lattice: inout Lattice
  ) -> [PersonModel.Span] {
    var modelled: [PersonModel.Span] = []
    for likely in spans.flatMap({ separated($0, in: sentence.scalars) }) {
      guard let span = believable(likely, in: &sentence) else { continue }
      modelled.append(span)
      let length = Float(span.range.count)
      var cost = 10 + 2 * length - 6 * Float(Self.confidence(of: span))
      if isPlace(endingAt: span.range.upperBound, in: sentence),
        !sentence.left(of: span.range.lowerBound).isTitle
      {
        cost += 7
      }
      lattice.add(
        .init(start: span.range.lowerBound, end: span.range.upperBound, cost: cost, entry: -1, form: .person))
    }
    return modelled
  }

  /// `田 甜 国 强`, `巴特尔  乌日娜`: names that only spaces part, which the model took for one.
  private func separated(_ span: PersonModel.Span, in scalars: [Unicode.Scalar]) -> [PersonModel.Span] {
    guard span.range.count >= 5, scalars[span.range].contains(where: Characters.isSpace) else { return [span] }
    let parts = scalars[span.range].split(whereSeparator: Characters.isSpace).map(\.indices)
    let lengths = parts.map(\.count)
    let cuts: [Range<Int>]
    switch lengths {
    case [1, 1, 1, 1]:
      guard names.family(scalars[parts[2].lowerBound]).isFamilyName,
        !names.isCompoundFamilyName(scalars[parts[0].lowerBound], scalars[parts[1].lowerBound])
      else { return [span] }
      cuts = [0..<2, 2..<4]
    case [2, 1, 1], [3, 1, 1]: cuts = [0..<1, 1..<3]
    case [1, 1, 2], [1, 1, 3]: cuts = [0..<2, 2..<3]
    default:
      guard lengths.allSatisfy({ $0 >= 2 }) else { return [span] }
      cuts = parts.indices.map { $0..<$0 + 1 }
    }
    return cuts.map { cut in
      var name = span
      name.range = parts[cut.lowerBound].lowerBound..<parts[cut.upperBound - 1].upperBound
      return name
    }
  }

  /// What the sequence model found, without a title that it took for part of the name; `nil` where it is no name.
  private func believable(_ span: PersonModel.Span, in sentence: inout NameSurroundings) -> PersonModel.Span? {
    let scalars = sentence.scalars
    let words = sentence.words
    var span = span
    if span.range.count >= 3, Self.particles.contains(scalars[span.range.upperBound - 1]),
      sentence.actsOnOther(at: span.range.upperBound - 1)
    {
      span.range = span.range.lowerBound..<span.range.upperBound - 1
    }
    if span.range.count >= 3, isAwarded(from: span.range.lowerBound, to: span.range.upperBound, in: sentence) {
      span.range = span.range.lowerBound + 1..<span.range.upperBound
    }
    if Self.functionFamilies.contains(scalars[span.range.lowerBound]) {
      let end = span.range.upperBound
      if span.range.count >= 3, words.isPlainWord(from: span.range.lowerBound + 1, to: end) { return nil }
      if isInNumber(end, scalars: scalars) { return nil }
      // `甲向侨亲介绍`
      if span.range.count == 2, scalars[span.range.lowerBound] == "向", Self.confidence(of: span) < 0.9,
        !sentence.left(of: span.range.lowerBound).isTitle
      {
        return nil
      }
    }
    if let end = words.endOfTitle(from: span.range.lowerBound), span.range.upperBound - end >= 2 {
      span.range = end..<span.range.upperBound
    }
    if let start = words.startOfTitle(endingAt: span.range.upperBound), start > span.range.lowerBound {
      span.range = span.range.lowerBound..<start
    }
    if span.range.count == 2, isStrange(at: span.range.upperBound, in: sentence) {
      span.range = span.range.lowerBound..<span.range.upperBound + 1
    }
    if span.range.count == 2, isFamilyName(before: span.range.lowerBound, in: sentence) {
      span.range = span.range.lowerBound - 1..<span.range.upperBound
    }
    let letters = scalars[span.range]
    guard let first = letters.first, letters.count >= 2 else { return nil }
    if first == "老" || first == "小", letters.count <= 3, Self.confidence(of: span) < 0.75 { return nil }
    if letters.count == 2 {
      if Self.nicknames.contains(first) || names.isCompoundFamilyName(first, scalars[span.range.lowerBound + 1]) {
        return nil
      }
      if Characters.isChineseNumeral(first), Self.counted.contains(scalars[span.range.lowerBound + 1]) { return nil }
    }
    if Self.kinship.contains(Word(letters.dropFirst())) || isUnlikelyLong(span, scalars: scalars, words: words) {
      return nil
    }
    if words.isTitleOrBody(from: span.range.lowerBound, to: span.range.upperBound) { return nil }
    if sentence.echoesUnit(at: span.range.upperBound), !sentence.left(of: span.range.lowerBound).isTitle { return nil }
    if words.isOtherWord(from: span.range.lowerBound, to: span.range.upperBound),
      Self.confidence(of: span) < 0.9 || actsOnSomebody(span, scalars: scalars, words: words)
    {
      return nil
    }
    return span
  }

  /// `副区长鼓励甲`: a verb of two letters with more letters behind it that are no deed of somebody named so.
  private func actsOnSomebody(_ span: PersonModel.Span, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    let end = span.range.upperBound
    guard end < scalars.count, Characters.isHan(scalars[end]), words[end].beginning.roles.isEmpty else { return false }
    return words.contains(beginningAt: span.range.lowerBound) { entry in
      entry.length == span.range.count && entry.classes.contains(.verb)
    }
  }

  /// Letters before a family name that make what neighbours call somebody: `小钟`, `老齐`.
  private static let nicknames: ScalarSet = "小老阿"
  private static let counted: ScalarSet = "人名位个家户"

  /// Names put together from pieces, as Tibetan and Mongolian names are.
  private func addElements(from start: Int, in sentence: inout NameSurroundings, to lattice: inout Lattice) {
    var place = start
    var pieces = 0
    while pieces < 4, let end = endOfElement(from: place, in: sentence.scalars) {
      place = end
      pieces += 1
      if pieces >= 2 {
        lattice.add(
          .init(
            start: start, end: place, cost: max(12 - sentence.left(of: start).strength, 3), entry: -1, form: .person))
      }
    }
  }

  /// The end of the longest piece of a name that begins at a place.
  private func endOfElement(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var end: Int?
    elements.forEachMatch(in: scalars, from: start) { pieceEnd, _ in end = pieceEnd }
    return end
  }

  /// Whether a long stretch without a dot is made of words, or of letters that names of other languages do not have:
  /// four letters are a name with a family name of two, a transliteration, or two family names (`邻里达人` is neither).
  private func isUnlikelyLong(_ span: PersonModel.Span, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    let letters = scalars[span.range]
    guard letters.count >= 4, letters.allSatisfy(Characters.isHan), let first = letters.first else { return false }
    let start = span.range.lowerBound
    if words.isCovered(from: start, to: span.range.upperBound) { return true }
    if names.isCompoundFamilyName(first, scalars[start + 1]) { return false }
    if letters.count == 4, names.family(first).isFamilyName, names.family(scalars[start + 1]).isFamilyName {
      return false
    }
    if letters.count(where: { names.isTransliteration($0) }) * 2 >= letters.count { return false }
    return Self.confidence(of: span) < 0.97
  }

  /// How sure the sequence model is, from 0 to 1.
  static func confidence(of span: PersonModel.Span) -> Float {
    Float(span.confidence)
  }

  // MARK: Names with a Chinese family name

  private func addFamilyNameEdges(
    from start: Int, in sentence: inout NameSurroundings, modelled: PersonModel.Span?, _ amongWords: NamesAmongWords,
    to lattice: inout Lattice
  ) {
    let family = names.family(sentence.scalars[start])
    guard family.isFamilyName || family.beginsCompound else { return }
    if family.beginsCompound, start + 1 < sentence.scalars.count,
      names.isCompoundFamilyName(sentence.scalars[start], sentence.scalars[start + 1])
    {
      addGiven(
        from: start, after: start + 2, familyCost: 6, in: &sentence, modelled: modelled, amongWords, to: &lattice)
    }
    if family.isFamilyName {
      addGiven(
        from: start, after: start + 1, familyCost: family.cost, in: &sentence, modelled: modelled, amongWords,
        to: &lattice)
    }
  }

  private func addGiven(
    from start: Int, after familyEnd: Int, familyCost: Float, in sentence: inout NameSurroundings,
    modelled: PersonModel.Span?, _ amongWords: NamesAmongWords, to lattice: inout Lattice
  ) {
    for length in 1...2 {
      guard let given = givenName(length: length, from: familyEnd, scalars: sentence.scalars) else { return }
      let isModelled = modelled.map { $0.range.upperBound == given.end && Self.confidence(of: $0) > 0.5 } ?? false
      if Self.pronouns.contains(given.last ?? given.first) { continue }
      if Self.kinshipLetters.contains(given.first), Self.kinship.contains(given.word) { continue }
      let wordCost = sentence.words.cost(from: start, to: given.end)
      let isWord = wordCost != nil && !isModelled && sentence.words.isOtherWord(from: start, to: given.end)
      let left = sentence.left(of: start)
      if !left.isTitle, sentence.echoesUnit(at: given.end) { continue }
      let right = sentence.right(of: given.end)
      if let wordCost, amongWords.isName(start..<given.end, left: left, right: right) {
        lattice.add(.init(start: start, end: given.end, cost: max(wordCost - 4, 1), entry: -1, form: .person))
        continue
      }
      if isWord, !amongWords.isTitledAlthoughWord(start..<given.end, left: left, right: right) { continue }
      let isSpaced = given.end - familyEnd > length
      if isSpaced, left.strength < 3, right < 3 { continue }
      var cost = Self.prior + familyCost + names.givenCost(given.first, given.last) - left.strength - right
      if left.strength <= 1.5, right < 2 { cost += left.strength == 0 ? 5 : 3 }
      if left.isTitle, right >= 1.2 { cost -= 2 }
      if isPlace(endingAt: given.end, in: sentence) {
        cost += left.isTitle ? 7 : 9
      }
      if left.strength < 3, sentence.words.namesPlaceOrTime(from: start + 1, to: given.end) { cost += 6 }
      if given.end - start == 2, Characters.isChineseNumeral(sentence.scalars[start]),
        Self.counted.contains(sentence.scalars[given.end - 1])
      {
        continue
      }
      if modelled == nil, !left.isTitle { cost += 3 }
      if length == 1, !isSpaced, isStrange(at: given.end, in: sentence) { cost += 4 }
      cost += functionCost(from: start, familyEnd: familyEnd, given: given, in: &sentence)
      if let modelled {
        cost += (modelled.range.upperBound == given.end ? -6 : 3) * Float(Self.confidence(of: modelled))
      }
      lattice.add(.init(start: start, end: given.end, cost: max(cost, 1), entry: -1, form: .person))
    }
  }

  /// Whether a letter that begins no word follows: it is rather the last one of the name.
  private func isStrange(at end: Int, in sentence: NameSurroundings) -> Bool {
    end < sentence.scalars.count && isRare(at: end, in: sentence) && !names.family(sentence.scalars[end]).isFamilyName
      && !sentence.words.contains(beginningAt: end) { $0.length >= 2 }
  }

  private static let rareCost: Float = 11

  /// Whether a letter is hardly ever a word by itself.
  private func isRare(at place: Int, in sentence: NameSurroundings) -> Bool {
    Characters.isHan(sentence.scalars[place])
      && sentence.words.cost(from: place, to: place + 1) ?? .infinity >= Self.rareCost
  }

  /// Whether the letter before a given name of two letters is its family name, a rare one perhaps: `青年税晓峰当选`.
  private func isFamilyName(before start: Int, in sentence: NameSurroundings) -> Bool {
    guard start > 0, !names.family(sentence.scalars[start]).isFamilyName else { return false }
    let letter = sentence.scalars[start - 1]
    guard
      names.family(letter).isFamilyName && !Self.functionFamilies.contains(letter)
        || isRare(at: start - 1, in: sentence)
    else { return false }
    return !sentence.words.contains(endingAt: start) { $0.length >= 2 }
  }

  private static let pronouns: ScalarSet = "他她它们我你您"

  /// Family names that are words of grammar more often.
  private static let functionFamilies: ScalarSet = "和向于从达同由经对及"
  /// Verbs and prepositions of one letter that stand behind a name.
  private static let particles: ScalarSet = "向任以教"

  /// `主席由甲担任`: whether 由 is no family name, for a title stands before it and a verb of taking over behind the name.
  private func isAwarded(from start: Int, to end: Int, in sentence: NameSurroundings) -> Bool {
    guard sentence.scalars[start] == "由", end + 1 < sentence.scalars.count,
      sentence.words[start].ending.classes.contains(.position)
    else { return false }
    return Self.takings.contains(Word(sentence.scalars[end...end + 1]))
  }

  private static let takings: WordSet = ["担任", "兼任", "接任", "出任", "继任"]

  /// What it costs that a letter of the name is more likely a word of grammar: `和|居民`, `向|遇难同胞`, `达|十二年`
  /// before; `甲|任副队长`, `甲|向与会者汇报` behind.
  private func functionCost(
    from start: Int, familyEnd: Int, given: GivenName, in sentence: inout NameSurroundings
  ) -> Float {
    let scalars = sentence.scalars
    if isAwarded(from: start, to: given.end, in: sentence) { return 20 }
    if familyEnd == start + 1, Self.functionFamilies.contains(scalars[start]) {
      if isInNumber(given.end, scalars: scalars) { return 20 }
      if given.end - familyEnd == 2, sentence.words.isPlainWord(from: familyEnd, to: given.end) { return 8 }
    }
    guard given.end - familyEnd == 2, let last = given.last, Self.particles.contains(last) else { return 0 }
    return sentence.actsOnOther(at: given.end - 1) ? 8 : 0
  }

  /// Whether a number in letters goes on across a place.
  private func isInNumber(_ place: Int, scalars: [Unicode.Scalar]) -> Bool {
    place > 0 && place < scalars.count && Characters.isChineseNumeral(scalars[place - 1])
      && Characters.isChineseNumeral(scalars[place])
  }

  private static let kinshipLetters = ScalarSet(kinship.initials)

  /// Words that stand behind a family name without making a full name.
  private static let kinship: WordSet = [
    "某", "某某", "大爷", "大妈", "大娘", "大叔", "大伯", "大姐", "大哥", "阿姨", "奶奶", "爷爷", "叔叔", "伯伯", "伯", "婆婆", "老师", "师傅", "先生",
    "女士", "小姐", "总", "工", "老", "氏", "家", "姓", "府", "同志", "夫妇", "老汉", "老太", "妈妈", "爸爸", "医生", "律师", "主任", "书记",
  ]

  private static let placeEnds: ScalarSet = "村镇乡县区市路街巷桥弄里坊屯寨堡湾港庄苑城墟垭"

  /// Whether what ends at a place is rather the name of a place or a company (`石桥村`, or `永安` before 社区).
  private func isPlace(endingAt end: Int, in sentence: NameSurroundings) -> Bool {
    let scalars = sentence.scalars
    if sentence.companies.contains(end) { return true }
    if Self.placeEnds.contains(scalars[end - 1]) { return true }
    return sentence.words[end].beginning.uses.contains(.noPersonBefore)
      || (end < scalars.count && Self.roadEnds.contains(scalars[end]))
  }

  private static let roadEnds: ScalarSet = "路街巷弄"

  private struct GivenName {
    var first: Unicode.Scalar
    /// The second letter, where there is one.
    var last: Unicode.Scalar?
    var end: Int

    var word: Word {
      last.map { Word(CollectionOfOne(first)) + Word(CollectionOfOne($0)) } ?? Word(CollectionOfOne(first))
    }
  }

  /// The characters of a given name of a length, which may be set apart by single spaces (`王 伟`, `马 晓 燕`).
  private func givenName(length: Int, from start: Int, scalars: [Unicode.Scalar]) -> GivenName? {
    var name: GivenName?
    var place = start
    let isSpaced = place < scalars.count && Characters.isSpace(scalars[place])
    for _ in 0..<length {
      if isSpaced {
        guard place < scalars.count, Characters.isSpace(scalars[place]) else { return nil }
        place += 1
      }
      guard place < scalars.count, Characters.isHan(scalars[place]) else { return nil }
      if name == nil {
        name = GivenName(first: scalars[place], end: place)
      } else {
        name?.last = scalars[place]
      }
      place += 1
      name?.end = place
    }
    return name
  }

  // MARK: Names of other languages

  private static let longestTransliteration = 16

  private func addTransliterations(from start: Int, in sentence: inout NameSurroundings, to lattice: inout Lattice) {
    let scalars = sentence.scalars
    // A strange letter needs a dot behind it.
    let hasDot = sentence.nextDot(from: start) - start < Self.longestTransliteration
    guard hasDot || names.isTransliteration(scalars[start]) else { return }
    var end = start
    var foreign = 0
    var dots = 0
    var part = 0
    while end < scalars.count, end - start < Self.longestTransliteration {
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
      let strange = letters - foreign
      if strange > 0, !hasDot { return }
      guard part > 0, letters >= 2, dots > 0 || strange == 0 && letters <= 8 else { continue }
      if sentence.words.isOtherWord(from: start, to: end) { continue }
      let left = sentence.left(of: start)
      let right = sentence.right(of: end)
      if dots > 0 {
        let cost = 8 + Float(foreign) * 1.2 + Float(strange) * 10 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      } else if left.isTitle || (left.strength > 1 && right > 2) {
        let cost = 16 + Float(letters) * 2.2 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      }
    }
  }

  // MARK: Names known from elsewhere

  private func addKnown(
    from start: Int, in trie: Trie, _ sentence: inout NameSurroundings, to lattice: inout Lattice
  ) {
    trie.forEachMatch(in: sentence.scalars, from: start) { end, _ in
      // Somebody called 夏天 does not make a person of every summer.
      if end - start == 2, sentence.words.isPlainWord(from: start, to: end),
        sentence.left(of: start).strength + sentence.right(of: end) < 3
      {
        return
      }
      lattice.add(.init(start: start, end: end, cost: end - start == 2 ? 7 : 3, entry: -1, form: .person))
    }
  }
}
