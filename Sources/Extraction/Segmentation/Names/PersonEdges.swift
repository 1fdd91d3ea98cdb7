import Newsletters

/// The personal names that a sentence could hold, each with what it costs to read it so.
///
/// The cost of a name is what its characters cost by the statistics of names, less what its surroundings speak for
/// it: a title before, a verb of speech after, a name beside it in a list.
struct PersonEdges: Sendable {
  let names: NameCosts
  /// The pieces that names are put together from, and the letters that they begin with.
  let elements: Trie
  /// What the letters of the basic multilingual plane can be in names, by code point.
  private let uses: [LetterUse]
  // Held here, as it is asked of nearly every name.
  private let kinshipLetters = NameWords.kinshipLetters

  /// What a letter can be in names: most letters are passed over after one look.
  private struct LetterUse: OptionSet, Sendable {
    let rawValue: UInt8

    /// A Chinese family name, or the first letter of one.
    static let family = LetterUse(rawValue: 1 << 0)
    /// A letter that names of other languages are written with.
    static let sound = LetterUse(rawValue: 1 << 1)
    /// One of these, or one that names of the north-west are written with.
    static let soundOfNorthWest = LetterUse(rawValue: 1 << 2)
    /// The first letter of a piece that names are put together from.
    static let element = LetterUse(rawValue: 1 << 3)
  }

  /// What it costs that a word is a personal name at all.
  private static let prior: Float = 5.2

  init(vocabulary: Vocabulary) {
    names = NameCosts(vocabulary.names)
    elements = vocabulary.names.elements
    let (names, elementLetters) = (names, elements.firstLetters)
    let lettersBySound = NameLikelihood.transliteration.union(Self.northWestern)
    uses = (0..<0x10000).map { code in
      guard let letter = Unicode.Scalar(code), Characters.isHan(letter) else { return [] }
      let family = names.family(letter)
      var uses: LetterUse = family.isFamilyName || family.isSeldom || family.beginsCompound ? .family : []
      if names.isTransliteration(letter) { uses.insert(.sound) }
      if lettersBySound.contains(letter) { uses.insert(.soundOfNorthWest) }
      if elementLetters.contains(letter) { uses.insert(.element) }
      return uses
    }
  }

  @inline(__always)
  private func uses(of letter: Unicode.Scalar) -> LetterUse {
    letter.value < 0x10000 ? uses[Int(letter.value)] : []
  }

  /// Whether a letter is one that names of other languages are written with, those of the north-west too.
  @inline(__always)
  func isBySound(_ letter: Unicode.Scalar) -> Bool { uses(of: letter).contains(.soundOfNorthWest) }

  /// Adds the names that the sequence model reads, and gives back those that could be names.
  func addModelled(
    _ likelyPersons: [PersonModel.Span], to lattice: inout Lattice, scalars: [Unicode.Scalar], words: WordMatches,
    companies: PlaceSet
  ) -> [PersonModel.Span] {
    guard !likelyPersons.isEmpty else { return [] }
    var sentence = NameSurroundings(scalars: scalars, words: words, companies: companies)
    return addModelled(likelyPersons, in: &sentence, to: &lattice)
  }

  /// Adds all other names.
  ///
  /// - Parameter modelled: those of the sequence model, which are in the lattice.
  func addEdges(
    to lattice: inout Lattice, scalars: [Unicode.Scalar], words: WordMatches, companies: PlaceSet, knownNames: Trie?,
    modelled: [PersonModel.Span]
  ) {
    var sentence = NameSurroundings(scalars: scalars, words: words, companies: companies)
    let amongWords = NamesAmongWords(scalars: scalars, words: words, likely: modelled)
    var nextModelled = 0
    for start in scalars.indices where Characters.isHan(scalars[start]) {
      if let knownNames { addKnown(from: start, in: knownNames, &sentence, to: &lattice) }
      let uses = uses(of: scalars[start])
      if uses.contains(.family) {
        while nextModelled < modelled.count, modelled[nextModelled].range.lowerBound < start { nextModelled += 1 }
        let isModelled = nextModelled < modelled.count && modelled[nextModelled].range.lowerBound == start
        addFamilyNameEdges(
          from: start, names.family(scalars[start]), in: &sentence,
          modelled: isModelled ? modelled[nextModelled] : nil, amongWords, to: &lattice)
      }
      addTransliterations(from: start, isSound: uses.contains(.sound), in: &sentence, to: &lattice)
      if start == 0 || !Characters.isHan(scalars[start - 1]) { addBehindMark(from: start, in: sentence, to: &lattice) }
      if uses.contains(.family), names.family(scalars[start]).isFamilyName {
        addTransliteratedGiven(from: start, in: &sentence, to: &lattice)
      }
      if uses.contains(.element) { addElements(from: start, in: &sentence, to: &lattice) }
    }
  }

