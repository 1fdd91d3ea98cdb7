import Newsletters
import Testing

@Suite("Broken paragraphs")
struct MendingTests {
  private func bodies(_ text: String) throws -> [String] { try newsletter(text).texts(of: .body) }

  @Test("A paragraph that a column's end broke is joined across blank lines")
  func acrossBlankLines() throws {
    let text = "街道召开工作会议\n\n近日,街道召开会议,听取了居民代表的意见,并就下一步的\n\n\n\n工作作了安排。\n\n会后,代表们参观了社区。\n"
    #expect(try bodies(text) == ["近日,街道召开会议,听取了居民代表的意见,并就下一步的工作作了安排。", "会后,代表们参观了社区。"])
  }

  @Test("The opening of a story that stands in lines of its own above a pointer is one sentence")
  func openingInLines() throws {
    let text = "巾帼\n\n3月8日\n\n街道妇联联合律师事务所\n\n举办女性权益讲座\n\n▼\n\n律师从一起纠纷讲起,现场掌声不断。\n"
    #expect(try bodies(text) == ["3月8日,街道妇联联合律师事务所举办女性权益讲座。", "律师从一起纠纷讲起,现场掌声不断。"])
  }

  @Test("Lines above a pointer are no sentence without a day, and a day far above is none of theirs")
  func linesAbovePointer() throws {
    let text = "3月8日\n\n街道妇联召开会议。\n\n春日的风\n\n吹绿了柳枝\n\n▼\n\n居民们在公园里散步,很是高兴。\n"
    #expect(try bodies(text).allSatisfy { !$0.contains("春日的风吹绿了柳枝") })
  }

  @Test("A line that breaks off in a name goes on in the next")
  func tornName() throws {
    let text = "换届圆满收官\n\n4月13日,部长到镇里督导换届工作,大家很高兴。镇党委书记毛\n立诚、镇长方大进陪同。\n"
    #expect(try bodies(text) == ["4月13日,部长到镇里督导换届工作,大家很高兴。镇党委书记毛立诚、镇长方大进陪同。"])
  }

  @Test("A heading that ends in a title and a letter that is no family name is not torn")
  func wholeHeading() throws {
    let text = "村里召开书记会\n4月13日,村里召开了会议。\n"
    #expect(try bodies(text) == ["4月13日,村里召开了会议。"])
  }

  @Test("A break after a number or a comma is joined")
  func afterNumber() throws {
    #expect(try bodies("今年以来,共开展活动8\n\n场,受益群众2000余人。\n") == ["今年以来,共开展活动8场,受益群众2000余人。"])
    #expect(try bodies("街道健全体系,成立理事会,\n\n建立准入制度,实现有序运转。\n") == ["街道健全体系,成立理事会,建立准入制度,实现有序运转。"])
  }

  @Test("A break within quotation marks is joined")
  func withinQuotation() throws {
    let text = "现场就“如何利用社会资源,高效解决\n\n\n\n社区矛盾”以及“如何加强团队建设”两个议题进行讨论。\n"
    #expect(try bodies(text) == ["现场就“如何利用社会资源,高效解决社区矛盾”以及“如何加强团队建设”两个议题进行讨论。"])
  }

  @Test("A word that the text writes elsewhere shows that a line is broken in its middle")
  func splitWord() throws {
    let text = """
      社区延伸服务触角

      近日,社区延伸服务触角,受到居民好评。

      社区的议事平台延

      伸到了楼院,打破了传统会议室的局面。

      """
    #expect(try bodies(text) == ["近日,社区延伸服务触角,受到居民好评。", "社区的议事平台延伸到了楼院,打破了传统会议室的局面。"])
  }

  @Test("A headline with a comma is not joined to what follows")
  func headlineWithComma() throws {
    let text = "坚持以职工为中心,竭诚服务职工群众\n\n5月7日,街道工会召开代表大会。\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.texts(of: .headline) == ["坚持以职工为中心,竭诚服务职工群众"])
    #expect(newsletter.texts(of: .body) == ["5月7日,街道工会召开代表大会。"])
  }

