import Newsletters

/// The sheet of a meeting or of an announcement: labelled lines that give its time, its place and who is there.
struct MeetingSheet {
  /// What a label says of what follows it.
  enum Field: Hashable, Sendable {
    case time, place, chair, recorder, attendee, guest, absent, speaker, holder, name, content, attendance
    /// How to take part, which only announcements say.
    case entry
  }

  /// One labelled part of a line.
  struct Entry: Hashable, Sendable {
    var field: Field
    /// The sentence of the item.
    var line: Int
    /// The tokens behind the label.
    var tokens: Range<Int>
  }

  private(set) var entries: [Entry]

  /// The number of the first line, which tells the sheets of an item apart.
  var number: Int { entries.first?.line ?? 0 }

  func holds(line: Int) -> Bool { entries.contains { $0.line == line } }
  func has(_ field: Field) -> Bool { entries.contains { $0.field == field } }

  // MARK: Finding sheets

  /// The sheets of an item, in the order of the text. A sheet gives a time or a place and something else.
  /// - Complexity: linear in the text.
  static func sheets(of item: ItemReading) -> [MeetingSheet] {
    var sheets: [MeetingSheet] = []
    var entries: [Entry] = []
    func finish() {
      let fields = Set(entries.map(\.field))
      if fields.count >= 2, !fields.isDisjoint(with: [.time, .place]) { sheets.append(MeetingSheet(entries: entries)) }
      entries = []
    }
    for (line, sentence) in item.sentences.enumerated() where sentence.kind == .body {
      for entry in self.entries(of: sentence, line: line) {
        let begins = entry.field == .time || entry.field == .name
        if begins, entries.contains(where: { $0.field == entry.field }) { finish() }
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
      if let last = entries.indices.last { entries[last].tokens = entries[last].tokens.lowerBound..<start }
      entries.append(Entry(field: field, line: line, tokens: colon + 1..<words.count))
    }
    guard let first = entries.first else { return [] }
    // A label in the middle of a story is none.
    return words[..<(first.tokens.lowerBound - 1)].contains("。") || first.tokens.lowerBound > longestLabel
      ? [] : entries
  }

  /// So many tokens are before the first colon of a labelled line at most.
  private static let longestLabel = 10

  private static func label(before colon: Int, _ sentence: ReadSentence) -> (Field, start: Int)? {
    var label = Word.empty
    var found: (Field, start: Int)?
    var start = colon - 1
    while start >= 0, colon - start <= 7 {
      if sentence.tokens[start].form == .punctuation { break }
      if sentence.tokens[start].form != .space {
        label = sentence.words[start] + label
        let isFirst = start == 0 || [.punctuation, .space].contains(sentence.tokens[start - 1].form)
        if isFirst, let field = field(label) { found = (field, start) }
      }
      start -= 1
    }
    return found
  }

  private static let fields: [(Field, WordSet)] = [
    (.time, ["时间", "日期", "会议时间", "会议日期", "开会时间", "活动时间", "活动日期", "举办时间", "讲座时间", "培训时间", "比赛时间", "演出时间", "开课时间"]),
    (.place, ["地点", "会议地点", "开会地点", "活动地点", "举办地点", "讲座地点", "培训地点", "比赛地点", "演出地点", "会场"]),
    (.chair, ["主持", "主持人", "会议主持", "会议主持人"]), (.recorder, ["记录", "记录人", "会议记录", "会议记录人"]),
    (
      .attendee,
      [
        "参加", "参加人", "参加人员", "参会", "参会人员", "参加会议人员", "参加会议的有", "参加会议者", "参加者", "出席", "出席人", "出席人员", "出席会议的有", "出席会议人员",
        "到会", "到会人员", "与会", "与会人员", "列席", "列席人", "列席人员", "列席会议的有", "列席会议人员",
      ]
    ),
    (.guest, ["邀请列席", "特邀嘉宾", "特邀", "嘉宾"]), (.absent, ["缺席", "缺席人员", "缺席人", "请假", "请假人员", "因故缺席"]),
    (.speaker, ["主讲", "主讲人", "授课人", "授课老师", "主讲老师", "主讲嘉宾"]), (.holder, ["主办", "主办单位", "承办", "承办单位", "协办单位", "指导单位"]),
    (.name, ["会议名称", "活动名称", "讲座名称", "讲座题目"]),
    (
      .content,
      ["会议主题", "活动主题", "讲座主题", "主题", "会议内容", "活动内容", "内容", "会议议题", "议题", "议程", "会议议程", "会议决议", "决议", "议定事项"]
    ), (.attendance, ["应到", "实到", "应到人数", "实到人数"]),
    (.entry, ["参加对象", "活动对象", "报名方式", "报名电话", "报名时间", "联系电话", "集合地点"]),
  ]

  private static func field(_ label: Word) -> Field? { fields.first { $0.1.contains(label) }?.0 }
}
