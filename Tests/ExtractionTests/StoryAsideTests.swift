import Newsletters
import Testing

@testable import Extraction

@Suite("What a story tells in passing is no occasion, though it says on which day")
struct StoryAsideTests {
  private func story(_ item: String) throws -> Story {
    try Story("江州市青石区石桥街道\n一周要闻 2021年5月25日\n\n\(item)")
  }

  @Test(
    "What lasts, is settled, is told of as a scene or is done with what was spoken of is none",
    arguments: [
      "石桥社区南门岗亭从3月15日立起,四十天没断过人。", "5月11日,一场纠纷在石桥社区调解委员会里了结。", "5月12日晚,石桥社区小广场的空地上摆开了几十条板凳。",
      "5月9日,石桥社区的空地成了球场。", "5月9日,营业员沈立诚把它送到了石桥社区。", "5月3日走失的李氏由青石派出所民警沈立诚在车站附近找到,送回家中。",
      "居民章水娟丢了钥匙。据街道办事处回访,至5月20日,仍没有找到。",
    ])
  func asides(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.facts.events.isEmpty, "\(found.names)")
  }

  @Test(
    "What people do on such a day is one",
    arguments: [
      "5月12日晚,石桥社区小广场的空地上摆开了几十条板凳,居民沈立诚给大家表演评书。", "5月9日,社区主任沈立诚把五百只口罩送到了石桥社区。",
      "5月11日,社区主任沈立诚带领志愿者在石桥社区清理楼道。", "石桥社区主任沈立诚5月6日带人给老人送口罩两千只。",
    ])
  func deeds(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.facts.events.count == 1 && found.persons() == ["沈立诚"], "\(found.names)")
  }

  @Test("The story goes on to what somebody did the day after, which is no occasion unless people meet or come")
  func nextDay() throws {
    let aside = try story("5月10日,石桥社区召开居民会议,沈立诚主持。章水娟没吭声,隔天把桌子搬了出来。")
    #expect(aside.facts.events.count == 1, "\(aside.names)")
    let told = try story("5月10日,石桥社区召开居民会议,沈立诚主持。次日,章水娟召开调解会。")
    #expect(told.facts.events.count == 2, "\(told.names)")
  }

  @Test("Words of an act that only name a part, a sign or two dates of works tell of none")
  func actsThatAreNone() throws {
    let count = try story("5月8日,石桥社区举行选举大会。监票人是教师沈立诚,计票人是大学生村官章水娟。")
    #expect(count.facts.events.count == 1 && count.persons() == ["沈立诚", "章水娟"], "\(count.names)")
    #expect(try story("石桥社区4月份给沈立诚腾了一间屋,挂牌叫“修理铺”。").facts.events.isEmpty)
    #expect(try story("4月15日开工,5月10日完工。").facts.events.isEmpty)
    #expect(try story("5月10日,石桥社区服务站挂牌,沈立诚揭牌。").facts.events.count == 1)
  }

  @Test("A commission told of by its name takes nobody on a visit, and what is told to all is part of the meeting")
  func partsOfMeetings() throws {
    let group = try story("5月9日,石桥街道召开动员大会。办事处主任章水娟主持,区委第三指导检查组组长沈立诚到会讲话。")
    #expect(group.facts.events.count == 1 && group.persons() == ["章水娟", "沈立诚"], "\(group.names)")
    let lesson = try story("5月9日,石桥街道举行党员大会。党工委书记沈立诚给大家上了一堂题为《初心》的党课。会上,章水娟讲了话。")
    #expect(lesson.facts.events.count == 1 && lesson.persons() == ["章水娟", "沈立诚"], "\(lesson.names)")
    let own = try story("5月9日,石桥街道举行党员大会,沈立诚主持。5月12日,党工委书记章水娟给大家上了一堂题为《初心》的党课。")
    #expect(own.facts.events.count == 2, "\(own.names)")
    let elected = try story("5月9日,石桥街道商会成立。经会员大会选举,沈立诚当选为会长。区工商联主席章水娟揭牌。")
    #expect(elected.facts.events.count == 1 && elected.persons() == ["章水娟", "沈立诚"], "\(elected.names)")
  }

  @Test("What was told of by a scene or a day alone gets its occasion from the next sentence")
  func nextSentence() throws {
    let evening = try story("5月18日晚,石桥村的地坪里摆开了几十条板凳。副区长沈立诚来到石桥街道,参加石桥村“屋场夜话”,章水娟陪同。")
    #expect(evening.kinds == [.meeting] && evening.persons() == ["沈立诚", "章水娟"], "\(evening.names)")
    #expect(evening.facts.events.first?.startDate == "2021-05-18")
    let yard = try story("消息是5月8日进的院。那天晚上,街道党工委书记沈立诚、科长章水娟坐在石桥社区的院子里,把图纸摊开了。")
    #expect(yard.persons() == ["沈立诚", "章水娟"], "\(yard.names)")
    let meal = try story("4月15日开工,5月10日完工。完工那天下午,办事处主任沈立诚和住户一起吃了一顿面,算是竣工仪式。")
    #expect(meal.kinds == [.ceremony] && meal.names == ["竣工仪式"] && meal.persons() == ["沈立诚"])
    #expect(meal.facts.events.first?.startDate == "2021-05-10")
  }

  @Test("Those whose things or pictures are shown, and those who have died, are not there")
  func shown() throws {
    let things = try story("5月9日,“老物件”展览在石桥街道文化站开展。展出沈立诚的铜煤铲、章水娟的门板。")
    #expect(things.persons().isEmpty, "\(things.persons())")
    let picture = try story("5月9日,老照片展在石桥街道文化站开幕,策展人李铁。其中一张是沈立诚和已故的老船工孟超五十年前的合影。")
    #expect(picture.persons() == ["李铁"], "\(picture.persons())")
    let kin = try story("5月9日,石桥街道举行公祭烈士活动,沈立诚主祭。烈士苏有根的侄孙、教师章水娟敬献花篮。")
    #expect(kin.persons() == ["沈立诚", "章水娟"], "\(kin.persons())")
  }
}
