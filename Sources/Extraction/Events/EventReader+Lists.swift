/// Lists of those at an occasion: the lines below a sentence that announces them.
extension EventReader {
  /// The occasion whose people the lines below list, and the last paragraph of the list.
  struct OpenList {
    let event: Int
    var paragraph: Int
  }

  private static let announcing: WordSet = [
    "名单", "当选", "当选者", "当选人", "如下", "有", "获奖", "获奖者", "得奖", "得票", "得票数", "结果", "分别是", "是", "表彰", "受表彰",
  ]
  /// What other lists are of.
  private static let otherLists: WordSet = [
    "议题", "要求", "事项", "内容", "分工", "安排", "任命", "决定", "联系人", "电话", "捐款", "捐赠", "预告", "公示", "候选人", "候选", "任免", "问题", "建议",
    "措施", "办法", "值班", "意见", "调整", "通知", "规定",
  ]
  private static let columns: WordSet = ["名次", "领队", "得票", "得票数", "票数", "得分", "奖项", "获奖者", "获奖人"]

  /// `当选委员7人(按得票多少为序):`, `名次 , 队伍 , 领队`: remembers that the lines below list people of the occasion told of.
  mutating func noteList(_ scene: Scene, _ here: [SceneEvent]) {
    let frame = scene.frame
    let isAnnounced = Self.opensList(frame)
    guard isAnnounced || frame.sentence.persons.isEmpty && frame.isRowOfTable,
      let told = here.last?.event ?? focus, here.last != nil || paragraph - lastParagraph <= 1
    else { return }
    let words = frame.words.suffix(SentenceFrame.wideReach)
    guard let event = words.contains(where: { Self.ofElection.contains($0) }) ? electionTold : told,
      events[event].isTimed, !events[event].isDecision, !events[event].isPlanned,
      !words.contains(where: { Self.otherLists.contains($0) }),
      words.contains(where: { (isAnnounced ? Self.announcing : Self.columns).contains($0) })
    else { return }
    list = OpenList(event: event, paragraph: paragraph)
    lastParagraph = paragraph
  }

  /// `新班子名单如下:`
  private static let ofElection: WordSet = ["班子", "新班子", "领导班子", "成员", "组成人员"]

  /// The last election that the item tells of.
  private var electionTold: Int? { recent.last { events[$0].kind == .election || events[$0].hasElected } }

  private static func opensList(_ frame: SentenceFrame) -> Bool {
    guard let last = frame.words.last else { return false }
    return last == ":" || last == "—" || last == "——"
  }

  private static let prose: WordSet = ["。", "!", "?", "”"]
  /// A line of a list without anybody, a heading of a part of it, is no longer.
  private static let longestHeading = 24

  /// The names of a line below an announcement of them; whether the line is one of the list.
  @discardableResult
  mutating func addListed(_ scene: Scene) -> Bool {
    guard let open = list else { return false }
    let frame = scene.frame
    let isProse = frame.words.last.map { Self.prose.contains($0) } ?? true
    let isLong = scene.sentence.passage.count > Self.longestHeading && !frame.isRowOfTable
    guard !isProse, paragraph - open.paragraph <= 1, scene.sentence.kind != .caption,
      !scene.sentence.persons.isEmpty || !isLong
    else {
      list = nil
      return false
    }
    let parts = RoleReader(frame: frame).parts { scene.persons[$0] != nil }
    for (index, mention) in scene.sentence.persons.enumerated() {
      guard let person = scene.persons[index], !parts[index].isAbsent else { continue }
      if frame.isEnclosed[mention.token], frame.word(mention.token - 1) != "(" || frame.word(mention.token + 1) != ")" {
        continue
      }
      add(person, roles: [.attendee], to: open.event, mention: mention, scene: scene)
    }
    list?.paragraph = paragraph
    lastParagraph = paragraph
    return !scene.sentence.persons.isEmpty
  }

  /// `柳湾社区退休书记甲 ←→ 柳湾社区书记乙`: a line with names in columns that does not say what anybody does.
  func isListLine(_ sentence: ReadSentence) -> Bool {
    !sentence.persons.isEmpty && sentence.tokens.allSatisfy { $0.roles.isEmpty }
      && sentence.tokens.contains { $0.form == .space }
  }

  /// The occasion whose list an item goes on with: lines of it look like the headlines of another one.
  func listGoingOn(in item: ItemReading) -> Int? {
    guard let list, let first = item.sentences.first, first.kind == .headline, isListLine(first) else { return nil }
    return list.event
  }
}

extension SentenceFrame {
  /// Whether commas with a space on either side part the cells of a row.
  var isRowOfTable: Bool {
    words.indices.contains {
      words[$0] == "," && $0 > 0 && tokens[$0 - 1].form == .space && $0 + 1 < tokens.count
        && tokens[$0 + 1].form == .space
    }
  }
}
