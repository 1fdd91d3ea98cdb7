/// A fixed set of words, asked once a word or more: one comparison in most cases.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// Open-addressed; `Word.empty` where there is nothing.
  private let slots: [Word]
  /// A bit for the second and for the third byte of each word: most words that are not of the set are told by these.
  private let marks: (second: UInt64, third: UInt64)

  init(arrayLiteral words: Word...) { self.init(words) }

  init(_ words: some Collection<Word>) {
    var capacity = 4
    while capacity < words.count * 3 { capacity *= 2 }
    var slots = [Word](repeating: .empty, count: capacity)
    for word in words where word != .empty && !word.isTooLong {
      var slot = Int(truncatingIfNeeded: word.scattered) & (capacity - 1)
      while slots[slot] != .empty, slots[slot] != word { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = word
    }
    self.slots = slots
    marks = words.reduce(into: (second: 0, third: 0)) { marks, word in
      marks.second |= 1 << (word.low >> 8 & 63)
      marks.third |= 1 << (word.low >> 16 & 63)
    }
  }

  /// The words of several sets.
  init(joining sets: [WordSet]) { self.init(sets.flatMap { $0.slots.filter { $0 != .empty } }) }

  /// The letters that the words begin with.
  var initials: [Unicode.Scalar] { slots.compactMap { $0.description.unicodeScalars.first } }

  /// Whether a text is a word of the set.
  func contains(_ text: String) -> Bool { contains(Word(text)) }

  /// Whether a word is of the set; `Word.empty` and words too long never are.
  @inline(__always)
  func contains(_ word: Word) -> Bool {
    guard marks.second &>> (word.low >> 8 & 63) & marks.third &>> (word.low >> 16 & 63) & 1 == 1 else { return false }
    var slot = Int(truncatingIfNeeded: word.scattered) & (slots.count - 1)
    while true {
      let found = slots[slot]
      if found == .empty { return false }
      if found == word { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
  }
}

/// What a fixed list says of words.
struct WordMap<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let keys: WordSet
  private let values: [Word: Value]

  init(dictionaryLiteral elements: (Word, Value)...) { self.init(elements) }

  /// - Parameter elements: of a word that comes twice, the first counts.
  init(_ elements: [(Word, Value)]) {
    keys = WordSet(elements.map(\.0))
    values = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }

  /// What is said of a word; for most words, of which nothing is, at the cost of a set.
  @inline(__always)
  subscript(_ word: Word) -> Value? {
    keys.contains(word) ? values[word] : nil
  }

  /// The words of which something is said.
  var words: WordSet { keys }

  /// The words with what is said of them, in no order.
  var entries: [Word: Value] { values }
}