  @Test("A caption that interrupts a sentence is set aside")
  func interruptingCaption() throws {
    let text = "近日,街道召开会议。会上,代表们围绕社区治理,\n\n图为会议现场\n\n和各自的工作谈了体会。\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.texts(of: .body) == ["近日,街道召开会议。会上,代表们围绕社区治理,和各自的工作谈了体会。"])
    #expect(newsletter.paragraphs.count == 2)
  }

  @Test("News is not joined to a paragraph that lost its full stop")
  func lostFullStop() throws {
    let text = "近日,街道召开会议。会上讨论了工作,大家一致表示赞成\n\n7月3日,居委会举行开幕式。\n"
    #expect(try bodies(text).count == 2)
  }

  @Test("Lines of one width are one paragraph, until one falls short")
  func hardWrapped() throws {
    let text = """
      　　四月十四日上午街道召开了居民代表会
      议，会议由街道主任王伟同志主持，各居民
      区书记参加了会议。会上通报了上半年的工
      作。
      　　下午，王伟同志一行来到了第二居民区
      走访慰问困难居民，并且送上了慰问金，鼓
      励他们战胜困难。
      """
    let bodies = try bodies(text)
    #expect(bodies.count == 2)
    #expect(bodies.first?.hasSuffix("会上通报了上半年的工作。") == true)
    #expect(bodies.last?.hasPrefix("下午,王伟同志一行来到了第二居民区走访") == true)
  }

  @Test("English words at a line's break keep their space")
  func latinWords() throws {
    let text = "近日,街道召开会议,播放了Smart\n\nCity宣传片,与会人员看后很受启发。\n"
    #expect(try bodies(text) == ["近日,街道召开会议,播放了Smart City宣传片,与会人员看后很受启发。"])
  }

  @Test("A full stop printed as a point is read as one where the text has no other")
  func points() throws {
    let text = "11月8日,讲堂开讲.书记主持.大家参加.\n\n会后参观了3.5公里长的步道.\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.paragraphs.map(\.sentences.count) == [3, 1])
  }
}

@Suite("Items and headlines")
struct ItemTests {
  @Test("Items that end with credits follow each other without headlines")
  func shortNews() throws {
    let text = """
      短消息

      7月2日,检查小组到街道考核工作。 ■谷文君

      7月3日,居委会举行开幕式。今年活动丰富多彩。 ■刘德庆

      街道召开学习会。 ■韩美丽

      """
    let newsletter = try newsletter(text)
    #expect(newsletter.items.map { $0.bylines.map(\.name) } == [["谷文君"], ["刘德庆"], ["韩美丽"]])
    #expect(newsletter.texts(of: .headline) == ["短消息"])
    #expect(newsletter.items.first?.headline == nil)
  }

  @Test("In a column of short news each dated paragraph is an item", arguments: ["●", "▲", "◆ ", "·", ""])
  func bulletedNews(_ bullet: String) throws {
    let text = "简 讯\n\n\(bullet)7月2日,街道召开会议。\n\n\(bullet)7月3日,居委会举行开幕式。\n\n\(bullet)近日,学校开学。\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.items.count == 3)
    #expect(newsletter.texts(of: .body) == ["7月2日,街道召开会议。", "7月3日,居委会举行开幕式。", "近日,学校开学。"])
  }

  @Test(
    "Where a sign stands before the headline of an item, the next headline with one begins the next",
    arguments: ["▌", "■ ", "★"])
  func markedHeadlines(_ sign: String) throws {
    let text = "\(sign)居民大会\n\n居民们开了会,商量了一件事。\n\n\(sign)会议纪要\n\n大家一致同意,会议到此为止。\n"
    #expect(try newsletter(text).items.compactMap(\.headline).count == 2)
    let sections = "居民大会\n\n居民们开了会,商量了一件事。\n\n\(sign)会议纪要\n\n大家一致同意,会议到此为止。\n"
    #expect(try newsletter(sections).items.count == 1)
  }

