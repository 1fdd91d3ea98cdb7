import Newsletters

/// The sheet of a meeting or of an announcement: labelled lines that give its time, its place and who is there.
struct MeetingSheet {
  /// One labelled part of a line.
  struct Entry: Hashable, Sendable {
    var field: SheetLabel
    /// The sentence of the item.
    var line: Int
    /// The tokens behind the label.
    var tokens: Range<Int>
  }

  private(set) var entries: [Entry]

  /// The number of the first line, which tells the sheets of an item apart.
  var number: Int { entries.first?.line ?? 0 }

  func has(_ field: SheetLabel) -> Bool { entries.contains { $0.field == field } }

  // MARK: Finding sheets

  /// The labels of a list of those present, as it stands below minutes.
  private static let ofAttendance: Set<SheetLabel> = [.chair, .recorder, .attendee, .guest, .absent]

  /// Whether it only says who was there, at an occasion that the text has told of.
  var isAttendance: Bool { entries.allSatisfy { Self.ofAttendance.contains($0.field) } }

  /// No sheet of one occasion has more labels.
  private static let longest = 256

  /// The sheets of an item, in the order of the text. A sheet gives a time or a place and something else, or says who
  /// was there.
  /// - Complexity: linear in the text.
  static func sheets(of item: ItemReading) -> [MeetingSheet] {
    var sheets: [MeetingSheet] = []
    var entries: [Entry] = []
    func finish() {
      let fields = Set(entries.map(\.field))
      let isSheet = fields.count >= 2 && !fields.isDisjoint(with: [.time, .place])
      let isAttendance = fields.contains(.attendee) && fields.isSubset(of: ofAttendance)
      if isSheet || isAttendance { sheets.append(MeetingSheet(entries: entries)) }
      entries = []
    }
    for (line, sentence) in item.sentences.enumerated() where sentence.kind == .body {
      for entry in self.entries(of: sentence, line: line) {
        let begins = entry.field == .time || entry.field == .name
        if begins && entries.contains(where: { $0.field == entry.field }) || entries.count >= longest { finish() }
        entries.append(entry)
      }
    }
    finish()
    return sheets
  }

  /// The labelled parts of a line: labels stand at its beginning or behind a mark or space.
  private static func entries(of sentence: ReadSentence, line: Int) -> [Entry] {
    let words = sentence.words
    var entries: [Entry] = []
    for colon in words.indices.dropFirst() where words[colon] == ":" {
      guard let (field, start) = label(before: colon, sentence) else { continue }
      // A label in the middle of a story is none.
      if entries.isEmpty, start > 0 { return [] }
      if let last = entries.indices.last { entries[last].tokens = entries[last].tokens.lowerBound..<start }
      entries.append(Entry(field: field, line: line, tokens: colon + 1..<words.count))
    }
    return entries
  }

  private static func label(before colon: Int, _ sentence: ReadSentence) -> (field: SheetLabel, start: Int)? {
    var label = Word.empty
    var found: (field: SheetLabel, start: Int)?
    var start = colon - 1
    while start >= 0, colon - start <= 7 {
      if sentence.tokens[start].form == .punctuation { break }
      if sentence.tokens[start].form != .space {
        label = sentence.words[start] + label
        let isFirst = start == 0 || [.punctuation, .space].contains(sentence.tokens[start - 1].form)
        if isFirst, let field = fields[label] { found = (field, start) }
      }
      start -= 1
    }
    return found
  }

  private static let fields = WordMap(
    SheetLabel.allCases.flatMap { field in field.words.map { (Word($0.unicodeScalars), field) } })
}
