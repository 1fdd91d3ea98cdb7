import Testing

@testable import Extraction

@Suite("Rosters in columns")
struct ColumnRosterTests {
  private let notice = """
    石榴镇人民政府
    关于成立疫情防控指挥部的通知

    各村、镇直各单位：
    为加强领导，镇里决定成立石榴镇疫情防控指挥部，现将组成人员通知如下。

    指 挥 长：沈立诚  镇党委书记
    副指挥长：戎 敏   镇长
              及学文  石榴派出所所长
    成    员：檀 静   柳湾村党支部书记、村委会主任
              支 前   镇武装部部长
    指挥部下设两个组：
    （一）流调转运组，组长由及学文兼任，联系电话2620001；
    （二）生活保障组，组长檀静，成员白小兰、康大鹏（石榴小学教师）。
    """

  @Test("The post of a label holds for the names below it, and what stands behind a name is that one's own")
  func labels() throws {
    let found = try read(notice)
    for post in [
      "沈立诚 指挥长 石榴镇疫情防控指挥部", "沈立诚 书记 石榴镇党委", "戎敏 副指挥长 石榴镇疫情防控指挥部", "戎敏 镇长 石榴镇",
      "及学文 副指挥长 石榴镇疫情防控指挥部", "檀静 成员 石榴镇疫情防控指挥部", "檀静 书记 柳湾村党支部", "支前 成员 石榴镇疫情防控指挥部",
      "支前 部长 石榴镇武装部",
    ] {
      #expect(found.posts.contains(post), "\(post) in \(found.posts.sorted())")
    }
    #expect(!found.posts.contains { $0.hasPrefix("沈立诚 镇长") || $0.hasPrefix("戎敏 书记") })
    #expect(!found.posts.contains { $0.hasPrefix("支前 副指挥长") || $0.hasPrefix("沈立诚 成员") })
  }

  @Test("The groups of a command are parts of it, and their posts are in them")
  func groups() throws {
    let found = try read(notice)
    let command = "石榴镇疫情防控指挥部"
    #expect(found.structure.isSuperset(of: ["\(command)流调转运组<\(command)", "\(command)生活保障组<\(command)"]))
    #expect(found.posts.contains { $0.hasPrefix("及学文 组长 \(command)流调转运组") })
    #expect(found.posts.contains("檀静 组长 \(command)生活保障组"))
    #expect(found.posts.isSuperset(of: ["白小兰 成员 \(command)生活保障组", "康大鹏 成员 \(command)生活保障组"]))
    #expect(found.posts.contains("康大鹏 教师 石榴小学"))
    #expect(!found.posts.contains { $0.hasPrefix("白小兰 教师") })
  }

  @Test("A roster is of the body that its heading names, and a group's line names its members")
  func heading() throws {
    let found = try read(
      """
      石榴镇换届选举工作通报

      3月5日，柳湾社区居民在活动室座谈。

      石榴镇选举工作办公室
      主　任：沈立诚（兼）
      副主任：左　芳　郝　为　康大鹏
      综合组：关　瑾（组长）　白小兰
      法律组：简　宁（组长，司法所所长）
      """)
    let office = "石榴镇选举工作办公室"
    for post in [
      "沈立诚 主任 \(office)", "左芳 副主任 \(office)", "郝为 副主任 \(office)", "康大鹏 副主任 \(office)", "关瑾 组长 \(office)综合组",
      "白小兰 成员 \(office)综合组", "简宁 组长 \(office)法律组", "简宁 所长 石榴镇司法所",
    ] {
      #expect(found.posts.contains(post), "\(post) in \(found.posts.sorted())")
    }
    #expect(!found.posts.contains { $0.hasSuffix("柳湾社区") })
  }

  @Test("Names behind their posts, and groups on lines of their own")
  func reversed() throws {
    let found = try read(
      """
      石榴镇抗旱指挥部组成人员名单

      总指挥：镇党委书记        沈立诚
      副总指挥：石榴派出所所长      白小兰
      成 员：农技站站长  易 晴
              水利站站长  戎 敏
      （一）综合协调组
      组 长：冯国清
      成 员：康大鹏 鲁 岩
      """)
    let command = "石榴镇抗旱指挥部"
    for post in [
      "沈立诚 总指挥 \(command)", "沈立诚 书记 石榴镇党委", "白小兰 副总指挥 \(command)", "易晴 成员 \(command)", "戎敏 成员 \(command)",
      "戎敏 站长 石榴镇水利站", "冯国清 组长 \(command)综合协调组", "康大鹏 成员 \(command)综合协调组", "鲁岩 成员 \(command)综合协调组",
    ] {
      #expect(found.posts.contains(post), "\(post) in \(found.posts.sorted())")
    }
  }

