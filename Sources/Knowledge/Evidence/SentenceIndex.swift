import Newsletters

/// Where the sentences of a text end, for finding what stands around many quotes of it.
struct SentenceIndex: Sendable {
  /// The offsets of the code points after which a sentence is over, ascending.
  private var ends: [Int32] = []
  private let scalars: [Unicode.Scalar]

  /// - Complexity: linear in the text.
  init(_ text: SourceText) {
    scalars = text.scalars
    var position = 0
    while true {
      // Most of a text are ideographs, and none ends a sentence.
      position = scalars.endOfIdeographs(from: position, before: scalars.count)
      guard position < scalars.count else { return }
      if SentenceEnd.isEnd(scalars, at: position) { ends.append(Int32(truncatingIfNeeded: position)) }
      position += 1
    }
  }

  /// The range of a quote and of its sentence around it, up to the end of the sentence or paragraph and no farther than
  /// `SentenceSurroundings.limit` on either side.
  ///
  /// - Parameter range: code points; what lies outside the text is cut off.
  /// - Complexity: logarithmic in the number of sentences.
  func surroundings(of range: Range<Int>) -> (inside: Range<Int>, whole: Range<Int>) {
    let inside = range.clamped(to: 0..<scalars.count)
    let place = firstEnd(from: inside.lowerBound)
    let sentence = place > 0 ? Int(ends[place - 1]) + 1 : 0
    var start = max(sentence, inside.lowerBound - SentenceSurroundings.limit)
    while start < inside.lowerBound, scalars[start].isWhiteSpace { start += 1 }
    return (inside, start..<end(after: inside.upperBound))
  }

  private func end(after position: Int) -> Int {
    if position > 0, SentenceEnd.isTerminator(scalars[position - 1]) { return position }
    let limit = min(scalars.count, position + SentenceSurroundings.limit)
    let place = firstEnd(from: position)
    guard place < ends.count else { return limit }
    let last = Int(ends[place])
    return min(limit, SentenceEnd.isParagraphBreak(scalars, at: last) ? last : last + 1)
  }

  /// The place of the first end at or after a position.
  private func firstEnd(from position: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
