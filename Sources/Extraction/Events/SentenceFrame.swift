import Newsletters

/// A date of a sentence, as worded and as resolved.
struct DatedExpression: Hashable, Sendable {
  var expression: DateExpression
  /// `nil` where the text does not force a date.
  var date: ResolvedDate?

  /// Whether something can happen on it: a day or a month said outright, not `截至…`, `…以来` or a festival's name.
  var isOccasion: Bool {
    guard !expression.isWeak, !expression.isQuoted, expression.bearing == .at else { return false }
    switch expression.kind {
    case .vague: return false
    case .span(let first, _): return Self.precision(first) != .year
    case .point(let point): return Self.precision(point) != .year
    }
  }

  var isDay: Bool {
    guard !expression.isWeak, !expression.isQuoted, expression.bearing == .at || expression.bearing == .until else {
      return false
    }
    switch expression.kind {
    case .vague: return false
    case .span(let first, _): return Self.precision(first) != .year
    case .point(let point): return Self.precision(point) == .day
    }
  }

  private enum Precision { case day, month, year }

  private static func precision(_ point: DatePoint) -> Precision {
    guard case .calendar(let reference) = point else { return .day }
    return reference.day != nil ? .day : reference.month != nil ? .month : .year
  }
}

/// For some of the tokens of a sentence a number, and the place behind the last; no memory while there is none.
struct TokenNumbers: Sendable {
  private let count: Int
  /// -1 for the tokens without.
  private var numbers: [Int32] = []

  /// - Parameter count: how many tokens the sentence has.
  init(count: Int) { self.count = count }

  /// `nil` also before the first token and beyond the place behind the last, where nothing is kept.
  @inline(__always)
  subscript(token: Int) -> Int? {
    get {
      guard numbers.indices.contains(token), numbers[token] >= 0 else { return nil }
      return Int(numbers[token])
    }
    set {
      guard let newValue, 0...count ~= token else { return }
      if numbers.isEmpty { numbers = .filled(with: -1, count: count + 1) }
      numbers[token] = Int32(truncatingIfNeeded: newValue)
    }
  }
}

/// A sentence laid out for the rules that find occasions: its words, what each stands in, and how far its clauses
/// reach. Made in one pass; every look from a token to its neighbours is bounded by `reach`.
final class SentenceFrame: Sendable {
  /// How many tokens a rule looks forward or back at most: what keeps a line without marks linear.
  static let reach = 80
  /// How many tokens apart the parts of one phrase stand at most.
  static let phraseReach = 24
  /// How far from a verb stands what it governs.
  static let clauseReach = 30
  /// How far off stands what a clause or two tell of one occasion.
  static let wideReach = 40

  let sentence: ReadSentence
  let vocabulary: Vocabulary
  let dates: [DatedExpression]
  let words: [Word]
  /// For each token the last organisation mention that covers it.
  let organization: TokenNumbers
  /// For each token the last mention of an organisation that ends right before it.
  let organizationBefore: TokenNumbers
  /// For each token whether it stands within quotation marks or brackets.
  let isEnclosed: PlaceSet
  /// For each token the date that covers it.
  let date: TokenNumbers
  /// Whether the sentence names a day or a month on which something can happen.
  let hasOccasionDate: Bool
  let hasDay: Bool
  /// `近日`, `日前`: it happened, nobody says when.
  let hasVagueDate: Bool
  /// Whether the sentence is a point of a plan or of a speech: `三是举办…`, `二要加强…`.
  let isPoint: Bool
  /// The first token of speech reported without quotation marks, or the number of tokens.
  let speech: Int

  var tokens: [Token] { sentence.tokens }
  var tokenKinds: TokenKinds { sentence.tokenKinds }

