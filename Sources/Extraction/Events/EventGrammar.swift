/// Finds the occasions that a sentence announces.
///
/// A meeting, ceremony, lecture, contest, fair or activity is announced by its name, which ends in a head (座谈会,
/// 启动仪式), beside a verb of holding, or as the setting of what is told (`在…总决赛中`). A visit has no name: its
/// verb (调研, 慰问) and somebody who comes make it. What else somebody does on a day that is named is an occasion too.
/// Wishes, duties and what is done again and again are none.
struct EventGrammar {
  /// What the item has told before the sentence.
  struct Item {
    /// Whether an occasion with a day has been told of.
    var hasOccasion = false
    /// Whether its paragraph began with a day on which no occasion was told of.
    var hasDayBefore = false
    /// Whether a day was named in it and nothing told of.
    var isOnlyDated = false
    /// Whether the sentence stands under a picture or as a whole item, where no date is needed.
    var isCaption = false
    /// Whether the sentence begins with a day that lies behind that of the paper.
    var isToCome = false
    /// Whether a heading says that what stands below it is to come.
    var isPlan = false
    /// The words of the headline.
    var headline = ""
  }

  let frame: SentenceFrame
  let item: Item

  var tokens: [Token] { frame.tokens }

  func triggers() -> [EventTrigger] {
    if let plan = planTrigger() { return [plan] }
    var found = namedTriggers().map(asVisit)
    found += pollingTriggers().filter { day in !found.contains { $0.name.overlaps(day.name) } }
    if !frame.isPoint || frame.hasDay {
      let visit = visitTrigger()
      if let visit, !found.contains(where: { excludes($0, visit) }) {
        found.removeAll { isOutvoted($0, by: visit) }
        found.append(visit)
      }
      if found.isEmpty, let other = unnamedTrigger() { found.append(other) }
    }
    return found.count < 2 ? found : found.sorted { $0.clause.lowerBound < $1.clause.lowerBound }
  }

  /// What is told without a name and is no visit.
  private func unnamedTrigger() -> EventTrigger? {
    if let told = rowTrigger() ?? resultTrigger() ?? talkTrigger() ?? taughtTrigger() ?? lecturerTrigger()
      ?? quotedTrigger()
    {
      return told
    }
    return organizedTrigger() ?? actTrigger() ?? dayTrigger() ?? leadTrigger() ?? gatheringTrigger() ?? thatDayTrigger()
      ?? comersTrigger()
  }

  /// `甲赴街道开展…活动`: somebody comes to do what has no name of its own.
  private func asVisit(_ trigger: EventTrigger) -> EventTrigger {
    guard trigger.form == .held, trigger.kind == .activity, let head = trigger.head,
      frame.eventHead(head)?.use == .weak
    else { return trigger }
    let start = frame.clauseStart(of: trigger.verb)
    guard let motion = (start..<trigger.verb).first(where: { tokens[$0].roles.contains(.motion) }),
      (start..<motion).contains(where: { tokens[$0].form == .person || frame.words[$0] == "一行" })
    else { return trigger }
    var visit = trigger
    visit.form = .visit
    visit.kind = isService(motion) ? .activity : .visit
    visit.verb = motion
    visit.name = frame.offset(max(start, motion - 3))..<trigger.name.upperBound
    return visit
  }

  /// Whether a named occasion leaves no room for a visit in its sentence: it is held, announced, or where the
  /// visiting is done, and the visitors are not the ones who hold it.
  private func excludes(_ trigger: EventTrigger, _ visit: EventTrigger) -> Bool {
    if isOutvoted(trigger, by: visit) { return false }
    if trigger.form == .cited || isBehind(trigger, visit) { return false }
    if trigger.verb <= visit.verb { return true }
    // `到社区调研,查看了工地,并在社区举行座谈会`: two occasions.
    let end = min(trigger.verb, visit.verb + SentenceFrame.reach)
    let start = trigger.clause.overlaps(visit.clause) ? max(visit.verb, end - 3) : visit.verb
    return !(start..<end).contains { Self.sequels.contains(frame.words[$0]) }
  }

  private static let sequels: WordSet = ["并", "并在", "随后", "之后", "后", "还"]

  /// `签字仪式后,甲陪乙一行看了…`: whether an occasion is only named as what the visit came after.
  private func isBehind(_ trigger: EventTrigger, _ visit: EventTrigger) -> Bool {
    guard let head = trigger.head, head < visit.verb else { return false }
    return frame.word(head + 1) == "后" || frame.word(head + 1) == "结束" && frame.word(head + 2) == "后"
  }

  /// `甲赴街道开展…活动`: the activity is the visit.
  private func isOutvoted(_ trigger: EventTrigger, by visit: EventTrigger) -> Bool {
    let isBare = trigger.head.flatMap { frame.eventHead($0) }?.use == .weak || trigger.kind == .visit
    guard trigger.form == .held, isBare, trigger.kind == .activity || trigger.kind == .visit, visit.verb < trigger.verb
    else {
      return false
    }
    guard trigger.verb - visit.verb < SentenceFrame.reach,
      !(visit.verb..<trigger.verb).contains(where: { frame.isBreak($0) && frame.words[$0] == "。" })
    else { return false }
    return visitSubject(before: visit.verb) != nil && !tokens[visit.verb].roles.isDisjoint(with: .motion)
  }

  /// The stretch that announces: from the date before it, or the start of the clause, to an end.
  func clause(around index: Int, to end: Int) -> Range<Int> {
    let place = frame.offset(index)
    let near = frame.offset(max(0, index - SentenceFrame.reach))
    if let date = frame.lastDate(before: index),
      date.expression.range.lowerBound >= near, date.expression.range.lowerBound <= place
    {
      return date.expression.range.lowerBound..<max(end, date.expression.range.upperBound)
    }
    let start = frame.clauseStart(of: index)
    var first = start
    // A list of titled names reaches back over commas.
    if let person = (max(0, index - SentenceFrame.reach)..<index).first(where: { tokens[$0].form == .person }) {
      first = min(first, person)
    }
    return min(frame.offset(first), place)..<max(end, place)
  }
}
