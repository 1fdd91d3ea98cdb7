import TestSupport
import Testing

@testable import Newsletters

@Suite("Offsets in the source")
struct SourceOffsetsTests {
  /// Ascending numbers, most of them neighbours.
  private func offsets(_ generator: inout SeededGenerator) -> [Int] {
    var next = Int.random(in: 0..<50, using: &generator)
    return (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
      next += [0, 1, 1, 1, 1, 1, 7].randomElement(using: &generator) ?? 1
      return next
    }
  }

  @Test("Offsets, their slices and their sums are those of an array")
  func agreeWithArrays() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<500 {
      let (first, second) = (offsets(&generator), offsets(&generator))
      var sum = SourceOffsets(first)
      #expect(Array(sum) == first)
      sum.append(contentsOf: SourceOffsets(second))
      #expect(Array(sum) == first + second)
      #expect(sum == SourceOffsets(first + second))
      let start = Int.random(in: 0...sum.count, using: &generator)
      let range = start..<Int.random(in: start...sum.count, using: &generator)
      #expect(sum.slice(range) == SourceOffsets((first + second)[range]))
    }
  }

  @Test("A range is the offsets of neighbours")
  func ranges() {
    #expect(SourceOffsets(3..<9) == SourceOffsets(Array(3..<9)))
    #expect(SourceOffsets(4..<4) == SourceOffsets())
  }

  @Test("White space is what Unicode says it is")
  func whiteSpace() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isWhiteSpace != scalar.properties.isWhitespace else { continue }
      Issue.record("U+\(String(value, radix: 16))")
    }
  }
}
