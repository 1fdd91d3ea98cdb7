import Testing

@testable import Extraction

@Suite("Posts said of somebody who is meant by the family name")
struct ReferencePostTests {
  @Test("Who is asked to serve is the one named before, not the one who asks")
  func asked() throws {
    let found = try posts(in: "退休教师沈立诚常来辅导。青石小学校长方小芹代表学校聘请沈老师担任校外辅导员。")
    #expect(found.contains("沈立诚 校外辅导员 青石小学"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("方小芹 校外辅导员") }, "\(found)")
  }

  @Test("What somebody tells of another's former post is the other's")
  func told() throws {
    let found = try posts(in: "退休法官沈立诚来了。柳林社区居委会主任方小芹介绍,沈法官原任江州市中级人民法院民一庭庭长。")
    #expect(found.contains { $0.hasPrefix("沈立诚 庭长 江州市中级人民法院民一庭") }, "\(found)")
    #expect(!found.contains { $0.hasPrefix("方小芹 庭长") }, "\(found)")
  }

  @Test(
    "A family name and 老 mean the only one of the name, and what is told of his life is his",
    arguments: ["沈老生前曾任江州市商业局局长。", "今年八十岁的沈老是江州市商业局的老局长。", "沈老七十有二,退休前是江州市商业局的局长。"])
  func elder(sentence: String) throws {
    let found = try posts(in: "离休干部沈立诚来了。告别会由方小芹主持。\(sentence)")
    #expect(found.contains { $0.hasPrefix("沈立诚 局长 江州市商业局") }, "\(found)")
  }

  @Test("An elder of whom two in the item might be meant is nobody")
  func twoElders() throws {
    let found = try posts(in: "离休干部沈立诚和沈国清来了。沈老生前曾任江州市商业局局长。")
    #expect(found.isEmpty, "\(found)")
  }

  @Test("The title of the reference itself is no further post")
  func ownTitle() throws {
    let found = try posts(in: "石桥街道办事处主任沈立诚到会。沈主任为柳林社区书记方小芹颁奖。")
    #expect(found == ["沈立诚 主任 石桥街道办事处", "方小芹 书记 柳林社区"], "\(found)")
  }

  @Test(
    "Outsiders whom a body asks to serve have their posts in it, whatever they were",
    arguments: ["特邀调解员", "义务监督员", "校外辅导员"])
  func outsiders(title: String) throws {
    let found = try posts(in: "9月5日,柳林社区人民调解委员会聘请退休法官沈立诚、律师方小芹为\(title)。")
    #expect(
      found == ["沈立诚 \(title) 柳林社区人民调解委员会 appointed", "方小芹 \(title) 柳林社区人民调解委员会 appointed"], "\(found)")
  }
}
