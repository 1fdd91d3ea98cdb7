/// One line of the file as its format gives it: folded, without the white space around it.
struct LayoutLine: Hashable, Sendable {
  enum Markup: Hashable, Sendable {
    case none
    /// A heading of a marked-up text, 1 the highest.
    case heading(Int)
    /// A list item, its bullet already taken off.
    case listItem
    /// A dividing rule, or an empty mark that a scanner's layout analysis left.
    case rule
    /// A caption that the format marks as one.
    case caption
  }

  /// Folded; no white space at either end, and no run of spaces longer than one.
  var text: Passage
  /// Columns of white space before the text.
  var indent: Int
  /// Columns from the margin to the end of the text.
  var width: Int
  var blankLinesBefore: Int
  var markup: Markup

  init(text: Passage, indent: Int = 0, width: Int = 0, blankLinesBefore: Int = 0, markup: Markup = .none) {
    self.text = text
    self.indent = indent
    self.width = width
    self.blankLinesBefore = blankLinesBefore
    self.markup = markup
  }
}

/// Collects folded characters with their offsets; collapses runs of spaces and trims.
struct PassageBuilder {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var offsets = SourceOffsets()
  private(set) var indent = 0
  /// Columns that the text takes, its indentation left out.
  private var textWidth = 0
  private var pendingSpace: Int?

  /// - Parameter capacity: so many characters are expected at most.
  init(capacity: Int = 0) {
    scalars.reserveCapacity(capacity)
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// Columns that the text takes, its indentation included.
  var width: Int { indent + textWidth }

  /// Adds a run of common ideographs.
  /// - Parameter range: where they stand in the source.
  @inline(__always)
  mutating func append(ideographsOf source: [Unicode.Scalar], _ range: Range<Int>) {
    appendPendingSpace()
    scalars.append(contentsOf: source[range])
    offsets.append(range)
    textWidth += 2 * range.count
  }

  @inline(__always)
  private mutating func appendPendingSpace() {
    guard let space = pendingSpace else { return }
    scalars.append(" ")
    offsets.append(space)
    textWidth += 1
    pendingSpace = nil
  }

  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    switch CharacterFolding.fold(scalar) {
    case .drop:
      return
    case .space:
      if scalars.isEmpty {
        indent += scalar == "\u{3000}" || scalar == "\t" ? 2 : 1
      } else if pendingSpace == nil {
        pendingSpace = offset
      }
    case .keep(let folded):
      appendPendingSpace()
      scalars.append(folded)
      offsets.append(offset)
      textWidth += folded.displayWidth
    }
  }

  /// The passage so far; the builder is empty afterwards.
  mutating func finish() -> Passage {
    let passage = Passage(scalars: scalars, offsets: offsets)
    self = PassageBuilder()
    return passage
  }
}
