import Newsletters
import Testing

@testable import Extraction

@Suite("Sheets of meetings are read line by line")
struct MeetingSheetTests {
  private let minutes = """
    2015年第4期 清泉街道青松社区 2015年6月20日

    党支部会议记录

    时间:2015年6月3日上午
    地点:社区三楼会议室
    主持人:王建国(青松社区第二党支部书记)
    记录人:李秀英
    参加会议的有:组织委员张伟民、宣传委员刘志明,党员陈玉梅、赵国强。
    缺席:孙德胜(外出)。
    会议内容:一、王建国传达街道党工委的通知;二、陈玉梅汇报了活动进展。
    """

  @Test("The lines of a sheet are one meeting, with its day, its place and who was there")
  func meeting() throws {
    let story = try Story(minutes)
    let event = try #require(story.facts.events.first)
    #expect(story.facts.events.count == 1)
    #expect(event.kind == .meeting)
    #expect(event.startDate == "2015-06-03")
    #expect(event.place == "社区三楼会议室")
    #expect(event.name == "青松社区第二党支部会议")
    #expect(story.organizers() == ["青松社区第二党支部"])
    #expect(story.roles("王建国")?.contains(.chair) == true)
    #expect(story.roles("陈玉梅")?.contains(.speaker) == true)
    #expect(story.persons().isSuperset(of: ["王建国", "李秀英", "张伟民", "刘志明", "陈玉梅", "赵国强"]))
  }