  /// The names that only the mark before them, and what stands behind, tell.
  private func addBehindMark(from start: Int, in sentence: NameSurroundings, to lattice: inout Lattice) {
    addAddressed(from: start, in: sentence, to: &lattice)
    let mark = start > 0 ? sentence.scalars[start - 1] : "。"
    if mark == "、" {
      if !names.family(sentence.scalars[start]).isFamilyName { addListed(from: start, in: sentence, to: &lattice) }
      return
    }
    if mark == "(" { addBracketed(from: start, in: sentence, to: &lattice) }
    addDescribed(from: start, in: sentence, to: &lattice)
  }

  /// Less than a place that nothing else speaks for, more than one that the document names again and again.
  private static let costOfDismissed: Float = 7

  // MARK: Names with a Chinese family name

  private func addFamilyNameEdges(
    from start: Int, _ family: NameCosts.Family, in sentence: inout NameSurroundings, modelled: PersonModel.Span?,
    _ amongWords: NamesAmongWords, to lattice: inout Lattice
  ) {
    if family.beginsCompound, start + 1 < sentence.scalars.count,
      names.isCompoundFamilyName(sentence.scalars[start], sentence.scalars[start + 1])
    {
      addGiven(
        from: start, after: start + 2, familyCost: 6, in: &sentence, modelled: modelled, amongWords, to: &lattice)
    }
    if family.isFamilyName || family.isSeldom {
      addGiven(
        from: start, after: start + 1, familyCost: family.cost, isSeldom: family.isSeldom, in: &sentence,
        modelled: modelled, amongWords, to: &lattice)
    }
  }

  private func addGiven(
    from start: Int, after familyEnd: Int, familyCost: Float, isSeldom: Bool = false,
    in sentence: inout NameSurroundings, modelled: PersonModel.Span?, _ amongWords: NamesAmongWords,
    to lattice: inout Lattice
  ) {
    for length in 1...2 {
      guard let given = GivenName.name(length: length, from: familyEnd, in: sentence.scalars) else { return }
      let wordCost = sentence.words.cost(from: start, to: given.end)
      if wordCost == nil, given.end == start + 1 + length,
        length == 1 || !sentence.isDismissed(from: start, before: given.end),
        isHopeless(given, from: start, familyCost: familyCost, isModelled: modelled != nil, in: &sentence)
      {
        continue
      }
      let isModelled = modelled.map { $0.range.upperBound == given.end && Float($0.confidence) > 0.5 } ?? false
      if NameWords.isNeverLast(given.last ?? given.first) { continue }
      // `呼延|主任`
      if length == 1, familyEnd == start + 2, sentence.words[familyEnd].beginning.classes.contains(.position) {
        continue
      }
      if sentence.scalars[start] == "来", NameWords.doingsOfComers.contains(given.first) { continue }
      if kinshipLetters.contains(given.first), NameWords.kinship.contains(given.word) { continue }
      let isWord = wordCost != nil && !isModelled && sentence.words.isOtherWord(from: start, to: given.end)
      let left = sentence.left(of: start)
      if !left.isTitle, sentence.echoesUnit(at: given.end) { continue }
      let right = sentence.right(of: given.end)
      if length == 2, familyEnd == start + 1, sentence.isDismissed(from: start, before: given.end) {
        if isRefused(from: start, to: given.end, in: sentence) { continue }
        lattice.add(.init(start: start, end: given.end, cost: Self.costOfDismissed, entry: -1, form: .person))
        continue
      }
      if let wordCost, amongWords.isName(start..<given.end, left: left, right: right) {
        if isRefused(from: start, to: given.end, in: sentence) { continue }
        lattice.add(.init(start: start, end: given.end, cost: max(wordCost - 4, 1), entry: -1, form: .person))
        continue
      }
      if isWord, !amongWords.isTitledAlthoughWord(start..<given.end, left: left, right: right) { continue }
      if isSeldom, !isModelled, !sentence.speaks(forNameOf: length, endingAt: given.end, left: left, right: right),
        !(length == 2 && left.isTitle && sentence.isUsualBeforeDeed(given, from: start, by: names))
      {
        continue
      }
      let isSpaced = given.end - familyEnd > length
      let isAppointed = isSpaced && sentence.isAppointed(from: start, to: given.end)
      if isSpaced, left.strength < 3, right < 3, !isAppointed { continue }
      if isAppointed, !isRefused(from: start, to: given.end, in: sentence) {
        lattice.add(.init(start: start, end: given.end, cost: Self.costOfDismissed, entry: -1, form: .person))
        continue
      }
      var cost = Self.prior + familyCost + names.givenCost(given.first, given.last) - left.strength - right
      if left.strength <= 1.5, right < 2 { cost += left.strength == 0 ? 5 : 3 }
      if left.isTitle, right >= 1.2 { cost -= Self.gainOfTitle }
      let ofModel = modelled == nil ? left.isTitle ? 0 : Self.costOfUnmodelled : -Self.mostOfModel
      if cost + ofModel > costOfWords(from: start, given, wordCost: wordCost, in: sentence) + Self.rounding { continue }
      if isRefused(from: start, to: given.end, in: sentence) { continue }
      if let cost = self.cost(
        of: given, from: start, familyEnd: familyEnd, besides: cost, modelled: modelled, left: left, in: &sentence)
      {
        lattice.add(.init(start: start, end: given.end, cost: cost, entry: -1, form: .person))
      }
    }
  }

