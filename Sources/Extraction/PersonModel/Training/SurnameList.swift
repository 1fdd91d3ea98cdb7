/// The surnames in use, single and compound: what a name may begin with even where no corpus shows it.
struct SurnameList: Sendable {
  private let names: Set<String>
  /// The surnames of one character, in the order of the list.
  let singles: [String]
  /// The surnames of two characters.
  let compounds: [String]

  static let standard = SurnameList(
    singles: """
      王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏
      钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪
      严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫
      查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚
      木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠
      僧桑荆谌银扬明沙薄伏岑习胥保和蔺云宿初荣候权缪占麻谯綦漆展丰逄苍区英容玄朴南尚岩刀仝历伦佘冒农冶凤利劳勾北雍印
      厉双召叱哈国圣堵奕寇尧居展岱师庆库弓彦律恽慎戈战扈於昌晁晏暴有服朗束束杭枝柘桓桐楼樵欧殳水求汲沃法泰泮洛涂淦濮火
      牧狄玉琚璩瓮甯由皮益督矫硕磨祖禄禹种秘竹笪籍索红纳线综缑缴羊羿老聊肖肇肖胶臧良芮苌苏茅茹荀莘莱菅萨蒯蒲蓟蓬蔚薄虎
      蚁衡裘要覃诸谈谯谷贡贝贲赏赫越路轩辕边达过逯邝邰邴郄郇郎郏郐鄂鄞酆金钊钭铁闫闻阙阚阴阿隆隗雒雪雷霜青靖鞠韶
      顿风饶香骆鬲鱼鲜鲍鹿麦黄黑鼓齐龙龚晋覃俸侬侴但佀佴修俎信倡傲先冻冲別
      """,
    compounds: """
      欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 令狐 司徒 慕容 东方 独孤 南宫 宇文 长孙 轩辕 端木 百里 呼延 东郭 南门
      羊舌 微生 公冶 梁丘 左丘 西门 第五 太史 申屠 公羊 澹台 公西 濮阳 淳于 单于 太叔 仲孙 钟离 闻人 赫连 拓跋 完颜
      鲜于 闾丘 万俟 司空 亓官 司寇 巫马 漆雕 乐正 壤驷 公良 夹谷 宰父 谷梁 段干 贺兰 纳兰 佟佳 叶赫 爱新
      """)

  init(singles: String, compounds: String) {
    self.singles = singles.unicodeScalars.filter { !$0.properties.isWhitespace }.map(String.init)
    self.compounds = compounds.split(whereSeparator: \.isWhitespace).map(String.init)
    names = Set(self.singles).union(self.compounds)
  }

  func contains(_ name: some Collection<Unicode.Scalar>) -> Bool {
    name.count <= 2 && names.contains(String(String.UnicodeScalarView(name)))
  }

  /// The number of characters of the surname that a name begins with; nil if it begins with none, or if it is as long
  /// as no name of the surname-first kind is.
  func surnameLength(of name: some RandomAccessCollection<Unicode.Scalar>) -> Int? {
    guard name.count >= 2, !name.contains(where: { CondensedText.code(of: $0) < 0x4E00 }) else { return nil }
    if name.count >= 3 && name.count <= 4 && contains(name.prefix(2)) { return 2 }
    if name.count <= 3 && contains(name.prefix(1)) { return 1 }
    // A husband's surname and one's own: 陈方安生.
    let areTwoSurnames = contains(name.prefix(1)) && contains(name.dropFirst().prefix(1))
    return name.count == 4 && areTwoSurnames ? 2 : nil
  }
}
