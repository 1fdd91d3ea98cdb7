/// Chinese family names, by which a bare name in a credit is told from a word.
enum Surnames {
  /// Whether the character is a family name of some frequency.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { single.contains(scalar) }

  /// Whether the two characters are a compound family name.
  static func containsCompound(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    compound.contains(UInt64(first.value) << 32 | UInt64(second.value))
  }

  /// Whether the family name is one of the hundred that most people bear.
  static func isCommon(_ scalar: Unicode.Scalar) -> Bool { common.contains(scalar) }

  private static let common: ScalarSet = """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭\
    陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
    """

  private static let single: ScalarSet = """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭\
    陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤褚卫尤施华戚喻柏水窦章云\
    葛奚郎鲁昌苗凤花俞柳酆鲍费廉岑倪滕殷毕邬安常乐时傅皮卞齐康伍元卜平和穆萧湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮\
    蓝闵席季麻强路娄危童颜梅盛刁骆樊凌霍虞支柯昝管经房裘缪干解应宗宣贲郁单杭洪包诸左吉钮嵇邢滑裴荣翁荀羊於惠甄曲家封\
    芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰鄂索\
    咸籍赖卓蔺屠蒙池乔阴鬱闻莘党翟贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾\
    鱼容古易慎戈庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖冷訾辛阚简饶空毋沙乜鞠须丰巢关蒯查\
    荆红游竺权逯盖益桓公佟谌邸佘苑岳帅亓仝缑亢况郈琴海晋楚代邝丘区谯贠巨涂凃岩禚苟鄢麦冼招丛宛宾矫闪位侍旷粟蹇迟隋钦\
    银铁锺鹿麴敬苪楼芦药鄧陽雒霜尧朴奉禤阳仉牟撒撖仵仪佴侴兰凡劉匙卿闾岱峗巍幺沐洛渠漆漕潭濯炎焉牙琚甫甯疏眭綦肇胜腾\
    臺萨蒿虎蝉褟赫赛辜遲邛邾郄郇鄞釋钏铎镇闇陀陕雪霞靖颛颉香骞鬲鲜鹤
    """

  private static let compound: Set<UInt64> = {
    let names =
      "欧阳司马上官诸葛东方皇甫尉迟公孙司徒夏侯令狐慕容宇文长孙司空鲜于闻人轩辕端木百里呼延南宫东郭西门独孤申屠公羊淳于"
      + "单于太叔仲孙赫连澹台宗政濮阳公冶钟离第五拓跋完颜纳兰叶赫那拉万俟闾丘左丘亓官司寇巫马公西壤驷公良漆雕乐正宰父谷梁"
      + "子车颛孙段干梁丘东门南门南荣微生羊舌海兰爱新陆费"
    let scalars = Array(names.unicodeScalars)
    return Set(
      stride(from: 0, to: scalars.count - 1, by: 2).map {
        UInt64(scalars[$0].value) << 32 | UInt64(scalars[$0 + 1].value)
      })
  }()
}
