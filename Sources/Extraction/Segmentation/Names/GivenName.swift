import Newsletters

/// The letters of a given name.
struct GivenName {
  private(set) var first: Unicode.Scalar
  /// The second letter, where there is one.
  private(set) var last: Unicode.Scalar?
  /// Where the name ends.
  private(set) var end: Int

  var word: Word {
    last.map { Word(CollectionOfOne(first)) + Word(CollectionOfOne($0)) }
      ?? Word(CollectionOfOne(first))
  }

  /// The given name of a length that begins at a place, or `nil` where none does; its letters may be set apart by single
  /// spaces (`王 伟`, `马 晓 燕`).
  static func name(length: Int, from start: Int, in scalars: [Unicode.Scalar]) -> GivenName? {
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
}
