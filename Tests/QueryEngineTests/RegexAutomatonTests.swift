import Foundation
import TestSupport
import Testing

@testable import QueryEngine

@Suite("The automaton of a regular expression")
struct RegexAutomatonTests {
  /// Patterns of the letters a and b, 里 and 弄, a digit, a newline and a scalar beyond the basic plane.
  private static func pattern(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }
    guard depth > 0 else {
      return pick([
        "a", "b", "里", "弄", "😀", ".", "[ab]", "[^里]", "[里-龙]", "[a-c弄]", "\\d", "\\D", "[^\\d]", "\\.", "\\n",
      ])
    }
    func part() -> String { pattern(depth - 1, &generator) }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return part() + part()
    case 2: return "(\(part())|\(part()))"
    // The system's expressions miss matches where what a reluctant quantifier repeats may be empty.
    case 3:
      return Bool.random(using: &generator)
        ? "(\(part()))" + pick(["*", "+", "?"]) : pattern(0, &generator) + pick(["*?", "+?", "??"])
    case 4: return "(?:\(part()))" + pick(["{2}", "{1,2}", "{0,3}", "{2,}"])
    case 5: return "^" + part()
    case 6: return part() + "$"
    case 7: return part() + "|" + part()
    default: return part()
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let letters = ["a", "b", "里", "弄", "龙", "😀", "7", "٣", "\n", ".", "é"]
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "" }
      .joined()
  }

  @Test("Random patterns match what the system's expressions match", arguments: [1, 2, 3] as [UInt64])
  func differential(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var matchCount = 0
    for _ in 0..<100 {
      let pattern = Self.pattern(Int.random(in: 1...4, using: &generator), &generator)
      let flags = Bool.random(using: &generator) ? "s" : ""
      let automaton = try #require(RegexAutomaton(pattern, flags: flags), "\(pattern)")
      let options: NSRegularExpression.Options = flags.isEmpty ? [] : [.dotMatchesLineSeparators]
      let system = try NSRegularExpression(
        pattern: pattern.replacingOccurrences(of: "$", with: "\\z"), options: options.union(.useUnixLineSeparators))
      for _ in 0..<30 {
        let text = Self.text(&generator)
        let wanted = system.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
        #expect(automaton.matches(text.utf8) == wanted, "\(pattern) flags '\(flags)' on \(text.debugDescription)")
        matchCount += wanted ? 1 : 0
      }
    }
    #expect((300...2700).contains(matchCount))
  }

  @Test(
    "What the dialects read differently, or an automaton cannot match, is left to the system's expressions",
    arguments: [
      ("(a)\\1", ""), ("\\p{L}", ""), ("\\w", ""), ("\\s", ""), ("\\i", ""), ("[a-z-[b]]", ""), ("[[:alpha:]]", ""),
      ("[a&&b]", ""), ("(?=a)", ""), ("(?i)a", ""), ("a++", ""), ("a**", ""), ("^*", ""), ("a", "i"), ("a", "m"),
      ("a", "x"), ("a", "q"), ("(", ""), (")", ""), ("[", ""), ("[]", ""), ("a{2", ""), ("a{3,2}", ""), ("]", ""),
      ("\\", ""), ("a{1001}", ""), ("((((a{50}){50}){50}){50})", ""), (String(repeating: "(", count: 60), ""),
    ])
  func refused(pattern: String, flags: String) {
    #expect(RegexAutomaton(pattern, flags: flags) == nil)
  }

  @Test("A pattern whose sets of states are very many takes little time and memory, on long texts too")
  func manySets() throws {
    let automaton = try #require(RegexAutomaton("(a|b)*a(a|b){14}$", flags: ""))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<3 {
      let letters = (0..<800).map { _ in Bool.random(using: &generator) ? UInt8(ascii: "a") : UInt8(ascii: "b") }
      #expect(automaton.matches(letters) == (letters[letters.count - 15] == UInt8(ascii: "a")))
    }
  }

  @Test("Bytes that are no UTF-8 are read as replacement characters, not past their end")
  func invalidBytes() throws {
    let dot = try #require(RegexAutomaton("^.$", flags: ""))
    for bytes: [UInt8] in [[0x80], [0xE9], [0xF0], [0xC1], [0xFF]] { #expect(dot.matches(bytes)) }
    #expect(dot.matches([0xF0, 0x9F, 0x98, 0x80] as [UInt8]))
    #expect(!dot.matches([0xE9, 0x87] as [UInt8]))
    #expect(try #require(RegexAutomaton("\u{FFFD}", flags: "")).matches([0x61, 0xFE] as [UInt8]))
  }

  @Test("The decimal digits are those of the general category")
  func decimalDigits() {
    let scalars = ["0", "9", "/", ":", "a", "٠", "٩", "０", "９", "𝟎", "𝟿", "𝟀", "一", "²", "Ⅻ", "\u{1FBF0}", "\u{1FBF9}"]
    for text in scalars {
      for scalar in text.unicodeScalars {
        let isMember = ScalarSet.decimalDigits.ranges.contains { $0.contains(scalar.value) }
        #expect(isMember == (scalar.properties.generalCategory == .decimalNumber), "\(scalar)")
      }
    }
    #expect(ScalarSet.decimalDigits.ranges.allSatisfy { $0.count % 10 == 0 })
  }
}
