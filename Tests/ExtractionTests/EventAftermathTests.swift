import Newsletters
import Testing

@testable import Extraction

@Suite("What follows an occasion, and what is only a part of it")
struct EventAftermathTests {
  private func story(_ item: String) throws -> Story { try Story("江州市青石区石桥街道\n一周要闻\n\n\(item)") }

  @Test(
    "What somebody shows or does for others when the occasion is over is an occasion of its own",
    arguments: [
      "10月20日,服务站揭牌仪式在柳湾社区举行,办事处主任沈立诚揭牌。揭牌仪式后,副主任葛庆丰带领居民代表参观了日间照料室。",
      "9月9日,签约启动仪式在柳湾社区举行,中心主任沈立诚讲话。仪式结束后,全科医生葛庆丰带领医护人员为居民进行了免费查体。",
      "3月24日,代表之家启用仪式在柳湾社区举行,沈立诚主任主持,办事处主任沈立诚讲话。仪式结束后,市人大代表葛庆丰在代表之家接待选民。",
    ])
  func afterwards(_ item: String) throws {
    let story = try story(item)
    #expect(story.names.count == 2, "\(story.names)")
    #expect(story.persons(0) == ["沈立诚"])
    #expect(story.persons(1) == ["葛庆丰"])
  }

  @Test("Whoever goes to a home when the meeting is over pays a visit")
  func home() throws {
    let story = try story(
      "12月15日,街道召开供热碰头会,城管科科长沈立诚主持。会后,沈立诚与柳湾社区主任葛庆丰一起到居民陆维成家中实测了温度。")
    #expect(story.kinds == [.meeting, .visit])
    #expect(story.persons(1) == ["沈立诚", "葛庆丰", "陆维成"])
  }

  @Test("A party that looks at something when the ceremony is over pays a visit")
  func looking() throws {
    let story = try story(
      "9月4日,柳湾社区与恒泰厂举行共建签字仪式,社区书记沈立诚、厂长葛庆丰签字。签字仪式后,沈立诚陪葛庆丰一行看了新建的活动室。")
    #expect(story.kinds == [.ceremony, .visit])
  }

  @Test("What all do together when the meeting is over is none")
  func photograph() throws {
    #expect(try story("12月15日,街道召开供热碰头会,沈立诚科长主持。会后,与会人员合影留念。").names.count == 1)
  }

  @Test("A party that goes on to the next place is on one visit")
  func goingOn() throws {
    let story = try story(
      "6月3日上午,副市长沈立诚到柳湾社区看望社区干部,居委会主任葛庆丰作了汇报。随后,沈立诚一行又到清泉社区卫生服务站,向站长陆维成送上防护用品。")
    #expect(story.kinds == [.visit])
    #expect(story.persons() == ["沈立诚", "葛庆丰", "陆维成"])
  }

  @Test("A game of a festival is no contest of its own, a cup with a name is")
  func games() throws {
    let festival = try story("9月9日,柳湾社区举办第三届邻居节。社区书记沈立诚致辞。经过角逐,居民葛庆丰获包饺子比赛一等奖。")
    #expect(festival.names == ["第三届邻居节"])
    #expect(festival.persons() == ["沈立诚", "葛庆丰"])
    let meeting = try story("9月9日,柳湾社区召开总结会,社区书记沈立诚主持。居民葛庆丰获第三届青石区象棋比赛一等奖。")
    #expect(meeting.names.contains("第三届青石区象棋比赛"))
  }

  @Test("That many took part in the contest is told of the contest")
  func contest() throws {
    #expect(try story("6月1日,街道总工会举办趣味运动会,近百人参加了比赛。工会主席沈立诚颁奖。").names.count == 1)
  }

  @Test("Whoever a course invites to teach teaches at the course")
  func course() throws {
    let story = try story(
      "8月24日至28日,街道举办居民干部培训班。培训班先后邀请市委党校讲师沈立诚、区法院法官葛庆丰授课,38名干部参加学习。")
    #expect(story.names == ["居民干部培训班"])
    #expect(story.roles("沈立诚")?.contains(.speaker) == true)
    #expect(story.persons() == ["沈立诚", "葛庆丰"])
  }

  @Test("What somebody teaches at a training is part of it")
  func training() throws {
    let story = try story("7月13日,街道召开人口普查培训会,办事处主任沈立诚讲话。区统计局科长葛庆丰就入户登记进行了专题培训。")
    #expect(story.names == ["人口普查培训会"])
    #expect(story.persons() == ["沈立诚", "葛庆丰"])
  }

  @Test("Whoever shows people how something is done calls on nobody")
  func showing() throws {
    let story = try story("4月12日,街道开展反诈宣传活动。副所长沈立诚讲解了真实案例,辅警葛庆丰指导职工安装反诈软件。")
    #expect(story.names.count == 1)
    #expect(story.persons() == ["沈立诚", "葛庆丰"])
    #expect(try self.story("4月12日,区委副书记沈立诚来街道指导防汛工作。").kinds == [.visit])
  }

  @Test("What the elected says is said at the election")
  func elected() throws {
    #expect(
      try story("3月12日,柳湾社区举行换届选举。社区书记沈立诚全票当选居委会主任。当选后,沈立诚表示将牢记嘱托。").kinds == [.election])
  }

  @Test("An assembly that votes is the election")
  func assembly() throws {
    let story = try story("3月12日,柳湾社区召开居民代表会议进行选举,沈立诚当选主任,葛庆丰当选副主任。")
    #expect(story.kinds == [.election])
    #expect(story.persons() == ["沈立诚", "葛庆丰"])
  }

  @Test("Of an occasion with two words for it, one is enough afterwards")
  func twoWords() throws {
    let story = try story("3月24日,人大代表之家启用仪式暨首次接待选民活动在柳湾社区举行。启用仪式由办事处主任沈立诚主持。")
    #expect(story.names.count == 1)
    #expect(story.persons() == ["沈立诚"])
  }

  @Test("The eve of a feast is when something happened")
  func eve() throws {
    let story = try story("开斋节前夕,柳湾社区党支部书记沈立诚同民警葛庆丰走访慰问了辖区12户困难家庭。")
    #expect(story.kinds == [.visit])
    #expect(story.persons() == ["沈立诚", "葛庆丰"])
  }

  @Test("The school that something is held at is there, and a field of it is only where")
  func school() throws {
    #expect(try story("11月7日,派出所在柳湾中学开展消防疏散演练。").bodies() == ["柳湾中学"])
    #expect(try story("11月7日,街道在柳湾中学操场举行运动会。").bodies().isEmpty)
  }

  @Test("Whoever wins a contest comes for a school or community")
  func winners() throws {
    let story = try story("11月7日,街道举办象棋比赛。柳湾小学的沈立诚、清泉社区居民葛庆丰获一等奖。")
    #expect(Set(story.bodies()) == ["柳湾小学", "清泉社区"])
  }

  @Test("Whoever comes one of these days with a gift pays a visit")
  func gift() throws {
    let story = try story("恒泰矿业有限公司总经理沈立诚日前到柳湾村,给15户特困户送去棉被。村妇女主任葛庆丰表示感谢。")
    #expect(story.kinds == [.visit])
    #expect(story.persons() == ["沈立诚", "葛庆丰"])
    #expect(try self.story("总经理沈立诚常到柳湾村,给特困户送去棉被。").names.isEmpty)
  }
}
