import Newsletters

/// The body whose roster a text gives: the one that the line right above names, or the command, office or committee that
/// the item spoke of last.
struct RosterOwner {
  /// The last body of the item that people are put together for.
  private(set) var command: Int?
  /// The body that the last line above the roster names and nothing else: `抗旱指挥部组成人员名单`.
  private(set) var heading: Int?

  /// The body that a group is of: groups have no groups.
  var owner: Int? { isGroup ? command : heading ?? command }
  private var isGroup = false
  /// Whether the line above the roster names the board of the paper, whose seats are in no body that the text names.
  private(set) var isBoardOfPaper = false
  private static let boardsOfPapers = ["编委会", "编辑委员会", "编辑部", "本期编辑", "本刊编委会"].map(letters)

  private static let commands = [
    "指挥部", "领导小组", "工作小组", "办公室", "委员会", "理事会", "筹备组", "筹委会", "组委会", "工作组", "专班", "调查组", "服务队", "突击队", "总队", "联席会议",
  ]
  private static let lastLetters = ScalarSet(commands.compactMap(\.unicodeScalars.last))
  private static let postsOfCommands = WordSet(joining: [
    TaskGroups.postsOfCommands, TaskGroups.posts, ["常务副组长", "第一组长", "副召集人"],
  ])

  /// The association or committee that the item told last the election of.
  private var elected: Int?
  /// The body of which the sentence before says that its seats are filled as follows: `某某委员会调整如下。`
  private(set) var refilled: Int?
  /// Whether the line above the roster says that a list follows.
  private var isAnnounced = false

  /// The body that a label's post is in, where the roster says it.
  func body(ofPost title: String, in registry: OrganizationRegistry) -> Int? {
    let announcer = announcers.last { Self.mayHold(title, registry.entities[$0]) }
    if let body = heading ?? announcer ?? (Self.postsOfCommands.contains(title) ? command : nil) { return body }
    guard isAnnounced, let elected, Self.isSeat(title, in: registry.entities[elected].name) else { return nil }
    return elected
  }

  private static let bodiesElected = ["协会", "商会", "学会", "联合会", "研究会", "联谊会", "促进会", "委员会", "家委会", "业委会", "理事会"]
  private static let lastOfBodiesElected: Unicode.Scalar = "会"
  private static let elections: WordSet = [
    "换届", "换届选举", "改选", "选举", "选举产生", "产生", "会员大会", "会员代表大会", "成立", "成立大会", "换届大会", "推选产生", "新一届", "业主大会",
  ]
  private static let lists = ["名单", "名册", "如下", "班子"].map(letters)
  private static let seatsOfAssociations = ["会长", "理事长", "秘书长", "理事", "监事", "监事长", "会计", "出纳", "顾问", "秘书", "司库", "干事"]

  /// Whether a post is one of those that the board of such a body has.
  private static func isSeat(_ title: String, in name: String) -> Bool {
    guard PostResolver.canHave(title, called: name) else { return false }
    if seatsOfAssociations.contains(where: title.hasSuffix) { return true }
    return name.hasSuffix("委会") || name.hasSuffix("委员会")
      ? PostResolver.isOfCommittee(title) || title.hasSuffix("委员") : title.hasSuffix("主席")
  }

  /// `9月15日,某小学第八届家长委员会产生`, `老人协会第六次会员大会召开`: notes the body that a sentence says was elected.
  private mutating func noteElection(_ sentence: ReadSentence, _ resolved: [Int?], in registry: OrganizationRegistry) {
    isAnnounced = sentence.passage.scalars.last == ":" || Self.endsInList(sentence.passage.scalars)
    // The words are asked last, as there are more of them than of bodies.
    let named = resolved.first { $0.map { Self.mayBeElected($0, in: registry) } ?? false }
    guard case .some(.some(let body)) = named, sentence.words.contains(where: Self.elections.contains) else { return }
    elected = registry.association(ofBoard: body)
  }

  /// Whether a body is an association or committee by its name.
  private static func mayBeElected(_ body: Int, in registry: OrganizationRegistry) -> Bool {
    let kind = registry.entities[body].kind
    return kind != .government && kind != .party && registry.entities[body].name.lastLetter == lastOfBodiesElected
      && bodiesElected.contains(where: registry.entities[body].name.hasSuffix)
  }

  /// `【当选名单】`: whether a short line ends in a word for a list, marks aside.
  private static func endsInList(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= longestAnnouncement, let last = line.last(where: Characters.isHan),
      lists.contains(where: { $0.last == last })
    else { return false }
    let letters = line.filter(Characters.isHan)
    return lists.contains { letters.suffix($0.count) == $0[...] }
  }

  private static let longestAnnouncement = 20

  /// `某某服务中心现将电话公布如下:`, `对某巡逻队中表现突出的队员予以表扬:`: the bodies of the sentence right above that a colon ends.
  private var announcers: [Int] = []

  private static let posts = ["主任", "负责人", "窗口组长"]
  private static let centres = ["中心", "大厅", "工作站", "服务站", "驿站"]

