import Newsletters

/// The names of places that a sentence could hold: letters before a word such as 街道, 社区, 村 or 路; and those of
/// companies, before their trade and 有限公司.
///
/// Most of the places of a newsletter are in no list. A stretch of two to five letters before such a word may be a
/// name; it wins against other readings where its letters are otherwise strange to each other, and without contest
/// where the document uses the same name again (`DiscoveredPlaces`).
struct PlaceEdges: Sendable {
  private let districts: Trie
  /// What names of districts begin with.
  private let districtPairs: LetterPairSet

  init(vocabulary: Vocabulary) {
    districts = vocabulary.districts
    districtPairs = LetterPairSet(of: districts)
  }

  /// Letters that no name of a place holds: function words, and the words for levels.
  static let excluded: ScalarSet =
    "的了着在和与暨及到对由为向从被让将把等是有来去该本我咱各全其此这那几两个名位已又再也都很最更并且而但或们你他她它您区县市省旗镇乡说话给请于以至赴自因届任第组员票型性式还好就只正均曾作做驻兼所使者共后报进受住往点率抵入"

  /// Letters that no name of a company holds; some of the others stand inside one, though none begins with them.
  private static let excludedFromCompanies = excluded.subtracting("和来有进好正作")

  private static let neverFirstOfCompanies = excluded.subtracting("正")

  @inline(__always)
  private static func isExcluded(_ letter: Unicode.Scalar, ofCompany isCompany: Bool) -> Bool {
    isCompany ? excludedFromCompanies.contains(letter) : excluded.contains(letter)
  }

  /// Letters that are function words wherever they stand.
  static let hardFunctionLetters: ScalarSet = "的了着在和及对由为向从被让将把等是有来去到请于以"

  /// Letters that begin no name of a place.
  private static let neverFirst: ScalarSet = "一原现前经归住跟号称过委局叫聘假系"

  /// Letters that only begin the name of a place (`长春里`, `应县`): elsewhere they end a title, or are a verb.
  static let onlyFirst: ScalarSet = "长应"

  /// Letters that only end the name of a place (`三里村社区`).
  private static let onlyLast: ScalarSet = "村街路"

  /// Letters that end no name of a place, but what is before a move or a day: `站长甲调|县文化馆`, `把信寄|镇妇联`, `儿童节|社区组织…`,
  /// `大事不出|社区`, `详情见|社区公告栏`.
  private static let neverLast: ScalarSet = "调送寄抵节出见"

  /// Letters that end names of places (`三交镇`), but are verbs of handing over behind a word: `党费|交|街道`.
  private static let handings: ScalarSet = "交转"

  /// Letters that make common words with 区 (社区, 城区, 院区).
  private static let partnersOfDistrict: ScalarSet = "社小地校城片辖园郊灾院厂库牧林矿营"

  /// Letters that a number counts.
  private static let counted: ScalarSet = "大个类项种位名届"

  /// Letters that a number before them counts: `一|周内转区政府`.
  private static let counters: ScalarSet = "周年月日天号个届次名位"

  /// Nothing: what stands around it leaves no doubt.
  private static let costOfEvidentPlace: Float = 0

  private static let costs: [Float] = [0, 0, 12, 13, 14.5, 16.5, 19]

  /// - Parameters:
  ///   - companyTails: where the words begin that end the name of a company.
  ///   - discovered: the names that the document uses again and again.
  func addEdges(
    to lattice: inout Lattice, scalars: [Unicode.Scalar], words: WordMatches, companies companyTails: PlaceSet,
    discovered: Trie?
  ) {
    for end in scalars.indices where end >= 2 {
      let isMarked =
        words[end].beginning.uses.contains(.placeEnd) || companyTails.contains(end)
        || scalars[end] == "(" && startsBracket(end, scalars: scalars, before: companyTails)
      guard isMarked, Characters.isHan(scalars[end]) || scalars[end] == "(",
        !(scalars[end] == "区" && Self.partnersOfDistrict.contains(scalars[end - 1])), !words.isInsideHead(end)
      else { continue }
      if let name = EvidentPlaces.name(before: end, in: scalars, words: words) {
        lattice.add(.init(start: name.lowerBound, end: end, cost: Self.costOfEvidentPlace, entry: -1, form: .place))
      }
      if endsOtherWord(end, in: scalars) { continue }
      addEdges(
        endingAt: end, isCompany: companyTails.contains(end) || scalars[end] == "(", scalars: scalars, words: words,
        to: &lattice)
    }
    addKnown(discovered, scalars: scalars, words: words, to: &lattice)
  }

