import Newsletters

/// How Chinese personal names are made: which characters are family names, and which stand in given names.
///
/// Counts are over distinct names, so that no famous person weighs more than a neighbour.
struct NameLikelihood: Sendable {
  private var familyNames: [Unicode.Scalar: Float] = [:]
  private var compoundFamilyNames: Set<UInt64> = []
  private var firstOfCompounds: Set<Unicode.Scalar> = []
  /// The pieces that Tibetan and Mongolian names are put together from (`才让`, `卓玛`, `其其格`).
  private(set) var elements = Trie()
  private var single: [Unicode.Scalar: Float] = [:]
  private var first: [Unicode.Scalar: Float] = [:]
  private var last: [Unicode.Scalar: Float] = [:]
  private var totals = (family: Float(0), single: Float(0), first: Float(0), last: Float(0))
  /// Names that the user vouches for.
  private(set) var known: [[Unicode.Scalar]] = []

  /// The characters that names of other languages are written with, in transliteration.
  static let transliteration: ScalarSet =
    "阿艾买提江尔肯古丽努力孜热西木吐逊依明沙吾迪库班帕合肉汗卡哈布都克拉赛麦玛曼娜扎多吉旦增罗次仁卓措央金格桑索朗旺堆达瓦普巴平德边白尼色贡嘎斯琴高娃宝音乌云塔其图雅日根那顺勒特托呼苏敖包朝鲁门伊犁排孔玉素甫祖农喀亚尤凯萨比莉米夏洛丹顿珠穆铁伦毕巍岩甩扁康龙叫温占召波罕坎应香叶喃尖糯刀光岗莱燕腊山让"

  mutating func add(kind: Word, letters: [Unicode.Scalar], count: Float) {
    guard let letter = letters.first else { return }
    switch kind {
    case "surname":
      familyNames[letter] = count
      totals.family += count
    case "compound":
      guard let second = letters.dropFirst().first else { return }
      compoundFamilyNames.insert(Self.pair(letter, second))
      firstOfCompounds.insert(letter)
    case "element": elements.insert(letters, value: 0)
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

  /// Family names that count less are words far more often: they are read only where much speaks for a name.
  private static let leastCount: Float = 1

  func isFamilyName(_ letter: Unicode.Scalar) -> Bool { familyNames[letter].map { $0 >= Self.leastCount } ?? false }

  /// Whether a letter is a family name, but nearly always a word (`把`, `茶`).
  func isSeldomFamilyName(_ letter: Unicode.Scalar) -> Bool {
    familyNames[letter].map { $0 < Self.leastCount } ?? false
  }

  func isCompoundFamilyName(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    compoundFamilyNames.contains(Self.pair(first, second))
  }

  func beginsCompound(_ letter: Unicode.Scalar) -> Bool { firstOfCompounds.contains(letter) }

  /// All letters that anything is known of.
  var letters: Set<Unicode.Scalar> {
    Set(familyNames.keys).union(single.keys).union(first.keys).union(last.keys).union(firstOfCompounds)
  }

  /// What it costs (a negative logarithm) that a family name is this one, or one not known.
  func familyCost(_ letter: Unicode.Scalar?) -> Float { cost(letter, in: familyNames, of: totals.family, floor: 0.5) }

  /// What it costs that a given name of one character is this.
  func singleCost(_ letter: Unicode.Scalar?) -> Float { cost(letter, in: single, of: totals.single, floor: 0.3) }

  /// What it costs that a given name of two characters begins with this one.
  func firstCost(_ letter: Unicode.Scalar?) -> Float { cost(letter, in: first, of: totals.first, floor: 0.4) }

  /// What it costs that a given name of two characters ends in this one.
  func lastCost(_ letter: Unicode.Scalar?) -> Float { cost(letter, in: last, of: totals.last, floor: 0.4) }

  private func cost(
    _ letter: Unicode.Scalar?, in counts: [Unicode.Scalar: Float], of total: Float, floor: Float
  ) -> Float {
    -Vocabulary.logarithm(((letter.flatMap { counts[$0] } ?? 0) + floor) / (total + 400 * floor))
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}
