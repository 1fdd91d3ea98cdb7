import Testing

@testable import Extraction

@Suite("The set of words")
struct TrieTests {
  @Test("A word is found wherever it stands in a text, and its beginning alone is not")
  func occurrence() {
    var trie = Trie()
    trie.insert("周桂芳".unicodeScalars, value: 7)
    trie.insert("周桂".unicodeScalars, value: 8)
    func matches(_ text: String) -> [[Int]] {
      let letters = Array(text.unicodeScalars)
      var found: [[Int]] = []
      for start in letters.indices {
        trie.forEachMatch(in: letters, from: start) { end, value in found.append([start, end, Int(value)]) }
      }
      return found
    }
    #expect(matches("书记周桂芳主持") == [[2, 4, 8], [2, 5, 7]])
    #expect(matches("周周桂花、桂芳和周") == [[1, 3, 8]])
    #expect(matches("") == [])
  }
}
