/// Cuts a paragraph into sentences at `。` `!` `?` `……`.
///
/// What stands in quotation marks or brackets is not cut apart from the words around it, unless it is long. A quotation
/// that opens a sentence belongs to it with the words that say who spoke (`“好得很。”居民尼玛说。`); one at its end
/// closes it (`他说:“好得很。”`). Of a long quotation the last sentence keeps the words that follow.
struct SentenceSplitter {
  /// From this length on, the sentences inside a quotation are sentences.
  static let longQuotation = 80
  /// No sentence is longer: a text without full stops is cut at commas, or where it must be.
  static let longestSentence = 4096

  private let text: Passage
  private let pairs: MatchedPairs
  private var ranges: [Range<Int>] = []
  private var start = 0

  /// - Complexity: linear in the paragraph.
  static func sentences(of text: Passage) -> [Passage] {
    var splitter = SentenceSplitter(text)
    splitter.split()
    return splitter.ranges.compactMap { range in
      let trimmed = splitter.trimmed(range)
      return trimmed.isEmpty ? nil : text.slice(trimmed)
    }
  }

  private init(_ text: Passage) {
    self.text = text
    self.pairs = MatchedPairs(text.scalars)
  }

  private mutating func split() {
    var position = 0
    while position < text.count {
      let sign = text.scalars.endOfIdeographs(from: position, before: start + Self.longestSentence)
      if sign > position {
        position = sign
      } else if let close = pairs.end(of: position), close - position <= Self.longQuotation {
        let opensSentence = position == firstWord
        let closesSentence = opensSentence ? !goesOn(after: close) : isSpeech(from: position, to: close)
        position = close + 1
        if endsInside(close), closesSentence {
          position = endOfClosers(position)
          endSentence(at: position)
        }
      } else if isTerminator(position) {
        let end = endOfClosers(position + 1)
        if !(closesOpeningQuotation(position + 1..<end) && goesOn(after: end - 1)) { endSentence(at: end) }
        position = end
      } else {
        position += 1
      }
      if position - start >= Self.longestSentence { breakSentence(before: position) }
    }
    if start < text.count { endSentence(at: text.count) }
  }

  private mutating func endSentence(at end: Int) {
    if end - start > Self.longestSentence { breakSentence(before: end) }
    if start == end { return }
    ranges.append(start..<end)
    start = end
  }

  /// Cuts an endless sentence at its last comma, if that is in its second half.
  private mutating func breakSentence(before end: Int) {
    while end - start >= Self.longestSentence {
      let piece = start..<start + Self.longestSentence
      let comma = text.scalars[piece].lastIndex { Signs.commas.contains($0) }
      let afterComma = comma.map { $0 + 1 } ?? piece.upperBound
      let cut = afterComma > piece.lowerBound + piece.count / 2 ? afterComma : piece.upperBound
      ranges.append(start..<cut)
      start = cut
    }
  }

  private var firstWord: Int {
    var position = start
    while position < text.count, text.scalars[position] == " " { position += 1 }
    return position
  }

  /// Whether the pair that closes at the position is a quotation with a sentence's end inside.
  private func endsInside(_ close: Int) -> Bool {
    guard close > 0, Signs.quotationEnds.contains(text.scalars[close]) else { return false }
    var inner = close - 1
    while inner > 0, text.scalars[inner].closesPair { inner -= 1 }
    return text.scalars[inner].endsSentence
  }

  /// Whether a quotation within a sentence is what somebody says, and not a name or a call (`喊着“加油!”跑`).
  private func isSpeech(from open: Int, to close: Int) -> Bool {
    let before = open > 0 ? text.scalars[open - 1] : " "
    if before == ":" || before == "," { return true }
    return text.scalars[open..<close].last { !$0.closesPair } == "。"
  }

  /// Whether one of the signs closes a quotation that a sentence began with.
  private func closesOpeningQuotation(_ closers: Range<Int>) -> Bool {
    closers.contains { closer in
      guard let open = pairs.start(of: closer), text.scalars[closer] != ")" else { return false }
      if open == 0 { return true }
      let before = text.scalars[open - 1]
      return before.endsSentence || before == " "
    }
  }

  /// Whether words follow that can belong to the quotation before them: not a space, another quotation or a date.
  private func goesOn(after close: Int) -> Bool {
    guard close + 1 < text.count else { return false }
    let next = text.scalars[close + 1]
    let following = Array(text.scalars[(close + 1)..<min(text.count, close + 13)])
    return next != " " && !next.opensPair && !TextOpening(following).startsWithDate
  }

  private func isTerminator(_ position: Int) -> Bool {
    let scalar = text.scalars[position]
    guard scalar.endsSentence else { return false }
    let next = position + 1 < text.count ? text.scalars[position + 1] : nil
    if let next, Signs.innerStops.contains(next) { return false }
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text.scalars[lower] == " " { lower += 1 }
    while upper > lower, text.scalars[upper - 1] == " " { upper -= 1 }
    return lower..<upper
  }
}

/// Quotation marks and brackets matched with their partners.
struct MatchedPairs {
  /// An opening sign that has met this many more without its partner is taken for a stray one.
  private static let deepestNesting = 8

  /// For each position its partner's, or -1; empty as long as there is no pair.
  private var partners: [Int32] = []

  /// - Complexity: linear; unmatched signs cost nothing further.
  init(_ scalars: [Unicode.Scalar]) {
    var open: [(position: Int, partner: Unicode.Scalar)] = []
    var straightQuote: Int?
    var place = 0
    while let position = Self.nextSign(in: scalars, from: place) {
      place = position + 1
      let scalar = scalars[position]
      if scalar == "\"" {
        if let start = straightQuote {
          match(start, position, of: scalars.count)
          straightQuote = nil
        } else {
          straightQuote = position
        }
      } else if let partner = scalar.closingPartner {
        open.append((position, partner))
      } else if scalar.closesPair,
        let index = open.suffix(Self.deepestNesting).lastIndex(where: { $0.partner == scalar })
      {
        match(open[index].position, position, of: scalars.count)
        open.removeSubrange(index...)
      }
    }
  }

  private static func nextSign(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let place = scalars.endOfIdeographs(from: start, before: scalars.count)
    return place < scalars.count ? place : nil
  }

  private mutating func match(_ start: Int, _ end: Int, of count: Int) {
    if partners.isEmpty { partners = [Int32](repeating: -1, count: count) }
    partners[start] = Int32(truncatingIfNeeded: end)
    partners[end] = Int32(truncatingIfNeeded: start)
  }

  /// The partner of the opening sign at a position.
  func end(of start: Int) -> Int? { partner(of: start).flatMap { $0 > start ? $0 : nil } }

  /// The partner of the closing sign at a position.
  func start(of end: Int) -> Int? { partner(of: end).flatMap { $0 < end ? $0 : nil } }

  private func partner(of position: Int) -> Int? {
    guard !partners.isEmpty, partners[position] >= 0 else { return nil }
    return Int(partners[position])
  }
}