  /// What a name costs by the words around it and by the model; `nil` where it counts somebody.
  ///
  /// - Parameter cost: what it costs by its letters, and by what speaks for it on either side.
  private func cost(
    of given: GivenName, from start: Int, familyEnd: Int, besides cost: Float, modelled: PersonModel.Span?,
    left: NameSurroundings.Support, in sentence: inout NameSurroundings
  ) -> Float? {
    var cost = cost
    if sentence.isEstate(at: given.end) { return nil }
    if sentence.isPlace(endingAt: given.end) { cost += left.isTitle ? 7 : 9 }
    if left.strength < 3, sentence.words.namesPlaceOrTime(from: start + 1, to: given.end) { cost += 6 }
    if given.end - start == 2, NameWords.isCount(sentence.scalars[start], given.first) { return nil }
    if modelled == nil, !left.isTitle { cost += Self.costOfUnmodelled }
    if given.last == nil {
      if given.end - familyEnd == 1, isLastLetter(at: given.end, in: sentence) { cost += 4 }
      // `白立新|任书记` rather than `白立|新任书记`: 新任 stands before the post, not behind the name.
      if sentence.beginsNewTerm(at: given.end) { cost += 6 }
    }
    cost += functionCost(from: start, familyEnd: familyEnd, given: given, in: &sentence)
    if let modelled, !(familyEnd == start + 2 && leavesLastLetter(modelled, of: given, in: sentence)) {
      cost += (modelled.range.upperBound == given.end ? -Self.mostOfModel : 3) * Float(modelled.confidence)
    }
    return max(cost, 1)
  }

  /// What the model takes off the cost of a name at most, and adds to it where it reads none.
  private static let mostOfModel: Float = 6
  private static let costOfUnmodelled: Float = 3
  /// What a title before a name with a name's surroundings behind it takes off.
  private static let gainOfTitle: Float = 2
  /// More than the rounding of the sums that are compared.
  private static let rounding: Float = 0.5

  /// Whether a name that is no word, its letters in a row, costs more than words of one letter or two in its place even
  /// if all that stands behind it spoke for it: then no cheapest way goes by it, and what does need not be found out.
  private func isHopeless(
    _ given: GivenName, from start: Int, familyCost: Float, isModelled: Bool, in sentence: inout NameSurroundings
  ) -> Bool {
    let left = sentence.left(of: start)
    var least = Self.prior + familyCost + names.givenCost(given.first, given.last) - left.strength
    least -= NameSurroundings.mostOnTheRight + (left.isTitle ? Self.gainOfTitle : 0)
    if isModelled { least -= Self.mostOfModel } else if !left.isTitle { least += Self.costOfUnmodelled }
    return least > costOfLetters(from: start, given, in: sentence) + Self.rounding
  }

