import Newsletters

/// A set of words with a number each, looked up letter by letter.
///
/// The transitions of all nodes lie in one open-addressed table keyed by node and letter, so a step is one probe in
/// most cases, whatever the number of letters of the alphabet. A bitmap, small enough for a processor's cache, answers
/// for most of the steps that lead nowhere.
struct Trie: Sendable {
  /// Where a letter leads.
  struct Step {
    /// The node, or -1 where no word goes on so.
    var node: Int32
    /// The number of the word that ends at the node, or -1.
    var value: Int32

    @inline(__always)
    var isNone: Bool { node < 0 }

    static let none = Step(node: -1, value: -1)
  }

  private struct Slot {
    var key: UInt64 = .max
    var step = Step.none
  }

  private var slots: [Slot]
  /// A bit for the hash of each key that is in the table; four bits a slot.
  private var filter: [UInt64]
  private var count = 0
  /// The number of all steps that lead on.
  var stepCount: Int { count }
  /// A bit for each remainder of the letters that words begin with: of a few names most letters are told by it.
  private var initials: UInt64 = 0

  static let root: Int32 = 0

  init() { self.init(roomForLetters: 0) }

  /// - Parameter count: of about so many letters the words will be, those that words have in common at their beginnings
  ///   once. A table that is large enough from the start need not be made anew, twice as large, again and again.
  init(roomForLetters count: Int) {
    var capacity = 1 << 6
    while capacity < count * 2 { capacity *= 2 }
    (slots, filter) = Self.table(capacity: capacity)
  }

  private static func table(capacity: Int) -> ([Slot], [UInt64]) {
    (Array(repeating: Slot(), count: capacity), Array(repeating: 0, count: capacity >> 4))
  }

  /// Where a letter leads from a node. Constant time.
  @inline(__always)
  func step(from node: Int32, by letter: Unicode.Scalar) -> Step {
    let key = Self.key(node, letter)
    let hash = Self.hash(key)
    guard filter[Int(hash >> 6) & (filter.count - 1)] >> (hash & 63) & 1 == 1 else { return .none }
    return slots[slot(of: key, hash)].step
  }

  /// The slot of a key, or the empty one where it would be.
  @inline(__always)
  private func slot(of key: UInt64, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot].key != key, slots[slot].key != .max { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The number of a whole word, or `nil`.
  func value(of word: some Sequence<Unicode.Scalar>) -> Int32? {
    var step = Step(node: Self.root, value: -1)
    for letter in word {
      step = self.step(from: step.node, by: letter)
      if step.isNone { return nil }
    }
    return step.value < 0 ? nil : step.value
  }

  /// Calls with the end and the number of each word that begins at a place of a text, the shortest first.
  @inline(__always)
  func forEachMatch(in letters: [Unicode.Scalar], from start: Int, _ body: (Int, Int32) -> Void) {
    guard start < letters.count, initials &>> UInt64(letters[start].value) & 1 == 1 else { return }
    var node = Self.root
    var end = start
    while end < letters.count {
      let step = step(from: node, by: letters[end])
      if step.isNone { return }
      end += 1
      if step.value >= 0 { body(end, step.value) }
      node = step.node
    }
  }

  /// The letters that words begin with.
  var firstLetters: ScalarSet {
    var letters: [Unicode.Scalar] = []
    forEachStep { node, letter, _ in if node == Self.root { letters.append(letter) } }
    return ScalarSet(letters)
  }

  /// Calls with each step: the node it begins at, the letter, and where it leads. In no order.
  func forEachStep(_ body: (Int32, Unicode.Scalar, Step) -> Void) {
    for slot in slots where slot.key != .max {
      guard let letter = Unicode.Scalar(UInt32(truncatingIfNeeded: slot.key & 0x1F_FFFF)) else { continue }
      body(Int32(truncatingIfNeeded: slot.key >> 21), letter, slot.step)
    }
  }

  /// Adds a word of a letter or more, or gives a word its new number.
  mutating func insert(_ word: some Sequence<Unicode.Scalar>, value: Int32) {
    var node = Self.root
    var last: UInt64?
    for letter in word {
      if last == nil { initials |= 1 &<< UInt64(letter.value) }
      let key = Self.key(node, letter)
      let next = step(from: node, by: letter)
      node = next.isNone ? addNode(key) : next.node
      last = key
    }
    guard let last else { return }
    slots[slot(of: last, Self.hash(last))].step.value = value
  }

  private mutating func addNode(_ key: UInt64) -> Int32 {
    if (count + 1) * 2 > slots.count { grow() }
    count += 1
    place(key, Step(node: Int32(truncatingIfNeeded: count), value: -1))
    return Int32(truncatingIfNeeded: count)
  }

  private mutating func place(_ key: UInt64, _ step: Step) {
    let hash = Self.hash(key)
    slots[slot(of: key, hash)] = Slot(key: key, step: step)
    filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
  }

  private mutating func grow() {
    let old = slots
    (slots, filter) = Self.table(capacity: old.count * 2)
    for slot in old where slot.key != .max { place(slot.key, slot.step) }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ letter: Unicode.Scalar) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 21 | UInt64(letter.value)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let hash = key &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 32
  }
}
