/// The characters of a stretch that could be in a name by the scores of their narrow features, some at a time.
///
/// A name is of two characters or more, or rarely of one. A character is likely where two neighbours, it among them or right
/// beside it, do not score much worse as two of a name than as none, or it alone as a name. Below the limit the other
/// features made or ended no name in the newsletters of the tests and in the parts of the corpora that are kept back.
struct LikelyPlaces {
  /// The least sum of the scores of two neighbours as characters of a name, and the least score of a name of one.
  private static let least: Int32 = -15

  private let scores: UnsafeBufferPointer<TagScores>
  private let areAll: Bool
  /// The first of the characters that were not asked about yet.
  private var start = 0
  /// The scores of the four pairs in and beside which the character at `start` stands, from left to right.
  private var pairs = (
    TagTrellis.impossible, TagTrellis.impossible, TagTrellis.impossible, TagTrellis.impossible
  )

  /// - Parameters:
  ///   - scores: must not be changed from the character on that `next` has not come to.
  ///   - areAll: whether all characters that names may hold are taken for likely.
  init(scores: UnsafeBufferPointer<TagScores>, areAll: Bool) {
    self.scores = scores
    self.areAll = areAll
    pairs.2 = pair(at: 0)
    pairs.3 = pair(at: 1)
  }

  /// Those among the next characters that could be in a name, as many as can be noted at once; `nil` behind the last.
  @inline(__always)
  mutating func next() -> Places? {
    guard start < scores.count else { return nil }
    var places = Places(start: start)
    let end = min(start + WeightTable.Reader.Notes.sums, scores.count)
    while start < end {
      let here = scores[start]
      let best = max(max(pairs.0, pairs.1), max(pairs.2, pairs.3), here[NameTag.single.rawValue])
      if best >= Self.least || areAll && here != NameTag.barredFromNames { places.insert(start) }
      start += 1
      pairs = (pairs.1, pairs.2, pairs.3, pair(at: start + 1))
    }
    return places
  }

  /// The best score of a character and the next as characters of one name.
  @inline(__always)
  private func pair(at place: Int) -> Int32 {
    place + 1 < scores.count ? Self.pair(scores[place], scores[place + 1]) : TagTrellis.impossible
  }

  /// The best score of two neighbours as characters of one name.
  @inline(__always)
  private static func pair(_ first: TagScores, _ second: TagScores) -> Int32 {
    let (begin, inside, end) = (NameTag.begin.rawValue, NameTag.inside.rawValue, NameTag.end.rawValue)
    let (foreign, foreignEnd) = (NameTag.foreignInside.rawValue, NameTag.foreignEnd.rawValue)
    return max(
      max(first[begin], first[inside]) &+ max(second[inside], second[end]),
      first[foreign] &+ max(second[foreign], second[foreignEnd]))
  }

  /// Some of a few characters in a row, in order.
  struct Places: Sequence, IteratorProtocol {
    private let start: Int
    private var bits: UInt32 = 0

    fileprivate init(start: Int) { self.start = start }

    @inline(__always)
    fileprivate mutating func insert(_ place: Int) { bits |= 1 &<< UInt32(truncatingIfNeeded: place &- start) }

    @inline(__always)
    mutating func next() -> Int? {
      guard bits != 0 else { return nil }
      let place = start &+ bits.trailingZeroBitCount
      bits &= bits &- 1
      return place
    }
  }
}
