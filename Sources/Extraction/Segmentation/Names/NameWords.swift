import Newsletters

/// Words and letters by which what only looks like a name is told from names.
enum NameWords {
  /// Pronouns and particles, in which no name ends.
  static let neverLast: ScalarSet = "他她它们我你您了着的"

  /// Family names that are words of grammar more often.
  static let functionFamilies: ScalarSet = "和向于从达同由经对及"
  /// What people come to do: `学生来做义工` is of nobody called 来.
  static let doingsOfComers: ScalarSet = "做看听学办帮玩取领问谈说讲唱跳报当吃买住"
  /// Verbs and prepositions of one letter that stand behind a name.
  static let particles: ScalarSet = "向任以教为"

  /// Letters that make given names with 为: `有为`, `志为`.
  static let deedsInNames: ScalarSet = "有大作敢可立思一志建国能必永应无何乐勇善"

  /// Letters before a family name that make what neighbours call somebody: `小钟`, `老齐`.
  static let nicknames: ScalarSet = "小老阿"

  /// Whether two letters count: `三人`, `五户`.
  static func isCount(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool {
    Characters.isChineseNumeral(first) && counted.contains(last)
  }

  private static let counted: ScalarSet = "人名位个家户"

  /// Words that say when a post is held, and begin with the letter of a family name.
  static let terms: WordSet = ["原任", "时任", "现任", "连任", "兼任", "曾任", "历任"]

  /// Words that stand behind a family name without making a full name.
  static let kinship: WordSet = [
    "某", "某某", "大爷", "大妈", "大娘", "大叔", "大伯", "大姐", "大哥", "阿姨", "奶奶", "爷爷", "叔叔", "伯伯", "伯", "婆婆",
    "老师", "师傅", "先生",
    "女士", "小姐", "总", "工", "老", "氏", "家", "姓", "府", "同志", "夫妇", "老汉", "老太", "妈妈", "爸爸", "医生", "律师",
    "主任", "书记",
  ]
  /// The letters that they begin with.
  static let kinshipLetters = ScalarSet(kinship.initials)
}
