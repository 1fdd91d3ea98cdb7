import Testing

@testable import Extraction

@Suite("Who gets, holds and loses a post")
struct AppointmentTests {
  @Test("The lines of a list of appointments and dismissals say who gets a post and who loses one")
  func decree() throws {
    let found = try read(
      """
      青石县人大常委会任免名单

      决定任命:
        宋远航为青石县审计局局长;
        危小兰(女)为青石县城乡规划局副局长。
      决定免去:
        戴季宽的青石县城乡规划局局长职务;
        成友谅的青石县审计局局长职务。
      任命鄢文梅、祝远洋为青石县人民检察院检察员。
      免去方大进、谌玉华的青石县人民法院审判员职务。
      接受詹启富辞去青石县人大常委会石桥镇工作委员会主任职务的请求。
      """)
    #expect(
      found.posts == [
        "宋远航 局长 青石县审计局 appointed", "危小兰 副局长 青石县城乡规划局 appointed", "戴季宽 局长 青石县城乡规划局 former",
        "成友谅 局长 青石县审计局 former", "鄢文梅 检察员 青石县人民检察院 appointed", "祝远洋 检察员 青石县人民检察院 appointed",
        "方大进 审判员 青石县人民法院 former", "谌玉华 审判员 青石县人民法院 former", "詹启富 主任 青石县人大常委会石桥镇工作委员会 former",
      ])
  }

  @Test("A dismissal ends where an appointment begins")
  func dismissalEnds() throws {
    let found = try read("青石县人民政府决定:免去葛庆丰的青石县水利局局长职务,任命沈立诚为青石县水利局局长。")
    #expect(found.posts == ["葛庆丰 局长 青石县水利局 former", "沈立诚 局长 青石县水利局 appointed"], "\(found.posts)")
  }

  @Test(
    "A candidate holds no post",
    arguments: ["提名沈立诚为青石县水利局局长候选人。", "沈立诚为青石县水利局局长人选。", "青石县水利局局长候选人沈立诚同大家见面。"])
  func candidate(sentence: String) throws {
    let found = try read(sentence)
    #expect(found.posts.isEmpty, "\(found.posts)")
    #expect(found.persons == ["沈立诚"])
  }

  @Test("Who is chosen behind a verb of choosing and an office has a post in the body that was elected")
  func results() throws {
    let found = try read("5月26日,石桥社区居民委员会换届选举大会在第二小学举行,选出主任甘红英,副主任夏志鹏,委员向国丽、胡三元。")
    #expect(
      found.posts == [
        "甘红英 主任 石桥社区居民委员会 appointed", "夏志鹏 副主任 石桥社区居民委员会 appointed", "向国丽 委员 石桥社区居民委员会 appointed",
        "胡三元 委员 石桥社区居民委员会 appointed",
      ])
  }

  @Test("The owners' committee said to be elected is the one whose members are named")
  func owners() throws {
    let found = try read("金花坪小区业主大会召开,选举产生首届业委会。郁达民当选主任,朱文娟当选副主任。")
    #expect(found.posts == ["郁达民 主任 金花坪小区业委会 appointed", "朱文娟 副主任 金花坪小区业委会 appointed"])
  }

  @Test(
    "当选 alone gives the post that was said to be vacant",
    arguments: [
      ("石桥村委会补选副主任1名,吴永强以1208票当选。", "吴永强 副主任 石桥村委会 appointed"),
      ("会议补选青石镇人大副主席1名,原镇农技站站长何登玉当选。", "何登玉 副主席 青石镇人大 appointed"),
    ])
  func vacancy(sentence: String, post: String) throws {
    #expect(try read(sentence).posts.contains(post))
  }

  @Test("当选 alone gives nothing where no office was said to be vacant")
  func noVacancy() throws {
    let found = try read("石桥村委会主任肖长根主持会议,吴永强以1208票当选。")
    #expect(!found.posts.contains { $0.hasPrefix("吴永强") }, "\(found.posts)")
  }

  @Test("A committee that chooses a head chooses its own")
  func committeeChoosing() throws {
    let found = try read("双桥社区选举委员会推选社区党支部书记佘淑兰为主任。")
    #expect(found.posts == ["佘淑兰 书记 双桥社区党支部", "佘淑兰 主任 双桥社区选举委员会 appointed"], "\(found.posts)")
  }

  @Test(
    "Behind 分别 each of a list has a post of his own",
    arguments: [
      (
        "沈立诚、葛庆丰分别任青石县审计局局长、青石县水利局局长。",
        ["沈立诚 局长 青石县审计局", "葛庆丰 局长 青石县水利局"]
      ),
      (
        "沈立诚、葛庆丰、闵行健分别当选石桥村委会主任、副主任。",
        ["沈立诚 主任 石桥村委会 appointed", "葛庆丰 副主任 石桥村委会 appointed", "闵行健 副主任 石桥村委会 appointed"]
      ),
      (
        "沈立诚、葛庆丰分别任青石县审计局党组书记、局长和青石县水利局局长。",
        ["沈立诚 书记 青石县审计局党组", "沈立诚 局长 青石县审计局", "葛庆丰 局长 青石县水利局"]
      ),
    ])
  func respectively(sentence: String, posts: [String]) throws {
    let found = try read(sentence)
    #expect(found.posts == Set(posts), "\(found.posts)")
  }

  @Test("One title behind 分别 is of all")
  func respectivelyOne() throws {
    let found = try read("沈立诚、葛庆丰分别担任石桥社区网格员。")
    #expect(found.posts == ["沈立诚 网格员 石桥社区", "葛庆丰 网格员 石桥社区"], "\(found.posts)")
  }

  @Test(
    "A title before 分别是, 依次为 or 就是 is of those named behind",
    arguments: [
      ("青石街道工会换届,三名副主席分别是葛庆丰、闵行健、梅子青。", ["葛庆丰", "闵行健", "梅子青"]),
      ("青石街道工会换届,新当选的副主席依次为:葛庆丰、闵行健。", ["葛庆丰", "闵行健"]),
    ])
  func awardedToList(sentence: String, names: [String]) throws {
    let found = try read(sentence)
    #expect(Set(found.posts.map { $0.prefix(while: { $0 != " " }) }) == Set(names.map { Substring($0) }))
    #expect(found.posts.allSatisfy { $0.contains(" 副主席 青石街道工会") }, "\(found.posts)")
  }

  @Test("A post that one has is not of the next one in the list")
  func awardedToOne() throws {
    let found = try read("青石街道工会换届,主席是葛庆丰,闵行健到会祝贺。石桥社区义务巡逻队成立,队长就是关宝山。")
    #expect(found.posts == ["葛庆丰 主席 青石街道工会", "关宝山 队长 石桥社区义务巡逻队"], "\(found.posts)")
  }

  @Test("The body behind 的 is the one that the posts before it are of")
  func bodyBehind() throws {
    let found = try read("以副县长沈立诚为组长、水利局局长葛庆丰为副组长的青石县防汛领导小组昨日成立。")
    #expect(found.posts.contains("沈立诚 组长 青石县防汛领导小组 appointed"), "\(found.posts)")
    #expect(found.posts.contains("葛庆丰 副组长 青石县防汛领导小组 appointed"), "\(found.posts)")
  }

  @Test("A body behind 的 that has no such head gives no post")
  func otherBodyBehind() throws {
    let found = try read("沈立诚当选组长的青石社区十分热闹。")
    #expect(!found.posts.contains { $0.contains("组长 青石社区") }, "\(found.posts)")
  }

  @Test("Work in a body is a post there")
  func workplace() throws {
    let found = try read("沈立诚在青石中学当过十一年教师,葛庆丰在青石农商银行当柜员。")
    #expect(found.posts == ["沈立诚 教师 青石中学 former", "葛庆丰 柜员 青石农商银行"], "\(found.posts)")
  }

  @Test("Who does good works in a place has no post there")
  func volunteer() throws {
    let found = try read("在石桥社区当志愿者的沈立诚来到敬老院。")
    #expect(found.posts.isEmpty, "\(found.posts)")
  }

  @Test("What somebody was may stand behind the name and a comma")
  func formerDescription() throws {
    let found = try read("沈立诚,原青石区粮食局局长;葛庆丰,青石中学教师。")
    #expect(found.posts == ["沈立诚 局长 青石区粮食局 former", "葛庆丰 教师 青石中学"], "\(found.posts)")
  }
}

