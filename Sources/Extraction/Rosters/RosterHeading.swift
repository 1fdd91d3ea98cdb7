import Newsletters

/// Reads which post a heading, or a sentence that announces a list, gives to those named below it.
enum RosterHeading {
  /// `二、单元长(24小时值守)`, `各村党支部书记名单如下:`: the post that a line gives to the names below. `公布如下:` goes on with the
  /// heading above it.
  static func post(in paragraph: Paragraph, words: WordMatches, below label: String?) -> String? {
    guard let scalars = paragraph.sentences.last?.scalars else { return nil }
    if let distinction = distinction(scalars) { return distinction }
    if scalars.last == ":", let heading = announced(in: scalars, words: words) { return heading }
    guard paragraph.sentences.count == 1, scalars.count <= longest else { return scalars.last == ":" ? label : nil }
    var letters = scalars[...]
    if let mark = letters.prefix(5).lastIndex(where: { $0 == "、" || $0 == ")" || $0 == "." }) {
      letters = letters[(mark + 1)...]
    }
    letters = letters.prefix { $0 != "(" && $0 != ":" }
    letters.removeLast(RosterWords.lengthOfListEnding(letters))
    // `“小巷管家”聘任名单`
    if letters.last == "”", let open = letters.lastIndex(of: "“") { letters = letters[(open + 1)...].dropLast() }
    if scalars.last == ":", let label, !endsInTitle(letters, words: words) { return label }
    let word = text(of: letters)
    return word.isEmpty ? nil : word
  }

  /// `经推选,桥华苑新一届楼栋长已产生,公布如下:`: what is said to have been given to those below, in the last clause that says
  /// so with a title.
  private static func announced(in scalars: [Unicode.Scalar], words: WordMatches) -> String? {
    if RosterWords.announcesMembers(scalars) { return "委员" }
    for clause in scalars.dropLast().split(separator: ",").reversed() {
      let clause = withoutAside(clause)
      let ending = RosterWords.lengthOfListEnding(clause)
      let heading = clause.dropLast(ending)
      guard ending > 0 || RosterWords.pointsBelow(clause), heading.count >= 2,
        endsInTitle(heading, words: words)
      else { continue }
      return text(of: heading)
    }
    return nil
  }

  /// The longest line that is a heading.
  private static let longest = 24

  private static func endsInTitle(_ letters: ArraySlice<Unicode.Scalar>, words: WordMatches) -> Bool {
    words.contains(endingAt: letters.endIndex) { $0.length >= 2 && $0.uses.contains(.office) }
  }

  /// `名单如下(括号内为楼号)`: what is said before the bracket that it ends in.
  private static func withoutAside(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard clause.last == ")", let open = clause.lastIndex(of: "(") else { return clause }
    return clause[..<open]
  }

  private static let distinctionEnds = ["称号:", "荣誉称号:"].map { Array($0.unicodeScalars) }

  /// `决定授予下列同志“十佳楼长”称号:`: what those are called who are named below.
  private static func distinction(_ scalars: [Unicode.Scalar]) -> String? {
    guard let end = scalars.lastIndex(of: "”"),
      distinctionEnds.contains(where: scalars[(end + 1)...].elementsEqual),
      let start = scalars[..<end].lastIndex(of: "“")
    else { return nil }
    return text(of: scalars[(start + 1)..<end])
  }

  /// A stretch without its spaces.
  static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars.filter { !Characters.isSpace($0) })
  }
}

/// Words that say that a list follows.
private enum RosterWords {
  private static let endings = [
    "揭晓", "出炉", "花名册", "名册", "名单", "一览表", "一览", "通讯录", "联系方式", "联系电话", "联系表", "电话", "公布", "公示", "如下", "如左", "如次", "产生",
    "已经", "已",
    "全部", "分别", "为", "是", "聘任", "任命", "当选", "受聘",
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