  @Test("A headline after a credit begins an item, one before a credit a section")
  func sections() throws {
    let text = """
      淮河路街道 联盟党建助力新经济发展

      去年以来,街道探索联盟党建,形成新的模式。

      搭建产业联盟

      针对企业集聚的效应,街道建立产业联盟。

      建强三个团队

      街道建立了运行机制,组建了服务团。

      记者 许蔓

      大学路街道司法所 法律讲座人气旺

      本报讯 4月14日,司法所邀请律师讲课。

      记者 许蔓 通讯员 张恺

      """
    let newsletter = try newsletter(text)
    #expect(newsletter.items.map(\.headline) == ["淮河路街道 联盟党建助力新经济发展", "大学路街道司法所 法律讲座人气旺"])
    #expect(newsletter.items.first?.paragraphs.compactMap(\.rank) == [.main, .section, .section])
    #expect(newsletter.items.map { $0.bylines.count } == [1, 2])
  }

  @Test("The paper's name and date stand before the first item")
  func masthead() throws {
    let text = "石榴桥社区报\n\n2003年11月30日 星期日 第22期 石榴桥街道办事处主办\n\n居委会换届选举结束\n\n本报讯 选举工作日前完成。\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.texts(of: .dateline) == ["石榴桥社区报", "2003年11月30日 星期日 第22期 石榴桥街道办事处主办"])
    #expect(newsletter.items.compactMap(\.headline) == ["居委会换届选举结束"])
  }

  @Test("Kicker, headline and subtitle are told apart")
  func ranks() throws {
    let text = "迎接新中国成立70周年\n\n老字号企业人同绣国旗\n\n——外滩街道活动侧记\n\n5月9日上午,活动拉开帷幕。\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.paragraphs.compactMap(\.rank) == [.kicker, .main, .subtitle])
    #expect(newsletter.items.map(\.headline) == ["老字号企业人同绣国旗"])
  }

  @Test(
    "Where blank lines stand between items only, a heading behind one begins the next, though items end with credits")
  func setApart() throws {
    let text = """
      街道举行联欢会
      2月3日,街道举行联欢会,居民很高兴。
      大家都说明年再来。(李小明)

      社区植树
      3月12日,社区组织植树,来了很多人。
      大家种了一百棵树。(王小红)

      悼念韩老师
      韩老师走了,大家都很难过。
      他教了一辈子书。

      表扬角
      社区保安拾到钱包,还给了失主。
      """
    let items = try newsletter(text).items.compactMap(\.headline)
    #expect(items == ["街道举行联欢会", "社区植树", "悼念韩老师", "表扬角"])
  }

  @Test("A heading of another kind below the headline, before any text, is no section")
  func belowHeadline() throws {
    let newsletter = try newsletter("【学习教育】\n\n# 以学促干\n\n街道开展学习教育。\n")
    #expect(newsletter.paragraphs.compactMap(\.rank) == [.main, .subtitle])
  }

  @Test("Headings of marked-up text begin items after a credit and sections before one")
  func markedHeadings() throws {
    let text = """
      # 以学促干

      街道开展学习教育。

      ## 察民情

      在学习中,党员注重联系实际。

      (社区宣文办)

      ## 一线工作法

      ### 街道开展联系基层活动

      11月30日,街道开展活动。

      """
    let newsletter = try newsletter(text)
    #expect(newsletter.items.map(\.headline) == ["以学促干", "街道开展联系基层活动"])
    #expect(newsletter.paragraphs.compactMap(\.rank) == [.main, .section, .kicker, .main])
  }

  @Test("Headings below the paper's name are headlines")
  func headingsUnderMasthead() throws {
    let text = "# 托万克镇工作简报\n\n(第31期)\n\n镇党委办公室编 2014年8月6日\n\n## 工作组修通致富路\n\n8月1日,举行通车仪式。\n\n## 镇党委召开例会\n\n8月4日,召开例会。\n"
    let newsletter = try newsletter(text)
    #expect(newsletter.items.compactMap(\.headline) == ["工作组修通致富路", "镇党委召开例会"])
  }

  @Test("Who gets the bulletin, and remarks in brackets, are no headlines")
  func distribution() throws {
    let text = "街道召开会议\n\n4月1日,街道召开会议。\n\n报:区委办、区府办\n发:各社区\n(作者系街道工作者)\n"
    #expect(try newsletter(text).texts(of: .headline) == ["街道召开会议"])
  }

