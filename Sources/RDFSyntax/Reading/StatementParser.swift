import RDF

/// Makes quads of the tokens of a syntax. A parser keeps its state from one buffer to the next.
protocol StatementParser {
  /// Reads what the scanner's buffer holds and hands each quad to `emit`.
  ///
  /// Returns when the buffer is used up. Throws `.incomplete` when the buffer ends within a token; the scanner is then
  /// where reading has to begin again with more bytes.
  mutating func read(_ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void) throws(ReadingStop)
}

/// Gives blank nodes the labels under which the consumer sees them.
struct BlankNodeLabels {
  /// What begins the label of every blank node that the document does not label.
  static let generatedStem: StaticString = "genid"

  private let scope: [UInt8]
  private var generated = 0

  /// `scope` begins every label, so that documents read into one dataset can be kept apart.
  init(scope: String) {
    self.scope = Array(scope.utf8)
  }

  /// Appends a label that no other blank node of the document has: the stem and a number.
  mutating func appendGenerated(to output: ByteArena) {
    generated += 1
    scope.withUnsafeBufferPointer { output.append($0) }
    output.append(Self.generatedStem)
    output.append(decimal: generated)
  }

  /// The label of the blank node that the document calls `written`.
  ///
  /// A written label that looks like a generated one gets one more `x` at its end, so that the two never meet.
  func label(_ written: BorrowedBytes, avoidsGenerated: Bool, scratch: ByteArena) -> BorrowedBytes {
    let isAmbiguous = avoidsGenerated && Self.resemblesGenerated(written)
    if scope.isEmpty && !isAmbiguous { return written }
    scratch.removeAll()
    scope.withUnsafeBufferPointer { scratch.append($0) }
    scratch.append(written)
    if isAmbiguous { scratch.append(UInt8(ascii: "x")) }
    return scratch.bytes
  }

  /// Whether `label` is the stem, digits, and any number of `x`.
  private static func resemblesGenerated(_ label: BorrowedBytes) -> Bool {
    guard label.first == UInt8(ascii: "g"), generatedStem.withUTF8Buffer({ label.starts(with: $0) }) else {
      return false
    }
    let rest = label.dropFirst(generatedStem.utf8CodeUnitCount)
    let afterDigits = rest.drop { $0 &- UInt8(ascii: "0") < 10 }
    return afterDigits.count < rest.count && afterDigits.allSatisfy { $0 == UInt8(ascii: "x") }
  }
}
