import Newsletters
import Testing

@testable import Extraction

@Suite("Who holds an occasion, where no body stands before its verb")
struct HolderTests {
  @Test(
    "Whoever comes in office comes for the body",
    arguments: [
      ("10月9日,江州市卫生局副局长段立新到枫桥卫生院检查秋季防病工作。", "江州市卫生局"),
      ("6月20日,石桥社区居委会主任段立新一行8人,来枫桥社区考察数字社区建设。", "石桥社区居委会"),
      ("8月3日,江州市中心医院内科主任段立新到枫桥社区走访慢病居民。", "江州市中心医院"),
    ])
  func visitors(_ text: String, _ body: String) throws {
    let story = try Story(text)
    #expect(story.kinds == [.visit])
    #expect(story.organizers() == [body])
  }

  @Test("The heads of a district come for no office; those who go along do not come for theirs")
  func leaders() throws {
    #expect(try Story("4月28日,江州市副市长段立新到枫桥街道走访企业。").organizers().isEmpty)
    let visit = try Story("7月5日,江州市民政局局长项勇在石桥镇敬老院院长康文远陪同下,到石桥镇走访老人。")
    #expect(visit.organizers() == ["江州市民政局"])
  }

  @Test("A clause of its own says who held it")
  func clause() throws {
    let party = try Story("2月3日,“迎新春”联欢会在文化广场举行,由枫桥街道文化站主办、石桥社区承办。")
    #expect(Set(party.organizers()) == ["枫桥街道文化站", "石桥社区"])
    #expect(party.bodies().isEmpty)
    let race = try Story("4月26日,禁毒知识竞赛在枫桥中学礼堂举行。比赛由江州市禁毒办、枫桥街道联合主办。")
    #expect(Set(race.organizers()) == ["江州市禁毒办", "枫桥街道"])
  }

  @Test("Who built a house, or is to do something, holds nothing")
  func notHolding() throws {
    let story = try Story("4月26日,枫桥街道召开推进会。改造工程由江州市第一建筑公司承建。")
    #expect(story.organizers() == ["枫桥街道"])
  }
}

@Suite("Of what kind an occasion is")
struct OccasionKindTests {
  @Test(
    "Members who elect their committee hold an election; deputies meet",
    arguments: [
      ("5月12日,枫桥社区党委召开党员大会,选举产生新一届委员会。", EventKind.election),
      ("7月9日,枫桥街道总工会第二次代表大会召开,选举段立新为主席。", .election),
      ("7月9日,枫桥镇第十届人民代表大会第四次会议召开,补选段立新为镇长。", .meeting),
      ("7月9日,枫桥街道商会召开成立大会,选举段立新为会长。", .meeting),
    ])
  func assemblies(_ text: String, _ kind: EventKind) throws {
    #expect(try Story(text).kinds == [kind])
  }

  @Test(
    "What is done says it where no name does",
    arguments: [
      ("9月8日,枫桥社区书记段立新走进枫桥小学,给三年级学生讲垃圾分类。", EventKind.lecture),
      ("9月8日,枫桥派出所所长段立新带领6名民警到枫桥小学开展交通安全宣传。", .activity),
      ("9月8日,枫桥社区书记段立新到老战士何振声家中祝贺百岁生日。", .visit),
      ("9月8日,枫桥街道第三届桃花节在龙泉公园开幕。", .ceremony),
      ("9月8日,枫桥街道“重阳杯”象棋大奖赛在龙泉公园收官。", .contest),
    ])
  func deeds(_ text: String, _ kind: EventKind) throws {
    #expect(try Story(text).kinds == [kind])
  }
}

@Suite("Lessons, and what only sounds like one")
struct LessonTests {
  @Test("Whoever told somebody of what is no subject gave no lesson")
  func stories() throws {
    #expect(try !Story("9月8日,枫桥社区书记段立新为居民讲过很多笑话。").kinds.contains(.lecture))
    #expect(try !Story("9月8日,枫桥社区书记段立新为居民讲究实效。").kinds.contains(.lecture))
  }

  @Test("The time, the contents and the place of a lesson are none")
  func ofLessons() throws {
    let story = try Story("9月8日,枫桥街道召开会议。段立新上课的内容由枫桥小学选定。")
    #expect(story.kinds == [.meeting])
  }

  @Test("Who calls on people and does something for them there is on a visit")
  func visitWithService() throws {
    let story = try Story("9月8日,枫桥派出所所长段立新到枫桥小学宣传,并看望困难学生。")
    #expect(story.kinds == [.visit])
  }

  @Test("Who is led in a phrase, on a day that the sentence before says, is led to no occasion")
  func ledInPhrase() throws {
    #expect(try Story("6月22日,连降暴雨。段立新带领的队伍名声在外。").names.isEmpty)
  }

