import Newsletters

/// A line of a calendar: `3月18日(周二)14:30 反诈课堂 社区二楼教室 主讲:民警甲`, `04.12(周六)|陀螺赛,文化广场`. A day is set apart, and
/// behind it stands what is held; spaces or commas part it from where it is, and from who speaks or leads.
struct PlanLine {
  private let frame: SentenceFrame
  /// The parts behind the day, as tokens.
  private let columns: [Range<Int>]
  /// Which of the parts says what is held.
  private let subject: Int

  /// The tokens that say what is held.
  var name: Range<Int> { columns[subject] }

  private static let labels: WordSet = [
    "主讲", "主讲人", "主持", "主持人", "领队", "带队", "点", "地点", "集合点", "候选人", "召集人", "讲师", "授课", "指导", "领读人", "嘉宾", "讲解人",
    "评委", "裁判长",
  ]
  private static let placeLabels: WordSet = ["点", "地点", "集合点", "集合"]
  /// Last letters of where people come together.
  private static let placeEnds: ScalarSet = "室厅堂馆园门场院楼站所心吧点校陵村寺亭"

  /// - Parameter item: whether the day lies behind that of the paper, so that a line which is no sentence announces, and
  ///   whether the heading above it says so.
  /// `nil` where a line begins with no day, or tells a story behind it.
  init?(_ frame: SentenceFrame, in item: EventGrammar.Item) {
    self.init(frame, columns: Self.columns(of: frame, isToCome: item.isToCome))
    guard isName(name) else { return nil }
    let rest = columns.dropFirst(subject + 1)
    if rest.contains(where: { label(of: $0) != nil }) || isHeaded(name, isToCome: item.isToCome) { return }
    guard isDone(name) else { return nil }
    let isFragment = !Self.ends.contains(frame.words[frame.tokens.count - 1])
    let saysMore = rest.first.map { isPlace($0) || saysWhoLeads($0) } ?? false
    let isAnnounced = item.isToCome && (isFragment || item.isPlan)
    guard isAnnounced || saysMore || isCall(name) else { return nil }
  }

  /// The first of the parts that is more than the day's name.
  private init?(_ frame: SentenceFrame, columns: [Range<Int>]) {
    self.frame = frame
    self.columns = columns
    guard let first = columns.first else { return nil }
    let isDayOnly = columns.count > 1 && Self.isNameOfDay(first, frame)
    subject = isDayOnly ? 1 : 0
  }

  // MARK: Parts

  private static let mostColumns = 8
  private static let stops: WordSet = [",", ";", "。"]
  private static let ends: WordSet = ["。", "!", "?"]

  /// What stands behind the day of a line, part by part; none where it begins with no day, or goes on with it.
  private static func columns(of frame: SentenceFrame, isToCome: Bool) -> [Range<Int>] {
    guard let day = frame.dates.first, day.isOccasion, day.isDay || isPartOfMonth(day.expression),
      day.expression.range.lowerBound <= 2 || isBehindBody(day.expression, frame),
      let end = frame.tokens.firstIndex(where: { $0.range.lowerBound >= day.expression.range.upperBound })
    else { return [] }
    let first = behindMark(end, frame, isToCome: isToCome)
    guard first > end || day.expression.range.lowerBound > 2 else { return [] }
    var columns: [Range<Int>] = []
    var start = first
    for index in first...frame.tokens.count where index == frame.tokens.count || isGap(index, frame) {
      if index > start { columns.append(start..<index) }
      start = index + 1
      if columns.count == mostColumns { break }
    }
    return columns
  }

  /// `5月中旬`, `4月底`
  private static func isPartOfMonth(_ date: DateExpression) -> Bool {
    guard case .point(.calendar(let reference)) = date.kind else { return false }
    return reference.month != nil && reference.part != nil
  }

