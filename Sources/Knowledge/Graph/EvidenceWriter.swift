/// Writes segments as node objects in one line, with their selectors inside, as `NodeWriter` would write what
/// `GraphStatements` states of them.
///
/// A graph is evidence for the most part, and all of it has one shape.
struct EvidenceWriter {
  private let identifiers: DocumentIdentifiers
  private var words: EvidenceReader

  /// How many bytes the words take at most that all segments have, with the numbers among them.
  private static let frame = 400

  init(_ store: EvidenceStore, _ identifiers: DocumentIdentifiers) {
    self.identifiers = identifiers
    words = EvidenceReader(store)
  }

  /// Adds a segment with all that is said of it.
  /// - Throws: `SpoolFailure` where its words cannot be read.
  mutating func write(_ segment: Int32, to json: inout JSONText) throws {
    let said = try words.text(of: segment)
    let row = said.row
    identifiers.withPrefixes(of: said.document) { prefixes in
      let source = row.article < 0 ? prefixes.issue : prefixes.article
      let limit =
        Self.frame + 3 * prefixes.segment.count + source.count + JSONCursor.longestQuoted(said.words.count)
      json.append(atMost: limit) { text in
        text.append("{ \"id\": \"")
        let start = text.count
        Self.write(row, prefixes.segment, to: &text)
        let identifier = start..<text.count
        text.append("\", \"type\": \"Segment\", \"source\": \"")
        text.append(source)
        if row.article >= 0 { text.append(Int(row.article) + 1) }
        text.append("\", \"selector\": [{ \"id\": \"")
        text.append(again: identifier)
        text.append("/position\", \"type\": \"TextPositionSelector\", \"start\": ")
        text.append(Int(row.start))
        text.append(", \"end\": ")
        text.append(Int(row.end))
        text.append(" }, { \"id\": \"")
        text.append(again: identifier)
        text.append("/quote\", \"type\": \"TextQuoteSelector\"")
        said.words.withUnsafeBytes { Self.write($0, of: row, to: &text) }
        text.append(" }] }")
      }
    }
  }

  private static func write(_ words: UnsafeRawBufferPointer, of row: SegmentRow, to text: inout JSONCursor) {
    let quote = row.quote
    if quote.lowerBound > 0 {
      text.append(", \"prefix\": ")
      text.appendQuoted(UnsafeRawBufferPointer(rebasing: words[..<quote.lowerBound]))
    }
    text.append(", \"exact\": ")
    text.appendQuoted(UnsafeRawBufferPointer(rebasing: words[quote]))
    if quote.upperBound < words.count {
      text.append(", \"suffix\": ")
      text.appendQuoted(UnsafeRawBufferPointer(rebasing: words[quote.upperBound...]))
    }
  }

  /// Adds the identifier of a segment.
  /// - Throws: `SpoolFailure` where it cannot be read.
  mutating func writeReference(to segment: Int32, in json: inout JSONText) throws {
    let (row, document) = try words.row(of: segment)
    identifiers.withPrefixes(of: document) { prefixes in
      json.append(atMost: Self.frame + prefixes.segment.count) { text in
        text.append("\"")
        Self.write(row, prefixes.segment, to: &text)
        text.append("\"")
      }
    }
  }

  /// Adds what identifies a segment.
  @inline(__always)
  private static func write(_ row: SegmentRow, _ prefix: UnsafeRawBufferPointer, to text: inout JSONCursor) {
    text.append(prefix)
    text.append(Int(row.start))
    text.append("-")
    text.append(Int(row.end))
  }
}

/// What identifiers in documents begin with, as they stand between quotation marks.
struct DocumentIdentifiers: Sendable {
  /// For each document what the identifiers of its segments and of its articles begin with, and its own.
  private var bytes: [UInt8] = []
  /// Where each of these ends.
  private var ends = [0]

  /// The beginnings of one document.
  typealias Prefixes = (
    segment: UnsafeRawBufferPointer, article: UnsafeRawBufferPointer, issue: UnsafeRawBufferPointer
  )

  init(_ graph: GraphThings, _ references: RelativeReferences) {
    for document in graph.knowledge.issues.indices {
      add(graph.segmentPrefix(inIssue: document), before: "0-0", references)
      add(graph.articlePrefix(inIssue: document), before: "1", references)
      add(graph.iri(of: .issue(document)), before: "", references)
    }
  }

  /// Adds the beginning of an IRI, as it is written where something follows.
  private mutating func add(_ beginning: String, before rest: String, _ references: RelativeReferences) {
    var json = JSONText()
    json.appendQuoted(references.relative(beginning + rest))
    bytes += json.bytes.dropFirst().dropLast(rest.utf8.count + 1)
    ends.append(bytes.count)
  }

  /// Hands on the beginnings of a document.
  @inline(__always)
  func withPrefixes(of document: Int, _ body: (Prefixes) -> Void) {
    bytes.withUnsafeBytes { bytes in
      func part(_ number: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[ends[document * 3 + number]..<ends[document * 3 + number + 1]])
      }
      body((part(0), part(1), part(2)))
    }
  }
}