  private func addEdges(
    endingAt end: Int, isCompany: Bool, scalars: [Unicode.Scalar], words: WordMatches, to lattice: inout Lattice
  ) {
    let knownPlace = lengthOfKnownPlace(endingAt: end, words: words)
    let wordCost: Float =
      isInWord(end, scalars: scalars, words: words) && !EvidentPlaces.isBeforeOrgan(end, in: scalars, words: words)
      ? 8 : 0
    addWordAndTerrain(to: end, scalars: scalars, words: words, lattice: &lattice)
    addNumberedRoad(to: end, scalars: scalars, words: words, lattice: &lattice)
    addNameOfTwo(to: end, scalars: scalars, words: words, lattice: &lattice)
    var start = end
    var foreign = 0
    var firstWordEnd = Int.max
    while start > 0, end - start < 7, Characters.isHan(scalars[start - 1]),
      !Self.isExcluded(scalars[start - 1], ofCompany: isCompany) || Self.joinsName(at: start - 1, in: scalars)
    {
      start -= 1
      firstWordEnd = min(firstWordEnd, words.firstEndOfOtherWord(from: start))
      if firstWordEnd <= end { break }
      if Self.onlyLast.contains(scalars[start]), start + 1 < end { break }
      if scalars[start] == "交", words.contains(endingAt: start, where: { $0.length >= 2 }) { break }
      if start + 1 == end, isVerb(at: start, words: words, scalars: scalars) { break }
      if Self.onlyFirst.contains(scalars[start]), start + 1 == end { break }
      if NameLikelihood.transliteration.contains(scalars[start]) { foreign += 1 }
      let length = end - start
      let allForeign = foreign == length
      guard length >= 2, length <= 4 || allForeign, words.cost(from: start, to: end) == nil,
        // Banners are in Inner Mongolia: before other letters 旗 is a flag.
        scalars[end] != "旗" || foreign * 2 >= length,
        !Self.neverFirst.contains(scalars[start]), !isCount(at: start, in: scalars),
        !Self.isConcession(start, length: length, in: scalars),
        isCompany ? !Self.neverFirstOfCompanies.contains(scalars[start]) : !Self.excluded.contains(scalars[start]),
        !isSubtitle(at: start, in: scalars), !isAsked(start..<end, in: scalars),
        !isCompany || !isPlainOfCompany(start..<end, in: scalars)
      else { continue }
      let base = length <= 6 ? Self.costs[length] : 20
      let isTorn = words.contains(endingAt: start + 1) {
        $0.length >= 2 && $0.uses.contains(.foreignToNames) && $0.cost < 13
      }
      // `和|田街|派出所`: what looks like a conjunction begins the name of a place.
      let mayTear = isCompany || start > 0 && scalars[start - 1] == "和"
      // `青石县|蒲城|镇`: the name of a town stands where its county's ends.
      let isBehindLevel = length == 2 && start > 0 && Self.upperLevels.contains(scalars[start - 1])
      let cost =
        base + (isTorn ? 4 : 0) + (mayTear && tearsPlace(start, words: words) ? 6 : 0)
        + (isBehindLevel && scalars[end] == "镇" ? 0 : wordCost) + (length > knownPlace ? 4 : 0)
        + (startsLikeGrammar(start, length: length, in: scalars) || joinsBodies(start, words: words, in: scalars)
          ? 9 : 0)
        + (startsWithNoun(start, before: end, words: words) ? 5 : 0)
      lattice.add(.init(start: start, end: end, cost: allForeign ? min(cost, 13) : cost, entry: -1, form: .place))
      if Self.onlyFirst.contains(scalars[start]) { break }
    }
    if (1...3).contains(end - start), Self.beginsName(start - 1, in: scalars, words: words) {
      lattice.add(.init(start: start - 1, end: end, cost: Self.costs[max(end - start, 2)], entry: -1, form: .place))
    }
    if foreign >= 3, foreign == end - start {
      addTransliteration(from: start, to: end, scalars: scalars, lattice: &lattice)
    }
  }

