/// A line that begins with the name of what it tells: `地点:…`, `参会人员:…`, `委  员:…`.
enum LabelledLine {
  /// What the label is of.
  enum Label: Hashable, Sendable {
    /// A date, as sheets of meetings and web pages give it.
    case time
    /// Something that only a sheet of a meeting or announcement gives.
    case matter
    /// A post, before the names of those who hold it.
    case office
  }

  /// The label that a line begins with. O(1).
  static func label(of scalars: [Unicode.Scalar]) -> Label? {
    guard let colon = scalars.prefix(longestLabel + 4).firstIndex(of: ":"), colon > 0, colon + 1 < scalars.count else {
      return nil
    }
    let letters = scalars[..<colon].filter { $0 != " " }
    if let label = sheetLabels[letters] { return label == .time ? .time : .matter }
    guard letters.allSatisfy(\.isHan), isOffice(letters) else { return nil }
    // A post before what its holder says is no list of names.
    return scalars.contains { $0 == "。" || $0 == "!" || $0 == "“" } ? nil : .office
  }

  /// The lines, by index, that make up sheets of meetings and lists of posts: labelled lines of which a date stands
  /// beside another label.
  /// - Complexity: linear in the lines.
  static func sheetLines(in lines: [LayoutLine]) -> Set<Int> {
    let labels = lines.map { $0.markup == .none || $0.markup == .listItem ? label(of: $0.text.scalars) : nil }
    return Set(
      labels.indices.filter { index in
        switch labels[index] {
        case nil: return false
        case .office: return true
        case .matter: return isBeside(index, labels, [.time, .matter])
        case .time: return isBeside(index, labels, [.matter])
        }
      })
  }

  /// Whether letters end in a post that lists of names stand behind.
  static func isOffice(_ letters: [Unicode.Scalar]) -> Bool { offices.suffixLength(of: letters) != nil }

  private static func isBeside(_ index: Int, _ labels: [Label?], _ others: Set<Label>) -> Bool {
    [index - 1, index + 1].contains { labels.indices.contains($0) && labels[$0].map(others.contains) ?? false }
  }

  private static let longestLabel = 9
  private static let sheetLabels = Dictionary(
    SheetLabel.allCases.flatMap { label in label.words.map { (Array($0.unicodeScalars), label) } },
    uniquingKeysWith: { first, _ in first })
  private static let offices: WordList = """
    主任 副主任 委员 书记 副书记 主席 副主席 会长 副会长 常务副会长 名誉会长 秘书长 副秘书长 理事长 副理事长 理事 常务理事 监事 监事长
    组长 副组长 组员 队长 副队长 团长 副团长 社长 副社长 站长 副站长 候补委员 常务委员 组织委员 宣传委员 纪检委员 妇女委员 总干事
    村主任 村委会主任 居委会主任 党支部书记 党总支书记 党委书记
    """
}