@Suite("Posts taken over, lent and told in a line")
struct SuccessionTests {
  @Test("Who is followed in a post has had it")
  func predecessor() throws {
    let found = try read("江州市青石区石桥街道\n新河社区换届,沈立诚接替葛庆丰任新河社区党支部书记。")
    #expect(
      found.posts == ["沈立诚 书记 新河社区党支部", "葛庆丰 书记 新河社区党支部 former"], "\(found.posts)")
  }

  @Test("An adviser is of the body that asks, not of the one he comes from")
  func adviser() throws {
    let found = try read("江州市青石区石桥街道\n新河社区书画协会聘请青石中学教师沈立诚、市美术馆馆长葛庆丰为艺术顾问。")
    #expect(
      found.posts == [
        "沈立诚 教师 青石中学", "葛庆丰 馆长 江州市美术馆", "沈立诚 艺术顾问 新河社区书画协会 appointed",
        "葛庆丰 艺术顾问 新河社区书画协会 appointed",
      ], "\(found.posts)")
  }

  @Test("The post at the end of what is told of somebody's life is his")
  func biography() throws {
    let found = try read("江州市青石区石桥街道\n沈立诚,男,1960年生,中共党员,新河社区党支部书记。")
    #expect(found.posts == ["沈立诚 书记 新河社区党支部"], "\(found.posts)")
  }

  @Test("A title before another name is not of the one whose life is told")
  func otherInBiography() throws {
    let found = try read("江州市青石区石桥街道\n葛庆丰,女,汉族,退休在家,得到新河社区居委会主任沈立诚的帮助。")
    #expect(!found.posts.contains { $0.hasPrefix("葛庆丰") }, "\(found.posts)")
  }

  @Test("The assistant of a district's head is of the district")
  func assistant() throws {
    let found = try read("江州市青石区石桥街道\n区长助理沈立诚到石桥街道检查工作。")
    #expect(found.posts == ["沈立诚 区长助理 青石区政府"], "\(found.posts)")
  }

  @Test("A verb of moving to a post ends the name of no body")
  func moved() throws {
    let found = try read("江州市青石区石桥街道\n沈立诚调任区城建局副局长。")
    #expect(found.posts == ["沈立诚 副局长 青石区城建局 appointed"], "\(found.posts)")
  }
}

