import Testing

@testable import Extraction

@Suite("What occasions are called that have no name")
struct OccasionNameTests {
  /// The names of the events that are read in a paragraph of a dated item.
  private func names(_ sentence: String) throws -> [String] {
    try read("清泉街道社区报 2015年6月20日\n\n一周要闻\n\n\(sentence)\n").facts.events.map(\.name)
  }

  @Test(
    "Who did it is no part of the name",
    arguments: [
      ("6月3日,副区长陈立民一行三人,到青松社区慰问困难居民。", "到青松社区慰问困难居民"),
      ("6月3日,青松社区主任林小芳、民警周大勇上门为5名行动不便的老人体检。", "上门为5名行动不便的老人体检"),
      ("6月4日,区文化局副局长何文静为读书之家授牌。", "为读书之家授牌"),
      ("6月5日,镇长高远山(左二)、会计方小芹为老人送上慰问金。", "为老人送上慰问金"),
    ])
  func withoutActors(_ sentence: String, _ name: String) throws {
    #expect(try names(sentence) == [name])
  }

  @Test("An act whose doers stand behind its verb keeps them")
  func actorsBehind() throws {
    #expect(try names("6月6日,社区请来区房管局的方志成讲解维修资金。").allSatisfy { $0.contains("方志成") || $0.contains("讲解") })
  }

  @Test(
    "Where the clause only says that it was held, the name stands before the day",
    arguments: [
      ("清泉街道首届邻里厨艺擂台6月7日在文化广场打响。", "清泉街道首届邻里厨艺擂台"),
      ("第三届“邻里一家亲”百家宴6月8日在青松社区广场落下帷幕。", "第三届“邻里一家亲”百家宴"),
    ])
  func heldOnDay(_ sentence: String, _ name: String) throws {
    let found = try names(sentence)
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(name) || name.hasSuffix($0) }, "\(found)")
    #expect(found.allSatisfy { !$0.hasPrefix("在") }, "\(found)")
  }

  @Test("The occasion that a day is said to be of names what is told of it")
  func dayOfOccasion() throws {
    let found = try names("6月9日的“楼门故事荟”上,青松社区居民杜丽华讲了一把钥匙的故事。")
    #expect(found == ["“楼门故事荟”"], "\(found)")
  }

  @Test("A name never begins with what is left of the words before it")
  func noRemains() throws {
    for sentence in ["6月10日的摸底一次完成,登记居民320人。", "6月11日,主任林小芳、又带队走访了三户居民。"] {
      for name in try names(sentence) {
        #expect(!name.hasPrefix("的") && !name.hasPrefix("、") && !name.hasPrefix(","), "\(name)")
      }
    }
  }

  @Test("The place is what stands between 在 and the verb, or somebody's home")
  func places() throws {
    let text = """
      清泉街道社区报 2015年6月20日

      一周要闻

      6月3日晚,纳凉晚会在滨河公园文化长廊拉开帷幕。

      6月5日,区妇联主席沈立诚来到方小芹家中慰问。

      """
    #expect(try read(text).facts.events.map(\.place) == ["滨河公园文化长廊", "方小芹家"])
  }

  @Test("What is given, and a lesson in quotation marks, say of what kind the occasion is")
  func kinds() throws {
    let text = """
      清泉街道社区报 2015年6月20日

      一周要闻

      6月3日,社区主任沈立诚将一面锦旗送到了派出所。

      6月5日,社区书记方小芹在青松社区上了一堂防火“板凳课”。

      """
    #expect(try read(text).facts.events.map(\.kind) == [.ceremony, .lecture])
  }

  @Test("What happened until a day is no place to go to")
  func noPlace() throws {
    let facts = try read("清泉街道社区报 2015年6月20日\n\n换届进行时\n\n6月3日至8日划分了居民小组,推选了居民小组长和居民代表。\n").facts
    #expect(facts.events.allSatisfy { $0.place == nil }, "\(facts.events.map(\.place))")
  }
}
