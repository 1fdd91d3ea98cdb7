import Newsletters
import Testing

@testable import Extraction

@Suite("Those elected are at the election, wherever they are listed")
struct ElectionListTests {
  @Test("Lines with a post and no colon list those elected")
  func withoutColon() throws {
    let story = try Story(
      """
      青石区健康协会选出新一届理事会

      4月12日,青石区健康协会第二届会员大会在青松宾馆召开,76名会员参会。大会由第一届理事会秘书长王建国主持。

      大会选举产生第二届理事会、监事会:

      会  长 李秀英(青松卫生服务中心主任)
      副会长 张伟民 刘志明(江州市妇幼保健院主任)
      理  事 赵国强 孙德胜
      """)
    #expect(story.names == ["青石区健康协会第二届会员大会"])
    #expect(story.persons() == ["王建国", "李秀英", "张伟民", "刘志明", "赵国强", "孙德胜"])
  }

  @Test("Lines with posts below a meeting that elected nobody are of no occasion")
  func withoutElection() throws {
    let story = try Story(
      """
      青石区健康协会召开会员大会

      4月12日,青石区健康协会第二届会员大会在青松宾馆召开,76名会员参会。大会由秘书长王建国主持。

      协会常年为居民测血压。

      协会驻点医生名单见公告栏。

      理  事 赵国强 孙德胜
      """)
    #expect(story.persons() == ["王建国"])
  }

  @Test("Headings of districts go on with the election that the announcement began")
  func districts() throws {
    let story = try Story(
      """
      清泉街道选举委员会公告

      根据选举法的有关规定,清泉街道第12、13选区于2021年10月15日依法投票选举江州市青石区第六届人民代表大会代表。现将选举结果公布如下:

          第12选区(渔湾里社区、市第三中学)
          应选代表2名。选民总数4826人,参加投票4511人。
          当选:王建国(女,江州市第三中学教务处副主任)、李秀英(渔湾里社区党支部书记)

          第13选区(钓台社区、华劲纸业公司)
          应选代表1名。选民总数3907人,参加投票3688人。
          当选:张伟民(华劲纸业公司经理)
      """)
    #expect(story.kinds == [.election])
    #expect(story.persons() == ["王建国", "李秀英", "张伟民"])
  }

  @Test("Each heading of a list of results with a day and a turnout is an election of its own")
  func results() throws {
    let story = try Story(
      """
      清泉街道社区居民委员会换届选举结果公布

      一、青松社区(5月19日,选民1072名,参加投票1070名)
      主 任:王建国
      副主任:李秀英 张伟民
      二、柳林社区(5月22日,直接选举,登记选民2183名,参加投票1946名)
      主 任:刘志明
      委 员:陈玉梅
      """)
    #expect(story.facts.events.map(\.startDate) == ["--05-19", "--05-22"])
    #expect(story.kinds == [.election, .election])
    #expect(story.persons(0) == ["王建国", "李秀英", "张伟民"])
    #expect(story.persons(1) == ["刘志明", "陈玉梅"])
  }

  @Test("A heading with a day that counts no votes is no election")
  func schedule() throws {
    let story = try Story(
      """
      清泉街道体检安排

      一、青松社区(5月19日,请空腹前往)
      联系人:王建国
      """)
    #expect(!story.kinds.contains(.election))
  }

  @Test("A day said to be the day of the vote dates the election")
  func pollingDay() throws {
    let story = try Story("5月18日是大石村第十一届村委会换届投票日。镇人大副主席王建国到村监督,李秀英当选村委会主任。")
    #expect(story.kinds == [.election])
    #expect(story.persons() == ["王建国", "李秀英"])
  }
}

@Suite("A story goes on with the occasion that it began with")
struct OccasionSequelTests {
  @Test("Who guides the visitors round is at their visit")
  func guides() throws {
    let story = try Story(
      "4月28日,区农办副主任王建国带领督查组一行6人来我镇督查春季生产。督查组在镇党委书记李秀英的引导下,实地查看了大石村的棉田。副镇长张伟民带领专家参观了青松农场。")
    #expect(story.names.count == 1)
    #expect(story.persons() == ["王建国", "李秀英", "张伟民"])
  }

