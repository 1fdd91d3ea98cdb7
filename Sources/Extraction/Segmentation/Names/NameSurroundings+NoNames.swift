import Newsletters

/// What has the shape of a name and is none: relatives, counts, places, those to whom something is done.
extension NameSurroundings {
  private static let callings: ScalarSet = "太伯叔婶姨哥嫂爷奶公婆娘姐妹弟老总工"

  /// `关伯(关耀祖)`: whether a family name and a word for a relative stand before the name in full.
  func isCallingBeforeName(from start: Int, to end: Int) -> Bool {
    end - start == 2 && Self.isCalling(beforeBracketAt: end, in: scalars)
  }

  /// `小宇航(金宇航)`: whether the letters before a bracket are the given name that ends the bracket's.
  static func isGivenName(beforeBracketAt place: Int, of name: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    name.count >= 3 && place >= 2 && scalars[place - 2..<place].elementsEqual(scalars[name.suffix(2)])
  }

  /// Whether a family name and a word for a relative stand before a bracket that begins with the same family name.
  static func isCalling(beforeBracketAt place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place >= 2 && place + 2 < scalars.count && scalars[place] == "(" && scalars[place + 1] == scalars[place - 2]
      && callings.contains(scalars[place - 1])
  }

  private static let relatives: WordSet = ["奶奶", "爷爷", "婆婆", "伯伯", "叔叔", "姥姥", "姐姐", "妈妈", "爸爸"]

  /// `郭奶|奶`, `王爷|爷说`: a family name and half of a word for a relative.
  func isHalfOfCalling(from start: Int, to end: Int) -> Bool {
    end - start == 2 && end < scalars.count && scalars[end] == scalars[end - 1]
      && Self.relatives.contains(Word(scalars[end - 1...end]))
  }

  /// `边剪|边讲`, `五(2)|班家长`: 边 with another close behind, and the class of a school.
  func isManyAtOnceOrClass(from start: Int) -> Bool {
    switch scalars[start] {
    case "边": return scalars[(start + 2)...].prefix(2).contains("边")
    case "班": return start > 0 && (scalars[start - 1] == ")" || Characters.isDigit(scalars[start - 1]))
    default: return false
    }
  }

  /// `亚军:甲;季军:乙`: whether a word between a mark and a colon heads what stands behind.
  func isLabel(from start: Int, to end: Int) -> Bool {
    start > 0 && end < scalars.count && scalars[end] == ":" && Self.partMarks.contains(scalars[start - 1])
      && words.isPlainWord(from: start, to: end)
  }

  private static let partMarks: ScalarSet = ";,。"
  private static let holdings: ScalarSet = "当任做"

  /// `甲当主任|时修路`: whether a letter tells of the time when somebody had the post before it, and is no family name.
  func saysTimeOfPost(at start: Int) -> Bool {
    guard scalars[start] == "时" else { return false }
    return words.contains(endingAt: start) { word in
      let holding = start - word.length - 1
      return word.classes.contains(.position) && holding >= 0 && Self.holdings.contains(scalars[holding])
    }
  }

