import Testing

@testable import Extraction

@Suite("Zones that are governed by a committee of their own")
struct ZoneTests {
  @Test("A paper of a zone means the zone's committee, Party committee, union and bureaus where it names none")
  func ownOffices() throws {
    let found = try read(
      """
      柳溪经济开发区工作信息

      3月2日,柳溪经济开发区召开会议。管委会副主任、总工会主席沈立诚主持,开发区党工委书记冯国清讲话,开发区教育局局长白小兰到会。
      """)
    #expect(found.posts.contains("沈立诚 副主任 柳溪经济开发区管委会"), "\(found.posts)")
    #expect(found.posts.contains("沈立诚 主席 柳溪经济开发区总工会"))
    #expect(found.posts.contains("冯国清 书记 柳溪经济开发区党工委"))
    #expect(found.structure.contains("柳溪经济开发区管委会<柳溪经济开发区"), "\(found.structure)")
    #expect(found.structure.contains("柳溪经济开发区党工委<柳溪经济开发区"))
    #expect(found.structure.contains("柳溪经济开发区教育局<柳溪经济开发区"))
  }

  @Test("A managing committee without a zone is of none")
  func noZone() throws {
    let found = try read("3月2日,青石街道召开会议,管委会主任沈立诚到会。")
    #expect(!found.organizations.contains("青石街道管委会"), "\(found.organizations)")
  }

  @Test("A zone near a subdistrict is not the district of that subdistrict's offices")
  func zoneNearby() throws {
    let found = try read("3月2日,青石街道居民到滨河开发区参观,区司法局局长沈立诚到会。")
    #expect(!found.structure.contains { $0.hasPrefix("滨河开发区") }, "\(found.structure)")
    #expect(!found.structure.contains("青石街道<滨河开发区"))
  }

  @Test("Parks, resorts and high-technology zones own their offices")
  func kinds() throws {
    let found = try read("望江工业园区党工委书记沈立诚、青岚山旅游度假区管委会主任冯国清到会。")
    #expect(found.structure.contains("望江工业园区党工委<望江工业园区"), "\(found.structure)")
    #expect(found.structure.contains("青岚山旅游度假区管委会<青岚山旅游度假区"))
  }
}

@Suite("Departments and sections of the body named before")
struct SectionTests {
  @Test("A leader brings along the head of a department of the same body")
  func broughtAlong() throws {
    let found = try read("3月2日,省总工会副主席沈立诚率集体合同部部长冯国清来访。")
    #expect(found.posts.contains("冯国清 部长 省总工会集体合同部"), "\(found.posts)")
    #expect(found.structure.contains("省总工会集体合同部<省总工会"))
  }

  @Test("A seat in a Party group is of the group, and the group of its office")
  func partyGroup() throws {
    let found = try read("江州市总工会党组成员、副主席沈立诚到会。")
    #expect(found.posts.contains("沈立诚 成员 江州市总工会党组"), "\(found.posts)")
    #expect(found.posts.contains("沈立诚 副主席 江州市总工会"))
    #expect(found.structure.contains("江州市总工会党组<江州市总工会"))
  }

  @Test("The Party group of a government is the government's")
  func governmentGroup() throws {
    let found = try read("松河县政府党组成员、副县长沈立诚到会。")
    #expect(found.structure.contains("松河县政府党组<松河县政府"), "\(found.structure)")
  }

  @Test(
    "What a section sees to is part of its name",
    arguments: [
      ("望江区发展和改革局对口支援科科长沈立诚到会。", "望江区发展和改革局对口支援科"),
      ("望江区创卫办督查三科科长沈立诚到会。", "望江区创卫办督查三科"),
    ])
  func sections(text: String, name: String) throws {
    let names = try read(text).organizations
    #expect(names.contains(name), "\(names)")
  }

  @Test("A university's hospital and its school bear its name without being named apart")
  func attached() throws {
    let found = try read("望江医学院第一附属医院医生沈立诚、江州师范学校附属小学校长冯国清到会。")
    #expect(found.organizations.contains("望江医学院第一附属医院"), "\(found.organizations)")
    #expect(!found.organizations.contains("望江医学院"))
    #expect(!found.organizations.contains("江州师范学校"))
  }

  @Test("The board that an association elects is the association's")
  func board() throws {
    let found = try read("青石镇青年企业家协会成立。会议选举产生首届理事会和监事会。")
    #expect(found.structure.contains("青石镇青年企业家协会监事会<青石镇青年企业家协会"), "\(found.structure)")
    #expect(!found.organizations.contains("青石镇监事会"))
  }
}

@Suite("Where names of bodies begin")
struct NameBeginningTests {
  @Test(
    "A verb before a body is no part of its name",
    arguments: [
      ("青石街道希望新一届侨联开好局。", "希望"), ("以差额方式选举新一届居委会。", "选举"), ("感谢社区卫生服务中心的医生。", "感谢"),
      ("柳湾一村派队参加。", "派"), ("执法队检查宾馆、网吧。", "检查"), ("他在江州开中餐馆。", "开"), ("区计生委组织检查组来访。", "组织"),
    ])
  func verbs(text: String, verb: String) throws {
    let names = try read(text).organizations
    #expect(!names.contains { $0.contains(verb) }, "\(names)")
  }

  @Test("A school keeps the verb that is its name")
  func namingVerb() throws {
    #expect(try read("江州市希望小学校长沈立诚到会。").posts.contains("沈立诚 校长 江州市希望小学"))
  }

  @Test("What sort of company it is stands before its name")
  func sortOfCompany() throws {
    let names = try read("一等奖由汽车配套企业恒瑞零部件公司的沈立诚夺得。").organizations
    #expect(names.contains("恒瑞零部件公司"), "\(names)")
  }

  @Test(
    "A letter of grammar is part of a place's name where the rest would be one letter",
    arguments: [("和凤街道办事处主任沈立诚到会。", "和凤街道办事处"), ("南市街党工委书记沈立诚到会。", "南市街党工委"), ("北正街社区主任沈立诚到会。", "北正街社区")])
  func grammarInNames(text: String, name: String) throws {
    let names = try read(text).organizations
    #expect(names.contains(name), "\(names)")
  }

  @Test("A quality behind a letter of grammar is no name")
  func quality() throws {
    let names = try read("他走访老社区和新社区居民,到小社区看望老人。").organizations
    #expect(!names.contains { $0.hasPrefix("和") || $0.hasPrefix("到") }, "\(names)")
  }

  @Test("A name spelt by sound keeps its first letters behind a territory")
  func speltBySound() throws {
    let found = try read("伊宁市都来提巴格街道召开会议。")
    #expect(found.organizations.contains("都来提巴格街道"), "\(found.organizations)")
  }

  @Test("What counts bodies is no name of theirs")
  func counted() throws {
    let names = try read("三家造纸厂停产,一间裁缝铺开张。").organizations
    #expect(!names.contains { $0.contains("三家") || $0.contains("一间") }, "\(names)")
  }

  @Test("A village's committee is of the village that the document names")
  func villageCommittee() throws {
    let found = try read("代表来到塘溪村参观。塘溪村委会主任沈立诚介绍情况。塘溪村风景好。")
    #expect(found.structure.contains("塘溪村委会<塘溪村"), "\(found.structure)")
  }

  @Test("A town whose city is printed with it is not of the paper's district")
  func townElsewhere() throws {
    let found = try read("3月2日,望江区青石街道召开会议,区委书记沈立诚到会。莆溪市秀屿镇党委书记冯国清来访。")
    #expect(!found.structure.contains { $0.contains("秀屿镇<望江区") }, "\(found.structure)")
  }
}