  /// The first token behind what sets a day apart: a space, a bar, the border of a cell; a comma where the line is one of
  /// what is to come.
  private static func behindMark(_ token: Int, _ frame: SentenceFrame, isToCome: Bool) -> Int {
    var end = token
    // `6月8日(端午) …`
    if frame.word(end) == "(",
      let close = (end..<min(end + 6, frame.tokens.count)).first(where: { frame.words[$0] == ")" })
    {
      end = close + 1
    }
    var index = end
    while index < frame.tokens.count, frame.tokens[index].form == .space || frame.words[index] == "|" { index += 1 }
    let isCell = index > end && frame.word(index) == "," && frame.tokens.dropFirst(index + 1).first?.form == .space
    if isCell { return min(index + 2, frame.tokens.count) }
    if index > end { return index }
    let mayBegin = frame.word(index) == "," && (isToCome || isWhole(index + 1, frame))
    return mayBegin ? index + 1 : token
  }

  /// `上午10时,“三八”慰问。`: whether a name with quotation marks is all that stands behind a token.
  private static func isWhole(_ first: Int, _ frame: SentenceFrame) -> Bool {
    let rest = first..<max(first, frame.tokens.count)
    return rest.count <= 12 && rest.contains { frame.isEnclosed[$0] || frame.tokens[$0].form == .quoted }
      && rest.first { frame.isBreak($0) }.map { $0 == frame.tokens.count - 1 } ?? true
  }

  /// `石桥社区工会:11月9日…`: whether only a body with a colon stands before the day.
  private static func isBehindBody(_ day: DateExpression, _ frame: SentenceFrame) -> Bool {
    guard let colon = frame.tokens.firstIndex(where: { $0.range.upperBound == day.range.lowerBound }), colon > 0,
      frame.words[colon] == ":"
    else { return false }
    return (0..<colon).allSatisfy { frame.organization[$0] != nil || frame.tokens[$0].form == .space }
  }

  private static func isGap(_ index: Int, _ frame: SentenceFrame) -> Bool {
    guard !frame.isEnclosed[index] else { return false }
    return frame.tokens[index].form == .space || stops.contains(frame.words[index]) && frame.isBreak(index)
  }

  private static let daysEnds: ScalarSet = "节日前后中"

  /// `植树节`, `小年前`: a part that only says which day it is.
  private static func isNameOfDay(_ column: Range<Int>, _ frame: SentenceFrame) -> Bool {
    let letters = frame.sentence.passage.scalars[
      frame.tokens[column.lowerBound].range.lowerBound..<frame.tokens[column.upperBound - 1].range.upperBound]
    guard let last = letters.last, letters.count <= 8, daysEnds.contains(last) else { return false }
    return !column.contains { frame.anyHead($0) != nil || frame.organization[$0] != nil }
  }

  // MARK: What is held

  private func isName(_ column: Range<Int>) -> Bool {
    let letters =
      frame.tokens[column.lowerBound].range.lowerBound..<frame.tokens[column.upperBound - 1].range.upperBound
    return (2...36).contains(letters.count) && !Self.isNameOfDay(column, frame)
      && !column.contains {
        frame.isBreak($0) || frame.tokens[$0].form == .person || Self.telling.contains(frame.words[$0])
          || frame.tokens[$0].roles.contains(.hold) && !frame.isEnclosed[$0]
            && ($0 + 1 < column.upperBound || Self.holding.contains(frame.words[$0]))
      }
  }

  /// Verbs that say no more than that something is held; `消防宣传月启动` is what a line announces.
  private static let holding: WordSet = ["召开", "举行", "举办", "开展", "组织", "主办", "承办", "进行"]

  /// Words of a story, in no name.
  private static let telling: WordSet = ["了", "被", "将", "把", "已", "是", "由", "有"]

