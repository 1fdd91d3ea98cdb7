import Testing

@testable import Extraction

@Suite("Subdistricts that are called by 街 alone, and roads that end so")
struct SubdistrictForShortTests {
  @Test(
    "The head of a paper says whose it is, so that its bare organs are of that subdistrict",
    arguments: [
      "松风社区报\n2007年4月18日  江州市青石区柳湾桥街  第38期", "柳湾桥街工作简报\n第十一期\n2007年4月18日", "柳湾桥街简报\n2007年4月18日",
      "柳湾桥街工作简报\n中共青石区柳湾桥街工作委员会编  2007年4月18日", "主办:青石区柳湾桥街办事处  2007年4月18日", "青石区柳湾桥街\n2007年4月18日",
    ])
  func heads(head: String) throws {
    let found = try read("\(head)\n\n座谈会\n\n4月10日,街工委书记沈立诚、办事处主任白小兰、街司法所所长冯国清参加座谈会。").posts
    #expect(
      found.isSuperset(of: ["沈立诚 书记 柳湾桥街工委", "白小兰 主任 柳湾桥街办事处", "冯国清 所长 柳湾桥街司法所"]), "\(found)")
  }

  @Test("A word of the language is the name where its organ or the title of its paper follows")
  func words() throws {
    let found = try read("解放街办事处主办\n2007年4月18日\n\n座谈会\n\n4月10日,街办事处主任白小兰、街工会主席冯国清参加座谈会。")
    #expect(found.posts == ["白小兰 主任 解放街办事处", "冯国清 主席 解放街工会"], "\(found.posts)")
    #expect(found.structure.contains("解放街办事处<解放街"), "\(found.structure)")
  }

  @Test("街工委 in the paper of a subdistrict is its working committee")
  func ofSubdistrict() throws {
    #expect(try posts(in: "7月3日,街工委书记沈立诚到会。") == ["沈立诚 书记 石桥街道工委"])
  }

  @Test(
    "Where people live, or what has a number, is a road",
    arguments: ["老王住在青石区珠光街。", "青石区珠光街12号新开了一家书店。", "7月3日,大家沿着珠光街巡逻。", "地址在青石区珠光街"])
  func roads(sentence: String) throws {
    let found = try readItem(sentence).organizations
    #expect(!found.contains { $0.hasSuffix("珠光街") }, "\(found)")
  }

  @Test("A subdistrict that was a town keeps the word for one in its name; streets of a town are none")
  func formerTown() throws {
    let found = try read("石湾镇街道简报\n2004年3月18日\n\n座谈会\n\n3月5日,石湾镇街道举行会议,街道党工委书记沈立诚讲话。")
    #expect(found.posts == ["沈立诚 书记 石湾镇街道党工委"], "\(found.posts)")
    let streets = try readItem("3月5日,志愿者清扫石湾镇街道两侧的垃圾。").organizations
    #expect(!streets.contains("石湾镇街道"), "\(streets)")
  }
}
