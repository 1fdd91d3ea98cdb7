/// A set of words with a number each, looked up letter by letter.
///
/// The transitions of all nodes lie in one open-addressed table keyed by node and letter, so a step is one probe in
/// most cases, whatever the number of letters of the alphabet.
struct Trie: Sendable {
  private var keys: [UInt64]
  private var children: [Int32]
  private var values: [Int32]
  private var transitionCount = 0

  static let root: Int32 = 0

  init() {
    keys = Array(repeating: .max, count: 1 << 12)
    children = Array(repeating: -1, count: 1 << 12)
    values = [-1]
  }

  /// The node that a letter leads to, or -1. Constant time.
  @inline(__always)
  func step(from node: Int32, by letter: Unicode.Scalar) -> Int32 {
    let key = Self.key(node, letter)
    var slot = Self.hash(key) & (keys.count - 1)
    while true {
      let found = keys[slot]
      if found == key { return children[slot] }
      if found == .max { return -1 }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  /// The number of the word that ends at a node, or -1.
  @inline(__always)
  func value(at node: Int32) -> Int32 { values[Int(node)] }

  /// The number of a whole word, or `nil`.
  func value(of word: some Sequence<Unicode.Scalar>) -> Int32? {
    var node = Self.root
    for letter in word {
      node = step(from: node, by: letter)
      if node < 0 { return nil }
    }
    return values[Int(node)] < 0 ? nil : values[Int(node)]
  }

  /// Whether any of the words stands anywhere in a text. Linear in the text times the longest word.
  func occurs(in letters: [Unicode.Scalar]) -> Bool {
    letters.indices.contains { start in
      var node = Self.root
      for letter in letters[start...] {
        node = step(from: node, by: letter)
        if node < 0 { return false }
        if values[Int(node)] >= 0 { return true }
      }
      return false
    }
  }

  /// Adds a word, or gives a word its new number.
  mutating func insert(_ word: some Sequence<Unicode.Scalar>, value: Int32) {
    var node = Self.root
    for letter in word {
      let next = step(from: node, by: letter)
      node = next >= 0 ? next : addNode(from: node, by: letter)
    }
    values[Int(node)] = value
  }

  private mutating func addNode(from node: Int32, by letter: Unicode.Scalar) -> Int32 {
    if (transitionCount + 1) * 2 > keys.count { grow() }
    let child = Int32(values.count)
    values.append(-1)
    place(Self.key(node, letter), child)
    transitionCount += 1
    return child
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: .max, count: oldKeys.count * 2)
    children = Array(repeating: -1, count: oldKeys.count * 2)
    for (key, child) in zip(oldKeys, oldChildren) where key != .max { place(key, child) }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ letter: Unicode.Scalar) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 21 | UInt64(letter.value)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }
}
