import Newsletters

/// The words that end the names of bodies.
extension TokenReader {
  /// The head of a body's name, where this token is one.
  func head(_ index: Int, chunkHasOwner: Bool) -> OrganizationHead? {
    let token = tokens[index]
    if token.form == .quoted {
      guard !chunkHasOwner, token.range.count >= 8 || isOpened(index) else {
        return chunkHasOwner ? quotedHead(index) : nil
      }
      return quotedHead(index).map { OrganizationHead(kind: $0.kind, owner: isOpened(index) ? .named : $0.owner) }
    }
    if token.form == .place, scalars[token.range.upperBound - 1] == "村", !isNameOfStreet(index), !roadFollows(index) {
      return OrganizationHead(kind: .residentialArea, owner: .territory)
    }
    if let organization = organization(index) {
      if words[index] == "小区", index > 0, words[index - 1] == "老旧" || words[index - 1] == "老" { return nil }
      if words[index] == "乡", isTidings(index + 1) || endsNameOfSubdistrict(index) { return nil }
      if words[index] == "镇", endsNameOfSubdistrict(index) { return nil }
      if roadFollows(index) || isTradeOfUnit(index) || isCommunityOfCompany(index) { return nil }
      if words[index] == "村小", !isBoundary(index + 1), words[index + 1] != "的" { return nil }
      // `队员|学会|了|急救`
      if words[index] == "学会", index + 1 < words.count, words[index + 1] == "了" { return nil }
      if isBehindTime(index) || isGoal(index) { return nil }
      if words[index] == "街", !isSubdistrictForShort(index) { return nil }
      if words[index] == "社会组织", isInEchoedUnit(index) { return nil }
      if words[index] == "人大", isOfDeputies(index) { return nil }
      if isSchoolOfSubject(index) || isPlaceBeforeBranch(index) { return nil }
      return organization
    }
    if isEstateOfOwners(index) { return OrganizationHead(kind: .residentialArea, owner: .named) }
    if words[index] == "矿", isMine(index) { return OrganizationHead(kind: .enterprise, owner: .named) }
    if isUnionOfMine(index) { return OrganizationHead(kind: .civic, owner: .organ) }
    if words[index] == "读书会", isClubInQuotes(index) { return OrganizationHead(kind: .civic, owner: .organ) }
    if isNumberedSchool(index) { return OrganizationHead(kind: .school, owner: .named) }
    if isCommission(index) {
      return OrganizationHead(kind: words[index - 1] == "纪检" ? .party : .government, owner: .organ)
    }
    if let head = staffedHead(index) { return head }
    return (chunkHasOwner ? openHead(index) : nil) ?? echoedHead(index, chunkHasOwner: chunkHasOwner)
  }

  /// Whether there can be a head here at all: a look at the token, its last letter and whether a title follows.
  @inline(__always)
  func mayBeLastOfName(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.uses.contains(.organization) || token.form == .quoted || token.form == .place || isTitle(index + 1)
      || Self.lastOfHeads.contains(scalars[token.range.upperBound - 1])
  }

  /// The last letters of heads that are in no list and have no title behind them.
  private static let lastOfHeads = ScalarSet(openHeads.words.initials).union("中小校矿会庭团园苑寓")

  /// `清泉新村|街道`, `古村|镇`: a subdistrict that is called by a housing estate, a town whose name ends in 村.
  private func isNameOfStreet(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    return words[index + 1] == "街道" || words[index + 1] == "社区居委会"
      || (words[index + 1] == "乡" || words[index + 1] == "镇")
        && (tokens[index].range.count == 2 || organization(index + 2) != nil || isTitle(index + 2))
  }

  private static let entries: WordSet = ["进", "入", "走进", "到", "送进"]

  /// `“法律|进|社区|”`, `详情|见|社区|公告栏`: whether quotation marks hold a motto that says where something goes, or a verb says where
  /// something is found.
  private func isGoal(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if words[index] == "社区", words[index - 1] == "见" { return true }
    return index + 1 < words.count && words[index + 1] == "”" && Self.entries.contains(words[index - 1])
  }

  private static let times: WordSet = ["季度", "年度", "月份", "上半年", "下半年"]
  private static let committees: WordSet = ["居委会", "村委会", "业委会", "居民委员会", "社区居委会"]

