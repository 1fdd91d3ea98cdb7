import Newsletters
import Testing

@testable import Extraction

/// An item of an invented paper of March 2021.
private func story(_ item: String) throws -> Story {
  try Story("江州市青石区石桥街道\n石桥月报\n2021年3月28日\n\n\(item)")
}

@Suite("Occasions are told of by their day, by who came and by who taught")
struct ToldOccasionTests {
  @Test("A sentence may begin with a day and the occasion of that day")
  func ofNamedDay() throws {
    let farewell = try story("院里的追思会\n\n3月17日上午的追思会,来了两百多人。街道办事处主任王建国来了,退休教师李秀英朗读了悼词。")
    #expect(farewell.names == ["追思会"])
    #expect(farewell.persons() == ["王建国", "李秀英"])
    let party = try story("社区茶话\n\n3月8日下午的茶话会吸引了六十多位居民。社区党委书记张伟民介绍了今年的打算。")
    #expect(party.facts.events.map(\.startDate) == ["2021-03-08"])
    #expect(party.persons() == ["张伟民"])
    #expect(try story("准备\n\n3月17日上午的追思会的花圈是居民李秀英扎的。").names.isEmpty)
  }

  @Test("Who teaches tells of a lesson on the day that the paragraph began with")
  func lecturer() throws {
    let lesson = try story("学防骗\n\n3月16日下午,社区老年学校里笑声一片。讲课的是青石派出所教导员张伟民和民警刘志明,台下坐了60多位老人。")
    #expect(lesson.kinds == [.lecture])
    #expect(lesson.persons() == ["张伟民", "刘志明"])
    #expect(lesson.roles("刘志明")?.contains(.speaker) == true)
    #expect(try story("老师们\n\n社区老年学校每周三上课。讲课的是退休教师李秀英。").names.isEmpty)
  }

  @Test("Those who come before the occasion is named are at it")
  func comers() throws {
    let yard = try story(
      "院坝里谈停车\n\n3月13日晚7点半,柳湾居委会的院坝里摆起了长条凳。石桥街道党工委书记王建国来了,物业公司经理石大磊也来了。院坝会由居委会主任潘秀珍主持,到场居民82人。")
    #expect(yard.names == ["院坝会"])
    #expect(yard.persons() == ["王建国", "石大磊", "潘秀珍"])
    #expect(try story("回家\n\n儿子来了,媳妇李秀英也来了。老人高兴得合不拢嘴。").names.isEmpty)
  }

  @Test("A day without an occasion is that of the election named two paragraphs below")
  func ofThisTime() throws {
    let election = try story(
      "居民自己选当家人\n\n3月17日,是柳湾社区一千多户居民的大日子。\n\n此次选举,共登记选民1486人。下午4时,选举委员会主任卢大年宣布结果:臧小兰以987票当选社区居委会主任。")
    #expect(election.kinds == [.election])
    #expect(election.facts.events.first?.startDate == "2021-03-17")
    #expect(election.persons() == ["卢大年", "臧小兰"])
    #expect(try story("选举小知识\n\n此次选举,每位选民都有一票。居民李秀英问过这个问题。").names.isEmpty)
  }

  @Test("What is laid or held is called by a name in quotation marks")
  func quoted() throws {
    let feast = try story("敬老\n\n3月9日,石桥社区老人协会摆“敬老宴”,28桌。街道党工委书记王建国到场致辞。")
    #expect(feast.names == ["“敬老宴”"])
    #expect(feast.organizers().count == 1)
    let festival = try story("邻里\n\n3月7日,晴。组织这场“石榴花·邻里节”的,是社区党委书记张伟民和居民李秀英。")
    #expect(festival.names == ["“石榴花·邻里节”"])
    #expect(festival.persons() == ["张伟民", "李秀英"])
    #expect(try story("老菜馆\n\n街口的饭店常年办“敬老宴”,老板王建国说不图赚钱。").names.isEmpty)
  }

