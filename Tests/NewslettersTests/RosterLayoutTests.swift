import Newsletters
import Testing

@Suite("Lines of rosters")
struct RosterLayoutTests {
  private func roster(_ text: String) throws -> [String] {
    try newsletter(text).paragraphs.filter(\.isOfRoster).map { $0.sentences.map(\.text).joined() }
  }

  @Test("An adviser with a bracket behind the name is of the roster, not of those who made the paper")
  func adviser() throws {
    let text = """
      石榴镇关心下一代工作委员会

      名誉主任：沈立诚（离休干部）
      主    任：方小芹（镇党委副书记）
      秘 书 长：何文静（团委书记）
      顾    问：葛庆丰（江州学院教授）
      """
    #expect(try roster(text).count == 4)
    #expect(try newsletter(text).bylineNames == [])
  }

  @Test("Lines behind labels, and those below that go on with them, are no headlines and cut no item")
  func labels() throws {
    let text = """
      石榴镇关于成立抗旱指挥部的通知

      因连日无雨，镇里决定成立抗旱指挥部。

      指 挥 长：沈立诚  镇党委书记
      副指挥长：戎 敏   镇长
                及学文  派出所所长
      成    员：檀 静   石榴村党支部书记、村委会主任
                康大鹏  水利站站长

      指挥部下设三个组。
      """
    let newsletter = try newsletter(text)
    #expect(newsletter.items.count == 1)
    #expect(newsletter.paragraphs.count(where: \.isOfRoster) == 5)
    #expect(newsletter.texts(of: .headline) == ["石榴镇关于成立抗旱指挥部的通知"])
  }

