import Testing

@testable import Extraction

@Suite("Which body a post is of that its title does not name beside it")
struct PostBodyTests {
  // MARK: Organs

  @Test(
    "A word for what somebody was stands between a body and its organ",
    arguments: ["临江机械厂原工会主席沈立诚参加。", "沈立诚,临江机械厂原工会主席,今年80岁。"])
  func formerOrgan(sentence: String) throws {
    #expect(try posts(in: sentence) == ["沈立诚 主席 临江机械厂工会 former"])
  }

  @Test("Another body before a comma is not the one whose organ it is")
  func formerOrganElsewhere() throws {
    let found = try posts(in: "会议在临江机械厂召开,原街道工会主席沈立诚参加。")
    #expect(found.allSatisfy { !$0.contains("机械厂") }, "\(found)")
  }

  @Test("An office that is called by its task alone is the subdistrict's, before whoever heads it")
  func office() throws {
    #expect(try posts(in: "双拥办主任沈立诚主持会议。") == ["沈立诚 主任 石桥街道双拥办"])
    #expect(try posts(in: "双拥办干部到会。").isEmpty)
    let district = try posts(in: "外事办主任沈立诚到会。")
    #expect(district.allSatisfy { !$0.contains("石桥街道外事办") }, "\(district)")
  }

  @Test("Bodies of pupils and former pupils are those of the school named before")
  func school() throws {
    let found = try posts(in: "3月5日,江州市第三中学师生到敬老院服务。学生会主席沈立诚表演了节目。")
    #expect(found.contains("沈立诚 主席 江州市第三中学学生会"), "\(found)")
  }

  @Test("What somebody sees to stands between a body and the post")
  func charge() throws {
    #expect(try posts(in: "石桥街道分管安全生产的副主任沈立诚到场。").contains { $0.hasPrefix("沈立诚 副主任 石桥街道") })
    let other = try posts(in: "白塔社区分管卫生,石桥街道的副主任沈立诚到场。")
    #expect(other.allSatisfy { !$0.contains("白塔社区") }, "\(other)")
  }

  // MARK: Heads and deputies

  @Test("A deputy behind a head whose post was said before is of the same body")
  func deputyBehindHead() throws {
    let found = try posts(in: "街道办事处主任沈立诚主持会议。会后,沈立诚、副主任方小芹一同查看了河堤。")
    #expect(found.contains("方小芹 副主任 石桥街道办事处"), "\(found)")
  }

  @Test("A deputy in a bracket is of the body of the head named last")
  func deputyInBracket() throws {
    let found = try posts(in: "主持人:沈立诚(街道办事处主任)\n出席:方小芹(副主任)、冯国清(副主任)")
    #expect(found.contains("方小芹 副主任 石桥街道办事处"), "\(found)")
    #expect(found.contains("冯国清 副主任 石桥街道办事处"), "\(found)")
  }

  @Test("A deputy alone, or behind somebody of whom nothing was said, is of no body")
  func deputyAlone() throws {
    let found = try posts(in: "会后,沈立诚、副主任方小芹一同查看了河堤。")
    #expect(found.isEmpty, "\(found)")
  }

  @Test("A seat that only a Party committee has is the subdistrict's committee's behind its secretary")
  func seat() throws {
    let found = try posts(in: "街道党工委书记沈立诚,统战委员方小芹出席。")
    #expect(found.contains("方小芹 统战委员 石桥街道党工委"), "\(found)")
  }

  // MARK: Whoever is chosen

  @Test(
    "Who is employed by a body has the post in it", arguments: ["社区居委会近期聘请", "社区居委会聘请"])
  func employed(opening: String) throws {
    let found = try posts(in: "白塔\(opening)退休教师沈立诚、居民方小芹为人民调解员。")
    #expect(found.contains("沈立诚 人民调解员 白塔社区居委会 appointed"), "\(found)")
    #expect(found.contains("方小芹 人民调解员 白塔社区居委会 appointed"), "\(found)")
    #expect(!found.contains { $0.contains("退休教师") }, "\(found)")
  }

