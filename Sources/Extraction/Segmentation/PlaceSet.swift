/// Places of a sentence: a bit for each up to the furthest, and no memory while it is empty.
struct PlaceSet: Sendable {
  private var bits: [UInt64] = []

  var isEmpty: Bool { bits.isEmpty }

  mutating func insert(_ place: Int) {
    while bits.count <= place >> 6 { bits.append(0) }
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  @inline(__always)
  subscript(_ place: Int) -> Bool { contains(place) }

  @inline(__always)
  func contains(_ place: Int) -> Bool {
    place >> 6 < bits.count && bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }
}