  /// Whether a title is of a body by what both are called: `巡逻队|队长`, `服务中心|主任`.
  private static func mayHold(_ title: String, _ body: OrganizationRegistry.Entity) -> Bool {
    guard body.territory == nil, body.kind != .residentialCommittee else { return false }
    return PostResolver.isHeaded(called: body.name, by: title)
      || posts.contains(where: title.hasSuffix) && centres.contains(where: body.name.hasSuffix)
  }

  /// Notes what a line above a roster names; the lines of the roster itself say nothing of whose it is.
  mutating func note(_ sentence: ReadSentence, resolved: [Int?], in registry: OrganizationRegistry) {
    guard !sentence.isOfRoster, !isHeadOfTable(sentence) else { return }
    (heading, isGroup, refilled, announcers) = (nil, false, nil, [])
    noteElection(sentence, resolved, in: registry)
    let line = Self.letters(of: sentence.passage.scalars[...], atMost: 6)?.filter { $0 != ":" }
    isBoardOfPaper = line.map(Self.boardsOfPapers.contains) ?? false
    if sentence.words.last == ":" { announcers = resolved.compactMap { $0.map(registry.association(ofBoard:)) } }
    if let group = sentence.organizations.firstIndex(where: \.isGroup) {
      if Self.isAll(of: sentence, sentence.organizations[group].range) { (heading, isGroup) = (resolved[group], true) }
      return
    }
    for (index, body) in resolved.enumerated() {
      guard let body, Self.isCommand(registry.entities[body].name) else { continue }
      command = body
      let name = sentence.organizations[index].range
      if Self.isAll(of: sentence, name) || Self.announces(name, in: sentence) {
        heading = registry.association(ofBoard: body)
      }
    }
    if let last = resolved.indices.last, let body = resolved[last],
      Self.announces(sentence.organizations[last].range, in: sentence)
    {
      refilled = registry.association(ofBoard: body)
    }
    if heading == nil, let last = resolved.indices.last, let body = resolved[last], registry.entities[body].isBody,
      Self.isAll(of: sentence, sentence.organizations[last].range)
    {
      heading = registry.association(ofBoard: body)
    }
  }

  /// `岗位  姓名  电话`: whether a line heads the columns of a table, and so says nothing of whose it is.
  private func isHeadOfTable(_ sentence: ReadSentence) -> Bool {
    (heading != nil || !announcers.isEmpty) && sentence.organizations.isEmpty && RosterColumns(sentence.passage) != nil
  }

  private static func isCommand(_ name: String) -> Bool {
    guard let last = name.lastLetter, lastLetters.contains(last) else { return false }
    return commands.contains { name.hasSuffix($0) }
  }

  private static let openings = ["关于成立", "关于调整", "关于公布", "关于组建", "成立", "附:", "附件:"].map(letters)
  private static let closings = ["组成", "成员", "名单", "人员", "班子", "领导", "机构", "如下", "全体成员", "当选名单", "新一届", "本届"].map(
    letters)

  private static func letters(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Whether a name is all that a line says, its number and words for a list aside.
  private static func isAll(of sentence: ReadSentence, _ name: Range<Int>) -> Bool {
    let scalars = sentence.passage.scalars
    guard let after = letters(of: scalars[name.upperBound...], atMost: 12),
      var before = letters(of: scalars[..<name.lowerBound], atMost: 9)
    else { return false }
    if let opening = openings.first(where: { before.suffix($0.count) == $0[...] }) { before.removeLast(opening.count) }
    let isNumber = before.allSatisfy {
      Characters.isDigit($0) || Characters.isChineseNumeral($0) || !Characters.isHan($0)
    }
    guard isNumber, before.count <= 5 else { return false }
    let rest = after.filter { $0 != ":" }
    return rest.count <= 10 && (rest.isEmpty || closings.contains { rest.starts(with: $0) })
  }

  private static let announcements = ["调整", "公布", "通知", "公告"].map(letters)

  /// `决定对街道安全生产委员会|组成人员调整如下:`: whether the sentence ends in saying that the body's members follow.
  private static func announces(_ name: Range<Int>, in sentence: ReadSentence) -> Bool {
    let rest = sentence.passage.scalars[name.upperBound...]
    guard saysFollowing(rest), let after = letters(of: rest, atMost: 14) else { return false }
    return (closings + announcements).contains { after.starts(with: $0) }
  }

  /// Whether a stretch ends in 如下 and a mark, spaces aside.
  private static func saysFollowing(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = stretch.endIndex
    func previous() -> Unicode.Scalar? {
      while place > stretch.startIndex {
        place -= 1
        if !Characters.isSpace(stretch[place]) { return stretch[place] }
      }
      return nil
    }
    let mark = previous()
    return (mark == ":" || mark == "。") && previous() == "下" && previous() == "如"
  }

  /// The characters of a stretch that are no spaces, unless there are too many, as in most: they are counted first.
  private static func letters(of stretch: ArraySlice<Unicode.Scalar>, atMost most: Int) -> [Unicode.Scalar]? {
    var count = 0
    for letter in stretch where !Characters.isSpace(letter) {
      count += 1
      if count > most { return nil }
    }
    return stretch.filter { !Characters.isSpace($0) }
  }
}