@Suite("Elections of Party organisations")
struct BranchElectionTests {
  @Test("Those whom the meeting of a branch elects are of the branch, whoever came to watch")
  func branch() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      柳林社区党总支换届

      9月24日,柳林社区党总支召开党员大会,选举产生新一届总支委员会。街道党工委副书记何文静到会指导。沈立诚、葛庆丰、白小兰当选委员。\
      在随后召开的第一次全委会上,沈立诚当选书记。
      """)
    #expect(found.posts.contains("沈立诚 书记 柳林社区党总支 appointed"), "\(found.posts)")
    #expect(found.posts.contains("白小兰 委员 柳林社区党总支 appointed"), "\(found.posts)")
    #expect(!found.posts.contains { $0.hasPrefix("沈立诚 书记 石桥街道") }, "\(found.posts)")
  }

  @Test("Those whom the inhabitants elect are of the committee, though a branch is named")
  func committee() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      柳林社区居委会换届

      9月24日,柳林社区居委会换届选举大会召开,柳林社区党总支书记何文静宣布结果。沈立诚当选主任,葛庆丰、白小兰当选委员。
      """)
    #expect(found.posts.contains { $0.hasPrefix("白小兰 委员 柳林社区") }, "\(found.posts)")
    #expect(!found.posts.contains("白小兰 委员 柳林社区党总支 appointed"), "\(found.posts)")
  }

  @Test("An old secretary was one", arguments: ["老支书", "老书记"])
  func oldSecretary(title: String) throws {
    let found = try posts(in: "7月3日,柳林村党支部进行改选,\(title)沈立诚退职,方小芹接任书记。")
    #expect(found.contains { $0.hasPrefix("沈立诚") && $0.hasSuffix("柳林村党支部 former") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("方小芹 书记 柳林村党支部") }, "\(found)")
  }

  @Test("新 before 任 and the post is the last letter of the name")
  func lastLetter() throws {
    #expect(
      try posts(in: "陈立新任街道综治办主任;关颖任街道计生办副主任。") == ["陈立新 主任 石桥街道综治办", "关颖 副主任 石桥街道计生办"])
    #expect(try posts(in: "新任街道综治办主任陈立到会。") == ["陈立 主任 石桥街道综治办 appointed"])
  }

  @Test("Who goes to a body to serve in it has the post there", arguments: ["到", "调到", "将到"])
  func goesTo(motion: String) throws {
    #expect(try posts(in: "沈立诚\(motion)柳林社区担任主任助理。") == ["沈立诚 主任助理 柳林社区"])
  }

  @Test("Who goes there to do something else has none")
  func goesForElse() throws {
    #expect(try posts(in: "沈立诚到柳林社区拜访主任助理。沈立诚到柳林社区担任主任方小芹的助手。").allSatisfy { !$0.hasPrefix("沈立诚") })
  }

  @Test("Who has been elected to a seat may be named behind it", arguments: ["还有", "有", "是"])
  func namedBehind(word: String) throws {
    let found = try posts(in: "柳林社区居委会选举结束,程志平当选副主任,当选委员的\(word)陈腊梅、皮耀祖。")
    #expect(
      found == [
        "程志平 副主任 柳林社区居委会 appointed", "陈腊梅 委员 柳林社区居委会 appointed", "皮耀祖 委员 柳林社区居委会 appointed",
      ], "\(found)")
  }

  @Test("Behind a verb that is of somebody else they are not")
  func notNamedBehind() throws {
    let found = try posts(in: "程志平当选柳林社区居委会副主任,来祝贺委员的有陈腊梅、皮耀祖。")
    #expect(found == ["程志平 副主任 柳林社区居委会 appointed"], "\(found)")
  }

  @Test("Who is elected again is not called by that")
  func again() throws {
    #expect(try posts(in: "佟淑敏连选连任柳林社区居委会主任。") == ["佟淑敏 主任 柳林社区居委会 appointed"])
  }

  @Test("Who comes from another committee is elected to the one that the item tells of")
  func fromElsewhere() throws {
    let found = try posts(in: "柳林社区召开居民代表会议,选举产生柳林社区居委会。原第十居委会主任沈立诚当选主任,下岗职工方小芹当选副主任,康平当选委员。")
    for post in ["沈立诚 主任", "方小芹 副主任", "康平 委员"] {
      #expect(found.contains("\(post) 柳林社区居委会 appointed"), "\(found)")
    }
  }

  @Test("For whom something is done has the post behind 为, not who does it")
  func forSomebody() throws {
    let found = try posts(in: "3月8日,街道妇联主席沈立诚为柳林社区党委书记方小芹颁奖。")
    #expect(found == ["沈立诚 主席 石桥街道妇联", "方小芹 书记 柳林社区党委"], "\(found)")
    #expect(try posts(in: "会议选举沈立诚为柳林社区居委会主任。") == ["沈立诚 主任 柳林社区居委会 appointed"])
  }
}

