import Newsletters

/// Words and letters by which what only looks like a name is told from names.
enum NameWords {
  /// Pronouns, particles and adverbs, in which no name ends: `店长甲|逐条答复`, `会长甲|兼中心主任`.
  @inline(__always)
  static func isNeverLast(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "他", "她", "它", "谁", "们", "我", "你", "您", "了", "着", "的", "阿", "逐", "兼", "暂": true
    default: false
    }
  }

  /// Family names that are words of grammar more often.
  @inline(__always)
  static func isFunctionFamily(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "和", "向", "于", "从", "达", "同", "由", "经", "对", "及": true
    default: false
    }
  }
  /// What people come to do: `学生来做义工` is of nobody called 来.
  static let doingsOfComers: ScalarSet = "做看听学办帮玩取领问谈说讲唱跳报当吃买住"
  /// Verbs and prepositions of one letter that stand behind a name.
  @inline(__always)
  static func isParticle(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "向", "任", "以", "教", "为": true
    default: false
    }
  }

  /// Letters that make given names with 为: `有为`, `志为`.
  static let deedsInNames: ScalarSet = "有大作敢可立思一志建国能必永应无何乐勇善"

  /// Letters before a family name that make what neighbours call somebody: `小钟`, `老齐`.
  @inline(__always)
  static func isNickname(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "小", "老", "阿": true
    default: false
    }
  }

  /// Whether two letters count: `三人`, `五户`.
  static func isCount(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool {
    Characters.isChineseNumeral(first) && counted.contains(last)
  }

  private static let counted: ScalarSet = "人名位个家户"

  /// Words that say when a post is held, begin with the letter of a family name and end in 任.
  static let terms: WordSet = ["原任", "时任", "现任", "连任", "兼任", "曾任", "历任"]

  /// Letters that say with a title when it is held, and are family names too: `原主任于…`.
  static let timesOfPosts: ScalarSet = "原时现任前新老副"

  /// Words that stand behind a family name without making a full name.
  static let kinship: WordSet = [
    "某", "某某", "大爷", "大妈", "大娘", "大叔", "大伯", "大姐", "大哥", "阿姨", "奶奶", "爷爷", "叔叔", "伯伯", "伯", "婆婆",
    "老师", "师傅", "先生",
    "女士", "小姐", "总", "工", "老", "氏", "家", "姓", "府", "同志", "夫妇", "老汉", "老太", "妈妈", "爸爸", "医生", "律师",
    "主任", "书记", "姐", "嫂", "婶", "姨",
  ]
  /// The letters that they begin with.
  static let kinshipLetters = ScalarSet(kinship.initials)
}
