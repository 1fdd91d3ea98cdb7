/// Tells the rows of a table in plain text whose cells only bars or strokes part: `姓名|职务|分管`, `社区 / 主任 / 副主任`, and the lines
/// below.
///
/// Bars part much else (`首页|新闻|专题`), so such a table is known by the head of its first column.
struct BarredTable {
  /// What parts the cells of the table that the lines may be rows of, and how often it stands in its head.
  private var head: (marks: ScalarSet, count: Int)?

  /// What parts the cells of a line that is the head or a row of such a table; each line is asked in its turn.
  /// - Complexity: linear in the line.
  mutating func marks(of line: ArraySlice<Unicode.Scalar>) -> ScalarSet? {
    if let head, line.count(where: head.marks.contains) == head.count { return head.marks }
    head = nil
    for (marks, fewest) in [(Signs.bars, 1), (Signs.strokes, Self.fewestStrokes)] {
      guard let end = line.prefix(Self.longestHead).firstIndex(where: marks.contains),
        Self.heads.contains(line[..<end].filter { !$0.isWhiteSpace })
      else { continue }
      let count = line.count(where: marks.contains)
      if count >= fewest { head = (marks, count) }
    }
    return head?.marks
  }

  /// With what may stand before it, and the spaces that set its letters apart.
  private static let longestHead = 16
  /// `时间/地点`: one stroke parts the words of one cell.
  private static let fewestStrokes = 2

  private static let heads: WordList = "姓名 序号 社区 村 村名 单位 职务 岗位 职位 科室 窗口 名称 队伍 名次 奖项 时间 日期 网格 楼栋 楼号 小区 部门 居委会"
}
