import Testing

@testable import Extraction

@Suite("Yards, branches and the parts that a body is said to have")
struct YardsAndBranchesTests {
  @Test(
    "The committee of those who live in a yard is the yard's, which a house number or a works tells",
    arguments: [
      ("柳湾路27号院自治管理委员会主任沈立诚介绍了收支。", "柳湾路27号院自治管理委员会<柳湾路27号院"),
      ("9月2日,柳湾大街14号大院业主委员会主任沈立诚到会。", "柳湾大街14号大院业主委员会<柳湾大街14号大院"),
      ("云岭机械厂家属院临时党支部书记沈立诚到会。", "云岭机械厂家属院临时党支部<云岭机械厂家属院"),
      ("云岭机械厂家属院临时党支部书记沈立诚到会。", "云岭机械厂家属院<云岭机械厂"),
    ])
  func yards(sentence: String, part: String) throws {
    let found = try structure(in: sentence)
    #expect(found.contains(part), "\(found)")
  }

  @Test("In what is told of a yard its committee has no name")
  func committeeOfYard() throws {
    let found = try posts(in: "柳湾路27号院自治管理委员会成立。3月16日,自管会主任沈立诚介绍了收支账。")
    #expect(found.contains("沈立诚 主任 柳湾路27号院自治管理委员会"), "\(found)")
  }

  @Test("A number that counts houses is no address of a committee")
  func counted() throws {
    let found = try bodies(in: "街道有14个大院业主委员会换届。")
    #expect(!found.contains { $0.hasPrefix("14") }, "\(found)")
  }

  @Test(
    "What a school, a company or a works has elsewhere is part of it",
    arguments: [
      ("青石区老年大学柳湾分校校长沈立诚到会。", "青石区老年大学柳湾分校<青石区老年大学"),
      ("江州社区教育学院柳湾分院院长沈立诚到会。", "江州社区教育学院柳湾分院<江州社区教育学院"),
      ("青石区饮食公司莲香分店经理沈立诚到会。", "青石区饮食公司莲香分店<青石区饮食公司"),
      ("江州轴承厂子弟校校长沈立诚到会。", "江州轴承厂子弟校<江州轴承厂"),
    ])
  func branches(sentence: String, part: String) throws {
    let found = try structure(in: sentence)
    #expect(found.contains(part), "\(found)")
  }

  @Test("A company called by two words and a letter has its branch in another city")
  func branchOfCompany() throws {
    let found = try structure(in: "副理事长单位:安居乐物业江州分公司(总经理沈立诚)")
    #expect(found.contains("安居乐物业江州分公司<安居乐物业"), "\(found)")
  }

  @Test("A new company that is called by nothing has no letter of its own")
  func newCompany() throws {
    let found = try bodies(in: "7月3日,更换新物业,居民都说好。")
    #expect(!found.contains { $0.hasSuffix("新物业") }, "\(found)")
  }

  @Test("The branches that a village's Party committee is said to have are its own")
  func divided() throws {
    let found = try readItem("柳湾村换届。柳湾村党总支下设三个支部,农业支部书记由沈立诚担任,企业支部书记由顾明远担任。")
    #expect(
      found.structure.isSuperset(of: ["柳湾村党总支农业支部<柳湾村党总支", "柳湾村党总支企业支部<柳湾村党总支"]), "\(found.structure)")
    #expect(found.posts.contains("顾明远 书记 柳湾村党总支企业支部 appointed"), "\(found.posts)")
  }

  @Test("A branch with a place's name is not said to be of the body named before")
  func notDivided() throws {
    let found = try structure(in: "柳湾村党总支下设三个支部,云岭小学党支部书记沈立诚到会。")
    #expect(!found.contains("柳湾村党总支云岭小学党支部<柳湾村党总支"), "\(found)")
  }

  @Test("In a community's paper a branch called by its number or by who is in it is the community's")
  func branchOfCommunity() throws {
    let found = try readOfCommunity("7月3日,退休党员第一支部书记沈立诚作了发言。").posts
    #expect(found.contains("沈立诚 书记 柳湾社区退休党员第一支部"), "\(found)")
  }

  @Test("The stations of a community's paper are its own")
  func stations() throws {
    let found = try readOfCommunity("7月3日,讲座由社工站站长沈立诚主持。")
    #expect(found.posts.contains("沈立诚 站长 柳湾社区社工站"), "\(found.posts)")
    let street = try posts(in: "7月3日,讲座由社工站站长沈立诚主持。")
    #expect(street.contains("沈立诚 站长 石桥街道社工站"), "\(street)")
  }

  @Test("A village whose name is of the past is not the one that goes on")
  func formerVillage() throws {
    let found = try readItem(
      "5月10日,原沈浜村和柳湾村合并,新的沈柳村有2846人。沈柳村挂牌。原柳湾村党支部书记顾明远任沈柳村党总支书记,原沈浜村党支部书记沈立诚任副书记。村经济合作社社长由顾明远兼任。原沈浜村的牌子摘下。")
    #expect(!found.organizations.contains { $0.hasPrefix("原") }, "\(found.organizations)")
    #expect(found.organizations.contains("沈柳村经济合作社"), "\(found.organizations)")
  }

  @Test("The village's organs are not those of a group of its inhabitants named before")
  func groupOfVillage() throws {
    let found = try posts(in: "柳湾村开会,柳湾村第六村民小组组长顾明远、村团支部书记沈立诚发言。")
    #expect(found.contains("沈立诚 书记 柳湾村团支部"), "\(found)")
  }

  @Test("A ward is meant by who has a post in it")
  func ward() throws {
    let named = try posts(in: "7月3日,云岭县人民医院举办义诊,职业病科主任沈立诚带队。")
    #expect(named.contains("沈立诚 主任 云岭县人民医院职业病科"), "\(named)")
  }
}

@Suite("Bodies of a subdistrict that is called by 街")
struct UnitsOfShortStreetTests {
  private func read(_ item: String) throws -> Findings { try ExtractionTests.read("江州市青石区多福里街道\n一周要闻\n\n\(item)") }

  @Test("A body that begins with the subdistrict's name without 道 is the subdistrict's")
  func short() throws {
    let found = try read("8月15日,多福里街平安促进会会长沈立诚到会。").structure
    #expect(found.contains("多福里街平安促进会<多福里街道"), "\(found)")
  }

  @Test("The letter alone stands for the subdistrict before a team's name, but not in other words that begin with it")
  func letter() throws {
    let team = try read("8月15日,沈立诚带领多福里街老年秧歌队演出,街老年秧歌队队长顾明远致谢。")
    #expect(!team.organizations.contains { $0.hasPrefix("街") }, "\(team.organizations)")
    let dance = try read("8月15日,街舞志愿服务队队长沈立诚到会。")
    #expect(!dance.organizations.contains { $0.hasSuffix("街道舞志愿服务队") }, "\(dance.organizations)")
  }
}
