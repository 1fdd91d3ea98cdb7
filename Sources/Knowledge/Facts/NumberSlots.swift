/// The numbers of things, found by the hashes of the things: an open-addressed table that knows nothing of what it numbers.
///
/// Things are numbered from zero in the order in which they are added.
struct NumberSlots: Sendable {
  private var hashes: [UInt32] = []
  /// The number of a thing, or -1.
  private var slots: [Int32]

  /// - Parameter capacity: how many slots there are at first, a power of two.
  init(capacity: Int) { slots = [Int32](repeating: -1, count: capacity) }

  /// The hash of the thing of a number.
  func hash(of number: Int) -> UInt32 { hashes[number] }

  /// The number of the thing of a hash that satisfies a condition. Constant time in the mean.
  @inline(__always)
  func number(of hash: UInt32, where isSame: (Int) -> Bool) -> Int32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, isSame(known) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives the next number to a thing that is not there yet. Constant time in the mean.
  mutating func add(_ hash: UInt32) -> Int32 {
    let number = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() } else { place(number, hash) }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() { place(Int32(truncatingIfNeeded: number), hash) }
  }

  private mutating func place(_ number: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }
}
