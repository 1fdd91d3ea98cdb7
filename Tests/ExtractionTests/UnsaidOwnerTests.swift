import Newsletters
import Testing

@testable import Extraction

@Suite("Bodies whose owner the text does not repeat")
struct UnsaidOwnerTests {
  @Test("The offices of a works, a school or a hospital are of the one named before")
  func lastNamed() throws {
    let found = try read(
      "江州红星机械厂与青石街道签约。厂工会主席沈立诚、厂社区管理中心主任冯国清参加。望江医学院来访,学院团委书记白小兰陪同。")
    #expect(found.posts.contains("沈立诚 主席 江州红星机械厂工会"), "\(found.posts)")
    #expect(found.posts.contains("冯国清 主任 江州红星机械厂社区管理中心"))
    #expect(found.posts.contains("白小兰 书记 望江医学院团委"))
  }

  @Test("An office of a works that is not named anywhere is of none")
  func unnamed() throws {
    #expect(try read("厂工会主席沈立诚参加。").posts.allSatisfy { !$0.contains("机械厂") })
  }

  @Test("A newsletter of one village means that village where an item names none")
  func home() throws {
    let found = try read(
      """
      石榴村召开会议

      3月2日,石榴村召开会议。石榴村党支部书记沈立诚主持,石榴村村民参加。

      监委会换届

      3月3日,大会推选产生了村务监督委员会,冯国清任主任。
      """)
    #expect(found.posts.contains("冯国清 主任 石榴村村务监督委员会"), "\(found.posts)")
  }

  @Test("A paper of a village means that village though it names it only in its title")
  func titleOfPaper() throws {
    let paper = """
      石榴村报
      主办:石榴村党总支

      3月2日,村民在祠堂开会,村委会主任冯国清、村会计沈立芳到会。
      """
    let found = try read(paper)
    #expect(found.posts.contains("冯国清 主任 石榴村村委会"), "\(found.posts)")
  }

  @Test("Where two communities are spoken of alike, neither is meant")
  func noHome() throws {
    let found = try read(
      """
      两个社区换届

      3月2日,柳湾社区换届。3月3日,双井社区换届。

      监委会换届

      3月4日,大会推选产生了监督委员会,冯国清任主任。
      """)
    #expect(found.posts.allSatisfy { !$0.contains("柳湾社区") && !$0.contains("双井社区") }, "\(found.posts)")
  }

  @Test("The Party's committee of a territory is called as people call it")
  func committees() throws {
    let found = try read("中共江州市望江区委员会书记沈立诚、中共柳林镇委员会书记冯国清到会。")
    #expect(found.posts.contains("沈立诚 书记 望江区委"), "\(found.posts)")
    #expect(found.posts.contains("冯国清 书记 柳林镇党委"))
  }

  @Test("A territory is named without the one it lies in")
  func territory() throws {
    let names = try read("武汉市望江区民政局局长沈立诚到会。").organizations
    #expect(names.contains("望江区民政局") && !names.contains { $0.hasPrefix("武汉市望江区") }, "\(names)")
  }

  @Test(
    "Venues, verbs and plurals name no body",
    arguments: ["校长沈立诚代表学校接受捐赠。", "书记沈立诚希望银行帮助企业。", "家属区物业管理移交社区。", "会议在青石镇会议中心举行。", "沈立诚率各社区党支部书记考察。"])
  func noBodies(sentence: String) throws {
    let names = try read(sentence).organizations
    let wrong = ["代表学校", "希望银行", "家属区物业", "青石镇会议中心", "社区党支部"]
    #expect(names.allSatisfy { !wrong.contains($0) }, "\(names)")
  }

  @Test(
    "What a unit sees to is part of its name",
    arguments: [
      ("望江区经济促进局副局长沈立诚到会。", "望江区经济促进局"), ("望江区自然资源分局局长沈立诚到会。", "望江区自然资源分局"),
      ("湖南省社区建设检查组组长沈立诚一行来检查。", "湖南省社区建设检查组"), ("江州县中医院医共体柳林分院医生沈立诚到会。", "江州县中医院医共体柳林分院"),
      ("苏州锐图精密机械股份有限公司董事长沈立诚到会。", "苏州锐图精密机械股份有限公司"), ("柳湾社区老年合唱团参加演出。", "柳湾社区老年合唱团"),
      ("江州市第五中学教工代表队参加比赛。", "江州市第五中学教工代表队"),
    ])
  func tasks(sentence: String, name: String) throws {
    let names = try read(sentence).organizations
    #expect(names.contains(name), "\(names)")
  }

