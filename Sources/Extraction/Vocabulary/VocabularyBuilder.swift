/// A vocabulary in the making: words are added to it, and refine those that are there.
struct VocabularyBuilder {
  private(set) var trie: Trie
  /// Districts with the word that each ends in.
  var districts = Trie()
  private(set) var entries: [Vocabulary.Entry] = []
  var names = NameLikelihood()

  /// - Parameter wordCount: about so many words will be added.
  init(roomFor wordCount: Int = 0) {
    // Of most words one letter or two are not in those before them.
    trie = Trie(roomForLetters: wordCount + wordCount / 2)
    entries.reserveCapacity(wordCount)
  }

  init(_ vocabulary: Vocabulary) {
    self.init(roomFor: vocabulary.entries.count)
    vocabulary.trie.forEachWord { trie.insert($0, value: $1) }
    districts = vocabulary.districts
    entries = vocabulary.entries
    names = vocabulary.names
  }

  /// Changes the entry of a word, where there is one.
  mutating func refineKnown(_ word: [Unicode.Scalar], _ change: (inout Vocabulary.Entry) -> Void) {
    guard let index = trie.value(of: word) else { return }
    change(&entries[Int(index)])
  }

  /// Adds a word or refines the one that is there. A count only ever raises the one before.
  mutating func refine(_ word: [Unicode.Scalar], count: Float, _ change: (inout Vocabulary.Entry) -> Void) {
    let cost = -Vocabulary.logarithm(max(count, 0.5) / Vocabulary.corpusSize)
    if let index = trie.value(of: word) {
      entries[Int(index)].cost = min(entries[Int(index)].cost, cost)
      change(&entries[Int(index)])
    } else {
      var entry = Vocabulary.Entry(length: word.count, cost: cost)
      change(&entry)
      trie.insert(word, value: Int32(entries.count))
      entries.append(entry)
    }
  }
}
