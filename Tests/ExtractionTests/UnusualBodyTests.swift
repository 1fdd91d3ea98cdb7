import Testing

@testable import Extraction

@Suite("Companies without a word for one, units of troops and schools of universities")
struct UnusualBodyTests {
  @Test(
    "A company that is called by its trade is read before a title that companies give",
    arguments: [
      ("7月3日,恒泰纺织工程师容海平参加活动。", "容海平 工程师 恒泰纺织"), ("7月3日,嘉远建材负责人牛大伟参加活动。", "牛大伟 负责人 嘉远建材"),
    ])
  func trade(sentence: String, post: String) throws {
    let found = try read("青石街道活动\n\n\(sentence)")
    #expect(found.posts == [post], "\(found.posts)")
  }

  @Test(
    "A trade that no name stands before names no company",
    arguments: ["村民学习纺织技术,车间纺织技术员李大明说。", "他从事纺织工程师工作。", "社区物流经理张国立参加活动。"])
  func noTrade(sentence: String) throws {
    let found = try read("青石街道活动\n\n7月3日,\(sentence)")
    #expect(!found.organizations.contains { $0.contains("纺织") || $0.contains("物流") }, "\(found.organizations)")
  }

  @Test(
    "A company or detachment of troops whose number is not told is a body",
    arguments: [
      ("驻区某部三连指导员荆国强参加座谈会。", "荆国强 指导员 驻区某部三连"), ("驻地某边防连连长龚国栋带领官兵参加座谈会。", "龚国栋 连长 驻地某边防连"),
    ])
  func troops(sentence: String, post: String) throws {
    let found = try read("青石街道座谈\n\n7月3日,\(sentence)")
    #expect(found.posts == [post], "\(found.posts)")
  }

  @Test("Troops without a unit are nobody's name")
  func anyTroops() throws {
    let found = try read("青石街道座谈\n\n7月3日,某部官兵和某单位职工参加座谈会。")
    #expect(!found.organizations.contains { $0.contains("某") }, "\(found.organizations)")
  }

  @Test("科学与 goes on with the name of a university's school, and 与 after the university does not")
  func schools() throws {
    let found = try read("青石街道讲座\n\n7月3日,江州大学建筑科学与工程学院副教授糜文远讲课。")
    #expect(found.posts == ["糜文远 副教授 江州大学建筑科学与工程学院"], "\(found.posts)")
    let two = try read("青石街道讲座\n\n7月3日,江州大学与青石街道签订协议。")
    #expect(two.organizations.isSuperset(of: ["江州大学", "青石街道"]), "\(two.organizations)")
  }

  @Test("An election in the name of a meeting is no occasion of its own")
  func meeting() throws {
    let found = try read("青石街道动员\n\n9月6日,青石街道召开换届选举工作动员会。")
    #expect(found.facts.events.map(\.name) == ["换届选举工作动员会"])
  }

  @Test("A company of troops is called by what it is for")
  func company() throws {
    let found = try posts(in: "街道慰问了驻区某部通信连。连长白小兰、指导员沈立诚致谢。")
    #expect(found.count == 2 && found.allSatisfy { $0.hasSuffix("某部通信连") }, "\(found)")
  }
}