  /// What words of one letter or two cost at most in the place of a name, its letters in a row.
  private func costOfLetters(from start: Int, _ given: GivenName, in sentence: NameSurroundings) -> Float {
    let first = costs(of: sentence.scalars[start], at: start, sentence)
    let second = costs(of: given.first, at: start + 1, sentence)
    guard let last = given.last, given.end == start + 3 else { return first.one + second.one }
    let third = costs(of: last, at: start + 2, sentence)
    return min(first.one + second.one + third.one, first.one + second.two, first.two + third.one)
  }

  /// What other words than a name cost at most in its place, as far as that is known: a name that costs more is on no
  /// cheapest way.
  private func costOfWords(
    from start: Int, _ given: GivenName, wordCost: Float?, in sentence: NameSurroundings
  ) -> Float {
    let isInRow = given.end - start == (given.last == nil ? 2 : 3)
    let letters = isInRow ? costOfLetters(from: start, given, in: sentence) : .infinity
    guard let wordCost, !Segmenter.mayCostMore(sentence.scalars[start]) else { return letters }
    return min(letters, wordCost)
  }

  /// What the words of one letter and of two cost at most that begin with a letter.
  @inline(__always)
  private func costs(
    of letter: Unicode.Scalar, at place: Int, _ sentence: NameSurroundings
  ) -> (one: Float, two: Float) {
    if Segmenter.mayCostMore(letter) { return (.infinity, .infinity) }
    let words = sentence.words[place]
    return (min(words.costOfOne, Segmenter.unknownCost), words.costOfTwo)
  }

  /// Whether letters are no name whatever they cost; asked last, as it takes long.
  private func isRefused(from start: Int, to end: Int, in sentence: NameSurroundings) -> Bool {
    isNeverName(from: start, to: end, in: sentence) || sentence.saysFormerUnit(from: start, to: end)
  }

  /// Whether letters that have the shape of a name are a family name of two, a relative, a count or an object.
  func isNeverName(from start: Int, to end: Int, in sentence: NameSurroundings) -> Bool {
    let scalars = sentence.scalars
    if end - start == 2,
      names.isCompoundFamilyName(scalars[start], scalars[start + 1])
        || scalars[end - 1] == "任" && NameWords.terms.contains(Word(scalars[start..<end]))
    {
      return true
    }
    if sentence.isPartOfTitle(scalars[end - 1], before: end) || sentence.isLabel(from: start, to: end) { return true }
    // `欧阳|校长`
    if end - start == 4, names.isCompoundFamilyName(scalars[start], scalars[start + 1]),
      sentence.words.contains(beginningAt: start + 2, where: { $0.length == 2 && $0.uses.contains(.office) })
    {
      return true
    }
    // `队长由|白玉江兼着`
    if end - start == 4, scalars[start] == "由" { return true }
    // `主任由|原某村书记甲担任`
    if end - start == 2, scalars[start] == "由", scalars[start + 1] == "原" { return true }
    if NameWords.isFunctionFamily(scalars[start]), isBehindReference(start, in: sentence) { return true }
    return sentence.isOfGrammar(from: start, to: end) || sentence.joinsCount(from: start, to: end)
      || sentence.isDish(from: start, to: end)
      || sentence.endOfStudent(over: start) != nil
      || sentence.isCallingBeforeName(from: start, to: end)
      || sentence.isCountedPlace(from: start, to: end)
      || sentence.isHalfOfCalling(from: start, to: end) || sentence.isManyAtOnceOrClass(from: start)
      || sentence.saysTimeOfPost(at: start) || sentence.isCountOfTimes(endingAt: end)
      || sentence.isToSomebody(from: start)
      || sentence.endsInVerb(from: start, to: end) || sentence.goesOnBehind(from: start, to: end)
      || sentence.joinsReference(from: start, to: end) && names.family(scalars[end - 1]).isFamilyName
  }

  /// `魏校长|向段主任颁发`, `欧阳医生|从食疗讲起`: whether a title stands before that is said of the family name before it.
  private func isBehindReference(_ start: Int, in sentence: NameSurroundings) -> Bool {
    let scalars = sentence.scalars
    return sentence.words.contains(endingAt: start) { word in
      guard word.classes.contains(.position), let family = lengthOfFamilyName(before: start - word.length, in: scalars)
      else { return false }
      let place = start - word.length - family
      return place == 0 || !Characters.isHan(scalars[place - 1])
    }
  }

