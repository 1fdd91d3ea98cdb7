import Newsletters

/// Words that places are called by, where they are words of the sentence otherwise: words of the vocabulary for that
/// (`place-words.txt`), qualities, days, people, praise and points of the compass.
extension TokenReader {
  private static let compass: WordSet = ["西北", "东北", "西南", "东南", "中南", "华东", "华中", "华南", "华北", "西部", "北方", "南方", "东方"]

  private static let waters: WordSet = ["海上", "水上", "江上"]

  private static let sidesOfTown: WordSet = ["城东", "城西", "城南", "城北", "城中", "江北", "江南", "江东", "河东", "河西", "湖东", "湖西"]

  /// `西北|政法大学`, `海上|救助站`: the part of the country that a school or works is called by.
  func isCompass(_ index: Int) -> Bool {
    if Self.waters.contains(words[index]) || Self.sidesOfTown.contains(words[index]) {
      return organization(index + 1) != nil
    }
    guard Self.compass.contains(words[index]) else { return false }
    for place in [index + 1, index + 2] {
      guard let head = organization(place) else { continue }
      return (head.kind == .school || head.kind == .enterprise || head.kind == .medical)
        && tokens[place].range.count >= 2
    }
    return false
  }

  /// `前进|社区`, `建国|五金|市场|管委会`: a word that places are called by, where a name can begin and the
  /// place's own unit or officer, or the end of its name, follows.
  func isNamingPlaceWord(_ index: Int) -> Bool {
    guard tokens[index].classes.contains(.placeWord), tokens.indices.contains(index + 1) else { return false }
    if namesInstitution(index) { return true }
    if let head = organization(index + 1), head.kind == .enterprise, index > 0,
      ends(index + 1, in: "厂") || Self.farms.contains(words[index + 1])
    {
      return beginsName(index) || isUnknown(index - 1) || tokens[index - 1].form == .place
    }
    guard beginsName(index) else { return false }
    if Self.subdistricts.contains(words[index + 1]) { return isSubdistrict(index + 1) }
    guard let head = organization(index + 1) else {
      return words[index] == "建国" && (index + 2...index + 3).contains { organization($0) != nil }
    }
    guard head.kind == .residentialArea || head.kind == .residentialCommittee else {
      return head.kind == .school && tokens[index + 1].range.count == 2 || words[index + 1] == "派出所"
    }
    let next = index + 2
    guard tokens.indices.contains(next) else { return true }
    return tokens[next].classes.contains(.position) || organization(next) != nil
      || [.punctuation, .space].contains(tokens[next].form)
  }

  private static let subdistricts: WordSet = ["街道", "镇", "乡"]
  private static let farms: WordSet = ["农场", "林场", "牧场", "茶场", "渔场"]

