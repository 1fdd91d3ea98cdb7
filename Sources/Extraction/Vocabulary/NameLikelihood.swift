/// How Chinese personal names are made: which characters are family names, and which stand in given names.
///
/// Counts are over distinct names, so that no famous person weighs more than a neighbour.
struct NameLikelihood: Sendable {
  private var familyNames: [Unicode.Scalar: Float] = [:]
  private var compoundFamilyNames: Set<UInt64> = []
  /// The pieces that Tibetan and Mongolian names are put together from (`才让`, `卓玛`, `其其格`).
  private(set) var elements = Trie()
  private var single: [Unicode.Scalar: Float] = [:]
  private var first: [Unicode.Scalar: Float] = [:]
  private var last: [Unicode.Scalar: Float] = [:]
  private var totals = (family: Float(0), single: Float(0), first: Float(0), last: Float(0))
  /// Names that the user vouches for.
  private(set) var known: [[Unicode.Scalar]] = []

  /// The characters that names of other languages are written with, in transliteration.
  private static let transliteration = Set(
    "阿艾买提江尔肯古丽努力孜热西木吐逊依明沙吾迪库班帕合肉汗卡哈布都克拉赛麦玛曼娜扎西多吉旦增罗次仁卓措央金格桑索朗旺堆达瓦普巴平措德边白尼色贡嘎斯琴高娃宝音乌云塔其格图雅日根那顺勒特雅托呼苏敖包朝鲁门伊犁排孔玉素甫祖农喀亚尤凯萨比莉米热夏提洛桑丹顿珠穆萨铁木伦毕力巍岩甩扁康朗龙叫温占召波罕坎应香叶喃尖糯刀依玉光岗莱燕腊山让"
      .unicodeScalars)

  mutating func add(kind: Substring, characters: Substring, count: Float) {
    guard let letter = characters.unicodeScalars.first else { return }
    switch kind {
    case "surname":
      familyNames[letter] = count
      totals.family += count
    case "compound":
      guard let second = characters.unicodeScalars.dropFirst().first else { return }
      compoundFamilyNames.insert(Self.pair(letter, second))
    case "element": elements.insert(characters.unicodeScalars, value: 0)
    case "single":
      single[letter] = count
      totals.single += count
    case "first":
      first[letter] = count
      totals.first += count
    case "last":
      last[letter] = count
      totals.last += count
    default: break
    }
  }

  mutating func addKnown(_ name: [Unicode.Scalar]) {
    known.append(name)
  }

  func isFamilyName(_ letter: Unicode.Scalar) -> Bool { familyNames[letter] != nil }

  func isCompoundFamilyName(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    compoundFamilyNames.contains(Self.pair(first, second))
  }

  func isTransliteration(_ letter: Unicode.Scalar) -> Bool { Self.transliteration.contains(letter) }

  /// What it costs (a negative logarithm) that a family name is this one.
  func familyCost(_ letter: Unicode.Scalar) -> Float {
    cost(familyNames[letter] ?? 0, of: totals.family, floor: 0.5)
  }

  /// What it costs that a given name is this, of one or two characters.
  func givenCost(_ letters: ArraySlice<Unicode.Scalar>) -> Float {
    guard let start = letters.first, let end = letters.last else { return .infinity }
    if letters.count == 1 { return 1.7 + cost(single[start] ?? 0, of: totals.single, floor: 0.3) }
    return 0.2 + cost(first[start] ?? 0, of: totals.first, floor: 0.4)
      + cost(last[end] ?? 0, of: totals.last, floor: 0.4)
  }

  private func cost(_ count: Float, of total: Float, floor: Float) -> Float {
    -Vocabulary.logarithm((count + floor) / (total + 400 * floor))
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}
