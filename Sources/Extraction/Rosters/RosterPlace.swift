import Newsletters

/// A line of a roster, with what the lines above say of it.
struct RosterPlace: Sendable {
  let line: RosterLine
  /// The post of the lines that this one goes on with, where it has no label of its own.
  let inherited: String?
  /// Whether that post is the one of a heading, not of a line with names.
  let isBelowHeading: Bool
  /// The names of the line, which stand where nothing else can.
  let names: [Range<Int>]

  init(
    _ line: RosterLine, inherited: String?, isBelowHeading: Bool, words: WordMatches
  ) {
    self.line = line
    self.inherited = inherited
    self.isBelowHeading = isBelowHeading
    names = line.entries.filter { Self.isCertain($0, in: line, words: words) }.map(\.name)
  }

  /// Where no name begins: in a label, and behind the names in their columns, brackets aside.
  func isDescription(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    if let label = line.label, label.overlaps(range), !line.isHead { return true }
    return line.order == .namesFirst
      && line.entries.contains { entry in
        guard let description = entry.description, description.contains(range.lowerBound) else { return false }
        return !scalars[description.lowerBound..<range.lowerBound].contains("(")
      }
  }

  /// Whether what stands in the place of a name is one: letters set apart, or no word of the language.
  ///
  /// Beside a post (`支援  党支部书记`) a family name is enough; in a bare list a common word is none (`康复、理疗`).
  private static func isCertain(
    _ entry: RosterLine.Entry, in line: RosterLine, words: WordMatches
  ) -> Bool {
    let (start, end) = (entry.name.lowerBound, entry.name.upperBound)
    if entry.isSpaced { return entry.isUsual || line.label != nil || line.order != .names || line.isRow }
    if words.isTitleOrBody(from: start, to: end) { return false }
    // In the column of names.
    if line.isRow, entry.post == nil { return true }
    let isWord = words.isOtherWord(from: start, to: end)
    let isLabelled = line.labelKind == .office || line.order == .namesLast || line.isRow
    guard entry.isUsual else {
      return (isLabelled || entry.description != nil || end - start > 2) && !isWord
        && !words.isCovered(from: start, to: end)
    }
    // A post with the body that it is in stands in no list of goods or words.
    if line.order == .namesFirst, let description = entry.description, description.count >= 6 { return true }
    return !isWord && (isLabelled || !words.isCovered(from: start, to: end))
  }
}

/// Follows the rosters of an item from line to line: a line without a label goes on with the one above.
struct RosterReader {
  private var label: String?
  private var isHeading = false
  /// The head of the table that the lines may be rows of.
  private var columns: RosterColumns?

  /// What a paragraph of the item, each in its turn, is as a line of a roster.
  ///
  /// - Parameter words: the words of its last sentence.
  mutating func place(of paragraph: Paragraph, words: WordMatches) -> RosterPlace? {
    let printed = paragraph.isOfRoster && paragraph.sentences.count == 1 ? paragraph.sentences.first : nil
    if let printed, let row = columns.flatMap({ RosterLine(printed, under: $0) }) {
      return RosterPlace(row, inherited: nil, isBelowHeading: false, words: words)
    }
    columns = printed.flatMap { RosterColumns($0) }
    guard let passage = printed, let line = RosterLine(passage) else {
      label = paragraph.isOfRoster ? nil : heading(paragraph, words: words)
      isHeading = true
      return nil
    }
    let isOfBody = line.labelKind == .body && isHeading
    if let range = line.label, !isOfBody {
      isHeading = false
      label = line.labelKind == .office ? Self.letters(passage.scalars[range]) : nil
    }
    return RosterPlace(
      line, inherited: line.label == nil || isOfBody ? label : nil, isBelowHeading: isHeading, words: words)
  }