  @Test("Fairs open and courses begin")
  func openings() throws {
    let fair = try story("大家在忙\n\n3月5日,“雷锋日”便民集市在青松广场摆开。理发的是志愿服务队队长李秀英,修伞的是老人孙德胜。")
    #expect(fair.kinds == [.fair])
    #expect(fair.persons() == ["李秀英", "孙德胜"])
    #expect(try story("学戏\n\n3月18日晚,柳湾社区的粤剧班开课。授课的是退休演员吴秀兰。").persons() == ["吴秀兰"])
    let dividend = try story("分红\n\n3月1日上午,石桥龙眼专业合作社在村文化室分红。理事长王建国报账,今年可分红96万元。")
    #expect(dividend.persons() == ["王建国"])
    #expect(try story("旧事\n\n地坪里摆开了几十条板凳。").names.isEmpty)
  }

  @Test("A contest is called by what is done in it, and a letter for the level is no name")
  func contests() throws {
    let festival = try story(
      "茶花开\n\n3月12日,第二届茶花文化节在柳湾小区开幕,街道办事处主任王建国致辞。文化节期间还举办了家庭插花赛,柳湾社区的丁小华获第一名。")
    #expect(festival.names.contains("家庭插花赛"))
    #expect(festival.persons(1) == ["丁小华"])
    #expect(try story("捷报\n\n社区舞蹈队队长李秀英近日参加县赛,得了名次。").names.contains("县赛") == false)
  }

  @Test("Somebody announces something at a meeting of officers on a day of its own")
  func officersMeet() throws {
    let meeting = try story("任免\n\n王建国同志在3月5日召开的街道干部会上宣布了区委的决定。")
    #expect(meeting.names == ["街道干部会"])
    #expect(meeting.persons() == ["王建国"])
  }
}

@Suite("What only looks like an occasion of its own is none")
struct LooksLikeOccasionTests {
  @Test(
    "Years in office, remembered days, states and what befell a house are no occasions",
    arguments: [
      "王建国1984年至1996年当了十二年石桥村村委会主任,村里人都认得他。", "老党员李秀英回忆了1949年6月2日江州解放那天的情景。", "街道综合执法办已于3月22日修复。感谢网格员李秀英连夜摆放警示牌。",
      "3月3日,社区里有一个单元被隔离观察,居民慌了神。", "经理王建国当场介绍了一位会计。第二天,李秀英就上了班。", "本报2月刊《健身器材》一文,捐赠单位误为江州机械厂,特此更正。读者李秀英指出此误。",
      "路灯坏了,市政科负责人王建国3月1日致电编辑部:路灯已经修好。", "去年3月,司法所所长王建国腾了一间屋子,挂牌“老李调解室”。", "一年多来,居民李秀英调解纠纷73起。",
      "3月5日 经市委研究决定,王建国任石桥街道党工委副书记;李秀英不再担任石桥街道纪工委书记职务。", "物管会主任王建国说,前后开了九次会。",
    ])
  func none(_ text: String) throws { #expect(try story("人物\n\n\(text)").names.isEmpty) }

  @Test("An election that ended on a day is told of all the same")
  func ended() throws {
    let election = try story("换届\n\n因故推迟的社区居委会换届选举,已于3月6日全部结束。")
    #expect(election.kinds == [.election])
    #expect(election.facts.events.first?.startDate == "2021-03-06")
  }

  @Test("A day in what somebody says dates no deed before it")
  func inSpeech() throws {
    let meeting = try story(
      "表彰\n\n街道总结表彰会3月11日上午在街道礼堂举行。区委常委王建国出席并为获奖者颁奖,他说,从2月2日到2月24日,社区没有发生一起事故。居民代表李秀英发了言。")
    #expect(meeting.names == ["街道总结表彰会"])
    #expect(meeting.persons() == ["王建国", "李秀英"])
  }

  @Test("Whom readers may turn to is at no occasion")
  func contacts() throws {
    let course = try story("通知\n\n3月22日,街道在文化站举办种植培训班,邀请讲师郭晓菲授课。水电有问题找水电工王建国,棉被请到后勤组找组长李秀英领取。")
    #expect(course.persons() == ["郭晓菲"])
  }

  @Test("A sum at the end is no election of its own, a vote of those who meet neither")
  func sums() throws {
    let sum = try story("选举\n\n3月3日,柳湾社区召开居民代表会议,王建国当选居委会主任。至此,全街道12个社区的选举工作全部结束。")
    #expect(sum.names.count == 1)
    let vote = try story("换班子\n\n3月4日,柳湾社区召开第二届社区成员代表大会,107名代表投票选举了新一届社区居民委员会。新当选的主任叫李秀英。")
    #expect(vote.names.count == 1)
  }
}

@Suite("Lists below an announcement are of the occasion")
struct ListedParticipantTests {
  @Test("Those elected stand below in lines, also where these look like headlines")
  func elected() throws {
    let election = try story(
      """
      ■业委会选出来了

          3月7日,首次业主大会会议投票表决,发出选票968张。当选委员4人(按得票多少为序):

          王建国  男  58岁  3号楼  江州造船厂高级工程师
          李秀英  女  45岁  11号楼  江州诚信律师事务所合伙人
          张伟民  男  50岁  7号楼  江州大学副教授
          刘志明  女  62岁  5号楼  退休会计

      ■物业通知

          3月起换水表,联系人周小明。
      """)
    #expect(election.persons() == ["王建国", "李秀英", "张伟民", "刘志明"])
  }

