import Newsletters

/// The bodies that hold an occasion without standing before its verb: those whose officers hold it, those that another
/// clause says it was held by.
extension EventReader {
  private static let holding: WordSet = [
    "召开", "举行", "举办", "组织", "组织召开", "主持召开", "召集", "牵头", "开展", "带队", "搞", "办", "开", "搞了", "办了", "开了",
  ]

  /// Kinds of what people do for the body that they work for.
  private static let ofOffice: Set<EventKind> = [.activity, .lecture, .meeting, .contest, .fair]

  /// `居委会主任甲召开会议`, `卫生站医生甲为居民义诊`, `卫生局副局长甲一行到…`: whoever holds it, or comes, does so for the
  /// body of the office.
  func holdersInOffice(of trigger: EventTrigger, in scene: Scene) -> [Int] {
    let limit = trigger.verb
    if isAttended(trigger, scene.frame) { return [] }
    switch trigger.form {
    case .held, .organized:
      let isTalk = scene.frame.words[limit] == "进行" && trigger.kind == .meeting
      guard isTalk || Self.holding.contains(scene.frame.words[limit]) else { return [] }
    case .taught, .act: guard Self.ofOffice.contains(trigger.kind) else { return [] }
    case .visit: return visitingBodies(before: limit, in: scene)
    default: return []
    }
    let start = startOfHolders(before: limit, scene)
    let officers = scene.sentence.persons.filter { (start..<limit).contains($0.token) }
    let bodies = officers.flatMap { self.bodies(of: $0, in: scene) }
    return UniqueList(bodies).elements
  }

  /// `中队长甲带战士12人,到石桥村搞消防演练`: the first token of the clause of a verb, or of the one before it, where that says who
  /// comes.
  private func startOfHolders(before verb: Int, _ scene: Scene) -> Int {
    let frame = scene.frame
    let start = frame.clauseStart(of: verb)
    guard start > 1, frame.words[start - 1] == ",",
      !(start..<verb).contains(where: { frame.tokens[$0].form == .person }),
      !scene.sentence.organizations.contains(where: { $0.tokens.lowerBound == start })
    else { return start }
    let earlier = frame.clauseStart(of: start - 2)
    let isComing =
      (earlier..<start).contains { !frame.tokens[$0].roles.isDisjoint(with: [.motion, .lead]) }
      || frame.tokens[start].roles.contains(.motion)
    return isComing && (earlier..<start).contains { frame.tokens[$0].form == .person } ? earlier : start
  }

  /// The bodies of the offices that somebody is named with. A deputy of an assembly does nothing for it.
  private func bodies(of person: PersonMention, in scene: Scene) -> [Int] {
    person.positions.compactMap { position in
      let title = scene.sentence.positions[position].title
      return title.hasSuffix("代表") || title == "政协委员" ? nil : reading.items[scene.item].bodies[scene.number][position]
    }
  }

  private static let beforeCompanions: WordSet = ["在", "由"]

  /// The bodies of those who come, without those who go with them: of the heads of a district or city none is.
  private func visitingBodies(before verb: Int, in scene: Scene) -> [Int] {
    let frame = scene.frame
    var bodies = UniqueList<Int>()
    var last = max(0, verb - SentenceFrame.reach)
    for person in scene.sentence.persons where (last..<verb).contains(person.token) {
      let between = last..<person.token
      let isOfCompany = between.contains { Self.beforeCompanions.contains(frame.words[$0]) || isLeading($0, frame) }
      if isOfCompany { break }
      // `甲陪同乙看望…`: it is 乙 who comes.
      if between.contains(where: { frame.tokens[$0].roles.contains(.companion) }) { bodies = UniqueList() }
      for body in self.bodies(of: person, in: scene) {
        if !isLeadershipOfRegion(wholeOfDepartment(body)) { bodies.append(body) }
      }
      last = person.token
    }
    return bodies.elements
  }

  private func isLeading(_ index: Int, _ frame: SentenceFrame) -> Bool {
    frame.tokens[index].roles.contains(.lead) && frame.words[index] != "一行"
  }

  private static let leaderships = ["区委", "县委", "市委", "省委", "州委", "旗委", "政府"]

  func isLeadershipOfRegion(_ body: Int) -> Bool {
    let entity = reading.organizations.entities[body]
    if let territory = entity.territory { return territory < .street }
    return Self.leaderships.contains { entity.name.hasSuffix($0) }
  }

  /// The body that a department of it acts for: `县医院` for its 内科. Offices of a territory act for themselves.
  func wholeOfDepartment(_ body: Int) -> Int {
    let entity = reading.organizations.entities[body]
    guard BodyNames.isSection(entity.name), let parent = entity.parent,
      reading.organizations.entities[parent].territory == nil
    else { return body }
    return parent
  }

  // MARK: `节会由镇政府主办、文旅局协办`

  static let holdingVerbs: WordSet = [
    "主办", "承办", "协办", "举办", "组织", "发起", "联合主办", "联合举办", "共同主办", "共同举办", "组织实施", "组织开展", "承担", "联合承办", "联办", "合办",
  ]
  private static let helpingVerbs: WordSet = ["协办", "指导", "支持"]
  private static let together: WordSet = ["联合", "共同", "具体", "负责", "牵头"]

