import Newsletters
import Testing

@testable import Extraction

@Suite("Bodies that a number, a letter or their place tells")
struct BodiesToldByLittleTests {
  @Test("A school called by its place and a number, before whoever heads it")
  func numberedSchool() throws {
    #expect(try posts(in: "柳湾二校校长沈立诚到场祝贺。") == ["沈立诚 校长 柳湾二校"])
  }

  @Test(
    "Schools that are counted are none",
    arguments: ["石桥、柳湾、清泉三校校长参加会议。", "街道与两校负责人座谈。", "我校校长参加会议。"])
  func countedSchools(_ item: String) throws {
    #expect(try bodies(in: item).allSatisfy { !$0.hasSuffix("校") })
  }

  @Test("A ward as Taiwan has them is told by its head")
  func ward() throws {
    let found = try posts(in: "中山区福安里里长沈立诚、何平里里长葛庆丰等12人来访。")
    #expect(found.contains { $0.hasPrefix("沈立诚 里长 ") && $0.hasSuffix("福安里") }, "\(found)")
    #expect(try bodies(in: "他从屋里走出来。家里里里外外都干净。") == ["石桥街道"])
  }

  @Test("A reading club with a name in quotation marks is a body, a reading round is none")
  func club() throws {
    #expect(try posts(in: "柳湾社区“青苗”读书会会长沈立诚主持。") == ["沈立诚 会长 柳湾社区“青苗”读书会"])
    #expect(try bodies(in: "街道举办读书会,沈立诚分享心得。") == ["石桥街道"])
  }

  @Test(
    "Any word may stand in a company's name behind its region",
    arguments: [
      ("青海互利青稞酒股份有限公司总经理沈立诚来访。", "青海互利青稞酒股份有限公司"),
      ("武汉安居邻里物业管理有限公司经理沈立诚到会。", "武汉安居邻里物业管理有限公司"),
      ("深圳航空城物业管理有限公司经理沈立诚到会。", "深圳航空城物业管理有限公司"),
    ])
  func company(_ item: String, _ name: String) throws {
    #expect(try bodies(in: item) == ["石桥街道", name])
  }

  @Test("A verb of founding is no part of a company's name")
  func founding() throws {
    #expect(try bodies(in: "他在武汉注册恒泰建材有限公司,任经理。").allSatisfy { !$0.contains("注册") })
  }

  @Test("A community that a word and 城 name")
  func town() throws {
    #expect(try bodies(in: "阳光城社区书记沈立诚到会。").contains("阳光城社区"))
    #expect(try bodies(in: "国际城社区居民沈立诚获一等奖。").contains("国际城社区"))
  }

  @Test("A place that begins as 和 does is not torn")
  func conjunction() throws {
    #expect(try posts(in: "天山区和田街派出所所长沈立诚到会。") == ["沈立诚 所长 和田街派出所"])
    #expect(try posts(in: "江州客运段段长沈立诚到会。") == ["沈立诚 段长 江州客运段"])
  }

  @Test("A mine that is called by its place, before an organ of it")
  func mine() throws {
    #expect(try structure(in: "恒泰矿党委副书记沈立诚到会。").contains("恒泰矿党委<恒泰矿"))
    #expect(try bodies(in: "露天矿里的党员学习。") == ["石桥街道"])
  }

  @Test("Where emigrants come from is no township")
  func emigrants() throws {
    #expect(try bodies(in: "旅菲侨乡企业家沈立诚来访。").allSatisfy { !$0.hasSuffix("乡") })
  }

  @Test("The publisher's own name holds though its letters are words elsewhere")
  func publisher() throws {
    let found = try read(
      """
      进义镇一周要闻
      江州市青石区进义镇人民政府主办

      5月26日,进义镇老年体育协会会长沈立诚和进义镇中心小学校长葛庆丰到会。
      """)
    #expect(found.posts == ["沈立诚 会长 进义镇老年体育协会", "葛庆丰 校长 进义镇中心小学"], "\(found.posts)")
  }
}
