import Newsletters
import Testing

@testable import Extraction

@Suite("Rosters whose columns, houses or labels say who holds what")
struct TableRosterTests {
  private func posts(_ lines: String) throws -> Set<String> {
    try readItem("换届结果揭晓\n\n\(lines)\n").posts
  }

  @Test(
    "Each line begins with the neighbourhood that its posts are in",
    arguments: [
      "柳林社区  主任 沈 丽   副主任 冯国清、白小兰\n枫桥社区  主任 乔大年   副主任 马小林",
      "柳林社区　主任沈丽　副主任冯国清、白小兰\n枫桥社区　主任乔大年　副主任马小林",
      "【柳林社区】主任：沈丽 副主任：冯国清、白小兰\n【枫桥社区】主任：乔大年 副主任：马小林",
      "1、柳林社区：主任沈丽、副主任冯国清、白小兰\n2、枫桥社区：主任乔大年、副主任马小林",
      "社区  主任  副主任\n柳林社区  沈 丽  冯国清、白小兰\n枫桥社区  乔大年  马小林",
      "社区(村)  主任  副(常务)主任\n柳林社区  沈 丽  冯国清、白小兰\n枫桥社区  乔大年  马小林",
      "社区\t主任\t副主任\t联系电话\n柳林社区\t沈丽\t冯国清、白小兰\t5513\n枫桥社区\t乔大年\t马小林\t5514",
    ])
  func columns(lines: String) throws {
    let found = try posts(lines)
    #expect(
      found == ["沈丽 主任 柳林社区", "冯国清 副主任 柳林社区", "白小兰 副主任 柳林社区", "乔大年 主任 枫桥社区", "马小林 副主任 枫桥社区"],
      "\(found)")
  }

  @Test("A table of a marked-up page has the posts in its head")
  func markdown() throws {
    let text = """
      # 石桥街道简讯 2021年6月

      | 社区 | 书记 | 主任 | 电话 |
      | --- | --- | --- | --- |
      | 柳林社区 | 沈立诚 | 沈立诚 | 5513 |
      | 白塔社区 | 方小芹 | 冯国清 | 5514 |
      """
    let newsletter = try NewsletterReader().read(
      Array(text.utf8), path: "issue.md", sha256: String(repeating: "0", count: 64), manifest: ManifestEntry())
    let found = Findings(facts: Extractor(vocabulary: .standard).extract(newsletter)).posts
    #expect(
      found == ["沈立诚 书记 柳林社区", "沈立诚 主任 柳林社区", "方小芹 书记 白塔社区", "冯国清 主任 白塔社区"], "\(found)")
  }

  @Test("Strokes part the cells of a table whose first column is of neighbourhoods; a column may give two posts")
  func strokes() throws {
    let found = try posts(
      "社区 / 党组织书记、居委会主任 / 副书记 / 居委会副主任\n柳林社区 / 沈立诚 / 冯国清 / 白小兰\n枫桥社区 / 乔大年 / 空缺 / 马小林、方小芹")
    #expect(
      found == [
        "沈立诚 书记 柳林社区", "沈立诚 主任 柳林社区", "冯国清 副书记 柳林社区", "白小兰 副主任 柳林社区", "乔大年 书记 枫桥社区", "乔大年 主任 枫桥社区",
        "马小林 副主任 枫桥社区", "方小芹 副主任 枫桥社区",
      ], "\(found)")
  }

  @Test("What the members of a board are besides has a column of its own")
  func besides() throws {
    let found = try posts(
      """
      柳林社区养鸟协会会员大会选出理事会:

      | 职务 | 姓名 | 所在组织及身份 |
      | --- | --- | --- |
      | 会长 | 沈立诚 | 柳林社区党委书记 |
      | 理事 | 方小芹 | 枫桥社区居委会副主任 |
      """)
    #expect(found.contains("沈立诚 书记 柳林社区党委"), "\(found)")
    #expect(found.contains("方小芹 副主任 枫桥社区居委会"), "\(found)")
  }

  @Test("One stroke between words, and strokes behind no head of a table, part no cells")
  func noStrokes() throws {
    #expect(try posts("社区/小区\n柳林社区/沈立诚").isEmpty)
    #expect(try posts("首页 / 社区 / 主任信箱\n柳林 / 沈立诚 / 冯国清").isEmpty)
  }

  @Test(
    "Goods, days and plain words under a head are nobody's posts",
    arguments: [
      "社区  网格  备注\n柳林社区  白菜  萝卜\n枫桥社区  黄瓜  豆角",
      "日期  地点  负责人\n6月3日  广场  沈立诚\n6月8日  学校  冯国清",
      "姓名  住址\n沈立诚  3号楼\n冯国清  5号楼",
    ])
  func noPosts(lines: String) throws {
    #expect(try posts(lines).isEmpty)
  }

  @Test("A row with a name and what its bearer is stays a row, and heads no table")
  func rowOfName() throws {
    let found = try posts("姓名  职务\n安 庆  柳林社区居委会主任\n白 云  枫桥社区居委会委员")
    #expect(found == ["安庆 主任 柳林社区居委会", "白云 委员 枫桥社区居委会"], "\(found)")
  }

  @Test(
    "Houses stand before the names of those who see to them",
    arguments: [
      "柳林社区楼栋长名册\n1号楼：沈立诚　2号楼：方小芹\n3号楼：冯国清　4号楼：白小兰",
      "柳林社区楼栋长名单（第一批）\n1栋沈立诚 2栋方小芹\n3栋冯国清 4栋白小兰",
    ])
  func houses(lines: String) throws {
    let found = try posts(lines)
    #expect(
      found == ["沈立诚 楼栋长 柳林社区", "方小芹 楼栋长 柳林社区", "冯国清 楼栋长 柳林社区", "白小兰 楼栋长 柳林社区"], "\(found)")
  }

  @Test("What is done in a house is no name", arguments: ["1号楼：水管已修　2号楼：正在施工\n3号楼：待定　4号楼：完工"])
  func houseWorks(lines: String) throws {
    #expect(try posts("柳林社区楼栋长名册\n" + lines).isEmpty)
  }

  @Test(
    "Those praised hold their post in the community that the line says",
    arguments: [
      "石桥街道优秀网格员名单\n柳林社区：沈立诚　方小芹\n枫桥社区：冯国清",
      "优秀网格员（3名）\n沈立诚　柳林社区\n方小芹　柳林社区\n冯国清　枫桥社区",
      "优秀网格员：柳林社区沈立诚、方小芹，枫桥社区冯国清",
    ])
  func praised(lines: String) throws {
    let found = try posts(lines)
    #expect(found == ["沈立诚 网格员 柳林社区", "方小芹 网格员 柳林社区", "冯国清 网格员 枫桥社区"], "\(found)")
  }

  @Test(
    "A label may say the organ that each community has one of",
    arguments: [
      "新当选的社区党总支书记是：柳林社区沈立诚、枫桥社区方小芹。", "新任社区党总支书记分别是：柳林社区沈立诚、枫桥社区方小芹。",
      "社区党总支书记：柳林社区沈立诚、枫桥社区方小芹。",
    ])
  func organs(sentence: String) throws {
    let found = try posts(sentence)
    #expect(found.contains { $0.hasPrefix("沈立诚 书记 柳林社区党总支") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("方小芹 书记 枫桥社区党总支") }, "\(found)")
    #expect(found.count == 2, "\(found)")
  }

  @Test("A name before a colon is of whoever the posts behind it are said of")
  func nameFirst() throws {
    let found = try posts("街道领导分工\n沈立诚：党工委书记，主持全面工作。\n方小芹：党工委副书记、办事处主任，主持行政工作。")
    #expect(
      found == ["沈立诚 书记 石桥街道党工委", "方小芹 副书记 石桥街道党工委", "方小芹 主任 石桥街道办事处"], "\(found)")
  }

  @Test("Who speaks in an interview is not what he speaks of")
  func interview() throws {
    let found = try posts("沈立诚：主任来过我家三次，我很感谢。\n方小芹：大家都说书记好。")
    #expect(found.isEmpty, "\(found)")
  }

  @Test("The board of an association is listed behind its president")
  func board() throws {
    let found = try posts("柳林社区老年协会理事会成员名单：会长沈立诚；副会长方小芹、冯国清；理事白小兰、乔大年")
    #expect(found.contains("白小兰 理事 柳林社区老年协会"), "\(found)")
    #expect(found.contains("乔大年 理事 柳林社区老年协会"), "\(found)")
  }

  @Test("A neighbourhood in which somebody has a post of his own is not where he has that of the label above")
  func ownPost() throws {
    let found = try posts("石桥街道防汛指挥部\n指挥长：沈立诚  街道党工委书记\n成  员：方小芹  街道武装部部长\n　　　　冯国清  柳林社区党支部书记、居委会主任")
    #expect(found.contains("冯国清 成员 石桥街道防汛指挥部"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("冯国清 成员 柳林") }, "\(found)")
  }

  @Test("What a head adds in brackets is no part of the post")
  func asides() throws {
    let page = """
      <html><body><h1>石桥镇要闻</h1><p>石桥镇人民政府 2021年6月3日</p><h2>换届</h2><p>全镇换届完成。</p>
      <table><tr><th>村(社区)</th><th>党组织书记</th><th>村(居)委会主任</th></tr>
      <tr><td>柳湾村</td><td>沈立诚</td><td>方小芹</td></tr>
      <tr><td>白塔社区</td><td>冯国清</td><td>冯国清</td></tr></table></body></html>
      """
    let found = try read(page, path: "page.html").posts
    #expect(found == ["沈立诚 书记 柳湾村", "方小芹 主任 柳湾村", "冯国清 书记 白塔社区", "冯国清 主任 白塔社区"], "\(found)")
  }

  @Test("The members of a group in a list that semicolons part have their seats in it")
  func members() throws {
    let found = try readItem("成立街道垃圾分类工作领导小组。组长:沈立诚;副组长:方小芹;成员:冯国清、乔大年。").posts
    #expect(found.isSuperset(of: ["冯国清 成员 石桥街道垃圾分类工作领导小组", "乔大年 成员 石桥街道垃圾分类工作领导小组"]), "\(found)")
  }

  @Test("Members of nothing that is named have no seat")
  func membersOfNothing() throws {
    #expect(try readItem("成员:冯国清、乔大年。").posts.isEmpty)
  }

  @Test("A table may be drawn with lines, and its cells parted by bars alone")
  func drawnTables() throws {
    let drawn = try readItem(
      """
      网格长、网格员一览
      ┌────┬────┬──────┐
      │社区    │网格长  │网格员      │
      ├────┼────┼──────┤
      │柳林社区│沈立诚  │方小芹、白小兰│
      │枫桥社区│冯  清  │乔大年      │
      └────┴────┴──────┘
      """
    ).posts
    #expect(
      drawn == [
        "沈立诚 网格长 柳林社区", "方小芹 网格员 柳林社区", "白小兰 网格员 柳林社区", "冯清 网格长 枫桥社区", "乔大年 网格员 枫桥社区",
      ], "\(drawn)")
    let barred = try readItem("班子分工\n\n姓名|职务|分管\n沈立诚|党工委书记|全面\n冯国清|党工委副书记、办事处主任|民政、卫健,兼街道总工会主席").posts
    #expect(
      barred == [
        "沈立诚 书记 石桥街道党工委", "冯国清 副书记 石桥街道党工委", "冯国清 主任 石桥街道办事处", "冯国清 主席 石桥街道总工会",
      ], "\(barred)")
  }

  @Test("Bars that part the words of a menu or a title make no table")
  func menus() throws {
    let found = try readItem("首页|要闻|书记信箱\n沈立诚|冯国清|白小兰\n街道要闻|党建|民生")
    #expect(found.posts.isEmpty)
  }

  @Test("In a table of names and posts only the column of names holds names, wherever it stands")
  func columnOfNames() throws {
    let found = try read(
      """
      # 江州市青石区石桥街道

      ## 任职公示

      | 社区 | 姓名 | 性别 | 拟任职务 | 职务 | 简介 |
      | --- | --- | --- | --- | --- | --- |
      | 柳林社区 | 沈立诚 | 男 | 无 | 党总支书记 | 田野工作多年 |
      | 枫桥社区 | 方小芹 | 女 | 无 | 居委会主任 | 高山、平原 |
      """, path: "a.md")
    #expect(found.posts == ["沈立诚 书记 柳林社区党总支", "方小芹 主任 枫桥社区居委会"], "\(found.posts)")
    #expect(found.persons == ["沈立诚", "方小芹"])
  }

  @Test("A column of posts may be headed by what was done, and whatever stands in the column of names is one")
  func headsOfPosts() throws {
    let found = try readItem(
      """
      社区补选结果

      社区|补选职务|姓名|选举日
      柳林社区|居委会主任|方小芹|10月30日
      枫桥社区|居委会委员|雷鸣|11月1日
      青云社区|居委会委员|拓文博|11月3日
      """
    ).posts
    #expect(found == ["方小芹 主任 柳林社区居委会", "雷鸣 委员 枫桥社区居委会", "拓文博 委员 青云社区居委会"], "\(found)")
  }

  @Test("A table of teams gives their leaders by the heads of its columns, and a bracket what they are besides")
  func teams() throws {
    let found = try readOfCommunity(
      """
      秧歌赛结果如下：

      名次    队伍            领队        队长
      第一    云岭社区秧歌队    冯国清(云岭小学校长)    林小青
      第二    花园社区秧歌队    —        方大明
      """
    ).posts
    #expect(
      found.isSuperset(of: ["冯国清 领队 云岭社区秧歌队", "林小青 队长 云岭社区秧歌队", "方大明 队长 花园社区秧歌队"]), "\(found)")
    #expect(found.contains { $0 == "冯国清 校长 云岭小学" }, "\(found)")
    #expect(!found.contains("方大明 领队 花园社区秧歌队"), "\(found)")
  }

  @Test("A table that bars draw below the centre it is of gives its posts to that centre")
  func centre() throws {
    let found = try read(
      """
      石桥报
      石桥街道办事处主办 2012年4月20日

      为方便居民办事，石桥街道文化服务中心现将电话公布如下：

      | 岗位 | 姓名 | 办公电话 |
      |---|---|---|
      | 主任 | 冯国清 | 6886-1201 |
      | 副主任 | 林小青 | 6886-1202 |
      """
    ).posts
    #expect(found == ["冯国清 主任 石桥街道文化服务中心", "林小青 副主任 石桥街道文化服务中心"], "\(found)")
  }

  @Test("A table that spaces part gives names and posts by its heads; what somebody sees to is nobody")
  func duties() throws {
    let found = try readOfCommunity(
      """
      社区工作人员分工表

      姓名 职务 分管
      冯国清 党委书记、居委会主任 全面工作
      林小青 居委会副主任 综治、安全
      方大明 居委会委员 文体、党建
      """)
    #expect(found.persons == ["冯国清", "林小青", "方大明"], "\(found.persons)")
    #expect(
      found.posts == [
        "冯国清 书记 柳湾社区党委", "冯国清 主任 柳湾社区居委会", "林小青 副主任 柳湾社区居委会", "方大明 委员 柳湾社区居委会",
      ], "\(found.posts)")
  }

  @Test("A row of a table with a number at its end is no credit")
  func rowsWithNumbers() throws {
    let found = try readOfCommunity(
      """
      云岭花园业主委员会名单

      职务|姓名|楼座
      主任|冯国清|3座
      副主任|林小青|7座
      """)
    #expect(found.posts == ["冯国清 主任 云岭花园业主委员会", "林小青 副主任 云岭花园业主委员会"], "\(found.posts)")
    #expect(found.persons == ["冯国清", "林小青"], "\(found.persons)")
  }

  @Test(
    "In a column of neighbourhoods their names stand without the word for one",
    arguments: [
      "社区    书记    主任    办公地点\n柳荫里  沈立诚  白小兰  柳荫里22号\n枫桥  乔大年  乔大年  枫桥四路9号",
      "社区名称，书记，主任，电话\n柳荫里，沈立诚，白小兰，5513\n枫桥社区，乔大年，乔大年，5514",
    ])
  func shortNeighbourhoods(lines: String) throws {
    let found = try posts(lines)
    #expect(
      found == ["沈立诚 书记 柳荫里社区", "白小兰 主任 柳荫里社区", "乔大年 书记 枫桥社区", "乔大年 主任 枫桥社区"], "\(found)")
  }

  @Test("A table of villages names its village heads")
  func villages() throws {
    let found = try readItem("新一届村“两委”班子\n\n村名  支部书记  村主任  委员\n柳树沟  沈立诚  白小兰  冯国清、马小林\n红石  乔大年  方小芹  安庆\n")
    #expect(
      found.posts == [
        "沈立诚 书记 柳树沟村", "白小兰 村主任 柳树沟村", "冯国清 委员 柳树沟村", "马小林 委员 柳树沟村", "乔大年 书记 红石村", "方小芹 村主任 红石村", "安庆 委员 红石村",
      ], "\(found.posts)")
    #expect(!found.persons.contains("村名") && !found.persons.contains("柳树沟"), "\(found.persons)")
  }

  @Test("What stands in a column of neighbourhoods beside no name makes none")
  func noNeighbourhoods() throws {
    let found = try readItem("各社区菜价\n\n社区  主任推荐  价格\n柳荫里  白菜  2元\n枫桥  萝卜  1元\n")
    #expect(!found.organizations.contains("柳荫里社区") && !found.organizations.contains("枫桥社区"), "\(found.organizations)")
  }

  @Test(
    "A table or list of clubs gives their heads, whatever the clubs are called",
    arguments: [
      "团队  负责人  人数  活动时间\n红枫合唱团  沈立诚  42  每周二上午\n太极拳队  白小兰  30  每天早晨\n书画社  冯国清  12  每周五",
      "红枫合唱团　负责人：沈立诚　活动时间：每周二上午\n太极拳队　　负责人：白小兰　活动时间：每天早晨\n书画社　　　负责人：冯国清　活动时间：每周五下午",
      "红枫合唱团：负责人沈立诚，每周二排练。\n太极拳队：负责人白小兰，每天早晨在广场活动。\n书画社：负责人冯国清，每周五下午活动。",
    ])
  func clubs(lines: String) throws {
    let found = try readOfCommunity("文体团队一览\n\n\(lines)\n")
    #expect(found.posts == ["沈立诚 负责人 红枫合唱团", "白小兰 负责人 太极拳队", "冯国清 负责人 书画社"], "\(found.posts)")
    #expect(found.persons == ["沈立诚", "白小兰", "冯国清"], "\(found.persons)")
  }

  @Test("Who sees to something at a time or place heads no club")
  func noClubs() throws {
    #expect(try posts("时间  地点  负责人\n6月3日  广场  沈立诚\n6月8日  学校  冯国清").isEmpty)
    #expect(try posts("注意：负责人沈立诚不在时请找冯国清。").isEmpty)
  }

  @Test("The groups of a village are listed with their heads behind the label of the post")
  func groupHeads() throws {
    let found = try posts("二、新型合作医疗明年保费开始收缴，每人六十元，交给各组组长：上坞组沈立诚，中坞组白小兰，下坞组冯国清。")
    #expect(found == ["沈立诚 组长 上坞组", "白小兰 组长 中坞组", "冯国清 组长 下坞组"], "\(found)")
  }

  @Test("Groups that are named without their heads have none")
  func groupsWithoutHeads() throws {
    #expect(try posts("每人六十元，交给各组组长：上坞组、中坞组、下坞组都在祠堂收。").isEmpty)
  }
}
