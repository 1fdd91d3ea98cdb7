/// The characters of a stretch that could be in a name by the scores of their narrow features, some at a time.
///
/// A character is likely that is in a whole name, or right beside one, which does not score much worse than no name; names
/// are of two characters or more, or rarely of one. Below the limit the other features made or ended no name in the
/// newsletters of the tests, where the least name scored 20, and two of some twenty thousand in the corpora.
struct LikelyPlaces: Sendable {
  /// The least score of a name.
  private static let least: Int32 = -10

  /// For each character the best score of a name that holds it and the character behind it.
  private var wholes: [Int32] = []
  /// For each character the best score of names by sound up to it.
  private var sounds: [Int32] = []
  private var count = 0
  /// The first of the characters that were not asked about yet.
  private var start = 0

  /// Begins with a stretch. Linear in it.
  mutating func begin(_ scores: UnsafeBufferPointer<TagScores>) {
    count = scores.count
    start = 0
    if wholes.count < count {
      wholes = [Int32](repeating: 0, count: count)
      sounds = wholes
    }
    let tags = (
      begin: NameTag.begin.rawValue, inside: NameTag.inside.rawValue, end: NameTag.end.rawValue,
      foreign: NameTag.foreignInside.rawValue, foreignEnd: NameTag.foreignEnd.rawValue
    )
    wholes.withUnsafeMutableBufferPointer { wholes in
      sounds.withUnsafeMutableBufferPointer { sounds in
        var (name, sound) = (TagTrellis.impossible, TagTrellis.impossible)
        for place in 0..<count {
          let here = scores[place]
          name = max(here[tags.begin], name &+ here[tags.inside])
          sound = here[tags.foreign] &+ max(sound, 0)
          (wholes[place], sounds[place]) = (name, sound)
        }
        // The rest of a name from the next character on.
        var (end, soundEnd) = (TagTrellis.impossible, TagTrellis.impossible)
        for place in stride(from: count - 1, through: 0, by: -1) {
          let here = scores[place]
          wholes[place] = max(wholes[place] &+ end, sounds[place] &+ soundEnd)
          end = max(here[tags.end], end &+ here[tags.inside])
          soundEnd = max(here[tags.foreignEnd], here[tags.foreign] &+ soundEnd)
        }
      }
    }
  }

  /// Those among the next characters that could be in a name, as many as can be noted at once; `nil` behind the last.
  ///
  /// - Parameters:
  ///   - scores: those that it began with; they may be changed up to the last character given back.
  ///   - areAll: whether all characters that names may hold are taken for likely.
  @inline(__always)
  mutating func next(_ scores: UnsafeBufferPointer<TagScores>, areAll: Bool) -> Places? {
    guard start < count else { return nil }
    var places = Places(start: start)
    let end = min(start + WeightTable.Reader.Notes.sums, count)
    var near = (whole(start - 2), whole(start - 1), whole(start))
    while start < end {
      let next = whole(start + 1)
      let here = scores[start]
      let best = max(max(near.0, near.1), max(near.2, next), here[NameTag.single.rawValue])
      if best >= Self.least || areAll && here != NameTag.barredFromNames { places.insert(start) }
      near = (near.1, near.2, next)
      start += 1
    }
    return places
  }

  @inline(__always)
  private func whole(_ place: Int) -> Int32 {
    place >= 0 && place < count ? wholes[place] : TagTrellis.impossible
  }

  /// Some of a few characters in a row, in order.
  struct Places: Sequence, IteratorProtocol {
    private let start: Int
    private var bits: UInt32 = 0

    var isEmpty: Bool { bits == 0 }

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