  private func lengthOfFamilyName(before end: Int, in scalars: [Unicode.Scalar]) -> Int? {
    if end >= 2, names.isCompoundFamilyName(scalars[end - 2], scalars[end - 1]) { return 2 }
    guard end >= 1, names.family(scalars[end - 1]).isFamilyName, !NameWords.timesOfPosts.contains(scalars[end - 1]),
      !NameWords.isFunctionFamily(scalars[end - 1])
    else { return nil }
    return 1
  }

  /// `沙马石|者`: whether the model only left out the last letter of a name with a family name of two, which begins no word.
  private func leavesLastLetter(_ span: PersonModel.Span, of given: GivenName, in sentence: NameSurroundings) -> Bool {
    span.range.upperBound == given.end - 1
      && !sentence.words.contains(beginningAt: given.end - 1) { $0.length >= 2 }
  }

  /// What it costs that a letter of the name is more likely a word of grammar: `和|居民`, `向|遇难同胞`, `达|十二年`
  /// before; `甲|任副队长`, `甲|向与会者汇报` behind.
  private func functionCost(
    from start: Int, familyEnd: Int, given: GivenName, in sentence: inout NameSurroundings
  ) -> Float {
    if sentence.isAwarded(from: start, to: given.end) { return 20 }
    if familyEnd == start + 1, NameWords.isFunctionFamily(sentence.scalars[start]) {
      if sentence.isInNumber(given.end) { return 20 }
      if given.end - familyEnd == 2, sentence.words.isPlainWord(from: familyEnd, to: given.end) {
        return sentence.isBetweenListMarks(from: start, to: given.end) || sentence.leads(from: start, to: given.end)
          ? 0 : 8
      }
      // `代表和坊众`: 和 between two sorts of people.
      if sentence.scalars[start] == "和", sentence.left(of: start).isTitle, !sentence.left(of: start).isOffice,
        sentence.right(of: given.end) < 2
      {
        return 8
      }
      // `队员和结亲|干部`, `甲向新|当选人员`
      if sentence.scalars[start] == "和", sentence.left(of: start).isTitle, sentence.isSortOfPeople(at: given.end) {
        return 20
      }
      if sentence.isOfNewcomers(from: start, to: given.end) { return 20 }
    }
    guard given.end - familyEnd == 2, let last = given.last, NameWords.isParticle(last) else { return 0 }
    return sentence.actsOnOther(at: given.end - 1) ? 8 : 0
  }

  /// `矣荣珍,女,72岁`: whatever stands between the beginning of a sentence, or a mark, and a word for somebody's sex is
  /// the name.
  private func addDescribed(from start: Int, in sentence: NameSurroundings, to lattice: inout Lattice) {
    let scalars = sentence.scalars
    guard let end = (start + 2..<max(start + 2, min(start + 5, scalars.count))).first(where: { scalars[$0] == "," }),
      sentence.isSex(at: end + 1), scalars[start..<end].allSatisfy(Characters.isHan),
      !sentence.words.isCovered(from: start, to: end), !sentence.words.isPlainWord(from: start, to: end)
    else { return }
    lattice.add(.init(start: start, end: end, cost: 8, entry: -1, form: .person))
  }

  /// `一、咩月罕同志任妇联主席`: whatever stands between the beginning of a clause and 同志 before a verb of appointing is the
  /// name.
  private func addAddressed(from start: Int, in sentence: NameSurroundings, to lattice: inout Lattice) {
    let scalars = sentence.scalars
    guard
      let end = (start + 2..<max(start + 2, min(start + 5, scalars.count - 2))).first(where: { place in
        scalars[place] == "同" && scalars[place + 1] == "志"
      }), scalars[start..<end].allSatisfy(Characters.isHan), !NameWords.isNickname(scalars[end - 1]),
      sentence.words[end + 2].beginning.roles.contains(.appoint), !sentence.words.isCovered(from: start, to: end),
      !sentence.words.isPlainWord(from: start, to: end)
    else { return }
    lattice.add(.init(start: start, end: end, cost: 8, entry: -1, form: .person))
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

  /// Whether a letter that begins no word, nor another name, follows a name of two: it is rather its last one.
  func isLastLetter(at end: Int, in sentence: NameSurroundings) -> Bool {
    sentence.isStrange(at: end) && !names.family(sentence.scalars[end]).isFamilyName
  }
}
