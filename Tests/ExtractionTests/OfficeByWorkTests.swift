import Testing

@testable import Extraction

@Suite("Offices that everyday words say who has")
struct OfficeByWorkTests {
  @Test("当 and 兼 behind a name, or behind the pronoun for whom the sentence tells of, give the office behind them")
  func taken() throws {
    #expect(
      try posts(in: "柳林小区选举业委会。新一届委员开会,推选沈立诚当主任,方小芹当副主任。").isSuperset(of: [
        "沈立诚 主任 柳林小区业委会", "方小芹 副主任 柳林小区业委会",
      ]))
    #expect(try posts(in: "柳林社区书法协会会长沈立诚兼社区妇联主席。").contains("沈立诚 主席 柳林社区妇联"))
    #expect(try posts(in: "柳林村老书记沈立诚退下来后,大家推他当村务监督委员会主任。").contains("沈立诚 主任 柳林村村务监督委员会"))
    #expect(try posts(in: "今年石桥小学办起山歌班,请沈立诚当校外辅导员。").contains("沈立诚 校外辅导员 石桥小学"))
  }

  @Test(
    "What somebody was then, or is only wished to be, is no post",
    arguments: [
      "柳林社区居委会的账很清楚,沈立诚当主任时修了路。", "柳林社区居委会要换届,大家希望沈立诚当主任。", "柳林社区居委会主任白小兰找到她,请她当楼长。",
      "柳林社区居委会的沈立诚兼顾工作和家庭。",
    ])
  func notTaken(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(found.allSatisfy { $0.hasPrefix("白小兰 主任") }, "\(found)")
  }

  @Test("The members of a committee are told by what they do")
  func members() throws {
    let found = try posts(
      in: "柳林小区选出业主委员会:主任是锅炉厂退休工程师沈立诚,副主任是实验小学教师方小芹,委员有开小店的冯国清、做会计的白小兰和楼长陆青云。")
    for post in ["沈立诚 主任", "方小芹 副主任", "冯国清 委员", "白小兰 委员", "陆青云 委员"] {
      #expect(found.contains { $0.hasPrefix("\(post) 柳林小区业主委员会") }, "\(post) \(found)")
    }
    #expect(!found.contains { $0.hasPrefix("白小兰 会计") }, "\(found)")
  }

  @Test(
    "有 that counts seats, or says what happens, names nobody as their holder",
    arguments: ["柳林小区业委会委员有三名女同志,主任沈立诚说。", "柳林小区业委会委员有事请假,副主任沈立诚主持。"])
  func counted(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(!found.contains { $0.contains(" 委员 ") }, "\(found)")
  }

  @Test("A rare name is one where a clause says by what he does whose the office is")
  func rareName() throws {
    #expect(try readItem("柳林小区选出业主委员会,主任是沈立诚,委员是开馍店的苟喜。").persons.contains("苟喜"))
  }

  @Test("Whom a body takes on has the post in it")
  func takenOn() throws {
    #expect(try posts(in: "沈立诚从印刷厂退休,第二年就被柳林居委会聘为宣传员。").contains("沈立诚 宣传员 柳林居委会 appointed"))
  }

  @Test("What is said of the writer is said of whoever the item names as such")
  func writer() throws {
    let found = try posts(
      in: "我们的居委会\n□ 沈立诚\n我记得门口那块牌子。\n(作者系江州市第九中学退休教师、街道关工委副主任)")
    #expect(
      found.isSuperset(of: ["沈立诚 退休教师 江州市第九中学", "沈立诚 副主任 石桥街道关工委"]), "\(found)")
    #expect(try posts(in: "沈立诚系江州市柳林公会主席。").contains("沈立诚 主席 江州市柳林公会"))
    let twoWriters = try posts(in: "我们的居委会\n□ 沈立诚 方小芹\n我记得那块牌子。\n(作者系江州市第九中学教师)")
    #expect(twoWriters.isEmpty, "\(twoWriters)")
  }

  @Test("A title of one sort of house is of the one named before")
  func houses() throws {
    #expect(
      try posts(in: "街道妇联联合江州恒信律师事务所办讲座。律所合伙人沈立诚讲课。").contains("沈立诚 合伙人 江州恒信律师事务所"))
    #expect(
      try posts(in: "石桥侨光中学科学楼落成。校董会董事长沈立诚到场。同日,校董会推举方小芹先生为名誉董事长。").isSuperset(of: [
        "沈立诚 董事长 石桥侨光中学校董会", "方小芹 名誉董事长 石桥侨光中学校董会 appointed",
      ]))
    #expect(
      try posts(in: "江州开放大学石桥分院在文化站开课,讲师沈立诚教大家挂号。").contains("沈立诚 讲师 江州开放大学石桥分院"))
    let guest = try posts(in: "石桥中学聘请江州师范学院副教授沈立诚担任“家长学校”校外讲师,聘书由校长方小芹颁发。")
    #expect(guest.contains("方小芹 校长 石桥中学"), "\(guest)")
  }

  @Test("A dash may stand before the posts that somebody is told to have")
  func dash() throws {
    #expect(
      try posts(in: "柳林社区党委书记沈立诚最近多了一个头衔——四方邻里服务有限公司监事。").contains("沈立诚 监事 四方邻里服务有限公司"))
  }
}
