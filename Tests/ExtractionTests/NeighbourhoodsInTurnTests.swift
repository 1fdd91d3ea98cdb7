import Testing

@testable import Extraction

@Suite("Neighbourhoods in a list, and those who head them in turn")
struct NeighbourhoodsInTurnTests {
  @Test("As many names as neighbourhoods are of one each")
  func inTurn() throws {
    let found = try posts(in: "白塔社区、松风社区书记沈立诚、方小芹参加。")
    #expect(found.contains("沈立诚 书记 白塔社区"), "\(found)")
    #expect(found.contains("方小芹 书记 松风社区"), "\(found)")
  }

  @Test("Fewer names, or a name with a title of its own, are not")
  func notInTurn() throws {
    let one = try posts(in: "白塔社区、松风社区书记沈立诚参加。")
    #expect(one == ["沈立诚 书记 松风社区"], "\(one)")
    let titled = try posts(in: "白塔社区、松风社区书记沈立诚、居民方小芹参加。")
    #expect(titled.allSatisfy { !$0.hasPrefix("方小芹") }, "\(titled)")
  }

  @Test("Names without the word for what they are stand before one that has it")
  func shared() throws {
    let text = "白塔社区、松风社区、望湖社区3月5日换届。沈立诚、方小芹分别当选白塔、松风社区老年协会会长。"
    let found = try posts(in: text)
    #expect(found.contains("沈立诚 会长 白塔社区老年协会 appointed"), "\(found)")
    #expect(found.contains("方小芹 会长 松风社区老年协会 appointed"), "\(found)")
  }

  @Test("A city before a community is no community")
  func city() throws {
    let found = try bodies(in: "来自江州、白塔社区的居民参加。")
    #expect(!found.contains("江州社区"), "\(found)")
  }
}
