import Newsletters

/// Names of places that what stands around them tells: usual words that places are called by (`前进|街道`, `团结|镇`), and
/// letters that are words of grammar or each a word elsewhere (`进义|镇`, `后屏|街道`).
///
/// Such letters are a name where one can begin before them (a mark, a territory, a preposition, a verb of going there)
/// and the place's own organ or officer stands behind the word for the level: `北岭区前进街道办事处`, not `建设街道文化站`.
enum EvidentPlaces {
  /// The letters before a word for a level that are a name there, or `nil`.
  ///
  /// - Parameter end: where the word for the level begins.
  static func name(before end: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Range<Int>? {
    guard end >= 2, let level = level(at: end, in: scalars) else { return nil }
    if let word = placeWord(before: end, in: scalars, words: words) {
      let isBehindTerritory = endsTerritory(at: word.lowerBound, in: scalars)
      let isTold = isBehindTerritory || isObject(word, before: level, in: scalars)
      guard isTold || beginsName(at: word.lowerBound, in: scalars, words: words) else { return nil }
      let next = end + level.count
      if word.lowerBound == 0, beginsTitleOfPaper(next, in: scalars) { return word }
      return isOwn(next, behind: level, in: scalars, words: words)
        || (isTold || isOnlyCalled(word, before: level, in: scalars)) && mayAct(next, in: scalars, words: words)
        || acts(next, as: level, words: words) || isPlain(word, before: level, in: scalars) ? word : nil
    }
    let isBeforeOrgan = isOwn(end + level.count, behind: level, in: scalars, words: words)
    let isTitle = end <= longest && beginsTitleOfPaper(end + level.count, in: scalars)
    guard isBeforeOrgan || isTitle || mayAct(end + level.count, in: scalars, words: words) else { return nil }
    guard let name = letters(before: end, in: scalars, words: words) else {
      return isBeforeOrgan || isTitle ? anyWord(before: end, behind: level, in: scalars, words: words) : nil
    }
    return isBeforeOrgan || isTitle && name.lowerBound == 0
      || (name.count == 2 || levelsOfBanners.contains(level)) && endsTerritory(at: name.lowerBound, in: scalars)
      ? name : nil
  }

  /// Whether the word for a level begins at a place and the territory's own organ or officer behind it: `村|党支部`, `镇|长`.
  static func isBeforeOrgan(_ place: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard let level = level(at: place, in: scalars) else { return false }
    return isOwn(place + level.count, behind: level, in: scalars, words: words)
  }

  private static let street = Array("街道".unicodeScalars)
  private static let community = Array("社区".unicodeScalars)
  private static let village = Array("村".unicodeScalars)
  /// Words for what has a Party committee and an office of its own, which nobody describes.
  private static let towns = [street] + ["镇", "乡"].map { Array($0.unicodeScalars) }
  private static let levels = towns + [community, Array("居委会".unicodeScalars), village] + levelsOfBanners
  /// Of which the names are spelled by sound, in more letters than two.
  private static let levelsOfBanners = ["苏木", "嘎查"].map { Array($0.unicodeScalars) }
  private static func beginsLevel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "街", "社", "居", "镇", "乡", "村", "苏", "嘎": true
    default: false
    }
  }

  private static func level(at place: Int, in scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard place < scalars.count, beginsLevel(scalars[place]) else { return nil }
    return levels.first { scalars[place...].starts(with: $0) }
  }

  // MARK: Words

  /// What may stand behind such a word in the name: `团结新村街道`, `友爱北路街道`.
  private static let endings = [
    "新村", "路", "街", "里", "北路", "南路", "东路", "西路", "东街", "西街", "南街", "北街", "中街", "大街", "花园", "家园", "桥",
  ]
  .map { Array($0.unicodeScalars) }
  private static let lastOfEndings: ScalarSet = "村路街里园桥"

  /// The word that places are called by that ends here, with what it is joined to.
  private static func placeWord(before end: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Range<Int>? {
    if let length = lengthOfPlaceWord(endingAt: end, words) { return end - length..<end }
    guard lastOfEndings.contains(scalars[end - 1]) else { return nil }
    for ending in endings where end >= ending.count + 2 && scalars[end - ending.count..<end].elementsEqual(ending) {
      if let length = lengthOfPlaceWord(endingAt: end - ending.count, words) {
        return end - ending.count - length..<end
      }
    }
    return nil
  }

  private static func lengthOfPlaceWord(endingAt end: Int, _ words: WordMatches) -> Int? {
    guard words[end].ending.classes.contains(.placeWord) else { return nil }
    var length: Int?
    _ = words.contains(endingAt: end) { word in
      guard word.classes.contains(.placeWord) else { return false }
      length = word.length
      return true
    }
    return length
  }

  private static let publishers = ["办事处", "人民政府", "政府", "党工委", "党委", "委员会", "工作委员会"].map { Array($0.unicodeScalars) }
  private static let afterPublishers = ["主办", "主管", "编印", "编", "宣"].map { Array($0.unicodeScalars) }
  private static let neverPlaces: WordClass = [
    .generic, .pronoun, .numeral, .measure, .conjunction, .preposition, .adverb, .time,
  ]

  /// Any word of two letters before a territory's own organ: behind the territory that it lies in (`凌河区敬业街道党工委`), where
  /// a line says who publishes the paper (`中共开张镇委员会 开张镇人民政府主办`), and before a subdistrict or town where it says what
  /// something is like, as no party committee is described (`健康街道党工委`).
  private static func anyWord(
    before end: Int, behind level: [Unicode.Scalar], in scalars: [Unicode.Scalar], words: WordMatches
  ) -> Range<Int>? {
    let start = end - 2
    let isInTerritory = start > 0 && endsTerritory(at: start, in: scalars)
    let isWord = { (condition: (WordTraits) -> Bool) in
      words.contains(beginningAt: start) { $0.length == 2 && condition($0) }
    }
    guard start == 0 || !Characters.isHan(scalars[start - 1]) || endsParty(at: start, in: scalars) || isInTerritory,
      words.cost(from: start, to: end) != nil || isInTerritory && functionLetters.contains(scalars[start]),
      !isWord({ !$0.classes.isDisjoint(with: neverPlaces) || $0.uses.contains(.organization) })
    else { return nil }
    let isName =
      isInTerritory && !isWord { !$0.roles.isEmpty }
      || towns.contains(level) && isWord { $0.classes.contains(.adjective) }
      || isMasthead(end + level.count, in: scalars)
      || start == 0 && beginsTitleOfPaper(end + level.count, in: scalars)
    return isName ? start..<end : nil
  }

  /// Whether the body that publishes a paper begins here, and the line ends or says so behind it.
  private static func isMasthead(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard let publisher = publishers.first(where: { scalars[place...].starts(with: $0) }) else { return false }
    let next = place + publisher.count
    if next < scalars.count, scalars[next] == "、" { return joinsPublisher(next + 1, in: scalars) }
    return next >= scalars.count || Characters.isSpace(scalars[next])
      || afterPublishers.contains { scalars[next...].starts(with: $0) }
  }

  /// `东山乡党委、|乡政府主办`: whether a second publisher of the same place follows.
  private static func joinsPublisher(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place < scalars.count else { return false }
    let publisher = level(at: place, in: scalars).map { place + $0.count } ?? place
    return publisher < scalars.count && isMasthead(publisher, in: scalars)
  }

  /// What papers are called by behind the name of their place: `和谐社区|简报`.
  static let papers = ["简报", "简讯", "快讯", "快报", "通讯", "动态", "信息", "之窗", "之声", "小报", "报"]
  private static let lettersOfPapers = papers.map { Array($0.unicodeScalars) }

  /// Whether the title of a paper stands here and ends its line, or a mark, a space or a number follows.
  private static func beginsTitleOfPaper(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place < scalars.count, let title = lettersOfPapers.first(where: { scalars[place...].starts(with: $0) }) else {
      return false
    }
    let next = place + title.count
    return next >= scalars.count || !Characters.isHan(scalars[next]) || scalars[next] == "第"
  }

  /// Letters that stand before a name more often than in one: `江北区经华街道办事处`.
  private static let functionLetters: ScalarSet = "经向对由从到以在"

  // MARK: Letters

  /// The most letters of such a name.
  private static let longest = 4

  /// Two to four letters between a mark or a territory and the word for the level, where they are no words.
  private static func letters(before end: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Range<Int>? {
    var start = end
    while start > 0, end - start < longest, Characters.isHan(scalars[start - 1]),
      !neverInNames.contains(scalars[start - 1]) || PlaceEdges.joinsName(at: start - 1, in: scalars)
    {
      start -= 1
      guard end - start >= 2, isBoundary(at: start, in: scalars) else { continue }
      return mayBeName(start..<end, in: scalars, words: words) ? start..<end : nil
    }
    return nil
  }

  private static func isBoundary(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if place == 0 || endsTerritory(at: place, in: scalars) { return true }
    let before = scalars[place - 1]
    // `李 强任某某镇党委委员`: behind a letter set apart somebody's name goes on.
    if Characters.isSpace(before), place > 1, Characters.isHan(scalars[place - 2]),
      place == 2 || !Characters.isHan(scalars[place - 3])
    {
      return false
    }
    return before == "由" || endsParty(at: place, in: scalars)
      || !Characters.isHan(before) && !Characters.isDigit(before) && !Characters.isLetter(before)
  }

  /// Letters that point, count or govern, and are in no name before an organ.
  private static let neverInNames: ScalarSet = "我咱本各全该此这那几他你她您它每某的了着在及对由为从被让将把等是有去到请于以与经报呈受获据个名位说给就还也又再驻并第届入"
  /// Letters that say when or in what course something was done: `会后`, `席间`, `现任`.
  private static let neverLast: ScalarSet = "后前间中时内日晚晨午同区向暨来年月节乡副"
  /// Of these the letters that the name of a town behind its county ends in: `某某县所前镇`.
  private static let lastOfTowns: ScalarSet = "前乡"
  private static let neverFirst: ScalarSet = "省原现新老"
  /// Of these the letters that a name behind its county begins with: `某某县新城镇`.
  private static let renewed: ScalarSet = "新老"
  /// Letters behind which 上, 下 and 里 say where or when.
  private static let situations: ScalarSet = "会路街地线网车船台早晚手身市区县镇乡村"
  private static let sides: ScalarSet = "上下里和"
  /// Letters that say with 任 how somebody holds a post.
  private static let terms: ScalarSet = "现原时新曾兼前担历留调升初首连继接出就拟候一二三上本离卸主责"

  private static func mayBeName(_ range: Range<Int>, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    let (first, last) = (scalars[range.lowerBound], scalars[range.upperBound - 1])
    guard !neverLast.contains(last) || lastOfTowns.contains(last) && endsTerritory(at: range.lowerBound, in: scalars),
      !(last == "任" && (range.count > 2 || terms.contains(first) || isSpaced(range, in: scalars))),
      !(sides.contains(last) && situations.contains(first)),
      // `因|原|居委会主任调离`
      !(first == "因" && neverFirst.contains(last)),
      !PlaceEdges.takesOffice(range, in: scalars), !PlaceEdges.joinsTerritories(range, in: scalars),
      !neverFirst.contains(first) || renewed.contains(first) && endsTerritory(at: range.lowerBound, in: scalars),
      words.cost(from: range.lowerBound, to: range.upperBound) == nil
    else { return false }
    // `孟家乡|乡长` is no township of a township.
    if range.count == 2 { return true }
    if range.contains(where: { inner.contains(scalars[$0]) }) || scalars[range].starts(with: ["中", "共"]) {
      return false
    }
    // `甲和街道`: whoever stands before 和.
    if range.dropFirst().contains(where: { scalars[$0] == "和" }) { return false }
    // `青石区|长安南街|街道党工委`: with the word for the district the first letter makes a title.
    if first == "长", endsTerritory(at: range.lowerBound, in: scalars) { return true }
    // Of longer stretches only those that a letter of grammar keeps from being read as a name elsewhere.
    guard range.contains(where: { PlaceEdges.excluded.contains(scalars[$0]) || grammar.contains(scalars[$0]) }) else {
      return false
    }
    return !range.dropLast().contains { place in
      words.contains(beginningAt: place) { word in
        word.length >= 2 && place + word.length <= range.upperBound && word.uses.contains(.foreignToNames)
      }
    }
  }

  /// `李 闯|任街道武装部部长`: whether only a space stands before, as one does within a name.
  private static func isSpaced(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    range.lowerBound > 0 && Characters.isSpace(scalars[range.lowerBound - 1])
  }

  /// Words for levels, which end a name.
  private static let inner: ScalarSet = "镇乡"
  /// Letters of grammar that are in names too.
  private static let grammar: ScalarSet = "一前后"

  // MARK: What stands around

  private static let territories: ScalarSet = "区县市旗州镇乡道"
  /// Letters before 区 or 市 that say which is meant without naming it.
  private static let pointing: ScalarSet = "我本全该各两社城小片园校"
  /// Letters before 山区 that name no district: `来自山区`, `贫困山区`.
  private static let beforeMountains: ScalarSet = "自在到往困远老大半深的了"
  /// Letters that a name stands behind.
  private static let prepositions: ScalarSet = "在到由和与及至往赴从任其"

  /// What communities and villages are wished to be, and what is done to them: `和谐社区`, `建设社区`.
  private static let aims: WordSet = [
    "和谐", "平安", "文明", "幸福", "温馨", "健康", "建设", "发展", "创新", "共建", "服务", "安全", "绿色", "先进", "欢乐", "未来", "友谊", "友好", "富裕",
    "小康", "示范", "富强", "致富",
  ]

  /// Whether a word before 社区 or 村 is no aim of them all, so that it is what one is called: `团结社区举办讲座`.
  private static func isOnlyCalled(
    _ word: Range<Int>, before level: [Unicode.Scalar], in scalars: [Unicode.Scalar]
  ) -> Bool {
    (level == community || level == village) && !aims.contains(Word(scalars[word]))
  }

  /// `平安街道|举办…`: whether a subdistrict or town does something, which nobody says of them in general.
  private static func acts(_ next: Int, as level: [Unicode.Scalar], words: WordMatches) -> Bool {
    towns.contains(level) && next < words.count && !words[next].beginning.roles.isEmpty
  }

  /// What is said of communities in general besides, or done with them: `美好社区建设`, `团结社区居民`.
  private static let qualities: WordSet = [
    "美好", "文化", "科技", "科学", "诚信", "民主", "民生", "公益", "公平", "正义", "平等", "快乐", "互利", "自由", "理想", "自强", "立志", "农业", "商业",
    "工业", "农林",
    "沿海", "城郊", "城内", "旧城", "新建", "新兴", "远大", "宏伟", "辉煌", "繁荣", "美满", "高尚", "团结", "振兴", "开发", "互助", "开拓", "创业", "超越",
    "保卫", "保全",
    "爱国", "登高", "交界", "路边", "街上", "城关", "一心", "万众", "协力", "合力", "齐心", "双拥", "拥军", "惠民", "为民", "富民", "永远", "自然", "军民",
    "人民", "回民",
    "工人", "民族", "劳动", "革新", "进步", "求实", "军营", "国庆", "迎新", "迎春", "新春", "体育", "法治",
  ]

  /// Whether a word before 社区 says nothing of communities in general, so that one is called by it whatever follows:
  /// `前进社区消防演练`, `光明社区甲`.
  private static func isPlain(
    _ word: Range<Int>, before level: [Unicode.Scalar], in scalars: [Unicode.Scalar]
  ) -> Bool {
    level == community && isOnlyCalled(word, before: level, in: scalars)
      && !qualities.contains(Word(scalars[word]))
  }

  /// Letters behind which a community stands that somebody went to, gave to or came from: `走访了|团结社区`, `来自|光明社区`.
  private static let governors: ScalarSet = "了自予给为向将把对"

  private static func isObject(
    _ word: Range<Int>, before level: [Unicode.Scalar], in scalars: [Unicode.Scalar]
  ) -> Bool {
    word.lowerBound > 0 && governors.contains(scalars[word.lowerBound - 1])
      && isOnlyCalled(word, before: level, in: scalars)
  }

  private static func endsTerritory(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place >= 3 && territories.contains(scalars[place - 1]) && Characters.isHan(scalars[place - 2])
      && Characters.isHan(scalars[place - 3]) && !pointing.contains(scalars[place - 2])
      && !(scalars[place - 2] == "山" && beforeMountains.contains(scalars[place - 3]))
  }

  /// `中共|后洲街道委员会`
  private static func endsParty(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place >= 2 && scalars[place - 1] == "共" && scalars[place - 2] == "中"
  }

  private static func beginsName(at place: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard place > 0 else { return true }
    return !Characters.isHan(scalars[place - 1]) || endsParty(at: place, in: scalars)
      || prepositions.contains(scalars[place - 1])
      || !words[place].ending.roles.isDisjoint(with: [.visit, .motion, .invite, .lead, .companion])
  }

  /// What only a place itself has, and nobody builds or develops.
  private static let organs = [
    "办事处", "党", "人大", "纪", "武装部", "团工委", "团委", "妇联", "总工会", "政府", "人民政府",
    "居委会", "居民委员会", "村委会", "村民委员会", "委员会", "两委", "总支", "支部", "支书",
  ].map { Array($0.unicodeScalars) }
  private static let firstOfOrgans: ScalarSet = "办党人纪武团妇总政居村委两支"
  /// What begins as 党 does and is built everywhere.
  private static let works = ["党群", "党建", "党员"].map { Array($0.unicodeScalars) }

  private static func isOwn(
    _ next: Int, behind level: [Unicode.Scalar], in scalars: [Unicode.Scalar], words: WordMatches
  ) -> Bool {
    guard next < scalars.count else { return false }
    if level.count == 1, scalars[next] == "长" { return true }
    if words[next].beginning.uses.contains(.office) { return true }
    let rest = scalars[next...]
    return firstOfOrgans.contains(scalars[next]) && organs.contains { rest.starts(with: $0) }
      && !works.contains { rest.starts(with: $0) }
      || scalars[next] == ":" || level.count == 3 && scalars[next] == "、"
  }

  /// Whether a territory that another one is printed before may end here: a mark, a verb of what it does or 的 follows.
  private static func mayAct(_ next: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    next >= scalars.count || !Characters.isHan(scalars[next]) || scalars[next] == "的"
      || !words[next].beginning.roles.isEmpty
  }
}
