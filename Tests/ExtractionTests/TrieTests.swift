import Testing

@testable import Extraction

@Suite("The set of words")
struct TrieTests {
  @Test("A word is found wherever it stands in a text, and its beginning alone is not")
  func occurrence() {
    var trie = Trie()
    trie.insert("周桂芳".unicodeScalars, value: 0)
    #expect(trie.occurs(in: Array("社区书记周桂芳主持".unicodeScalars)))
    #expect(trie.occurs(in: Array("周周桂芳".unicodeScalars)))
    #expect(!trie.occurs(in: Array("周桂花、桂芳和周桂".unicodeScalars)))
    #expect(!trie.occurs(in: []))
  }
}
