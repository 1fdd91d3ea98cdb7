import RDF

/// Reads Turtle and TriG with an explicit stack, so that the depth of a document is bounded by a limit and not by the
/// program's stack, and so that reading can pause between any two tokens.
struct TurtleParser: StatementParser {
  /// What the grammar allows next.
  enum Expectation {
    /// A directive, triples, a graph, or the end of the document or graph.
    case statement
    /// In TriG, after a term that can be a subject or a graph's name.
    case verbOrGraph
    case verb
    /// After `;`.
    case verbOrEnd
    /// After `[ … ]` as a subject: triples about it, or the end of the statement.
    case verbOrStatementEnd
    case object
    /// After an object: `,`, `;` or the end.
    case objectEnd
    /// After `[`: `]` or a verb.
    case openBracket
    /// After `(`: `)` or the first item.
    case openParenthesis
    /// An item of a list, or `)`.
    case item
    /// Within a directive, whose state is in `directive`.
    case directive
    /// After `GRAPH`.
    case graphName
    /// After `GRAPH [`.
    case graphNameBracket
    /// The `{` of a graph.
    case graphStart
  }

  /// A term that outlives its token: bytes of the `terms` arena.
  struct StoredTerm {
    var kind = TermView.Kind.iri
    var bytes = 0..<0
  }

  /// Something opened and not yet closed: the statement itself, brackets or parentheses.
  struct Frame {
    enum Kind {
      case statement, propertyList, collection
    }

    var kind = Kind.statement
    /// Whether the node becomes the subject of the frame around it; otherwise it was handed on as an object.
    var isSubject = false
    /// How much of the `terms` arena is older than the frame.
    var mark = 0
    /// The subject; in a collection the list's current cell.
    var subject = StoredTerm()
    var predicate = StoredTerm()
    /// A collection's first cell.
    var head = StoredTerm()
    /// Whether a collection's current cell has its `rdf:first`.
    var isCellFilled = false
  }

  let isTriG: Bool
  let limits: ReaderLimits
  let resolver: NameResolver
  var labels: BlankNodeLabels

  var expectation = Expectation.statement
  var directive = DirectiveParser()
  var isInComment = false
  /// The innermost frame; the ones around it are in `outerFrames`.
  var frame = Frame()
  var outerFrames: [Frame] = []
  var isInGraph = false
  var graphKind: TermView.Kind?
  let terms = ByteArena(capacity: 4096)
  let graphName = ByteArena()
  let objectScratch = ByteArena()
  let datatypeScratch = ByteArena()
  let constants = ListVocabulary()

  init(isTriG: Bool, resolver: NameResolver, labels: BlankNodeLabels, limits: ReaderLimits) {
    self.isTriG = isTriG
    self.labels = labels
    self.limits = limits
    self.resolver = resolver
  }

  mutating func read(_ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void) throws(ReadingStop) {
    while true {
      try skipBetweenTokens(&scanner)
      if scanner.isAtEnd {
        if scanner.isFinal { try finish(scanner) }
        return
      }
      let start = scanner.position
      let termCount = terms.count
      do throws(ReadingStop) {
        try step(&scanner, emit)
      } catch {
        if case .incomplete = error {
          scanner.position = start
          terms.truncate(to: termCount)
        }
        throw error
      }
    }
  }

  /// Moves past whitespace and comments.
  @inline(__always)
  private mutating func skipBetweenTokens(_ scanner: inout TokenScanner) throws(ReadingStop) {
    while true {
      if isInComment {
        guard try scanner.skipComment() else { return }
        isInComment = false
      }
      scanner.skipWhitespace()
      guard scanner.current == UInt8(ascii: "#") else { return }
      isInComment = true
    }
  }

