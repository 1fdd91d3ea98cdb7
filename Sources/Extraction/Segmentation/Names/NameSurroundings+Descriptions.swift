import Newsletters

/// What tells of somebody that a name stands here: that he is called so, how old he is, what he was, where he lives.
extension NameSurroundings {
  private static let callings: WordSet = ["名叫", "叫做", "本名", "原名", "大名"]

  /// `理事长名叫|甲`: whether a verb of being called ends at a place, so that the name begins there.
  static func isCalled(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place >= 2 else { return false }
    switch scalars[place - 1] {
    case "叫", "做", "名": return callings.contains(Word(scalars[place - 2..<place]))
    default: return false
    }
  }

  /// `甲,二十岁`, `甲,72岁`: whether somebody's age stands behind a mark at a place; trees are older.
  static func isAge(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place < scalars.count, scalars[place] == "," else { return false }
    let number = scalars[(place + 1)...].prefix(4).prefix(while: isOfAge)
    return !number.isEmpty && number.endIndex < scalars.count && scalars[number.endIndex] == "岁"
  }

  private static func isOfAge(_ letter: Unicode.Scalar) -> Bool {
    Characters.isDigit(letter) || Characters.isChineseNumeral(letter) && letter != "百" && letter != "千"
  }

  /// `菜农出身的|甲`, `住石桥路27号的|乙`, `72岁的|丙`: whether words end at a place that say of somebody what he was, where he
  /// lives or how old he is.
  static func isDescribed(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place >= 3, scalars[place - 1] == "的" else { return false }
    switch scalars[place - 2] {
    case "身": return scalars[place - 3] == "出"
    case "岁": return isOfAge(scalars[place - 3])
    case "号", "室": return isOfAge(scalars[place - 3]) && scalars[max(0, place - longestAddress)..<place].contains("住")
    default: return false
    }
  }

  private static let longestAddress = 16
  private static let holdings: WordSet = ["时任", "曾任", "现任", "原任", "担任", "新任"]

  /// `时任街道办事处主任的|甲`: whether the post that somebody has or had ends at a place.
  func isBehindPost(_ place: Int) -> Bool {
    guard place >= 3, scalars[place - 1] == "的", words[place - 1].ending.uses.contains(.office) else { return false }
    return (max(0, place - Self.longestPost)..<place - 2).contains {
      Self.holdings.contains(Word(scalars[$0...$0 + 1]))
    }
  }

  /// `委员是开面馆的|甲`: whether a clause begins with an office and says by 是 or 有 whose it is, so that a name follows 的.
  func isOfficer(at place: Int) -> Bool {
    let clause = (max(0, place - Self.longestPost)..<place).reversed().prefix { Characters.isHan(scalars[$0]) }
    guard let start = clause.last, start > 0 else { return false }
    return words.contains(beginningAt: start) { word in
      word.uses.contains(.office) && start + word.length < place - 2
        && (scalars[start + word.length] == "是" || scalars[start + word.length] == "有")
    }
  }

  private static let longestPost = 24
}
