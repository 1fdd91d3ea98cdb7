import RDF

/// What terms are ordered by: what they say, as bytes, with every run of digits padded to eight, and longer runs marked
/// as such, so that `9` comes before `10`; the text itself follows, to keep texts apart that differ in leading zeros.
/// IRIs come first, literals last.
struct TermOrderKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Adds the key of a term; keys are numbered from zero.
  mutating func append(_ term: Term) {
    switch term {
    case .iri(let iri): appendPadded(iri.string, after: 0)
    case .blankNode(let node): appendPadded(node.label, after: 1)
    case .literal(let literal):
      appendPadded(literal.lexicalForm, after: 2)
      bytes.append(0)
      bytes.append(contentsOf: literal.datatype.string.utf8)
      bytes.append(0)
      bytes.append(contentsOf: (literal.language ?? "").utf8)
    }
    ends.append(bytes.count)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private mutating func appendPadded(_ text: String, after rank: UInt8) {
    bytes.append(rank)
    Self.append(text, paddedTo: &bytes)
    bytes.append(0)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text with its numbers padded.
  static func padded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, paddedTo: &bytes)
    return bytes
  }

  /// Adds a text with its numbers padded.
  static func append(_ text: String, paddedTo bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { text in
      var place = 0
      while place < text.count {
        let start = place
        while place < text.count, (0x30...0x39).contains(text[place]) { place += 1 }
        if place == start {
          while place < text.count, !(0x30...0x39).contains(text[place]) { place += 1 }
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        } else {
          // A colon comes right after the digits, so that a longer number is a greater one.
          for _ in 0..<max(0, place - start - 8) { bytes.append(0x3A) }
          for _ in 0..<max(0, 8 - (place - start)) { bytes.append(0x30) }
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        }
      }
    }
  }

  private func range(_ key: Int) -> Range<Int> { (key == 0 ? 0 : ends[key - 1])..<ends[key] }

  func areEqual(_ left: Int, _ right: Int) -> Bool { order(left, right) == 0 }

  /// Whether one key comes before another.
  func areInOrder(_ left: Int, _ right: Int) -> Bool { order(left, right) < 0 }

  private func order(_ left: Int, _ right: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      UnsafeRawBufferPointer(rebasing: bytes[range(left)]).order(UnsafeRawBufferPointer(rebasing: bytes[range(right)]))
    }
  }
}
