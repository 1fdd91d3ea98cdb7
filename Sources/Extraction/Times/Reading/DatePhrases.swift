/// The words that say a date without a numeral, and those around a numeral that make it a date or none.
enum DatePhrases {
  /// What a phrase that stands for a date means.
  enum Term: Hashable, Sendable {
    case year(YearReference)
    case month(MonthReference)
    case offset(Int, DateAnchor, TimeOfDay.Part?)
    /// A weekday or nothing follows.
    case week(Int)
    case yearPart(PartOfPeriod)
    case monthPart(PartOfPeriod, MonthReference)
    case festival(month: Int, day: Int)
    case lunarFestival(month: Int, day: Int)
    case lunarMonth(Int)
    case lunarMark
    case vague
    /// Looks like one of the others and is none.
    case none
  }

  static let terms = PhraseTable<Term>([
    ("今年 本年", .year(.relative(0))), ("去年 上年", .year(.relative(-1))), ("前年", .year(.relative(-2))),
    ("明年 来年", .year(.relative(1))), ("后年", .year(.relative(2))), ("当年 同年 该年", .year(.running)),
    ("元月", .month(.given(1))), ("本月 这个月", .month(.relative(0))), ("上月 上个月", .month(.relative(-1))),
    ("下月 下个月", .month(.relative(1))), ("当月 同月 该月", .month(.running)),
    ("大前天", .offset(-3, .issue, nil)), ("前天 前日", .offset(-2, .issue, nil)),
    ("前晚", .offset(-2, .issue, .evening)), ("昨天 昨日", .offset(-1, .issue, nil)),
    ("昨晚 昨夜", .offset(-1, .issue, .evening)), ("昨晨", .offset(-1, .issue, .earlyMorning)),
    ("今天 今日", .offset(0, .issue, nil)), ("今晚 今夜", .offset(0, .issue, .evening)),
    ("今早 今晨", .offset(0, .issue, .earlyMorning)), ("明天 明日", .offset(1, .issue, nil)),
    ("明晚", .offset(1, .issue, .evening)), ("明早 明晨", .offset(1, .issue, .earlyMorning)),
    ("后天", .offset(2, .issue, nil)),
    ("当天 当日 同日 同一天 同天 即日 这天 这一天 该日 此日", .offset(0, .running, nil)),
    ("当晚 当夜 同晚", .offset(0, .running, .evening)), ("次日 翌日 第二天 转天 隔天 隔日", .offset(1, .running, nil)),
    ("次晨 翌晨", .offset(1, .running, .earlyMorning)),
    ("前一天 前一日 头一天", .offset(-1, .running, nil)), ("前一晚", .offset(-1, .running, .evening)),
    ("上周 上星期 上礼拜 上个星期 上个礼拜", .week(-1)),
    ("本周 这周 本星期 这个星期 这个礼拜", .week(0)), ("下周 下星期 下礼拜 下个星期 下个礼拜", .week(1)),
    ("年初 岁首", .yearPart(.beginning)), ("年底 年末 年终 岁末", .yearPart(.end)),
    ("月初", .monthPart(.beginning, .relative(0))), ("月底 月末", .monthPart(.end, .relative(0))),
    ("上旬", .monthPart(.early, .running)), ("中旬", .monthPart(.middle, .running)), ("下旬", .monthPart(.late, .running)),
    ("日前 近日 近期 前不久 不久前 连日来", .vague),
    ("昨日重现 今日头条 明日之星 上年纪 同年级 同年龄 当年度 今日说法 本年级 年初心 日前夕 当日清 前日本 今晚报 后天下 同日而语 今日说 明日报 同日本 上年画 年初中 年初级", .none),
    ("农历 阴历 旧历 夏历", .lunarMark), ("正月", .lunarMonth(1)), ("冬月", .lunarMonth(11)), ("腊月", .lunarMonth(12)),
    ("春节 大年初一", .lunarFestival(month: 1, day: 1)), ("大年初二", .lunarFestival(month: 1, day: 2)),
    ("元宵节 元宵佳节", .lunarFestival(month: 1, day: 15)),
    ("端午节 端午佳节 端午", .lunarFestival(month: 5, day: 5)), ("中元节", .lunarFestival(month: 7, day: 15)),
    ("中秋节 中秋佳节 中秋", .lunarFestival(month: 8, day: 15)),
    ("重阳节 重阳佳节 重阳", .lunarFestival(month: 9, day: 9)), ("腊八节 腊八", .lunarFestival(month: 12, day: 8)),
    ("元旦 元旦节", .festival(month: 1, day: 1)), ("国际妇女节 妇女节 三八节", .festival(month: 3, day: 8)),
    ("植树节", .festival(month: 3, day: 12)), ("国际劳动节 劳动节", .festival(month: 5, day: 1)),
    ("青年节", .festival(month: 5, day: 4)), ("国际护士节 护士节", .festival(month: 5, day: 12)),
    ("国际儿童节 儿童节", .festival(month: 6, day: 1)), ("国际禁毒日", .festival(month: 6, day: 26)),
    ("建党节", .festival(month: 7, day: 1)), ("建军节", .festival(month: 8, day: 1)),
    ("教师节", .festival(month: 9, day: 10)), ("国庆节 国庆佳节", .festival(month: 10, day: 1)),
    ("国庆长假 国庆假期 国庆期间", .festival(month: 10, day: 1)), ("记者节", .festival(month: 11, day: 8)),
    ("圣诞节", .festival(month: 12, day: 25)), ("国家宪法日", .festival(month: 12, day: 4)),
  ])

