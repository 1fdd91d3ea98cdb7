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
  @inline(__always)
  static func name(length: Int, from start: Int, in scalars: [Unicode.Scalar]) -> GivenName? {
    guard start < scalars.count else { return nil }
    if Characters.isSpace(scalars[start]) { return spaced(length: length, from: start, in: scalars) }
    let end = start + length
    guard end <= scalars.count, Characters.isHan(scalars[start]) else { return nil }
    if length == 1 { return GivenName(first: scalars[start], end: end) }
    guard Characters.isHan(scalars[start + 1]) else { return nil }
    return GivenName(first: scalars[start], last: scalars[start + 1], end: end)
  }

  /// A given name of one letter or two, each behind a space.
  private static func spaced(length: Int, from start: Int, in scalars: [Unicode.Scalar]) -> GivenName? {
    let places = (1...length).map { start + 2 * $0 - 1 }
    guard let end = places.last.map({ $0 + 1 }), end <= scalars.count,
      places.allSatisfy({ Characters.isSpace(scalars[$0 - 1]) && Characters.isHan(scalars[$0]) })
    else { return nil }
    return GivenName(first: scalars[places[0]], last: length == 2 ? scalars[places[1]] : nil, end: end)
  }
}