  @Test("A table without labels gives its posts in the committee that was elected")
  func table() throws {
    let found = try read(
      """
      双井社区换届选举结果公告

      双井社区第六届居民委员会选举于2021年3月8日举行，结果如下：

      姓 名    职 务
      沈立诚   主任
      康 宁    委员
      """)
    #expect(found.posts.isSuperset(of: ["沈立诚 主任 双井社区居民委员会", "康宁 委员 双井社区居民委员会"]), "\(found.posts)")
  }

  @Test("Names with their posts in brackets go on below a label, and a line of bodies parts no roster")
  func brackets() throws {
    let found = try read(
      """
      石榴县抗震救灾指挥部成员名单

      指挥长：沈立诚（县长）
      成员：康大鹏（县发改局局长）
            易晴（县民政局局长）
      1、抢险救援组
      组长：康大鹏
      成员单位：县公安局、县消防大队
      2、医疗防疫组
      组长：窦洁
      """)
    let command = "石榴县抗震救灾指挥部"
    for post in [
      "沈立诚 指挥长 \(command)", "易晴 成员 \(command)", "易晴 局长 石榴县民政局", "康大鹏 组长 \(command)抢险救援组",
      "窦洁 组长 \(command)医疗防疫组",
    ] {
      #expect(found.posts.contains(post), "\(post) in \(found.posts.sorted())")
    }
  }

  @Test("Those on duty day by day are named and hold no post by it")
  func shifts() throws {
    let found = try read("春节值班安排\n\n柳湾社区春节值班安排如下：\n周一：沈立诚 戎 敏\n周二：白小兰 支 援\n")
    #expect(found.persons == ["沈立诚", "戎敏", "白小兰", "支援"])
    #expect(found.posts.isEmpty)
  }

  @Test("A list below its label's line has the label's post")
  func brokenList() throws {
    let found = try read("石榴镇抗旱指挥部成员名单\n\n指挥长：沈立诚\n成员：戎敏、白小兰、\n康大鹏、易 晴\n")
    for name in ["戎敏", "白小兰", "康大鹏", "易晴"] {
      #expect(found.posts.contains("\(name) 成员 石榴镇抗旱指挥部"), "\(found.posts)")
    }
  }

  @Test("A heading that is a post gives it to the names of its columns; who is called something else has another")
  func postInHeading() throws {
    let found = try read(
      """
      柳湾小区封闭管理通知

      柳湾小区自1月13日起封闭管理。

      二、单元长（24小时值守）
      1号楼1单元 黑玉华   1号楼2单元 敬双林
      2号楼1单元 支 援   2号楼2单元 石家祥（退役军人）
      4号楼 全体党员轮值，召集人 纪华生
      """)
    for name in ["黑玉华", "敬双林", "支援", "石家祥"] {
      #expect(found.posts.contains("\(name) 单元长 柳湾小区"), "\(found.posts)")
    }
    #expect(found.posts.contains("纪华生 召集人 柳湾小区"))
    #expect(!found.posts.contains("纪华生 单元长 柳湾小区"))
  }

  @Test("Names of a bare list are persons, and have no post")
  func bareList() throws {
    let found = try read(
      """
      重阳节里话孝心

      重阳节，柳湾村老年协会会长沈立诚宣布了“好儿媳”名单：
      　　季小燕　叶丽萍　吴　娟　章素梅
      　　林彩凤　周水仙　叶秀绿　夏　蕾
      """)
    #expect(found.persons.isSuperset(of: ["季小燕", "吴娟", "夏蕾", "叶秀绿"]))
    #expect(found.posts == ["沈立诚 会长 柳湾村老年协会"])
  }

  @Test("Words in columns are nobody's names")
  func words() throws {
    let found = try read(
      """
      社区卫生服务站开诊

      柳湾社区卫生服务站今日开诊，收费如下：

      康复 理疗
      高级 教师
      安全 生产
      """)
    #expect(found.persons.isEmpty, "\(found.persons)")
  }

  @Test("A letter of thanks with labels of what was said is no roster")
  func speech() throws {
    let found = try read("柳湾村夜话\n\n村主任：大家好，今天说说修路。\n村民：修路要多少钱？\n")
    #expect(found.posts.isEmpty && found.persons.isEmpty, "\(found.posts) \(found.persons)")
  }

  @Test("A task force is called by all that stands between the verb of founding and its last word")
  func founded() throws {
    let found = try read("石榴镇5月6日成立拆违控违工作专班，沈立诚任组长。")
    #expect(found.organizations.contains { $0.hasSuffix("拆违控违工作专班") }, "\(found.organizations)")
    let joined = try read("5月6日，经研究，对石榴街道防汛防台工作领导小组成员进行调整。")
    #expect(joined.organizations.contains("石榴街道防汛防台工作领导小组"), "\(joined.organizations)")
  }