  @Test("Those who were absent were not there")
  func absent() throws { #expect(try !Story(minutes).persons().contains("孙德胜")) }

  @Test("The day of the meeting is not the day of the issue")
  func issue() throws { #expect(try Story(minutes).facts.context.issued == "2015-06-20") }

  @Test("A sheet is of the occasion told of before it on the same day, on whichever line it says the day")
  func dayBelow() throws {
    let story = try Story(
      """
      2015年第4期 清泉街道青松社区 2015年6月20日

      青松社区第二党支部学习

      6月3日,青松社区第二党支部召开学习会。

      地点:社区三楼会议室
      时间:6月3日上午
      参加人员:李秀英、张伟民
      """)
    #expect(story.facts.events.map(\.startDate) == ["2015-06-03"])
    #expect(story.facts.events.first?.place == "社区三楼会议室")
    #expect(story.persons() == ["李秀英", "张伟民"])
  }

  @Test("An announcement in labelled lines is an event to come, with who teaches")
  func announcement() throws {
    let story = try Story(
      """
      2016年3月1日 第5期

      健康讲座预告

      活动时间:3月12日上午9时
      活动地点:街道文化中心
      主讲人:市第一医院医师王建国
      报名电话:5550000
      """)
    let event = try #require(story.facts.events.first)
    #expect(event.isPlanned)
    #expect(event.kind == .lecture)
    #expect(event.startDate == "2016-03-12")
    #expect(event.place == "街道文化中心")
    #expect(story.roles("王建国") == [.speaker, .attendee])
  }

  @Test("The date line of a web page is no sheet")
  func page() throws {
    let story = try Story("青松社区的新变化\n\n时间:2016-03-12 来源:清泉街道 浏览次数:20\n\n青松社区的道路修好了,居民王建国很高兴。")
    #expect(story.facts.events.isEmpty)
    #expect(story.facts.context.issued == "2016-03-12")
  }

  @Test("A label within a story is no sheet")
  func story() throws {
    #expect(try Story("居民问活动的地点。社区主任王建国的回答是:地点:待定。时间:待定。").facts.events.isEmpty)
  }
}

@Suite("Chronicles and lists of news are read entry by entry")
struct ChronicleTests {
  private let chronicle = """
    清泉街道2009年大事记

    3月

    5日　街道召开安全生产工作会议。街道党工委书记王建国讲话。

    9日　区委任命李秀英为街道党工委副书记;张伟民调任区司法局副局长。

    12日　街道老年协会换届,选举刘志明为会长,陈玉梅为副会长。

    4月

    2日　副区长赵国强到青松小学看望教师,校长孙德胜介绍情况。
    """

  @Test("Days count from the month above them, and the year from the title")
  func dates() throws {
    #expect(try Story(chronicle).facts.events.map(\.startDate) == ["2009-03-05", "2009-03-12", "2009-04-02"])
  }

  @Test("An appointment is no event, and what one entry tells is not told of another")
  func entries() throws {
    let story = try Story(chronicle)
    #expect(story.facts.events.map(\.kind) == [.meeting, .election, .visit])
    #expect(story.persons(0) == ["王建国"])
    #expect(story.persons(1) == ["刘志明", "陈玉梅"])
    #expect(story.persons(2) == ["赵国强", "孙德胜"])
    #expect(story.facts.events.allSatisfy { $0.partOf == nil })
  }

  @Test(
    "What is decided or befalls somebody is put on record and is no event",
    arguments: [
      "3月9日,区委任命李秀英为街道党工委副书记。", "3月9日,街道党工委作出《关于向王建国同志学习的决定》。", "退休工人王建国于3月9日在区医院逝世。",
      "3月9日,区财政局拨付街道专项资金20万元。",
    ])
  func records(_ text: String) throws { #expect(try Story(text).facts.events.isEmpty) }

  @Test("Paragraphs of one story that each begin with a day stay one story")
  func oneStory() throws {
    let story = try Story("3月5日,清泉街道召开居民代表会议。\n\n3月6日,王建国主任主持会议。\n\n会议由李秀英副主任总结。")
    #expect(story.persons(0).contains("李秀英") || story.persons(1).contains("李秀英"))
  }
}

@Suite("Who was at what is told of an occasion")
struct OccasionStoryTests {
  @Test("Those on the list of the elected were at the election")
  func results() throws {
    let story = try Story(
      """
      石桥村村民委员会选举结果公告

      石桥村第九届村民委员会选举于2020年12月6日举行。现将当选名单公告如下:

      主  任:王建国
      副主任:李秀英(女)、张伟民
      委  员:刘志明、陈玉梅(女)
      """)
    #expect(story.facts.events.map(\.kind) == [.election])
    #expect(story.persons() == ["王建国", "李秀英", "张伟民", "刘志明", "陈玉梅"])
  }

  @Test("What is opened and handed over at an occasion belongs to it")
  func within() throws {
    let story = try Story("5月8日,第二届“和睦”邻里节在青松社区广场开幕。街道党工委书记王建国宣布邻里节开幕,居民李秀英的剪纸获得一等奖。")
    #expect(story.facts.events.count == 1)
    #expect(story.facts.events.first?.place == "青松社区广场")
    #expect(story.persons() == ["王建国", "李秀英"])
  }

  @Test("What is done on a feast day is told behind the feast")
  func feast() throws {
    let story = try Story("4月22日是世界地球日,青松小学的学生在班主任王建国带领下,到凤凰公园清理垃圾。")
    #expect(story.facts.events.map(\.startDate) == ["--04-22"])
    #expect(story.persons() == ["王建国"])
    #expect(try Story("4月22日是世界地球日,爱护地球是大家的责任。").facts.events.isEmpty)
  }

  @Test("双方 are those named before")
  func both() throws {
    let story = try Story("司法所所长王建国、民警李秀英调解了一起地界纠纷。5月15日,双方在村部签字。")
    #expect(story.persons() == ["王建国", "李秀英"])
  }

  @Test("An act with the day counts before one without")
  func dated() throws {
    let story = try Story("柳林社区党支部与青松社区党支部结对,支部书记王建国、李秀英5月15日共同为红色驿站揭牌。")
    #expect(story.names.allSatisfy { $0.contains("揭牌") })
    #expect(story.persons() == ["王建国", "李秀英"])
  }

  @Test("An assembly of inhabitants that elects is an election, another meeting is none")
  func assembly() throws {
    let elected = try Story("6月1日,柳林小区召开首次业主大会。大会选出业委会委员三人:王建国、李秀英、张伟民。")
    #expect(elected.facts.events.map(\.kind) == [.election])
    #expect(elected.persons() == ["王建国", "李秀英", "张伟民"])
    #expect(try Story("6月1日,柳林小区召开首次业主大会。王建国主持会议。").facts.events.map(\.kind) == [.meeting])
  }

  @Test("An occasion without a day takes the one that its paragraph began with")
  func paragraphDay() throws {
    let story = try Story("2月9日晚,村里的礼堂坐得满满当当。由青松村主办的第三届文艺晚会准点开演,王建国主持。")
    #expect(story.facts.events.map(\.startDate) == ["--02-09"])
  }

  @Test("A last step told with 最后 is no event of its own")
  func last() throws {
    let story = try Story("5月8日,青松社区召开调解会。最后,双方签下调解协议。")
    #expect(story.facts.events.count == 1)
  }

  @Test("The winners of a contest took part in it")
  func winners() throws {
    let story = try Story("历时三天的街道象棋赛5月8日落幕。王建国获得冠军,李秀英、张伟民分获二、三名。")
    #expect(story.facts.events.first?.startDate == "--05-08")
    #expect(story.persons() == ["王建国", "李秀英", "张伟民"])
  }

  @Test(
    "Helping the sick, giving blood and choosing anew are events where the clause ends in them",
    arguments: [
      ("7月5日,区医院医生王建国、护士李秀英在青松社区为居民义诊,接诊60人次。", EventKind.activity),
      ("7月5日,街道老年协会换届,选举王建国为会长。", .election),
    ])
  func bareActs(_ text: String, _ kind: EventKind) throws {
    let story = try Story(text)
    #expect(story.facts.events.map(\.kind) == [kind])
    #expect(story.persons().contains("王建国"))
  }

  @Test("Without a day they are no events", arguments: ["社区医院长年为居民义诊。", "协会三年换届一次。"])
  func noBareActs(_ text: String) throws { #expect(try Story(text).facts.events.isEmpty) }

  @Test("Whom a meeting appointed was not at it for that")
  func decided() throws {
    let story = try Story("经街道党工委3月6日会议研究决定:王建国同志任街道城管科科长;李秀英同志任街道民政科科长。")
    #expect(story.persons().isEmpty)
  }

  @Test("One to ask about an event is not at it")
  func contact() throws {
    let story = try Story("3月6日,青松社区在小广场举办趣味运动会。电话:5550000,联系人:王建国。")
    #expect(story.persons().isEmpty)
  }
}

@Suite("Where an occasion is and whose it is")
struct OccasionSettingTests {
  @Test(
    "The place stands behind 在, whatever its letters or its side of the name",
    arguments: [
      ("6月8日,清泉街道在铁路工人俱乐部召开治安工作会议。", "铁路工人俱乐部"), ("3月8日,街道妇联在市工人文化宫举办健身操比赛。", "市工人文化宫"),
      ("4月15日,由街道司法所主办的普法宣传活动在青松公园东侧广场举行。", "青松公园东侧广场"), ("3月15日,街道工商所在沿河路步行街设立投诉点。", "沿河路步行街"),
    ])
  func place(_ text: String, _ place: String) throws {
    #expect(try Story(text).facts.events.first?.place?.hasSuffix(place) == true)
  }

  @Test("Who holds it stands behind 在 too where 主办的 follows, and is no place")
  func holder() throws {
    let story = try Story("3月5日,在街道团工委主办的表彰大会上,王建国发言。")
    #expect(story.facts.events.first?.place == nil)
  }

  @Test("Whoever holds it in office holds it for the body")
  func office() throws {
    #expect(try Story("5月7日,柳林社区居委会主任王建国召开居民议事会。").organizers() == ["柳林社区居委会"])
    #expect(try Story("5月7日,副区长王建国到柳林社区调研养老工作。").organizers().isEmpty)
  }

  @Test("Whoever comes to an opening does not hold it", arguments: ["出席开展仪式并致辞", "参加揭牌仪式"])
  func guest(attending: String) throws {
    let story = try Story("5月3日,柳林社区在文化广场举办年画展。区教育局局长王建国\(attending)。")
    #expect(story.organizers() == ["柳林社区"])
    #expect(story.roles("王建国")?.contains(.attendee) == true)
  }

  @Test("A bare 仪式 is the occasion told of, a named one is another")
  func bareCeremony() throws {
    let same = try Story("5月3日,柳林社区举办年画展。王建国出席开展仪式并致辞。")
    #expect(same.facts.events.map(\.name) == ["年画展"])
    let other = try Story("5月3日,柳林社区举办年画展。5月9日,柳林社区举行图书馆揭牌仪式。")
    #expect(other.facts.events.map(\.name) == ["年画展", "图书馆揭牌仪式"])
  }

  @Test("Bodies that win or sign are there")
  func bodies() throws {
    let contest = try Story("3月8日,街道妇联举办健身操比赛。柳林社区获第一名,青松社区获第二名。")
    #expect(Set(contest.bodies()).isSuperset(of: ["柳林社区", "青松社区"]))
    let signing = try Story("3月8日,清泉镇召开合作签约仪式。镇商会与市建设银行分别签署合作协议。")
    #expect(signing.bodies().contains { $0.hasSuffix("建设银行") })
  }

  @Test("A body that is only spoken of is not there")
  func absentBody() throws {
    let story = try Story("3月8日,街道妇联举办健身操比赛。区体育局多年来一直支持健身活动。")
    #expect(!story.bodies().contains { $0.hasSuffix("体育局") })
  }

  @Test("Rain, storm and flood are no events, but a meeting about them is")
  func forcesOfNature() throws {
    #expect(try Story("7月14日夜,我乡普降大暴雨,冲毁农田86亩。").names == [])
    #expect(try Story("7月4日凌晨,台风在海门登陆,辖区无人员伤亡。").names == [])
    #expect(try Story("7月5日,清泉镇召开台风防御工作会议,镇长沈立诚讲话。").names.count == 1)
  }

  @Test("A founding and an oath are ceremonies")
  func ceremonies() throws {
    #expect(try Story("12月5日,街道志愿者协会成立,王建国任会长。").facts.events.map(\.kind) == [.ceremony])
  }

  @Test("Who comes to see everybody is at what they are doing")
  func everybody() throws {
    let story = try Story("7月3日,柳湾社区举办百家宴。街道党工委书记沈立诚、办事处主任方小芹前来看望大家。")
    #expect(story.names == ["柳湾社区百家宴"])
    #expect(story.persons() == ["沈立诚", "方小芹"])
  }

  @Test("An inspection is told of with what is inspected before the verb, the day left open")
  func targetBefore() throws {
    let story = try Story("近日,街道安监站对辖区12家农贸市场开展消防检查。安监站站长沈立诚带队。")
    #expect(story.kinds == [.visit])
    #expect(story.persons() == ["沈立诚"])
    #expect(try Story("街道安监站常年对辖区农贸市场开展消防检查。").names.isEmpty)
  }

  @Test("Who is mourned is not at the farewell, nor whose child somebody is", arguments: ["同志遗体告别仪式", "先生追悼会", "追悼会"])
  func mourned(farewell: String) throws {
    let story = try Story("3月8日,赵国强\(farewell)在江州殡仪馆举行,王建国、李秀英送别。")
    #expect(story.persons() == ["王建国", "李秀英"])
  }

  @Test("Whose child somebody is, is said of somebody who is not there")
  func offspring() throws {
    #expect(try Story("3月8日,社区举办画展。画家王建国是本镇已故画家王梦石之子。").persons() == ["王建国"])
  }

  @Test("Prizes at an occasion are a part of it, on a day of their own one more")
  func prizes() throws {
    let story = try Story("3月8日,柳湾社区举办邻居节。随后,王建国为“十佳好邻居”颁奖,获奖的有赵国强、李秀英。")
    #expect(story.names == ["柳湾社区邻居节"])
    #expect(story.persons() == ["王建国", "赵国强", "李秀英"])
    #expect(try Story("3月8日,柳湾社区举办邻居节。3月9日,王建国为“十佳好邻居”颁奖。").names.count == 2)
  }

  @Test("Who goes round with visitors is on their visit")
  func companions() throws {
    let story = try Story("3月8日,北园街道党工委书记王建国一行来到石桥街道参观学习。赵国强主任陪同参观了柳湾社区的服务站。")
    #expect(story.names.count == 1)
    #expect(story.persons() == ["王建国", "赵国强"])
  }
}
