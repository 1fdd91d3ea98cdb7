import Newsletters
import Testing

@testable import Extraction

@Suite("Occasions of which no day is said outright")
struct UndatedEventTests {
  private func story(_ item: String) throws -> Story { try Story("江州市青石区石桥街道\n一周要闻\n\n\(item)") }

  @Test(
    "Where it was held and who was there make an occasion",
    arguments: ["座谈会在白塔社区居委会召开,沈立诚主持。", "石桥街道第三届运动会在体育场举行,沈立诚致辞。", "街道在文化广场举行春节联欢会,沈立诚主持。"])
  func somewhere(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.facts.events.count == 1, "\(found.names)")
    #expect(found.persons() == ["沈立诚"])
  }

  @Test(
    "What is held again and again, or of which nobody is named, is none",
    arguments: ["社区每周在活动室举行读书会,由沈立诚主讲。", "联欢会在广场举行。", "要在广场举行联欢会。"])
  func general(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.facts.events.isEmpty, "\(found.names)")
  }

  @Test(
    "A third of a month or the days before a festival are time enough for a visit",
    arguments: ["街道总工会主席沈立诚于四月下旬走访辖区十四家企业。", "中秋节前,街道总工会主席沈立诚看望了老兵方大进。", "3月6日晚,街道总工会主席沈立诚夜查白塔社区卡点。"])
  func visits(sentence: String) throws {
    let found = try story(sentence)
    #expect(found.kinds == [.visit], "\(found.names)")
    #expect(found.persons().contains("沈立诚"))
  }

  @Test("The evening of a festival is a day; the festival alone is a season")
  func festival() throws {
    let evening = try story("元宵节晚上,街道文化站在白塔广场组织猜灯谜活动,站长沈立诚参加。")
    #expect(evening.facts.events.count == 1, "\(evening.names)")
    let season = try story("元宵节晚会节目多,站长沈立诚很忙。")
    #expect(season.facts.events.isEmpty, "\(season.names)")
  }

  @Test("Each line of a calendar is an occasion, with whoever its label names")
  func calendar() throws {
    let story = try Story(
      """
      清泉街道社区报 2015年11月20日

      下月早知道

      12月3日 9:00 便民集市,地点:文化广场
      12月7日 14:00 读书会,领读人:江州大学教师冯国清
      12月10日 物业费听证会,地点:三楼会议室

      """)
    #expect(story.names == ["便民集市", "读书会", "物业费听证会"], "\(story.names)")
    #expect(story.persons(1) == ["冯国清"], "\(story.persons(1))")
  }

  @Test("A day, a comma and a word for a meeting in a story make no occasion by themselves")
  func noCalendar() throws {
    #expect(try Story("清泉街道社区报 2015年11月20日\n\n读者来信\n\n11月7日,读书会的书还没有到,大家都很着急。\n").names.isEmpty)
  }

  @Test("What an occasion does is told by many verbs", arguments: ["办了“迎中秋”纳凉晚会", "搞了“迎中秋”纳凉晚会", "办起“迎中秋”纳凉晚会"])
  func verbs(deed: String) throws {
    let story = try Story("清泉街道社区报 2015年11月20日\n\n简讯\n\n9月3日晚,柳湾居委会在篮球场\(deed)。居委会主任冯国清致辞。\n")
    #expect(story.names == ["“迎中秋”纳凉晚会"] && story.persons() == ["冯国清"], "\(story.names)")
  }
}
