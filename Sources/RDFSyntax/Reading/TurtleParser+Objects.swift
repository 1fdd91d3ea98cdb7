import RDF

extension TurtleParser {
  /// Reads an object, or an item of a list.
  @inline(__always)
  mutating func readObject(_ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    let byte = scanner.current
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") {
      return try openNode(&scanner, emit)
    }
    let object = try readSimpleObject(&scanner)
    try emitObject(object, emit)
    expectation = frame.kind == .collection ? .item : .objectEnd
  }

  /// Hands on the quad that `object` completes.
  @inline(__always)
  private mutating func emitObject(_ object: TermView, _ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    if frame.kind == .collection {
      try extendList(emit)
      try emitQuad(view(frame.subject), constants.first, object, emit)
    } else {
      try emitQuad(view(frame.subject), view(frame.predicate), object, emit)
    }
  }

  /// Makes the current cell of the list one without an item.
  private mutating func extendList(_ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    if frame.isCellFilled {
      let cell = storeGeneratedBlankNode()
      try emitQuad(view(frame.subject), constants.rest, view(cell), emit)
      // A list that is a subject keeps its first cell; other cells make room for the next.
      let keep = frame.mark
      terms.move(cell.bytes, to: keep)
      frame.subject = StoredTerm(kind: .blankNode, bytes: keep..<keep + cell.bytes.count)
      terms.truncate(to: frame.subject.bytes.upperBound)
    }
    frame.isCellFilled = true
  }

  /// Reads an IRI, a labelled blank node or a literal. Its bytes lie in the buffer or in the scratch arenas.
  @inline(__always)
  private mutating func readSimpleObject(_ scanner: inout TokenScanner) throws(ReadingStop) -> TermView {
    switch scanner.current {
    case UInt8(ascii: "<"):
      return TermView(.iri, try resolver.readIRI(&scanner, scratch: objectScratch))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return try readLiteral(&scanner)
    case UInt8(ascii: "_"):
      let label = try scanner.readBlankNodeLabel()
      return TermView(.blankNode, labels.label(label, avoidsGenerated: true, scratch: objectScratch))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return try readNumber(&scanner)
    default:
      return try readNameAsObject(&scanner)
    }
  }

  private mutating func readNameAsObject(_ scanner: inout TokenScanner) throws(ReadingStop) -> TermView {
    objectScratch.removeAll()
    if try resolver.readPrefixedName(&scanner, into: objectScratch) { return TermView(.iri, objectScratch.bytes) }
    let word = try scanner.peekWord()
    guard word.isWord("true") || word.isWord("false") else {
      throw scanner.unexpected(at: scanner.position, expected: "an object")
    }
    scanner.position += word.count
    return typed(word, "http://www.w3.org/2001/XMLSchema#boolean")
  }

  private mutating func readNumber(_ scanner: inout TokenScanner) throws(ReadingStop) -> TermView {
    let (text, kind) = try scanner.readNumber()
    return switch kind {
    case .integer: typed(text, "http://www.w3.org/2001/XMLSchema#integer")
    case .decimal: typed(text, "http://www.w3.org/2001/XMLSchema#decimal")
    case .double: typed(text, "http://www.w3.org/2001/XMLSchema#double")
    }
  }

  private func typed(_ text: BorrowedBytes, _ datatype: StaticString) -> TermView {
    datatypeScratch.removeAll()
    datatypeScratch.append(datatype)
    return TermView(.typedLiteral, text, qualifier: datatypeScratch.bytes)
  }

  private mutating func readLiteral(_ scanner: inout TokenScanner) throws(ReadingStop) -> TermView {
    let quote = scanner.current
    let start = scanner.position
    let text: BorrowedBytes
    if scanner.bytes[start + 1] == quote {
      if start + 2 >= scanner.end, !scanner.isFinal { throw .incomplete }
      text =
        scanner.bytes[start + 2] == quote
        ? try scanner.readLongString(scratch: objectScratch) : try scanner.readString(scratch: objectScratch)
    } else {
      text = try scanner.readString(scratch: objectScratch)
    }
    switch scanner.current {
    case UInt8(ascii: "@"):
      return TermView(.languageLiteral, text, qualifier: try scanner.readLanguageTag())
    case UInt8(ascii: "^"):
      scanner.position += 1
      try scanner.expect(UInt8(ascii: "^"), "^^ before a datatype")
      return literal(text, datatype: try readDatatype(&scanner))
    default:
      if scanner.isAtEnd, !scanner.isFinal { throw .incomplete }
      return TermView(.plainLiteral, text)
    }
  }

  private mutating func readDatatype(_ scanner: inout TokenScanner) throws(ReadingStop) -> BorrowedBytes {
    if scanner.current == UInt8(ascii: "<") { return try resolver.readIRI(&scanner, scratch: datatypeScratch) }
    datatypeScratch.removeAll()
    guard try resolver.readPrefixedName(&scanner, into: datatypeScratch) else {
      throw scanner.unexpected(at: scanner.position, expected: "the IRI of a datatype")
    }
    return datatypeScratch.bytes
  }

  // MARK: Blank nodes and lists

  /// Reads the `[` or `(` that begins an object.
  private mutating func openNode(_ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    let place = scanner.position
    let isList = scanner.current == UInt8(ascii: "(")
    scanner.position += 1
    if isList {
      // Whether the list is empty decides what the object is, so it is handed on after the next token.
      try push(.collection, isSubject: false, node: StoredTerm(), at: place)
      expectation = .openParenthesis
      return
    }
    if frame.kind == .collection { try extendList(emit) }
    let mark = terms.count
    let node = storeGeneratedBlankNode()
    let predicate = frame.kind == .collection ? constants.first : view(frame.predicate)
    try emitQuad(view(frame.subject), predicate, view(node), emit)
    try push(.propertyList, isSubject: false, node: node, at: place)
    frame.mark = mark
    expectation = .openBracket
  }

  /// After `(`: hands the list on to the frame around it, as `rdf:nil` or as its first cell.
  mutating func readAfterParenthesis(
    _ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void
  ) throws(ReadingStop) {
    if scanner.current == UInt8(ascii: ")") {
      scanner.position += 1
      let isSubject = frame.isSubject
      pop()
      if isSubject {
        frame.subject = store(constants.nil)
        expectation = .verb
      } else {
        try emitObject(constants.nil, emit)
      }
      return
    }
    let list = frame
    if !list.isSubject, let outer = outerFrames.popLast() {
      // The cell's label is older than the inner frame, and the outer frame may add a cell of its own before it.
      frame = outer
      if frame.kind == .collection { try extendList(emit) }
      let mark = terms.count
      let head = storeGeneratedBlankNode()
      let predicate = frame.kind == .collection ? constants.first : view(frame.predicate)
      try emitQuad(view(frame.subject), predicate, view(head), emit)
      outerFrames.append(frame)
      frame = Frame(kind: .collection, mark: mark, subject: head, head: head)
    } else {
      let head = storeGeneratedBlankNode()
      frame.head = head
      frame.subject = head
      frame.mark = terms.count
    }
    expectation = .item
  }

  mutating func readItem(_ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    guard scanner.current == UInt8(ascii: ")") else { return try readObject(&scanner, emit) }
    scanner.position += 1
    try emitQuad(view(frame.subject), constants.rest, constants.nil, emit)
    let (isSubject, head) = (frame.isSubject, frame.head)
    pop()
    if isSubject {
      frame.subject = head
      expectation = .verb
    }
  }
}
