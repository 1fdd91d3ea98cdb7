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
    guard letters.allSatisfy(\.isHan), offices.suffixLength(of: letters) != nil else { return nil }
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

  private static func isBeside(_ index: Int, _ labels: [Label?], _ others: Set<Label>) -> Bool {
    [index - 1, index + 1].contains { labels.indices.contains($0) && labels[$0].map(others.contains) ?? false }
  }

  private static let longestLabel = 9
  private static let sheetLabels = Dictionary(
    SheetLabel.allCases.flatMap { label in label.words.map { (Array($0.unicodeScalars), label) } },
    uniquingKeysWith: { first, _ in first })
  /// The posts that lists of names stand behind, whose deputies' and other forms end so.
  private static let offices: WordList = """
    主任 委员 书记 主席 会长 秘书长 理事长 理事 监事 监事长 组长 组员 队长 团长 社长 站长 总干事
    """
}