  @Test("The title of a nurse is of the station that the doctor beside her works at")
  func nurse() throws {
    let found = try read("柳湾社区卫生服务站医生沈立诚和护士白小兰上门体检。")
    #expect(found.posts.contains("白小兰 护士 柳湾社区卫生服务站"), "\(found.posts)")
  }

  @Test("A street that holds something is a subdistrict, and its committee is called so")
  func street() throws {
    let names = try read("秋林街举办邻里节。街党工委书记沈立诚到会。").organizations
    #expect(names.contains("秋林街") && names.contains("秋林街党工委"), "\(names)")
    #expect(try read("沿街举办邻里节的商户很多。").organizations.isEmpty)
  }

  @Test("Prepositions before a town are no part of its name", arguments: ["经柳湾镇党委研究决定", "该家属区归柳湾街道管理"])
  func prepositions(sentence: String) throws {
    let names = try read(sentence).organizations
    #expect(names.allSatisfy { !$0.hasPrefix("经") && !$0.hasPrefix("归") }, "\(names)")
    #expect(names.contains { $0.hasPrefix("柳湾") }, "\(names)")
  }

  @Test(
    "A mass body is the community's that the sentence named last",
    arguments: ["柳湾社区组织义诊,妇联主席沈立诚到场。", "柳湾社区党委书记方小芹带队,妇联主席沈立诚参加。"])
  func ofCommunity(sentence: String) throws {
    #expect(try posts(in: sentence).contains("沈立诚 主席 柳湾社区妇联"))
  }

  @Test(
    "It is the subdistrict's where the sentence named that, or nothing",
    arguments: ["柳湾社区举行义诊。妇联主席沈立诚到场。", "柳湾社区举行义诊,街道党工委书记方小芹、妇联主席沈立诚到场。"])
  func ofSubdistrict(sentence: String) throws {
    #expect(try posts(in: sentence).contains("沈立诚 主席 石桥街道妇联"))
  }

  @Test("In a community's own paper it is the community's")
  func ofOwnCommunity() throws {
    let found = try read("江州市青石区石桥街道柳湾社区居委会主办\n柳湾家园 2014年3月5日\n\n喜报\n\n3月4日,关工委主任沈立诚到场。").posts
    #expect(found == ["沈立诚 主任 柳湾社区关工委"], "\(found)")
  }

  @Test("The ward of the health centre that the item named")
  func ward() throws {
    let found = try posts(in: "柳湾社区卫生服务中心来义诊。中医科主任沈立诚为居民把脉。")
    #expect(found == ["沈立诚 主任 柳湾社区卫生服务中心中医科"], "\(found)")
  }

  @Test("A visiting hospital's people are of its wards, not of those of the health centre that they come to")
  func visitingWard() throws {
    let found = try posts(in: "江州大学附属医院医疗队来到石桥街道卫生院义诊,心内科主任沈立诚坐诊。")
    #expect(!found.contains("沈立诚 主任 石桥街道卫生院心内科"), "\(found)")
  }

  @Test("A section in a list is of the body that the list began with, not of the Party committee within it")
  func section() throws {
    #expect(
      try posts(in: "区残联副理事长沈立诚、康复科科长方小芹到场。") == ["沈立诚 副理事长 青石区残联", "方小芹 科长 青石区残联康复科"])
    #expect(
      try posts(in: "江州第一人民医院党委委员、急诊科主任沈立诚到场。") == ["沈立诚 委员 江州第一人民医院党委", "沈立诚 主任 江州第一人民医院急诊科"])
  }

  @Test("A table below a meeting of a committee says who is what in it")
  func table() throws {
    let text = """
      # 石桥街道简报

      7月28日,柳湾社区新一届居委会召开会议,对班子作了分工:

      | 姓名 | 职务 |
      |---|---|
      | 沈立诚 | 主任 |
      | 方小芹 | 副主任 |
      | 白小兰 | 委员 |
      """
    let newsletter = try NewsletterReader().read(
      Array(text.utf8), path: "invented.md", sha256: String(repeating: "0", count: 64), manifest: ManifestEntry())
    let found = Findings(facts: Extractor().extract(newsletter)).posts
    #expect(found.isSuperset(of: ["沈立诚 主任 柳湾社区居委会", "方小芹 副主任 柳湾社区居委会", "白小兰 委员 柳湾社区居委会"]), "\(found)")
  }
}
