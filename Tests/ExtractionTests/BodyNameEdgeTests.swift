import Testing

@testable import Extraction

@Suite("Where the names of bodies begin: words that are names, verbs that are none")
struct BodyNameEdgeTests {
  @Test("A quality names a committee, and a community where somebody of it is named")
  func qualities() throws {
    #expect(try bodies(in: "繁荣居委会主任沈立诚到会。").contains("繁荣居委会"))
    #expect(try bodies(in: "和睦社区党支部书记沈立诚到会。").contains("和睦社区"))
  }

  @Test("A quality that only describes names none", arguments: ["街道着力打造繁荣社区。", "优秀居委会主任沈立诚到会。", "他们走进附近社区宣传。"])
  func describing(_ sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.allSatisfy { !$0.hasPrefix("繁荣") && !$0.hasPrefix("优秀") && !$0.hasPrefix("附近") }, "\(found)")
  }

  @Test("What is founded does not begin with the verb")
  func founding() throws {
    let found = try bodies(in: "街道成立社区养老服务中心,沈立诚任中心主任。")
    #expect(found.allSatisfy { !$0.contains("成立") }, "\(found)")
  }

  @Test("A vote is no part of the name of the territory that holds it")
  func vote() throws {
    let found = try bodies(in: "选民于6月3日投票选举江州市青石区人民代表大会代表。")
    #expect(found.allSatisfy { !$0.contains("投票") }, "\(found)")
  }

  @Test("A city at county level keeps its letters, and a market is none")
  func cities() throws {
    #expect(try bodies(in: "他当即与个旧市水利局联系。").contains("个旧市水利局"))
    #expect(try bodies(in: "永安市场管理处主任沈立诚到会。").allSatisfy { !$0.hasPrefix("永安市政府") })
  }

  @Test("A district of three letters or more is known without its level before a body")
  func districtStem() throws {
    #expect(try bodies(in: "石景山交警大队指导员沈立诚到校讲课。").contains("石景山交警大队"))
  }

  @Test("任 begins the name of a street's office only where nothing else can")
  func appointing() throws {
    #expect(try bodies(in: "青石区任山街道党工委书记沈立诚到会。").contains("任山街道党工委"))
    let found = try bodies(in: "他2005年起任东街街道党工委书记。")
    #expect(found.allSatisfy { !$0.hasPrefix("任") }, "\(found)")
  }

  @Test("One of several companies of a trade is called by its number")
  func numberedCompany() throws {
    let found = try bodies(in: "江州市运输三公司经理沈立诚到会。")
    #expect(found.contains("江州市运输三公司"), "\(found)")
  }

  @Test("A name in quotation marks is a body where it is opened, and none where it is a title of honour")
  func opened() throws {
    #expect(try bodies(in: "居民方小芹开办的“四季鲜便民服务部”开业。").contains { $0.contains("四季鲜便民服务部") })
    let found = try bodies(in: "社区获评“最美志愿服务站”称号。")
    #expect(found.allSatisfy { !$0.contains("最美") }, "\(found)")
  }

  @Test("How often somebody goes to a hospital is no name of one")
  func times() throws {
    #expect(try bodies(in: "以前去趟医院要倒两趟车。").allSatisfy { !$0.contains("医院") })
  }

  @Test("A verb that works are called by stands behind strange letters too")
  func works() throws {
    #expect(try bodies(in: "江州市石湾建国陶瓷厂厂长沈立诚到会。").contains { $0.hasSuffix("石湾建国陶瓷厂") })
  }

  @Test("A department in a list of posts is of the committee before it")
  func department() throws {
    let found = try readItem("区委常委、统战部部长沈立诚到会。")
    #expect(found.posts.contains("沈立诚 部长 青石区委统战部"), "\(found.posts)")
    #expect(found.structure.contains("青石区委统战部<青石区委"), "\(found.structure)")
  }

  @Test("A town in a county that sends guests from a district is still of the county")
  func county() throws {
    let found = try read("松河县白塔镇简报\n\n白塔镇党委书记沈立诚介绍情况。松河县副县长方小芹出席。\n\n6月3日,江州市青石区代表团到访。")
    #expect(found.structure.allSatisfy { $0 != "白塔镇<青石区政府" }, "\(found.structure)")
  }

  @Test(
    "社区 behind a district says what its association sees to",
    arguments: ["青石区社区体育协会", "青石区社区志愿者协会", "青石区社区书画研究会"])
  func topic(body: String) throws {
    let found = try readItem("\(body)会长沈立诚到会。")
    #expect(found.posts == ["沈立诚 会长 \(body)"], "\(found.posts)")
    #expect(!found.organizations.contains { $0.hasSuffix("社区") }, "\(found.organizations)")
  }

  @Test("A community has its own clubs, the district before it or not", arguments: ["柳湾社区体育协会", "青石区柳湾社区体育协会"])
  func clubs(body: String) throws {
    let found = try readItem("\(body)会长沈立诚到会。")
    #expect(found.posts == ["沈立诚 会长 柳湾社区体育协会"], "\(found.posts)")
    #expect(found.organizations.contains("柳湾社区"))
  }

  @Test("What a unit is to somebody is not in its name", arguments: ["驻地单位", "共建单位", "结对单位"])
  func sortsOfUnits(sort: String) throws {
    #expect(try posts(in: "社区\(sort)云岭省花灯剧院的青年演员白小兰献唱。") == ["白小兰 演员 云岭省花灯剧院"])
  }

  @Test("A term of office before a community is not in its name")
  func term() throws {
    let found = try bodies(in: "石桥街道新一届社区计生协会换届完成。")
    #expect(!found.contains { $0.contains("新一届") }, "\(found)")
  }

  @Test(
    "A verb between its subject and an organ is in no name",
    arguments: [("庄垂荣代表老协致悼词。", "代表"), ("社区党委支持业委会依规履职。", "支持")])
  func governed(sentence: String, verb: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.contains(verb) }, "\(found)")
  }

  @Test("The sections of civil affairs that see to communities are called so")
  func sections() throws {
    let found = try posts(in: "11月8日,省民政厅基层政权建设和社区治理处处长沈立诚率队调研。")
    #expect(found == ["沈立诚 处长 省民政厅基层政权建设和社区治理处"], "\(found)")
  }

  @Test("A team that a hospital puts together is not called by that")
  func organized() throws {
    let found = try bodies(in: "6月12日,淞北医院组织义诊队赴柳湾社区。")
    #expect(found.contains("淞北医院") && !found.contains { $0.contains("组织") }, "\(found)")
  }

  @Test("A hospital may bear somebody's name, who is not there")
  func namesake() throws {
    let found = try readItem("陈守仁医院院长白小兰到场。")
    #expect(found.posts == ["白小兰 院长 陈守仁医院"], "\(found.posts)")
    #expect(found.persons == ["白小兰"], "\(found.persons)")
  }

  @Test("Qualities that are aimed at name nothing", arguments: ["星级", "涉农", "精品", "样板", "零碳"])
  func qualities(word: String) throws {
    let found = try bodies(in: "全区建设\(word)社区。大家为\(word)社区出力。")
    #expect(!found.contains { $0.contains(word) }, "\(found)")
  }

  @Test("The organisations of two new sorts are not called 组织")
  func newOrganizations() throws {
    #expect(try !bodies(in: "各社区党委、两新组织党支部的代表420人参加。").contains { $0.hasPrefix("组织") })
  }
}
