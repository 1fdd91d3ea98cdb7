/// Whether a piece of a credit can be a person's name, an office that signs, or neither.
enum NameShape: Hashable, Sendable {
  /// A family name with one or two given ones, or a name with `·`: a name even without a word that says so.
  case strong
  /// Two to six Han characters: a name only where a word such as `记者` says so.
  case weak
  /// Ends as offices, papers and companies end.
  case organization
  case none

  /// - Parameter scalars: the piece, without spaces.
  init(_ scalars: [Unicode.Scalar]) {
    guard let first = scalars.first, scalars.count <= 40, scalars.allSatisfy({ $0.isHan || $0 == "·" }) else {
      self = .none
      return
    }
    if scalars.contains("·") {
      self = Self.isEthnicName(scalars) ? .strong : .none
      return
    }
    if OfficeEndings.isOffice(scalars) {
      self = .organization
    } else if scalars.count < 2 || scalars.count > 8 || CommonWords.contains(scalars) {
      self = .none
    } else if Self.hasFamilyName(scalars, first: first) {
      self = .strong
    } else {
      self = scalars.count <= 6 && !CommonWords.holdsWordSign(scalars) ? .weak : .none
    }
  }

  private static func hasFamilyName(_ scalars: [Unicode.Scalar], first: Unicode.Scalar) -> Bool {
    if scalars.count <= 3, Surnames.contains(first) { return true }
    if (3...4).contains(scalars.count), Surnames.containsCompound(first, scalars[1]) { return true }
    return scalars.count == 4 && Surnames.isCommon(first) && Surnames.isCommon(scalars[1])
  }

  private static func isEthnicName(_ scalars: [Unicode.Scalar]) -> Bool {
    guard (4...24).contains(scalars.count), scalars.first != "·", scalars.last != "·" else { return false }
    return scalars.split(separator: "·", omittingEmptySubsequences: false).allSatisfy { (1...8).contains($0.count) }
  }
}

/// How the names of offices, organisations, papers and places end.
enum OfficeEndings {
  /// Characters that end names of offices and hardly ever a given name.
  private static let certain: ScalarSet = "办局所站处室院校队组县市省街厂店馆厅署司镇乡村区网"
  /// Characters that end names of offices and, now and then, a given name.
  private static let likely: ScalarSet = "会委社部园联团苑科报台党协盟"
  /// Remarks that begin so end like offices now and then (`据新华社`, `作者系…党委`).
  private static let notOffices: WordList = "据 均据 作者 本栏 题图 压题 图为 除署名 稿件 取得 此稿"
  private static let long: WordList = """
    街道 社区 中心 支部 总支 公司 集团 居委 妇联 侨联 残联 工会 团委 学校 小学 中学 大学 幼儿园 医院 派出所 通讯组
    报道组 编辑部 记者站 日报 晚报 晨报 时报 周报 杂志 电视 电台 平台 公众号 客户端 服务队 基金会 支队 大队 中队 工委
    纪委 纪工委 武装部 之窗 工作室 窗口 论坛 新媒体 融媒体 微信 微博 发布 在线 新闻网 政府 机关 总站 新华社 中新社
    居民区 小区 老年大学 党校 分局 支行 银行 合作社 联合会 协会 学会 商会 理事会 志愿者 文明办 通讯社 开发区 法庭
    街道办 秘书处 宣传队
    """

  static func isOffice(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, let last = scalars.last, notOffices.prefixLength(of: scalars) == nil else {
      return false
    }
    if long.suffixLength(of: scalars) != nil { return true }
    if scalars.count < 3 { return false }
    if certain.contains(last) { return true }
    guard likely.contains(last) else { return false }
    return scalars.count > 3 || !Surnames.isCommon(first)
  }
}

/// Words that begin with a family name's character, or stand in brackets at the end of a paragraph, and are no names.
enum CommonWords {
  static func contains(_ scalars: [Unicode.Scalar]) -> Bool {
    words.contains(scalars)
  }

