import Testing

@testable import Extraction

@Suite("Lists of names that a sentence announces, and lines that say more than a name")
struct AnnouncedRosterTests {
  private func posts(_ lines: String) throws -> Set<String> {
    try readItem("要闻一则\n\n\(lines)\n").posts
  }

  @Test(
    "A sentence that ends in saying that a list follows gives the post to the lines below",
    arguments: [
      "6月8日,全镇换届工作全部结束。各村党支部书记名单如下:", "经党员大会选举,各村党支部书记产生如下:", "各村党支部书记已全部产生,现予公布,请群众监督:",
    ])
  func announced(sentence: String) throws {
    let found = try posts("\(sentence)\n柳林村党支部 沈立诚\n枫桥村党支部 冯国清\n青云村党支部 白小兰(女)")
    #expect(found == ["沈立诚 书记 柳林村党支部", "冯国清 书记 枫桥村党支部", "白小兰 书记 青云村党支部"], "\(found)")
  }

  @Test("A sentence with a colon and no post goes on with the heading above it")
  func goesOn() throws {
    let found = try posts("柳林社区楼长名单公布\n\n现将有关情况公布如下,请大家监督:\n1幢 沈立诚(退休工人) 2幢 冯国清\n3幢 白小兰 4幢 乔大年")
    #expect(
      found == ["沈立诚 楼长 柳林社区", "冯国清 楼长 柳林社区", "白小兰 楼长 柳林社区", "乔大年 楼长 柳林社区"], "\(found)")
  }

  @Test(
    "A sentence that says nothing of a list gives no post to what stands below",
    arguments: ["书记们到会听取了汇报,捐款的有:", "感谢以下热心居民:", "参加活动的楼长很多,获奖的是:"])
  func unannounced(sentence: String) throws {
    #expect(try posts("\(sentence)\n柳林村 沈立诚\n枫桥村 冯国清\n青云村 白小兰").isEmpty)
  }

  @Test(
    "Behind the one name of a unit more may stand: what he sees to, his number",
    arguments: ["桥华小区1-9号楼", "13800000000", "桥华家园", "桥华家园 13800000000"])
  func unitRows(rest: String) throws {
    let found = try posts("柳林社区网格长通讯录\n第一网格 沈立诚 \(rest)\n第二网格 冯国清 \(rest)\n第三网格 白小兰 \(rest)")
    #expect(found == ["沈立诚 网格长 柳林社区", "冯国清 网格长 柳林社区", "白小兰 网格长 柳林社区"], "\(found)")
  }

  @Test("What a bracket says of a unit before its colon is whose part it is, not whose post")
  func bracketedUnits() throws {
    let found = try posts("柳林社区网格长公示\n第一网格(桥华小区1-9号楼):沈立诚\n第二网格(翠湖小区):冯国清\n第三网格(枫桥家园):白小兰")
    #expect(found == ["沈立诚 网格长 柳林社区", "冯国清 网格长 柳林社区", "白小兰 网格长 柳林社区"], "\(found)")
  }

  @Test("What somebody sees to stands behind his posts")
  func duties() throws {
    let found = try posts("街道班子成员分工\n沈立诚 党工委书记 主持全面工作\n冯国清 党工委副书记、办事处主任 主持行政工作\n白小兰 纪工委书记 分管纪检、信访")
    #expect(
      found == [
        "沈立诚 书记 石桥街道党工委", "冯国清 副书记 石桥街道党工委", "冯国清 主任 石桥街道办事处", "白小兰 书记 石桥街道纪工委",
      ], "\(found)")
  }

  @Test("Whoever is at the head of an office chairs no meeting")
  func headOfOffice() throws {
    let story = try readItem(
      "安全生产会召开\n\n6月8日,街道召开安全生产工作会议,副主任马小林主持会议。\n\n班子分工:\n沈立诚 党工委书记 主持党工委全面工作\n冯国清 办事处主任 主持行政工作")
    #expect(story.facts.events.map { $0.participants.map { story.facts.persons[$0.person].name } } == [["马小林"]])
  }

  @Test("Goods, sums and words beside names give nobody a post", arguments: ["楼道保洁岗", "100元", "大米一袋"])
  func noPosts(rest: String) throws {
    #expect(try posts("党员先锋岗名单\n沈立诚 \(rest)\n冯国清 \(rest)\n白小兰 \(rest)").isEmpty)
  }

  @Test("A word of quotation may be the post of a list, and a bracket may stand before the colon that announces one")
  func quotedPost() throws {
    let quoted = try posts("石桥街道2019年“小巷管家”聘任名单(第二批)\n柳林社区:沈立诚  冯 可\n枫桥社区:白小兰  乔大年")
    #expect(
      quoted == ["沈立诚 小巷管家 柳林社区", "冯可 小巷管家 柳林社区", "白小兰 小巷管家 枫桥社区", "乔大年 小巷管家 枫桥社区"], "\(quoted)")
    let bracketed = try posts("柳林社区举行授牌仪式。社区公布的楼栋长名单如下(括号内为楼号):\n沈立诚(1号楼) 冯国清(2号楼) 白小兰(3号楼,台胞)")
    #expect(bracketed == ["沈立诚 楼栋长 柳林社区", "冯国清 楼栋长 柳林社区", "白小兰 楼栋长 柳林社区"], "\(bracketed)")
  }

  @Test("Wardens whom a committee calls are of its neighbourhood")
  func wardensOfCommittee() throws {
    let found = try posts("6月8日,柳林社区居委会召开会议,网格员沈立诚、楼长冯国清发言。")
    #expect(found == ["沈立诚 网格员 柳林社区", "冯国清 楼长 柳林社区"], "\(found)")
  }

  @Test(
    "Those elected to a committee are its members, with their votes, or their sex, age and work beside their names",
    arguments: [
      "当选者和得票数:\n沈立诚 431    冯国清 418\n白小兰 402    乔大年 397",
      "当选委员4人(按得票多少为序):\n沈立诚 男 58岁 3号楼 退休工人\n冯国清 男 45岁 5号楼 自由职业\n白小兰 女 50岁 7号楼 退休\n乔大年 男 61岁 8号楼 退休",
      "经投票,以下4人当选翠湖花园业主委员会委员:\n沈立诚(431票)、冯国清(418票)、白小兰(402票)、乔大年(397票)",
    ])
  func elected(list: String) throws {
    let found = try posts("翠湖花园召开业主大会,选举第二届业主委员会。\(list)")
    let holders = Set(found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") })
    #expect(holders == ["沈立诚 委员", "冯国清 委员", "白小兰 委员", "乔大年 委员"], "\(found)")
    #expect(found.allSatisfy { $0.contains("翠湖花园业") }, "\(found)")
  }

  @Test("Before a sex and an age any letters are a name, and a given name may end in 男")
  func sexes() throws {
    let found = try readItem("要闻一则\n\n受助学生名单\n由  强  男  17岁\n方胜男  女  16岁\n王 胜 男  女  15岁").persons
    #expect(found == ["由强", "方胜男", "王胜男"], "\(found)")
  }

  @Test("A telephone number stands behind the name of whoever has a post")
  func telephones() throws {
    let found = try posts("社区通讯录\n柳林社区书记 沈立诚 13800000000\n柳林社区副主任 冯国清 13800000001\n社区民警 白小兰 13800000002")
    #expect(
      found == ["沈立诚 书记 柳林社区", "冯国清 副主任 柳林社区", "白小兰 社区民警 柳林社区"], "\(found)")
  }

  @Test("The heads of all groups of inhabitants are named group by group")
  func groups() throws {
    let found = try posts("柳林社区各居民小组组长\n一组 沈立诚\n二组 冯国清\n三组 白小兰")
    #expect(
      found == ["沈立诚 居民小组长 柳林社区", "冯国清 居民小组长 柳林社区", "白小兰 居民小组长 柳林社区"], "\(found)")
  }

  @Test("The board of the paper is no body of what the paper tells", arguments: ["编委会", "本期编辑", "编辑委员会:"])
  func boardOfPaper(heading: String) throws {
    let found = try posts("柳林社区居委会开会。\n\n\(heading)\n主任:沈立诚\n副主任:冯国清 白小兰\n委员:乔大年 马小林")
    #expect(found.isEmpty, "\(found)")
  }
}