  /// `二、单元长(24小时值守)`, `各村党支部书记名单如下:`: the post that a line gives to the names below. `公布如下:` goes on with the
  /// heading above it.
  private func heading(_ paragraph: Paragraph, words: WordMatches) -> String? {
    guard let scalars = paragraph.sentences.last?.scalars else { return nil }
    if let distinction = distinction(scalars) { return distinction }
    if scalars.last == ":", let heading = announced(in: scalars, words: words) { return heading }
    guard paragraph.sentences.count == 1, scalars.count <= 24 else { return scalars.last == ":" ? label : nil }
    var letters = scalars[...]
    if let mark = letters.prefix(5).lastIndex(where: { $0 == "、" || $0 == ")" || $0 == "." }) {
      letters = letters[(mark + 1)...]
    }
    letters = letters.prefix { $0 != "(" && $0 != ":" }
    letters.removeLast(RosterWords.lengthOfListEnding(letters))
    // `“小巷管家”聘任名单`
    if letters.last == "”", let open = letters.lastIndex(of: "“") { letters = letters[(open + 1)...].dropLast() }
    if scalars.last == ":", let label, !Self.endsInTitle(letters, words: words) { return label }
    let word = Self.letters(letters)
    return word.isEmpty ? nil : word
  }

  /// `经推选,桥华苑新一届楼栋长已产生,公布如下:`: what is said to have been given to those below, in the last clause that says
  /// so with a title.
  private func announced(in scalars: [Unicode.Scalar], words: WordMatches) -> String? {
    if RosterWords.announcesMembers(scalars) { return "委员" }
    for clause in scalars.dropLast().split(separator: ",").reversed() {
      let clause = withoutAside(clause)
      let ending = RosterWords.lengthOfListEnding(clause)
      let heading = clause.dropLast(ending)
      guard ending > 0 || RosterWords.pointsBelow(clause), heading.count >= 2,
        Self.endsInTitle(heading, words: words)
      else { continue }
      return Self.letters(heading)
    }
    return nil
  }

  private static func endsInTitle(_ letters: ArraySlice<Unicode.Scalar>, words: WordMatches) -> Bool {
    words.contains(endingAt: letters.endIndex) { $0.length >= 2 && $0.uses.contains(.office) }
  }

  /// `名单如下(括号内为楼号)`: what is said before the bracket that it ends in.
  private func withoutAside(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard clause.last == ")", let open = clause.lastIndex(of: "(") else { return clause }
    return clause[..<open]
  }

  private static let distinctionEnds = ["称号:", "荣誉称号:"].map { Array($0.unicodeScalars) }

  /// `决定授予下列同志“十佳楼长”称号:`: what those are called who are named below.
  private func distinction(_ scalars: [Unicode.Scalar]) -> String? {
    guard let end = scalars.lastIndex(of: "”"),
      Self.distinctionEnds.contains(where: scalars[(end + 1)...].elementsEqual),
      let start = scalars[..<end].lastIndex(of: "“")
    else { return nil }
    return Self.letters(scalars[(start + 1)..<end])
  }

  private static func letters(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars.filter { !Characters.isSpace($0) })
  }
}

/// Words that say that a list follows.
private enum RosterWords {
  private static let endings = [
    "花名册", "名册", "名单", "一览表", "一览", "通讯录", "联系方式", "联系电话", "联系表", "电话", "公布", "公示", "如下", "如左", "如次", "产生", "已经", "已", "全部", "分别",
    "为",
    "是", "聘任", "任命", "当选", "受聘",
  ].map { Array($0.unicodeScalars) }

  private static let pointers = ["以下", "下列"].map { Array($0.unicodeScalars) }
  private static let appointments: ScalarSet = "任选为"

  /// `以下七人当选某某会委员`: whether a clause says that those named below were chosen for something.
  static func pointsBelow(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    let pointer = clause.indices.dropLast().first { pointers.contains(Array(clause[$0...].prefix(2))) }
    return pointer.map { clause[$0...].contains(where: appointments.contains) } ?? false
  }

  private static let chosen = ["当选者", "当选人", "当选名单", "当选委员"].map { Array($0.unicodeScalars) }

  /// `当选者和得票数:`: whether a sentence ends in saying that those elected are named below, of a committee its members.
  static func announcesMembers(_ sentence: [Unicode.Scalar]) -> Bool {
    let end = sentence.suffix(longestAnnouncement)
    return end.indices.contains { place in chosen.contains { end[place...].starts(with: $0) } }
  }

  private static let longestAnnouncement = 24

  /// How many letters at the end of a heading only say that a list follows: `楼栋长|名单公布`, `楼栋长|已经产生`.
  static func lengthOfListEnding(_ heading: ArraySlice<Unicode.Scalar>) -> Int {
    var rest = heading
    while let ending = endings.first(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) }) {
      rest.removeLast(ending.count)
    }
    return heading.count - rest.count
  }
}
