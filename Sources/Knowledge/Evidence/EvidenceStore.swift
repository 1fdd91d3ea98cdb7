/// The segments of many documents, numbered document by document and in the order of each text, with their words.
///
/// The words are read when they are needed; what is held of a segment in memory is two dozen bytes.
struct EvidenceStore: Sendable {
  private let rows: [SegmentRow]
  /// For each document its first segment, and after them how many there are.
  private let firsts: [Int32]
  /// For each document where its bytes begin.
  private let offsets: [Int]
  fileprivate let words: SpooledBytes

  /// No segments.
  static let none = EvidenceStore(rows: [], firsts: [0], offsets: [], words: .none)

  fileprivate init(rows: [SegmentRow], firsts: [Int32], offsets: [Int], words: SpooledBytes) {
    self.rows = rows
    self.firsts = firsts
    self.offsets = offsets
    self.words = words
  }

  /// How many segments there are.
  var count: Int { rows.count }

  subscript(segment: Int32) -> SegmentRow { rows[Int(segment)] }

  /// The document of a segment. Logarithmic in the number of documents.
  func document(of segment: Int32) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle + 1] <= segment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the words of a segment are: those before the quote, the quote, and those after it.
  fileprivate func place(of segment: Int32) -> Range<Int> {
    let row = rows[Int(segment)]
    let start = offsets[document(of: segment)] + Int(row.offset)
    return start..<start + Int(row.prefixLength) + Int(row.quoteLength) + Int(row.suffixLength)
  }

  /// Takes the segments of documents, one document after another.
  struct Builder {
    private var rows: [SegmentRow] = []
    private var firsts: [Int32] = [0]
    private var offsets: [Int] = []
    private var spool: ByteSpool

    init(_ spool: ByteSpool) {
      self.spool = spool
    }

    var count: Int { rows.count }

    /// - Throws: `SpoolFailure`.
    mutating func append(_ document: DocumentEvidence) throws {
      offsets.append(spool.count)
      rows += document.rows
      firsts.append(Int32(truncatingIfNeeded: rows.count))
      try spool.append(document.bytes)
    }

    consuming func store() -> EvidenceStore {
      EvidenceStore(rows: rows, firsts: firsts, offsets: offsets, words: spool.contents())
    }
  }
}

/// Reads the words of segments, best in ascending order. Each thread needs its own.
struct EvidenceReader {
  /// So many bytes are read at once, for segments stand close together.
  private static let stretch = 2048

  private let store: EvidenceStore
  private var buffer: [UInt8] = []
  private var place = 0..<0

  init(_ store: EvidenceStore) {
    self.store = store
  }

  /// The words before a segment's quote, the quote, and the words after it, in UTF-8.
  /// - Throws: `SpoolFailure`.
  mutating func words(
    of segment: Int32
  ) throws -> (prefix: ArraySlice<UInt8>, quote: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>) {
    let row = store[segment]
    let wanted = store.place(of: segment)
    if wanted.lowerBound < place.lowerBound || wanted.upperBound > place.upperBound {
      place = wanted.lowerBound..<max(wanted.upperBound, min(wanted.lowerBound + Self.stretch, store.words.count))
      try store.words.read(place, into: &buffer)
    }
    let start = wanted.lowerBound - place.lowerBound
    let quote = start + Int(row.prefixLength)..<start + Int(row.prefixLength) + Int(row.quoteLength)
    let suffix = quote.upperBound..<quote.upperBound + Int(row.suffixLength)
    return (buffer[start..<quote.lowerBound], buffer[quote], buffer[suffix])
  }
}