  @Test("Columns of a name and a post, in either order, are a roster where two lines stand together")
  func columns() throws {
    #expect(
      try roster("表彰名单\n\n近日，镇里表彰了一批先进。\n\n沈立诚     石榴村党支部书记\n戎 敏      柳湾村副主任\n\n表彰会在礼堂举行。\n").count == 2)
    #expect(
      try roster("表彰名单\n\n近日，镇里表彰了一批先进。\n\n石榴派出所民警 沈立诚\n某部三连连长 龚 珏\n\n表彰会在礼堂举行。\n").count == 2)
    #expect(try roster("近日，镇里开会。\n\n石榴派出所民警 沈立诚\n\n他说，今年雨水少。\n").isEmpty)
  }

  @Test("Houses and stairs before the names of those in charge are columns, too")
  func houses() throws {
    let text = "值守名单\n\n小区今日起值守。\n\n1号楼1单元 黑玉华   1号楼2单元 敬双林\n2号楼1单元 支 援   2号楼2单元 石家祥（退役军人）\n"
    #expect(try roster(text).count == 2)
  }

  @Test("A group on a line of its own heads the posts below it, whatever its number")
  func groups() throws {
    let text = "分工名单\n\n各组分工如下。\n\n（一）综合协调组\n组 长：沈立诚\n成 员：白小兰 康大鹏\n（二）宣传报道组\n组 长：易 晴\n成 员：鲁 岩\n"
    #expect(try roster(text).count == 6)
    #expect(try newsletter(text).items.count == 1)
  }

  @Test("Numbered rows and the heads of their columns belong to a table of names")
  func table() throws {
    let text = "公示名单\n\n现将名单公示如下。\n\n姓 名    职 务\n1. 沈立诚   主任\n2. 戎 敏    副主任\n3. 康大鹏   委员\n"
    #expect(try roster(text).count == 4)
  }

  @Test("Lists of names that a sentence announces are a roster")
  func names() throws {
    let text = "重阳节里话孝心\n\n会长宣布了“好儿媳”名单：\n　　季小燕　叶丽萍　吴　娟　章素梅\n　　林彩凤　周水仙　叶秀绿　夏　蕾\n老人们看了演出。\n"
    #expect(try roster(text) == ["季小燕 叶丽萍 吴 娟 章素梅", "林彩凤 周水仙 叶秀绿 夏 蕾"])
  }

  @Test(
    "Headlines, prices, couplets, timetables and credits are no roster, though spaces or colons divide them",
    arguments: [
      "志愿者 温暖人心\n网格员 守护平安", "春风送暖 万象更新\n五谷丰登 六畜兴旺", "白菜 二元五角\n萝卜 一元二角", "院 士 回 家\n社 区 点 滴",
      "石榴村：村里的事 大家说了算\n柳湾村：夜校灯光亮到十点", "周一 上午 京剧\n周二 下午 合唱", "编辑 沈立诚\n摄影 戎 敏", "村主任：大家好\n村民：您好",
    ])
  func others(lines: String) throws {
    #expect(try roster("近日，镇里开会。\n\n\(lines)\n\n会后，大家参观了村史馆。\n").isEmpty)
  }

  @Test("Whoever signs a notice above its date is none of its roster")
  func signature() throws {
    let text = "选举公告\n\n现将当选名单公告如下。\n\n主  任：沈立诚\n委  员：戎 敏\n石榴村选举委员会主任 王建国\n2021年3月8日\n"
    #expect(try roster(text) == ["主 任:沈立诚", "委 员:戎 敏"])
  }

  @Test("A list that goes on in the next line after a list mark is of the roster in both")
  func brokenList() throws {
    let text = "公示名单\n\n现将名单公示如下。\n\n成员：沈立诚、白小兰、\n康大鹏、易晴\n"
    #expect(try roster(text) == ["成员:沈立诚、白小兰、", "康大鹏、易晴"])
  }

  @Test("Chapters with numbers of their own, each with its story, are items each")
  func chapters() throws {
    let text = "一、党课开讲\n\n3月5日，村里开了党课。\n\n二、敬老院里\n\n大家给老人包饺子，唱老歌。\n\n三、短波\n\n3月8日，村里修路。\n"
    #expect(try newsletter(text).items.count == 3)
  }

  @Test("A line of brackets, of single letters or of endless columns is read at once")
  func hostile() throws {
    for line in [
      String(repeating: "(", count: 100), String(repeating: "组 ", count: 50), String(repeating: "王 ", count: 3001),
      "组长:" + String(repeating: "(王)", count: 30), String(repeating: "成 员:", count: 20),
    ] {
      _ = try newsletter("名单\n\n\(line)\n\(line)\n")
    }
  }

  @Test("Names with the neighbourhood of each in a bracket are a roster below a numbered heading, which is no credit")
  func praised() throws {
    let text = """
      青石街道关于表彰先进的决定

      经研究，决定表彰下列集体和个人。

      一、先进集体
      (一)先进社区：云杉社区、松林社区
      (二)先进单位：青石派出所、青石小学
      二、先进个人
      (一)优秀楼长(3人)
      高明远(云杉社区)、李小荷(松林社区)、金山水(云杉社区)
      (二)优秀志愿者(2人)
      沈立诚(云杉社区)、戎一敏(松林社区)、闵行健(松林社区)

      希望受到表彰的集体和个人再接再厉。
      """
    let newsletter = try newsletter(text)
    #expect(newsletter.items.count == 1)
    #expect(newsletter.bylines.isEmpty)
    #expect(newsletter.paragraphs.filter(\.isOfRoster).map { $0.sentences.map(\.text).joined() }.count == 2)
    #expect(newsletter.texts(of: .body).contains("(二)优秀志愿者(2人)"))
  }

  @Test("News behind a number and a stop begins with its date; a number with a fraction is no date")
  func numberedNews() throws {
    let read = try newsletter("青石工作简报\n\n青石近况\n\n1.9月6日，青石街道召开会议。\n\n2.9月13日，代表视察青石桥。\n")
    #expect(read.texts(of: .body) == ["9月6日,青石街道召开会议。", "9月13日,代表视察青石桥。"])
    let fraction = try newsletter("青石工作简报\n\n青石近况\n\n3.15日来临，街道开展宣传活动。\n")
    #expect(fraction.texts(of: .body) == ["3.15日来临,街道开展宣传活动。"])
  }
}
