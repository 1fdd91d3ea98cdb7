import Newsletters

/// A line of a plan of days: `3月18日(周二)14:30 反诈课堂 社区二楼教室 主讲:民警甲`. Spaces part what is held, where, and who
/// speaks or leads.
struct PlanLine {
  private let frame: SentenceFrame
  /// The parts behind the day, as tokens.
  private let columns: [Range<Int>]

  /// The tokens that say what is held.
  var name: Range<Int> { columns[0] }

  private static let labels: WordSet = [
    "主讲", "主讲人", "主持", "主持人", "领队", "带队", "点", "地点", "集合点", "候选人", "召集人", "讲师", "授课", "指导", "领读人", "嘉宾",
  ]
  private static let placeLabels: WordSet = ["点", "地点", "集合点", "集合"]
  /// Last letters of where people come together.
  private static let placeEnds: ScalarSet = "室厅堂馆园门场院楼站所心吧"

  /// `nil` where a line begins with no day, or tells a story behind it.
  init?(_ frame: SentenceFrame) {
    guard let day = frame.dates.first, day.isDay, day.expression.range.lowerBound <= 2 else { return nil }
    var start = frame.tokens.firstIndex { $0.range.lowerBound >= day.expression.range.upperBound } ?? frame.tokens.count
    guard start < frame.tokens.count, frame.tokens[start].form == .space else { return nil }
    var columns: [Range<Int>] = []
    for index in start...frame.tokens.count where index == frame.tokens.count || frame.tokens[index].form == .space {
      if index > start { columns.append(start..<index) }
      start = index + 1
      if columns.count > Self.mostColumns { return nil }
    }
    self.frame = frame
    self.columns = columns
    guard columns.count >= 2, isName(columns[0]), columns.dropFirst().contains(where: { label(of: $0) != nil }) else {
      return nil
    }
  }

  private static let mostColumns = 8

  private func isName(_ column: Range<Int>) -> Bool {
    let letters =
      frame.tokens[column.lowerBound].range.lowerBound..<frame.tokens[column.upperBound - 1].range.upperBound
    return (2...24).contains(letters.count)
      && !column.contains {
        frame.isBreak($0) || frame.tokens[$0].form == .person || frame.tokens[$0].roles.contains(.hold)
      }
  }

  /// The token of the colon of a label that a column begins or goes on with.
  private func label(of column: Range<Int>) -> Int? {
    column.first { $0 > column.lowerBound && frame.words[$0] == ":" && Self.labels.contains(frame.words[$0 - 1]) }
  }

  private static let ballots: WordSet = ["补选", "选举", "改选", "换届", "投票", "推选"]

  /// Whether the line says that somebody is to be elected.
  var isElection: Bool {
    columns.contains { column in column.contains { Self.ballots.contains(frame.words[$0]) } }
  }

  /// The tokens that say where it is: behind the label of a place, or a part that is nothing but one.
  var place: Range<Int>? {
    for column in columns.dropFirst() {
      if let colon = label(of: column) {
        if Self.placeLabels.contains(frame.words[colon - 1]), colon + 1 < column.upperBound {
          return colon + 1..<column.upperBound
        }
        continue
      }
      let letter = frame.sentence.passage.scalars[frame.tokens[column.upperBound - 1].range].last
      let isPlain = !column.contains { frame.isBreak($0) || frame.tokens[$0].form == .person }
      if isPlain, let letter, Self.placeEnds.contains(letter) { return column }
    }
    return nil
  }
}

extension EventGrammar {
  /// What a line of a plan of days announces.
  func planTrigger() -> EventTrigger? {
    guard let line = PlanLine(frame) else { return nil }
    let name = frame.offset(line.name.lowerBound)..<tokens[line.name.upperBound - 1].range.upperBound
    let head = line.name.last { frame.anyHead($0) != nil }
    let told = head.flatMap { frame.anyHead($0)?.kind } ?? .activity
    return EventTrigger(
      form: .setting, kind: line.isElection ? .election : told, name: name, clause: 0..<name.upperBound,
      verb: line.name.lowerBound, isNamed: true)
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
