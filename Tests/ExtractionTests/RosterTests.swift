import Testing

@testable import Extraction

@Suite("Lists of those who hold posts, and notices of who gets and loses one")
struct RosterTests {
  @Test("The parts of a sentence that begin with a body and a colon are each of that body")
  func parts() throws {
    let found = try read("柳湾社区:沈立诚任党委书记;双井社区:冯国清任党委书记、居委会主任。")
    #expect(found.posts.contains("沈立诚 书记 柳湾社区党委"), "\(found.posts)")
    #expect(found.posts.contains("冯国清 书记 双井社区党委"))
    #expect(found.posts.contains { $0.hasPrefix("冯国清 主任 双井社区") })
    #expect(!found.posts.contains("冯国清 书记 柳湾社区党委"))
  }

  @Test("What follows a colon inside a sentence is of no body before it")
  func colonInside() throws {
    let found = try read("柳湾社区的居民说:书记沈立诚是个热心人。")
    #expect(found.posts.isEmpty, "\(found.posts)")
  }

  @Test("Titles set as wide as their neighbours are read, and are of the committee elected")
  func result() throws {
    let found = try read(
      """
      石榴村第五届村民委员会选举结果公告

      石榴村第五届村民委员会选举于2021年3月8日举行。现将当选名单公告如下:

      主  任:沈立诚
      副主任:冯国清、白小兰(女)
      委  员:康大鹏、易晴
      """)
    let posts = ["沈立诚 主任", "冯国清 副主任", "白小兰 副主任", "康大鹏 委员", "易晴 委员"]
    for post in posts { #expect(found.posts.contains("\(post) 石榴村村民委员会"), "\(found.posts)") }
  }

  @Test("Spaces between words are no title")
  func spacesElsewhere() throws {
    let found = try read("本报地址:石榴路5号 编辑:沈立诚 主 管 任重道远")
    #expect(found.posts.isEmpty, "\(found.posts)")
  }

  @Test("免去 takes the post behind the name")
  func dismissal() throws {
    let found = try read("青石街道任免通知:免去沈立诚同志柳湾社区党委书记职务;任命冯国清为柳湾社区党委书记。")
    #expect(found.posts.contains("沈立诚 书记 柳湾社区党委 former"), "\(found.posts)")
    #expect(found.posts.contains("冯国清 书记 柳湾社区党委 appointed"))
  }

  @Test("Somebody introduced before shares no title with the one named beside him")
  func introduced() throws {
    let found = try read(
      "江州市卫生局局长沈立诚到会。望江区副区长冯国清和沈立诚共同揭牌。")
    #expect(!found.posts.contains { $0.hasPrefix("沈立诚 副区长") }, "\(found.posts)")
    #expect(found.posts.contains { $0.hasPrefix("冯国清 副区长") })
  }

  @Test("A list under its title gives it to those introduced before, too")
  func introducedInRoster() throws {
    let found = try read(
      """
      石榴村村民委员会选举于2021年3月8日举行。石榴村党支部委员白小兰到会。当选名单如下:

      副主任:冯国清、白小兰
      委员:康大鹏、易晴
      """)
    #expect(found.posts.contains { $0.hasPrefix("白小兰 副主任") }, "\(found.posts)")
  }

  @Test("A constable named behind an officer of a police station is of the station")
  func constable() throws {
    let found = try read("柳湾社区邀请双井派出所副所长沈立诚、社区民警冯国清举办反诈讲座。")
    #expect(found.posts.contains("冯国清 社区民警 双井派出所"), "\(found.posts)")
  }

  @Test("A seat below the head of an association is in the association")
  func seats() throws {
    let found = try readItem("柳林村老人协会第八届理事会选举产生,名单如左:\n会  长:沈立诚\n副会长:冯国清 白小兰\n秘  书:乔大年").posts
    #expect(found.contains("乔大年 秘书 柳林村老人协会"), "\(found)")
  }

  @Test("A seat that is called by what whoever has it sees to does not break the list")
  func seatsCalledByDuty() throws {
    let found = try readOfCommunity(
      """
      柳湾社区老年协会选出第四届理事会。名单如下：
      会　长：冯国清
      财　务：林小青
      理　事：方大明　蓝文静
      """
    ).posts
    #expect(
      found == [
        "冯国清 会长 柳湾社区老年协会", "林小青 财务 柳湾社区老年协会", "方大明 理事 柳湾社区老年协会", "蓝文静 理事 柳湾社区老年协会",
      ], "\(found)")
  }

  @Test("The committee in brackets that a paragraph begins with has the seats told of behind it")
  func headingsInBrackets() throws {
    let found = try read(
      """
      石桥报
      石桥街道办事处主办 2012年4月20日

      居委会换届结束

      [柳湾居委会]4月12日投票选举。冯国清连任主任。
      [云岭居委会]4月13日投票选举。原主任林小青年满六十，方大明当选主任。
      """
    ).posts
    #expect(found.contains { $0.hasPrefix("冯国清 主任 柳湾居委会") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("方大明 主任 云岭居委会") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("林小青 主任 云岭居委会") }, "\(found)")
  }

