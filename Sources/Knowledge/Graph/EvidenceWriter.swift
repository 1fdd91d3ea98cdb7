/// Writes segments as node objects in one line, with their selectors inside, as `NodeWriter` would write what
/// `GraphStatements` states of them.
///
/// A graph is evidence for the most part, and all of it has one shape.
struct EvidenceWriter {
  private let store: EvidenceStore
  private let identifiers: DocumentIdentifiers
  private var words: EvidenceReader
  /// The identifier of the segment at hand.
  private var identifier = JSONText()

  init(_ store: EvidenceStore, _ identifiers: DocumentIdentifiers) {
    self.store = store
    self.identifiers = identifiers
    words = EvidenceReader(store)
  }

  /// Adds a segment with all that is said of it.
  /// - Throws: `SpoolFailure` where its words cannot be read.
  mutating func write(_ segment: Int32, to json: inout JSONText) throws {
    let row = store[segment]
    let document = store.document(of: segment)
    identify(row, in: document)
    let said = try words.words(of: segment)
    json.append("{ \"id\": \"")
    json.append(identifier.bytes)
    json.append("\", \"type\": \"Segment\", \"source\": \"")
    if row.article < 0 {
      json.append(identifiers.issues[document])
    } else {
      json.append(identifiers.articlePrefixes[document])
      json.append(Int(row.article) + 1)
    }
    json.append("\", \"selector\": [{ \"id\": \"")
    json.append(identifier.bytes)
    json.append("/position\", \"type\": \"TextPositionSelector\", \"start\": ")
    json.append(Int(row.start))
    json.append(", \"end\": ")
    json.append(Int(row.end))
    json.append(" }, { \"id\": \"")
    json.append(identifier.bytes)
    json.append("/quote\", \"type\": \"TextQuoteSelector\"")
    if !said.prefix.isEmpty {
      json.append(", \"prefix\": ")
      json.appendQuoted(said.prefix)
    }
    json.append(", \"exact\": ")
    json.appendQuoted(said.quote)
    if !said.suffix.isEmpty {
      json.append(", \"suffix\": ")
      json.appendQuoted(said.suffix)
    }
    json.append(" }] }")
  }

  /// Adds the identifier of a segment.
  mutating func writeReference(to segment: Int32, in json: inout JSONText) {
    identify(store[segment], in: store.document(of: segment))
    json.append("\"")
    json.append(identifier.bytes)
    json.append("\"")
  }

  private mutating func identify(_ row: SegmentRow, in document: Int) {
    identifier.removeAll()
    identifier.append(identifiers.segmentPrefixes[document])
    identifier.append(Int(row.start))
    identifier.append("-")
    identifier.append(Int(row.end))
  }
}

/// What identifiers in documents begin with, as they stand between quotation marks.
struct DocumentIdentifiers: Sendable {
  private(set) var segmentPrefixes: [[UInt8]] = []
  private(set) var articlePrefixes: [[UInt8]] = []
  private(set) var issues: [[UInt8]] = []

  init(_ graph: GraphThings, _ references: RelativeReferences) {
    /// The beginning of an IRI, as it is written where something follows.
    func quoted(_ beginning: String, before rest: String) -> [UInt8] {
      var json = JSONText()
      json.appendQuoted(references.relative(beginning + rest))
      return Array(json.bytes.dropFirst().dropLast(rest.utf8.count + 1))
    }
    for document in graph.knowledge.issues.indices {
      segmentPrefixes.append(quoted(graph.segmentPrefix(inIssue: document), before: "0-0"))
      articlePrefixes.append(quoted(graph.articlePrefix(inIssue: document), before: "1"))
      issues.append(quoted(graph.iri(of: .issue(document)), before: ""))
    }
  }
}
