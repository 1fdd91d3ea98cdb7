import Testing

@testable import Extraction

@Suite("Bodies that only their last word names, before a post and whoever has it")
struct HeadAndHolderTests {
  @Test(
    "The bureau is the district's, the office the subdistrict's, the club the community's",
    arguments: [
      ("财政局局长沈立诚到场。", "沈立诚 局长 青石区财政局"),
      ("法院院长沈立诚到场。", "沈立诚 院长 青石区法院"),
      ("财政科科长沈立诚到场。", "沈立诚 科长 石桥街道财政科"),
      ("柳林社区召开座谈会,书画社社长沈立诚发言。", "沈立诚 社长 柳林社区书画社"),
      ("柳林社区召开座谈会,锣鼓队队长沈立诚发言。", "沈立诚 队长 柳林社区锣鼓队"),
    ])
  func owners(sentence: String, post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
  }

  @Test("The body of that sort which the item has named is meant")
  func named() throws {
    let found = try posts(in: "江州市春风票友社来访。票友社社长沈立诚登台。")
    #expect(found.contains { $0.hasPrefix("沈立诚 社长") && $0.hasSuffix("春风票友社") }, "\(found)")
  }

  @Test(
    "Without a name behind the title nobody is meant", arguments: ["财政科科长到场。", "书画社社长介绍了情况。", "各财政科科长参加。"])
  func nobody(sentence: String) throws {
    #expect(try posts(in: sentence).isEmpty)
  }

  @Test("A deputy named some sentences behind the head is of the same body")
  func deputy() throws {
    let found = try posts(in: "柳林社区居委会主任沈立诚讲话。大家鼓掌。会后,副主任方小芹分发了材料。")
    #expect(found.contains("方小芹 副主任 柳林社区居委会"), "\(found)")
  }

  @Test("A deputy of another post than the head's is not of the head's body")
  func otherDeputy() throws {
    let found = try posts(in: "柳林社区居委会主任沈立诚讲话。会后,副队长方小芹分发了材料。")
    #expect(!found.contains { $0.hasPrefix("方小芹") && $0.hasSuffix("居委会") }, "\(found)")
  }

  @Test("All the posts of a list pass to whoever takes them over")
  func award() throws {
    let found = try posts(in: "柳林社区党支部书记、居委会主任由原南潭村党支部书记沈立诚担任。")
    #expect(found.contains { $0.hasPrefix("沈立诚 书记 柳林社区党支部") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("沈立诚 主任 柳林社区居委会") }, "\(found)")
    #expect(found.contains("沈立诚 书记 南潭村党支部 former"), "\(found)")
  }

  @Test("The seat of organisation is in the Party committee, whoever is named before it")
  func seat() throws {
    let found = try posts(in: "街道党工委副书记、纪工委书记沈立诚解读纪律,组织委员方小芹部署工作。")
    #expect(found.contains("方小芹 组织委员 石桥街道党工委"), "\(found)")
  }

  @Test(
    "A verb behind a name of two letters is no part of it",
    arguments: [
      "柳林社区主任沈立作了发言。", "柳林社区主任沈立和 12 名楼栋长参加。", "柳林社区主任沈立送来了被子。", "柳林社区主任由沈立担任。",
    ])
  func verbs(sentence: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == ["沈立"], "\(found)")
  }

  @Test(
    "Whoever is replaced at the end of a clause had the post that passed before it",
    arguments: ["沈立诚当选柳林社区居委会主任,接替到龄退休的方小芹。", "沈立诚当选柳林社区居委会主任,接替方小芹。"])
  func replaced(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(found == ["沈立诚 主任 柳林社区居委会 appointed", "方小芹 主任 柳林社区居委会 former"], "\(found)")
  }

  @Test("Who takes over a shift replaces nobody in a post", arguments: ["柳林社区居委会主任沈立诚到场,接替值夜班的方小芹。"])
  func relieved(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(found == ["沈立诚 主任 柳林社区居委会"], "\(found)")
  }

  @Test("A body named before in the sentence is the one meant by its last word")
  func sameSentence() throws {
    let found = try posts(in: "柳湾社区:7月3日,柳湾社区计生协会邀请医生开展咨询,协会秘书长沈立诚登记。")
    #expect(found.contains("沈立诚 秘书长 柳湾社区计生协会"), "\(found)")
  }

  @Test("The holder of two titles stands behind the second")
  func twoTitles() throws {
    let found = try posts(in: "7月3日,柳湾社区组织活动。秧歌队队长、退休教师沈立诚说:“往后更有劲儿了。”")
    #expect(found.contains("沈立诚 队长 柳湾社区秧歌队"), "\(found)")
    #expect(try posts(in: "7月3日,柳湾社区组织活动。秧歌队队长、队员和沈立诚到场。").isEmpty)
  }

  @Test(
    "A seat that only the Party committee has is of it, though the subdistrict or town stands before it",
    arguments: [("街道宣传委员", "石桥街道党工委"), ("石桥街道组织委员", "石桥街道党工委"), ("柳林镇统战委员", "柳林镇党委")])
  func seats(title: String, body: String) throws {
    let found = try posts(in: "\(body)、办事处班子到会。签约仪式由\(title)沈立诚主持。")
    #expect(found == ["沈立诚 \(title.suffix(4)) \(body)"], "\(found)")
  }

  @Test("A first secretary is of a village, not of the town's committee named before")
  func firstSecretary() throws {
    let found = try posts(in: "7月3日,柳湾村召开座谈会。镇党委组织委员白小兰、驻村工作队队长兼第一书记沈立诚参加。")
    #expect(found.contains("沈立诚 第一书记 柳湾村"), "\(found)")
    #expect(found.allSatisfy { $0 != "沈立诚 第一书记 石桥镇党委" }, "\(found)")
  }

  @Test("A title without a body is the one that its holder was said to have before")
  func heldBefore() throws {
    let found = try posts(in: "青石小学副校长沈立诚到会。江州大学教授方小芹主持,沈立诚副校长介绍情况。")
    #expect(found == ["沈立诚 副校长 青石小学", "方小芹 教授 江州大学"], "\(found)")
  }

  @Test("Who takes over a post has it in the body of whoever leaves it, not in the one that heads the line")
  func tookOver() throws {
    let found = try posts(in: "石桥街道社区卫生服务中心:原柳林卫生服务站站长沈立诚升任中心副主任,站长由方小芹接任。")
    #expect(found.contains { $0.hasPrefix("方小芹 站长 柳林卫生服务站") }, "\(found)")
  }
}
