/// A paragraph, heading, credit or rule of a file, before it is known what part it has in an item.
struct TextBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case text
    /// Nothing but a credit.
    case credit
    /// Dates, issue numbers and publishers, perhaps with credits among them.
    case dateline
    case rule
  }

  var kind: Kind
  var scalars: [Unicode.Scalar]
  var offsets: SourceOffsets
  /// The source range, credits included.
  var range: Range<Int>
  var leading: [Byline] = []
  var trailing: [Byline] = []
  var hasNewsLead = false
  /// A geometric sign or list mark stood before the text.
  var hasBullet = false
  /// A line of a sheet (`地点:…`) or of a list of posts (`委员:…`).
  var isLabelled = false
  /// A line of a roster: names in columns or behind a label.
  var isOfRoster = false
  var indent = 0
  var blankLinesBefore = 0
  var markup = LayoutLine.Markup.none
  /// The names of a line that holds nothing else: a credit if its neighbours say so.
  var bareNames: [Byline] = []
  /// The office that a line names and nothing else: a signature if it stands at the right margin.
  var signature: [Byline] = []
  private(set) var shape = TextShape()

  init(kind: Kind, text: Passage, range: Range<Int>) {
    self.kind = kind
    self.scalars = text.scalars
    self.offsets = text.offsets
    self.range = range
    shape.extend(with: text.scalars[...])
  }

  var passage: Passage { Passage(scalars: scalars, offsets: offsets) }

  var headingLevel: Int? {
    if case .heading(let level) = markup { return level }
    return nil
  }

  /// Whether its last sentence is complete.
  var isFinished: Bool { !trailing.isEmpty || shape.endsFinished }

  /// Adds the rest of a broken paragraph.
  mutating func join(_ next: TextBlock) {
    if let last = scalars.last, let first = next.scalars.first, last.isASCIILetter, first.isASCIILetter {
      scalars.append(" ")
      offsets.append((offsets.last ?? 0) + 1)
    }
    scalars += next.scalars
    offsets.append(contentsOf: next.offsets)
    shape.extend(with: next.scalars[...])
    range = range.lowerBound..<max(range.upperBound, next.range.upperBound)
    trailing = next.trailing
  }
}

/// What punctuation and width tell of a stretch of text; kept up to date as the text grows.
struct TextShape: Hashable, Sendable {
  private(set) var width = 0
  private(set) var count = 0
  private(set) var commaCount = 0
  private(set) var hasFullStop = false
  private(set) var openPairs = 0
  private var last: Unicode.Scalar?
  private var lastInside: Unicode.Scalar?

  mutating func extend(with scalars: ArraySlice<Unicode.Scalar>) {
    count += scalars.count
    scalars.withUnsafeBufferPointer { scalars in
      var place = 0
      while place < scalars.count {
        let end = scalars.endOfIdeographs(from: place, before: scalars.count)
        if end > place {
          width += 2 * (end - place)
          (last, lastInside) = (scalars[end - 1], scalars[end - 1])
          place = end
        } else {
          extend(with: scalars[place])
          place += 1
        }
      }
    }
  }

  private mutating func extend(with scalar: Unicode.Scalar) {
    width += scalar.displayWidth
    switch scalar {
    case ",", ";": commaCount += 1
    case "。": hasFullStop = true
    case "“", "《", "(", "「", "『": openPairs += 1
    case "”", "》", ")", "」", "』": openPairs = max(0, openPairs - 1)
    default: break
    }
    last = scalar
    if !scalar.closesPair { lastInside = scalar }
  }

  /// Ends with a sentence's end or a colon, closing quotation marks aside.
  var endsFinished: Bool {
    guard let last, let lastInside else { return true }
    return lastInside.endsSentence || lastInside == ":" || (last != lastInside && lastInside == ";")
  }

  /// Breaks off where no text ends: after a comma, or within a pair.
  var breaksOff: Bool {
    guard let last else { return false }
    return Signs.unfinished.contains(last) || last.opensPair || openPairs > 0
  }

  /// Too wide for a heading.
  var isWide: Bool { width > (commaCount > 0 ? 64 : 76) }

  var endsWithDigit: Bool { last?.isASCIIDigit ?? false }
}
