/// Writes segments as node objects in one line, with their selectors inside, as `NodeWriter` would write what
/// `GraphStatements` states of them.
///
/// A graph is evidence for the most part, and all of it has one shape.
struct EvidenceWriter {
  private let graph: GraphThings
  private let store: EvidenceStore
  private let references: RelativeReferences
  private var words: EvidenceReader
  private var document = -1
  /// For the document at hand what identifiers begin with, as they stand between quotation marks.
  private var segmentPrefix: [UInt8] = []
  private var articlePrefix: [UInt8] = []
  private var issue: [UInt8] = []
  /// The identifier of the segment at hand.
  private var identifier = JSONText()

  init(_ graph: GraphThings, _ references: RelativeReferences) {
    self.graph = graph
    self.references = references
    store = graph.knowledge.evidence
    words = EvidenceReader(store)
  }

  /// Adds a segment with all that is said of it.
  /// - Throws: `SpoolFailure` where its words cannot be read.
  mutating func write(_ segment: Int32, to json: inout JSONText) throws {
    let row = store[segment]
    identify(segment)
    let said = try words.words(of: segment)
    json.append("{ \"id\": \"")
    json.append(identifier.bytes)
    json.append("\", \"type\": \"Segment\", \"source\": \"")
    if row.article < 0 {
      json.append(issue)
    } else {
      json.append(articlePrefix)
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
    identify(segment)
    json.append("\"")
    json.append(identifier.bytes)
    json.append("\"")
  }

  private mutating func identify(_ segment: Int32) {
    let row = store[segment]
    let document = store.document(of: segment)
    if document != self.document { prepare(document) }
    identifier.removeAll()
    identifier.append(segmentPrefix)
    identifier.append(Int(row.start))
    identifier.append("-")
    identifier.append(Int(row.end))
  }

  private mutating func prepare(_ document: Int) {
    self.document = document
    segmentPrefix = quoted(graph.segmentPrefix(inIssue: document), before: "0-0")
    articlePrefix = quoted(graph.articlePrefix(inIssue: document), before: "1")
    issue = quoted(graph.iri(of: .issue(document)), before: "")
  }

  /// The beginning of an IRI, as it is written where something follows.
  private func quoted(_ beginning: String, before rest: String) -> [UInt8] {
    var json = JSONText()
    json.appendQuoted(references.relative(beginning + rest))
    return Array(json.bytes.dropFirst().dropLast(rest.utf8.count + 1))
  }
}