  @Test("Others who come on another visit are not at the first")
  func others() throws {
    let story = try Story("4月28日,副区长王建国到青松社区调研。4月29日,区委常委李秀英到柳林社区看望老党员。")
    #expect(story.facts.events.count == 2)
    #expect(story.persons(0) == ["王建国"])
    #expect(story.persons(1) == ["李秀英"])
  }

  @Test("A rite without a day is of the ceremony, one with another day is not")
  func rites() throws {
    let one = try Story("11月18日,青松中学教学楼落成典礼在该校举行。校长王建国介绍了情况。随后,王建国、李秀英一起为教学楼揭幕剪彩。")
    #expect(one.facts.events.count == 1)
    #expect(one.persons() == ["王建国", "李秀英"])
    let two = try Story("11月18日,青松中学教学楼落成典礼在该校举行。校长王建国介绍了情况。11月20日,李秀英、张伟民为图书馆揭牌。")
    #expect(two.facts.events.count == 2)
    #expect(two.persons(0) == ["王建国"])
  }

  @Test("What is signed later that day is an occasion of its own")
  func laterThatDay() throws {
    let story = try Story(
      """
      青松公司奠基

      9月3日上午,青松公司厂房奠基仪式在开发区举行,镇长王建国主持仪式。

      当天下午,镇政府与青松公司签订用工协议,副镇长李秀英、公司总经理张伟民分别签字。
      """)
    #expect(story.facts.events.count == 2)
    #expect(story.persons(0) == ["王建国"])
    #expect(story.persons(1) == ["李秀英", "张伟民"])
  }

  @Test("The first of a row names what the sentence before told of")
  func namedAfterwards() throws {
    let story = try Story("11月9日晚7点,青松社区的长桥茶馆坐满了人。这是清泉街道举办的第一场“民生议事厅”。议事厅由社区书记王建国主持。")
    #expect(story.names == ["“民生议事厅”"])
    #expect(story.persons() == ["王建国"])
  }

  @Test("An occasion with a number needs no day, one without needs one")
  func numbered() throws {
    let story = try Story("清明前夕,青松社区在家属院举办第六届邻里百家宴,96户居民端出拿手菜。社区书记王建国致辞。")
    #expect(story.names.count == 1)
    #expect(story.persons() == ["王建国"])
    #expect(try Story("青松社区常年举办邻里百家宴,社区书记王建国负责。").facts.events.isEmpty)
  }

  @Test("A paragraph that begins with what day it is dates what follows")
  func dayBefore() throws {
    let story = try Story("10月13日是少先队建队日。我校举行新队员入队仪式,158名新生加入少先队。辅导员王建国宣读了名单。")
    #expect(story.names.count == 1)
    #expect(story.facts.events.first?.startDate == "--10-13")
    #expect(story.persons() == ["王建国"])
  }

  @Test("Guests at the head of another paragraph came to the whole")
  func whole() throws {
    let story = try Story(
      """
      青松苑选出业委会

      3月16日上午,青松苑小区第二届业主大会在中心花园召开。大会选举王建国、李秀英为业主委员会委员。随后召开的业委会第一次会议上,王建国当选业委会主任。

      街道科长张伟民、社区书记刘志明到场指导。
      """)
    #expect(story.persons(0).isSuperset(of: ["张伟民", "刘志明"]))
  }
}

@Suite("Whom a pronoun or a number means was there too")
struct MeantPersonTests {
  @Test("Somebody absent whom others visit afterwards is at the visit")
  func visited() throws {
    let story = try Story("6月26日,青松社区换届选举大会举行,李秀英当选主任。原主任王建国因年龄原因不再参选,办事处副主任张伟民向他颁发了荣誉证书。")
    #expect(story.persons() == ["李秀英", "王建国", "张伟民"])
  }