  @Test("A rule between items separates them", arguments: ["---", "* * *", "==========", "————————", "HEADLINE"])
  func rules(_ rule: String) throws {
    let newsletter = try newsletter("4月1日,街道召开会议。\n\n\(rule)\n\n4月2日,居委会召开会议。\n")
    #expect(newsletter.items.count == 2)
    #expect(newsletter.texts(of: .body) == ["4月1日,街道召开会议。", "4月2日,居委会召开会议。"])
  }

  @Test("本报讯 begins an item even without a headline")
  func newsLead() throws {
    let newsletter = try newsletter("本报讯 4月1日,街道召开会议。\n\n会议很成功。\n\n本报讯 4月2日,居委会召开会议。\n")
    #expect(newsletter.items.map { $0.paragraphs.count } == [2, 1])
  }

  @Test("Captions are told by their beginning, their photographer or their standing alone")
  func captions() throws {
    #expect(try newsletter("街道会议\n\n4月1日,街道召开会议。\n\n图为会议现场。\n").texts(of: .caption) == ["图为会议现场。"])
    #expect(try newsletter("▲9月10日,妇联慰问教师。 付雪 摄\n").texts(of: .caption) == ["9月10日,妇联慰问教师。"])
    let alone = "街道会议\n\n4月1日,街道召开会议。\n\n大家踊跃发言。\n\n会议结束。\n\n\n\n副主任带队走访居民区。\n\n\n\n居民区召开了会议。\n"
    #expect(try newsletter(alone).texts(of: .caption) == ["副主任带队走访居民区。"])
  }

  @Test("An item's range covers its headline, its text and its credit, and ranges do not overlap")
  func itemRanges() throws {
    let text = "街道会议\n4月1日,街道召开会议。 ■王伟\n社区会议\n4月2日,社区召开会议。 ■李强\n"
    let newsletter = try newsletter(text)
    #expect(
      newsletter.items.map { newsletter.text.quote($0.range) } == [
        "街道会议\n4月1日,街道召开会议。 ■王伟", "社区会议\n4月2日,社区召开会议。 ■李强",
      ])
  }
}

@Suite("Labelled lines are neither headings nor date lines nor credits")
struct LabelledLineTests {
  @Test("The lines of a meeting's sheet are text, each a paragraph")
  func sheet() throws {
    let newsletter = try newsletter("支部会议记录\n\n时间:2015年6月3日\n地点:社区会议室\n主持人:王建国\n记录人:李秀英\n\n会议开得很好。\n")
    #expect(newsletter.texts(of: .body).prefix(4) == ["时间:2015年6月3日", "地点:社区会议室", "主持人:王建国", "记录人:李秀英"])
    #expect(newsletter.items.count == 1)
    #expect(newsletter.items.first?.headline == "支部会议记录")
  }

  @Test("A list of posts belongs to the text above it, and so does the office that signs it above the date")
  func posts() throws {
    let newsletter = try newsletter(
      "选举结果公告\n\n选举于3月28日举行。当选名单如下:\n\n主  任:王建国\n委  员:李秀英、张伟民\n\n石桥村选举委员会主任 刘志明\n2021年3月28日\n\n●村里修路\n\n3月29日,村里修路。\n")
    #expect(newsletter.items.map(\.headline) == ["选举结果公告", "村里修路"])
    #expect(newsletter.items.first?.paragraphs.filter { $0.kind == .body }.count == 4)
  }

  @Test("A post before what its holder says heads an item all the same")
  func heading() throws {
    let newsletter = try newsletter("书记:“大家的事大家办”\n\n3月5日,社区召开会议,讨论修路的事情。\n")
    #expect(newsletter.items.first?.headline == "书记:“大家的事大家办”")
  }
}

@Suite("Tables of Markdown")
struct MarkdownTableTests {
  private let table = "| 日期 | 内容 |\n| --- | :---: |\n| 6月8日 | 换花 |\n| 6月9日 | 演练 |\n"