  @Test(
    "What is done with a group is no part of its name",
    arguments: ["石榴镇派出工作组。", "石榴镇成立由书记任组长的工作领导小组。", "石榴镇召开防汛指挥部会议。"])
  func deeds(sentence: String) throws {
    for name in try read(sentence).organizations {
      #expect(!["派出", "支持", "成立", "召开", "书记"].contains { name.contains($0) }, "\(name)")
    }
  }

  @Test("A bracket with a colon behind a body says who leads it")
  func bracket() throws {
    let found = try read("1月14日，柳湾社区开展核酸检测，由石榴医院医疗队（领队：护士长 路 瑶，16人）负责采样。")
    #expect(found.posts.contains("路瑶 领队 石榴医院医疗队"), "\(found.posts)")
    #expect(found.facts.events.first?.participants.first?.roles.contains(.lead) == true)
  }
}

@Suite("Lists of those present below minutes")
struct MinutesListTests {
  private func present(_ text: String) throws -> Set<String> {
    let found = try read(text)
    let meeting = try #require(found.facts.events.first { $0.kind == .meeting })
    return Set(meeting.participants.map { found.facts.persons[$0.person].name })
  }

  private let opening = "石榴镇党政联席会议纪要\n\n2019年5月6日，镇党委书记沈立诚主持召开党政联席会议，研究防汛工作。\n会议同意由水利站站长戎敏负责抢修河堤。\n\n"

  @Test("They were at the meeting that the text told of, the absent were not")
  func listed() throws {
    let names = try present(opening + "出席：冯国清、白小兰\n列席：康大鹏 鲁 岩\n请假：易晴\n记录：窦 洁\n")
    #expect(names == ["沈立诚", "冯国清", "白小兰", "康大鹏", "鲁岩", "窦洁"])
  }

  @Test("A list that is not complete leaves others in")
  func incomplete() throws {
    let names = try present(
      "石榴镇党政联席会议纪要\n\n2019年5月6日，镇党委书记沈立诚主持召开党政联席会议，副镇长戎敏汇报防汛工作。\n\n出席：冯国清、白小兰、康大鹏等\n")
    #expect(names.isSuperset(of: ["戎敏", "冯国清"]), "\(names)")
  }

  @Test("Where no meeting was told of, a list makes none")
  func noMeeting() throws {
    #expect(try read("柳湾社区开展清洁活动。\n\n参加人员：沈立诚、白小兰\n").facts.events.allSatisfy { $0.kind != .meeting })
  }

  @Test("A committee in the column behind a community is the community's, whichever was named before")
  func committeeInColumn() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      一周要闻

      白塔社区党委书记康平到会。

      “一肩挑”名单
      柳林社区 党委书记、居委会主任 沈立诚
      东泉社区 党总支书记、居委会主任 方小芹
      """
    ).posts
    #expect(
      found == [
        "康平 书记 白塔社区党委", "沈立诚 书记 柳林社区党委", "沈立诚 主任 柳林社区居委会", "方小芹 书记 东泉社区党总支", "方小芹 主任 东泉社区居委会",
      ], "\(found)")
  }

  @Test("A group at the head of a line, before the word for its head")
  func groupBeforeHead() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      一周要闻

      各工作组负责人
      综合协调组组长　沈立诚
      督查组组长　方小芹
      """
    ).posts
    #expect(found.contains { $0.hasPrefix("沈立诚 组长") && $0.hasSuffix("综合协调组") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("方小芹 组长") && $0.hasSuffix("督查组") }, "\(found)")
  }

  @Test("A line of who sees to what begins with a name, a space and the posts", arguments: ["负责", "分管", "主持", "协助书记抓"])
  func charges(verb: String) throws {
    let found = try readItem("班子成员分工\n\n沈立诚 党工委副书记、纪工委书记,\(verb)信访、维稳工作。\n白小兰 办事处副主任,\(verb)民政工作。\n").posts
    #expect(
      found == ["沈立诚 副书记 石桥街道党工委", "沈立诚 书记 石桥街道纪工委", "白小兰 副主任 石桥街道办事处"], "\(found)")
  }

  @Test("Where the line has another name, the posts are of whom they stand before")
  func chargesOfAnother() throws {
    let found = try readItem("座谈会\n\n沈立诚 办事处副主任白小兰,到会祝贺。\n").posts
    #expect(found.allSatisfy { !$0.hasPrefix("沈立诚") }, "\(found)")
  }
}
