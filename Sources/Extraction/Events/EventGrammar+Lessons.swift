/// Lessons: somebody teaches, or gives a talk, that is not said to be held.
extension EventGrammar {
  private static let teaching: WordSet = ["讲授", "主讲", "授课", "讲解", "宣讲", "开讲"]
  private static let lessons: WordSet = [
    "课", "宣讲", "讲座", "报告", "党课", "辅导", "专题辅导", "科普课", "公开课", "健康课", "专题报告", "培训", "专题培训", "业务培训",
  ]

  private static let givingLessons: WordSet = ["作", "上", "作了", "上了", "做", "授"]
  private static let afterNoLesson: WordSet = ["的", "课堂", "内容"]

  func taughtTrigger() -> EventTrigger? {
    guard frame.tokenKinds.contains(.person) else { return nil }
    // Asked of every word: not looked up each time.
    let (teaching, lessons) = (Self.teaching, Self.lessons)
    for index in tokens.indices where !frame.isEnclosed[index] {
      let isLesson =
        teaching.contains(frame.words[index]) || isToldToSomebody(index)
        || lessons.contains(frame.words[index])
          && (max(0, index - SentenceFrame.phraseReach)..<index).contains {
            Self.givingLessons.contains(frame.words[$0])
          }
      guard isLesson, !isLessonOfCourse(index), !Self.afterNoLesson.contains(frame.word(index + 1)),
        !frame.isGeneral(index)
      else { continue }
      let isInvited = (max(0, index - SentenceFrame.wideReach)..<index).contains { tokens[$0].roles.contains(.invite) }
      guard
        frame.hasDay || frame.isSequel && item.hasOccasion || isInvited && (item.hasOccasion || frame.hasVagueDate)
          || item.hasOccasion && isNamedLesson(index) && !isGivenToAll(index)
      else { continue }
      if index >= frame.speech, !isDatedSpeech { continue }
      let end = frame.offset(frame.clauseEnd(of: index))
      return EventTrigger(
        form: .taught, kind: .lecture, name: frame.offset(lessonStart(index))..<end,
        clause: clause(around: index, to: end), verb: index, isNamed: true)
    }
    return nil
  }

  private static let courses: WordSet = ["培训班", "学习班", "训练班", "夏令营", "讲习班", "培训会", "读书班", "进修班", "暑期班"]

  /// `培训班先后邀请甲、乙授课`: who teaches at the course that the item tells of.
  private func isLessonOfCourse(_ index: Int) -> Bool {
    guard item.hasOccasion, !frame.hasOccasionDate else { return false }
    let start = frame.clauseStart(of: index)
    guard let invitation = (start..<index).first(where: { tokens[$0].roles.contains(.invite) }) else { return false }
    return (start..<invitation).contains { Self.courses.contains(frame.words[$0]) && frame.organization[$0] == nil }
  }

  private static let toward: WordSet = ["给", "为", "向"]

  /// `给青少年讲党史`, `在文化站讲《家风》`: the verb 讲 with those whom it is told to, or the title of what is told.
  private func isToldToSomebody(_ index: Int) -> Bool {
    guard frame.words[index] == "讲", frame.hasDay, !frame.isBreak(index + 1), frame.word(index + 1) != "了",
      frame.mayTeach(index)
    else { return false }
    return [.quoted, .work].contains(tokens[index + 1].form) || frame.word(index + 1) == "“"
      || (frame.clauseStart(of: index)..<index).contains { Self.toward.contains(frame.words[$0]) }
  }

  private static let beforeLessons: WordSet = ["了", "一", "一场", "一次", "一堂", "场", "堂", "次", "题为", "精彩", "的", "生动", "专题"]

  /// `作了一场“果树嫁接”科普讲座`: where the name of a lesson begins behind the verb that gives it.
  private func lessonStart(_ lesson: Int) -> Int {
    guard Self.lessons.contains(frame.words[lesson]),
      let verb = (max(0, lesson - SentenceFrame.phraseReach)..<lesson).last(where: {
        Self.givingLessons.contains(frame.words[$0])
      })
    else { return lesson }
    return (verb + 1..<lesson).first { !Self.beforeLessons.contains(frame.words[$0]) } ?? lesson
  }

  private static let everybody: WordSet = ["大家", "全体", "与会", "与会者", "与会人员", "参会人员", "全体党员", "到会党员"]

  /// `给大家上了一堂党课`: what is told to those who have met is a part of the meeting told of.
  private func isGivenToAll(_ index: Int) -> Bool {
    !frame.hasOccasionDate
      && (frame.clauseStart(of: index)..<index).contains {
        Self.toward.contains(frame.words[$0]) && Self.everybody.contains(frame.word($0 + 1))
      }
  }

  private static let namedLessons: WordSet = ["讲座", "专题讲座", "科普课", "公开课", "健康课", "科普讲座", "健康讲座", "知识讲座", "党课"]

  /// `为群众作了“果树嫁接”科普讲座`: a lecture with a title or an audience, given where something else was told of.
  private func isNamedLesson(_ index: Int) -> Bool {
    guard Self.namedLessons.contains(frame.words[index]), index > 1 else { return false }
    if index - lessonStart(index) >= 2 { return true }
    let before = max(0, index - 2)..<index
    return before.contains {
      [.quoted, .work].contains(tokens[$0].form) || frame.words[$0] == "”" || frame.words[$0] == "》"
    }
  }

  /// What somebody does who gives a lesson: `来社区做讲座`.
  static let givingVerbs: WordSet = ["做", "做了", "作", "作了"]

  /// `2011年3月,作家甲来社区做讲座`: whether somebody comes to give a lesson, and is asked to no course to do so.
  func isComingToTeach(_ verb: Int) -> Bool {
    let clause = frame.clauseStart(of: verb)..<verb
    return clause.contains { tokens[$0].roles.contains(.motion) || ["来", "到"].contains(frame.words[$0]) }
      && !clause.contains { tokens[$0].roles.contains(.invite) || tokens[$0].roles.contains(.hold) }
  }
}
