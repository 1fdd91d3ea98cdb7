/// Tells the rows of a table in plain text whose cells only bars part: `姓名|职务|分管` and the lines below it.
///
/// Bars part much else (`首页|新闻|专题`), so such a table is known by the head of its first column.
struct BarredTable {
  /// How many bars stand in the head of the table that the lines may be rows of.
  private var bars: Int?

  /// Whether a line is the head or a row of such a table; each line is asked in its turn.
  /// - Complexity: linear in the line.
  mutating func holds(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let count = line.count { Signs.bars.contains($0) }
    if count == 0 {
      bars = nil
      return false
    }
    if count == bars { return true }
    let head = line.prefix { !Signs.bars.contains($0) }.filter { !$0.isWhiteSpace }
    bars = Self.heads.contains(Array(head)) ? count : nil
    return bars != nil
  }

  private static let heads: WordList = "姓名 序号 社区 村 村名 单位 职务 岗位 职位 科室 窗口 名称 队伍 名次 奖项 时间 日期 网格 楼栋 楼号 小区 部门 居委会"
}
