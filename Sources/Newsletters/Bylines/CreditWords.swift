/// What a word in a credit says of the names beside it.
struct CreditRole: Hashable, Sendable {
  enum Binding: Hashable, Sendable {
    /// Stands before its names (`记者 许蔓`, `编辑:卓然`).
    case before
    /// Stands before or after them (`文/许蔓`, `许蔓 摄`).
    case either
  }

  var role: Byline.Role
  var binding: Binding
}

/// The words of credit lines.
public enum CreditWords {
  /// Whether a label is such a word (`摄影:甲`, `责任编辑:乙`), so that the names behind it are of those who made the paper.
  public static func isCredit(_ label: some Collection<Unicode.Scalar>) -> Bool { role(of: Array(label)) != nil }

  /// The role that a whole piece names, or `nil` if it is no such word.
  static func role(of piece: [Unicode.Scalar]) -> CreditRole? {
    if let role = roles[piece] { return role }
    let isTitled = piece.count <= 12 && titles.suffixLength(of: piece) != nil
    return isTitled ? CreditRole(role: .writer, binding: .before) : nil
  }

  /// Whether a piece tells of the issue, not of a person: dates, numbers, addresses, publishers.
  static func isNeutral(_ piece: [Unicode.Scalar]) -> Bool {
    if piece.contains(where: { !$0.isHan && $0 != "·" }) { return true }
    if neutralWords.contains(piece) { return true }
    if piece.first == "第", let last = piece.last, Signs.issueUnits.contains(last) { return true }
    if piece.allSatisfy({ $0.isChineseNumeral || Signs.dateUnits.contains($0) }) { return true }
    // `口述:甲(九十岁)`
    if piece.last == "岁", piece.count > 1, piece.dropLast().allSatisfy(\.isChineseNumeral) { return true }
    return piece.count > 2 && neutralEndings.suffixLength(of: piece) != nil
  }

  static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(scalars: scalars)
  }

  /// `本报记者`, `晚报记者`, `浆洗街街道通讯员`: whatever ends so.
  private static let titles: WordList = "记者 通讯员"

  /// The position after a title that begins some characters into the text (`新华社记者…`).
  static func titleEnd(in piece: [Unicode.Scalar]) -> Int? {
    for start in 1..<max(1, min(9, piece.count)) {
      if let length = titles.prefixLength(of: piece[start...]) { return start + length }
    }
    return nil
  }

  /// Words that may be printed against the name that follows them.
  static let prefixes: WordList = """
    特约通讯员 特约记者 见习记者 实习记者 首席记者 本报记者 本刊记者 本网记者 全媒体记者 融媒体记者 本报通讯员 社区记者 社区通讯员 摄影记者 小记者 通讯员
    记者 实习生 责任编辑 执行编辑 本期编辑 本期执行编辑 编辑 责编 主编 作者 以上由 以上稿件由 本版由 本版撰稿 本期撰稿 本版摄影 供稿 撰稿 撰文 摄影 图文 文图
    """

  /// Words that may be printed against the name before them.
  static let suffixes: WordList = """
    摄影报道 图文报道 综合报道 通讯报道 联合报道 供稿 供图 投稿 撰稿 撰文 报道 报导 摄影 摄制 拍摄 提供 整理 摘编 编辑 文图 图文 摄 文 图 稿
    """

  private static let roles: [[Unicode.Scalar]: CreditRole] = {
    var table: [[Unicode.Scalar]: CreditRole] = [:]
    func add(_ words: String, _ role: Byline.Role, _ binding: CreditRole.Binding) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[Array(word.unicodeScalars)] = CreditRole(role: role, binding: binding)
      }
    }
    add(writing, .writer, .either)
    add(picturing, .photographer, .either)
    add("文图 图文 摄影报道 图文报道 文摄 文并图 文并摄 撰文摄影 采写摄影 文及图 图及文", .writerAndPhotographer, .either)
    add(writers + " " + postsBesides, .writer, .before)
    add("本版摄影 本期摄影 摄影者 摄影师 摄影记者 图片来源 图源", .photographer, .before)
    add(editors, .editor, .before)
    return table
  }()

  private static let writing = "文 稿 撰文 撰稿 供稿 投稿 来稿 报道 报导 通讯报道 综合报道 联合报道 整理 摘编 执笔 采写 文字"

  private static let picturing = "图 摄 摄影 插图 拍摄 供图 摄制 提供 配图 图片 照片 图片提供 照片提供 图片摄影 漫画 绘图 制图 视频"

  private static let writers = """
    以上由 以上稿件由 本版由 本版撰稿 本期撰稿 本版供稿 本期供稿 实习生 作者 作者单位 本文作者 撰稿人 供稿人 投稿人 供稿单位 来源 稿源 稿件来源 信息来源 文章来源 新闻来源 供稿部门 报送单位 口述 讲述 编写 通联 街坊 通讯组 报道组
    特约撰稿 特约撰稿人 评论员 本报评论员 特约评论员 主笔 发布者 发布人 发布单位 发布机构
    """

  /// Those of the writers who are called by a post that they have besides.
  private static let postsBesides = "网格员 宣传员 信息员 社工 志愿者"
  private static let postsOfWriters = WordList(stringLiteral: postsBesides)

  /// Whether a line holds a word that may be the post of a writer or of anybody else: `网格员`.
  static func holdsPost(_ line: [Unicode.Scalar]) -> Bool { postsOfWriters.occurs(in: line) }

  private static let editors = """
    编辑 责编 责任编辑 执行编辑 本期编辑 本版编辑 文字编辑 图文编辑 新媒体编辑 值班编辑 编审 主编 副主编 执行主编 本期主编 总编 总编辑 副总编辑 副总编 执行总编 社长
    副社长 顾问 美编 美术编辑 版式 版式设计 排版 美工 设计 校对 责任校对 校审 审核 审稿 核稿 校稿 初审 复审 终审 审校 审签 签发 核发 监制 总监制 策划 总策划 统筹 编委
    编委会主任 编委会副主任 刻写 蜡版刻写 刻印 抄写 缮写 誊写 打字 油印 值班编委 值班主任 值班总编 责任人 组版 编校 审校 统稿 一审 二审 三审 编发 录入 组稿 版面 版面设计 本期校对 本版校对 本期美编 本版美编 本期排版 美术 插画 排印 制版 监印 承印 采编 出品 出品人 本期责编 本期执行编辑 本版责编 责任审核 审读 主任编辑
    """

  private static let neutralEndings: WordList = "主办 承办 协办 主管 编印 印发 出版 发行 编制 编发 赠阅 主编单位"

  private static let neutralWords: WordList = """
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 农历 电话 热线 新闻热线 投稿热线 联系电话 传真 邮编
    邮箱 投稿邮箱 社区信箱 信箱 投稿信箱 电子邮箱 电子信箱 地址 网址 微信号 微信 公众号 微博 准印证 内部资料 免费赠阅 欢迎投稿 印数 发布时间 发布日期 发表时间 更新时间
    时间 日期 发稿时间 浏览次数 浏览量 浏览 阅读量 阅读 阅读次数 点击 点击数 点击量 点击次数 字号 字体 打印 打印本页 关闭 关闭窗口 分享 分享到 收藏 大 中 小
    编号 期号 总期数 总第 本期 本报 本报讯 本刊 本网 创刊号 试刊号 版 次 人次 访问量 索引号 主题分类 发文日期 成文日期 默认 次数 类型 点赞
    """
}
