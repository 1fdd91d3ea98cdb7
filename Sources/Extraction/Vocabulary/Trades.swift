import Newsletters

/// Trades that companies are called by without a word for a company: `恒泰建材`, `鲁泰纺织`.
///
/// Such a word is common too (`学习纺织`), so that it ends a name only before a title that companies give.
enum Trades {
  static let words: WordSet = [
    "纺织", "建材", "物流", "地产", "置业", "科技", "服饰", "餐饮", "食品", "医药", "化工", "机械", "电子", "传媒", "装饰", "家具", "家居", "鞋业", "陶瓷",
    "钢铁", "能源", "环保", "商贸", "药业", "酒业", "重工", "实业", "乳业", "建工", "水泥", "电器", "集团", "控股", "资本", "家纺", "印务", "文旅", "农业",
    "牧业",
    "铝业", "木业", "照明", "光电", "股份", "软件", "保洁", "家政", "饮料", "粮油", "茶业", "果业", "矿业", "珠宝", "眼镜", "印染", "针织", "汽配", "汽贸",
    "光源", "石材",
    "五金", "灯具", "门窗", "快递", "速递", "塑业", "塑胶", "纸业", "服装", "制衣", "皮具", "箱包", "玩具", "茶叶", "旅行社", "旅游", "影视", "广告", "物业",
  ]
  /// What stands before a trade and says more of it: `云栖网络科技`.
  static let fields: WordSet = ["网络", "信息", "生物", "智能", "电子", "文化", "建筑", "环保", "新能源", "农业"]
  static let initials = ScalarSet(words.initials)

  static let officers: WordSet = [
    "董事长", "副董事长", "董事", "总经理", "副总经理", "总裁", "副总裁", "经理", "副经理", "总监", "工程师", "总工程师", "创始人", "负责人", "总经理助理", "财务总监",
    "运营总监", "员工", "职工", "工会主席", "客户经理", "项目经理", "法定代表人", "技术员", "厂长", "副厂长", "会计", "出纳",
  ]
}
