import Newsletters

/// Companies and detachments of troops, whose whole names papers keep to themselves: `驻区某部三连`, `驻地某边防连`,
/// `武警某部二中队`.
///
/// `某部` alone is any troops at all, and no body.
enum TroopUnits {
  /// Troops whose name a paper keeps to itself.
  static let markers: WordSet = ["某部", "某", "某团", "某旅", "某师", "某营", "某军"]
  private static let ranks: [Word] = ["连", "营", "团", "排", "旅", "中队", "大队", "支队"]
  private static let services: WordSet = ["解放军", "武警", "部队", "海军", "空军", "陆军", "消防"]
  /// What a company is for.
  private static let branches: [Word] = [
    "边防", "警卫", "通信", "工兵", "高炮", "坦克", "舟桥", "防化", "侦察", "汽车", "机动", "雷达",
  ]
  private static let arms = WordSet(branches)
  /// What a unit is called, for itself or with what it is for: `连`, `通信连`.
  private static let units = WordSet(ranks + branches.flatMap { branch in ranks.map { branch + $0 } })

  /// The bodies of a sentence with such units among them.
  /// - Complexity: linear in the sentence.
  static func adding(to mentions: [OrganizationMention], in sentence: ReadSentence) -> [OrganizationMention] {
    // Every marker has this letter.
    guard sentence.letterMarks.mayHold("某") else { return mentions }
    let names = sentence.words.indices.compactMap { index in
      markers.contains(sentence.words[index]) ? name(around: index, in: sentence, after: mentions) : nil
    }
    return TaskGroups.adding(names, to: mentions, in: sentence) { name, sentence in
      let range =
        sentence.tokens[name.lowerBound].range.lowerBound..<sentence.tokens[name.upperBound - 1].range.upperBound
      return OrganizationMention(
        range: range, tokens: name, surface: sentence.passage.string(range), kind: .other, owner: .named, parent: nil,
        isBare: false)
    }
  }

  /// The tokens of the unit whose name a marker stands in.
  private static func name(
    around marker: Int, in sentence: ReadSentence, after mentions: [OrganizationMention]
  ) -> Range<Int>? {
    var end = marker + 1
    while end < min(marker + 4, sentence.words.count), !units.contains(sentence.words[end]) {
      let token = sentence.tokens[end]
      guard token.form == .number || token.classes.contains(.numeral) || arms.contains(sentence.words[end]) else {
        return nil
      }
      end += 1
    }
    guard end < sentence.words.count, units.contains(sentence.words[end]) else { return nil }
    var start = marker
    while start > 0, marker - start < 3,
      services.contains(sentence.words[start - 1]) || sentence.words[start - 1] == "中国人民"
    {
      start -= 1
    }
    // `武警江州支队|某中队`: the unit that it belongs to is named.
    if let whole = mentions.last(where: { $0.tokens.upperBound == start && $0.owner == .named }) {
      return whole.tokens.lowerBound..<end + 1
    }
    return garrison(before: start, in: sentence)..<end + 1
  }

  /// `驻区`, `驻|保`: where the word begins that says where the unit lies; the place itself where none does.
  private static func garrison(before start: Int, in sentence: ReadSentence) -> Int {
    func isGarrison(_ index: Int) -> Bool {
      index >= 0 && sentence.passage.scalars[sentence.tokens[index].range.lowerBound] == "驻"
    }
    if isGarrison(start - 1), sentence.tokens[start - 1].range.count <= 3 { return start - 1 }
    guard isGarrison(start - 2), sentence.tokens[start - 2].range.count == 1,
      sentence.tokens[start - 1].range.count <= 3
    else { return start }
    return start - 2
  }
}
