/// A set of words with a number each, made ready for looking words up in running text: a double array (Aoe 1989).
///
/// The transitions of a node lie in the cells `base + code of the letter`, so a step is one load and one comparison.
/// Codes are dealt out to letters, and cells to nodes, by how often they are met, so that those of common words lie
/// together and stay in a processor's cache.
struct DoubleArrayTrie: Sendable {
  private struct Cell {
    /// The cell of the node that leads here, or -1 for a free cell.
    var parent: Int32 = -1
    /// What is added to the code of a letter to find the cell it leads to; -1 where no word goes on.
    var base: Int32 = -1
    /// The number of the word that ends here, or -1.
    var value: Int32 = -1
  }

  private var cells: [Cell] = [Cell(parent: 0)]
  /// By code point of the basic multilingual plane; 0 for letters of no word.
  private var codes = [UInt16](repeating: 0, count: 0x10000)
  /// The codes of other letters.
  private var rareCodes: [Unicode.Scalar: UInt16] = [:]

  private static let root = 0

  /// The cell that a letter leads to from a cell; the root, to which none leads, where no word goes on so.
  ///
  /// Without a branch, so that a processor looks for the cells of several places of a text at once.
  @inline(__always)
  private func cell(after cell: Int, by code: Int) -> Int {
    let base = Int(cells[cell].base)
    let next = base &+ code
    let found = base >= 0 && code > 0 && next < cells.count ? next : Self.root
    return Int(cells[found].parent) == cell ? found : Self.root
  }

  /// Where the first letter of a place of a text leads, and from there the second.
  struct FirstSteps {
    fileprivate var first: Int32
    fileprivate var second: Int32
  }

  /// Calls `body` with the first steps from each place of a text; they must not be kept beyond it.
  ///
  /// Of most places no word goes further, and which do no processor foresees: taken for all places before any is gone on
  /// from, these steps do not wait for each other.
  @inline(__always)
  func withFirstSteps<Result>(
    in letters: UnsafeBufferPointer<Unicode.Scalar>, _ body: (UnsafeBufferPointer<FirstSteps>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: FirstSteps.self, capacity: letters.count) { steps in
      var following = 0
      for place in stride(from: letters.count - 1, through: 0, by: -1) {
        let code = Int(code(of: letters[place]))
        let first = cell(after: Self.root, by: code)
        let second = first == Self.root ? Self.root : cell(after: first, by: following)
        steps.initializeElement(
          at: place, to: FirstSteps(first: Int32(truncatingIfNeeded: first), second: Int32(truncatingIfNeeded: second)))
        following = code
      }
      return body(UnsafeBufferPointer(steps))
    }
  }

  /// Calls with the end and the number of each word that begins at a place of a text, the shortest first.
  @inline(__always)
  func forEachMatch(
    in letters: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, _ steps: UnsafeBufferPointer<FirstSteps>,
    _ body: (Int, Int32) -> Void
  ) {
    var node = Int(steps[start].first)
    guard node != Self.root else { return }
    var value = cells[node].value
    if value >= 0 { body(start + 1, value) }
    node = Int(steps[start].second)
    var end = start + 2
    while node != Self.root {
      value = cells[node].value
      if value >= 0 { body(end, value) }
      guard end < letters.count else { return }
      node = cell(after: node, by: Int(code(of: letters[end])))
      end += 1
    }
  }

  /// The number of a whole word, or `nil`.
  func value(of word: some Sequence<Unicode.Scalar>) -> Int32? {
    var node = Self.root
    for letter in word {
      node = cell(after: node, by: Int(code(of: letter)))
      if node == Self.root { return nil }
    }
    return cells[node].value < 0 ? nil : cells[node].value
  }

  /// Calls with each word and its number, in no order.
  func forEachWord(_ body: ([Unicode.Scalar], Int32) -> Void) {
    var letters: [Int: Unicode.Scalar] = [:]
    for (value, code) in codes.enumerated() where code > 0 { letters[Int(code)] = Unicode.Scalar(UInt32(value)) }
    for (letter, code) in rareCodes { letters[Int(code)] = letter }
    for index in cells.indices.dropFirst() where cells[index].parent >= 0 && cells[index].value >= 0 {
      var word: [Unicode.Scalar] = []
      var cell = index
      while cell > 0 {
        let parent = Int(cells[cell].parent)
        if let letter = letters[cell - Int(cells[parent].base)] { word.append(letter) }
        cell = parent
      }
      body(word.reversed(), cells[index].value)
    }
  }

  @inline(__always)
  private func code(of letter: Unicode.Scalar) -> UInt16 {
    letter.value < 0x10000 ? codes[Int(letter.value)] : rareCodes[letter] ?? 0
  }

  // MARK: Making

  /// - Parameters:
  ///   - trie: the words.
  ///   - numbers: for each number of a word in the trie the one that it gets here.
  ///   - weight: how often a word is met, by its number here.
  /// - Complexity: linear in the trie in practice; some ten milliseconds for fifty thousand words.
  init(_ trie: Trie, numbers: [Int32], weight: (Int32) -> Float) {
    var steps = TrieSteps(trie, numbers: numbers)
    steps.weigh(by: weight)
    dealCodes(steps)
    // Few cells stay free.
    cells.reserveCapacity(steps.nodeCount + steps.nodeCount / 2)
    var cellOfNode = [Int32](repeating: -1, count: steps.nodeCount)
    cellOfNode[0] = Int32(Self.root)
    var room = Room()
    // A node comes after the one that leads to it, which is met at least as often.
    var childCodes: [Int] = []
    for node in steps.parents {
      let children = steps.children(of: node)
      childCodes.removeAll(keepingCapacity: true)
      for step in children { childCodes.append(Int(code(of: step.letter))) }
      let parent = cellOfNode[node]
      let base = place(childCodes, in: &room)
      cells[Int(parent)].base = Int32(truncatingIfNeeded: base)
      for (code, step) in zip(childCodes, children) {
        cells[base + code] = Cell(parent: parent, value: step.value)
        cellOfNode[step.child] = Int32(truncatingIfNeeded: base + code)
      }
    }
  }

