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
    if times.contains(letters) { return .time }
    if matters.contains(letters) { return .matter }
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
  private static let times: WordList = """
    时间 日期 会议时间 会议日期 开会时间 活动时间 活动日期 举办时间 讲座时间 培训时间 比赛时间 演出时间 开课时间
    """
  private static let matters: WordList = """
    地点 会议地点 开会地点 活动地点 举办地点 讲座地点 培训地点 比赛地点 演出地点 集合地点 会场
    主持 主持人 会议主持 会议主持人 记录 记录人 会议记录 会议记录人
    参加 参加人 参加人员 参会 参会人员 参加会议人员 参加会议的有 参加会议者 参加者 出席 出席人 出席人员 出席会议的有 出席会议人员 到会 到会人员
    与会 与会人员 列席 列席人 列席人员 列席会议的有 列席会议人员 邀请列席 特邀嘉宾 特邀 嘉宾 应到 实到 应到人数 实到人数
    缺席 缺席人员 缺席人 请假 请假人员 因故缺席
    会议名称 活动名称 讲座名称 会议主题 活动主题 讲座主题 讲座题目 主题 会议内容 活动内容 内容 会议议题 议题 议程 会议议程 会议决议 决议 议定事项
    主讲 主讲人 授课人 授课老师 主讲老师 主讲嘉宾 主办 主办单位 承办 承办单位 协办单位 指导单位 参加对象 活动对象 报名方式 报名电话 报名时间 联系电话
    """
  private static let offices: WordList = """
    主任 副主任 委员 书记 副书记 主席 副主席 会长 副会长 常务副会长 名誉会长 秘书长 副秘书长 理事长 副理事长 理事 常务理事 监事 监事长
    组长 副组长 组员 队长 副队长 团长 副团长 社长 副社长 站长 副站长 候补委员 常务委员 组织委员 宣传委员 纪检委员 妇女委员 总干事
    村主任 村委会主任 居委会主任 党支部书记 党总支书记 党委书记
    """
}