  /// Dates known by their numerals: month and day of `五一`, `十一`. They hold within quotation marks or before one of
  /// `festivalTails`; elsewhere they are parts of names.
  static let numeralFestivals = PhraseTable<(month: Int, day: Int)>([
    ("三八", (3, 8)), ("五一", (5, 1)), ("五四", (5, 4)), ("六一", (6, 1)), ("七一", (7, 1)), ("八一", (8, 1)), ("十一", (10, 1)),
    ("一二九", (12, 9)), ("三一五", (3, 15)), ("六五", (6, 5)),
  ])

  static let festivalTails = PhraseSet(
    """
    国际劳动节 国际儿童节 国际妇女节 国际劳动妇女节 劳动节 儿童节 妇女节 劳动妇女节 青年节 建党节 建军节 国庆节 节 假期 假日 期间 小长假 长假 \
    黄金周 前夕 到来 来临 前后 当天 世界环境日 环境日
    """)

  /// What makes `五一` an award and no day.
  static let festivalNames = PhraseSet("劳动奖 奖章 奖状 勋章 红旗 先锋 路 村 街 广场 小区 社区 居委 小学 中学 学校 公园 新村 巾帼 枪 步枪 大盖")

  /// After a day of the month: no date at all.
  static let afterDayNone = PhraseSet("内 龄 游 之内 以内 均 产量 制 间 后 之后 以后 有余 多 余 三餐 之计 之内")
  /// Before a day or month without month or year of its own: a duration, an ordinal or something recurring.
  static let beforeBareNone = PhraseSet(
    "第 每 约 近 为期 历时 连续 超过 长达 整整 满 共 不到 不足 最后 每月 每年 每年的 每月的 逢 每逢 前 后 头 某 几 半")
  /// Before a day or month in Chinese numerals: `数十日`.
  static let beforeSpokenNone = PhraseSet("数 多 好几 上 下 过 达 首 仅 这 那")
  /// Before any date: said of every year or month.
  static let recurring = PhraseSet("每年 每年的 每月 每月的 每逢 逢 历年 往年 往年的 历年的 每个月")
  /// Before a number of years: a duration.
  static let beforeYearDuration = PhraseSet("近 约 逾 超 超过 长达 达 历时 为期 连续 已 满 整整 第 前 后 工作 坚持 有 了")
  /// After a number of years: a duration.
  static let afterYearDuration = PhraseSet("代 来 间 历史 的历史 之久 以上 多 余 如一日 党龄 工龄 华诞 前后 风雨 纪念")
  /// After `3月`: no month.
  static let afterMonthNone = PhraseSet("龄 刊 号刊 大的 革命 花 桂 围城 有余 多 余 以上 之内 以内 内")
  /// After 号: a number and no day.
  static let afterDayNumber = PhraseSet("上午 下午 中午 晚 早 凌晨 清晨 傍晚 那天 这天 当天")

  static let asOf = PhraseSet("截至 截止 截止到 截至到 截止至")
  static let beforeEnd = PhraseSet("至 持续到 持续至 延续到 延续至 一直到 直到 直至")
  static let afterEnd = PhraseSet("结束 闭幕 落幕 落下帷幕 圆满结束 全部结束 截止")
  static let bearings = PhraseTable<DateExpression.Bearing>([
    ("前 之前 以前 底前 前夕", .before), ("起 开始 以来 起至今 至今 始 起始", .since),
    ("后 之后 以后", .after), ("止 为止", .asOf),
  ])
  /// Words that begin like one of `bearings`.
  static let noBearing = PhraseSet(
    """
    前往 前来 前列 前期 前景 前进 前去 前三 前台 前述 前任 前线 后台 后续 后勤 后备 后方 后进 起草 起到 起床 起码 止跌 始建 始终 始于
    """)

  static let partsOfMonth = PhraseTable<PartOfPeriod>([
    ("初", .beginning), ("上旬", .early), ("中旬", .middle), ("下旬", .late), ("底 末", .end),
  ])
  static let partsOfYear = PhraseTable<PartOfPeriod>([
    ("初 年初", .beginning), ("底 末 年底 年末 岁末 年终", .end),
  ])

  static let connectors = PhraseSet("至 到 - – — —— ~ ～ ― ― – 一直到 起至 开始至 起到 起- －")

  static let partsOfDay = PhraseTable<TimeOfDay.Part>([
    ("凌晨 半夜", .night), ("清晨 早晨 早上 一早 一大早 早 晨", .earlyMorning), ("上午", .morning),
    ("中午 正午", .noon), ("下午 午后", .afternoon), ("傍晚 晚上 晚间 晚 夜晚 夜间 夜里 深夜 当晚 夜", .evening),
  ])
  /// Words whose first letter would be read as a part of day.
  static let notPartsOfDay = PhraseSet("晚会 晚宴 晚报 晚期 晚婚 晚年 晚点 早已 早在 早些 早报 早期 早日 早点 早餐 晚餐 晨报 晨练 夜校 夜市 夜话 夜访")

  /// The day of the week that a letter after 周 or 星期 says: 1 for Monday to 7.
  static func weekday(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "日", "天": 7
    default: nil
    }
  }
  static let weekdayMarks = PhraseSet("周 星期 礼拜")
}
