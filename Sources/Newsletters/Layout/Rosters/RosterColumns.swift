/// The head of a table in which some columns are of those who have a post: `社区  书记  主任  电话`, `姓名,性别,职务,分管`.
package struct RosterColumns: Hashable, Sendable {
  /// What a column holds.
  private enum Column: Hashable {
    /// Those who have the posts that its head names.
    case holders(posts: [String])
    /// Names, beside a column of posts.
    case names
    /// The posts of those whom the column of names names.
    case positions
    case other
  }

  private let columns: [Column]

  /// What the columns of a table hold that a line heads, or `nil` where it heads none of the kind.
  /// - Complexity: linear in the line, which is short.
  package init?(_ text: Passage) {
    guard text.scalars.count <= Self.longest else { return nil }
    let letters = Self.withoutAsides(text.scalars)
    guard letters.allSatisfy({ $0.isHan || $0 == " " || $0 == "," || $0 == "、" }) else { return nil }
    let heads = Self.cells(of: letters)
    let isTable = letters.contains(",")
    guard heads.count >= 2, let first = heads.first else { return nil }
    let areKnown =
      heads.count >= 3
      && heads.allSatisfy { Self.names.contains($0) || Self.isPositions($0) || Self.others.contains($0) }
    if isTable || areKnown, heads.count(where: Self.names.contains) == 1, heads.contains(where: Self.isPositions) {
      columns = heads.map { Self.names.contains($0) ? .names : Self.isPositions($0) ? .positions : .other }
      return
    }
    guard Self.others.contains(first),
      heads.allSatisfy({ Self.others.contains($0) || Self.posts($0) != nil || isTable && Self.isOther($0) })
    else { return nil }
    columns = heads.map { Self.posts($0).map(Column.holders) ?? .other }
    guard columns.contains(where: { $0 != .other }) else { return nil }
  }

  private static let longest = 60
  private static let longestHead = 8

  private static let others: WordList = """
    社区 村 村名 社区名称 居委会 村委会 居民区 单位 单位名称 部门 科室 名称 网格 楼栋 楼号 小区 片区 组别 序号 电话 联系电话 手机 办公电话 地址 办公地点 办公地址
    名次 奖项 队伍 队名 代表队 参赛队 参赛队伍 参赛单位 球队
    分管 分管工作 分工 工作分工 性别 年龄 民族 学历 文化程度 政治面貌 楼座 票数 得票 得票数
    服务范围 范围 辖区 责任区 责任区域 备注 户数 人口 面积
    """
  private static let names: WordList = "姓名"
  /// The ends of the heads of columns of posts: `现任职务`, `补选职务`, `所在组织及身份`.
  private static let positions: WordList = "职务 职称 岗位 任职 职位 及身份 和身份 社会身份 本职工作"
  /// What the head of a column of posts begins with that nobody has yet.
  private static let plans: WordList = "拟 原"
  private static func isPositions(_ head: [Unicode.Scalar]) -> Bool {
    positions.suffixLength(of: head) != nil && plans.prefixLength(of: head) == nil
  }

  /// Heads of a table of names that spaces part, where a name may be of two parts.
  private static let headsOfNames: WordList = "姓名 姓 名 职务 职称"

  /// Whether letters may be the head of a column that says something else; a name is none.
  private static func isOther(_ head: [Unicode.Scalar]) -> Bool {
    head.count <= longestHead && NameShape(head) == .none && !headsOfNames.contains(head)
  }

  /// Words that end as titles do and are said of anybody.
  private static let roles: WordList = "负责人 联系人 联络员 代表 成员 队员 志愿者 教师 老师 店主"

  /// `主任`, `书记、主任`: the posts that a head names.
  private static func posts(_ head: [Unicode.Scalar]) -> [String]? {
    let posts = head.split(separator: "、")
    guard !posts.isEmpty,
      posts.allSatisfy({ RosterLabel.titles.suffixLength(of: $0) != nil && roles.suffixLength(of: $0) == nil })
    else { return nil }
    return posts.map { String(scalars: $0) }
  }

  /// `村(社区)`, `村(居)委会主任`: the letters without those in brackets, which only add another sort.
  private static func withoutAsides(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains("(") else { return scalars }
    var depth = 0
    return scalars.filter { letter in
      if letter == "(" { depth += 1 }
      defer { if letter == ")" { depth -= 1 } }
      return depth == 0
    }
  }

  private static func cells(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let mark: Unicode.Scalar = scalars.contains(",") ? "," : " "
    return scalars.split(separator: mark).map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  }

  /// The names of a line below the head, each with the post of its column or what the column of posts says of it; empty
  /// where the line is no row of the table.
  func entries(of text: Passage) -> [RosterLine.Entry] {
    guard text.scalars.count <= Self.longestRow, let pieces = RosterPiece.pieces(of: text, from: 0) else { return [] }
    var entries: [RosterLine.Entry] = []
    var positions: Range<Int>?
    var (column, end) = (0, 0)
    for piece in pieces {
      column += Self.columns(in: text.scalars[end..<piece.letters.lowerBound], isTable: text.scalars.contains(","))
      end = piece.end
      guard column < columns.count || columns.contains(.names) else { return [] }
      switch columns[min(column, columns.count - 1)] {
      case .holders(let posts) where piece.kind == .name:
        entries.append(
          RosterLine.Entry(name: piece.letters, isUsual: piece.isUsual, isSpaced: piece.isSpaced, posts: posts))
      case .names where Self.mayBeName(text.scalars[piece.letters]):
        entries.append(RosterLine.Entry(name: piece.letters, isUsual: true, isSpaced: piece.isSpaced))
      case .positions: positions = (positions?.lowerBound ?? piece.letters.lowerBound)..<piece.end
      case .holders, .names, .other: break
      }
    }
    guard column > 0, entries.contains(where: \.isUsual) else { return [] }
    if columns.contains(.names) {
      guard entries.count == 1, let positions else { return [] }
      // `妇女儿童,兼社区妇联主席`: what he is besides stands among what he sees to.
      let besides = text.scalars[positions.upperBound...].contains("兼")
      entries[0].description = positions.lowerBound..<(besides ? text.scalars.count : positions.upperBound)
    }
    return entries
  }

  private static let longestName = 12

  /// Whether letters in the column of names may be one: what stands there is, whatever else it could be.
  private static func mayBeName(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = cell.filter { $0 != " " }
    return (2...4).contains(letters.count) && letters.allSatisfy(\.isHan)
      || letters.count <= longestName && letters.contains("·") && letters.allSatisfy { $0.isHan || $0 == "·" }
  }

  private static let longestRow = 120

  /// How many columns end in the gap before a part of a row.
  private static func columns(in gap: ArraySlice<Unicode.Scalar>, isTable: Bool) -> Int {
    if isTable { return gap.count { $0 == "," } }
    return gap.startIndex == 0 || gap.contains("、") ? 0 : 1
  }
}