  @Test("Pairs of old and new officers stand below the announcement of their names")
  func pairs() throws {
    let pairs = try story(
      """
      结对

      3月10日,街道举办“书记搭子”结对仪式。街道党工委书记王建国给六对新老书记发聘书。老带新名单如下——
      柳湾社区退休书记李秀英 ←→ 柳湾社区党委书记张伟民
      石桥社区原书记刘志明 ←→ 石桥社区党总支副书记周小明
      (其余三对下周刊登)
      仪式由街道组织委员赵国强主持。
      """)
    #expect(pairs.names == ["“书记搭子”结对仪式"])
    #expect(pairs.persons() == ["王建国", "李秀英", "张伟民", "刘志明", "周小明", "赵国强"])
  }

  @Test("Lists of duties, of candidates and of whom to call are of no occasion")
  func otherLists() throws {
    let meeting = try story(
      """
      分工

      3月10日,石桥社区召开居民代表会议,社区书记王建国主持。会后确定的值班安排如下:
      周一 李秀英
      周二 张伟民
      """)
    #expect(!meeting.persons().contains("张伟民"))
    let certificates = try story(
      """
      颁证

      3月10日,街道在文化站为新当选的居委会主任颁发了证书。区民政局科长王建国宣读了区政府的批复。
      部分居委会新班子名单如下:
      第三居委会 主任李秀英 副主任张伟民
      """)
    #expect(certificates.persons() == ["王建国"])
  }
}

@Suite("One occasion told of twice is one")
struct ToldTwiceTests {
  @Test("A rite without a day names what its paragraph told of")
  func rite() throws {
    let aid = try story(
      "结对子\n\n3月11日,江州大学医学院团委副书记孙小丽带着46名志愿者来到石桥街道,与46户空巢老人结成帮扶对子。签约仪式在街道文化站举行,街道党工委副书记王建国主持。")
    #expect(aid.names == ["签约仪式"])
    #expect(aid.persons() == ["孙小丽", "王建国"])
  }

  /// The notice of a meeting, and in the same paper what was held on the 18th.
  private func noticed(for day: Int, held: String) throws -> Story {
    try story(
      """
      【一】通知

      定于3月\(day)日晚7:30在村文化大院召开村民代表会议。会议由王建国同志主持。

      【二】公示

      3月18日晚,我村召开村民代表会议,应到38人,实到35人。\(held)
      """)
  }

  @Test("What a notice said would be held is what was held on that day")
  func notice() throws {
    let meeting = try noticed(for: 18, held: "会议推选李秀英为村护林员。")
    #expect(meeting.names.count == 1)
    #expect(meeting.persons().contains("王建国"))
  }