  /// `百家宴,由甲居委会承办`, `活动由乙、丙联合主办`: who holds the occasion that the sentence, or the one before, tells of.
  mutating func addHolders(_ scene: Scene, _ here: [SceneEvent]) {
    let frame = scene.frame
    guard !scene.sentence.organizations.isEmpty, let from = frame.words.firstIndex(of: "由"), !frame.isEnclosed[from],
      from < frame.speech
    else { return }
    let told = here.last { $0.trigger.verb < from }?.event
    guard let event = told ?? (here.isEmpty && paragraph - lastParagraph <= 1 ? focus : nil) else { return }
    var index = from + 1
    var waiting: [Int] = []
    while index < frame.tokens.count {
      if let mention = frame.organization[index] {
        let end = frame.sentence.organizations[mention].tokens.upperBound
        if let body = scene.organizations[mention], end > index {
          if frame.organization[end] == nil { waiting.append(body) }
        }
        index = max(index + 1, end)
      } else if Self.holdingVerbs.contains(frame.words[index]) {
        guard frame.isBreak(index + 1) || frame.words[index + 1] == "、" else { return }
        let isHelp = Self.helpingVerbs.contains(frame.words[index])
        if isHelp { events[event].bodies.append(waiting) } else { events[event].organizers.append(waiting) }
        waiting = []
        index += 2
      } else if Coordination.bodies.contains(frame.words[index]) || Self.together.contains(frame.words[index]) {
        index += 1
      } else {
        return
      }
    }
  }

  // MARK: `一、春晴社区`, `开幕式上`

  /// The body that a headline names and nothing else, a number before it left out.
  func bodyOfHeading(_ item: ItemReading) -> Int? {
    for (number, sentence) in item.sentences.enumerated().prefix(4)
    where sentence.kind == .headline && sentence.passage.count <= Self.headingLength {
      guard let last = sentence.organizations.indices.last, sentence.persons.isEmpty else { continue }
      let name = sentence.organizations[last]
      let rest = sentence.tokens.indices.filter { index in
        !sentence.organizations.contains { $0.tokens.contains(index) } && sentence.tokens[index].form == .word
      }
      let isNumbered = rest.allSatisfy {
        sentence.passage.scalars[sentence.tokens[$0].range].allSatisfy(Self.isNumeral)
      }
      guard isNumbered, name.tokens.upperBound == sentence.tokens.count else { continue }
      return item.organizations[number][last]
    }
    return nil
  }

  /// A heading that is nothing but a name has no more letters.
  private static let headingLength = 40

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    Characters.isChineseNumeral(scalar) || Characters.isDigit(scalar)
  }

  /// `5月12日召开党员大会`: whether a clause says of nobody that he holds the occasion.
  func isWithoutSubject(_ trigger: EventTrigger, _ scene: Scene) -> Bool {
    trigger.form == .held
      && !(scene.frame.clauseStart(of: trigger.verb)..<trigger.verb).contains {
        scene.frame.tokens[$0].form == .person || scene.frame.organization[$0] != nil
      }
  }

  /// `开幕式上,…`: a part of an occasion is held by those who hold the whole, where nothing else is said. What follows a
  /// visit is not held by the visitors.
  mutating func passHoldersToParts() {
    for part in current where events[part].organizers.first == nil {
      guard let whole = events[part].partOf, events[whole].kind != .visit, events[part].kind != .visit else { continue }
      let holders = events[whole].organizers.elements
      events[part].organizers.append(holders)
    }
  }

  // MARK: `应学校邀请`, `在人民代表大会第三次会议上`

  /// `民警甲应我校邀请,为学生上课`, `应社区之邀`: the body at whose wish somebody comes.
  func inviters(before verb: Int, in scene: Scene) -> [Int] {
    let frame = scene.frame
    guard let asked = frame.words.prefix(verb).suffix(SentenceFrame.wideReach).firstIndex(of: InvitationWords.opening),
      let mention = frame.organization[asked + 1]
    else {
      return []
    }
    let end = scene.sentence.organizations[mention].tokens.upperBound
    let wish = frame.word(end) == "的" ? end + 1 : end
    guard InvitationWords.wishes.contains(frame.word(wish)),
      let body = scene.organizations[mention]
    else { return [] }
    return [body]
  }

  private static let congress = "人民代表大会"
  private static let standing = "人大常委会"

  /// Whether a body is a people's congress or its standing committee.
  static func isAssembly(_ name: String) -> Bool {
    name.hasSuffix("人大") || name.hasSuffix(congress) || name.hasSuffix(standing)
  }

  /// The assembly that a meeting is one of: of `某镇第三届人民代表大会第一次会议` the 人大 of the town, where the text names it.
  func assembly(of name: String, among organizers: [Int]) -> Int? {
    guard !assemblies.isEmpty, name.contains(Self.congress) || name.contains(Self.standing) else { return nil }
    let isStanding = name.contains("常务委员会") || name.contains("常委会")
    let entities = reading.organizations.entities
    let own = assemblies.filter { entities[$0].name.hasSuffix(Self.standing) == isStanding }
    if own.count == 1 { return own.first }
    return own.first { index in
      entities[index].parent.map(organizers.contains) ?? false || name.hasPrefix(entities[index].name.prefix(3))
    }
  }
}
