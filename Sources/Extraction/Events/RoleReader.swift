/// What a sentence says that one of its persons does.
struct PersonPart: Hashable, Sendable {
  var roles: Set<ParticipantRole> = []
  /// Whether the sentence puts the person at an occasion at all.
  var isPresent = false
  /// Whether the person is the one who visits: the lead, where the occasion is a visit.
  var isVisitor = false
  /// Whether the person is only talked of: in a quotation, in a plan, as one who left.
  var isAbsent = false
  /// Whether all that the person does is to be cited.
  var isOnlyCited = false
  /// Whether the person is cited: `甲说`.
  var isCited = false
  /// Whether the person takes part in what others lead: `甲参加走访`.
  var isJoining = false
}

/// Tells what each person of a sentence does at the occasion that it tells of.
///
/// Names in one list do the same. What a list does is read up to where the next list begins; a list that is led,
/// visited or invited (`率甲、乙到…`, `看望甲`) leaves what follows to the list before it, and so does one that stands
/// in `在甲的陪同下`.
struct RoleReader {
  let frame: SentenceFrame
  // Held here, as it is asked of nearly every word.
  private let telling = Self.allTelling

  init(frame: SentenceFrame) { self.frame = frame }

  /// All words that `add` heeds, besides verbs of a role and what stands in quotation marks.
  private static let allTelling = WordSet(joining: [
    leaving, speaking, exchanges, guests, taking,
    ["一行", "总指挥", "领队", "审判长", "主持人", "未能", "交流", "讲", "讲了", "开讲", "带着", "带", InvitationWords.opening],
  ])

  /// Names in one list, and what they do.
  struct Group {
    var persons: [Int]
    /// From the first title or body to the last name.
    var tokens: Range<Int>
    /// What it does.
    var predicates: [Range<Int>] = []
    var part = PersonPart()
    var isObject = false
  }

  var tokens: [Token] { frame.tokens }
  var sentence: ReadSentence { frame.sentence }

  /// For each person mention its part; `isPerson` says which mentions are persons indeed.
  func parts(_ isPerson: (Int) -> Bool) -> [PersonPart] {
    var groups = self.groups(isPerson)
    for index in groups.indices { readBefore(&groups[index], previous: index > 0 ? groups[index - 1] : nil) }
    var subject: Int?
    for index in groups.indices {
      let end = index + 1 < groups.count ? groups[index + 1].tokens.lowerBound : tokens.count
      let range = groups[index].tokens.upperBound..<max(end, groups[index].tokens.upperBound)
      if let turn = turn(in: range, &groups[index].part) {
        groups[index].isObject = true
        if let subject { groups[subject].predicates.append(turn..<range.upperBound) }
      } else if ownsKin(groups[index]) {
        groups[index].isObject = true
      } else if let subject, isAddressed(groups[index], after: groups[subject]) {
        groups[index].part.isPresent = true
        groups[index].isObject = true
        groups[subject].predicates.append(range)
      } else if groups[index].isObject, !groups[index].part.roles.contains(.guest) {
        if let subject { groups[subject].predicates.append(range) }
      } else {
        groups[index].predicates.append(range)
        subject = index
      }
    }
    var parts = [PersonPart](repeating: PersonPart(), count: sentence.persons.count)
    for var group in groups {
      for range in group.predicates { read(range, &group.part, isObject: group.isObject) }
      if isBuilder(group) || isElsewhere(group) || ownsKin(group) || isAuthor(group) || isMourned(group)
        || isShown(group)
      {
        group.part.isAbsent = true
      }
      for person in group.persons {
        parts[person] = group.part
        let token = sentence.persons[person].token
        if frame.isEnclosed[token], token < frame.speech, isByname(token) {
          parts[person] = group.part
        } else if frame.isEnclosed[token], token < frame.speech, let role = bracketedRole(of: token) {
          parts[person] = PersonPart()
          parts[person].roles = [role]
        } else if token >= frame.speech, let role = partBehindSpeech(of: sentence.persons[person]) {
          parts[person] = PersonPart()
          parts[person].roles = [role, .attendee]
          parts[person].isPresent = true
        } else if frame.isEnclosed[token] || token >= frame.speech || frame.isPoint {
          parts[person].isAbsent = true
        }
      }
    }
    return parts
  }

