import RDF

/// Reads a directive, token by token (`prefixID`, `base`, `sparqlPrefix` and `sparqlBase` of Turtle).
struct DirectiveParser {
  private enum Step {
    case keyword, prefix, namespace, base, dot, finished
  }

  private var step = Step.finished
  /// Whether the directive ends with a dot, as those that begin with `@` do.
  private var endsWithDot = false
  private let prefix = ByteArena()
  private let scratch = ByteArena()

  /// Begins a directive whose `@` is next.
  mutating func beginAtSign() {
    step = .keyword
    endsWithDot = true
  }

  /// Begins a directive after the word `PREFIX` or `BASE`.
  mutating func beginAfterWord(isPrefix: Bool) {
    step = isPrefix ? .prefix : .base
    endsWithDot = false
  }

  var isFinished: Bool { step == .finished }

  mutating func read(_ scanner: inout TokenScanner, _ resolver: NameResolver) throws(ReadingStop) {
    let start = scanner.position
    switch step {
    case .keyword:
      try readKeyword(&scanner)
    case .prefix:
      guard let name = try scanner.readPrefix() else {
        throw scanner.unexpected(at: start, expected: "a prefix and its colon")
      }
      prefix.removeAll()
      prefix.append(name)
      step = .namespace
    case .namespace:
      let iri = try readIRI(&scanner, resolver)
      try resolver.declare(prefix.bytes, namespace: iri, at: start)
      step = endsWithDot ? .dot : .finished
    case .base:
      resolver.setBase(try readIRI(&scanner, resolver))
      step = endsWithDot ? .dot : .finished
    case .dot:
      try scanner.expect(UInt8(ascii: "."), "the dot after a directive")
      step = .finished
    case .finished:
      break
    }
  }

  private func readIRI(_ scanner: inout TokenScanner, _ resolver: NameResolver) throws(ReadingStop) -> BorrowedBytes {
    guard scanner.current == UInt8(ascii: "<") else {
      throw scanner.unexpected(at: scanner.position, expected: "an IRI in <>")
    }
    return try resolver.readIRI(&scanner, scratch: scratch)
  }

  private mutating func readKeyword(_ scanner: inout TokenScanner) throws(ReadingStop) {
    let start = scanner.position
    scanner.position += 1
    let word = try scanner.peekWord()
    if word.isWord("prefix") {
      step = .prefix
    } else if word.isWord("base") {
      step = .base
    } else {
      throw .invalid(.unexpected(found: "\"@\(word.prefix(40).text)\"", expected: "@prefix or @base"), start)
    }
    scanner.position += word.count
  }
}

extension Slice<BorrowedBytes> {
  /// A copy as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
