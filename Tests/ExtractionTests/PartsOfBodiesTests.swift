import Testing

@testable import Extraction

@Suite("What bodies are parts of, by the text and by the context")
struct PartsOfBodiesTests {
  @Test("What the text says goes before what the context lets expect, also where it is said later")
  func later() throws {
    let found = try structure(in: "柳湾社区居委会来我街道取经\n\n7月3日,云岭区槐花街道柳湾社区居委会主任沈立诚一行来石桥街道考察。")
    #expect(found.isSuperset(of: ["柳湾社区居委会<柳湾社区", "柳湾社区<槐花街道"]), "\(found)")
  }

  @Test("Of another subdistrict that a subdistrict's paper names nobody says the district")
  func foreign() throws {
    let found = try structure(in: "7月3日,石桥街道召开会议,沈立诚调任槐花街道党工委书记。")
    #expect(found.contains("槐花街道党工委<槐花街道"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("槐花街道<") }, "\(found)")
  }

  @Test(
    "A unit that is called by another place is no part of the subdistrict; police stations are, and what bears its name",
    arguments: [
      ("云岭社区卫生服务中心举办义诊。", "云岭社区卫生服务中心<石桥街道", false), ("槐花敬老院举办义诊。", "槐花敬老院<石桥街道", false),
      ("石桥敬老院举办义诊。", "石桥街道敬老院<石桥街道", true), ("槐花派出所举办义诊。", "槐花派出所<石桥街道", true),
      ("柳湾花园业委会主任沈立诚到会。", "柳湾花园业委会<石桥街道", false),
    ])
  func places(sentence: String, part: String, isMeant: Bool) throws {
    let found = try structure(in: sentence)
    #expect(found.contains(part) == isMeant, "\(found)")
  }

  @Test("A team that is stationed somewhere is part of the body that sends it")
  func stationed() throws {
    let found = try structure(in: "云岭州林业局驻柳湾社区“访惠聚”工作队队长沈立诚到会。")
    #expect(found.contains("云岭州林业局驻柳湾社区“访惠聚”工作队<云岭州林业局"), "\(found)")
  }

  @Test("The group that a commission sends is the commission's")
  func sent() throws {
    let found = try structure(in: "云岭区纪委监委派驻第三纪检监察组组长沈立诚到会。")
    #expect(found.contains("云岭区纪委监委派驻第三纪检监察组<云岭区纪委监委"), "\(found)")
  }

  @Test(
    "A department, a workshop and a branch of a company are parts of it",
    arguments: [
      ("江州恒远机械租赁公司后勤部主任沈立诚到会。", "江州恒远机械租赁公司后勤部<江州恒远机械租赁公司"), ("云岭铁矿采矿车间举办讲座。", "云岭铁矿采矿车间<云岭铁矿"),
      ("江州供电公司槐底供电所所长沈立诚到会。", "江州供电公司槐底供电所<江州供电公司"),
    ])
  func company(sentence: String, part: String) throws {
    let found = try structure(in: sentence)
    #expect(found.contains(part), "\(found)")
  }

  @Test(
    "Sections whose task is several words, or a word of three letters, are parts of their offices",
    arguments: [
      ("江南省教育厅基础教育处副处长沈立诚到会。", "江南省教育厅基础教育处<江南省教育厅"), ("青石区委组织部组织指导科副科长沈立诚到会。", "青石区委组织部组织指导科<青石区委组织部"),
      ("石桥街道人力资源和社会保障服务所搬家。", "石桥街道人力资源和社会保障服务所<石桥街道"),
    ])
  func sections(sentence: String, part: String) throws {
    let found = try structure(in: sentence)
    #expect(found.contains(part), "\(found)")
  }

  @Test("An association of a district's artists is a body, and no part of its government")
  func association() throws {
    let found = try readItem("青石区书协主席沈立诚到会。")
    #expect(found.posts == ["沈立诚 主席 青石区书协"], "\(found.posts)")
    #expect(!found.structure.contains { $0.hasPrefix("青石区书协<") }, "\(found.structure)")
  }