  @Test("Behind the house that somebody is of stands what he sees to, and no other name")
  func housesAndDuties() throws {
    let found = try readOfCommunity(
      """
      云岭花园业主委员会成员及分工

      主任 冯国清 12号楼 主持全面工作
      委员 林小青 15号楼 治安、车辆
      委员 方大明 8号楼 宣传、文体
      """)
    #expect(
      found.posts == ["冯国清 主任 云岭花园业主委员会", "林小青 委员 云岭花园业主委员会", "方大明 委员 云岭花园业主委员会"], "\(found.posts)")
  }

  @Test("Members below the president of an association are its members")
  func membersOfAssociation() throws {
    let found = try readOfCommunity(
      """
      柳湾社区侨联第四届委员会名单
      主 席：冯国清
      秘书长：林小青
      委 员：方大明 蓝文静
      """
    ).posts
    #expect(found.isSuperset(of: ["方大明 委员 柳湾社区侨联", "蓝文静 委员 柳湾社区侨联"]), "\(found)")
  }

  @Test(
    "Names further in below a label go on with it, one on a line",
    arguments: [
      "主  任：冯国清\n委  员：林小青\n        方大明\n        石  岩",
      "主  任：冯国清(全面)\n委  员：林小青(治保)\n        方大明(调解)\n        石  岩(计划生育)",
    ])
  func oneOnALine(lines: String) throws {
    let found = try readOfCommunity("4月28日，云岭居委会换届。名单如下：\n\n\(lines)\n\n小红帽上街了").posts
    #expect(
      found == ["冯国清 主任 云岭居委会", "林小青 委员 云岭居委会", "方大明 委员 云岭居委会", "石岩 委员 云岭居委会"], "\(found)")
  }

  @Test("A name on a line of its own that stands at the margin goes on with no label")
  func nameAtMargin() throws {
    let found = try readOfCommunity("4月28日，云岭居委会换届。名单如下：\n\n主  任：冯国清\n委  员：林小青\n\n石岩\n今年八十岁的他住在三号楼。").posts
    #expect(!found.contains { $0.hasPrefix("石岩") }, "\(found)")
  }

  @Test(
    "Behind a member stands what he sees to",
    arguments: [
      "主任 冯国清 主持全面工作\n副主任 林小青 计划生育、妇联\n委员 方大明 文体\n委员 石 岩 综治、信访",
      "主任　冯国清(2幢)　全面、对外联络\n副主任　林小青(9幢)　财务\n委员　方大明(11幢)　文体\n委员　石 岩(3幢)　绿化",
    ])
  func duties(lines: String) throws {
    let found = try readOfCommunity("云岭居委会分工\n\n\(lines)\n\n小红帽上街了")
    #expect(
      found.posts == ["冯国清 主任 云岭居委会", "林小青 副主任 云岭居委会", "方大明 委员 云岭居委会", "石岩 委员 云岭居委会"],
      "\(found.posts)")
    #expect(found.persons == ["冯国清", "林小青", "方大明", "石岩"], "\(found.persons)")
  }

  @Test("Behind a name with a label may stand another name with its own")
  func noDuty() throws {
    let found = try readItem("各村班子\n\n石桥村\n党支部书记：冯国清 副书记：林小青\n村委会主任：林小青 副主任：乔大年 委员：方大明\n").posts
    #expect(found.isSuperset(of: ["林小青 副书记 石桥村党支部", "乔大年 副主任 石桥村村委会", "方大明 委员 石桥村村委会"]), "\(found)")
  }

  @Test(
    "A list of telephones is of holders of posts and not of writers",
    arguments: [
      "居委会主任 冯国清 0551-2231123\n网格员 方大明 13900000000\n网格员 石岩（二网格） 13900000001",
      "居委会主任：冯国清 0551-2231123\n网格员：方大明 13900000000\n网格员：石岩 13900000001",
    ])
  func telephones(lines: String) throws {
    let found = try readOfCommunity("便民电话\n\n\(lines)\n")
    #expect(found.posts == ["冯国清 主任 柳湾社区居委会", "方大明 网格员 柳湾社区", "石岩 网格员 柳湾社区"], "\(found.posts)")
    #expect(found.bylines.isEmpty, "\(found.bylines)")
    #expect(found.persons == ["冯国清", "方大明", "石岩"], "\(found.persons)")
  }

  @Test("A warden below a story, without a telephone, has written it")
  func writer() throws {
    let found = try readOfCommunity("三号楼换了新灯\n\n5月3日，三号楼装上了感应灯，居民上下楼亮堂多了。\n\n网格员 方大明\n")
    #expect(found.bylines == ["方大明"], "\(found.bylines)")
  }

  @Test("What is announced in a heading is the post of those below")
  func revealed() throws {
    let found = try readOfCommunity("“十佳楼组长”揭晓\n\n冯国清 柳荫社区3号楼\n林小青 柳荫社区5号楼\n方大明 枫桥社区12号楼\n").posts
    #expect(found == ["冯国清 楼组长 柳荫社区", "林小青 楼组长 柳荫社区", "方大明 楼组长 枫桥社区"], "\(found)")
  }

  @Test(
    "The members of a body stand behind a colon",
    arguments: [
      "柳荫社区居民议事会第二届成员（节选）：召集人 冯国清；副召集人 林小青；成员 方大明、石岩。",
      "柳荫社区居民议事会新一届班子成员：召集人冯国清，副召集人林小青，成员方大明、石岩。",
    ])
  func membersOfBody(sentence: String) throws {
    let found = try readOfCommunity(sentence).posts
    #expect(
      found == [
        "冯国清 召集人 柳荫社区居民议事会", "林小青 副召集人 柳荫社区居民议事会", "方大明 成员 柳荫社区居民议事会", "石岩 成员 柳荫社区居民议事会",
      ], "\(found)")
  }

  @Test("Whoever is named behind what members said holds no seat of theirs")
  func noMembers() throws {
    let found = try readOfCommunity("柳荫社区居民议事会成员说：“冯国清是好人。”").posts
    #expect(found.isEmpty, "\(found)")
  }
}