  @Test("A school that asks for nothing, and a reply to a call, make nobody a guest")
  func notInvited() throws {
    let story = try Story("9月8日,枫桥街道举办茶话会。居民何秀芝应声而起,邀请大家唱歌。")
    #expect(story.roles("何秀芝")?.contains(.guest) == false)
    #expect(story.organizers() == ["枫桥街道"])
  }
}

@Suite("Parts of an occasion, and the same one told of again")
struct OccasionPartTests {
  private static let visit = """
    枫桥街道简报

    2018年第4期

    12月8日,江州市爱卫办副主任项勇、防疫站科长康文远等五人,来枫桥街道检查除四害工作。

    """

  @Test("The meeting after a visit is one of its own")
  func feedback() throws {
    let story = try Story(Self.visit + "在反馈会上,项勇宣布枫桥街道通过验收,街道主任段立新作了表态发言。")
    #expect(story.kinds == [.visit, .meeting])
    #expect(story.persons(1) == ["项勇", "段立新"])
  }

  @Test("A meeting that is first told of by who chairs it")
  func chaired() throws {
    let story = try Story(Self.visit + "工作汇报会由街道主任段立新主持。")
    #expect(story.kinds == [.visit, .meeting])
    #expect(story.roles("段立新", at: 1) == [.chair, .attendee])
  }

  @Test("Visitors who are shown round go on with their visit")
  func shown() throws {
    let story = try Story(Self.visit + "验收组在街道主任段立新的陪同下,抽查了石桥、柳林两个居委会。")
    #expect(story.kinds == [.visit])
    #expect(story.persons() == ["项勇", "康文远", "段立新"])
  }

  @Test("A bare word for a meeting means the one told of")
  func bare() throws {
    let story = try Story("8月17日,枫桥街道召开治理现场推进会。随后召开的会议上,街道主任段立新作交流发言。")
    #expect(story.names == ["治理现场推进会"])
    #expect(story.persons() == ["段立新"])
  }

  @Test("A day of bad weather, and who was led to what")
  func weather() throws {
    let story = try Story("6月22日,连降暴雨,湖水水位超警戒。段立新、项勇带领机关干部80人上堤抢险。")
    #expect(story.facts.events.count == 1)
    #expect(story.persons() == ["段立新", "项勇"])
    #expect(story.facts.events.first?.startDate?.hasSuffix("06-22") == true)
  }
}

@Suite("Chronicles with months on lines of their own")
struct MonthChronicleTests {
  @Test("Each day is an entry; whoever gets a post on another day was not at what stands above")
  func days() throws {
    let story = try Story(
      """
      枫桥街道大事记

      2010年

      一月
      8日,枫桥街道召开总结表彰大会,党工委书记段立新讲话。
      13日,江州市副市长项勇到石桥社区看望困难户何秀芝。

      六月
      22日,连降暴雨,湖水水位超警戒。段立新、陆长河带领机关干部80人上堤抢险。
      26日,江州市水利局局长康文远到龙泉堤段检查防汛。
      28日,枫桥街道老科协成立,沈桂芳当选会长。
      30日,陆长河调任江州市民政局局长。
      """)
    #expect(
      story.facts.events.map(\.startDate) == ["2010-01-08", "2010-01-13", "2010-06-22", "2010-06-26", "2010-06-28"])
    #expect(story.kinds == [.meeting, .visit, .activity, .visit, .ceremony])
    #expect(story.persons(2) == ["段立新", "陆长河"])
    #expect(story.persons(4) == ["沈桂芳"])
  }
}

@Suite("Where an occasion took place")
struct OccasionPlaceTests {
  @Test(
    "The goal of those who come, up to what they do there",
    arguments: [
      ("3月12日,枫桥街道武装部部长段立新带领民兵25人到清源山义务植树。", "清源山"),
      ("5月6日,江州市文联组织书法家到石桥社区义写春联。", "石桥社区"),
      ("6月5日,枫桥社区组织30名党员到青石水库参观,社区书记段立新带队。", "青石水库"),
      ("9月9日,枫桥街道妇联主席苏玉到百岁老人安桂花家中祝寿。", "安桂花家"),
      ("10月10日,江州市图书馆馆长段立新带着“流动书车”开进石桥小学,赠送图书500册。", "石桥小学"),
    ])
  func goals(_ text: String, _ place: String) throws {
    #expect(try Story(text).facts.events.first?.place == place)
  }