  /// Gives the letters met most often the lowest codes.
  private mutating func dealCodes(_ steps: TrieSteps) {
    // By code point; less than nothing for letters that were not met.
    var weights = [Float](repeating: -1, count: 0x10000)
    var rareWeights: [Unicode.Scalar: Float] = [:]
    var letters: [Unicode.Scalar] = []
    for step in steps.all {
      let weight = steps.weights[step.child]
      guard step.letter.value < 0x10000 else {
        if rareWeights.updateValue((rareWeights[step.letter] ?? 0) + weight, forKey: step.letter) == nil {
          letters.append(step.letter)
        }
        continue
      }
      let place = Int(step.letter.value)
      if weights[place] < 0 {
        letters.append(step.letter)
        weights[place] = 0
      }
      weights[place] += weight
    }
    let weighed = letters.map { letter in
      (letter: letter, weight: letter.value < 0x10000 ? weights[Int(letter.value)] : rareWeights[letter] ?? 0)
    }
    let order = weighed.sorted { ($0.weight, $1.letter.value) > ($1.weight, $0.letter.value) }
    for (place, letter) in order.map(\.letter).enumerated() {
      let code = UInt16(clamping: place + 1)
      if letter.value < 0x10000 { codes[Int(letter.value)] = code } else { rareCodes[letter] = code }
    }
  }

  /// Where free cells are looked for.
  private struct Room {
    /// No cell before it is free.
    var free = 1
    /// Where the last node of several letters found its cells: before it there is hardly room for another.
    var last = 1
    /// How far before it the next such node is tried.
    static let reach = 96
  }

  /// Finds a base that puts all codes on free cells, and makes room for them.
  private mutating func place(_ codes: [Int], in room: inout Room) -> Int {
    while room.free < cells.count, cells[room.free].parent >= 0 { room.free += 1 }
    var (lowest, highest) = (Int.max, 0)
    for code in codes { (lowest, highest) = (min(lowest, code), max(highest, code)) }
    let start = codes.count == 1 ? room.free : max(room.free, room.last - Room.reach)
    var base = max(0, start - lowest)
    while !isFree(codes, from: base) { base += 1 }
    if codes.count > 1 { room.last = base + lowest }
    while cells.count <= base + highest { cells.append(Cell()) }
    // The letters that begin words have the first cells to themselves, so that all others find theirs behind.
    if room.free == 1 { room = Room(free: cells.count, last: cells.count) }
    return base
  }

  /// Whether a base puts all codes on free cells, or behind the last.
  @inline(__always)
  private func isFree(_ codes: [Int], from base: Int) -> Bool {
    for code in codes where base + code < cells.count && cells[base + code].parent >= 0 { return false }
    return true
  }
}

/// The transitions of a trie, node by node.
private struct TrieSteps {
  struct Step {
    var parent: Int
    var child: Int
    var letter: Unicode.Scalar
    /// The number of the word that ends at the child, or -1.
    var value: Int32
  }

  /// By their parents.
  private(set) var all: [Step]
  /// `all[firsts[node]..<firsts[node + 1]]` lead on from a node.
  private let firsts: [Int]
  /// How often each node is met.
  private(set) var weights: [Float]

  var nodeCount: Int { weights.count }

  init(_ trie: Trie, numbers: [Int32]) {
    var steps: [Step] = []
    steps.reserveCapacity(trie.stepCount)
    trie.forEachStep { parent, letter, step in
      steps.append(
        Step(
          parent: Int(parent), child: Int(step.node), letter: letter,
          value: step.value < 0 ? -1 : numbers[Int(step.value)]))
    }
    let nodeCount = steps.count + 1
    var firsts = [Int](repeating: 0, count: nodeCount + 1)
    for step in steps { firsts[step.parent + 1] += 1 }
    for node in 0..<nodeCount { firsts[node + 1] += firsts[node] }
    var next = firsts
    var sorted = steps
    for step in steps {
      sorted[next[step.parent]] = step
      next[step.parent] += 1
    }
    all = sorted
    self.firsts = firsts
    weights = Array(repeating: 0, count: nodeCount)
  }

  /// A node is met as often as the words that go through it.
  mutating func weigh(by weight: (Int32) -> Float) {
    var leading = [Int](repeating: 0, count: nodeCount)
    for step in all {
      leading[step.child] = step.parent
      if step.value >= 0 { weights[step.child] = weight(step.value) }
    }
    // Nodes are numbered in the order in which they were made, so none comes before the one that leads to it.
    for node in (1..<max(1, nodeCount)).reversed() { weights[leading[node]] += weights[node] }
  }

  func children(of node: Int) -> ArraySlice<Step> { all[firsts[node]..<firsts[node + 1]] }

  /// The nodes that lead on, those met most often first; of two met as often the one made first.
  var parents: [Int] {
    let nodes = (0..<nodeCount).filter { firsts[$0] < firsts[$0 + 1] }
    return nodes.map { -weights[$0] }.ascendingOrder.map { nodes[$0] }
  }
}