  private static let joints: ScalarSet = "和后"

  private static let beforeJoints: ScalarSet = "在到由"

  /// `和平东社区`, `、后沃村`, `到|后沃村`: whether a letter that joins names or says what came after begins a line or a clause, or
  /// stands behind a preposition, where it has nothing to join, and so is the first of a name.
  static func beginsName(_ place: Int, in scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard place >= 0, joints.contains(scalars[place]) else { return false }
    guard place > 0, Characters.isHan(scalars[place - 1]) else { return true }
    // `张店区|和美家园|小区`
    if scalars[place] == "和", upperLevels.contains(scalars[place - 1]), place + 1 < scalars.count,
      partnersOfHarmony.contains(scalars[place + 1])
    {
      return true
    }
    return beforeJoints.contains(scalars[place - 1]) && !words.contains(endingAt: place) { $0.length >= 2 }
  }

  /// `深|圳航空城|物业管理有限公司`: whether a place of the vocabulary begins before a letter and ends behind it.
  private func tearsPlace(_ start: Int, words: WordMatches) -> Bool {
    words.contains(endingAt: start + 1) { $0.length >= 2 && $0.classes.contains(.placeName) }
  }

  private static let beforeHome: ScalarSet = "回返还归离思侨"
  private static let beforeTown: ScalarSet = "冰强活"

  /// `侨亲|回|乡`, `一盆|冰|镇`, `商贸|活|镇`: letters that make another word with the one for a level, and leave no name.
  private func endsOtherWord(_ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[end] == "乡" && Self.beforeHome.contains(scalars[end - 1])
      || scalars[end] == "镇" && Self.beforeTown.contains(scalars[end - 1])
  }

  /// Whether the last letter before the word for a level is a verb that has it for its object.
  private func isVerb(at place: Int, words: WordMatches, scalars: [Unicode.Scalar]) -> Bool {
    Self.neverLast.contains(scalars[place])
      || Self.handings.contains(scalars[place]) && words.contains(endingAt: place) { $0.length >= 2 }
  }

  /// Letters of grammar that names of other languages are written with all the same.
  private static let grammarOfTransliterations: ScalarSet = "都来和"
  static let upperLevels: ScalarSet = "省市州县区旗"
  static let levels: ScalarSet = "省市州县区旗镇乡道村"

  /// `伊宁市|都来提巴格|街道`: a name of another language whose first letters are words of grammar elsewhere, where a
  /// territory or a mark stands before it.
  private func addTransliteration(from inner: Int, to end: Int, scalars: [Unicode.Scalar], lattice: inout Lattice) {
    var start = inner
    while start > 0, inner - start < 2, Self.grammarOfTransliterations.contains(scalars[start - 1]) { start -= 1 }
    guard start < inner,
      start == 0 || Self.upperLevels.contains(scalars[start - 1]) || !Characters.isHan(scalars[start - 1])
    else { return }
    lattice.add(.init(start: start, end: end, cost: 13, entry: -1, form: .place))
  }

  /// What 正 makes a name with: `北正街`, `正阳`.
  private static let partnersOfRight: ScalarSet = "街路阳门定兴觉华义"

  /// What 他 spells a sound with: `白音他拉`.
  private static let partnersOfEven: ScalarSet = "隆安益昌和"
  private static let soundsBehindThat: ScalarSet = "仁木音苏希顺达"
  private static let soundsBehindHim: ScalarSet = "拉日本什尔罕克"

  /// Whether a letter that is mostly a word of grammar goes on with a name: `北正街`, `朱各庄`, `于家铺`, `白音他拉`.
  static func joinsName(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place + 1 < scalars.count else { return false }
    switch scalars[place] {
    case "正": return partnersOfRight.contains(scalars[place + 1])
    case "各": return scalars[place + 1] == "庄" && place > 0 && Characters.isHan(scalars[place - 1])
    case "他":
      return soundsBehindHim.contains(scalars[place + 1]) && place > 0
        && NameLikelihood.transliteration.contains(scalars[place - 1])
    case "均":
      return partnersOfEven.contains(scalars[place + 1]) && (place == 0 || !Characters.isHan(scalars[place - 1]))
    case "那":
      return place > 0 && soundsBehindThat.contains(scalars[place + 1]) && Characters.isHan(scalars[place - 1])
    case "于": return scalars[place + 1] == "家" && (place == 0 || !Characters.isHan(scalars[place - 1]))
    default: return false
    }
  }

