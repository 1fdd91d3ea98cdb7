import Testing

@testable import Extraction

@Suite("Posts in brackets and behind labels")
struct BracketedPostTests {
  private func posts(_ sentence: String) throws -> Set<String> {
    try read("江州市青石区石桥街道办事处\n一周要闻\n\n\(sentence)").posts
  }

  @Test("A bracket that first says the sex still describes the name before it")
  func sexFirst() throws {
    let found = try posts("到会的有沈立诚(女,江州市第三中学教导主任)、方小芹(柳林社区党支部书记)。")
    #expect(found == ["沈立诚 教导主任 江州市第三中学", "方小芹 书记 柳林社区党支部"], "\(found)")
  }

  @Test("A bracket between a title and its name does not part them")
  func aside() throws {
    let found = try posts("柳林村党支部书记沈立诚、第一书记(市水利局派驻)方小芹一起查看了水渠。")
    #expect(found == ["沈立诚 书记 柳林村党支部", "方小芹 第一书记 柳林村党支部"], "\(found)")
  }

  @Test("What a bracket behind another word says is not said of the next name")
  func notOfNext() throws {
    let found = try posts("活动室(柳林社区党支部书记分管)、沈立诚家都装了新灯。")
    #expect(found.allSatisfy { !$0.hasPrefix("沈立诚") }, "\(found)")
  }

  @Test("The bracket behind a body names its head")
  func head() throws {
    #expect(try posts("组织奖由柳林社区居委会(主任 沈立诚)获得。") == ["沈立诚 主任 柳林社区居委会"])
  }

  @Test("The title of a label is each one's in the body before the name")
  func label() throws {
    let found = try posts("下列同志当选新一届居委会主任:柳林社区沈立诚、白塔社区方小芹。")
    #expect(found.contains { $0.hasPrefix("沈立诚 主任 柳林社区") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("方小芹 主任 白塔社区") }, "\(found)")
  }

  @Test("Committees and unions have no president")
  func president() throws {
    let found = try posts("柳林社区居委会组织推选,江州棉纺厂工会主席沈立诚担任副会长。")
    #expect(found.allSatisfy { !$0.contains("会长") }, "\(found)")
    let council = try posts("柳林社区“邻里议事会”成立,居民推选沈立诚担任首届会长。")
    #expect(council.contains { $0.contains("会长") && $0.contains("议事会") }, "\(council)")
  }

  @Test("The secretary elected when a Youth League committee changes is its own")
  func league() throws {
    let found = try posts("石桥街道团委换届,选举沈立诚为书记。区委组织部副部长方小芹到会。")
    #expect(found.contains("沈立诚 书记 石桥街道团委 appointed"), "\(found)")
  }

  @Test("The body above a line of a title and a name signs by its head")
  func signature() throws {
    let text = "石桥街道公告\n\n现将结果公布如下:各选区投票有效。\n\n特此公告。\n\n石桥街道选举委员会\n主任  沈立诚\n2021年6月3日\n"
    #expect(try read(text).posts == ["沈立诚 主任 石桥街道选举委员会"])
    let apart = "石桥街道公告\n\n石桥街道选举委员会已经撤销。\n\n主任  沈立诚\n"
    #expect(try read(apart).posts.allSatisfy { !$0.contains("选举委员会") })
  }

  @Test("Who is sent to a village is not of the station named before")
  func sent() throws {
    let found = try posts("街道农经站站长沈立诚、驻村第一书记方小芹现场监督。")
    #expect(found.allSatisfy { !($0.hasPrefix("方小芹") && $0.contains("农经站")) }, "\(found)")
  }

  @Test("A deputy director who sits in the Party committee is of the office")
  func office() throws {
    let found = try posts("街道办事处开会,沈立诚(党工委委员、副主任)主持。")
    #expect(found.contains("沈立诚 副主任 石桥街道办事处"), "\(found)")
  }

  @Test("Divisions of a court or procuratorate are of the one named last, and of none where none is")
  func divisions() throws {
    let found = try posts("青石区人民检察院检察长沈立诚带队走访,反贪局副局长方小芹同行。")
    #expect(found.contains("方小芹 副局长 青石区人民检察院反贪局"), "\(found)")
    #expect(try posts("反贪局副局长方小芹同行。").allSatisfy { !$0.contains("检察院") })
  }

  @Test("Nor does a verb of appointing in it: 兼职, 挂任")
  func asideOfAppointing() throws {
    let found = try posts("石桥街道妇联副主席(兼职)沈立诚、执委方小芹参加。")
    #expect(found == ["沈立诚 副主席 石桥街道妇联", "方小芹 执委 石桥街道妇联"], "\(found)")
  }

  @Test(
    "A title before what somebody is called is of the one whom the bracket behind names in full",
    arguments: ["柳林社区书记老沈(沈立诚)说。", "柳林社区书记沈老(沈立诚)说。"])
  func called(sentence: String) throws {
    #expect(try posts(sentence) == ["沈立诚 书记 柳林社区"])
  }
}
