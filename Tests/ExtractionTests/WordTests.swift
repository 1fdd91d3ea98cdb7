import TestSupport
import Testing

@testable import Extraction

@Suite("Words in three numbers")
struct WordTests {
  /// Letters of one to four bytes of UTF-8.
  private static let letters: [Unicode.Scalar] = ["a", "é", "区", "社", "𠮷"]

  private static func text(_ length: Int, _ random: inout SeededGenerator) -> [Unicode.Scalar] {
    (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
  }

  @Test("Endings, first letters and sums of words are those of the texts that they were made of")
  func agreesWithText() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let first = Self.text(.random(in: 0...6, using: &random), &random)
      let second = Self.text(.random(in: 0...3, using: &random), &random)
      let (left, right, both) = (Word(first), Word(second), Word(first + second))
      #expect(left + right == both)
      #expect(left.initial == Word(first.prefix(1)) || left.isTooLong)
      if !both.isTooLong { #expect(both.ends(in: right)) }
      if !left.isTooLong { #expect(left.ends(in: right) == (first.suffix(second.count) == second[...])) }
    }
  }

  @Test("A word made of a text is the one made of its letters, and a set finds it by either")
  func agreesWithString() {
    var random = SeededGenerator(seed: 13)
    let set: WordSet = ["区", "社区", "a区"]
    for _ in 0..<2_000 {
      let letters = Self.text(.random(in: 0...9, using: &random), &random)
      let text = String(String.UnicodeScalarView(letters))
      #expect(Word(text) == Word(letters))
      #expect(set.contains(text) == set.contains(Word(letters)))
      #expect(set.contains(text) == ["区", "社区", "a区"].contains(text))
    }
  }

  @Test("A word that is too long ends in none and has no first letter")
  func tooLong() {
    let long = Word(Array(repeating: "区", count: 8))
    #expect(long.isTooLong)
    #expect(!long.ends(in: "区"))
    #expect(long.initial == .empty)
    #expect(Word.empty.initial == .empty)
  }
}

@Suite("Names as keys")
struct SpellingTests {
  @Test("Texts are one key only where they agree letter for letter")
  func comparesLetters() {
    var numbers: [Spelling: Int] = [:]
    for (number, text) in ["杨浦区", "杨浦", "e\u{301}", "\u{E9}", ""].enumerated() { numbers[Spelling(text)] = number }
    #expect(numbers.count == 5)
    #expect(numbers[Spelling("杨浦" + "区")] == 0)
    #expect(numbers[Spelling("\u{E9}")] == 3)
  }
}
