import Testing

@testable import Extraction

@Suite("Bodies called by a number or in quotation marks")
struct NumberedBodyTests {
  private func reading(_ sentence: String) throws -> Findings {
    try readItem(sentence)
  }

  // MARK: Quotation marks, numbers and topics

  @Test(
    "An honour in quotation marks is no body",
    arguments: [
      "石桥街道被评为市“绿色社区”。", "柳湾小学荣获市“绿色学校”称号。", "柳湾小学争创区“文明学校”。", "柳湾小学是市“绿色学校”,校长沈立诚领奖。", "柳湾小学区“绿色学校”校长沈立诚领奖。",
    ])
  func honours(sentence: String) throws {
    let found = try reading(sentence).organizations
    #expect(!found.contains { $0.contains("“") || $0.hasPrefix("绿色") || $0.hasPrefix("文明") }, "\(found)")
  }

  @Test("A body in quotation marks is one, and a club that has a head though its name begins as honours do")
  func quoted() throws {
    #expect(try reading("街道“侨之家”揭牌。").organizations.contains("石桥街道“侨之家”"))
    #expect(try reading("街道“青苗工作站”站长沈立诚到会。").posts == ["沈立诚 站长 石桥街道“青苗工作站”"])
    #expect(try reading("街道“平安志愿服务队”队长沈立诚巡逻。").posts == ["沈立诚 队长 石桥街道“平安志愿服务队”"])
    #expect(try reading("街道“和谐议事会”会长沈立诚到会。").posts == ["沈立诚 会长 石桥街道“和谐议事会”"])
  }

  @Test(
    "Owners call their committee by the number of their house",
    arguments: [
      ("丰登路26号业委会主任沈立诚到会。", "丰登路26号业委会"), ("梅园街8号业主委员会主任沈立诚到会。", "梅园街8号业主委员会"), ("双井弄15号业委会主任沈立诚到会。", "双井弄15号业委会"),
    ])
  func house(sentence: String, body: String) throws {
    #expect(try reading(sentence).posts == ["沈立诚 主任 \(body)"])
  }

  @Test(
    "A number without its road, or apart from the committee, is no part of its name",
    arguments: [
      "26号业委会主任沈立诚到会。", "7月26号业委会主任沈立诚到会。", "梅园街26号,业委会主任沈立诚到会。", "梅园街26号居民和业委会主任沈立诚到会。", "泰和路26号业委会主任沈立诚到会。",
    ])
  func noHouse(sentence: String) throws {
    let found = try reading(sentence).organizations
    #expect(!found.contains { $0.contains("26号") }, "\(found)")
  }

  @Test(
    "A factory is called by its trade and a number",
    arguments: [
      ("制药四厂工会主席沈立诚到会。", "沈立诚 主席 制药四厂工会"), ("化肥二厂厂长沈立诚到会。", "沈立诚 厂长 化肥二厂"), ("酿造一厂厂长沈立诚到会。", "沈立诚 厂长 酿造一厂"),
    ])
  func factory(sentence: String, post: String) throws {
    #expect(try reading(sentence).posts == [post])
  }

  @Test(
    "What is done to a factory is no part of its name", arguments: ["全区关停四厂三矿。", "开办四厂。", "关闭二厂的决定。", "参观三厂工会主席沈立诚的家。"])
  func factoryAsObject(sentence: String) throws {
    let found = try reading(sentence).organizations
    #expect(found.allSatisfy { name in !["关停", "开办", "关闭", "参观"].contains { name.hasPrefix($0) } }, "\(found)")
  }

  @Test("A letter that counts elsewhere begins a name behind a bracket", arguments: ["年丰", "天马", "度尾"])
  func countingLetter(name: String) throws {
    let found = try reading("义诊由专家沈立诚(\(name)卫生服务中心主任)主持。").posts
    #expect(found == ["沈立诚 主任 \(name)卫生服务中心"], "\(found)")
  }

  @Test("A number behind a bracket counts all the same", arguments: ["共建单位多(两家卫生服务中心)。", "单位不少(三个卫生服务中心)。"])
  func counting(sentence: String) throws {
    let found = try reading(sentence).organizations
    #expect(!found.contains { $0.contains("家") || $0.contains("个") }, "\(found)")
  }

  // MARK: Parts told by their numbers

  @Test(
    "A school that is called by its number has organs of its own",
    arguments: [
      ("市七中团委书记沈立诚到会。", "沈立诚 书记 江州市七中团委"), ("江州四十五中党委书记沈立诚到会。", "沈立诚 书记 江州四十五中党委"),
      ("十七中学生会主席沈立诚到会。", "沈立诚 主席 十七中学生会"),
    ])
  func organOfSchool(sentence: String, post: String) throws {
    #expect(try reading(sentence).posts == [post])
  }

  @Test("A number that counts names no school, with an organ behind it or without")
  func noSchool() throws {
    let found = try reading("沈立诚把钱分成三份,其中党支部得一份,五年中团委组织了十次劳动。").organizations
    #expect(!found.contains { $0.hasSuffix("中") || $0.contains("中团委") }, "\(found)")
  }

  @Test("A part that has a number is of the body that the part before it is of")
  func numberedParts() throws {
    let found = try reading("柳湾社区党委第一支部书记沈立诚、第二支部书记方小芹作了交流。").posts
    #expect(found == ["沈立诚 书记 柳湾社区党委第一支部", "方小芹 书记 柳湾社区党委第二支部"], "\(found)")
  }

  @Test("A part of another sort is not")
  func otherParts() throws {
    let found = try reading("柳湾社区党委第一支部书记沈立诚、第二小学校长方小芹作了交流。").posts
    #expect(!found.contains { $0.hasPrefix("方小芹") && $0.contains("柳湾社区党委") }, "\(found)")
  }

  @Test("A squad is called by what it does and its number")
  func squad() throws {
    #expect(try reading("区城管局秀山执法三中队中队长沈立诚到场。").posts == ["沈立诚 中队长 青石区城管局秀山执法三中队"])
    #expect(try reading("区城管局执法二大队大队长沈立诚到场。").posts == ["沈立诚 大队长 青石区城管局执法二大队"])
  }
}