@Suite("Posts that lives, lists and dismissals tell")
struct ToldPostTests {
  @Test(
    "Who has what post, by verbs and lists of many kinds",
    arguments: [
      ("免去冯国清同志的石桥镇党委副书记、委员职务。", ["冯国清 副书记 石桥镇党委 former", "冯国清 委员 石桥镇党委 former"]),
      ("冯国清早年在江州纺织厂当会计,1995年到柳湾居委会工作,先当调解委员。", ["冯国清 会计 江州纺织厂", "冯国清 调解委员 柳湾居委会"]),
      ("冯国清,江州市第三中学退休体育老师,今年70岁。", ["冯国清 体育老师 江州市第三中学"]),
      ("冯国清现兼柳湾社区妇联主席。", ["冯国清 主席 柳湾社区妇联"]), ("冯国清是江州食品公司的车间副主任。", ["冯国清 车间副主任 江州食品公司"]),
      ("石桥街道党工委副书记、包片领导冯国清到场。", ["冯国清 副书记 石桥街道党工委"]),
      (
        "柳湾社区推选出由9人组成的低保评议委员会,离休干部冯国清任主任委员,社区副主任沈立诚任副主任委员。",
        ["冯国清 主任委员 低保评议委员会", "沈立诚 副主任 柳湾社区", "沈立诚 副主任委员 低保评议委员会"]
      ),
      (
        "江州宏达公司工会召开会员代表大会。大会选出第二届委员会委员2名:冯国清、沈立诚。",
        ["冯国清 委员 江州宏达公司工会", "沈立诚 委员 江州宏达公司工会"]
      ),
    ] as [(String, Set<String>)])
  func kinds(sentence: String, posts: Set<String>) throws {
    let found = try ExtractionTests.posts(in: sentence)
    #expect(found == posts, "\(found)")
  }

