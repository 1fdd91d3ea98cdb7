import Newsletters
import Testing

@Suite("Bylines")
struct BylineTests {
  private static let body = "4月14日,街道召开会议,讨论下一步的工作。"

  struct Layout: Sendable, CustomTestStringConvertible {
    var text: String
    var names: [String]
    var role: Byline.Role = .writer

    var testDescription: String { text }
  }

  @Test(
    "A credit after the text is read, whatever sets it off",
    arguments: [
      Layout(text: "\(body) ■田若溪", names: ["田若溪"]),
      Layout(text: "\(body)■田若溪", names: ["田若溪"]),
      Layout(text: "\(body) □ 吕维钧", names: ["吕维钧"]),
      Layout(text: "\(body) □ 通讯员 丁一", names: ["丁一"]),
      Layout(text: "\(body)◎欧阳兰兰", names: ["欧阳兰兰"]),
      Layout(text: "\(body)记者 许蔓", names: ["许蔓"]),
      Layout(text: "\(body)记者许蔓", names: ["许蔓"]),
      Layout(text: "\(body)\n记者 许蔓 通讯员 罗启明 李若川", names: ["许蔓", "罗启明", "李若川"]),
      Layout(text: "\(body)\n\n记者 许蔓 通讯员 罗启明、李若川", names: ["许蔓", "罗启明", "李若川"]),
      Layout(text: "\(body)(通讯员 王小明)", names: ["王小明"]),
      Layout(text: "\(body)（通讯员　王小明）", names: ["王小明"]),
      Layout(text: "\(body)(韦海)", names: ["韦海"]),
      Layout(text: "\(body)\n　　　　　　　　　　（迟桂芝）", names: ["迟桂芝"]),
      Layout(text: "\(body) 吕维钧", names: ["吕维钧"]),
      Layout(text: "\(body)\n　　　　　　　　　　　　　　　　吕维钧", names: ["吕维钧"]),
      Layout(text: "\(body)\n供稿:严克勤 米尚志", names: ["严克勤", "米尚志"]),
      Layout(text: "\(body)\n(供稿：严克勤、米尚志)", names: ["严克勤", "米尚志"]),
      Layout(text: "\(body)\n撰稿：江 岸", names: ["江岸"]),
      Layout(text: "\(body)\n作者:马晓燕", names: ["马晓燕"]),
      Layout(text: "\(body)(王小明 报道)", names: ["王小明"]),
      Layout(text: "\(body)(王小明供稿)", names: ["王小明"]),
      Layout(text: "\(body)\n通讯员:王小明、李 强", names: ["王小明", "李强"]),
      Layout(text: "\(body)\n本报记者 王 伟 通讯员 马 晓 燕", names: ["王伟", "马晓燕"]),
      Layout(text: "\(body)(通讯员 热依拉·玉素甫)", names: ["热依拉·玉素甫"]),
      Layout(text: "\(body)(通讯员 萨仁高娃)", names: ["萨仁高娃"]),
      Layout(text: "\(body)\n记者许蔓通讯员罗启明", names: ["许蔓", "罗启明"]),
      Layout(text: "\(body)\n供稿丨许蔓\n编写丨罗启明", names: ["许蔓", "罗启明"]),
      Layout(text: "\(body)(晚报记者陈牧野报道)", names: ["陈牧野"]),
      Layout(text: "\(body)(记者陈杰杨颖)", names: ["陈杰", "杨颖"]),
      Layout(text: "\(body)(本报通讯员)记者 司徒骏", names: ["司徒骏"]),
      Layout(text: "\(body)\n以上由 许蔓 罗启明", names: ["许蔓", "罗启明"]),
      Layout(text: "\(body)\n本期执行编辑:许蔓 版面:罗启明", names: ["许蔓", "罗启明"], role: .editor),
      Layout(text: "\(body)\n(编辑:许蔓 核稿:罗启明)", names: ["许蔓", "罗启明"], role: .editor),
      Layout(text: "\(body)\n本版撰稿 许蔓 罗启明", names: ["许蔓", "罗启明"]),
    ])
  func trailingWriters(_ layout: Layout) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(layout.text)\n")
    #expect(newsletter.bylineNames == layout.names)
    #expect(newsletter.bylines.allSatisfy { $0.role == layout.role && !$0.isOrganization })
    #expect(newsletter.texts(of: .body) == [Self.body])
  }

  @Test(
    "Who wrote and who took the picture is told",
    arguments: [
      Layout(text: "\(body) ■陈牧野 摄", names: ["陈牧野"], role: .photographer),
      Layout(text: "\(body) 陈牧野摄", names: ["陈牧野"], role: .photographer),
      Layout(text: "\(body)(陈牧野/摄)", names: ["陈牧野"], role: .photographer),
      Layout(text: "\(body)图/陈牧野", names: ["陈牧野"], role: .photographer),
      Layout(text: "\(body)摄影:陈牧野", names: ["陈牧野"], role: .photographer),
      Layout(text: "\(body) ■杨启航 陈牧野文/摄", names: ["杨启航", "陈牧野"], role: .writerAndPhotographer),
      Layout(text: "\(body)记者 许蔓 文/图", names: ["许蔓"], role: .writerAndPhotographer),
      Layout(text: "\(body)(文/图 记者 卓然 通讯员 付雪)", names: ["卓然", "付雪"], role: .writerAndPhotographer),
      Layout(text: "\(body)(图文/卓然)", names: ["卓然"], role: .writerAndPhotographer),
      Layout(text: "\(body)文、图:卓然", names: ["卓然"], role: .writerAndPhotographer),
      Layout(text: "\(body)(卓然 摄影报道)", names: ["卓然"], role: .writerAndPhotographer),
    ])
  func roles(_ layout: Layout) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(layout.text)\n")
    #expect(newsletter.bylineNames == layout.names)
    #expect(newsletter.bylines.map(\.role) == layout.names.map { _ in layout.role })
  }

  @Test(
    "Writer and photographer of one credit keep their own roles",
    arguments: ["□记者许蔓/文 王小明/图", "●文/许蔓 图/王小明", "(许蔓 文 王小明 摄)"])
  func mixedRoles(_ credit: String) throws {
    let bylines = try newsletter("街道召开工作会议\n\n\(Self.body)\(credit)\n").bylines
    #expect(bylines.map(\.name) == ["许蔓", "王小明"])
    #expect(bylines.map(\.role) == [.writer, .photographer])
  }

  @Test(
    "文 between two names is a word where the second took the picture, and a family name elsewhere",
    arguments: [
      ("(通讯员 许蔓 文 王芳 摄)", "王芳"), ("(许蔓 文 王 芳 图)", "王芳"), ("■通讯员 许蔓 文 陆野 图", "陆野"), ("(通讯员 许蔓 文 芳)", "文芳"),
      ("(通讯员 许蔓/文 陆野/图)", "陆野"),
      ("(通讯员 许蔓 /文 王芳 /图)", "王芳"), ("(许蔓/文芳)", "文芳"),
    ])
  func wordOrFamilyName(_ credit: String, _ second: String) throws {
    let bylines = try newsletter("街道召开工作会议\n\n\(Self.body)\(credit)\n").bylines
    #expect(bylines.map(\.name) == ["许蔓", second])
  }

  @Test("Those who make a paper sit on its board, cut its stencils and copy it")
  func board() throws {
    let found = try newsletter(
      "街道召开工作会议\n\n\(Self.body)\n\n编委会主任:许蔓 副主任:王小明、李强 编辑:卓然\n主编 陈牧野 抄写 罗启明 刻写 付雪\n")
    #expect(
      found.bylineNames == ["许蔓", "王小明", "李强", "卓然", "陈牧野", "罗启明", "付雪"], "\(found.bylineNames)")
  }

  @Test(
    "A credit before the text is read and taken off it, with 本报讯",
    arguments: [
      Layout(text: "本报讯(记者 许蔓 通讯员 张恺)\(body)", names: ["许蔓", "张恺"]),
      Layout(text: "本报讯 （记者 黎晓棠　实习生 区以宁） \(body)", names: ["黎晓棠", "区以宁"]),
      Layout(text: "本报讯 记者 许蔓 通讯员 张恺 \(body)", names: ["许蔓", "张恺"]),
      Layout(text: "【本报讯】\(body)", names: []),
      Layout(text: "本报讯 \(body)", names: []),
      Layout(text: "(记者 许蔓)\(body)", names: ["许蔓"]),
      Layout(text: "□记者 许蔓 \(body)", names: ["许蔓"]),
      Layout(text: "本报记者 许蔓 报道:\(body)", names: ["许蔓"]),
      Layout(text: "(湛山街道讯)\(body)", names: []),
      Layout(text: "巴彦乌拉苏木讯 \(body)", names: []),
    ])
  func leading(_ layout: Layout) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(layout.text)\n")
    #expect(newsletter.bylineNames == layout.names)
    #expect(newsletter.texts(of: .body) == [Self.body])
  }

  @Test(
    "A name against the sentence that it leads is cut off where the sentence begins",
    arguments: ["记者许蔓", "记者 许蔓", "记者梁苇青"])
  func gluedToSentence(_ credit: String) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n本报讯 \(credit)从街道获悉,工程已经完工。\n")
    #expect(newsletter.bylineNames == [String(credit.drop { "记者 ".contains($0) })])
    #expect(newsletter.texts(of: .body) == ["从街道获悉,工程已经完工。"])
  }

  @Test(
    "A line under the headline names the writer",
    arguments: ["□ 通讯员 梁苇青", "记者 梁苇青", "□ 梁苇青", "■ 梁苇青", "梁苇青", "◎ 本报通讯员 梁苇青", "文/梁苇青", "(梁苇青)", "作者:梁苇青"])
  func underHeadline(_ credit: String) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(credit)\n\n\(Self.body)\n")
    #expect(newsletter.bylineNames == ["梁苇青"])
    #expect(newsletter.items.map(\.headline) == ["街道召开工作会议"])
    #expect(newsletter.texts(of: .body) == [Self.body])
  }

  @Test(
    "An office or a paper that signs is an organisation",
    arguments: ["(城运中心)", "(新民晚报)", "(社区党建办〔统战〕)", "(街道人大工委)", "(浆洗街街道党群工作部供稿)", "\n来源:街道党建办", "\n供稿单位:社区学校"])
  func organizations(_ credit: String) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(Self.body)\(credit)\n")
    #expect(newsletter.bylines.map(\.isOrganization) == [true])
    #expect(newsletter.texts(of: .body) == [Self.body])
  }

  @Test("An office and who writes for it are told apart", arguments: ["(党建办王伟)", "(街道党建办 王伟)", "\n供稿:街道党建办 王伟"])
  func officeAndWriter(_ credit: String) throws {
    let bylines = try newsletter("街道召开工作会议\n\n\(Self.body)\(credit)\n").bylines
    #expect(bylines.map(\.isOrganization) == [true, false])
    #expect(bylines.last?.name == "王伟")
  }

  @Test("A line under the headline names an office and the writer")
  func officeAndWriterUnderHeadline() throws {
    let newsletter = try newsletter("街道召开工作会议\n新河街道 金慧\n\(Self.body)\n")
    #expect(newsletter.bylineNames == ["新河街道", "金慧"])
    #expect(newsletter.texts(of: .headline) == ["街道召开工作会议"])
  }

  @Test("The office that issues a notice signs at the right margin above the date")
  func signature() throws {
    let text = "公 告\n\n　　经研究,\(Self.body)\n\n　　　　　　　　　　　青石桥镇党政办\n　　　　　　　　　　　2017年3月15日\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.items.count == 1)
    #expect(newsletter.bylines.map(\.name) == ["青石桥镇党政办"])
    #expect(newsletter.texts(of: .dateline) == ["2017年3月15日"])
  }

  @Test("Two offices sign together")
  func twoOrganizations() throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(Self.body)\n\n(街道党政办、街道人大工委)\n")
    #expect(newsletter.bylineNames == ["街道党政办", "街道人大工委"])
  }

  @Test("Editors are told from writers, and dates beside them stay a date line")
  func editors() throws {
    let newsletter = try newsletter(
      "街道召开工作会议\n\n\(Self.body)\n\n责任编辑:卓然 校对:付雪 2021年9月13日 第36期\n")
    #expect(newsletter.bylines.map(\.role) == [.editor, .editor])
    #expect(newsletter.texts(of: .dateline) == ["2021年9月13日 第36期"])
  }

  @Test("An imprint of many offices gives all their names")
  func imprint() throws {
    let newsletter = try newsletter(
      "街道召开工作会议\n\n\(Self.body)\n\n社长:吴助仁 总编辑:施纯玉 主 编:邱双双 投稿邮箱:lxxx@126.com 热线:0532-8387××××\n")
    #expect(newsletter.bylineNames == ["吴助仁", "施纯玉", "邱双双"])
  }

  @Test(
    "What is no credit stays in the text",
    arguments: [
      "居民委员会(以下简称居委会)。", "活动现场展出作品20幅(图1)。", "名单如下(略)。", "《工作方案》(杨委办〔2021〕3号)。", "街道召开座谈会。(图片)", "请继续关注。(待续)",
      "请继续关注。(未完待续)", "详见第二版。(下转第2版)", "会议由街道办事处(党工委)召开。", "大家鼓掌。(笑声)", "记者在现场看到,居民踊跃参加。", "记者从街道获悉,工程已经完工。",
      "通讯员培训班于昨日开班。", "他说:“很好。”王伟笑了。", "摄影展于昨日开幕。", "图书馆接待读者王伟等人。", "社区工作者王伟(右一)在入户走访。", "陪同调研的有王伟、李强。",
      "编辑部召开会议。",
    ])
  func noCredit(_ sentence: String) throws {
    let newsletter = try newsletter("街道召开工作会议\n\n4月14日,街道召开会议。\(sentence)\n")
    #expect(newsletter.bylineNames == [])
    #expect(newsletter.paragraphs.flatMap(\.sentences).map(\.text).joined().hasSuffix(sentence))
  }

  @Test(
    "Headings with geometric signs or common words are no names",
    arguments: [
      "● 学习互鉴", "■ 党建引领", "◆ 文化", "记者走基层", "■ 平安", "◆ 高血压", "● 王小明", "公 告", "简 讯", "关注", "● 经验分享", "【温馨角】",
      "柳湾村:禁毒志愿队成立",
    ])
  func noNames(_ heading: String) throws {
    let newsletter = try newsletter("\(heading)\n\n\(Self.body)\n")
    #expect(newsletter.bylineNames == [])
  }

  @Test(
    "Whoever drew, set or printed a paper has a part in it; how old somebody is and where the paper is are no names")
  func makers() throws {
    let found = try newsletter(
      "街道召开工作会议\n\n\(Self.body)\n\n口述:王小明(九十岁) 整理:许蔓\n\n本期校对:卓然 美术:付雪 排印:江州印刷厂 地址:石桥路31号\n")
    #expect(found.bylineNames == ["王小明", "许蔓", "卓然", "付雪", "江州印刷厂"], "\(found.bylineNames)")
  }

  @Test("The names of a credit stand at their own offsets, spaces within left out of the name")
  func ranges() throws {
    let newsletter = try newsletter("街道召开工作会议\n\n\(Self.body)\n记者 王　伟 通讯员 马 晓 燕\n")
    let quotes = newsletter.bylines.map { newsletter.text.quote($0.range) }
    #expect(quotes == ["王　伟", "马 晓 燕"])
    #expect(newsletter.bylineNames == ["王伟", "马晓燕"])
  }
}
