import Extraction
import Newsletters

/// The segments of one document, each once, in the order of the text, with their words.
struct DocumentEvidence: Sendable {
  private(set) var rows: [SegmentRow] = []
  /// The text in UTF-8 where it is at hand, and after it the quotes that it does not hold.
  private(set) var words: [UInt8] = []
  /// For each piece of evidence its segment.
  private(set) var segments: [Int32] = []

  /// - Parameters:
  ///   - pieces: valid ones. Of those with the same offsets the first gives the quote.
  ///   - text: the document's, where it is at hand; without it segments have no surroundings.
  /// - Complexity: O(n log n) in the pieces, and linear in the text.
  init(_ pieces: [Evidence], articles: [ArticleFact], text: SourceText?) {
    let index = ArticleIndex(articles)
    let source = text.map { EncodedText($0) }
    words = source?.bytes ?? []
    segments = [Int32](repeating: 0, count: pieces.count)
    let order = pieces.enumerated().map { place, piece in
      (key: UInt64(piece.start) << 32 | UInt64(piece.end), place: place)
    }.sorted { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }
    var last: UInt64?
    for (key, place) in order {
      if key != last {
        add(pieces[place], in: source, index)
        last = key
      }
      segments[place] = Int32(truncatingIfNeeded: rows.count - 1)
    }
  }

  private mutating func add(_ piece: Evidence, in source: EncodedText?, _ articles: ArticleIndex) {
    let article = articles[piece.start].map { Int32(truncatingIfNeeded: $0) } ?? -1
    var quote = piece.quote
    if let source {
      let found = source.surroundings(of: piece.start..<piece.end)
      let isQuoted = quote.withUTF8 { $0[...].hasBytes(of: words, at: found.inside) }
      let (before, after) = (
        found.whole.lowerBound..<found.inside.lowerBound, found.inside.upperBound..<found.whole.upperBound
      )
      if isQuoted {
        append(piece, article, at: before.lowerBound, quote: found.inside.count, before.count, after.count)
      } else {
        let offset = words.count
        words += words[before]
        words += quote.utf8
        words += words[after]
        append(piece, article, at: offset, quote: quote.utf8.count, before.count, after.count)
      }
    } else {
      append(piece, article, at: words.count, quote: quote.utf8.count, 0, 0)
      words += quote.utf8
    }
  }

  private mutating func append(
    _ piece: Evidence, _ article: Int32, at offset: Int, quote: Int, _ before: Int, _ after: Int
  ) {
    rows.append(
      SegmentRow(
        start: Int32(truncatingIfNeeded: piece.start), end: Int32(truncatingIfNeeded: piece.end), article: article,
        offset: UInt32(truncatingIfNeeded: offset), quoteLength: UInt32(truncatingIfNeeded: quote),
        prefixLength: UInt16(truncatingIfNeeded: before), suffixLength: UInt16(truncatingIfNeeded: after)))
  }
}

/// A text in UTF-8 in which code points can be found.
private struct EncodedText {
  let bytes: [UInt8]
  /// For each code point where it begins, and after them where the last one ends.
  private let offsets: [UInt32]
  private let sentences: SentenceIndex

  init(_ text: SourceText) {
    sentences = SentenceIndex(text)
    let scalars = text.scalars
    var offsets: [UInt32] = []
    bytes = [UInt8](unsafeUninitializedCapacity: scalars.count * 4) { bytes, count in
      offsets = [UInt32](unsafeUninitializedCapacity: scalars.count + 1) { offsets, offsetCount in
        // A variable of its own, which no byte that is written can change.
        var length = 0
        for place in scalars.indices {
          offsets[place] = UInt32(truncatingIfNeeded: length)
          bytes.put(scalars[place], at: &length)
        }
        offsets[scalars.count] = UInt32(truncatingIfNeeded: length)
        (count, offsetCount) = (length, scalars.count + 1)
      }
    }
    self.offsets = offsets
  }

  /// As `SentenceIndex` gives them, in bytes.
  func surroundings(of range: Range<Int>) -> (inside: Range<Int>, whole: Range<Int>) {
    let (inside, whole) = sentences.surroundings(of: range)
    return (inBytes(inside), inBytes(whole))
  }

  private func inBytes(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }
}