  @Test(
    "What somebody is wished, or asked by another, to be is no post of his",
    arguments: ["柳湾社区居民冯国清希望孩子当班长。", "柳湾社区主任冯国清说,谁当组长都要办事。", "柳湾社区主任冯国清找到她,请她当楼组长。"])
  func wishes(sentence: String) throws {
    let found = try ExtractionTests.posts(in: sentence)
    #expect(found.allSatisfy { $0 == "冯国清 主任 柳湾社区" }, "\(found)")
  }

  @Test("Who makes an appointment known does not hold it", arguments: ["宣布", "宣布镇党委决定"])
  func announcer(words: String) throws {
    let found = try posts(in: "柳林镇党委组织委员沈立诚\(words):小雨任柳湾村党总支书记。")
    #expect(found == ["沈立诚 组织委员 柳林镇党委"], "\(found)")
    let both = try posts(in: "柳林镇党委组织委员沈立诚\(words):冯国清任柳湾村党总支书记。")
    #expect(both.contains("冯国清 书记 柳湾村党总支"), "\(both)")
  }

  @Test("Others who won seats are named behind 还有, with or without what they are besides")
  func others() throws {
    let found = try posts(in: "当选为枫桥村村委会委员的还有妇女主任沈立秋、农机手葛庆丰。")
    #expect(found.isSuperset(of: ["沈立秋 委员 枫桥村村委会 appointed", "葛庆丰 委员 枫桥村村委会 appointed"]), "\(found)")
  }

  @Test("A name whose letters are set apart is whole before 任 and behind 免去, and begins no name of a body")
  func spacedNames() throws {
    let found = try read(
      """
      清河镇简报
      江州市清河镇人民政府主办 2012年4月20日

      人事任免

      李 强任清河镇党委委员、人武部部长,免去其清河镇党政办公室主任职务。
      翁 洁任清河镇党政办公室主任;
      免去王 伟清河镇民政办主任职务。
      """)
    #expect(
      found.posts == [
        "李强 委员 清河镇党委", "李强 部长 清河镇人武部", "李强 主任 清河镇党政办公室 former", "翁洁 主任 清河镇党政办公室",
        "王伟 主任 清河镇民政办 former",
      ], "\(found.posts)")
  }
}