  /// What the one named before does, where a sentence begins with `他`.
  func pronounPart() -> PersonPart? {
    guard ["他", "她", "其"].contains(frame.word(0)) else { return nil }
    var part = PersonPart()
    let end = sentence.persons.first?.token ?? tokens.count
    read(1..<max(1, end), &part, isObject: false)
    return part.roles.isEmpty ? nil : part
  }

  // MARK: Lists of names

  private func groups(_ isPerson: (Int) -> Bool) -> [Group] {
    var groups: [Group] = []
    for index in sentence.persons.indices where isPerson(index) {
      let token = sentence.persons[index].token
      let start = startOfTitles(index, after: groups.last?.tokens.upperBound ?? 0)
      if let last = groups.last, isList(from: last.tokens.upperBound, to: start) {
        groups[groups.count - 1].persons.append(index)
        groups[groups.count - 1].tokens = last.tokens.lowerBound..<token + 1
      } else {
        groups.append(Group(persons: [index], tokens: start..<token + 1))
      }
    }
    return groups
  }

  private func startOfTitles(_ person: Int, after limit: Int) -> Int {
    var start = sentence.persons[person].token
    for position in sentence.persons[person].positions {
      let mention = sentence.positions[position]
      start = min(start, max(limit, mention.token))
      if let body = mention.organization {
        start = min(start, max(limit, sentence.organizations[body].tokens.lowerBound))
      }
    }
    return max(start, limit)
  }

  private static let joins: WordSet = [
    "、", "和", "与", "及", "以及", ",", "等", "暨", "兼", "(", ")", "同", "原", "新任", "还有", "包括", "“", "”",
  ]
  private static let commas: WordSet = [",", "、", "和", "与", "及"]
  private static let stops: WordSet = ["。", ";", ":", "!", "?"]
  private static let attributes: WordSet = ["分管", "主管", "负责", "联系", "来自", "主持工作", "现年", "年近", "受表彰"]
  private static let dividers: WordSet = [
    "在", "由", "为", "向", "对", "将", "把", "从", "给", "以", "了", "的", "随后", "接着", "她", "他", "也", "则", "于",
  ]

  /// Whether nothing that anybody does stands between two names.
  private func isList(from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    guard end - start <= SentenceFrame.reach else { return false }
    var hasOther = false
    var isAttribute = false
    for index in start..<end {
      let word = frame.words[index]
      // `分管农业的`, `来自邻县的`: more about the next one of the list.
      if Self.attributes.contains(word) { isAttribute = true }
      if isAttribute {
        if frame.isBreak(index) { return false }
        if word == "的" { isAttribute = false }
        continue
      }
      if Self.joins.contains(word) || tokens[index].form == .space { continue }
      // `在甲的陪同下,乙…`: one token for all of it.
      if Self.stops.contains(word) || word.count > 1 && word.initial == "的" { return false }
      if frame.organization[index] != nil || tokens[index].classes.contains(.position) || tokens[index].form == .person
      {
        continue
      }
      if Self.dividers.contains(word) || !tokens[index].roles.isEmpty { return false }
      let classes = tokens[index].classes
      if classes.contains(.verb), classes.isDisjoint(with: [.noun, .verbalNoun, .generic]), word.count > 1 {
        return false
      }
      hasOther = true
    }
    return !isAttribute && !hasOther
      || !isAttribute && frame.words[start..<end].contains { Self.commas.contains($0) }
  }

  // MARK: Before a list

  private static let givers: WordSet = ["向", "给", "为", "接见", "表彰", "采访", "慰问"]

  /// Reads what a label, or the first of his titles, says that somebody did.
  private func readLabels(before group: inout Group) {
    let start = group.tokens.lowerBound
    if let colon = labelColon(before: start), isContact(before: colon) { group.part.isAbsent = true }
    // `领队是团支部书记甲`: the label is read as one of his titles.
    let ofTitle = isAgain(before: start) ? nil : titleRole(of: group)
    for role in [roleOfLabel(before: start), ofTitle].compactMap({ $0 }) {
      group.part.roles.insert(role)
      group.part.isPresent = true
    }
  }