  /// `恒远|(江州)置业有限公司`: a bracket in a company's name, its trade behind it.
  private func startsBracket(_ place: Int, scalars: [Unicode.Scalar], before tails: PlaceSet) -> Bool {
    guard scalars[place] == "(", !tails.isEmpty,
      let close = (place + 1..<min(place + 7, scalars.count)).first(where: { scalars[$0] == ")" })
    else { return false }
    return tails.contains(close + 1)
  }

  /// Letters of grammar that begin names all the same (`和凤`, `从化`).
  private static let grammarInNames: ScalarSet = "和从来有向在到及任"
  /// Letters that 和 makes a name with, and that are no words of their own (`仁和街道`, `太和镇`).
  private static let partnersOfPeace: ScalarSet = "仁义太共永泰保祥雍顺元庆清康谦熙"
  /// What a place can be, so that the letter is no name of its own.
  private static let qualities: ScalarSet = "新老旧大小古名该本各我每某两几个"

  /// `和凤|街道`, `南市|街`: no subdistrict, community or city has a name of one letter, so that a word of grammar before
  /// one, or a word for a city behind one, is part of the name.
  private func addNameOfTwo(
    to end: Int, scalars: [Unicode.Scalar], words: WordMatches, lattice: inout Lattice
  ) {
    guard Characters.isHan(scalars[end - 2]) else { return }
    if let cost = costOfNeighbourhood(before: end, in: scalars, words: words) {
      lattice.add(.init(start: end - 2, end: end, cost: cost, entry: -1, form: .place))
    }
    guard end + 1 < scalars.count, words.cost(from: end - 2, to: end) == nil else { return }
    if scalars[end - 1] == "和", Self.partnersOfPeace.contains(scalars[end - 2]),
      words[end].beginning.uses.contains(.organization),
      end < 3 || words.cost(from: end - 3, to: end - 1) == nil
    {
      lattice.add(.init(start: end - 2, end: end, cost: 12, entry: -1, form: .place))
    }
    let isUrban =
      scalars[end] == "街" && scalars[end + 1] != "坊" || scalars[end] == "社" && scalars[end + 1] == "区"
      || scalars[end] == "居" && scalars[end + 1] == "委"
    guard isUrban else { return }
    if scalars[end - 1] == "市" {
      guard scalars[end] == "街", !Self.excluded.contains(scalars[end - 2]) else { return }
    } else {
      guard Self.grammarInNames.contains(scalars[end - 2]), !Self.qualities.contains(scalars[end - 1]),
        !Self.excluded.contains(scalars[end - 1]), Characters.isHan(scalars[end - 1]),
        end < 3 || words.cost(from: end - 3, to: end - 1) == nil,
        scalars[end - 2] != "任" || isOwnStreet(end, scalars: scalars)
      else { return }
    }
    lattice.add(.init(start: end - 2, end: end, cost: 12, entry: -1, form: .place))
  }

  /// `某某区|任港|街道`: whether the word for a street's office follows, and nothing before that 任 could end.
  private func isOwnStreet(_ end: Int, scalars: [Unicode.Scalar]) -> Bool {
    scalars[end + 1] == "道"
      && (end == 2 || Self.upperLevels.contains(scalars[end - 3]) || !Characters.isHan(scalars[end - 3])
        || Self.motions.contains(scalars[end - 3]))
  }

  /// Letters of motion before a place.
  private static let motions: ScalarSet = "来到在"

  /// How many letters the longest place that is in the vocabulary and ends here has; many where there is none.
  private func lengthOfKnownPlace(endingAt end: Int, words: WordMatches) -> Int {
    guard words[end].ending.classes.contains(.placeName) else { return 99 }
    var length = 99
    _ = words.contains(endingAt: end) { word in
      guard word.length >= 2, word.classes.contains(.placeName) else { return false }
      length = word.length
      return true
    }
    return length
  }

