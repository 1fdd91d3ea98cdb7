import Newsletters

/// Whether what stands before a head names a particular body.
extension TokenReader {
  /// Whether the modifiers hold something that names: a proper name, a number, a quotation, a plain noun.
  func hasName(from start: Int, to end: Int, head: OrganizationHead) -> Bool {
    guard start < end else {
      return tokens[end].classes.contains(.properName) || isFusedName(end) || isOpened(end)
    }
    for place in start..<end {
      let token = tokens[place]
      switch token.form {
      case .unknown, .quoted, .number, .letters, .person, .place: return true
      case .word:
        if token.classes.contains(.generic), !namesInstitution(place) { continue }
        // `注册公司`: what is done with a company names none.
        if token.classes.contains(.verb), words[end] == "公司" || place + 1 == end && governsBareHead(place) { continue }
        if Self.references[words[place]] != nil { continue }
        if token.classes.contains(.organizationHead), token.range.count > 1, head.owner != .territory { continue }
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether the modifiers before a territory's one-letter word are its name: letters that are strange to each other, a
  /// known place, or a place that the segmentation found; not an adjective or a common noun (`旧区`, `强镇`).
  func hasTerritoryName(from start: Int, to end: Int) -> Bool {
    guard start < end else { return tokens[end].form == .place }
    if words[end] == "区", Self.quarters.contains(Word(scalars[..<tokens[end].range.lowerBound].suffix(2))) {
      return false
    }
    if start + 1 == end, tokens[start].range.count >= 2, Self.ruralWords.contains(words[end]),
      tokens[start].classes.contains(.noun) && tokens[start].classes.isDisjoint(with: [.generic, .organizationHead])
        || isNamingQuality(start)
    {
      return true
    }
    if isSubdistrictNamedByWord(start, end) { return true }
    let letters = tokens[end - 1].range.upperBound - tokens[start].range.lowerBound
    let names = (start..<end).filter { place in
      let token = tokens[place]
      return token.form == .unknown || token.form == .place
        || !token.classes.isDisjoint(with: [.placeName, .properName])
    }
    return !names.isEmpty && (letters >= 2 || words[end] == "县")
  }

  /// Whether the first word of a name is that of a place, or letters that are no word.
  func bearsPlace(from start: Int, to end: Int) -> Bool {
    let first = Self.references[words[start]] == nil ? start : start + 1
    return first < end
      && ([.place, .unknown, .person].contains(tokens[first].form)
        || !tokens[first].classes.isDisjoint(with: [.placeName, .properName])
        || isInRowOfLetters(first))
  }

  /// What quarters are called after that are no districts: `东山家属区`, `活禽区`.
  private static let quarters: WordSet = [
    "家属", "宿舍", "生活", "住宅", "办公", "作业", "养殖", "种植", "候车", "候诊", "活动", "展示", "活禽", "休息", "商业", "用餐", "阅览", "等候", "观众",
    "停车",
  ]

  private static let ruralWords: WordSet = ["村", "镇", "乡"]

  /// A single word of the vocabulary that is a name with its head: `同济大学`.
  func isFusedName(_ index: Int) -> Bool {
    guard let entry = entry(index), let head = entry.organization, head.owner != .organ else { return false }
    return !entry.classes.isDisjoint(with: [.properName, .placeName])
  }

  // MARK: Bodies called by their level

  private static let streets = references.entries.filter { $0.value == .street }.map(\.key)
  private static let markers: WordSet = ["我", "本", "该", "全", "各"]

  /// The territory that a name begins with, where it is called by its level only.
  func reference(start: Int, end: Int) -> TerritoryReference? {
    if start < end, let level = Self.references[words[start]] {
      return TerritoryReference(level: level, length: tokens[start].range.count)
    }
    if start < end, isStreetForShort(start) { return TerritoryReference(level: .street, length: 1) }
    // 区委, 市政府, 镇政府: the level is the head's own first letter.
    guard let head = organization(end), start == end else { return nil }
    switch head.owner {
    case .district: return TerritoryReference(level: .district, length: 1)
    case .city: return TerritoryReference(level: .city, length: 1)
    case .province: return TerritoryReference(level: .province, length: 1)
    default:
      guard head.owner == .street else { return nil }
      let letters = scalars[tokens[start].range]
      let street = Self.streets.first { letters.count > $0.count && Word(letters.prefix($0.count)) == $0 }
      return street.map { TerritoryReference(level: .street, length: $0.count) }
    }
  }

  /// Whether a bare territory word is pointed at: `我街道`, `该社区`, `本镇`.
  func isReferenceMarked(_ start: Int) -> Bool {
    start > 0 && Self.markers.contains(words[start - 1])
  }

  /// `街|民政科`, `我|街|防汛指挥部`: the subdistrict for short, where a name can begin and a word follows.
  func isStreetForShort(_ start: Int) -> Bool {
    guard words[start] == "街", tokens.indices.contains(start + 1), tokens[start + 1].form == .word,
      tokens[start + 1].range.count >= 2, first(start + 1) != "坊"
    else { return false }
    return beginsName(start) || Self.markers.contains(words[start - 1])
  }

  // MARK: No particular body

  /// `举办迎春联谊会`: what a verb of holding governs is an occasion, where the head can be one.
  func isOccasion(from start: Int, to end: Int) -> Bool {
    guard entry(end)?.event != nil else { return false }
    var place = start - 1
    while place >= 0, start - place <= 8 {
      if tokens[place].roles.contains(.hold) { return true }
      if start - place > 4, tokens[place].form == .punctuation, words[place] != "、" { return false }
      place -= 1
    }
    return false
  }

  /// `青石街道|社区居委会`, `我街|社区居委会`: the committees of a subdistrict in general.
  func isCommitteeOfSubdistrict(_ end: Int, from start: Int) -> Bool {
    guard end > 0, organization(end)?.kind == .residentialCommittee else { return false }
    if words[end - 1] == "街道" { return true }
    return start >= end - 1 && words[end - 1] == "街" && words[end].initial == "社"
  }

  private static let manners: WordSet = ["公开", "联合", "隆重", "共同", "集中", "统一"]
  private static let venues: WordSet = ["体育馆", "体育场", "影剧院", "剧院", "电影院", "礼堂", "大礼堂"]

  /// `在|云岭中学|体育馆|举行`: where something is held.
  func isVenue(from start: Int, to end: Int) -> Bool {
    guard Self.venues.contains(words[end]) || ends(end, in: "议事厅"), tokens.indices.contains(end + 1) else {
      return false
    }
    // `公开|审理`: in what manner something is done.
    let deed = Self.manners.contains(words[end + 1]) ? end + 2 : end + 1
    guard tokens.indices.contains(deed), !tokens[deed].roles.isEmpty || tokens[deed].classes.contains(.verb) else {
      return false
    }
    // `在|柳湾|社区|居民议事厅`: of a community, whose own name stands before.
    let first = start == end ? max(0, start - 3) : max(0, start - 1)
    return (first..<end).contains { words[$0] == "在" || words[$0] == "于" }
  }

  private static let honours: WordSet = ["示范", "先进", "优秀", "模范"]

  /// `省级|示范|家长学校`: a word of praise before a body without a name.
  func isHonour(from start: Int, to end: Int) -> Bool {
    start > 0 && Self.honours.contains(words[start - 1]) && organization(end)?.owner == .named
      && !bearsPlace(from: start, to: end)
  }

  private static let indefinite: WordSet = [
    "所属", "下属", "辖区", "所辖", "属地", "相关", "有关", "兄弟", "各", "各类", "两级", "三级", "各级", "示范", "先进", "优秀", "其他", "全体", "任何",
    "等", "两地", "两岸", "首批", "新组建",
    "一家", "一所", "一座", "这家", "那家", "这所", "那所", "这座", "那座",
  ]

  /// Whether a word inside the name says that no particular body is meant: `区相关委办局`, `街道所属社区`.
  func isIndefinite(from start: Int, to end: Int) -> Bool {
    if end + 1 < tokens.count, Self.afterNoName.contains(words[end + 1]) { return true }
    // `这|座|菜市场`: one of a sort that is pointed at.
    if start < end, Self.these.contains(words[start]), tokens[start + 1].classes.contains(.measure) { return true }
    return (start..<end).contains { Self.indefinite.contains(words[$0]) }
  }

  private static let these: WordSet = ["这", "那", "每", "某"]
  private static let afterNoName: WordSet = ["〔", "[", "系统", "旧址", "遗址", "宿舍", "宿舍区", "家属院", "家属楼", "家属区"]
  private static let pluralMarks: WordSet = [
    "各", "各个", "多家", "多个", "个", "家", "所", "所在", "每个", "全体", "有关", "相关", "其他", "部分", "不少", "两", "几个", "各级",
    "示范", "省级", "市级", "国家级", "优秀", "先进",
  ]

  /// Whether the words before say that no particular body is meant: `各居委会`, `23个居委会`, `全体`.
  func isPlural(before start: Int) -> Bool {
    var place = start - 1
    while place >= 0, place >= start - 2 {
      let token = tokens[place]
      if token.form == .punctuation { return false }
      if Self.pluralMarks.contains(words[place]) { return true }
      if token.classes.contains(.generic) == false { return false }
      place -= 1
    }
    return false
  }
}