  /// Whether a name ends in a word for an occasion: `“厝边杯”门球赛`, `"年终述职会"`, `例会(第39次)`.
  private func isHeaded(_ name: Range<Int>, isToCome: Bool) -> Bool {
    guard let last = name.last(where: { frame.tokens[$0].form != .punctuation && !isBracketed($0) }),
      let head = frame.anyHead(last), head.use == .strong || head.use == .weak,
      last > name.lowerBound || head.use == .strong
    else { return false }
    let isDay = frame.sentence.passage.scalars[frame.tokens[last].range].last == "日"
    return (isToCome || frame.organization[last] == nil) && !(isDay && head.use == .weak)
  }

  /// The last word of the name that stands for an occasion.
  var head: Int? { name.last { frame.anyHead($0) != nil && !isBracketed($0) } }

  /// Whether a token stands in a bracket behind the name.
  private func isBracketed(_ index: Int) -> Bool {
    frame.isEnclosed[index] && name.prefix { $0 < index }.contains { frame.words[$0] == "(" }
  }

  /// `“三八”慰问`: whether a name in quotation marks ends in a word for a call on people.
  private func isCall(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    return frame.tokens[last].roles.contains(.visit) && last > name.lowerBound
      && (frame.words[last - 1] == "”" || frame.tokens[last - 1].form == .quoted)
  }

  private static let notices = [
    "截止", "停水", "停电", "停气", "休息", "放假", "闭馆", "休馆", "值班", "到期", "出版", "发薪", "缴费", "收费", "检修", "惊蛰", "立春", "立夏", "立秋",
    "立冬",
    "多云", "小雨",
  ]

  /// Whether a part without a word for an occasion says what is done, by no body that it begins with: `重温入党誓词`.
  private func isDone(_ column: Range<Int>) -> Bool {
    let range = frame.tokens[column.lowerBound].range.lowerBound..<frame.tokens[column.upperBound - 1].range.upperBound
    let letters = frame.sentence.passage.string(range)
    return !Self.notices.contains { letters.contains($0) } && frame.organization[column.lowerBound] == nil
      && !column.contains {
        frame.organization[$0] != nil && isActing(behind: $0)
      }
  }

  /// Whether a body is the subject of what follows: it comes, calls on somebody or leads.
  private func isActing(behind body: Int) -> Bool {
    guard let mention = frame.organization[body] else { return false }
    let next = frame.sentence.organizations[mention].tokens.upperBound
    return frame.tokens.indices.contains(next)
      && !frame.tokens[next].roles.isDisjoint(with: [.motion, .visit, .lead, .hold, .speak])
  }

  // MARK: Where, and by whom

  /// Where a label ends that a column begins or goes on with: at its colon, or with the column (`主讲 江州大学教授甲`).
  private func label(of column: Range<Int>) -> Int? {
    if column.count == 1, Self.labels.contains(frame.words[column.lowerBound]) { return column.lowerBound + 1 }
    if column.count == 2, Self.labels.contains(frame.label(before: column.upperBound)) { return column.upperBound }
    return column.first {
      $0 > column.lowerBound && frame.words[$0] == ":" && Self.labels.contains(frame.label(before: $0))
    }
  }

  private static let teaching: WordSet = ["主讲", "主讲人", "讲师", "授课", "讲解人"]

  /// Whether a label says who teaches.
  var isTaught: Bool {
    columns.dropFirst(subject + 1).contains { column in
      label(of: column).map { Self.teaching.contains(frame.label(before: $0)) } ?? false
    }
  }

  private func saysWhoLeads(_ column: Range<Int>) -> Bool {
    column.contains { !frame.tokens[$0].roles.isDisjoint(with: [.lead, .chair]) }
  }

  private static let sharing: WordSet = ["联合", "共同", "合力", "联手", "分头", "分别"]