  private func readBefore(_ group: inout Group, previous: Group?) {
    var place = group.tokens.lowerBound - 1
    readLabels(before: &group)
    let limit = max(previous?.tokens.upperBound ?? 0, group.tokens.lowerBound - 14)
    while place >= limit, !frame.isBreak(place) {
      let roles = tokens[place].roles
      if frame.organization[place] == nil {
        if asksToContact(place) {
          group.part.isAbsent = true
          return
        }
        if roles.contains(.invite) {
          group.part.roles.formUnion([.guest, .attendee])
          group.part.isPresent = true
          group.isObject = true
          return
        }
        if saysAbsence(place) { group.part.isAbsent = true }
        if isHeard(group.tokens, after: place) {
          group.part.roles.formUnion([.speaker, .attendee])
          group.part.isPresent = true
          group.isObject = true
          return
        }
        if let roles = rolesOfThoseListed(after: place, before: group.tokens.lowerBound) {
          group.part.roles.formUnion(roles)
          group.part.isPresent = true
          return
        }
        if let role = Self.nouns(frame.label(before: place + 1)) {
          group.part.roles.insert(role)
          group.part.isPresent = true
        }
        if frame.words[place] == "由" { return }
        // `带队的副主任甲`
        if Self.leadings.contains(frame.words[place]), frame.word(place + 1) == "的",
          place + 2 == group.tokens.lowerBound
        {
          group.part.roles.formUnion([.lead, .attendee])
          group.part.isPresent = true
          return
        }
        let isActing = !roles.isDisjoint(with: [.visit, .lead, .companion])
        if isActing, place > 0, frame.words[place - 1] != "的", !["组", "员"].contains(frame.word(place + 1)) {
          group.isObject = true
          group.part.isPresent = true
          group.part.isVisitor = roles.contains(.companion)
          return
        }
        if Self.givers.contains(frame.words[place]) {
          group.isObject = previous != nil
          group.part.isPresent = true
          return
        }
      }
      place -= 1
    }
  }

  private static let naming: WordSet = ["是", "为", ":"]

  /// What the first title of a list says, such as `领队` before a name, or `领队是` behind the body that he leads.
  private func titleRole(of group: Group) -> ParticipantRole? {
    if let role = Self.nouns(frame.words[group.tokens.lowerBound]) { return role }
    guard let first = group.persons.first else { return nil }
    return sentence.persons[first].positions.lazy.compactMap { position in
      let title = sentence.positions[position].token
      return Self.naming.contains(frame.word(title + 1)) ? Self.nouns(frame.words[title]) : nil
    }.first
  }

  private static let leadings: WordSet = ["带队", "领队", "率队"]

  /// What somebody is who stands behind `主讲人是`.
  private static func nouns(_ word: Word) -> ParticipantRole? {
    switch word {
    case "主讲人", "报告人", "主讲", "授课人", "宣讲人", "讲解人": .speaker
    case "主持人", "审判长": .chair
    case "领队", "带队人": .lead
    default: nil
    }
  }

  // MARK: Behind a list

  private static let turns: [(ending: Word, role: ParticipantRole)] = [
    ("陪同下", .companion), ("陪伴下", .companion), ("带领下", .lead), ("率领下", .lead), ("组织下", .lead), ("主持下", .chair),
    ("指导下", .attendee),
    ("引导下", .attendee), ("见证下", .attendee), ("监督下", .attendee),
  ]

  /// `甲的陪同下`: the token behind it, with its role noted.
  private func turn(in range: Range<Int>, _ part: inout PersonPart) -> Int? {
    for index in range.prefix(8) {
      if frame.isBreak(index) { return nil }
      let text = sentence.passage.scalars[tokens[range.lowerBound].range.lowerBound..<tokens[index].range.upperBound]
      guard text.last == "下" else { continue }
      if let found = Self.turns.first(where: { text.ends(in: $0.ending) }) {
        part.roles.formUnion([found.role, .attendee])
        part.isPresent = true
        return index + 1
      }
    }
    return nil
  }

  private static let resets: WordSet = [
    "各", "双方", "大家", "与会人员", "全体", "代表们", "会议", "活动", "居民", "居民们", "学员们", "群众", "该", "此次", "本次", "目前",
  ]