  private static func counts(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "两", "二", "三", "四", "五": true
    default: false
    }
  }

  private static let countedLevels: ScalarSet = "村镇乡街区县市社"
  private static let joints: ScalarSet = "、和与及"

  /// `松南、涂松|两村`: whether what ends at a place is the last of some places that are counted behind it.
  func isCountedPlace(from start: Int, to end: Int) -> Bool {
    end + 1 < scalars.count && Self.counts(scalars[end]) && start > 1 && Self.joints.contains(scalars[start - 1])
      && Self.countedLevels.contains(scalars[end + 1])
  }

  private static let measures: ScalarSet = "次回趟下遍场声起些点番阵"

  /// `来|一次`: a number and a measure.
  func isCountOfTimes(endingAt end: Int) -> Bool {
    end > 1 && scalars[end - 2] == "一" && Self.measures.contains(scalars[end - 1])
  }

  private static let homages: WordSet = ["学习", "致敬", "看齐", "请教", "致谢", "道谢", "祝贺", "问好", "求教", "致意"]

  /// `教师|向|温老师学习`: whether 向 says to whom something is done that stands behind.
  func isToSomebody(from start: Int) -> Bool {
    guard scalars[start] == "向" else { return false }
    return (start + 2..<min(start + 9, scalars.count)).contains { place in
      Self.homages.contains(Word(scalars[place..<min(place + 2, scalars.count)]))
    }
  }

  private static let speeches: WordSet = [
    "介绍", "报告", "讲话", "说明", "汇报", "发言", "动员", "表态", "总结", "点评", "述职", "辅导", "讲解", "讲座", "通报", "指导", "示范",
  ]

  private static let addresses: WordSet = [
    "欢迎", "开幕", "闭幕", "贺词", "贺辞", "答谢", "悼词", "祝酒", "祝词", "祝辞", "颁奖", "感谢", "新年", "主持",
  ]

  private static let handings: ScalarSet = "来上去给"
  /// Verbs of one letter that go on with 着 or 了, and that hardly any given name ends in.
  private static let grasps: ScalarSet = "握拉抱捧扶拿指搂背扛提端推举领带看笑牵挽开念唱教守迎"

  /// `站长李想|作介绍`, `经理张军|送来`, `校长尹力|致欢迎辞`, `社工严冬|带着`: whether the last letter of three is a verb that goes on behind.
  func endsInVerb(from start: Int, to end: Int) -> Bool {
    guard (3...4).contains(end - start), end < scalars.count else { return false }
    if scalars[end] == "着" || scalars[end] == "了", Self.grasps.contains(scalars[end - 1]) { return true }
    switch scalars[end - 1] {
    case "来": return scalars[end] == "我" || scalars[end] == "本"
    case "拉": return scalars[end] == "起"
    case "敬": return scalars[end] == "酒" || scalars[end] == "茶" || scalars[end] == "礼"
    case "榜": return scalars[end] == "上"
    case "达": return scalars[end] == "到"
    case "连": return Characters.isChineseNumeral(scalars[end]) || scalars[end] == "说" || scalars[end] == "喊"
    case "作":
      let speech = scalars[end] == "了" ? end + 1 : end
      return Self.speeches.contains(Word(scalars[speech..<min(speech + 2, scalars.count)]))
    case "送": return Self.handings.contains(scalars[end])
    case "致": return Self.addresses.contains(Word(scalars[end..<min(end + 2, scalars.count)]))
    case "带": return scalars[end] == "队"
    default: return false
    }
  }

  /// `部长|和|贾书记`: whether 和 joins a title with a family name and another.
  func joinsReference(from start: Int, to end: Int) -> Bool {
    end - start == 2 && scalars[start] == "和" && end < scalars.count && start > 0
      && words[start].ending.classes.contains(.position) && words[end].beginning.classes.contains(.position)
  }

  private static let conjunctions: ScalarSet = "及和与同"
  private static let measuresOfAll: ScalarSet = "家个名位户所支件项套"

  /// `书记|及六家服务机构`: whether letters are a conjunction, a number and what it counts.
  func joinsCount(from start: Int, to end: Int) -> Bool {
    end - start == 3 && Self.conjunctions.contains(scalars[start]) && Characters.isChineseNumeral(scalars[start + 1])
      && Self.measuresOfAll.contains(scalars[start + 2])
  }

  private static let insides: ScalarSet = "有说面头边外去来"
  /// Letters that make another word with 师: `老师|傅一诺`.
  private static let beforeTeacher: ScalarSet = "老教律医牧厨药法讲导程技计设"
  private static let wholes: ScalarSet = "院校区街镇乡村厂县市国省体员所局站部"
  private static let weekdays: ScalarSet = "一二三四五六日末"

  /// `瓦匠|修了三天`, `志愿者|那七天`, `居民|都笑了`, `队员|里有父子`, `(周五)`, `代表|全院`, `电工|来装了`: whether letters that could be a family name and given ones
  /// are words of grammar.
  func isOfGrammar(from start: Int, to end: Int) -> Bool {
    let second = scalars[start + 1]
    if second == "了" { return true }
    // `大兴、靖安三|个居委会`
    if end < scalars.count, scalars[end] == "个", Characters.isChineseNumeral(scalars[end - 1]) { return true }
    switch scalars[start] {
    case "因": return end - start == 2 && second == "原"
    case "全": return end - start == 2 && Self.wholes.contains(second)
    case "来": return end - start == 2 && end < scalars.count && scalars[end] == "了"
    case "傅": return start > 1 && scalars[start - 1] == "师" && !Self.beforeTeacher.contains(scalars[start - 2])
    case "那": return Characters.isChineseNumeral(second) && second != "一"
    case "都": return end - start == 2
    case "里": return end - start == 2 && Self.insides.contains(second)
    case "周": return end - start == 2 && Self.weekdays.contains(second)
    case "原": return end - start == 3 && isFormerOffice(before: end)
    case "代": return end - start == 3 && second == "表" && start > 0 && isKinship(at: end)
    default: return false
    }
  }

  /// `原|湘剧|演员|左某某`: whether a title stands behind, and letters of a name behind it.
  private func isFormerOffice(before end: Int) -> Bool {
    guard end < scalars.count, words[end].beginning.classes.contains(.position) else { return false }
    return words.contains(beginningAt: end) { word in
      word.uses.contains(.position) && end + word.length < scalars.count && Characters.isHan(scalars[end + word.length])
    }
  }

  /// `代表|康|大娘`: whether a word for a relative stands here.
  private func isKinship(at place: Int) -> Bool {
    place + 1 < scalars.count && NameWords.kinship.contains(Word(scalars[place..<place + 2]))
  }

  private static let servings: ScalarSet = "送喝吃端熬煮买发做盛蒸烤分尝"
  private static let dishes: ScalarSet = "汤粥糕饼糖酒酱醋茶饭面"

  /// `送|温粥`: whether a verb for what is done with food stands before two letters that end as words for food do.
  func isDish(from start: Int, to end: Int) -> Bool {
    end - start == 2 && start > 0 && Self.dishes.contains(scalars[end - 1])
      && Self.servings.contains(scalars[start - 1])
  }

  /// `硕士|生巴雅尔`: where a word for a student of some degree ends that goes on over the place where a name was read to
  /// begin.
  func endOfStudent(over start: Int) -> Int? {
    guard start >= 2, start < scalars.count, scalars[start] == "生" else { return nil }
    return words.startOfTitle(endingAt: start + 1).flatMap { $0 < start ? start + 1 : nil }
  }
}
