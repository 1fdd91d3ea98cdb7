import Testing

@testable import Extraction

@Suite("Officers of a body that the text has just said to be founded")
struct FoundingTests {
  @Test(
    "They are of that body, not of the one that somebody among them comes from",
    arguments: [
      "村里成立了宗祠修缮理事会。会长由老年协会会长沈立诚兼任,副会长方小芹、冯国清,会计白小兰。",
      "村里成立了宗祠修缮理事会。会长沈立诚,副会长方小芹、冯国清,会计白小兰。",
    ])
  func board(sentence: String) throws {
    let found = try posts(in: sentence)
    for post in ["沈立诚 会长", "方小芹 副会长", "冯国清 副会长", "白小兰 会计"] {
      #expect(found.contains { $0.hasPrefix("\(post) 宗祠修缮理事会") }, "\(found)")
    }
  }

  @Test("A society that is called by what its members meet for is elected as any other")
  func society() throws {
    let found = try posts(in: "7月1日,柳林社区茶友会在文化站成立。社区居委会主任沈立诚当选会长,退休医生方小芹当选副会长。")
    #expect(found.contains("沈立诚 会长 柳林社区茶友会 appointed"), "\(found)")
    #expect(found.contains("方小芹 副会长 柳林社区茶友会 appointed"), "\(found)")
  }

  @Test(
    "Who has another body, or is named long after, is not an officer of it",
    arguments: [
      "柳林社区合唱团成立。白塔社区舞蹈队队长沈立诚到场祝贺。", "柳林社区合唱团成立。居民都来了。大家唱了歌。又跳了舞。晚上放了电影,会计沈立诚没有来。",
      "柳林社区合唱团成立。石桥小学校长沈立诚讲话。",
    ])
  func others(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(found.allSatisfy { !$0.hasSuffix("柳林社区合唱团") }, "\(found)")
  }

  @Test("A board that has a number and no name is not called by the number", arguments: ["第三届", "新一届"])
  func numberedBoard(number: String) throws {
    let found = try bodies(in: "石桥商会选举产生\(number)理事会,沈立诚当选会长。")
    #expect(found.allSatisfy { !$0.contains("届") }, "\(found)")
  }

  @Test("A squad that is founded has whoever is put at its head")
  func squad() throws {
    let found = try posts(in: "会议决定成立街道防汛抢险应急分队,由人武部部长沈立诚任队长。")
    #expect(found.contains("沈立诚 队长 石桥街道防汛抢险应急分队"), "\(found)")
  }

  @Test("A board that is elected has its whole name behind the verb", arguments: ["推选了", "选出了"])
  func elected(verb: String) throws {
    let found = try posts(in: "村民\(verb)宗祠修缮理事会。会长沈立诚,副会长方小芹。")
    #expect(found.contains { $0.hasPrefix("沈立诚 会长 宗祠修缮理事会") }, "\(found)")
  }

  @Test("An alliance that is founded has a president")
  func alliance() throws {
    let found = try posts(in: "4月22日,青石区政协委员牵头的“爱心妈妈”联盟在石桥小学成立,沈立诚任会长,白小兰和街道妇联主席冯国清任副会长。")
    #expect(found.isSuperset(of: ["沈立诚 会长 “爱心妈妈”联盟", "白小兰 副会长 “爱心妈妈”联盟"]), "\(found)")
  }

  @Test(
    "Who heads the board that an association elects heads the association",
    arguments: ["选出新一届理事会", "选举产生第一届理事会", "选举产生了第三届理事会"])
  func boardOfAssociation(election: String) throws {
    let found = try posts(
      in: "石桥镇乡贤参事会会员大会在文化站举行,大会\(election)。县医院护理部主任沈立诚当选会长,柳林村服务队队长方小芹当选副会长。")
    #expect(found.contains("沈立诚 会长 石桥镇乡贤参事会 appointed"), "\(found)")
    #expect(found.contains("方小芹 副会长 石桥镇乡贤参事会 appointed"), "\(found)")
  }

  @Test("Whoever watches over a board, or had a post before, has none in the board")
  func besidesBoard() throws {
    let found = try posts(in: "石桥商会选举产生新一届理事会、监事会。原会计冯国清当选会长,白小兰当选监事长。")
    #expect(found.allSatisfy { !$0.hasPrefix("白小兰 监事长") || !$0.contains("理事会") }, "\(found)")
    #expect(found.allSatisfy { !$0.hasPrefix("冯国清 会计") }, "\(found)")
  }

  @Test("The members of a branch that is founded are of it; a seat told of later need not be")
  func branch() throws {
    let found = try posts(
      in: "社区党委批复成立柳林小区党支部,沈立诚当选书记,市医院药剂师方小芹任支部委员。后来业委会换届,冯国清当选主任,委员有白小兰。")
    #expect(found.contains("方小芹 支部委员 柳林小区党支部"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("白小兰") && $0.contains("党支部") }, "\(found)")
  }

  @Test("A team that is founded has an instructor")
  func instructor() throws {
    let found = try posts(in: "会上宣布成立石桥街道治安联防队,由综治办副主任沈立诚任队长,派出所民警方小芹任指导员。")
    #expect(found.contains("方小芹 指导员 石桥街道治安联防队"), "\(found)")
  }
}
