import Testing

@testable import Extraction

@Suite("Units that a title repeats, and who belongs to a body of members")
struct UnitOfHolderTests {
  private func found(_ sentence: String) throws -> Set<String> {
    try posts(in: "3月2日,石桥街道柳林村召开会议。" + sentence)
  }

  @Test(
    "A word or a number before the letter that the title repeats is a unit's, where its head is named",
    arguments: [
      ("区劳动局副局长沈立诚、就业科科长方小芹到场。", "方小芹 科长 青石区劳动局就业科"),
      ("同来的还有青年组组长方小芹。", "方小芹 组长 柳林村青年组"),
      ("二组组长方小芹、三组组长冯国清参加。", "方小芹 组长 柳林村二组"),
      ("二组组长方小芹、三组组长冯国清参加。", "冯国清 组长 柳林村三组"),
    ])
  func units(sentence: String, post: String) throws {
    let posts = try found(sentence)
    #expect(posts.contains(post), "\(posts)")
  }

  @Test("Without a name it is no unit", arguments: ["就业科科长到场。", "各组组长参加。", "三科科长发言。"])
  func nobody(sentence: String) throws {
    #expect(try found(sentence).isEmpty)
  }

  @Test("Members of a council, a team or a group are named behind the word")
  func members() throws {
    let posts = try found("议事会成员沈立诚、方小芹作了发言。")
    #expect(posts == ["沈立诚 成员 柳林村议事会", "方小芹 成员 柳林村议事会"], "\(posts)")
  }

  @Test("The players and the coach are of the team that was named")
  func players() throws {
    let posts = try found("柳林村代表队夺冠,队员沈立诚得分最多,教练方小芹获奖。")
    #expect(posts == ["沈立诚 队员 柳林村代表队", "方小芹 教练 柳林村代表队"], "\(posts)")
  }

  @Test("Members of a family and pupils have no post", arguments: ["家庭成员沈立诚到场。", "五年级学生沈立诚发言。", "沈立诚为队员们颁奖。"])
  func noPost(sentence: String) throws {
    let posts = try found(sentence)
    #expect(posts.isEmpty, "\(posts)")
  }
}
