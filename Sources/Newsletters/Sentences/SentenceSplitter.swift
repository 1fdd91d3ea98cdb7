/// Cuts a paragraph into sentences at `。` `!` `?` `……`.
///
/// What stands in quotation marks or brackets is not cut apart from the words around it, unless it is long. A quotation
/// that opens a sentence belongs to it with the words that say who spoke (`“好得很。”居民尼玛说。`); one at its end
/// closes it (`他说:“好得很。”`).
struct SentenceSplitter {
  /// From this length on, the sentences inside a quotation are sentences.
  static let longQuotation = 80
  /// No sentence is longer: a text without full stops is cut at commas, or where it must be.
  static let longestSentence = 4096

  private let text: Passage
  /// For each opening sign of a short pair the position of its partner.
  private let pairEnds: [Int: Int]

  /// - Complexity: linear in the paragraph.
  static func sentences(of text: Passage) -> [Passage] {
    let splitter = SentenceSplitter(text)
    return splitter.ranges().compactMap { range in
      let trimmed = splitter.trimmed(range)
      return trimmed.isEmpty ? nil : text.slice(trimmed)
    }
  }

  private init(_ text: Passage) {
    self.text = text
    self.pairEnds = ShortPairs.ends(in: text.scalars, longest: Self.longQuotation)
  }

  private func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var position = 0
    let scalars = text.scalars
    while position < scalars.count {
      if let end = pairEnds[position] {
        let closesSentence = endsInside(end) && (position > firstWord(from: start) || !isFollowedByWords(end))
        position = end + 1
        if !closesSentence { continue }
        position = endOfClosers(position)
      } else if isTerminator(position) {
        position = endOfClosers(position + 1)
      } else {
        position += 1
        if position - start < Self.longestSentence { continue }
        position = softBreak(in: start..<position)
      }
      ranges.append(start..<position)
      start = position
    }
    if start < scalars.count { ranges.append(start..<scalars.count) }
    return ranges
  }

  private func firstWord(from start: Int) -> Int {
    var position = start
    while position < text.count, text.scalars[position] == " " { position += 1 }
    return position
  }

  /// Whether the pair that closes at the position is a quotation with a sentence's end inside.
  private func endsInside(_ close: Int) -> Bool {
    guard close > 0, "”’」』\"".unicodeScalars.contains(text.scalars[close]) else { return false }
    var inner = close - 1
    while inner > 0, text.scalars[inner].closesPair { inner -= 1 }
    return text.scalars[inner].endsSentence
  }

  private func isFollowedByWords(_ close: Int) -> Bool {
    close + 1 < text.count && text.scalars[close + 1] != " "
  }

  private func isTerminator(_ position: Int) -> Bool {
    let scalar = text.scalars[position]
    guard scalar.endsSentence else { return false }
    let next = position + 1 < text.count ? text.scalars[position + 1] : nil
    if let next, ",、;:".unicodeScalars.contains(next) { return false }
    if scalar == "…" { return position > 0 && text.scalars[position - 1] == "…" && next != "…" }
    return true
  }

  private func endOfClosers(_ start: Int) -> Int {
    var position = start
    while position < text.count, text.scalars[position].closesPair || text.scalars[position].endsSentence {
      position += 1
    }
    return position
  }

  private func softBreak(in range: Range<Int>) -> Int {
    let lastComma = text.scalars[range].lastIndex { ",;、".unicodeScalars.contains($0) }
    guard let lastComma, lastComma > range.lowerBound + range.count / 2 else { return range.upperBound }
    return lastComma + 1
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text.scalars[lower] == " " { lower += 1 }
    while upper > lower, text.scalars[upper - 1] == " " { upper -= 1 }
    return lower..<upper
  }
}

/// Matches quotation marks and brackets that close again soon.
enum ShortPairs {
  /// Opening positions to closing ones, of outermost pairs at most `longest` characters long.
  /// - Complexity: linear; unmatched signs cost nothing further.
  static func ends(in scalars: [Unicode.Scalar], longest: Int) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [(position: Int, partner: Unicode.Scalar)] = []
    var straightQuote: Int?
    for (position, scalar) in scalars.enumerated() {
      if scalar == "\"" {
        if let start = straightQuote, position - start <= longest {
          ends[start] = position
          straightQuote = nil
        } else {
          straightQuote = position
        }
      } else if let partner = scalar.closingPartner {
        open.append((position, partner))
      } else if scalar.closesPair, let match = open.suffix(8).lastIndex(where: { $0.partner == scalar }) {
        let start = open[match].position
        open.removeSubrange(match...)
        if position - start <= longest { ends[start] = position }
      }
    }
    return ends
  }
}
