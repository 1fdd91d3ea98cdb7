import Newsletters
import Testing

@testable import Extraction

@Suite("Calendars of what was and what is to come, sections headed by a day, hours of today")
struct CalendarLineTests {
  @Test("Lines of what is to come announce what they name, without a label")
  func toCome() throws {
    let text = """
      六月要办的事

      6月8日　重温入党誓词,地点:英烈墙前
      6月12日—13日　“邻里杯”职工乒乓球赛,柳湾体育馆
      6月中旬　送清凉摸底走访,由沈立诚、章水娟各带一队
      6月20日　消夏纳凉晚会,柳湾公园露天舞台,街道文化站承办
      """
    let found = try Story.weekly(text)
    #expect(found.names == ["重温入党誓词", "“邻里杯”职工乒乓球赛", "送清凉摸底走访", "消夏纳凉晚会"])
    #expect(found.facts.events.map(\.startDate) == ["2021-06-08", "2021-06-12", "2021-06", "2021-06-20"])
    #expect(found.facts.events.allSatisfy { $0.isPlanned } && found.kinds[1] == .contest)
    #expect(found.roles("沈立诚", at: 2)?.contains(.lead) == true && found.roles("章水娟", at: 2)?.contains(.lead) == true)
    #expect(found.organizers(3) == ["石桥街道文化站"], "\(found.organizers(3))")
  }

  @Test("Lines that only tell of a deadline, a rest day, a feast or the weather announce nothing")
  func noOccasions() throws {
    let text = """
      六月日程

      6月8日　报名截止
      6月10日　停水检修
      6月12日　闭馆一天
      6月14日　端午节
      """
    #expect(try Story.weekly(text).names.isEmpty)
    let past = try Story.weekly("大事记\n\n5月3日　夜里水管爆了。\n\n5月4日　青年节。\n\n5月6日　晴。")
    #expect(past.names.isEmpty, "\(past.names)")
  }

  @Test("Figures set apart by a weekday or a bar are the day of a line")
  func figures() throws {
    let text = """
      上周办了什么

      05.11(周二)|石桥社区加装电梯意见征询会,社区议事厅。业委会主任沈立诚主持,街道副主任章水娟全程旁听。

      05.12(周三)|第三届陀螺争霸赛,文化广场。选手李铁获第一。裁判长:孟超。

      05.15—16 门球联赛预选赛,体育馆外场
      05.17 9:00 居民小组长例会
      """
    let found = try Story.weekly(text)
    let starts = found.facts.events.map(\.startDate)
    #expect(starts == ["2021-05-11", "2021-05-12", "2021-05-15", "2021-05-17"], "\(found.names)")
    #expect(found.facts.events.allSatisfy { !$0.isPlanned } && found.facts.events[2].endDate == "2021-05-16")
    #expect(found.persons(0) == ["沈立诚", "章水娟"] && found.persons(1) == ["李铁", "孟超"])
    #expect(try Story.weekly("12.50 元一斤的西瓜今天到货。").names.isEmpty)
  }

  @Test("The day of a heading is that of the paragraphs below it")
  func headedByDay() throws {
    let text = """
      ## 01 周一(5月17日)

      街道第二期楼组长培训班开班,授课人包括律师沈立诚。

      ## 02 周二(5月18日)

      区残联、石桥社区联合慰问困难家庭,区残联理事长章水娟带队,走了6户。
      """
    let found = try Story.weekly(text)
    #expect(found.facts.events.map(\.startDate) == ["2021-05-17", "2021-05-18"], "\(found.names)")
    #expect(found.roles("沈立诚")?.contains(.speaker) == true && found.roles("章水娟", at: 1)?.contains(.lead) == true)
  }

  @Test("An hour below a heading of today is one of the day of the paper")
  func today() throws {
    let text = """
      石桥社区党委   2021年5月25日 18:00发布(公众号)

      一、今日动态

      🔹上午9时,区委副书记沈立诚到石桥社区卡点检查,街道党工委书记章水娟陪同。

      🔹上午10时30分,“六一”慰问。区妇联主席孟超给孩子们送书。
      """
    let found = try Story("江州市青石区石桥街道\n\(text)")
    #expect(found.facts.events.map(\.startDate) == ["2021-05-25", "2021-05-25"], "\(found.names)")
    #expect(found.persons(0) == ["沈立诚", "章水娟"] && found.persons(1) == ["孟超"])
    let story = try Story.weekly("一、旧事\n\n上午9时,沈立诚说起往事。")
    #expect(story.facts.events.allSatisfy { $0.startDate == nil })
  }

  @Test("A body and a colon before the day say who holds what the line names")
  func bodyBeforeDay() throws {
    let found = try Story.weekly("◆ 望江社区工会:5月9日湿地毅行,队员68名,领队是副主席沈立诚。\n◆ 柳湾社区工会:5月11日签订集体合同。")
    #expect(found.facts.events.first?.startDate == "2021-05-09" && found.organizers() == ["望江社区工会"], "\(found.names)")
    #expect(found.roles("沈立诚")?.contains(.lead) == true)
  }

  @Test("A date beside the name of an occasion is its own, and one that says what a day is none")
  func datesOfOccasions() throws {
    let two = try Story.weekly("4月中旬的动员会上,沈立诚讲了话;5月8日的候选人见面会由章水娟主持。")
    #expect(two.facts.events.map(\.startDate) == ["2021-04", "2021-05-08"], "\(two.names)")
    let eve = try Story.weekly("5月19日是小满前一天,街道团委组织学生到烈士陵园祭扫,书记沈立诚致词。")
    #expect(eve.facts.events.map(\.startDate) == ["2021-05-19"])
    let feast = try Story.weekly("“五四”前一天,石桥社区请来传承人沈立诚讲古。")
    #expect(feast.facts.events.first?.startDate == "2021-05-03", "\(feast.facts.events.map(\.startDate))")
  }

  @Test("Who comes in a month makes a visit, and who gives a lesson there a lecture; a share leads nobody")
  func months() throws {
    let visit = try Story.weekly("今年3月,市妇联主席沈立诚到石桥社区走访,跟孩子们喝绿豆汤。")
    #expect(visit.kinds == [.visit] && visit.persons() == ["沈立诚"])
    let lesson = try Story.weekly("今年3月,作家沈立诚来石桥社区做讲座,讲完送了一套书。")
    #expect(lesson.kinds == [.lecture] && lesson.persons() == ["沈立诚"])
    let course = try Story.weekly("5月9日,镇党校举办村干部培训班,邀请江州大学教授沈立诚作《土地法》专题讲座,87人听课。")
    #expect(course.facts.events.count == 1 && course.persons() == ["沈立诚"], "\(course.names)")
    let share = try Story.weekly("5月9日,石桥社区召开居民会议,沈立诚主持。三单元赞成率由61%升到88%。")
    #expect(share.facts.events.count == 1, "\(share.names)")
  }

  @Test("Whoever leads out, and whoever is called the one who leads, does so")
  func leaders() throws {
    let hike = try Story.weekly("6月5日　亲子徒步,区总工会、街道妇联合办,妇联主席沈立诚领队")
    #expect(hike.roles("沈立诚")?.contains(.lead) == true && hike.organizers().count == 2)
    let search = try Story.weekly("5月3日上午,派出所、供电所巡查小作坊。带队的副主任沈立诚查封两间。")
    #expect(search.roles("沈立诚")?.contains(.lead) == true)
  }
}
