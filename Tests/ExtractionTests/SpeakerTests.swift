import Newsletters
import Testing

@testable import Extraction

@Suite("Who speaks at an occasion")
struct SpeakerTests {
  private static let meeting = """
    枫桥街道简报

    2018年第4期

    4月12日下午,枫桥街道在三楼会议室召开物业管理座谈会。街道办事处主任陆长河、司法所所长段立新、居民代表何秀芝、\
    孟庆国和物业经理方大同参加。

    """

  @Test(
    "Verbs of speech that say nothing else",
    arguments: [
      "何秀芝、孟庆国先后陈述。", "何秀芝现场作答。", "何秀芝讲起了漏水的经过。", "何秀芝回应说,电梯年底前装好。", "何秀芝发了言。",
      "何秀芝就资金安排作了说明。", "何秀芝在发言中说,楼道灯要换。", "何秀芝为大家讲垃圾分类。", "何秀芝以案说法。",
    ])
  func verbs(_ sentence: String) throws {
    #expect(try Story(Self.meeting + sentence).roles("何秀芝") == [.speaker, .attendee])
  }

  @Test(
    "Whoever is heard speaks",
    arguments: [
      "会议听取了何秀芝的汇报。", "会议还听取何秀芝关于维修资金使用情况的报告。", "与会人员听取了何秀芝所作的说明。",
    ])
  func heard(_ sentence: String) throws {
    #expect(try Story(Self.meeting + sentence).roles("何秀芝") == [.speaker, .attendee])
  }

  @Test(
    "Nothing is said by those who are only spoken of",
    arguments: ["大家学习了何秀芝的事迹。", "大家听何秀芝唱了一曲京剧。", "陆长河为何秀芝颁发聘书。"])
  func silent(_ sentence: String) throws {
    #expect(try Story(Self.meeting + sentence).roles("何秀芝") == [.attendee])
  }

  @Test("Officers who are cited at a meeting speak there, residents are cited on what they saw")
  func cited() throws {
    let story = try Story(Self.meeting + "陆长河说,物业要让居民满意。居民沈桂芳说:“楼下亮堂多了。”")
    #expect(story.roles("陆长河") == [.speaker, .attendee])
    #expect(story.roles("沈桂芳") == [.attendee])
  }
}

@Suite("Who leads, who goes with whom, who is a guest")
struct PartTests {
  @Test(
    "Whoever takes others along leads them",
    arguments: [
      "3月5日,枫桥街道团工委书记苗青组织40名志愿者到龙泉敬老院打扫卫生。",
      "3月5日,枫桥街道团工委书记苗青带着20名队员,给龙泉敬老院的老人送去棉被。",
    ])
  func leading(_ text: String) throws {
    #expect(try Story(text).roles("苗青") == [.lead, .attendee])
  }

  @Test("Whoever takes part in a visit of others does not lead it")
  func joining() throws {
    let story = try Story("5月12日,江州市应急局副局长项勇带队到枫桥街道检查防汛工作,应急办主任路平参加检查。")
    #expect(story.roles("项勇") == [.lead, .attendee])
    #expect(story.roles("路平") == [.attendee])
  }

  @Test("Those who are listed behind what they do")
  func listed() throws {
    let story = try Story(
      "10月12日,江州市公安局教导员单志勇到枫桥社区检查群防群治。陪同检查的还有街道综治办主任项勇、社区民警康文远。")
    #expect(story.roles("项勇") == [.companion, .attendee])
    #expect(story.roles("康文远") == [.companion, .attendee])
  }

  @Test("A sum behind a list makes all of it guests; so does the wish of a body")
  func guests() throws {
    let festival = try Story("8月16日,枫桥街道第三届邻里节开幕。江州市文化局局长段立新、作家康文远等嘉宾参加开幕式。")
    #expect(festival.roles("康文远") == [.guest, .attendee])
    let lesson = try Story("10月30日,枫桥派出所民警项勇应枫桥小学邀请,为四年级学生上了一堂网络安全课。")
    #expect(lesson.roles("项勇") == [.speaker, .guest, .attendee])
    #expect(lesson.organizers() == ["枫桥小学"])
  }

  @Test("A bracket that gives the name of somebody called by another is that person")
  func byname() throws {
    let story = try Story("2月14日,枫桥社区举办包饺子比赛,居民王桂香夺冠,李长顺、赵大妈(赵淑贞)分获二、三名。")
    #expect(story.persons() == ["王桂香", "李长顺", "赵淑贞"])
  }
}

@Suite("Who is named in a story without being there")
struct ElsewhereTests {
  private static let lecture = """
    枫桥街道简报

    2018年第4期

    8月3日,枫桥街道在三楼会议室举办健康讲座,司法所所长段立新主持。

    """

  @Test(
    "What is done again and again, written, decided or done on another day",
    arguments: [
      "社区医生沈桂芳每周三到社区坐诊。", "社区医生沈桂芳的论文获江州市医学会三等奖。", "居民沈桂芳每天为独居老人送早餐。",
      "8月9日,沈桂芳调任江州市卫生局副局长。",
    ])
  func absent(_ sentence: String) throws {
    #expect(try Story(Self.lecture + sentence).persons() == ["段立新"])
  }

  @Test("A decision of a body on no day that is told is no occasion")
  func decision() throws {
    #expect(try Story("近日,经江州市委研究决定:段立新任枫桥街道党工委书记。").names.isEmpty)
  }

  @Test("Those whom a meeting gave posts by a list of decisions were not said to be there")
  func decrees() throws {
    let story = try Story(
      """
      经2018年6月4日枫桥街道党工委会议研究,决定:

      段立新同志任枫桥街道党政办公室主任;

      沈桂芳同志任枫桥街道综治中心主任。
      """)
    #expect(story.persons().isEmpty)
  }
}