  /// Checks that the document may end here.
  private func finish(_ scanner: TokenScanner) throws(ReadingStop) {
    if case .statement = expectation, !isInGraph { return }
    let expected =
      switch expectation {
      case .statement: "the } that closes a graph"
      case .verbOrGraph, .verb: "a verb"
      case .object: "an object"
      case .openBracket: "a verb or ]"
      case .item, .openParenthesis: "an item or )"
      case .directive: "the rest of a directive"
      case .graphName, .graphNameBracket, .graphStart: "a graph"
      case .verbOrEnd, .verbOrStatementEnd, .objectEnd: endOfFrame
      }
    throw .invalid(.unexpectedEnd(expected: expected), scanner.end)
  }

  /// Reads one token and acts on it. Nothing has changed where this throws `.incomplete`.
  @inline(__always)
  private mutating func step(
    _ scanner: inout TokenScanner, _ emit: (QuadView) throws -> Void
  ) throws(ReadingStop) {
    switch expectation {
    case .object: try readObject(&scanner, emit)
    case .objectEnd: try readObjectEnd(&scanner)
    case .verb: try readVerb(&scanner)
    case .verbOrEnd: try readVerbOrEnd(&scanner)
    case .statement: try readStatementStart(&scanner)
    case .verbOrGraph: try readVerbOrGraph(&scanner)
    case .verbOrStatementEnd: try readVerbOrStatementEnd(&scanner)
    case .openBracket: try readAfterBracket(&scanner)
    case .openParenthesis: try readAfterParenthesis(&scanner, emit)
    case .item: try readItem(&scanner, emit)
    case .directive:
      try directive.read(&scanner, resolver)
      if directive.isFinished { expectation = .statement }
    case .graphName: try readGraphName(&scanner)
    case .graphNameBracket: try closeGraphNameBracket(&scanner)
    case .graphStart: try openGraph(&scanner)
    }
  }

  /// What can close the innermost frame, for messages.
  var endOfFrame: String {
    switch frame.kind {
    case .propertyList: "\",\", \";\" or ]"
    case .collection: ")"
    case .statement: isInGraph ? "\",\", \";\", a dot or }" : "\",\", \";\" or a dot"
    }
  }

  // MARK: Terms

  @inline(__always)
  func view(_ term: StoredTerm) -> TermView { TermView(term.kind, terms.bytes(term.bytes)) }

  @inline(__always)
  mutating func store(_ term: TermView) -> StoredTerm {
    let start = terms.count
    terms.append(term.value)
    return StoredTerm(kind: term.kind, bytes: start..<terms.count)
  }

  mutating func storeGeneratedBlankNode() -> StoredTerm {
    let start = terms.count
    labels.appendGenerated(to: terms)
    return StoredTerm(kind: .blankNode, bytes: start..<terms.count)
  }

  // MARK: Quads

  /// Hands on the quad of a subject and predicate, in the current graph.
  @inline(__always)
  func emitQuad(
    _ subject: TermView, _ predicate: TermView, _ object: TermView, _ emit: (QuadView) throws -> Void
  ) throws(ReadingStop) {
    let graph = graphKind.map { TermView($0, graphName.bytes) }
    do {
      try emit(QuadView(subject, predicate, object, graphName: graph))
    } catch {
      throw .consumer(error)
    }
  }
}

/// The terms that a list is written with.
struct ListVocabulary {
  private let text = ByteArena()
  private let firstRange: Range<Int>
  private let restRange: Range<Int>
  private let nilRange: Range<Int>

  init() {
    text.append("http://www.w3.org/1999/02/22-rdf-syntax-ns#first")
    firstRange = 0..<text.count
    text.append("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest")
    restRange = firstRange.upperBound..<text.count
    text.append("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")
    nilRange = restRange.upperBound..<text.count
  }

  var first: TermView { TermView(.iri, text.bytes(firstRange)) }
  var rest: TermView { TermView(.iri, text.bytes(restRange)) }
  var `nil`: TermView { TermView(.iri, text.bytes(nilRange)) }
}
