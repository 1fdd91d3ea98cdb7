/// What may stand before the colon of a roster's line.
package enum RosterLabel {
  /// The longest label, in characters.
  static let longest = 18

  static func kind(of label: ArraySlice<Unicode.Scalar>) -> RosterLine.LabelKind? {
    let letters = label.filter { $0 != " " && $0 != "“" && $0 != "”" }
    guard (2...16).contains(letters.count), letters.allSatisfy(\.isHan) else { return nil }
    if persons.contains(letters) || shifts.contains(letters) { return .persons }
    if bodies.suffixLength(of: letters) != nil { return .bodies }
    if titles.suffixLength(of: letters) != nil || duties.contains(letters) { return .office }
    if let list = lists.suffixLength(of: letters), isOfHolders(letters.dropLast(list)) { return .office }
    return groups.suffixLength(of: letters) != nil || OfficeEndings.isOffice(letters) ? .body : nil
  }

  /// What those see to who have a seat on the board of an association, and are called by: `财  务:甲`.
  private static let duties: WordList = "财务 总务 后勤 保管 财会 文娱"

  /// Words for a list that stand behind what those in it are: `楼栋长名单`.
  private static let lists: WordList = "名单 名册 花名册 一览 一览表"

  /// Whether a heading says that a list follows, and perhaps in a bracket of whom: `楼栋长名册(某某社区)`.
  static func endsInList(_ heading: [Unicode.Scalar]) -> Bool {
    let open = heading.last == ")" ? heading.lastIndex(of: "(") : nil
    return lists.suffixLength(of: heading[..<(open ?? heading.endIndex)]) != nil
  }

  /// Whether letters are what the holders of one post are called, and not the members of a body.
  private static func isOfHolders(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    titles.suffixLength(of: letters) != nil && members.suffixLength(of: letters) == nil
  }

  private static let members: WordList = "成员 代表 志愿者 干部 队员 教师 老师"

  /// Where the text of a line begins behind its number: `1.`, `(二)`, `3、`.
  static func numberEnd(of scalars: [Unicode.Scalar]) -> Int {
    guard TextOpening(scalars).isEnumerated, let first = scalars.first else { return 0 }
    let close: Unicode.Scalar? = first == "(" ? ")" : scalars.first { $0 == "、" || $0 == "." }
    let mark = close.flatMap { scalars.prefix(6).firstIndex(of: $0) }
    return mark.map { $0 + 1 < scalars.count && scalars[$0 + 1] == " " ? $0 + 2 : $0 + 1 } ?? 0
  }

  /// What a line is that names nobody and heads the lines below.
  static func head(of line: ArraySlice<Unicode.Scalar>) -> RosterLine.LabelKind? {
    var letters = line.filter { $0 != " " && $0 != "|" }
    if letters.last == ":" { letters.removeLast() }
    guard (3...12).contains(letters.count), letters.allSatisfy(\.isHan) else { return nil }
    if taskGroups.suffixLength(of: letters) != nil, !posts.occurs(in: letters) { return .group }
    var rest = letters[...]
    while let length = columns.prefixLength(of: rest) { rest = rest.dropFirst(length) }
    return rest.isEmpty && letters.count >= 4 ? .columns : nil
  }

  /// Whether letters are a post of those that lists are made by, and nothing else.
  static func isBareOffice(_ letters: [Unicode.Scalar]) -> Bool { posts.contains(letters) || seats.contains(letters) }

  /// Seats on the boards of associations and committees, each with what its holder sees to.
  private static let seats: WordList = """
    会计 出纳 顾问 名誉会长 荣誉会长 常务副会长 执行会长 常务副理事长 名誉理事长 常务理事 主任委员 副主任委员 安全委员 膳食委员 文体委员 学习委员 宣传委员 组织委员 财务委员 生活委员
    文艺委员 体育委员 卫生委员 司库
    """

  private static let taskGroups: WordList = "组 专班 突击队 小分队"
  private static let columns: WordList = "序号 姓名 职务 职称 单位 工作单位 性别 备注 分工 姓 名"
  private static let posts: WordList = """
    组长 副组长 成员 组员 指挥长 副指挥长 总指挥 副总指挥 政委 主任 副主任 委员 书记 副书记 主席 副主席 会长 副会长 秘书长 副秘书长 理事长 副理事长 理事
    监事长 监事 队长 副队长 队员 召集人 联络员
    """

  private static let persons: Set<[Unicode.Scalar]> = {
    let labels: [SheetLabel] = [.chair, .recorder, .attendee, .guest, .absent, .speaker]
    return Set(labels.flatMap(\.words).map { Array($0.unicodeScalars) })
  }()

  /// When somebody is on duty.
  private static let shifts: WordList = """
    周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 早班 中班 晚班 夜班 白班 值班人员 带班领导 值班领导
    """
  private static let bodies: WordList = "成员单位 责任单位 牵头单位 配合单位 责任部门 牵头部门 配合部门"
  private static let groups: WordList = "组 小组 专班 分队 小分队 突击队 指挥部 办公室"

  /// Whether letters end in a title.
  package static func endsInTitle(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    titles.suffixLength(of: letters.filter { $0 != " " }) != nil
  }

  /// The titles that what somebody is ends in.
  static let titles: WordList = """
    书记 主任 主席 委员 理事 监事 干事 干部 经理 总裁 代表 组员 成员 队员 教师 老师 医生 医师 护士 民警 律师 会计 出纳 司库 专干 网格员 管家 议事员 治安员 卫生员 协管员 编委 助理
    秘书 教授 研究员 负责人 召集人 领队 联络员 联系人 志愿者 调研员 科员 辅警 指导员 教导员 政委 协理员 嘎查达 苏木达 专员 参谋 顾问 支书 文书 村医
    法官 检察官 指挥 工程师 店主 坊主 演奏员 自由职业者 总监 主管 董事 常委 执委 安全员 信息员 调解员 宣传员 巡视员
    组长 队长 部长 局长 科长 处长 所长 站长 院长 校长 园长 乡长 镇长 区长 县长 市长 村长 会长 理事长 监事长 秘书长 指挥长 班长 排长 连长 营长 团长
    厅长 厂长 店长 行长 馆长 庭长 检察长 台长 社长 董事长 楼长 栋长 单元长 网格长 路长 河长 股长 街长 片长 场长 总长 楼组长 楼门长 院落长 户长 巷长 旗长 盟长 州长
    """
}