  /// Whether a character occurs that words have and names have not.
  static func holdsWordSign(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains { wordSigns.contains($0) }
  }

  private static let wordSigns: ScalarSet = "的了是在与及或这们略版页附掌笑声谁吗呢吧阅"

  private static let words: WordList = """
    简讯 简报 简明 简介 简历 通知 通告 通报 通讯 通联 安全 安民 平安 平台 文化 文明 文艺 文摘 文苑 文学 文件 党建 党务 党史 党员 关注 关爱
    关怀 成长 成果 成就 成效 时评 时尚 时事 时间 时政 金秋 金点子 金融 古今 双拥 国防 国际 国内 国家 有奖 有关 有话 红色 花絮 花园 和谐 广告
    广场 广角 法治 法律 法制 老年 老人 老干部 乐龄 乐园 乐活 东方 温馨 温暖 温情 高考 高温 高兴 高清 项目 支部 支持 计划 计生 经验 经济 经典
    公告 公示 公益 公开 后记 后续 相关 相约 相册 边角 解读 解放 应急 应用 常年 常态 常识 常规 常务 游记 过年 过节 万家 水电 石油 江南 左右
    左图 右图 牛年 马年 羊年 龙年 虎年 鸡年 暑假 方便 方法 方案 方向 方言 空巢 直播 直通车 信息 信访 信箱 征文 征稿 征集 展望 展示 展览 来信
    来稿 来访 来源 化解 连载 连线 连心 路上 路况 宣传 宣讲 农历 农业 农村 明天 明星 元旦 元宵 全文 全文完 全体 全民 全家 全国 能量 能源
    单位 管理 景点 景区 班级 强身 富民 武术 司法 松柏 海报 海选 海外 德育 原文 原创 原载 原因 完 略 待续 未完 未完待续 续完 上接 下转 上 中 下
    本报专电 新华社发 新华社稿 全文另发 另发 见下图 见上图 见右图 见左图 见附图 压题照片 祝酒词 旅游 大江 吉林 金沙江 代市长 讣告 启事 更正 鸣谢
    图片 图片新闻 资料图 资料图片 资料照片 摘要 节选 试行 草案 暂行 修订 综合 综合整理 整理 连载完 全文如下 见图 如图 上图 下图 附图 题图
    同志 同志们 编者 编后 编者按 本报 本刊 本网 本台 本社 本报综合 记者 通讯员 作者 读者 居民 市民 村民 群众 代表 学生 老师 队长 主任 书记
    新闻 要闻 短讯 短波 快讯 快报 消息 短消息 动态 活动 活动现场 评论 言论 专题 专版 副刊 节选完 转载 转自 摘自 选自 选登 刊登 以上 以下 其中
    今天 昨天 近日 日前 目前 当天 今年 去年 上午 下午 晚上 星期 农历正月 街头 社区 街道 居委会 社区居民 资料 漫画 摄影 图表 制图 插图 题字
    热线 电话 地址 邮编 邮箱 邮政编码 投稿邮箱 社区信箱 网址 传真 手机 微信 微信号 二维码 版面 版权 印数 印刷 准印证 内部资料 免费赠阅 欢迎投稿
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 总期数 创刊号 试刊号 号外 增刊 特刊 专刊
    发布时间 发布日期 发表时间 更新时间 日期 浏览次数 浏览量 阅读量 阅读 点击 点击数 点击量 字号 字体 打印 关闭 分享 收藏 大 小 编号 期号
    成立 成团 连任 应战 应征 支援 解散 相聚 游园 宣誓 易名 易址 更名 扩建 计票 满员 施工 施粥 征兵 修路 路演 荣获 练兵 归来 越野 查岗 查夜 封路 解封
    展演 展销 展出 谢幕 谈心 谈话 安家 敬老
    """
}
