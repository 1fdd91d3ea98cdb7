import Testing

@testable import Extraction

@Suite("Boards, teams and houses whose people a list names")
struct BoardRosterTests {
  private let board = """
    老人协会换届

    3月8日,柳林社区老人协会第六次会员大会召开。理事会随即举行第一次会议,推选产生领导班子。结果如下:

    会 长 沈立诚(原市航管处处长)
    副会长 冯国清(连任)、方小芹、南洋归侨白小兰
    秘书长 乔大年
    会 计 马小林
    顾 问 田文秀、石建国

    大家说得实在。
    """

  @Test("Seats listed below an election are in the association that was elected, advisers among them")
  func association() throws {
    let found = try posts(in: board)
    let body = "柳林社区老人协会"
    let expected = [
      "沈立诚 会长", "冯国清 副会长", "方小芹 副会长", "白小兰 副会长", "乔大年 秘书长", "马小林 会计", "田文秀 顾问", "石建国 顾问",
    ]
    #expect(found.isSuperset(of: expected.map { "\($0) \(body)" }), "\(found)")
  }

  @Test("A line that says that the list follows is no headline, and what each is besides stands behind the name")
  func parents() throws {
    let found = try posts(
      in: """
        家委会换届

        9月15日,青石小学第八届家长委员会在阶梯教室产生。由代表票选常委三人。

        【名单】
        主任委员　沈立诚　江州恒泰软件有限公司技术总监
        副主任委员　方小芹
        秘书长　　冯国清　自由职业者

        沈立诚当选后提了三条。
        """)
    #expect(
      found == [
        "沈立诚 主任委员 青石小学家长委员会", "沈立诚 技术总监 江州恒泰软件有限公司", "方小芹 副主任委员 青石小学家长委员会", "冯国清 秘书长 青石小学家长委员会",
      ], "\(found)")
  }

  @Test("A list of seats behind no election is of no association, and the adviser of a paper is none of it")
  func notElected() throws {
    let found = try posts(in: "柳林社区老人协会送来锦旗。\n\n主编:沈立诚\n顾问:冯国清\n")
    #expect(found.isEmpty, "\(found)")
  }

  @Test("A sentence that says that a body is filled as follows gives its seats")
  func filled() throws {
    let found = try posts(in: "石桥街道调委会调整如下。主任:司法所所长沈立诚;副主任:冯国清(派出所教导员)、方小芹;委员:白小兰、乔大年。")
    let expected = ["沈立诚 主任", "冯国清 副主任", "方小芹 副主任", "白小兰 委员", "乔大年 委员"]
    #expect(found.isSuperset(of: expected.map { "\($0) 石桥街道调委会" }), "\(found)")
  }

  @Test("The committee that meets and chooses is the one that its officers are of, whatever place it meets in")
  func meeting() throws {
    let found = try posts(
      in: "海棠花园第三届业主委员会选举开票。5月24日,新一届业委会在柳林社区会客厅召开第一次全体会议,推选沈立诚为主任,冯国清、方小芹为副主任,其余委员为白小兰、乔大年。会议由委员乔大年主持。")
    #expect(
      found == [
        "沈立诚 主任 海棠花园业主委员会 appointed", "冯国清 副主任 海棠花园业主委员会 appointed", "方小芹 副主任 海棠花园业主委员会 appointed",
        "白小兰 委员 海棠花园业主委员会", "乔大年 委员 海棠花园业主委员会",
      ], "\(found)")
  }

  @Test("A team is called by what stands before the bracket with its leader")
  func teams() throws {
    let found = try readItem("女子队(队长沈立诚)获第四名;老年组(领队冯国清,队长方小芹)获奖。")
    #expect(found.posts == ["沈立诚 队长 女子队", "冯国清 领队 老年组", "方小芹 队长 老年组"], "\(found.posts)")
  }

  @Test("A list of leaders names each behind his team")
  func leaders() throws {
    let found = try posts(in: "各队轮流上岗。队长名单:柳林队——沈立诚;枫桥队——冯国清;白塔队——方小芹。")
    #expect(found == ["沈立诚 队长 柳林队", "冯国清 队长 枫桥队", "方小芹 队长 白塔队"], "\(found)")
  }

  @Test("The lines of a plan of duty begin with their teams")
  func duty() throws {
    let found = try posts(in: "九月护学岗\n东门组　组长 沈立诚　　副组长 冯国清\n桥头组　组长 方小芹\n大家早早到岗。")
    #expect(found == ["沈立诚 组长 东门组", "冯国清 副组长 东门组", "方小芹 组长 桥头组"], "\(found)")
  }

  @Test(
    "Brackets and dashes behind other words make no team",
    arguments: ["我们排队(队长沈立诚维持秩序)领票。", "他参加了小组(共五人)。", "排好队——沈立诚走在最前。", "这支队(沈立诚带队)先到。"])
  func noTeams(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.isDisjoint(with: ["排队", "我们排队", "小组", "排好队", "这支队"]), "\(found)")
  }

  @Test("Strokes part the posts of a house, each with its own name")
  func houses() throws {
    let text = """
      柳林社区月报
      江州市石桥街道柳林社区居委会主办 2025年6月 第5期

      楼栋长、党小组长名单

      - 1—3栋:楼栋长 沈立诚 / 党小组长 沈立诚(兼)
      - 4—6栋:楼栋长 冯国清 / 党小组长 方小芹
      """
    let found = try read(text, path: "issue.md").posts
    #expect(
      found == ["沈立诚 楼栋长 柳林社区", "沈立诚 党小组长 柳林社区", "冯国清 楼栋长 柳林社区", "方小芹 党小组长 柳林社区"], "\(found)")
  }
}