  @Test("Somebody of whom others only learn is not there")
  func learned() throws {
    let story = try Story("6月26日,青松社区换届选举大会举行,李秀英当选主任。原主任王建国因年龄原因不再参选,张伟民号召大家向他学习。")
    #expect(!story.persons().contains("王建国"))
  }

  @Test("两人 behind a preposition are the two named before")
  func two() throws {
    let story = try Story("6月8日凌晨,巡逻队队员王建国、李秀英在莲花路擒获一名小偷。7月1日,派出所副所长张伟民到街道为两人颁发奖金。")
    let last = story.facts.events.count - 1
    #expect(story.persons(last) == ["王建国", "李秀英", "张伟民"])
  }
}

@Suite("What is no occasion, and who is at none")
struct NoOccasionTests {
  @Test(
    "Decisions on posts, letters and losses are no occasions",
    arguments: [
      "6月18日,中共青石市委决定:王建国同志兼任清泉街道纪工委书记。",
      "6月15日夜里我家暖气管爆裂,维修队队长王建国带着徒弟赶来。",
      "老人王建国3月20日下午外出未归,有知情者请联系。",
    ])
  func none(_ text: String) throws { #expect(try Story(text).facts.events.isEmpty) }

  @Test("Who comes to announce a decision is at an occasion")
  func announcing() throws {
    #expect(try Story("4月27日,区委组织部副部长王建国到我镇宣布区委决定:李秀英同志任镇党委书记。").facts.events.count == 1)
  }

  @Test("A body that writes of itself is no letter")
  func ourStreet() throws {
    #expect(try Story("6月5日,我街道医生王建国回到青松小学,给孩子们讲述抗疫故事。").persons() == ["王建国"])
  }

  @Test("Those who made the paper, and whom one may call, were not there")
  func credits() throws {
    let story = try Story("5月6日,青松社区举办乒乓球赛,社区主任王建国为获奖者颁奖。\n文字:李秀英 摄影:张伟民\n监督电话:街道民政办 刘志明 215")
    #expect(story.persons() == ["王建国"])
  }
}

@Suite("Parts behind citations and in brackets")
struct LabelledPartTests {
  @Test("Whoever speaks next behind what somebody cited was there, whoever is cited was not")
  func next() throws {
    let story = try Story("8月22日,青松社区召开改造听证会,居委会主任王建国主持。业委会主任李秀英提出,希望保留老树,设计单位负责人张伟民当场表示采纳。")
    #expect(story.persons() == ["王建国", "李秀英", "张伟民"])
    let cited = try Story("8月22日,青松社区召开改造听证会,居委会主任王建国主持。业委会主任李秀英提出,前任书记张伟民栽的老树要保留。")
    #expect(!cited.persons().contains("张伟民"))
  }

  @Test("Suggestions that were made do not end what is told")
  func suggestions() throws {
    let story = try Story("9月10日,青松社区召开座谈会。老兵代表王建国、李秀英就就业扶持提出建议,街道武装部部长张伟民作了回应。")
    #expect(story.persons() == ["王建国", "李秀英", "张伟民"])
  }

  @Test("Those honoured at a ceremony of honours were there, those of whom a meeting decided were not")
  func honoured() throws {
    let there = try Story("10月29日,清泉街道召开“身边好人”表彰会。会上,主任王建国宣读了表彰决定,授予居民李秀英、退休职工张伟民“身边好人”称号。")
    #expect(there.persons() == ["王建国", "李秀英", "张伟民"])
    let away = try Story("10月29日,清泉街道召开党委会议,王建国主持。会议决定授予李秀英、张伟民“先进个人”称号。")
    #expect(away.persons() == ["王建国"])
  }

  @Test("What a meeting decides is no second meeting", arguments: ["议定", "商定"])
  func decided(verb: String) throws {
    let story = try Story("8月22日,清泉街道召开现场办公会,王建国、李秀英分别发言,会议\(verb)9月底前完成施工。")
    #expect(story.facts.events.count == 1, "\(story.names)")
    #expect(story.persons() == ["王建国", "李秀英"])
  }
}