  /// Where the bodies begin that a part says to hold it: `街道总工会主办`, `派出所、城管科联合上门`, `街道党工委会同小学党支部`.
  var holders: [Int] {
    columns.dropFirst(subject + 1).compactMap { column in
      let first = frame.words[column.lowerBound] == "与" ? column.lowerBound + 1 : column.lowerBound
      guard frame.organization[first] != nil, !column.contains(where: { frame.tokens[$0].form == .person }) else {
        return nil
      }
      var end = first
      var bodies = 0
      while end < column.upperBound {
        if let mention = frame.organization[end] {
          end = frame.sentence.organizations[mention].tokens.upperBound
          if frame.organization[end] == nil { bodies += 1 }
        } else if Coordination.bodies.contains(frame.words[end]) || frame.words[end] == "会同" {
          end += 1
        } else {
          break
        }
      }
      if end >= column.upperBound { return bodies > 1 ? first : nil }
      let isHolding = frame.tokens[end].roles.contains(.hold) || EventReader.holdingVerbs.contains(frame.words[end])
      return isHolding || bodies > 1 && Self.sharing.contains(frame.words[end]) ? first : nil
    }
  }

  private static let ballots: WordSet = ["补选", "选举", "改选", "换届", "投票", "推选"]

  /// Whether the line says that somebody is to be elected.
  var isElection: Bool {
    columns.contains { column in column.contains { Self.ballots.contains(frame.words[$0]) } }
  }

  /// The tokens that say where it is: behind the label of a place, or a part that is nothing but one.
  var place: Range<Int>? {
    for column in columns.dropFirst(subject + 1) {
      if let colon = label(of: column) {
        if Self.placeLabels.contains(frame.words[colon - 1]), colon + 1 < column.upperBound {
          return colon + 1..<column.upperBound
        }
        continue
      }
      if isPlace(column) { return column }
    }
    return nil
  }

  private func isPlace(_ column: Range<Int>) -> Bool {
    let letter = frame.sentence.passage.scalars[frame.tokens[column.upperBound - 1].range].last
    let isPlain = !column.contains {
      frame.isBreak($0) || frame.tokens[$0].form == .person || !frame.tokens[$0].roles.isEmpty
    }
    return isPlain && letter.map { Self.placeEnds.contains($0) } ?? false
  }
}

extension EventGrammar {
  /// What a line of a plan of days announces.
  func planTrigger() -> EventTrigger? {
    guard let line = PlanLine(frame, in: item) else { return nil }
    let name = frame.offset(line.name.lowerBound)..<tokens[line.name.upperBound - 1].range.upperBound
    let head = line.head
    return EventTrigger(
      form: .setting, kind: kind(of: line), name: name, clause: 0..<name.upperBound,
      verb: head ?? line.name.lowerBound, head: head, isNamed: true)
  }

  private func kind(of line: PlanLine) -> EventKind {
    if line.isElection { return .election }
    let said =
      line.head.flatMap { frame.anyHead($0)?.kind }
      ?? (tokens[line.name.upperBound - 1].roles.contains(.visit) ? .visit : kindOfDoing(line.name.lowerBound))
    return said == .activity && line.isTaught ? .lecture : said
  }

  private static let pollingDays: WordSet = ["投票日", "选举日", "统一投票日", "集中投票日"]

  /// `10月20日为投票日`, `3月26日为居委会选举统一投票日`: a day that is said to be the one of an election.
  func pollingTriggers() -> [EventTrigger] {
    guard frame.hasDay else { return [] }
    return tokens.indices.compactMap { index in
      guard Self.pollingDays.contains(frame.words[index]), frame.isBreak(index + 1), !frame.isEnclosed[index] else {
        return nil
      }
      let start = frame.clauseStart(of: index)
      guard let link = (start..<index).last(where: { frame.words[$0] == "为" || frame.words[$0] == "是" }), link > start,
        let day = frame.date[link - 1], frame.dates[day].isDay
      else { return nil }
      return EventTrigger(
        form: .setting, kind: .election, name: frame.offset(link + 1)..<tokens[index].range.upperBound,
        clause: frame.dates[day].expression.range.lowerBound..<tokens[index].range.upperBound, verb: index, head: index,
        isNamed: true)
    }
  }
}
