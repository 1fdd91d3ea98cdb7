/// The segments of many documents, numbered document by document and in the order of each text, with their words.
///
/// They are read when they are needed; nothing is held of a segment in memory.
struct EvidenceStore: Sendable {
  /// For each document its first segment, and after them how many there are.
  private let firsts: [Int32]
  /// For each document where its bytes begin: a row a segment, and then the words.
  private let offsets: [Int]
  fileprivate let bytes: SpooledBytes

  /// No segments.
  static let none = EvidenceStore(firsts: [0], offsets: [], bytes: .none)

  fileprivate init(firsts: [Int32], offsets: [Int], bytes: SpooledBytes) {
    self.firsts = firsts
    self.offsets = offsets
    self.bytes = bytes
  }

  /// How many segments there are.
  var count: Int { firsts.last.map { Int($0) } ?? 0 }

  /// The document of a segment. Logarithmic in the number of documents.
  func document(of segment: Int32) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle + 1] <= segment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a segment is of a document.
  fileprivate func contains(_ segment: Int32, in document: Int) -> Bool {
    document < offsets.count && firsts[document] <= segment && segment < firsts[document + 1]
  }

  /// Where the row of a segment is.
  fileprivate func rowPlace(of segment: Int32, in document: Int) -> Range<Int> {
    let start = offsets[document] + Int(segment - firsts[document]) * SegmentRow.size
    return start..<start + SegmentRow.size
  }

  /// Where the words of a segment are.
  fileprivate func wordPlace(of row: SegmentRow, in document: Int) -> Range<Int> {
    let rows = Int(firsts[document + 1] - firsts[document]) * SegmentRow.size
    let start = offsets[document] + rows + Int(row.offset)
    return start..<start + row.length
  }

  /// Takes the segments of documents, one document after another.
  struct Builder {
    private var firsts: [Int32] = [0]
    private var offsets: [Int] = []
    private var spool: ByteSpool

    init(_ spool: ByteSpool) {
      self.spool = spool
    }

    var count: Int { firsts.last.map { Int($0) } ?? 0 }

    /// - Throws: `SpoolFailure`.
    mutating func append(_ document: DocumentEvidence) throws {
      offsets.append(spool.count)
      firsts.append(Int32(truncatingIfNeeded: count + document.rows.count))
      try document.rows.withUnsafeBytes { try spool.append($0) }
      try document.words.withUnsafeBytes { try spool.append($0) }
    }

    consuming func store() -> EvidenceStore {
      EvidenceStore(firsts: firsts, offsets: offsets, bytes: spool.contents())
    }
  }
}

/// A segment with its words.
struct SegmentText {
  let document: Int
  let row: SegmentRow
  /// The words before the quote, the quote, and those after it, in UTF-8.
  let words: ArraySlice<UInt8>

  var prefix: ArraySlice<UInt8> { words.prefix(row.quote.lowerBound) }
  var quote: ArraySlice<UInt8> { words.dropFirst(row.quote.lowerBound).prefix(row.quote.count) }
  var suffix: ArraySlice<UInt8> { words.dropFirst(row.quote.upperBound) }
}

/// Reads segments, best in ascending order. Each thread needs its own.
struct EvidenceReader {
  private let store: EvidenceStore
  // Segments stand close together, so that more is read than is asked for.
  private var rows = Window(stretch: 32 * SegmentRow.size)
  private var words = Window(stretch: 2048)
  /// The document of the segment read last.
  private var document = 0

  init(_ store: EvidenceStore) {
    self.store = store
  }

  /// A segment and its document.
  /// - Throws: `SpoolFailure`.
  mutating func row(of segment: Int32) throws -> (row: SegmentRow, document: Int) {
    if !store.contains(segment, in: document) { document = store.document(of: segment) }
    let place = try rows.read(store.rowPlace(of: segment, in: document), of: store.bytes)
    let row = rows.buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: SegmentRow.self) }
    return (row, document)
  }

  /// A segment with its words.
  /// - Throws: `SpoolFailure`.
  mutating func text(of segment: Int32) throws -> SegmentText {
    let (row, document) = try row(of: segment)
    let start = try words.read(store.wordPlace(of: row, in: document), of: store.bytes)
    return SegmentText(document: document, row: row, words: words.buffer[start..<start + row.length])
  }

  /// A stretch of spooled bytes in memory.
  private struct Window {
    /// So many bytes are read at once of a file.
    let stretch: Int
    private(set) var buffer: [UInt8] = []
    private var place = 0..<0

    init(stretch: Int) {
      self.stretch = stretch
    }

    /// Makes sure that a stretch is in the buffer.
    /// - Returns: where it begins there.
    mutating func read(_ wanted: Range<Int>, of bytes: SpooledBytes) throws -> Int {
      if wanted.lowerBound < place.lowerBound || wanted.upperBound > place.upperBound {
        place = bytes.window(over: wanted, length: stretch)
        try bytes.read(place, into: &buffer)
      }
      return wanted.lowerBound - place.lowerBound
    }
  }
}
