/// A stretch of a document that some fact rests on, with where its words are kept.
struct SegmentRow: Sendable {
  /// Unicode code points of the file as decoded; the end is exclusive.
  let start: Int32
  let end: Int32
  /// The article of the document in which it begins, or -1.
  let article: Int32
  /// Where, among the bytes kept of the document, the words before the quote begin; the quote follows, then the words
  /// after it.
  let offset: UInt32
  let quoteLength: UInt32
  let prefixLength: UInt16
  let suffixLength: UInt16
}