  @Test("The units of a hospital's or school's own paper are the house's, and of 我院 too")
  func house() throws {
    let hospital = try read("江州市槐树医院\n院 务 简 讯\n\n7月3日,工会换届,财务科科长沈立诚到会。嘉宾到我院柳湾门诊部参观。")
    #expect(
      hospital.structure.isSuperset(of: ["江州市槐树医院工会<江州市槐树医院", "江州市槐树医院财务科<江州市槐树医院", "柳湾门诊部<江州市槐树医院"]),
      "\(hospital.structure)")
    let school = try read("江州市槐树小学校报\n\n7月3日,家长委员会主任沈立诚到会。")
    #expect(school.posts == ["沈立诚 主任 江州市槐树小学家长委员会"], "\(school.posts)")
    let street = try read("石桥街道\n一周要闻\n\n7月3日,工会换届,槐树医院的人到会。")
    #expect(!street.structure.contains { $0.hasSuffix("槐树医院") }, "\(street.structure)")
  }

  @Test("Works and schools of a town have names of their own; what is named by its sort bears the town's")
  func works() throws {
    let found = try readItem("本街道云岭玩具厂厂长沈立诚到会。街道商会会长葛庆丰到会。").organizations
    #expect(found.contains("云岭玩具厂") && found.contains("石桥街道商会"), "\(found)")
  }

  @Test("A unit behind 该校 is of the school named last, also where its name is two words")
  func pointedAt() throws {
    let found = try structure(in: "志愿者走进云岭小学。该校德育处主任沈立诚主持。")
    #expect(found.contains("云岭小学德育处<云岭小学"), "\(found)")
  }

  @Test(
    "Those who are sent to help bear the name of who sends them",
    arguments: [
      ("江州市云岭区对口帮扶槐河县医疗队欢迎仪式举行。", "江州市云岭区对口帮扶槐河县医疗队"), ("云岭县驻沪流动党委书记沈立诚到会。", "云岭县驻沪流动党委"),
    ])
  func help(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body), "\(found)")
  }

  @Test(
    "Who lives in a village or city for his work, or is helped, sends nobody",
    arguments: ["干部驻村帮扶,工作队进村入户。", "他常年驻沪,流动党员很多。", "云岭区对口帮扶槐河县,医疗队员沈立诚到会。"])
  func noSenders(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.hasSuffix("队") || $0.contains("驻") || $0.contains("帮扶") }, "\(found)")
  }

  @Test("A branch called by a place behind a company's trade is the company's")
  func branches() throws {
    let found = try structure(in: "云岭物业柳湾弄管理处经理沈立诚到会。")
    #expect(found.contains("云岭物业柳湾弄管理处<云岭物业"), "\(found)")
  }

  @Test("Works of a company are parts of it, and a company of two words for one is one")
  func worksOfCompany() throws {
    let found = try readItem("云岭钢铁公司炼铁厂与槐树电缆厂有限公司签订协议。")
    #expect(found.structure.contains("云岭钢铁公司炼铁厂<云岭钢铁公司"), "\(found.structure)")
    #expect(found.organizations.contains("槐树电缆厂有限公司"), "\(found.organizations)")
  }

  @Test("A branch called by a place behind a head for short is of that body, a place behind it alone is none")
  func branchOfShortHead() throws {
    let found = try readItem("7月3日,江州市消保委柳湾分会会长沈立诚到会。")
    #expect(found.posts == ["沈立诚 会长 江州市消保委柳湾分会"], "\(found.posts)")
    #expect(try !bodies(in: "7月3日,消协在柳湾路口举办讲座。").contains { $0.hasPrefix("柳湾") })
  }

  @Test("What 我院, 本馆 and 该所 are part of in other words points at no body")
  func notPointedAt() throws {
    #expect(try bodies(in: "我院里有棵树,本馆藏书多,该所得到表扬,我街面貌一新,本街居民都来了。") == ["石桥街道"])
  }

  @Test("街 for short is the subdistrict before a word, and no part of another word")
  func street() throws {
    let found = try read("江州市青石区柳湾街\n柳湾街简报\n\n7月3日,柳湾街召开会议。会议由街民政科科长沈立诚主持。街坊们、街头小店也来了。")
    #expect(found.posts == ["沈立诚 科长 柳湾街民政科"], "\(found.posts)")
    #expect(!found.organizations.contains { $0.contains("街坊") || $0.contains("街头") }, "\(found.organizations)")
  }

  @Test("The district before a subdistrict's committee leaves it the subdistrict's")
  func committee() throws {
    let found = try read("中共江州市青石区柳湾街工委、柳湾街办事处主办\n\n7月3日,柳湾街召开会议。").structure
    #expect(found.contains("柳湾街工委<柳湾街"), "\(found)")
  }

  @Test("The paper of a school has no wards and patrols of its own")
  func noUnits() throws {
    let found = try read("江州市槐树小学校报\n\n7月3日,同学到急诊科看病,巡逻队、老年大学和消防大队的人来了。").organizations
    #expect(found == ["江州市槐树小学"], "\(found)")
  }
}