  @Test("Each of those who win a post has it in the village right before the name")
  func villages() throws {
    let found = try posts(in: "东风村沈立诚、红旗村方小芹、团结村冯国清连任书记。")
    for post in ["沈立诚 书记 东风村", "方小芹 书记 红旗村", "冯国清 书记 团结村"] {
      #expect(found.contains { $0.hasPrefix(post) }, "\(found)")
    }
  }

  @Test("The one who presides over an association is not of the village that he comes from")
  func guestOfVillage() throws {
    let found = try posts(in: "石桥街道象棋协会换届,东风村沈立诚当选会长。")
    #expect(found.allSatisfy { !$0.hasSuffix("东风村 appointed") }, "\(found)")
  }

  @Test("A committee that the same sentence says to be founded is the one that the officers are of")
  func foundedHere() throws {
    let found = try posts(in: "街道人民调解委员会成立,由沈立诚任主任,司法所所长方小芹任副主任,冯国清、白小兰任调解员。")
    for post in ["沈立诚 主任", "方小芹 副主任", "冯国清 调解员", "白小兰 调解员"] {
      #expect(found.contains { $0.hasPrefix("\(post) 石桥街道人民调解委员会") }, "\(found)")
    }
    #expect(found.contains("方小芹 所长 石桥街道司法所"), "\(found)")
  }

  @Test("A committee for the young, or of a court, chooses a chairman as others do")
  func committees() throws {
    let found = try posts(in: "11月21日,街道关工委召开全体会议,选举产生新一届领导班子。退休干部沈立诚当选主任,方小芹当选副主任。")
    #expect(found.contains("沈立诚 主任 石桥街道关工委 appointed"), "\(found)")
    #expect(found.contains("方小芹 副主任 石桥街道关工委 appointed"), "\(found)")
  }

  @Test("The secretary of old is a village's, and no subdistrict's")
  func oldSecretary() throws {
    let found = try posts(in: "中共石桥街道工作委员会成立。83岁的老支书沈立诚摸着新牌子。")
    #expect(found.allSatisfy { !$0.hasPrefix("沈立诚") }, "\(found)")
  }

  // MARK: Staff

  @Test("The head of a hospital is of the one that acts, and not of the home that it goes to")
  func visitors() throws {
    let found = try posts(in: "镇卫生院组织医护人员到敬老院为老人体检,院长沈立诚参加。")
    #expect(found.contains { $0.hasPrefix("沈立诚 院长") && $0.hasSuffix("卫生院") }, "\(found)")
    let home = try posts(in: "志愿者到清泉敬老院服务,院长沈立诚表示感谢。")
    #expect(home.contains("沈立诚 院长 清泉敬老院"), "\(home)")
  }

  @Test("A journalist in the story has a post where the house is named; its writer has none")
  func journalist() throws {
    #expect(try posts(in: "社区邀请青石区融媒体中心记者沈立诚讲课。") == ["沈立诚 记者 青石区融媒体中心"])
    #expect(try posts(in: "本报记者沈立诚到社区采访。").isEmpty)
  }

  @Test("What a body is to others is nobody's post")
  func sortOfBody() throws {
    let found = try posts(in: "联盟轮值主席单位恒泰建筑公司总经理沈立诚到会。")
    #expect(found == ["沈立诚 总经理 恒泰建筑公司"], "\(found)")
  }

  @Test("A family name of two letters before a title refers to somebody named in full")
  func compoundReferences() throws {
    let found = try posts(in: "云岭小学校长欧阳洁致辞。欧阳校长兼任柳湾社区家长学校校长。")
    #expect(found.contains { $0.hasPrefix("欧阳洁 校长 云岭小学") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("欧阳洁 校长 柳湾社区家长学校") }, "\(found)")
  }
}