  @Test("A school that is pointed back at is the one named last; 现场 is no place")
  func pointedAt() throws {
    let story = try Story("11月18日,罗溪中学教学楼落成典礼在该校举行,校长段立新致辞。")
    #expect(story.facts.events.first?.place == "罗溪中学")
    let visit = try Story("11月18日,枫桥街道党工委书记段立新到现场看望医务人员何秀芝。")
    #expect(visit.facts.events.allSatisfy { $0.place != "现场" })
  }

  @Test("A heading that is nothing but the name of a community says where and by whom")
  func heading() throws {
    let story = try Story(
      """
      枫桥街道换届选举公告

      2018年6月5日

      一、春晴社区

      5月20日召开居民代表会议,选举段立新为社区居委会主任。
      """)
    #expect(story.organizers() == ["春晴社区"])
    #expect(story.facts.events.first?.place == "春晴社区")
  }

  @Test("A part of an occasion is held by those who hold the whole")
  func parts() throws {
    let story = try Story(
      "4月15日,枫桥镇举办第三届泼水节。上午的开幕式上,镇长段立新致辞。随后举行的民族服饰大赛中,居民何秀芝获一等奖。")
    #expect(story.facts.events.count >= 2)
    #expect(story.facts.events.indices.allSatisfy { story.organizers($0) == ["枫桥镇"] })
  }

  @Test(
    "What somebody worked as is said before the name, behind where and a verb of work",
    arguments: [
      ("在江州轴承厂当过车间主任的沈立诚来了。", "沈立诚 车间主任 江州轴承厂"), ("原在江州针织厂做挡车工的沈立秋来了。", "沈立秋 挡车工 江州针织厂"),
      ("在市妇幼保健院当护士长的沈立秋也来了。", "沈立秋 护士长 江州市妇幼保健院"),
    ])
  func works(_ item: String, _ post: String) throws {
    let found = try posts(in: item)
    #expect(found.contains { $0.hasPrefix(post) || $0.hasPrefix(post.replacing("江州市", with: "市")) }, "\(found)")
  }

  @Test("Where somebody only was is not where another works")
  func worksElsewhere() throws {
    let found = try posts(in: "在枫桥社区住过的主任医师沈立诚来了。")
    #expect(found.allSatisfy { !$0.contains("枫桥社区") }, "\(found)")
  }

  @Test("A word that sums a list up gives no second post to those who have one")
  func summary() throws {
    let found = try posts(in: "市中医院副主任医师沈立诚、枫桥社区卫生服务站站长葛庆丰等八位医生坐诊。")
    #expect(found.allSatisfy { !$0.contains(" 医生 ") }, "\(found)")
    #expect(found.count == 2, "\(found)")
  }

  @Test(
    "Whoever is called by a family name has the posts of it by the whole name in the bracket behind",
    arguments: [
      ("街道城管中队的沈队长(沈立诚)到会。", "沈立诚 队长 石桥街道城管中队"), ("枫桥社区老年协会会长葛大妈(葛秀英)到会。", "葛秀英 会长 枫桥社区老年协会"),
    ])
  func shortNames(_ item: String, _ post: String) throws {
    let found = try posts(in: item)
    #expect(found.contains(post), "\(found)")
  }

  @Test("A bracket that names somebody else gives him nothing")
  func otherNames() throws {
    let found = try posts(in: "街道城管中队的沈队长(葛秀英)到会。")
    #expect(found.allSatisfy { !$0.hasPrefix("葛秀英") }, "\(found)")
  }

  @Test("A title behind the name is of the body before 的 and the name")
  func behindName() throws {
    #expect(try posts(in: "夏令营由江州师范大学的沈嘉老师带队。") == ["沈嘉 老师 江州师范大学"])
    #expect(try posts(in: "铁路医院的葛秀英护士长来了。") == ["葛秀英 护士长 铁路医院"])
  }

  @Test(
    "Whoever has a post is called by name behind it",
    arguments: [
      ("施工的是鹭岛匠人合作社,理事长名叫沈立诚。", "沈立诚 理事长 鹭岛匠人合作社"), ("枫桥影剧院的放映员叫沈立诚,人人认得。", "沈立诚 放映员 枫桥影剧院"),
    ])
  func called(_ item: String, _ post: String) throws {
    let found = try posts(in: item)
    #expect(found == [post], "\(found)")
  }

  @Test("Whom a holder calls has not his post")
  func calls() throws {
    let found = try posts(in: "合作社理事长叫来沈立诚开会。")
    #expect(found.allSatisfy { !$0.hasPrefix("沈立诚") }, "\(found)")
  }

  @Test("A manager of the houses is not of the office named before him in a list")
  func manager() throws {
    let found = try posts(in: "街道应急办主任沈立诚和物业经理葛秀英分别敲门。")
    #expect(found == ["沈立诚 主任 石桥街道应急办"], "\(found)")
  }
}
