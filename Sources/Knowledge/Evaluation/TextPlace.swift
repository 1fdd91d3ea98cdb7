import Newsletters

/// A stretch of a text, as people find it: line and column, and the sentence around it.
public struct TextPlace: Hashable, Sendable {
  /// Code points of the file as decoded.
  public var range: Range<Int>
  /// From 1.
  public var line: Int
  /// In code points, from 1.
  public var column: Int
  /// The words themselves, letter for letter.
  public var quote: String
  /// The rest of their sentence.
  public var surroundings: SentenceSurroundings
}

/// A text in which names and quotes are looked up.
struct SearchableText {
  let source: SourceText
  private let sentences: SentenceIndex
  /// The comparable characters of the text, and where each was read.
  private let folded: [Unicode.Scalar]
  private let offsets: [Int]
  private let lineStarts: [Int]

  init(_ source: SourceText) {
    self.source = source
    sentences = SentenceIndex(source)
    var folded: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var lineStarts = [0]
    for (offset, scalar) in source.scalars.enumerated() {
      let isBreak = scalar == "\n" || scalar == "\r" && !source.scalars.dropFirst(offset + 1).starts(with: ["\n"])
      if isBreak { lineStarts.append(offset + 1) }
      // Nearly all of a Chinese text is its own comparable form.
      let parts =
        (0x4E00...0x9FFF).contains(scalar.value) ? [scalar] : NameKey.scalars(of: String(Character(scalar)))
      for part in parts {
        folded.append(part)
        offsets.append(offset)
      }
    }
    self.folded = folded
    self.offsets = offsets
    self.lineStarts = lineStarts
  }

  // MARK: Looking up

  /// The offset at which a quote starts, letter for letter, in the text with every line break as one line feed; -1 where
  /// it is not there.
  func offset(ofQuote quote: String) -> Int {
    var unified: [Unicode.Scalar] = []
    unified.reserveCapacity(source.scalars.count)
    for (offset, scalar) in source.scalars.enumerated() {
      if scalar == "\n", offset > 0, source.scalars[offset - 1] == "\r" { continue }
      unified.append(scalar == "\r" ? "\n" : scalar)
    }
    return Self.range(of: Array(quote.unicodeScalars), in: unified[...])?.lowerBound ?? -1
  }

  /// Where the first of some names stands that stands in the text at all, however it is spaced and bracketed.
  func range(of names: [String], after start: Int = 0) -> Range<Int>? {
    for name in names {
      if let range = range(of: name, after: start) { return range }
    }
    return nil
  }

  /// Where a name stands in one sentence with any of some others; where it first stands if it does so nowhere.
  func range(of name: String, beside others: [String]) -> Range<Int>? {
    let others = others.map(NameKey.folded).filter { !$0.isEmpty }
    let first = range(of: name, after: 0)
    var next = first
    while let range = next {
      let around = place(range).surroundings
      let sentence = NameKey.folded(around.before + around.after)
      if others.contains(where: sentence.contains) { return range }
      next = self.range(of: name, after: range.upperBound)
    }
    return first
  }

  private func range(of name: String, after start: Int) -> Range<Int>? {
    let from = Self.firstIndex(in: offsets) { $0 >= start }
    guard let range = Self.range(of: NameKey.scalars(of: name), in: folded[from...]), !range.isEmpty else {
      return nil
    }
    return offsets[range.lowerBound]..<(offsets[range.upperBound - 1] + 1)
  }

  private static func range(of wanted: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let first = wanted.first else { return text.startIndex..<text.startIndex }
    guard text.count >= wanted.count else { return nil }
    for start in text.startIndex...(text.endIndex - wanted.count)
    where text[start] == first && text[start...].starts(with: wanted) {
      return start..<(start + wanted.count)
    }
    return nil
  }

  // MARK: Places

  /// The line, column and sentence of a range, of which what lies outside the text is cut off.
  func place(_ range: Range<Int>) -> TextPlace {
    let inside = range.clamped(to: 0..<source.scalars.count)
    let line = Self.firstIndex(in: lineStarts) { $0 > inside.lowerBound }
    return TextPlace(
      range: inside, line: line, column: inside.lowerBound - lineStarts[line - 1] + 1, quote: source.quote(inside),
      surroundings: SentenceSurroundings(of: inside, in: source, sentences: sentences))
  }

  /// The first index of an ascending array at which something holds that holds for all after; its end for none. O(log n).
  private static func firstIndex(in values: [Int], where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
