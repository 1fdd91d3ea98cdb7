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
    /// Neighbourhoods, whose names may stand there without the word that the head gives.
    case neighbourhoods(head: String)
    /// Teams and clubs, whatever they are called.
    case teams
    case other
  }

  /// What a row of the table says.
  struct Row: Hashable, Sendable {
    /// The names, each with the post of its column or what the column of posts says of it; empty where the line is no row.
    var entries: [RosterLine.Entry] = []
    /// The body that the row is of, where only the column says that its name is one.
    var body: RosterLine.RowBody?
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
    let isOfTeams = Self.teams.contains(first)
    let posts = heads.map { Self.posts($0, isOfTeams: isOfTeams) }
    guard Self.others.contains(first) || isOfTeams, posts.contains(where: { $0 != nil }),
      zip(heads, posts).allSatisfy({
        $1 != nil || Self.others.contains($0) || Self.teams.contains($0) || Self.asides.contains($0)
          || isTable && Self.isOther($0)
      })
    else { return nil }
    columns = heads.enumerated().map { index, head in
      if !heads[..<index].contains(where: { Self.neighbourhood($0) != nil }), let word = Self.neighbourhood(head) {
        return .neighbourhoods(head: word)
      }
      if index == 0, isOfTeams { return .teams }
      return posts[index].map(Column.holders) ?? .other
    }
  }

  private static let longest = 60
  private static let longestHead = 8

  private static let others: WordList = """
    社区 村 村名 社区名称 居委会 村委会 居民区 单位 单位名称 部门 科室 名称 网格 楼栋 楼号 小区 片区 组别 序号 电话 联系电话 手机 办公电话 地址 办公地点 办公地址
    名次 奖项
    分管 分管工作 分工 工作分工 性别 年龄 民族 学历 文化程度 政治面貌 楼座 票数 得票 得票数
    服务范围 范围 辖区 责任区 责任区域 备注 户数 人口 面积
    """
  /// Heads of a column of teams and clubs.
  private static let teams: WordList = "团队 团队名称 社团 社团名称 队伍 队伍名称 队名 代表队 参赛队 参赛队伍 参赛单位 球队"
  /// Heads of columns that a table does not begin with.
  private static let asides: WordList = "人数 成员数 活动时间 活动地点 时间 地点 成立时间"
  private static let neighbourhoods: WordList = "社区 村 居委会 村委会 居民区 小区"
  private static let endingsOfHeads: WordList = "名 名称"

  /// `社区名称`: the word for a neighbourhood that the head of a column is.
  private static func neighbourhood(_ head: [Unicode.Scalar]) -> String? {
    let word = head.dropLast(endingsOfHeads.suffixLength(of: head) ?? 0)
    return neighbourhoods.contains(Array(word)) ? String(scalars: word) : nil
  }

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

  /// What the head of a team or club may be called besides.
  private static let headsOfTeams: WordList = "负责人 召集人"

  /// `主任`, `书记、主任`: the posts that a head names.
  private static func posts(_ head: [Unicode.Scalar], isOfTeams: Bool) -> [String]? {
    let posts = head.split(separator: "、")
    guard !posts.isEmpty,
      posts.allSatisfy({
        RosterLabel.titles.suffixLength(of: $0) != nil && roles.suffixLength(of: $0) == nil
          || isOfTeams && headsOfTeams.contains(Array($0))
      })
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

  /// What a line below the head says.
  func row(_ text: Passage) -> Row {
    guard text.scalars.count <= Self.longestRow, let pieces = RosterPiece.pieces(of: text, from: 0) else {
      return Row()
    }
    var row = Row()
    var positions: Range<Int>?
    var (column, end) = (0, 0)
    for piece in pieces {
      column += Self.columns(in: text.scalars[end..<piece.letters.lowerBound], isTable: text.scalars.contains(","))
      end = piece.end
      guard column < columns.count || columns.contains(.names) else { return Row() }
      switch columns[min(column, columns.count - 1)] {
      case .holders(let posts) where piece.kind == .name:
        row.entries.append(
          RosterLine.Entry(name: piece.letters, isUsual: piece.isUsual, isSpaced: piece.isSpaced, posts: posts))
      case .names where Self.mayBeName(text.scalars[piece.letters]):
        row.entries.append(RosterLine.Entry(name: piece.letters, isUsual: true, isSpaced: piece.isSpaced))
      case .positions: positions = (positions?.lowerBound ?? piece.letters.lowerBound)..<piece.end
      case .neighbourhoods(let head) where Self.lacksHead(text.scalars[piece.letters]):
        row.body = RosterLine.RowBody(name: piece.letters, head: head)
      case .teams: row.body = RosterLine.RowBody(name: piece.letters, head: nil)
      case .holders, .names, .neighbourhoods, .other: break
      }
    }
    guard column > 0, row.entries.contains(where: \.isUsual) else { return Row() }
    if columns.contains(.names) {
      guard row.entries.count == 1, let positions else { return Row() }
      // `妇女儿童,兼社区妇联主席`: what he is besides stands among what he sees to.
      let besides = text.scalars[positions.upperBound...].contains("兼")
      row.entries[0].description = positions.lowerBound..<(besides ? text.scalars.count : positions.upperBound)
    }
    return row
  }

  /// Whether the name of a neighbourhood stands without the word for one: `柳荫里` below `社区`.
  private static func lacksHead(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...longestNameOfPlace).contains(cell.count) && cell.allSatisfy(\.isHan)
      && neighbourhoods.suffixLength(of: cell) == nil
  }

  private static let longestNameOfPlace = 6

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
