import RDF

extension TurtleParser {
  // MARK: Beginning and end of statements

  mutating func readStatementStart(_ scanner: inout TokenScanner) throws(ReadingStop) {
    switch scanner.current {
    case UInt8(ascii: "<"):
      frame.subject = store(TermView(.iri, try resolver.readIRI(&scanner, scratch: objectScratch)))
      expectation = isTriG && !isInGraph ? .verbOrGraph : .verb
    case UInt8(ascii: "_"):
      frame.subject = try storeBlankNode(&scanner)
      expectation = isTriG && !isInGraph ? .verbOrGraph : .verb
    case UInt8(ascii: "["):
      scanner.position += 1
      frame.subject = storeGeneratedBlankNode()
      try push(.propertyList, isSubject: true, node: frame.subject, at: scanner.position - 1)
      expectation = .openBracket
    case UInt8(ascii: "("):
      scanner.position += 1
      try push(.collection, isSubject: true, node: StoredTerm(), at: scanner.position - 1)
      expectation = .openParenthesis
    case UInt8(ascii: "@"):
      guard !isInGraph else { throw .invalid(.directiveInGraph, scanner.position) }
      directive.beginAtSign()
      expectation = .directive
    case UInt8(ascii: "{") where isTriG && !isInGraph:
      graphKind = nil
      try openGraph(&scanner)
    case UInt8(ascii: "}") where isInGraph:
      closeGraph(&scanner)
    default:
      try readNameAsSubject(&scanner)
    }
  }

  private mutating func readNameAsSubject(_ scanner: inout TokenScanner) throws(ReadingStop) {
    let start = terms.count
    if try resolver.readPrefixedName(&scanner, into: terms) {
      frame.subject = StoredTerm(kind: .iri, bytes: start..<terms.count)
      expectation = isTriG && !isInGraph ? .verbOrGraph : .verb
      return
    }
    let word = try scanner.peekWord()
    let isPrefix = word.isWordIgnoringCase("prefix")
    if isPrefix || word.isWordIgnoringCase("base") {
      guard !isInGraph else { throw .invalid(.directiveInGraph, scanner.position) }
      directive.beginAfterWord(isPrefix: isPrefix)
      expectation = .directive
    } else if isTriG, !isInGraph, word.isWordIgnoringCase("graph") {
      expectation = .graphName
    } else {
      throw scanner.unexpected(at: scanner.position, expected: "a subject, a directive\(isTriG ? " or a graph" : "")")
    }
    scanner.position += word.count
  }

  private mutating func storeBlankNode(_ scanner: inout TokenScanner) throws(ReadingStop) -> StoredTerm {
    let label = try scanner.readBlankNodeLabel()
    return store(TermView(.blankNode, labels.label(label, avoidsGenerated: true, scratch: objectScratch)))
  }

  private mutating func endStatement() {
    terms.removeAll()
    frame = Frame()
    expectation = .statement
  }

  // MARK: Graphs

  mutating func readVerbOrGraph(_ scanner: inout TokenScanner) throws(ReadingStop) {
    guard scanner.current == UInt8(ascii: "{") else { return try readVerb(&scanner) }
    nameGraph(view(frame.subject))
    try openGraph(&scanner)
  }

  private mutating func nameGraph(_ name: TermView) {
    graphKind = name.kind
    graphName.removeAll()
    graphName.append(name.value)
  }

  mutating func readGraphName(_ scanner: inout TokenScanner) throws(ReadingStop) {
    switch scanner.current {
    case UInt8(ascii: "<"):
      nameGraph(TermView(.iri, try resolver.readIRI(&scanner, scratch: objectScratch)))
      expectation = .graphStart
    case UInt8(ascii: "_"):
      let name = try storeBlankNode(&scanner)
      nameGraph(view(name))
      expectation = .graphStart
    case UInt8(ascii: "["):
      scanner.position += 1
      expectation = .graphNameBracket
    default:
      objectScratch.removeAll()
      guard try resolver.readPrefixedName(&scanner, into: objectScratch) else {
        throw scanner.unexpected(at: scanner.position, expected: "the name of a graph")
      }
      nameGraph(TermView(.iri, objectScratch.bytes))
      expectation = .graphStart
    }
  }