  @Test("Another day is another meeting")
  func anotherDay() throws {
    let meetings = try noticed(for: 25, held: "会议由李秀英主持。")
    #expect(meetings.names.count == 2)
  }
}

@Suite("Who holds an occasion and who leads is said in many ways")
struct HostTests {
  @Test("A clause calls the bodies that hold or help")
  func labels() throws {
    let games = try story("预告\n\n3月30日上午,第三届“青松杯”气排球赛在市体育馆开打,主办方为石桥街道总工会,裁判长由教研组组长王建国担任。")
    #expect(games.organizers() == ["石桥街道总工会"])
    let price = try story("平价菜\n\n3月5日,石桥社区举办邻里节。主办方是谁,居民李秀英并不关心。")
    #expect(price.organizers() == ["石桥社区"])
  }

  @Test("Whoever comes in the clause before holds it for his body")
  func clauseBefore() throws {
    let drill = try story("演练\n\n3月16日,青石区消防大队中队长王建国、指导员李秀英带战士12人,到柳湾市场搞消防演练。")
    #expect(drill.organizers() == ["青石区消防大队"])
    #expect(drill.roles("王建国")?.contains(.lead) == true)
  }

  @Test("Leaders, chairs and companions are listed behind what they do")
  func listed() throws {
    let outing = try story("学习\n\n3月16日,街道组织企业工会干部到柳湾村参观学习,带队的是街道工会主席王建国。")
    #expect(outing.roles("王建国")?.contains(.lead) == true)
    let walk = try story("徒步\n\n3月16日,石桥社区举办“青春徒步”活动,26名青年参加,领队为团支部书记李秀英。")
    #expect(walk.roles("李秀英")?.contains(.lead) == true)
    let visit = try story("调研\n\n3月16日,市民政局副局长王建国到石桥社区调研老年餐桌,街道办事处主任李秀英一同前往。")
    #expect(visit.roles("李秀英")?.contains(.companion) == true)
  }

  @Test("To be in charge of all work is to chair no meeting")
  func inCharge() throws {
    let meeting = try story("会议\n\n3月16日,石桥社区召开居民代表会议,社区书记王建国到会讲话,主持全面工作的副书记李秀英作汇报。")
    #expect(meeting.roles("李秀英")?.contains(.chair) == false)
  }

  @Test(
    "Where a paragraph begins with a day and nothing else, what is held next is held on it",
    arguments: [
      ("5月5日，立夏。石桥社区举办“小手拉大手”敬老活动，沈立诚参加。", "“小手拉大手”敬老活动"),
      ("5月5日，天气晴朗。石桥社区居委会召开居民代表会议，沈立诚主持。", "石桥社区居委会居民代表会议"),
    ])
  func dayBefore(item: String, name: String) throws {
    let found = try Story.weekly(item)
    #expect(found.names == [name], "\(found.names)")
    #expect(found.facts.events.first?.startDate == "2021-05-05")
    #expect(found.persons() == ["沈立诚"])
  }

  @Test("A bare sort of occasion behind a day is none", arguments: ["5月5日，立夏。石桥社区经常开展活动。", "5月5日，立夏。石桥社区召开会议不多。"])
  func noDayBefore(item: String) throws {
    #expect(try Story.weekly(item).facts.events.isEmpty)
  }

  @Test("A visit and the meeting that it ended with are two")
  func visitAndMeeting() throws {
    let found = try Story.weekly("5月13日上午，青石区委组织部副部长沈立诚到石桥社区调研基层党建工作，先后查看了阅览室、活动室，并召开座谈会。")
    #expect(found.kinds.contains(.visit) && found.kinds.contains(.meeting), "\(found.names)")
  }

  @Test("A visit that is a meeting's only is one")
  func meetingOnly() throws {
    let found = try Story.weekly("5月13日上午，青石区委组织部副部长沈立诚到石桥社区召开座谈会。")
    #expect(found.facts.events.count == 1, "\(found.names)")
  }
}