  @Test("Each row is a paragraph of its own, and the line of dashes is none")
  func rows() throws {
    let rows = try newsletter(table, path: "issue.md").texts(of: .body)
    #expect(rows.filter { $0.hasPrefix("6月") } == ["6月8日 , 换花", "6月9日 , 演练"], "\(rows)")
    #expect(rows.allSatisfy { !$0.contains("---") })
  }

  @Test("In plain text a line between bars is a row, and a bar within a line is a bar")
  func plain() throws {
    let rows = try newsletter(table).texts(of: .body)
    #expect(rows.filter { $0.hasPrefix("6月") } == ["6月8日 , 换花", "6月9日 , 演练"], "\(rows)")
    let texts = try newsletter("街道要闻\n\n首页|要闻|服务\n").paragraphs.flatMap(\.sentences).map(\.text)
    #expect(texts.contains("首页|要闻|服务"), "\(texts)")
  }

  @Test("The offsets of a row are those of its letters in the file")
  func offsets() throws {
    let paragraphs = try newsletter(table, path: "issue.md").paragraphs
    let row = try #require(paragraphs.flatMap(\.sentences).first { $0.text.hasPrefix("6月8日") })
    let scalars = Array(table.unicodeScalars)
    #expect(scalars[row.sourceRange(0..<4)].map(String.init).joined() == "6月8日")
  }

  @Test("Short items that each begin behind a sign are items of their own, dated or not", arguments: ["△", "●", "◆"])
  func markedItems(_ sign: String) throws {
    let text = "\(sign) 3月8日,居民们开了会。\n\n\(sign) 街道作出调整:老王去了别处。\n\n\(sign) 3月9日,医生进社区。\n"
    #expect(try newsletter(text).items.count == 3)
    let list = "通知\n\n3月8日开会,请带:\n\n\(sign) 身份证;\n\n\(sign) 户口本。\n"
    #expect(try newsletter(list).items.count == 1)
  }

  @Test("A text with an empty line behind every line is read as it was printed")
  func doubleSpaced() throws {
    let lines = [
      "柳湾社区报", "3月5日上午,柳湾社区居民委员会在活动室召开会议,居委", "会主任沈立诚主持,街道办事处副主任白小兰、派出所所长冯",
      "国清和三十多名居民代表参加。会上,沈立诚介绍了社区一年来", "的工作,白小兰就垃圾分类、楼道清理和加装电梯提出了要求,", "冯国清提醒大家注意防火。", "3月6日下午,社区志愿服务队在广场举行活动,队长林则明带",
      "着二十名队员为居民理发、磨刀、修伞、量血压,居民们都说,", "这样的活动应当常办。医院医生江海涛也到场为老人义诊,并且", "送上药品。社区居委会副主任方玉兰向大家表示感谢,居民陈小", "芹、何文静当场报名参加了队伍。",
      "主编 沈立诚",
    ]
    let text = try newsletter(lines.joined(separator: "\n\n") + "\n").texts(of: .body)
    #expect(text.contains { $0.contains("派出所所长冯国清和三十多名居民") }, "\(text)")
    #expect(text.contains { $0.hasPrefix("3月6日下午") && $0.hasSuffix("报名参加了队伍。") }, "\(text)")
  }

  @Test("Paragraphs that empty lines set apart stay apart")
  func spacedParagraphs() throws {
    let paragraphs = (1...14).map { "3月\($0)日,柳湾社区举行第\($0)次活动,居民们参加了活动,大家都说好。" }
    let text = try newsletter("柳湾社区报\n\n" + paragraphs.joined(separator: "\n\n")).texts(of: .body)
    #expect(text.count == 14, "\(text)")
  }

  @Test("The last item of a list does not go on in the paragraph behind an empty line")
  func endOfList() throws {
    let text = try newsletter(
      "柳湾社区报\n\n| 姓名 | 身份 | 时数 |\n|---|---|---|\n| 沈立诚 | 楼长 | 42 |\n| 白小兰 | 学生 | 31 |\n\n义工队队长由冯国清兼任。\n",
      path: "issue.md"
    ).texts(of: .body)
    #expect(text.contains { $0.hasPrefix("义工队") }, "\(text)")
  }
}