  /// `——记新江里社区楼组长甲`: the verb that a subtitle opens with.
  private func isSubtitle(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[start] == "记" && (start == 0 || Self.dashes.contains(scalars[start - 1]))
  }

  /// How far behind the letters of a name behind 应 the word 邀请 stands at most.
  private static let askingReach = 10

  /// `应枫桥小学邀请`: letters with the word for at whose wish somebody comes.
  private func isAsked(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[range].contains(InvitationWords.openingLetter)
      && scalars[range.upperBound...].prefix(Self.askingReach).contains(InvitationWords.letterOfWish)
  }

  private static let dashes: ScalarSet = "—-―–─"

  /// `五大|功能区`: a number that counts.
  private func isCount(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    // `一|九八二年|村南音社`
    if start + 1 < scalars.count, Characters.isChineseNumeral(scalars[start]), isYear(from: start, in: scalars) {
      return true
    }
    // `2001年|起当社区老年协会会长`
    if start > 0, scalars[start] == "起", Self.counters.contains(scalars[start - 1]) { return true }
    if start > 0, Self.counters.contains(scalars[start]),
      Characters.isChineseNumeral(scalars[start - 1]) || Characters.isDigit(scalars[start - 1])
    {
      return true
    }
    return Characters.isChineseNumeral(scalars[start]) && Self.counted.contains(scalars[start + 1])
  }

  /// Whether the numerals of a year, or its last, stand before 年.
  private func isYear(from start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let end = scalars[start...].prefix(4).firstIndex { !Characters.isChineseNumeral($0) } ?? start
    let isWhole = end - start >= 2 || start > 0 && Characters.isChineseNumeral(scalars[start - 1])
    return isWhole && scalars[end] == "年"
  }

  /// `三家|造纸厂`, `西宁开|拉面馆`: how many there are, or that somebody opens one.
  private func isPlainOfCompany(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    if scalars[range.upperBound - 1] == "开" { return true }
    return range.count == 2 && Characters.isChineseNumeral(scalars[range.lowerBound])
      && Self.countedBusinesses.contains(scalars[range.lowerBound + 1])
  }

  private static let countedBusinesses: ScalarSet = "家间座所"

  /// Whether the letters begin with a common noun: `工业|强`.
  private func startsWithNoun(_ start: Int, before end: Int, words: WordMatches) -> Bool {
    words.contains(beginningAt: start) { word in
      word.length >= 2 && start + word.length < end && word.cost < 11
        && word.classes.isDisjoint(with: [.placeName, .properName])
    }
  }

  /// Whether the one letter that would end the name belongs to a common word with the letter before it: `国旗`, `城镇`.
  private func isInWord(_ end: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard end + 1 <= scalars.count else { return false }
    return words.contains(endingAt: end + 1) { word in
      word.length == 2 && word.cost < 12.6 && !word.uses.contains(.organization) && !word.classes.contains(.placeName)
    }
  }

  /// The letters of a district that is in the vocabulary, where the word it ends in stands behind them, and the names
  /// that the document uses again and again.
  private func addKnown(
    _ discovered: Trie?, scalars: [Unicode.Scalar], words: WordMatches, to lattice: inout Lattice
  ) {
    var start = -1
    while let next = districtPairs.nextPlace(in: scalars, after: start) {
      start = next
      districts.forEachMatch(in: scalars, from: start) { end, isStem in
        // `永安市场` is a market.
        if scalars[end - 1] == "市", end < scalars.count, scalars[end] == "场" { return }
        if isStem == 0 {
          lattice.add(.init(start: start, end: end - 1, cost: 4, entry: -1, form: .place))
        } else if words[end].beginning.uses.contains(.organization) {
          lattice.add(.init(start: start, end: end, cost: 8, entry: -1, form: .place))
        }
      }
    }
    guard let discovered else { return }
    for start in scalars.indices {
      discovered.forEachMatch(in: scalars, from: start) { end, lengthOfLevel in
        lattice.add(.init(start: start, end: end - Int(lengthOfLevel), cost: 6, entry: -1, form: .place))
      }
    }
  }
}