  init(sentence: ReadSentence, vocabulary: Vocabulary, dates: [DatedExpression]) {
    self.sentence = sentence
    self.vocabulary = vocabulary
    self.dates = dates
    let words = sentence.words
    self.words = words
    var organization = TokenNumbers(count: words.count)
    var before = organization
    for index in sentence.organizations.indices {
      let tokens = sentence.organizations[index].tokens
      for token in tokens { organization[token] = index }
      before[tokens.upperBound] = index
    }
    self.organization = organization
    organizationBefore = before
    isEnclosed = Self.enclosed(sentence)
    date = Self.dated(sentence.tokens, dates)
    let cites = !sentence.tokenKinds.roles.isDisjoint(with: [.speak, .report])
    speech = cites ? Self.speech(in: sentence.tokens, words) : words.count
    hasOccasionDate = dates.contains(where: \.isOccasion)
    hasDay = dates.contains(where: \.isDay)
    hasVagueDate = Self.hasVagueDate(sentence, dates)
    isPoint = Self.isPoint(sentence)
  }

  private static let openings: [Unicode.Scalar] = ["“", "(", "《", "「", "\""]

  private static func enclosed(_ sentence: ReadSentence) -> PlaceSet {
    var enclosed = PlaceSet()
    guard openings.contains(where: sentence.letterMarks.mayHold) else { return enclosed }
    let (tokens, scalars) = (sentence.tokens, sentence.passage.scalars)
    var depth = 0
    var isOpen = false
    for index in tokens.indices {
      if tokens[index].range.count == 1 {
        switch scalars[tokens[index].range.lowerBound] {
        case "“", "(", "《", "「": depth += 1
        case "”", ")", "》", "」": depth = max(0, depth - 1)
        case "\"": isOpen.toggle()
        default: break
        }
      }
      if depth > 0 || isOpen { enclosed.insert(index) }
    }
    return enclosed
  }

  private static func dated(_ tokens: [Token], _ dates: [DatedExpression]) -> TokenNumbers {
    var numbers = TokenNumbers(count: tokens.count)
    guard !dates.isEmpty else { return numbers }
    var next = 0
    for (index, token) in tokens.enumerated() {
      while next < dates.count, dates[next].expression.range.upperBound <= token.range.lowerBound { next += 1 }
      if next < dates.count, dates[next].expression.range.overlaps(token.range) { numbers[index] = next }
    }
    return numbers
  }

  /// Where what somebody says begins: behind `强调,`, `指出:`.
  private static func speech(in tokens: [Token], _ words: [Word]) -> Int {
    for index in tokens.indices.dropFirst() where words[index] == "," || words[index] == ":" {
      let verb = tokens[index - 1].roles
      if !verb.isDisjoint(with: [.speak, .report]), words[index - 1].count == 2 || verb.contains(.report) {
        // `主讲:民警甲`: a label.
        if words[index - 1] == "主讲" || words[index - 1] == "授课", words[index] == ":" { continue }
        if index > 1, Self.notCiting.contains(words[index - 2]) { continue }
        if isNamed(index - 1, tokens, words) { continue }
        if Self.citing.contains(words[index - 1]) || words[index] == ":" { return index + 1 }
      }
    }
    return tokens.count
  }

  private static let nouns: WordSet = ["要求", "建议", "希望", "意见"]
  private static let raising: WordSet = ["提出", "提出了", "作出", "作出了", "提了"]

  /// `提出整改要求,`: whether a word that can cite names here what somebody puts forward.
  private static func isNamed(_ index: Int, _ tokens: [Token], _ words: [Word]) -> Bool {
    guard nouns.contains(words[index]), words[index + 1] == "," else { return false }
    let clause = words[..<index].suffix(6).reversed().prefix { $0 != "," && $0 != "。" }
    return clause.contains { raising.contains($0) }
  }

  private static let notCiting: WordSet = [
    "和", "、", "的", "意见", "了", "项", "条", "点", "按照", "根据", "及", "等", "听取", "提出", "作", "作了", "做", "做了",
  ]
  private static let citing: WordSet = [
    "指出", "强调", "要求", "表示", "认为", "说", "称", "说道", "提出", "希望", "介绍", "建议", "坦言", "透露", "告诉", "感慨", "感叹",
  ]

  // MARK: Clauses

