/// A set of quads whose terms are numbers, kept in one block of memory: 16 bytes a quad, at least half of them in use.
///
/// Inserting takes constant time on average. The numbers are given out by `TermCache`, and a seed that differs from run
/// to run goes into the hash, so that no document can be written to make quads collide.
struct QuadSet {
  /// A quad by the numbers of its terms; none of them is negative.
  struct Key: Equatable {
    let subject: UInt32
    let predicate: UInt32
    let object: UInt32
    let graph: UInt32
  }

  /// Stands for a free place: no document has this many terms.
  private static let free = Key(subject: .max, predicate: .max, object: .max, graph: .max)

  private var slots: [Key]
  private var count = 0
  private let seed: UInt64

  init() {
    slots = Array(repeating: QuadSet.free, count: 64)
    seed = UInt64.random(in: 0...UInt64.max)
  }

  /// Inserts a quad; returns `false` where it is there already.
  mutating func insert(_ key: Key) -> Bool {
    if count * 4 >= slots.count * 3 { grow() }
    let slot = place(of: key)
    if slots[slot] == key { return false }
    slots[slot] = key
    count += 1
    return true
  }

  /// The slot that holds a quad, or the free one where it would go.
  private func place(of key: Key) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(key)) & mask
    while slots[slot] != key && slots[slot] != QuadSet.free { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: QuadSet.free, count: old.count * 2)
    for key in old where key != QuadSet.free { slots[place(of: key)] = key }
  }

  /// Mixes both halves of a quad by multiplication to 128 bits, folding the halves of the product.
  private func hash(_ key: Key) -> UInt64 {
    let left = UInt64(key.subject) << 32 | UInt64(key.object)
    let right = UInt64(key.predicate) << 32 | UInt64(key.graph)
    let first = (left ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let second = (right ^ first.high ^ first.low).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return second.high ^ second.low
  }
}
