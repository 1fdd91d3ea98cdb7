import Testing

@testable import Extraction

@Suite("Names of companies that no list holds, and of places made of words")
struct CompanyNameTests {
  @Test(
    "A company's name is found before the words for its trade",
    arguments: [
      ("承建方四川鼎固建筑工程有限公司保证按期完工。", "四川鼎固建筑工程有限公司"),
      ("江州仁和家政服务有限公司捐了二十张床。", "江州仁和家政服务有限公司"),
      ("江州恒达通建筑劳务有限公司已付清工钱。", "江州恒达通建筑劳务有限公司"),
      ("浙江恒泰机械制造(集团)有限公司派人到会。", "浙江恒泰机械制造(集团)有限公司"),
      ("腾跃科技(望江)有限公司派人到会。", "腾跃科技(望江)有限公司"),
      ("永高眼镜厂为老人配镜。", "永高眼镜厂"),
      ("来自正和律师事务所的志愿者到场。", "正和律师事务所"),
    ])
  func companies(sentence: String, name: String) throws {
    #expect(try read(sentence).organizations.contains(name))
  }

  @Test("A verb before a company is none of its name", arguments: ["支持", "感谢", "委托", "走访"])
  func verbBeforeCompany(verb: String) throws {
    let found = try read("街道\(verb)恒远置业有限公司,双方很满意。")
    #expect(found.organizations.contains("恒远置业有限公司"))
    #expect(!found.organizations.contains { $0.contains(verb) })
  }

  @Test("A branch is a part of its bank, not one name with it")
  func branch() throws {
    let found = try read("望江农商银行青石支行行长庞晓东到会。")
    #expect(found.posts == ["庞晓东 行长 望江农商银行青石支行"])
  }

  @Test("A branch may be called by any word, and what stands beside no company names none")
  func branchName() throws {
    let found = try read("望江自来水公司云集营业所所长庞晓东到会。")
    #expect(found.posts == ["庞晓东 所长 望江自来水公司云集营业所"], "\(found.posts)")
    let none = try read("望江市新设营业所三处,两家合办营业部。").organizations
    #expect(!none.contains { $0.hasSuffix("营业所") || $0.hasSuffix("营业部") }, "\(none)")
  }

  @Test(
    "A community is called after any word with what the land is like",
    arguments: ["团结坝社区", "建设坡社区", "和平山社区", "祥和里社区", "中心湾社区"])
  func terrain(name: String) throws {
    #expect(try read("\(name)居委会在青石街道\(name)召开座谈会。").organizations.contains(name))
  }

  @Test("新华社区 is a community, and no district of a news agency")
  func agency() throws {
    let found = try read("青石街道新华社区召开居民大会。")
    #expect(found.organizations.contains("新华社区"))
    #expect(!found.organizations.contains("新华社区政府"))
  }

  @Test("A district is known by its letters, whatever else they mean")
  func districts() throws {
    let found = try read("天山区公安分局民警赵海生来到城东区青石街道。")
    #expect(found.organizations.contains("天山区公安分局"))
    #expect(!found.organizations.contains("山区公安分局"))
  }

  @Test("A day may name a community or a school", arguments: ["五一社区", "八一小学"])
  func day(name: String) throws {
    #expect(try read("青石街道\(name)举行了升旗仪式。").organizations.contains { $0.hasSuffix(name) })
  }

  @Test("A school is called by its number before a title", arguments: ["市十九中校长梅岭", "望江三十八中校长梅岭"])
  func numberedSchool(phrase: String) throws {
    #expect(try read("江州市\(phrase.drop { $0 == "市" })到会。").posts.contains { $0.hasPrefix("梅岭 校长") })
  }

  @Test("Words for parties to a contract are no names", arguments: ["施工方", "物业方", "校方", "主办方"])
  func parties(word: String) throws {
    let found = try read("\(word)负责人表示将按期完工。")
    #expect(!found.organizations.contains { $0.contains(word) })
  }

  @Test(
    "What stands in a line of prices or of slogans names no company", arguments: ["物业服务费上涨。", "企业要做大做强。", "注册公司更方便了。"])
  func none(sentence: String) throws {
    #expect(try read(sentence).organizations.isEmpty)
  }

  @Test(
    "A company called by its trade may have two letters before it that are words elsewhere",
    arguments: [("顺达汽配总经理沈立诚到会。", "沈立诚 总经理 顺达汽配"), ("青山社区书记、港湾物流会计沈立诚到会。", "沈立诚 会计 港湾物流")])
  func tradeBehindWords(sentence: String, post: String) throws {
    let found = try read(sentence)
    #expect(found.posts.contains(post), "\(found.posts)")
  }

  @Test("A trade behind a verb names no company", arguments: ["学习纺织技术员沈立诚的经验。", "从事物流经理沈立诚介绍的业务。"])
  func tradeBehindVerb(sentence: String) throws {
    let found = try read(sentence)
    #expect(!found.organizations.contains { $0.hasPrefix("学习") || $0.hasPrefix("从事") }, "\(found.organizations)")
  }

  @Test("A works is called by its number, whatever it makes")
  func numberedWorks() throws {
    #expect(try read("第二轧钢厂党委副书记沈立诚到会。").posts == ["沈立诚 副书记 第二轧钢厂党委"])
  }
}
