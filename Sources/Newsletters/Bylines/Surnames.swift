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

  private static let common = Set(
    ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
      + "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤").unicodeScalars)

  private static let single = common.union(
    ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
      + "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧"
      + "计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫"
      + "经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓"
      + "牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙"
      + "池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容"
      + "向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰"
      + "巢关蒯相查后荆红游竺权逯盖益桓公佟谌覃邸闫佘肖苑岳帅亓仝缑亢况郈有琴归海晋楚付代邝丘区谯贠么信展化来德巨涂凃岩禚"
      + "苟鄢麦冼招植邬植揭官占战初修丛宛宾矫闪由原战冮战冯位侍柯旷粟蹇迟逯隋钦银铁锺青鹿麴麻敬苪苏楼芦药衣郁鄧陽雒霜青祖"
      + "尧朴奉禤阳仉牟撒撖线才候仵仪候刑勇佴侴光兰兴凡劉匙卿原门闭问阎问闾展岱峗巍幺底弋征折拓接揣敏昂晓曼朗栗树植楮檀"
      + "次母毌求沐法洛渠滑漆漕潭濯火炎焉爱牙独玄玉理琚瓮用甫甯疏皇直眭矣矫禾竭答粘綦纳练绳罕羽老耐肇胜腾臺苍英荔菅菊萨蒿"
      + "虎蝉褟见言访谏豆赏赫赛辜达过迭逢逮遇遲邛邾郄郇鄞酒釋钏钭铎镇闇陀陕随雪霞靖革颛颉風香骞鬲鲜鹤麦黑墨默齐").unicodeScalars)

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
