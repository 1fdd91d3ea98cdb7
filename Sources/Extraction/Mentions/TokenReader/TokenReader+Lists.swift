// MARK: Lists that share a head

extension TokenReader {
  /// Where the list ends that `等三个` before a head closes, or `nil` where there is no such list.
  func listEnd(before head: Int) -> Int? {
    var place = head - 1
    var hasCount = false
    while place >= 0, place >= head - 4 {
      let text = words[place]
      if text == "等" { return hasCount || place == head - 1 ? place : nil }
      if hasCount, isListed(place) { return place + 1 }
      guard
        tokens[place].form == .number || tokens[place].classes.contains(.numeral)
          || tokens[place].classes.contains(.measure) || text == "个"
      else { return nil }
      hasCount = true
      place -= 1
    }
    return nil
  }

  /// `甲、乙、丙三个社区`: the last item of a list that a count closes without 等.
  private func isListed(_ place: Int) -> Bool {
    guard words[place + 1] != "第", tokens[place].form != .punctuation else { return false }
    return (max(0, place - 5)..<place).contains { words[$0] == "、" }
      && words[place + 2] == "个"
  }

  /// The token ranges of the items of a list, read to the left from where it ends.
  func listItems(before end: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var upper = end
    var place = end
    while place > 0 {
      let previous = place - 1
      let isMark = words[previous] == "、"
      if isMark || endsItem(previous) {
        if place < upper, upper - place <= 6 { items.append(place..<upper) }
        guard isMark else { break }
        upper = previous
      }
      place = previous
      if place == 0, upper > 0, upper <= 6 { items.append(0..<upper) }
    }
    return items.reversed().filter(isNameLike)
  }

  private static let joints: WordSet = ["、", "和", "与"]

  /// `桥东、桥西|社区`: the names without the word for what they are before one that has it, where nothing counts them: of
  /// two or three letters that are no words.
  func itemsJoined(to last: Range<Int>) -> [Range<Int>] {
    guard last.count > 1, last.lowerBound > 1, startOfPlainName(endingAt: last.upperBound - 2) == last.lowerBound else {
      return []
    }
    var items: [Range<Int>] = []
    var mark = last.lowerBound - 1
    while mark > 0, Self.joints.contains(words[mark]), items.isEmpty || words[mark] == "、",
      let start = startOfPlainName(endingAt: mark - 1)
    {
      items.append(start..<mark)
      mark = start - 1
    }
    guard !items.isEmpty, mark < 0 || !isInName(mark) else { return [] }
    return items.reversed()
  }

  /// Where a name begins that ends with a token: one token that is no word, or two or three letters behind a boundary.
  private func startOfPlainName(endingAt end: Int) -> Int? {
    guard end >= 0 else { return nil }
    if isPlainName(end) { return end }
    var start = end + 1
    while start > 0, end + 1 - start < 3, isLetterOfName(start - 1) { start -= 1 }
    let isBounded = start == 0 || isBoundary(start - 1) || !isInName(start - 1)
    return (2...3).contains(end + 1 - start) && isBounded ? start : nil
  }

  private func isLetterOfName(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.range.count == 1 && (token.form == .word || token.form == .unknown) && token.roles.isEmpty
      && token.classes.isDisjoint(with: [.preposition, .particle, .pronoun, .conjunction, .organizationHead])
      && !Self.closed.contains(first(index))
  }

  private func isPlainName(_ index: Int) -> Bool {
    let token = tokens[index]
    let isName =
      token.form == .place || token.form == .unknown || !token.classes.isDisjoint(with: [.placeName, .properName])
    return isName && (2...3).contains(token.range.count) && entry(index)?.territory == nil
  }

  /// Whether a name could go on to the left of a list across a token.
  private func isInName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.form == .punctuation || token.form == .space { return words[index] == "、" }
    return token.form == .person || token.form == .unknown || token.form == .place
      || token.range.count == 1 && token.classes.isDisjoint(with: [.preposition, .conjunction, .verb, .particle])
  }

  private func endsItem(_ place: Int) -> Bool {
    let token = tokens[place]
    if token.form == .punctuation { return words[place] != "(" && words[place] != ")" }
    if token.form == .person || token.form == .space || !token.roles.isEmpty { return true }
    if first(place) == "同", isUnknown(place + 1) { return false }
    return !token.classes.isDisjoint(with: [.preposition, .particle, .pronoun, .conjunction, .adverb])
  }

  private func isNameLike(_ item: Range<Int>) -> Bool {
    let letters = tokens[item.upperBound - 1].range.upperBound - tokens[item.lowerBound].range.lowerBound
    guard letters >= 2, letters <= 12 else { return false }
    if let last = entry(item.upperBound - 1), last.classes.contains(.placeEnd), item.count > 1 { return true }
    return item.contains { place in
      let token = tokens[place]
      return token.form == .unknown || token.form == .place || token.form == .number
        || !token.classes.isDisjoint(with: [.placeName, .properName, .numeral])
    }
  }
}

// MARK: Lists that a word for businesses introduces

extension TokenReader {
  static let introducers: WordSet = ["品牌", "老字号", "企业", "商户", "商家", "店铺", "公司"]

  private static let introductionMarks: WordSet = [",", ":", "、", "("]

  /// `品牌,甲、乙、丙等`: the items that a word for businesses introduces; empty where this token is no such word.
  func introducedItems(_ index: Int) -> [Range<Int>] {
    guard Self.introducers.contains(words[index]), index + 2 < tokens.count,
      Self.introductionMarks.contains(words[index + 1])
    else { return [] }
    var items: [Range<Int>] = []
    var lower = index + 2
    for place in (index + 2)..<min(index + 40, tokens.count) {
      let text = words[place]
      guard text == "、" || text == "等" || tokens[place].form == .punctuation else { continue }
      if lower < place, tokens[place - 1].range.upperBound - tokens[lower].range.lowerBound <= 8 {
        items.append(lower..<place)
      }
      if text == "等" { return items.count >= 2 ? items : [] }
      guard text == "、" else { return [] }
      lower = place + 1
    }
    return []
  }
}