  private static func isEndOfClause(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ",", "。", ";", ":", "!", "?", "…", "—", ".": true
    default: false
    }
  }

  /// Whether a clause ends at a token: at a mark outside quotation marks and brackets, or the sentence's end.
  func isBreak(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    guard tokens[index].form == .punctuation,
      Self.isEndOfClause(sentence.passage.scalars[tokens[index].range.lowerBound])
    else { return false }
    return !isEnclosed[index] || words[index] == "。"
  }

  func clauseStart(of index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.reach, !isBreak(start - 1) { start -= 1 }
    return start
  }

  /// The token at which the clause of a token ends.
  func clauseEnd(of index: Int) -> Int {
    var end = index
    while end < tokens.count, end - index < Self.reach, !isBreak(end) { end += 1 }
    return end
  }

  /// The scalar at which a token begins, or the passage ends.
  func offset(_ index: Int) -> Int {
    index < tokens.count ? tokens[index].range.lowerBound : sentence.passage.count
  }

  /// The word of a token; the empty one before the first and behind the last.
  func word(_ index: Int) -> Word { words.indices.contains(index) ? words[index] : .empty }

  /// Whether one of several words stands in a token, however long.
  func holds(_ index: Int, _ parts: Word...) -> Bool {
    let letters = sentence.passage.scalars[tokens[index].range]
    return parts.contains { letters.holds($0) }
  }

  /// The last date that an occasion can be on, among the tokens before one.
  func lastDate(before index: Int) -> DatedExpression? {
    var place = min(index, tokens.count - 1)
    let limit = max(0, index - Self.reach)
    while place >= limit {
      if let number = date[place], dates[number].isOccasion || dates[number].expression.kind == .vague {
        return dates[number]
      }
      place -= 1
    }
    return nil
  }

  private static let organizing: WordSet = ["主办", "承办", "协办", "举办", "组织", "联合举办", "发起"]

  /// `在镇团委主办的大会上`: whether the verb at a token says that the body before it holds what follows.
  func isHolding(_ index: Int) -> Bool {
    tokens.indices.contains(index) && Self.organizing.contains(words[index]) && word(index + 1) == "的"
      && organizationBefore[index].map { sentence.organizations[$0].kind != .other } ?? false
  }

  // MARK: What words stand for

  /// The occasion that a token is the last word of the name of, unless a longer name goes on behind it.
  func eventHead(_ index: Int) -> EventHead? {
    guard let event = anyHead(index), event.use == .strong || event.use == .weak else { return nil }
    if tokens[index].range.count == 1, words[index] == "赛", !isNamedContest(index) { return nil }
    return continuesName(index) ? nil : event
  }

  /// `家庭插花赛`, but not `县赛`: whether what is done in a contest, or its name, stands before the letter for one.
  private func isNamedContest(_ index: Int) -> Bool {
    guard index > 0, date[index - 1] == nil else { return false }
    return tokens[index - 1].range.count > 1 && tokens[index - 1].form == .word && organization[index - 1] == nil
  }

  func anyHead(_ index: Int) -> EventHead? {
    guard tokens.indices.contains(index), tokens[index].uses.contains(.event), tokens[index].form == .word else {
      return nil
    }
    return vocabulary.entries[Int(tokens[index].entry)].event
  }

  private static let continuations: WordSet = [
    "精神", "室", "中心", "方案", "通知", "内容", "材料", "纪要", "要求", "主题", "任务", "办法", "制度", "机制", "厅", "地点", "时间", "经费",
    "计划", "小组", "领导小组", "办公室", "委员会", "代表", "名单", "公告", "办", "报告", "成果", "经验", "质量", "场地", "平台", "阵地", "基地", "品牌",
    "场所", "场馆", "设施", "形式", "载体", "方式", "模式", "法", "站", "点", "开展", "筹备", "参赛队", "获奖者", "资料", "作品", "议程", "氛围", "效果",
    "需求", "对象", "人员",
  ]

  /// Whether the noun behind a head makes it part of another name: `会议精神`, `活动中心`, `选举工作安排`.
  private func continuesName(_ index: Int) -> Bool {
    let next = index + 1
    guard tokens.indices.contains(next) else { return false }
    if Self.continuations.contains(words[next]), !tokens[next].roles.contains(.hold) || words[next] != "开展" {
      return true
    }
    if words[next] == "工作", next + 1 < tokens.count, Self.continuations.contains(words[next + 1]) { return true }
    guard let following = anyHead(next) else { return false }
    if anyHead(index)?.kind == .meeting, following.kind == .election { return false }
    return following.use != .act && tokens[next].range.count > 1
  }

  private static let vagueWords: WordSet = ["期间", "当天", "同时", "随后", "前夕"]

  private static func hasVagueDate(_ sentence: ReadSentence, _ dates: [DatedExpression]) -> Bool {
    dates.contains { date in
      guard !date.expression.isQuoted else { return false }
      let range = date.expression.range
      switch date.expression.kind {
      case .vague:
        let text = sentence.passage.scalars[range]
        return !text.contains("来") && !text.contains("年")
      case .point(.calendar(let reference)) where !date.expression.isWeak:
        // `四月下旬`
        return reference.month != nil && reference.part != nil && date.expression.bearing == .at
      case .point:
        // `中秋节前`
        guard date.expression.isWeak, let next = sentence.passage.scalars[range.upperBound...].first else {
          return false
        }
        return next == "前" || next == "后"
      case .span: return false
      }
    }
      || sentence.words.prefix(12).contains { vagueWords.contains($0) }
  }

  /// Whether the sentence goes on to what came after: `随后`, `仪式结束后`.
  var isSequel: Bool {
    if beginsWithHour { return true }
    for index in 0..<min(12, words.count) {
      if Sequels.ofSentence.contains(words[index]) { return true }
      if word(index + 1) == ",", sentence.passage.scalars[tokens[index].range].last == "后",
        !Self.noSequels.contains(words[index])
      {
        return true
      }
    }
    return false
  }

  /// `上午,…`: told of a day that is known.
  var beginsWithHour: Bool { words.first.map(Self.hours.contains) ?? false }

  private static let hours: WordSet = ["上午", "中午", "下午", "傍晚", "晚上"]
  private static let noSequels: WordSet = ["最后", "今后", "然后", "先后", "前后", "此后", "往后"]

  private static let enumerators: WordSet = ["一是", "二是", "三是", "四是", "五是", "六是", "一要", "二要", "三要", "四要", "五要", "要"]

  /// The letters that points begin with.
  private static let pointLetters = ScalarSet(enumerators.initials).union("第")

  private static func isPoint(_ sentence: ReadSentence) -> Bool {
    guard let letter = sentence.passage.scalars.first, pointLetters.contains(letter) else { return false }
    let words = sentence.words
    func word(_ index: Int) -> Word { index < words.count ? words[index] : .empty }
    let first = word(0)
    if enumerators.contains(first) { return true }
    return enumerators.contains(first + word(1)) || enumerators.contains(first + word(1).initial)
      || first == "第" && word(2) == ","
  }

  private static let modal: WordSet = [
    "要", "应", "应当", "须", "必须", "需", "需要", "可", "可以", "能", "能够", "继续", "通过", "坚持", "不断", "进一步", "结合", "依托", "借助", "力争",
    "争取",
    "为了", "希望", "推行", "建立", "完善", "健全", "制定", "进一步加强", "积极开展", "切实", "确保", "着力", "严格", "如何", "鼓励", "支持", "号召", "倡导",
    "提醒", "旨在",
    "努力", "以便", "用于", "还要", "更要", "都要", "将要", "今后", "下一步", "随时", "始终",
  ]

  private static let recurring: WordSet = [
    "定期", "不定期", "每年", "每月", "每周", "每季度", "经常", "多次", "每两", "每半年", "每逢", "累计", "每", "先后多次", "常态化", "每天", "每日", "轮流",
    "每个", "一年一度", "常年", "长年",
    "经常性", "日常", "历年", "各项",
  ]

  /// Whether what a verb tells is wished, planned in general, or done again and again.
  func isGeneral(_ verb: Int) -> Bool {
    let start = clauseStart(of: verb)
    var index = verb - 1
    while index >= start {
      if organization[index] == nil, !isEnclosed[index] {
        if Self.recurring.contains(words[index]) { return true }
        if Self.modal.contains(words[index]), !hasDay { return true }
      }
      index -= 1
    }
    if start > 0, word(start - 1) == ",", let first = words.first, Self.recurring.contains(first) { return true }
    return false
  }
}