  private func read(_ range: Range<Int>, _ part: inout PersonPart, isObject: Bool) {
    var index = range.lowerBound
    var hasActed = false
    while index < range.upperBound {
      if index >= frame.speech { break }
      let word = frame.words[index]
      if frame.isBreak(index), hasActed, beginsOther(index + 1) { break }
      if frame.organization[index] == nil, !frame.isEnclosed[index] || tokens[index].range.count > 1 && word == "一行" {
        if frame.isEnclosed[index] {
          index += 1
          continue
        }
        add(index, in: range, &part, isObject: isObject)
        if !tokens[index].roles.isEmpty { hasActed = true }
      }
      index += 1
    }
    if !part.roles.isEmpty {
      part.roles.insert(.attendee)
      part.isPresent = true
    }
  }

  /// Whether somebody else, no person, is the subject of the clause that begins at a token.
  private func beginsOther(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    if Self.resets.contains(frame.words[index]) { return true }
    if let head = frame.anyHead(index), head.use == .strong { return true }
    if let mention = frame.organization[index] { return sentence.organizations[mention].tokens.lowerBound == index }
    return false
  }

  private func add(_ index: Int, in range: Range<Int>, _ part: inout PersonPart, isObject: Bool) {
    let verb = tokens[index].roles
    let word = frame.words[index]
    guard !verb.isEmpty || telling.contains(word) || tokens[index].form == .quoted || tokens[index].form == .work else {
      return
    }
    if word == "一行" {
      if isObject { part.roles.insert(.attendee) } else { part.roles.formUnion([.lead, .attendee]) }
      return
    }
    if staysAway(index) { part.isAbsent = true }
    if word == "总指挥" || isLeadingOut(index) { part.roles.insert(.lead) }
    if word == "审判长" || word == "主持人" { part.roles.insert(.chair) }
    if isSpeech(index, in: range) || isTitledSpeech(index) || isTeaching(index) || isExchange(index) {
      part.roles.insert(.speaker)
    }
    if isAmongGuests(index, in: range) || isAsked(index) { part.roles.insert(.guest) }
    if !isObject, leadsPeople(index) { part.roles.insert(.lead) }
    guard !verb.isEmpty else { return }
    if verb.contains(.report), index - range.lowerBound <= Self.citingReach { part.isCited = true }
    if verb.contains(.report), isAtSpeech(index, in: range) { part.roles.insert(.speaker) }
    if verb.contains(.attend), !verb.contains(.motion) { part.isJoining = true }
    if verb.contains(.chair), !isModifier(index), !isOfOffice(index) { part.roles.insert(.chair) }
    if verb.contains(.speak), !isNominal(index) {
      if index + 1 == frame.speech, !part.isPresent, part.roles.isEmpty, word == "介绍" { part.isOnlyCited = true }
      part.roles.insert(.speaker)
    }
    if verb.contains(.report), index + 1 == frame.speech, !part.isPresent { part.isOnlyCited = true }
    if verb.contains(.lead), !isObject, frame.word(index + 1) != "单位" { part.roles.insert(.lead) }
    if verb.contains(.companion) { part.roles.insert(.companion) }
    if verb.contains(.guest) { part.roles.insert(.guest) }
    if !verb.isDisjoint(with: [.attend, .present]) { part.roles.insert(.attendee) }
    if !verb.isDisjoint(with: [.visit, .motion]), !isNominalVisit(index) {
      part.isPresent = true
      if !isObject, !part.roles.contains(.companion) { part.isVisitor = true }
    }
  }

  /// `主持人`: what is no chairing of an occasion.
  private func isModifier(_ index: Int) -> Bool { Self.notChaired.contains(frame.word(index + 1)) }

  private static let notChaired: WordSet = ["人", "词", "台"]

  private static let worksOfOffices: WordSet = ["全面", "日常", "行政", "党务", "党政", "全盘", "全局", "村务"]

  /// `主持办事处全面工作`: whether somebody is at the head of an office, and not of a meeting.
  private func isOfOffice(_ index: Int) -> Bool {
    let sentence = frame.sentence
    var next = index + 1
    while next < sentence.tokens.count, next - index < 8,
      Self.worksOfOffices.contains(sentence.words[next])
        || sentence.organizations.contains(where: { $0.tokens.contains(next) })
    {
      next += 1
    }
    return frame.word(next) == "工作" || next > index + 1 && frame.isBreak(next)
  }

  private func isNominalVisit(_ index: Int) -> Bool {
    ["工作", "组", "活动", "员", "金", "情况", "的"].contains(frame.word(index + 1)) || frame.word(index - 1) == "的"
  }
}
