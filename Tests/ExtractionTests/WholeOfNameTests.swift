import Testing

@testable import Extraction

@Suite("What a name says of the territory, community or bureau that its body is in")
struct WholeOfNameTests {
  @Test(
    "A district is called by its own name, whatever stands before it",
    arguments: ["中共泉州市柳浦区石桥街道工作委员会、石桥街道办事处主办", "福建省泉州市柳浦区石桥街道办事处主办"])
  func districts(head: String) throws {
    let found = try read("社区报\n2008年4月25日 \(head)\n\n座谈会\n\n4月16日,区委常委、副区长沈立诚到会。").posts
    #expect(found == ["沈立诚 常委 柳浦区委", "沈立诚 副区长 柳浦区政府"], "\(found)")
  }

  @Test("So is one that stands behind the short names of its city and province")
  func shortNames() throws {
    let found = try read("社区报\n福建泉州鲤城区石桥街道办事处主办\n\n座谈会\n\n4月16日,区委副书记沈立诚到会。").posts
    #expect(found == ["沈立诚 副书记 鲤城区委"], "\(found)")
  }

  @Test("So is a county, and a road that is called by a city keeps its whole name")
  func counties() throws {
    let county = try read("乡情\n(陕西省宝鸡市云岭县槐塬乡文化站编印)\n\n座谈会\n\n3月9日,县水利局局长沈立诚到会。").posts
    #expect(county == ["沈立诚 局长 云岭县水利局"], "\(county)")
    let road = try read("上海北京路街道办事处主办\n\n座谈会\n\n3月9日,街道办事处主任沈立诚到会。").organizations
    #expect(!road.contains { $0.hasPrefix("路街道") }, "\(road)")
  }

  @Test("Letters before 区 that are no district do not take its place")
  func noDistrict() throws {
    let found = try read(
      "石桥街道动态\n江州市青石区石桥街道办事处主办\n\n检查\n\n9月14日,区委书记沈立诚听取关于活禽区改造的汇报,又到东山家属区看望居民,区爱卫办主任章水娟陪同。"
    )
    #expect(found.posts == ["沈立诚 书记 青石区委", "章水娟 主任 青石区爱卫办"], "\(found.posts)")
    #expect(!found.organizations.contains { $0.contains("活禽") || $0.contains("家属") }, "\(found.organizations)")
  }

  @Test("The office of a district's government is called so")
  func officeOfGovernment() throws {
    #expect(try posts(in: "7月3日,区政府办主任沈立诚到会。") == ["沈立诚 主任 青石区政府办"])
  }

  @Test("A subdistrict for short stands between the district and its community")
  func shortStreet() throws {
    let found = try read("家常话\n江州市青石区花桥铺街球场里社区居委会编印\n\n座谈会\n\n4月16日,居委会主任沈立诚到会。")
    #expect(found.posts == ["沈立诚 主任 球场里社区居委会"], "\(found.posts)")
    #expect(found.structure.contains("球场里社区居委会<球场里社区"), "\(found.structure)")
  }

  @Test("A committee that is called by a community is of it, though nothing else names that; 新社区 is no name")
  func communities() throws {
    let found = try readItem("7月3日,恒通社区居委会举行棋赛,沈立诚参加。")
    #expect(found.structure.contains("恒通社区居委会<恒通社区"), "\(found.structure)")
    #expect(found.organizations.contains("恒通社区"), "\(found.organizations)")
    let none = try readItem("7月3日,新社区居委会举行棋赛,沈立诚参加。").organizations
    #expect(!none.contains("新社区"), "\(none)")
  }

  @Test("居委 for short is the committee that the head names in full")
  func shortCommittee() throws {
    let found = try read("《恒通小报》第12期\n恒通社区居委会主办 2005年8月15日\n\n座谈会\n\n8月10日,社区居委委员沈立诚到会。")
    #expect(found.posts == ["沈立诚 委员 恒通社区居委会"], "\(found.posts)")
    #expect(!found.organizations.contains("恒通社区居委"), "\(found.organizations)")
  }

  @Test("A community of a village that is called by a word, and what is done with villages")
  func villages() throws {
    #expect(try posts(in: "7月3日,国际村社区党支部书记沈立诚发言。") == ["沈立诚 书记 国际村社区党支部"])
    let none = try readItem("7月3日,各个村社区书记发言。").organizations
    #expect(none.allSatisfy { !$0.hasSuffix("村社区") }, "\(none)")
  }

  @Test("The school of a village bears the letter 村 once")
  func villageSchool() throws {
    let found = try read("柳家沟村简报\n2008年4月25日\n\n开学\n\n柳家沟村书记高志杰讲话。村小学教师沈立诚发言。").posts
    #expect(found.contains("沈立诚 教师 柳家沟村小学"), "\(found)")
  }

  @Test("With the district before it and without, a body is one")
  func oneBody() throws {
    let found = try read(
      "夕阳红\n江州市青石区新门老年人协会会刊\n\n换届\n\n9月28日,新门老年人协会会员大会举行,会长沈立诚讲话。青石区新门老年人协会副会长章水娟主持。"
    ).organizations
    #expect(found.filter { $0.hasSuffix("新门老年人协会") } == ["新门老年人协会"], "\(found)")
  }

  @Test("A mine behind its bureau has a name of its own")
  func mine() throws {
    let found = try readItem("7月3日,鹤岗矿务局岭东煤矿党委书记沈立诚到会。").structure
    #expect(found.contains("岭东煤矿<鹤岗矿务局"), "\(found)")
  }
}