  /// `第三|季度|居委会|卫生评比`, `儿童节|社区|组织`: whether a time stands right before a committee or a community, which is no name
  /// of it.
  private func isBehindTime(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1].range
    return Self.times.contains(words[index - 1]) && Self.committees.contains(words[index])
      || words[index] == "社区" && before.count == 3 && scalars[before.upperBound - 1] == "节"
  }

  /// `房管局|物业|处`, `区住建局|物业|管理中心`, `讨论|物业|费`: a word for a business that says what a unit sees to, or what
  /// somebody pays or quarrels over.
  private func isTradeOfUnit(_ index: Int) -> Bool {
    guard words[index] == "物业", tokens.indices.contains(index + 1) else { return false }
    if Self.mattersOfProperty.contains(words[index + 1]) { return true }
    let next = tokens[index + 1]
    if next.range.count <= 2, Self.openHeads[Word(scalars[next.range].prefix(1))] != nil { return true }
    guard Self.services.contains(words[index + 1]) else { return false }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return organization(index - 1) != nil || startsTerritory(index - 1) || before.classes.contains(.time)
      || [.number, .punctuation].contains(before.form) || !before.roles.isEmpty
      || before.form == .word && before.range.count >= 2 && before.classes.contains(.verb)
      || before.form == .word && !before.classes.isDisjoint(with: [.particle, .preposition, .numeral, .measure])
  }

  private static let mattersOfProperty: WordSet = [
    "费", "费用", "收费", "纠纷", "矛盾", "行业", "用房", "企业", "条例", "问题", "维修", "管理办", "管理科", "管理所", "管理站",
  ]
  private static let services: WordSet = ["管理", "服务", "考核", "管理中心", "服务中心", "管理处"]

  /// `两|级|人大|代表`, `葡萄|产业|人大|代表`, `街道|人大|代表|联络站`: deputies in general, of whom no congress is said, and those
  /// whom an office of another body sees to.
  private func isOfDeputies(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    if Self.officesOfDeputies.contains(words[index + 1]) { return true }
    guard words[index + 1] == "代表" else { return false }
    if tokens.indices.contains(index + 2), words[index + 2] == "联络" { return true }
    return index > 0 && (words[index - 1] == "级" || words[index - 1] != "全国" && isTask(index - 1))
  }

  private static let officesOfDeputies: WordSet = ["代表联络工委", "代表联络站", "代表联络处", "代表联络室", "代表工作站"]

  private static let tidings: ScalarSet = "讯音情愁亲"

  /// `柳林|乡|讯`: news from home.
  private func isTidings(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && Self.tidings.contains(first(index))
  }

  /// `白石|矿|党委`: a mine that is called by its place, before an organ of it.
  private func isMine(_ index: Int) -> Bool {
    guard index > 0, let organ = organization(index + 1), organ.owner == .organ || organ.kind == .party else {
      return false
    }
    let name = tokens[index - 1]
    return name.form == .place || name.form == .unknown || name.classes.contains(.placeName)
      || name.range.count == 1 && name.form == .word && name.roles.isEmpty && !Self.closed.contains(first(index - 1))
  }

  /// `矿工|会|主席`: the union of a mine, which 矿 says for short, where a name can begin.
  func isUnionOfMine(_ index: Int) -> Bool {
    guard words[index] == "会", index > 0, words[index - 1] == "矿工" else { return false }
    return (index == 1 || isBoundary(index - 2)) && (isBoundary(index + 1) || words[index + 1] == "在")
  }

  private static let levelsOfCommissions: ScalarSet = "区县市旗省州盟"

  /// `区|统筹|委`, `市|古|保|委|文物|科`: whether 委 ends the short name of a commission, which two letters tell behind the word for
  /// a district, city or province.
  func isCommission(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), words[index] == "委", index > 1 else { return false }
    let start = tokens[index - 1].range.count == 2 ? index - 1 : index - 2
    guard start > 0, tokens[index].range.lowerBound - tokens[start].range.lowerBound == 2,
      tokens[start - 1].range.count == 1, Self.levelsOfCommissions.contains(first(start - 1))
    else { return false }
    return (start..<index).allSatisfy { place in
      Characters.isHan(first(place)) && organization(place) == nil && !isTitle(place)
        && !(tokens[place].range.count == 1 && Self.closed.contains(first(place)))
    }
  }

  private static let schools: WordSet = ["小学", "初中", "高中", "中学"]
  private static let subjects: WordSet = ["语文", "数学", "英语", "物理", "化学", "科学", "音乐", "体育", "美术", "政治", "历史", "地理", "生物"]

  /// `教研室|小学|语文|教研员`: the years that a subject is taught in, behind a body that is no place.
  private func isSchoolOfSubject(_ index: Int) -> Bool {
    guard Self.schools.contains(words[index]), index > 0, tokens.indices.contains(index + 1),
      let before = organization(index - 1), before.owner != .territory
    else { return false }
    return Self.subjects.contains(words[index + 1])
      || index + 2 < tokens.count && Self.subjects.contains(words[index + 1] + words[index + 2])
  }

  private static let branches: WordSet = ["分院", "分校", "分局", "分社", "分公司", "支行", "营业所", "分理处", "供电所"]

  /// `中医院|柳|村|分院`: the place that a branch is called by.
  private func isPlaceBeforeBranch(_ index: Int) -> Bool {
    words[index] == "村" && tokens.indices.contains(index + 1) && Self.branches.contains(words[index + 1])
  }

  /// `“四季家政服务部”开业`: whether a name in quotation marks is of what is opened or founded.
  func isOpened(_ index: Int) -> Bool {
    guard tokens[index].form == .quoted else { return false }
    if index > 0, Self.foundings.contains(words[index - 1]) { return true }
    if index > 1, words[index - 1] == "的" || words[index - 1] == "了", Self.foundings.contains(words[index - 2]) {
      return true
    }
    let next = Self.adverbs.contains(index + 1 < words.count ? words[index + 1] : "") ? index + 2 : index + 1
    return tokens.indices.contains(next) && Self.openings.contains(words[next])
  }

  /// `社区|“青苗”|读书会`: a club called by what its meetings are, whose name stands in quotation marks before.
  func isClubInQuotes(_ index: Int) -> Bool { index > 0 && tokens[index - 1].form == .quoted }

  private static let adverbs: WordSet = ["日前", "近日", "昨日", "昨天", "今天", "今日", "于"]
  private static let foundings: WordSet = ["创办", "创办了", "开办", "开办了", "创立", "组建", "组建了", "自办", "办起", "办起了", "挂牌", "成立"]

  private static let openings: WordSet = ["开业", "成立", "揭牌", "挂牌", "启用", "正式", "开张", "开馆", "开园", "落成"]

  /// `街道“侨之家”`: a name in quotation marks that ends in a head.
  private func quotedHead(_ index: Int) -> OrganizationHead? {
    let token = tokens[index]
    let inner = scalars[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)]
    guard inner.count >= 3, inner.count <= 12 else { return nil }
    for start in inner.indices.dropLast() {
      guard let head = vocabulary.entry(of: inner[start...])?.organization else { continue }
      if head.owner == .territory || Self.isHonour(inner) && !hasOwnHead(index, head) {
        return nil
      }
      return OrganizationHead(kind: head.kind, owner: .organ)
    }
    return isOpened(index) || isLed(index) ? Self.openedHeads[Word(inner.suffix(1))] : nil
  }

  /// `社区|“银发能人队”|队长`, `妇联|“巧手编织社”|近日落户柳湾,社长…`: whether the title of whoever leads a club in quotation marks follows
  /// soon, as it begins with the club's last letter.
  private func isLed(_ index: Int) -> Bool {
    let last = scalars[tokens[index].range.upperBound - 2]
    guard Self.lettersOfClubs.contains(last) else { return false }
    return (index + 1..<min(index + 10, tokens.count)).contains { place in
      isTitle(place) && tokens[place].range.count == 2 && first(place) == last
        && scalars[tokens[place].range.upperBound - 1] == "长"
    }
  }

  private static let lettersOfClubs: ScalarSet = "队社"

  /// What is founded with a name of its own ends in.
  private static let openedHeads: WordMap<OrganizationHead> = [
    "队": .init(kind: .civic, owner: .organ), "社": .init(kind: .civic, owner: .organ),
    "部": .init(kind: .enterprise, owner: .organ), "室": .init(kind: .civic, owner: .organ),
    "坊": .init(kind: .enterprise, owner: .organ), "店": .init(kind: .enterprise, owner: .organ),
    "馆": .init(kind: .enterprise, owner: .organ),
  ]

  private static func isHonour(_ inner: ArraySlice<Unicode.Scalar>) -> Bool {
    honours.contains(Word(inner.prefix(2))) || ["先进", "优秀", "示范", "十佳"].contains { inner.holds($0) }
  }

  /// `“平安志愿服务队”队长`: whether a club or team in quotation marks has a head, whose title begins with its last letter.
  private func hasOwnHead(_ index: Int, _ head: OrganizationHead) -> Bool {
    head.kind == .civic && isTitle(index + 1) && scalars[tokens[index].range.upperBound - 2] == first(index + 1)
  }

  /// What a name in quotation marks begins with that is an honour: `市“绿色学校”`, `区“文明小区”`.
  private static let honours: WordSet = [
    "绿色", "文明", "平安", "示范", "先进", "优秀", "星级", "和谐", "花园", "园林", "卫生", "健康", "模范", "最美", "美丽", "无毒", "零案",
  ]

  private static let openHeads: WordMap<OrganizationHead> = [
    "办": .init(kind: .government, owner: .organ), "局": .init(kind: .government, owner: .organ),
    "科": .init(kind: .government, owner: .organ), "所": .init(kind: .government, owner: .organ),
    "站": .init(kind: .government, owner: .organ), "处": .init(kind: .government, owner: .organ),
    "委": .init(kind: .party, owner: .organ), "室": .init(kind: .government, owner: .organ),
    "厅": .init(kind: .government, owner: .organ), "队": .init(kind: .civic, owner: .organ),
    "系": .init(kind: .school, owner: .organ), "股": .init(kind: .government, owner: .organ),
    "部": .init(kind: .government, owner: .organ), "联": .init(kind: .civic, owner: .organ),
    "园": .init(kind: .school, owner: .named),
  ]

  /// A unit that no list holds, after its owner and before a title or a mark: `武侯区委社治委副主任`.
  private func openHead(_ index: Int) -> OrganizationHead? {
    let token = tokens[index]
    guard token.form == .unknown || token.range.count <= 4 else { return nil }
    if words[index] == "部", index + 1 < tokens.count, words[index + 1] == "长" { return Self.openHeads["部"] }
    let last = Word(scalars[token.range].suffix(1))
    guard let head = Self.openHeads[last], !isHall(index), !countsBodies(index),
      isBoundary(index + 1) || tokens[index + 1].form == .person
        || last == "系" && (organization(index + 1) != nil || isOfTeacher(index))
        || last == "局" && organization(index + 1)?.owner == .organ || isTaskBefore(index) && isPredicate(index + 1)
    else { return nil }
    if token.range.count == 1, token.form == .word, index > 0, isBoundary(index - 1), !isTaskOfSection(index - 1) {
      return nil
    }
    if token.form == .word, token.range.count > 1, !token.classes.contains(.abbreviation) {
      guard token.range.count >= 3, !isTitle(index), Self.offices.contains(last) else { return nil }
      return isTitle(index + 1) || last != "室" && isBoundary(index + 1) ? head : nil
    }
    return head
  }

  /// `大学|社会工作|系|的|副教授`: whether a title stands behind the department and 的.
  private func isOfTeacher(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && words[index + 1] == "的" && isTitle(index + 2)
  }

  /// Letters that words for offices of three letters and more end in: `基础|教育处`.
  private static let offices: WordSet = ["处", "科", "室", "股", "办"]

  /// `城管局|照明|所`: whether one letter for a unit stands behind what it sees to.
  private func isTaskBefore(_ index: Int) -> Bool {
    guard tokens[index].range.count == 1, index > 1 else { return false }
    if isTask(index - 1) { return organization(index - 1) == nil }
    return index > 2 && isInitialOfUnit(index - 2, before: index)
  }

  private static let predicates: ScalarSet = "派把将为对向在从已也又都还"

  /// Whether the name before ends here because somebody does something: 的, or a verb or adverb of two letters.
  private func isPredicate(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    if words[index] == "的" || tokens[index].range.count == 1 && Self.predicates.contains(first(index)) { return true }
    let token = tokens[index]
    return token.form == .word && token.range.count >= 2
      && !token.classes.isDisjoint(with: [.verb, .adverb, .preposition, .time])
      && token.classes.isDisjoint(with: [.noun, .organizationHead])
  }

  /// `小学|三|所`, `敬老院|一|处`: a word that counts the bodies before it, of a public body (`公安局|三|处`) a division.
  private func countsBodies(_ index: Int) -> Bool {
    guard index > 1, words[index] == "所" || words[index] == "处",
      scalars[tokens[index - 1].range].allSatisfy({ Characters.isChineseNumeral($0) || Characters.isDigit($0) }),
      let counted = organization(index - 2)
    else { return false }
    return counted.kind != .government && counted.kind != .party
  }

  /// Whether a letter that names units (办, 科) stands here, with a title, a mark or a verb behind it.
  func endsUnit(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && Self.openHeads[words[index]] != nil
      && (isBoundary(index + 1) || tokens[index + 1].form == .person || isTaskBefore(index) && isPredicate(index + 1))
  }

  private static let halls: WordSet = ["功能", "会议", "展览", "宴会", "报告", "音乐", "多功能", "学术", "议事"]

  /// `多|功能|厅`, `值班|室`, `投票|站`: a room or a place for something, no office.
  private func isHall(_ index: Int) -> Bool {
    guard index > 0, words[index] == "厅" || words[index] == "室" || words[index] == "站" else { return false }
    if words[index] == "站" { return Self.stops.contains(words[index - 1]) }
    return Self.halls.contains(words[index - 1]) || words[index] == "室" && Self.rooms.contains(words[index - 1])
  }

  private static let stops: WordSet = ["投票", "采样", "公交", "地铁", "加油", "充电"]
  private static let rooms: WordSet = [
    "值班", "活动", "展", "展览", "阅览", "图书", "棋牌", "娱乐", "健身", "乒乓球", "休息", "康复", "阅读", "心理", "接待",
  ]
}
