import Newsletters
import Testing

@testable import Extraction

@Suite("Plans of days in lines, polling days, and lists of results below headings")
struct PlanAndPollTests {
  @Test("Each line of a plan is an occasion with its day, place and speaker or leader")
  func plan() throws {
    let text = """
      下周安排

      6月8日(周二)14:30　反诈课堂　社区二楼教室　主讲:青石派出所民警沈立诚
      6月10日(周四)9:00　居民代表会议　补选委员一名,候选人:章水娟、李铁
      6月12日(周六)10:00　江边捡跑　集合点:南门广场　领队:孟超
      """
    let found = try Story.weekly(text)
    #expect(found.names == ["反诈课堂", "居民代表会议", "江边捡跑"])
    #expect(found.kinds == [.lecture, .election, .activity])
    #expect(found.facts.events.map(\.startDate) == ["2021-06-08", "2021-06-10", "2021-06-12"])
    #expect(found.facts.events.map(\.place) == ["社区二楼教室", nil, "南门广场"])
    #expect(found.facts.events.allSatisfy { $0.isPlanned })
    #expect(found.roles("沈立诚")?.contains(.speaker) == true && found.roles("孟超", at: 2)?.contains(.lead) == true)
    #expect(found.persons(1) == ["章水娟", "李铁"])
  }

  @Test("A line that tells a story behind its day is none of a plan")
  func noPlan() throws {
    let found = try Story.weekly("5月8日　石桥社区召开居民会议　沈立诚主持")
    #expect(found.facts.events.count == 1 && found.facts.events.allSatisfy { !$0.isPlanned }, "\(found.names)")
  }

  @Test("The day of an election is one, and who counts, is elected or looks on was there")
  func pollingDay() throws {
    let found = try Story.weekly("5月10日为投票日,全社区登记选民2011人。居民选举委员会主任沈立诚宣布计票结果:章水娟当选居委会主任,李铁当选委员。")
    #expect(found.kinds == [.election] && found.persons() == ["沈立诚", "章水娟", "李铁"], "\(found.names)")
    let two = try Story.weekly("5月2日,石桥社区党委召开党员大会,选举产生新一届委员会;5月16日为居委会选举统一投票日,沈立诚等分赴各投票站巡查。")
    #expect(two.facts.events.map(\.startDate) == ["2021-05-02", "2021-05-16"] && two.persons(1) == ["沈立诚"])
    let village = try Story.weekly("5月14日,石桥村在全镇率先投票。书记沈立诚到场。")
    #expect(village.kinds == [.election] && village.persons() == ["沈立诚"], "\(village.names)")
  }

  @Test("The lists below a heading of results are of the election that it means")
  func results() throws {
    let text = """
      关于换届结果的通报

      一、基本情况
      5月2日,各社区党委召开党员大会,选举产生新一届委员会;5月16日为居委会选举统一投票日,沈立诚等分赴各投票站巡查。

      二、社区党组织选举结果
      (一)石桥社区党委
      书　记:章水娟
      副书记:李铁

      三、居民委员会选举结果
      石桥社区居委会主任:孟超

      四、职务任免
      经研究决定:
      何立新同志任石桥街道城市管理科科长。
      """
    let found = try Story.weekly(text)
    #expect(found.persons(0) == ["章水娟", "李铁"] && found.persons(1) == ["沈立诚", "孟超"])
    #expect(found.facts.events.count == 2)
  }

  @Test("Minutes that only count some of those present leave out nobody who speaks")
  func countedMinutes() throws {
    let text = """
      5月11日下午3点,石桥社区议事会第46次会议召开。

      - 主持人:副书记沈立诚
      - 列席:章水娟、李铁
      - 到会议事代表:21人

      议事代表、退休法官孟超提议先试放两个月。
      """
    #expect(try Story.weekly(text).persons().contains("孟超"))
  }

  @Test("A duration that two days of the sentence bear out gives both of them")
  func duration() throws {
    let found = try Story.weekly("从4月14日第一个村投票,到5月5日最后一个村投票,石桥街道换届选举历时22天,落下了帷幕。")
    #expect(found.facts.events.first?.startDate == "2021-04-14" && found.facts.events.first?.endDate == "2021-05-05")
    let fair = try Story.weekly("为期三天的石桥街道邻里节5月17日在文化站落下帷幕。")
    #expect(fair.facts.events.first?.startDate == "2021-05-15" && fair.facts.events.first?.endDate == "2021-05-17")
  }

  @Test("The day of a diary is its today, and the year of a chronicle that of its months")
  func periods() throws {
    let diary = try Story("江州市青石区石桥街道\n2004年9月 第9期\n\n九月七日　晴\n\n今天在社区召开治安座谈会,主任沈立诚主持。")
    #expect(diary.facts.events.first?.startDate == "2004-09-07", "\(diary.names)")
    let year = try Story(
      "江州市青石区石桥街道\n2025年1月31日 新春号\n\n《二〇二四年社区大事记》\n\n一月\n\n十八日　石桥社区召开居民会议,沈立诚主持。\n\n十九日　石桥社区举行党员大会,章水娟主持。")
    #expect(year.facts.events.map(\.startDate) == ["2024-01-18", "2024-01-19"])
  }
}
