import Newsletters

/// Names of other languages: put together from pieces, or spelt by sound.
extension PersonEdges {
  /// Names put together from pieces, as Tibetan and Mongolian names are.
  func addElements(from start: Int, in sentence: inout NameSurroundings, to lattice: inout Lattice) {
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

  /// Letters that Muslim names are written with in the north-west, beside those of all transliterations.
  static let northWestern: ScalarSet = "乙卜四夫亥洒奴失者力由非菲则姐目撒里尕海赛麻乃草"

  /// `韩乙四夫`, `马热木赞`: a Chinese family name and three letters by sound, behind a title or in a list.
  func addTransliteratedGiven(from start: Int, in sentence: inout NameSurroundings, to lattice: inout Lattice) {
    let end = start + 4
    guard end <= sentence.scalars.count, isBySound(sentence.scalars[start + 1]),
      isBySound(sentence.scalars[start + 2]), isBySound(sentence.scalars[start + 3]),
      !NameWords.isFunctionFamily(sentence.scalars[start]),
      (start..<end).allSatisfy({ place in
        !sentence.words.contains(beginningAt: place) { $0.length >= 2 && $0.classes.isDisjoint(with: .placeName) }
      })
    else { return }
    let left = sentence.left(of: start)
    guard left.isTitle || left.strength >= 3, !isNeverName(from: start, to: end, in: sentence) else { return }
    lattice.add(.init(start: start, end: end, cost: 13 - sentence.right(of: end), entry: -1, form: .person))
  }

  /// `副队长为|古丽·买买提`: letters of grammar that no name by sound begins with.
  static let beforeSounds: ScalarSet = "为是与及对向被把请让给"
  /// `吐尔逊·艾力|弹起`: letters that follow a verb, which is no letter of a name then.
  private static let behindVerbs: ScalarSet = "起出上下来去着了过到"

  private static let longestTransliteration = 16

  @inline(__always)
  func addTransliterations(
    from start: Int, isSound: Bool, in sentence: inout NameSurroundings, to lattice: inout Lattice
  ) {
    // A strange letter needs a dot behind it.
    let hasDot = sentence.nextDot(from: start) - start < Self.longestTransliteration
    guard hasDot || isSound, !Self.beforeSounds.contains(sentence.scalars[start]) else { return }
    addTransliterations(from: start, hasDot: hasDot, in: &sentence, to: &lattice)
  }

  private func addTransliterations(
    from start: Int, hasDot: Bool, in sentence: inout NameSurroundings, to lattice: inout Lattice
  ) {
    let scalars = sentence.scalars
    var end = start
    var foreign = 0
    var dots = 0
    var part = 0
    var isBehindStrange = false
    while end < scalars.count, end - start < Self.longestTransliteration {
      if Characters.isNameDot(scalars[end]) {
        guard part > 0 else { break }
        dots += 1
        part = 0
        isBehindStrange = false
      } else {
        guard Characters.isHan(scalars[end]), part < 7 else { break }
        let isStrange = !names.isTransliteration(scalars[end])
        // `吐尔逊·艾力|弹起`: one letter may be written otherwise, two in a row are a word.
        let isVerb = isStrange && end + 1 < scalars.count && Self.behindVerbs.contains(scalars[end + 1])
        guard !isStrange || !isBehindStrange && !isVerb else { return }
        if !isStrange { foreign += 1 }
        isBehindStrange = isStrange
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
      } else if left.isTitle || (left.strength > 1 && right > 2), !sentence.isOfGrammar(from: start, to: end) {
        let cost = 16 + Float(letters) * 2.2 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      }
    }
  }
}
