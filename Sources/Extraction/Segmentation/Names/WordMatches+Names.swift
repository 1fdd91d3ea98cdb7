/// What the readings of names ask of the words of a sentence.
extension WordMatches {
  /// Whether a stretch is made of words of two letters or more, none of them a name.
  func isCovered(from start: Int, to end: Int) -> Bool {
    var reached: Set<Int> = [start]
    for place in start..<end where reached.contains(place) {
      forEach(from: place) { word in
        if word.traits.length >= 2, word.traits.classes.isDisjoint(with: [.placeName, .properName]) {
          reached.insert(Int(word.end))
        }
      }
    }
    return reached.contains(end)
  }

  /// Where the words begin that end the name of a company: `建筑`, `工程` and `有限公司` of `建筑工程有限公司`.
  ///
  /// Linear in the words of the sentence; empty for one that names no company.
  func companyTails() -> PlaceSet {
    var tails = PlaceSet()
    // 厂 alone ends many words; it ends a name only behind its trade (`眼镜厂`).
    var workshops = PlaceSet()
    guard !all.uses.isDisjoint(with: [.companyHead, .enterprise]) else { return tails }
    for start in stride(from: count - 1, through: 0, by: -1) {
      let hasTail = !(tails.isEmpty && workshops.isEmpty)
      guard hasTail || !self[start].beginning.uses.isDisjoint(with: [.companyHead, .enterprise]) else { continue }
      forEach(from: start) { word in
        let (traits, end) = (word.traits, Int(word.end))
        if traits.length == 1 {
          if traits.uses.contains(.enterprise) { workshops.insert(start) }
          return
        }
        let isTrade =
          (tails.contains(end) || workshops.contains(end)) && traits.roles.isEmpty
          && traits.uses.isDisjoint(with: [.organization, .position])
          && !traits.classes.isDisjoint(with: [.noun, .verbalNoun])
        if isTrade || traits.uses.contains(.companyHead) { tails.insert(start) }
      }
    }
    return tails
  }

  /// Where a title of two letters or more ends that begins at a place.
  func endOfTitle(from start: Int) -> Int? {
    guard self[start].beginning.classes.contains(.position) else { return nil }
    var end: Int?
    forEach(from: start) { word in
      if word.traits.length >= 2, word.traits.uses.contains(.position) { end = Int(word.end) }
    }
    return end
  }

  /// Where a title of two letters or more begins that ends at a place.
  func startOfTitle(endingAt end: Int) -> Int? {
    guard self[end].ending.classes.contains(.position) else { return nil }
    return (max(0, end - 6)..<max(0, end - 1)).first { start in
      contains(beginningAt: start) { $0.length == end - start && $0.uses.contains(.position) }
    }
  }

  /// Whether the whole stretch is a title, or the last word of a body's name.
  func isTitleOrBody(from start: Int, to end: Int) -> Bool {
    contains(beginningAt: start) { word in
      word.length == end - start && !word.uses.isDisjoint(with: [.position, .organization])
    }
  }

  /// Whether the whole stretch is a word for a place or a time.
  func namesPlaceOrTime(from start: Int, to end: Int) -> Bool {
    end - start >= 2 && !self[start].beginning.classes.isDisjoint(with: [.placeName, .time])
      && contains(beginningAt: start) { word in
        word.length == end - start && !word.classes.isDisjoint(with: [.placeName, .time])
      }
  }

  /// Whether the last word of a body's name begins before a place and ends behind it (`有限|公司`).
  func isInsideHead(_ place: Int) -> Bool {
    (max(0, place - 4)..<place).contains { start in
      self[start].beginning.uses.contains(.organization)
        && contains(beginningAt: start) { $0.uses.contains(.organization) && start + $0.length > place }
    }
  }

  /// Whether a verb ends here whose object is somebody elected or appointed: `推选`, `聘请`.
  func endsElection(at end: Int) -> Bool {
    self[end].ending.roles.contains(.elect) && contains(endingAt: end) { $0.roles.contains(.elect) }
  }
}