  /// `振兴|街道|妇联`, `建设|街道|召开…`: whether a unit of the subdistrict, what it does or the end of its name follows the word for it.
  private func isSubdistrict(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return true }
    let next = tokens[index + 1]
    return organization(index + 1) != nil || endsUnit(index + 1) || !next.roles.isEmpty
      || words[index + 1] == "队" || words[index + 1] == "工作"
      || next.form == .punctuation || next.form == .space
  }

  private static let describingQualities: WordSet = [
    "先进", "优秀", "文明", "和谐", "美丽", "平安", "幸福", "温馨", "整洁", "安全", "绿色", "智慧", "老旧", "成熟",
    "特色", "模范", "普通", "偏远", "困难", "贫困", "富裕", "薄弱", "后进", "规范", "完整", "宜居", "新型", "大型",
    "小型", "示范", "全面", "热闹", "干净", "安静", "陌生", "熟悉", "古老", "年轻", "开放", "主要", "封闭", "集中",
    "独立", "周边", "附近", "以上", "以下", "其中", "城里", "村里", "里面", "外面", "这里", "那里", "上面", "下面",
    "旁边", "落后", "涣散", "软弱", "特困", "空心", "对面", "后面", "前面", "会上", "会后", "会前", "现场", "席间", "场上",
  ]

  /// `兴隆|居委会|主任`, `山上|社区:`: a quality or a place in one word that a community is called by, where a name can
  /// begin; before 社区 what follows has to show that one of that name is meant.
  func isNamingQuality(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.form == .word, token.range.count == 2, token.roles.isEmpty,
      !token.classes.isDisjoint(with: [.adjective, .locative]),
      token.classes.isDisjoint(with: [.generic, .adverb, .position, .organizationHead]),
      !Self.describingQualities.contains(words[index]), let head = organization(index + 1), beginsName(index)
    else { return false }
    if Self.subdistricts.contains(words[index + 1]) { return isSubdistrict(index + 1) }
    if head.kind == .residentialCommittee { return true }
    guard head.kind == .residentialArea, tokens[index + 1].range.count <= 2, tokens.indices.contains(index + 2) else {
      return false
    }
    let next = organization(index + 2)
    return isTitle(index + 2) || words[index + 2] == ":" || tokens[index + 2].form == .person
      || tokens[index + 2].roles.contains(.hold)
      || next.map { $0.owner != .territory && $0.kind != .residentialArea } ?? false
  }

  /// `国际|村|社区`: a word that the former village is called by of which a community is made.
  func isNamingVillage(_ index: Int) -> Bool {
    let token = tokens[index]
    guard words.indices.contains(index + 2), words[index + 1] == "村", token.form == .word, token.range.count == 2,
      let head = organization(index + 2), head.kind == .residentialArea || head.kind == .residentialCommittee
    else { return false }
    return beginsName(index)
      && (Self.praises.contains(words[index])
        || token.roles.isEmpty && !token.classes.isDisjoint(with: [.noun, .adjective])
          && token.classes.isDisjoint(with: [.verb, .generic, .position, .pronoun, .numeral, .time, .locative, .adverb])
          && !Self.describingQualities.contains(words[index]))
  }

  /// Whether what stands before leaves room for a name: a mark, a preposition or a territory.
  func beginsName(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.form == .punctuation || before.form == .space || isTerritory(index - 1)
      || Self.beforeNames.contains(words[index - 1])
  }

  private static let beforeNames: WordSet = ["和", "与", "及", "在", "到", "由", "了", "至", "来自", "自", "向", "是"]

  private static let dates: WordSet = ["五一", "七一", "八一", "十一", "五四", "三八", "六一", "国庆", "元旦", "春晓"]

  /// `五一|社区`, `八一|小学`: a day that names a place.
  func isNamingDate(_ index: Int) -> Bool {
    guard Self.dates.contains(words[index]), let head = organization(index + 1) else { return false }
    return head.kind == .residentialArea || head.kind == .residentialCommittee || head.kind == .school
      || head.owner == .territory
  }

  private static let sides: WordSet = ["上", "下", "东", "西", "南", "北", "大", "小", "前", "后", "新", "老"]

  /// `上|郎德|村`, `下|石桥|村`: which of two places of one name is meant.
  func namesUpperOrLower(_ index: Int) -> Bool {
    guard Self.sides.contains(words[index]),
      tokens.indices.contains(index + 2), tokens[index + 1].form == .place,
      organization(index + 2)?.owner == .territory || organization(index + 2)?.kind == .residentialArea
    else { return false }
    return index == 0 || [.punctuation, .space].contains(tokens[index - 1].form) || organization(index - 1) != nil
  }

  /// `工人|村|居委会`: a word for people that names a place.
  func isVillageOfWorkers(_ index: Int) -> Bool {
    guard let title = entry(index)?.position?.titleClass, title != .office, tokens.indices.contains(index + 2) else {
      return false
    }
    return tokens[index + 1].range.count == 1 && Self.lanes.contains(first(index + 1))
      && organization(index + 2) != nil
  }

  /// The words of these rules.
  static let namingWords = WordSet(joining: [compass, waters, sidesOfTown, dates, sides, praises])

  private static let lanes: ScalarSet = "村路街里巷坊"

  private static let praises: WordSet = [
    "平安", "和谐", "文明", "幸福", "美丽", "现代", "国际", "新兴", "爱心", "世界", "先进", "模范", "工业", "商业", "绿色", "传统",
  ]

  /// `平安社区:`, `和谐社区居委会`: a word of praise that is the name, for a colon or the committee follows.
  func isNameThoughGeneric(_ place: Int) -> Bool {
    guard Self.praises.contains(words[place]), tokens.indices.contains(place + 2) else { return false }
    let area = organization(place + 1)?.kind
    if area == .residentialCommittee { return true }
    guard area == .residentialArea else { return false }
    let next = organization(place + 2)
    return words[place + 2] == ":" || next?.kind == .residentialCommittee || next?.kind == .party
  }

  /// Verbs of founding: `街道|成立|社区|服务中心`.
  private static let foundings: WordSet = ["成立", "设立", "组建", "建立", "创办", "建成", "新建", "合并", "撤销"]

  /// `镇|振兴|社区`: between the territory and the word for what it is, any word is a name.
  func isBetweenTerritories(_ place: Int) -> Bool {
    guard place > 0, place + 1 < tokens.count, organization(place - 1)?.owner == .territory,
      !Self.foundings.contains(words[place]), let next = organization(place + 1)
    else { return false }
    return next.kind == .residentialArea || next.kind == .residentialCommittee
  }
}
