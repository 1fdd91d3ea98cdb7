import Newsletters
import Testing

@testable import Extraction

@Suite("Occasions told in plain words: 开 a meeting, 讲 a title, 教 children, a contest that has so many entries")
struct PlainOccasionTests {
  private func story(_ item: String) throws -> Story {
    try Story("江州市青石区石桥街道\n一周要闻 2021年5月25日\n\n\(item)")
  }

  @Test(
    "A verb of one letter holds the meeting or contest that ends its clause",
    arguments: [
      ("5月13日,社区在操场上开院坝会,书记沈立诚讲,来了三百多人。", EventKind.meeting),
      ("5月13日,书记沈立诚和住户代表坐到凉亭里,开第三次协商会。", .meeting),
      ("5月13日上午8点,北河合作社在大院开社员大会,理事长沈立诚报告分红。", .meeting),
    ])
  func lightVerbs(sentence: String, kind: EventKind) throws {
    let found = try story(sentence)
    #expect(found.kinds == [kind] && found.persons() == ["沈立诚"], "\(found.names)")
  }

  @Test(
    "What is said with the same letters is no occasion",
    arguments: ["社区将开大会讨论此事,书记沈立诚说。", "沈立诚开了一家小店,每天开会到很晚。", "5月3日起,办事处窗口办理时间调整,沈立诚负责。"])
  func noOccasion(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.facts.events.isEmpty, "\(found.names)")
  }

  @Test(
    "Whoever tells a title, or shows children how, gives a lesson",
    arguments: [
      "5月20日下午三点,师范学院副教授沈立诚将在社区文化室讲《家风》。", "5月13日,县医院主任沈立诚在文化站讲“老年人怎样过冬”。",
      "5月13日,区青少年宫教师沈立诚在社区教孩子们剪纸。",
    ])
  func lessons(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.kinds == [.lecture] && found.persons() == ["沈立诚"], "\(found.names)")
  }

  @Test("In bad weather the occasion is what people do, and the weather alone is none")
  func weather() throws {
    let found = try story("5月5日夜里下暴雨,民兵连长沈立诚带着李铁、孟超等人疏通村东排水沟。")
    #expect(found.persons() == ["沈立诚", "李铁", "孟超"], "\(found.names)")
    let alone = try story("5月5日,暴雨如注,村里的电断了,村书记沈立诚彻夜未眠。")
    #expect(alone.facts.events.isEmpty, "\(alone.names)")
  }

  @Test(
    "A contest is told of by how many went in for it, or by who judged it",
    arguments: [
      "烤番薯比赛有十二家参加,沈立诚家第一,章水娟家第二。", "搏克比赛共有64名选手参加,沈立诚获得冠军,章水娟获得亚军。", "拔河比赛由区体校教练沈立诚担任裁判长,居民章水娟获冠军。",
    ])
  func contests(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.kinds == [.contest] && found.persons() == ["沈立诚", "章水娟"], "\(found.names)")
  }

  @Test("A contest that there is every year is none in particular")
  func everyYear() throws {
    let found = try story("每年的龙舟比赛有十支队伍参加,由沈立诚担任裁判长。")
    #expect(found.facts.events.isEmpty, "\(found.names)")
  }

  @Test(
    "A party that calls, and a visit that somebody goes along on, need no day",
    arguments: ["北区里长联谊会会长沈立诚一行16人日前到访石桥社区。", "沈立诚局长在文化站站长章水娟陪同下,看望了八十二岁的传承人车阿婆。"])
  func visits(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.kinds == [.visit], "\(found.names)")
    #expect(found.roles("沈立诚")?.contains(.lead) == true)
  }

  @Test("Behind a meeting, guests who come to talk and who sit down together are an occasion of its own")
  func sequels() throws {
    let found = try story("5月20日上午,沈立诚一行来到白塔社区考察。下午,宾主双方在街道会议室座谈,侨联主席傅雅云介绍了情况。")
    #expect(found.kinds == [.visit, .meeting], "\(found.names)")
    #expect(found.persons(1).isSuperset(of: ["傅雅云", "沈立诚"]), "\(found.persons(1))")
  }

  @Test("A course that somebody goes to at a time that is said is one")
  func course() throws {
    let found = try story("上月底,白塔社区书记沈立诚参加省妇联培训班,并作交流发言。")
    #expect(found.kinds == [.lecture] && found.persons() == ["沈立诚"], "\(found.names)")
  }

  @Test("Those who come to a funeral are told of behind it")
  func funeral() throws {
    let found = try story("二十日送葬,镇中心小学校长沈立诚、老龄委副主任章水娟都来了。")
    #expect(found.persons() == ["沈立诚", "章水娟"], "\(found.names)")
  }

  @Test("Whom the voters of a day choose, whatever stands between, were elected that day")
  func election() throws {
    let found = try story("5月8日,星期天,虽说下着小雨,投票站门口还是排起了队。全社区1862名选民投了票,选出新一届居委会:主任沈立诚,委员章水娟。")
    #expect(found.kinds == [.election] && found.persons() == ["沈立诚", "章水娟"], "\(found.names)")
    #expect(found.facts.events.first?.startDate == "2021-05-08")
  }

  @Test("A visit that two sides agree on is none of that day; their talk is")
  func agreed() throws {
    let found = try story(
      "5月20日,龙沙区商务局局长沈立诚带队到石桥街道考察,街道主任章水娟陪同。当天下午,双方在街道会议室座谈,交换了意见,并约定九月份由章主任率团回访。")
    #expect(found.kinds == [.visit, .meeting], "\(found.names)")
    #expect(found.persons(1) == ["沈立诚", "章水娟"], "\(found.persons(1))")
  }

  @Test("Whom a holder visits or leads on the day that the sentence before says is an occasion of that day")
  func dayBefore() throws {
    let visit = try story("2月6日夜里,气温零下二十九度。区长沈立诚到枫桥社区检查供热。")
    #expect(visit.kinds == [.visit] && visit.persons() == ["沈立诚"], "\(visit.names)")
    #expect(visit.facts.events.first?.startDate == "2021-02-06")
    let led = try story("2月6日,天下大雪。区长沈立诚带着住建局局长章水娟来到枫桥社区,敲开了一家一户的门。")
    #expect(led.persons() == ["沈立诚", "章水娟"], "\(led.names)")
  }

  @Test("What nobody named goes to on that day is none")
  func dayBeforeNobody() throws {
    #expect(try story("2月6日夜里,气温零下二十九度。暖气片只有一点温,老人要检查身体。").kinds.isEmpty)
  }

  @Test("A festival opens and singers begin", arguments: ["槐花节在柳河公园开了场。", "邻里合唱节决赛在柳河公园开唱。"])
  func opening(_ told: String) throws {
    let found = try story("5月11日,第六届\(told)")
    #expect(found.facts.events.count == 1 && found.facts.events.first?.place == "柳河公园", "\(found.names)")
  }
}
