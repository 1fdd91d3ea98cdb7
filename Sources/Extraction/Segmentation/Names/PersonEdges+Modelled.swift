import Newsletters

/// Names that the sequence model reads, mended by what stands around them.
extension PersonEdges {
  func addModelled(
    _ spans: [PersonModel.Span], in sentence: inout NameSurroundings, to lattice: inout Lattice
  ) -> [PersonModel.Span] {
    var modelled: [PersonModel.Span] = []
    for likely in spans.flatMap({ separated($0, in: sentence.scalars) }) {
      guard let span = believable(likely, in: &sentence),
        !sentence.saysFormerUnit(from: span.range.lowerBound, to: span.range.upperBound)
      else { continue }
      modelled.append(span)
      let length = Float(span.range.count)
      var cost = 10 + 2 * length - 6 * Float(span.confidence)
      if sentence.isPlace(endingAt: span.range.upperBound),
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

  /// What the sequence model found, mended at both ends; `nil` where it is no name.
  private func believable(_ span: PersonModel.Span, in sentence: inout NameSurroundings) -> PersonModel.Span? {
    var span = withoutGrammar(span, in: sentence)
    if isGrammar(span, in: &sentence) { return nil }
    span = betweenTitles(span, in: &sentence)
    return isNoName(span, in: &sentence) || sentence.isEstate(at: span.range.upperBound) ? nil : span
  }

  /// The span without the words of grammar that the model took for letters of it.
  private func withoutGrammar(_ span: PersonModel.Span, in sentence: NameSurroundings) -> PersonModel.Span {
    var span = span
    if let first = span.range.first, Self.beforeSounds.contains(sentence.scalars[first]),
      sentence.scalars[span.range].contains(where: Characters.isNameDot)
    {
      span.range = first + 1..<span.range.upperBound
    }
    if span.range.count >= 3, NameWords.isParticle(sentence.scalars[span.range.upperBound - 1]),
      sentence.actsOnOther(at: span.range.upperBound - 1)
    {
      span.range = span.range.lowerBound..<span.range.upperBound - 1
    }
    if endsInVerbBehindSounds(span.range, in: sentence) {
      span.range = span.range.lowerBound..<span.range.upperBound - 2
    }
    if isDragged(span.range, in: sentence.scalars) || endsInVerb(span.range, in: sentence)
      || sentence.goesOnBehind(from: span.range.lowerBound, to: span.range.upperBound)
    {
      span.range = span.range.lowerBound..<span.range.upperBound - 1
    }
    if span.range.count >= 3, sentence.isAwarded(from: span.range.lowerBound, to: span.range.upperBound) {
      span.range = span.range.lowerBound + 1..<span.range.upperBound
    }
    return span
  }

  /// `仉玉波|登门`: whether the last of four letters begins a verb, where the family name is of one letter.
  private func endsInVerb(_ range: Range<Int>, in sentence: NameSurroundings) -> Bool {
    let (scalars, start, end) = (sentence.scalars, range.lowerBound, range.upperBound)
    return range.count == 4 && scalars[range].allSatisfy(Characters.isHan)
      && names.family(scalars[start]).isFamilyName && !names.isCompoundFamilyName(scalars[start], scalars[start + 1])
      && sentence.words.contains(beginningAt: end - 1) { $0.length == 2 && $0.classes.contains(.verb) }
  }

  /// `古丽·买买提|领舞`: whether a verb, in letters that spell no sounds, goes on behind a name that has a dot.
  private func endsInVerbBehindSounds(_ range: Range<Int>, in sentence: NameSurroundings) -> Bool {
    let tail = range.suffix(2)
    return sentence.scalars[range.dropLast(3)].contains(where: Characters.isNameDot)
      && !sentence.scalars[tail].contains(where: names.isTransliteration)
      && sentence.words.contains(beginningAt: tail.lowerBound) { $0.length == 2 && $0.classes.contains(.verb) }
  }

  private static let draggings: ScalarSet = "拉带请领送接扶抬推迎叫"
  private static let directions: ScalarSet = "到进上下出回往去"

  /// `被团委书记甲|拉到树荫下`: whether the last letter is a verb of which somebody named before is the agent.
  private func isDragged(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard range.count >= 3, range.upperBound < scalars.count, Self.draggings.contains(scalars[range.upperBound - 1]),
      Self.directions.contains(scalars[range.upperBound])
    else { return false }
    return scalars[max(0, range.lowerBound - 16)..<range.lowerBound].contains("被")
  }

  /// Whether the family name is a word of grammar here.
  private func isGrammar(_ span: PersonModel.Span, in sentence: inout NameSurroundings) -> Bool {
    let start = span.range.lowerBound
    let end = span.range.upperBound
    guard NameWords.isFunctionFamily(sentence.scalars[start]) else { return false }
    if span.range.count >= 3, sentence.words.isPlainWord(from: start + 1, to: end) {
      return !sentence.isBetweenListMarks(from: start, to: end) && !sentence.leads(from: start, to: end)
    }
    if sentence.isInNumber(end) || sentence.isOfNewcomers(from: start, to: end) { return true }
    if sentence.scalars[start] == "和", sentence.isSortOfPeople(at: end), sentence.left(of: start).isTitle {
      return true
    }
    // `甲向侨亲介绍`
    return span.range.count == 2 && sentence.scalars[start] == "向" && Float(span.confidence) < 0.9
      && !sentence.left(of: start).isTitle
  }

  /// The span without a title that the model took for part of the name, and with the letter that it left out.
  private func betweenTitles(_ span: PersonModel.Span, in sentence: inout NameSurroundings) -> PersonModel.Span {
    var span = span
    if let end = sentence.words.endOfTitle(from: span.range.lowerBound)
      ?? sentence.endOfStudent(over: span.range.lowerBound), span.range.upperBound - end >= 2
    {
      span.range = end..<span.range.upperBound
    }
    if let start = sentence.words.startOfTitle(endingAt: span.range.upperBound), start > span.range.lowerBound {
      span.range = span.range.lowerBound..<start
    }
    if span.range.count == 2, endsInJoint(at: span.range.upperBound, in: sentence) {
      span.range = span.range.lowerBound..<span.range.upperBound + 1
    }
    if span.range.count == 2, isLastLetter(at: span.range.upperBound, in: sentence) {
      span.range = span.range.lowerBound..<span.range.upperBound + 1
    }
    if span.range.count == 2,
      isLastBeforeMark(span.range.upperBound, in: sentence) || sentence.beginsNewTerm(at: span.range.upperBound)
        || leavesLast(of: span.range, in: &sentence)
    {
      span.range = span.range.lowerBound..<span.range.upperBound + 1
    }
    if let end = endOfTurkicName(span.range, in: sentence.scalars) { span.range = span.range.lowerBound..<end }
    if span.range.count == 2, isFamilyName(before: span.range.lowerBound, in: &sentence) {
      span.range = span.range.lowerBound - 1..<span.range.upperBound
    }
    return span
  }

  /// `站长许坤|土|主持`: whether the letter behind a name of two stands before what only somebody named does, and is no word
  /// that could stand there.
  private func leavesLast(of range: Range<Int>, in sentence: inout NameSurroundings) -> Bool {
    let place = range.upperBound
    guard place + 1 < sentence.scalars.count, Characters.isHan(sentence.scalars[place]),
      names.family(sentence.scalars[range.lowerBound]).isFamilyName, sentence.right(of: place + 1) >= 3.5,
      sentence.right(of: place) == 0, !sentence.words.contains(beginningAt: place, where: { $0.length >= 2 })
    else { return false }
    return sentence.words[place].beginning.classes.isDisjoint(with: [
      .verb, .particle, .pronoun, .conjunction, .adverb, .preposition, .measure, .numeral, .position, .locative,
    ])
  }

  /// `罗庆|和|也送来棉被`: whether the letter behind a name of two is one that joins others, and has nothing to join here.
  private func endsInJoint(at place: Int, in sentence: NameSurroundings) -> Bool {
    place < sentence.scalars.count && sentence.scalars[place] == "和" && !sentence.joins(at: place)
  }

  /// `居民委那顺|华。`: whether a letter between a name of two and a mark is no word that could stand there alone.
  private func isLastBeforeMark(_ place: Int, in sentence: NameSurroundings) -> Bool {
    let scalars = sentence.scalars
    guard place < scalars.count, Characters.isHan(scalars[place]), !NameWords.isNeverLast(scalars[place]),
      place + 1 == scalars.count || Self.marks.contains(scalars[place + 1]), !Self.credits.contains(scalars[place])
    else { return false }
    return sentence.words[place].beginning.classes.isDisjoint(with: [
      .verb, .particle, .pronoun, .conjunction, .adverb, .measure, .position, .organizationHead, .locative, .numeral,
    ])
  }

  private static let marks: ScalarSet = "。、;"
  /// Letters behind the name of who made something.
  private static let credits: ScalarSet = "摄文图摘画写绘译辑供讯"

  /// Words that end names of the Kazakhs, Uyghurs and Kirghiz.
  private static let turkicEnds: WordSet = ["别克", "拜克", "买提", "古丽", "巴依", "哈孜", "别尔"]

  /// `哈里木|别克`: where a name by sound ends whose last word the model left out.
  private func endOfTurkicName(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int? {
    let end = range.upperBound + 2
    guard end <= scalars.count, Self.turkicEnds.contains(Word(scalars[range.upperBound..<end])),
      scalars[range].contains(where: names.isTransliteration)
    else { return nil }
    return end
  }

  /// Whether a span only looks like a name: a nickname, a count, a title, another word.
  private func isNoName(_ span: PersonModel.Span, in sentence: inout NameSurroundings) -> Bool {
    let (start, end) = (span.range.lowerBound, span.range.upperBound)
    let words = sentence.words
    let letters = sentence.scalars[span.range]
    guard let first = letters.first, let last = letters.last, letters.count >= 2 else { return true }
    if first == "老" || first == "小", letters.count <= 3, Float(span.confidence) < 0.75 { return true }
    if letters.count == 2,
      NameWords.isNickname(first) || NameWords.isCount(first, last)
    {
      return true
    }
    if letters.count == 3, NameWords.isNickname(first),
      names.isCompoundFamilyName(sentence.scalars[start + 1], last)
    {
      return true
    }
    if NameWords.isNeverLast(sentence.scalars[end - 1]) || endsTownBeforeDot(span.range, in: sentence.scalars) {
      return true
    }
    if isNeverName(from: start, to: end, in: sentence) { return true }
    if letters.count == 2, NamesAmongWords.saysManner(letters) { return true }
    if NameWords.kinship.contains(Word(letters.dropFirst())) || isUnlikelyLong(span, in: sentence) { return true }
    if words.isTitleOrBody(from: start, to: end) { return true }
    if sentence.echoesUnit(at: end) || sentence.beginsTradeWithOfficer(end), !sentence.left(of: start).isTitle {
      return true
    }
    return words.isOtherWord(from: start, to: end)
      && (Float(span.confidence) < 0.9 || actsOnSomebody(span, in: sentence))
  }

  private static let levels: ScalarSet = "镇乡县区市村街"

  /// `江安镇·竹乡茶馆`: whether a place, and no part of a name, stands before the dot.
  private func endsTownBeforeDot(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    zip(scalars[range], scalars[range].dropFirst()).contains { Self.levels.contains($0) && Characters.isNameDot($1) }
  }

  /// `副区长鼓励甲`: a verb of two letters with more letters behind it that are no deed of somebody named so.
  private func actsOnSomebody(_ span: PersonModel.Span, in sentence: NameSurroundings) -> Bool {
    let end = span.range.upperBound
    guard end < sentence.scalars.count, Characters.isHan(sentence.scalars[end]),
      sentence.words[end].beginning.roles.isEmpty
    else { return false }
    return sentence.words.contains(beginningAt: span.range.lowerBound) { entry in
      entry.length == span.range.count && entry.classes.contains(.verb)
    }
  }

  /// Whether a long stretch without a dot is made of words, or of letters that names of other languages do not have:
  /// four letters are a name with a family name of two, a transliteration, or two family names (`邻里达人` is neither).
  private func isUnlikelyLong(_ span: PersonModel.Span, in sentence: NameSurroundings) -> Bool {
    let letters = sentence.scalars[span.range]
    guard letters.count >= 4, letters.allSatisfy(Characters.isHan), let first = letters.first else { return false }
    let start = span.range.lowerBound
    if sentence.words.isCovered(from: start, to: span.range.upperBound) { return true }
    if names.isCompoundFamilyName(first, sentence.scalars[start + 1]) { return false }
    if letters.count == 4, names.family(first).isFamilyName, names.family(sentence.scalars[start + 1]).isFamilyName {
      return false
    }
    if letters.count(where: { names.isTransliteration($0) }) * 2 >= letters.count { return false }
    return Float(span.confidence) < 0.97
  }

  /// Whether the letter before a given name of two letters is its family name, a rare one perhaps: `青年税晓峰当选`.
  private func isFamilyName(before start: Int, in sentence: inout NameSurroundings) -> Bool {
    guard start > 0 else { return false }
    let letter = sentence.scalars[start - 1]
    let family = names.family(letter)
    guard
      family.isFamilyName && !NameWords.isFunctionFamily(letter) || sentence.isRare(at: start - 1)
    else { return false }
    // `、妥玉芳、`: two family names, the first of which stands alone between a mark and the other.
    if names.family(sentence.scalars[start]).isFamilyName {
      guard family.isFamilyName || family.isSeldom, sentence.isRare(at: start - 1),
        sentence.left(of: start - 1).strength >= 1
      else { return false }
    }
    return !sentence.words.contains(endingAt: start) { $0.length >= 2 }
  }
}
