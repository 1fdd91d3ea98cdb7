import Testing

@testable import Extraction

@Suite("Units of the works, school, mine, farm or hospital that a paper is of")
struct HouseUnitTests {
  private static let works = "恒钢家园  2001年5月18日\n江州第三机床厂家属委员会编印\n\n"

  @Test(
    "In a paper of works its organs, shops and schools are the works'",
    arguments: [
      ("5月8日,厂党委书记申国栋到场。", "申国栋 书记 江州第三机床厂党委"), ("5月8日,家委会主任黄桂珍到场。", "黄桂珍 主任 江州第三机床厂家委会"),
      ("5月8日,技校教师丁晓梅到场。", "丁晓梅 教师 江州第三机床厂技校"), ("5月8日,铸造分厂副厂长安志刚到场。", "安志刚 副厂长 江州第三机床厂铸造分厂"),
      ("5月8日,二装配车间钳工路建军到场。", "路建军 钳工 江州第三机床厂二装配车间"), ("5月8日,一热处理车间钳工路建军到场。", "路建军 钳工 江州第三机床厂一热处理车间"),
      ("5月8日,工会生活部长赫景林到场。", "赫景林 部长 江州第三机床厂工会生活部"), ("5月8日,厂再就业服务中心主任吕振东到场。", "吕振东 主任 江州第三机床厂再就业服务中心"),
    ])
  func ofWorks(sentence: String, post: String) throws {
    let found = try read(Self.works + "厂内要闻\n\n" + sentence).posts
    #expect(found == [post], "\(found)")
  }

  @Test("原 before a shop or a unit says that somebody was there before, and is no family name")
  func former() throws {
    let findings = try read(Self.works + "厂内要闻\n\n学员代表、原锻造车间天车工魏淑芳发言,原厂招待所厨师长崔永泰讲课。")
    #expect(findings.posts.contains("魏淑芳 天车工 江州第三机床厂锻造车间 former"), "\(findings.posts)")
    #expect(findings.posts.contains { $0.hasPrefix("崔永泰 厨师长 江州第三机床厂招待所") }, "\(findings.posts)")
    #expect(findings.persons == ["魏淑芳", "崔永泰"], "\(findings.persons)")
  }

  @Test("Works that a subdistrict's paper calls 厂 have their organs, and a branch is not the works")
  func calledWorks() throws {
    let text = "石桥街道简报 2001年5月18日\n\n象棋赛\n\n5月8日,恒泰机床厂举办象棋赛,动力分厂副厂长安志刚获亚军。厂团委书记石飞颁奖。"
    #expect(try read(text).posts.contains("石飞 书记 恒泰机床厂团委"))
  }

  @Test("The union of a subdistrict's paper is the subdistrict's, and shops in general are nobody's")
  func noWorks() throws {
    let findings = try read("石桥街道简报 2001年5月18日\n\n要闻\n\n5月8日,工会主席乔玉芬到江州第三机床厂的生产车间看望职工。")
    #expect(findings.posts == ["乔玉芬 主席 石桥街道工会"], "\(findings.posts)")
    #expect(findings.organizations.allSatisfy { !$0.hasSuffix("机床厂生产车间") }, "\(findings.organizations)")
  }

  @Test(
    "A mine, a hospital and a farm are called by a letter too",
    arguments: [
      ("矿山家园 2003年7月8日\n江州矿务局柳河煤矿工会主办", "矿党委书记钱大为", "钱大为 书记 柳河煤矿党委"),
      ("杏林院报\n2012年3月5日 江州市第二人民医院主办", "院团委书记常国安", "常国安 书记 江州市第二人民医院团委"),
      ("农场家园\n2004年9月10日 红旗岭农场工会编印", "场党委书记许国强", "许国强 书记 红旗岭农场党委"),
    ])
  func ofOthers(head: String, officer: String, post: String) throws {
    let found = try read("\(head)\n\n要闻\n\n7月1日,\(officer)到一线看望职工。").posts
    #expect(found == [post], "\(found)")
  }

  @Test("Organs of the university that the document names, and its schools, are the university's")
  func university() throws {
    let text = """
      榆园社区报
      二〇一一年四月二十五日
      江州市石桥街道师大社区居委会主办

      联席会

      四月十二日,西北师范大学与石桥街道在师大社区召开联席会议。校党委副书记冯志平、校工会主席任桂兰、后勤处处长郝建国参加。历史系退休教授柴国梁、文学院教授林一平发言。
      """
    let found = try read(text).posts
    #expect(found.contains("冯志平 副书记 西北师范大学党委"), "\(found)")
    #expect(found.contains("任桂兰 主席 西北师范大学工会"), "\(found)")
    #expect(found.contains("郝建国 处长 西北师范大学后勤处"), "\(found)")
    #expect(found.contains { $0.hasPrefix("柴国梁") && $0.hasSuffix("西北师范大学历史系") }, "\(found)")
    #expect(found.contains("林一平 教授 西北师范大学文学院"), "\(found)")
  }

  @Test("An academy that bears a place is no school of the university that is named beside it")
  func academy() throws {
    let findings = try read("石桥街道简报\n\n要闻\n\n5月8日,西北师范大学教授林一平、川北医学院教授柴国梁到石桥社区义诊。")
    #expect(findings.posts.contains("柴国梁 教授 川北医学院"), "\(findings.posts)")
  }

  @Test("What the committee of a community publishes is of that community, with its school for the old")
  func community() throws {
    let text =
      "榆园社区报\n2011年4月25日\n江州市石桥街道师大社区居委会主办\n\n换届\n\n4月10日,石桥街道师大社区设立投票站。\n\n开讲\n\n4月15日,社区老年大学举办书画班。业主委员会主任洪秀芝到场。"
    let findings = try read(text)
    #expect(findings.organizations.contains("师大社区老年大学"), "\(findings.organizations)")
    #expect(findings.posts == ["洪秀芝 主任 师大社区业主委员会"], "\(findings.posts)")
  }

  @Test("A bureau that stands in a list behind a town's committee is the county's")
  func bureau() throws {
    let text = "松河县石桥镇简报\n\n要闻\n\n5月8日,石桥镇党委书记康建、住建局局长栗志远随行。松河县石桥镇召开会议。"
    let found = try read(text).posts
    #expect(found.contains("栗志远 局长 松河县住建局"), "\(found)")
  }

  @Test("A hospital of a famous name keeps all of it behind 邀请")
  func hospital() throws {
    let findings = try read("石桥街道简报\n\n要闻\n\n5月8日,石桥社区邀请湘雅三医院神经内科副主任医师俞敏开讲。")
    #expect(findings.posts == ["俞敏 副主任医师 湘雅三医院神经内科"], "\(findings.posts)")
  }
}