  mutating func closeGraphNameBracket(_ scanner: inout TokenScanner) throws(ReadingStop) {
    try scanner.expect(UInt8(ascii: "]"), "]")
    nameGraph(view(storeGeneratedBlankNode()))
    expectation = .graphStart
  }

  mutating func openGraph(_ scanner: inout TokenScanner) throws(ReadingStop) {
    try scanner.expect(UInt8(ascii: "{"), "the { that opens a graph")
    isInGraph = true
    endStatement()
  }

  private mutating func closeGraph(_ scanner: inout TokenScanner) {
    scanner.position += 1
    isInGraph = false
    graphKind = nil
    endStatement()
  }

  // MARK: Verbs

  mutating func readVerb(_ scanner: inout TokenScanner) throws(ReadingStop) {
    terms.truncate(to: frame.subject.bytes.upperBound)
    if scanner.current == UInt8(ascii: "<") {
      frame.predicate = store(TermView(.iri, try resolver.readIRI(&scanner, scratch: objectScratch)))
    } else {
      let start = terms.count
      if try !resolver.readPrefixedName(&scanner, into: terms) {
        guard try scanner.peekWord().isWord("a") else {
          throw scanner.unexpected(at: scanner.position, expected: "a verb (an IRI, a prefixed name or \"a\")")
        }
        scanner.position += 1
        terms.append("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
      }
      frame.predicate = StoredTerm(kind: .iri, bytes: start..<terms.count)
    }
    expectation = .object
  }

  mutating func readVerbOrEnd(_ scanner: inout TokenScanner) throws(ReadingStop) {
    switch scanner.current {
    case UInt8(ascii: ";"): scanner.position += 1
    case UInt8(ascii: "."), UInt8(ascii: "]"), UInt8(ascii: "}"): try readEnd(&scanner)
    default: try readVerb(&scanner)
    }
  }

  mutating func readVerbOrStatementEnd(_ scanner: inout TokenScanner) throws(ReadingStop) {
    switch scanner.current {
    case UInt8(ascii: "."), UInt8(ascii: "}"): try readEnd(&scanner)
    default: try readVerb(&scanner)
    }
  }

  @inline(__always)
  mutating func readObjectEnd(_ scanner: inout TokenScanner) throws(ReadingStop) {
    switch scanner.current {
    case UInt8(ascii: ","):
      scanner.position += 1
      expectation = .object
    case UInt8(ascii: ";"):
      scanner.position += 1
      expectation = .verbOrEnd
    default:
      try readEnd(&scanner)
    }
  }

  /// Reads what closes the innermost frame: the statement's dot or its graph's `}`, or `]`.
  private mutating func readEnd(_ scanner: inout TokenScanner) throws(ReadingStop) {
    switch (scanner.current, frame.kind) {
    case (UInt8(ascii: "."), .statement):
      scanner.position += 1
      endStatement()
    case (UInt8(ascii: "}"), .statement) where isInGraph:
      closeGraph(&scanner)
    case (UInt8(ascii: "]"), .propertyList):
      scanner.position += 1
      let isSubject = frame.isSubject
      pop()
      if isSubject { expectation = .verbOrStatementEnd }
    default:
      throw scanner.unexpected(at: scanner.position, expected: endOfFrame)
    }
  }

  // MARK: Frames

  mutating func push(_ kind: Frame.Kind, isSubject: Bool, node: StoredTerm, at place: Int) throws(ReadingStop) {
    guard outerFrames.count < limits.nesting, terms.count <= limits.tokenBytes * 4 else {
      throw .invalid(.nestedTooDeeply(limit: limits.nesting), place)
    }
    outerFrames.append(frame)
    frame = Frame(kind: kind, isSubject: isSubject, mark: terms.count, subject: node, head: node)
  }

  /// Goes back to the frame around the innermost one.
  mutating func pop() {
    guard let outer = outerFrames.popLast() else { return }
    terms.truncate(to: frame.mark)
    frame = outer
    expectation = frame.kind == .collection ? .item : .objectEnd
  }

  mutating func readAfterBracket(_ scanner: inout TokenScanner) throws(ReadingStop) {
    guard scanner.current == UInt8(ascii: "]") else { return try readVerb(&scanner) }
    scanner.position += 1
    let isSubject = frame.isSubject
    pop()
    if isSubject { expectation = isTriG && !isInGraph ? .verbOrGraph : .verb }
  }
}
