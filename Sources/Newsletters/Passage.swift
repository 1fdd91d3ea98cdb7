/// A stretch of text made ready for reading, which knows the way back to the file.
///
/// Reading wants one form of each character and no breaks inside a sentence; evidence wants the file's own
/// offsets. A passage holds both: `scalars[i]` was read from the file's code point `offsets[i]`. Full-width
/// letters, digits and punctuation are folded to half-width (`１`→`1`, `，`→`,`, `（`→`(`), Chinese quotation marks
/// and `、` `。` `《》` stay, line breaks inside a paragraph are gone, and a run of spaces is one space.
public struct Passage: Hashable, Sendable {
  /// The characters as they are read, folded.
  public let scalars: [Unicode.Scalar]
  /// For each scalar its offset in the source, in ascending order.
  public let offsets: SourceOffsets

  /// A passage of characters and, as many, the places where they were read.
  package init(scalars: [Unicode.Scalar], offsets: SourceOffsets) {
    precondition(scalars.count == offsets.count, "a passage has one offset a scalar")
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The number of characters.
  public var count: Int { scalars.count }

  /// The source range that a range of the passage was read from (line breaks in between included).
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, range.upperBound <= offsets.count else {
      let start = range.lowerBound < offsets.count ? offsets[range.lowerBound] : (offsets.last ?? -1) + 1
      return start..<start
    }
    return offsets[first]..<(offsets[range.upperBound - 1] + 1)
  }

  /// The folded text of a range, as a string.
  public func string(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }

  /// A part of the passage, as a passage.
  ///
  /// The whole of it shares its storage.
  public func slice(_ range: Range<Int>) -> Passage {
    range == 0..<count ? self : Passage(scalars: Array(scalars[range]), offsets: offsets.slice(range))
  }

  /// The passage and another one behind it.
  func appending(_ other: Passage) -> Passage {
    var offsets = offsets
    offsets.append(contentsOf: other.offsets)
    return Passage(scalars: scalars + other.scalars, offsets: offsets)
  }

  /// Nothing.
  static let empty = Passage(scalars: [], offsets: SourceOffsets())
}
