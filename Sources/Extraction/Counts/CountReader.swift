import Newsletters

/// Finds the counts of people, households and bodies in a text: `46人`, `180多名`, `三百余人`, `1.2万人次`.
///
/// A number that says no value (`数百`, `几十`) and one that is no count (`第一名`, `前三名`, `三位一体`) give none. Linear in
/// the text.
struct CountReader {
  /// The counts in a text whose letters and digits are half-width, in order and apart from each other.
  static func mentions(in scalars: [Unicode.Scalar]) -> [CountMention] {
    var found: [CountMention] = []
    var at = 0
    let numerals = NumeralSign.letters
    while true {
      at = numerals.firstPlace(in: scalars, from: at)
      guard at < scalars.count else { break }
      var runEnd = at
      if let quantity = Quantity.read(in: scalars, at: at, runEnd: &runEnd),
        let mention = mention(of: quantity, in: scalars, from: at)
      {
        found.append(mention)
        at = mention.range.upperBound
      } else {
        at = max(runEnd, at + 1)
      }
    }
    return found
  }

  private static func mention(of quantity: Quantity, in scalars: [Unicode.Scalar], from start: Int) -> CountMention? {
    guard !beforeNone.matches(in: scalars, before: start) || isAfterThat(start, in: scalars) else { return nil }
    if start > 0, isPartOfNumber(after: scalars[start - 1]) { return nil }
    var at = quantity.upperBound
    if at < scalars.count, scalars[at] == " " { at += 1 }
    guard let match = units.match(in: scalars, at: at), !notUnits.matches(in: scalars, at: at) else { return nil }
    let unit = match.meaning
    var end = at + match.length
    let isPersons = saysPersons(unit, in: scalars, after: end)
    let prefix = approximations.match(in: scalars, before: start)?.length ?? 0
    if quantity.isBareUnit {
      guard isPersons, unit != .honoured else { return nil }
      guard quantity.value < 10_000 || prefix > 0 || quantity.isApproximate else { return nil }
    }
    if isIdiom(start..<end, in: scalars) { return nil }
    let suffix = aboutIt.length(in: scalars, at: end)
    end += suffix
    return CountMention(
      range: (start - prefix)..<end, value: quantity.value, unit: unit,
      isApproximate: quantity.isApproximate || prefix > 0 || suffix > 0 || quantity.isBareUnit, isPersons: isPersons)
  }

  private static func isPartOfNumber(after scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar == "." || NumeralSign(scalar) != nil
  }

  private static func saysPersons(_ unit: CountUnit, in scalars: [Unicode.Scalar], after end: Int) -> Bool {
    switch unit {
    case .people, .named, .honoured, .attendances: true
    case .pieces: personNouns.matches(in: scalars, at: end)
    case .mouths: end < scalars.count && scalars[end] == "人"
    case .households, .bodies, .groups, .teams, .pairs: false
    }
  }

  /// `前3名` is a rank, `此前3名` a count.
  private static func isAfterThat(_ start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard start > 1, scalars[start - 1] == "前" else { return false }
    return scalars[start - 2] == "此" || scalars[start - 2] == "之" || scalars[start - 2] == "目"
  }

  /// One Chinese numeral that belongs to the word before it: `统一`, `唯一`; or `一人` of `一人一策`.
  private static func isIdiom(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    if scalars[range.lowerBound] == "一", range.lowerBound > 0, wordsEndingInOne.contains(scalars[range.lowerBound - 1])
    {
      return true
    }
    return scalars[range.lowerBound] == "一" && range.upperBound < scalars.count && scalars[range.upperBound] == "一"
  }

  private static let wordsEndingInOne: ScalarSet = "统唯同单任专不逐万每某之划"

  private static let beforeNone = PhraseSet("第 前 倒数 数 几 好几 每 人均 NO. No.")
  private static let approximations = PhraseSet("近 约 逾 超 超过 大约 将近 上 不下 至少")
  private static let aboutIt = PhraseSet("左右 上下 以上 之多")
  private static let units = PhraseTable<CountUnit>([
    ("人", .people), ("名", .named), ("位", .honoured), ("人次", .attendances), ("口", .mouths), ("个", .pieces),
    ("户 户次", .households), ("家 家次", .bodies), ("组", .groups), ("支", .teams), ("对", .pairs),
  ])
  /// Words whose first letter would be read as a unit.
  private static let notUnits = PhraseSet(
    """
    人大 人民 人均 人才 人事 人员 人格 人口普查 人行 人社 人生 人类 人数 人体 人物 人间 人文 人武 人家 人力 \
    名称 名单 名录 名牌 名优 名胜 名字 位一体 位数 位于 位置 位列 户籍 户口 户外 \
    家庭 家园 家访 家长 家风 家教 家门 家具 家乡 口径 口号 口述 组织 组长 组建 支部 支持 支书 支出 支付 \
    对于 对口 对面 对照 对接 对标 对象 个代表” 个代表重要 个人信息 个性 个体 个月 个别 个百分点 人转 人称 人制 人份
    """)
  /// After `个`: people.
  private static let personNouns = PhraseSet("人 居民 孩子 小朋友 老人 党员 学生 同学 代表 家长 选手 志愿者 群众 职工 青年 村民 会员 青少年 儿童 妇女")
}
