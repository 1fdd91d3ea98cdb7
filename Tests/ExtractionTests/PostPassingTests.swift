import Testing

@testable import Extraction

@Suite("Posts said in a predicate, a table or by who had them before")
struct PostPassingTests {
  @Test(
    "A title is given by 担任, 兼任, 是 or 接任",
    arguments: [
      ("青石街道老年大学举行开学典礼,校长由区业余大学副校长闵行健担任。", "闵行健 校长"),
      ("青石社区书画协会成立,会长是退休教师沈立诚。", "沈立诚 会长"),
      ("石榴村监委会主任肖长根提出辞职,由易晴接任。", "易晴 主任 石榴村监委会"),
    ])
  func predicate(sentence: String, post: String) throws {
    let found = try read(sentence)
    #expect(found.posts.contains { $0.hasPrefix(post) }, "\(found.posts)")
  }

  @Test("由 with somebody who chairs gives nobody a post")
  func chairing() throws {
    let found = try read("青石街道办事处召开会议,会议由办事处主任沈立诚主持。")
    #expect(found.posts == ["沈立诚 主任 青石街道办事处"])
  }

  @Test("A line that begins with a body and a colon gives its titles that body")
  func table() throws {
    let found = try read("石榴村:主任 冯国清(连任),副主任 金花,委员 白小兰。")
    #expect(
      Set(found.posts) == ["冯国清 主任 石榴村", "金花 副主任 石榴村", "白小兰 委员 石榴村"], "\(found.posts)")
  }

  @Test("A name after a title and a colon has the title, and not the one behind")
  func colons() throws {
    let found = try read("石榴村党支部书记:陈正仁 副书记:陈民军")
    #expect(found.posts.contains("陈正仁 书记 石榴村党支部") && found.posts.contains { $0.hasPrefix("陈民军 副书记") })
    #expect(!found.posts.contains { $0.hasPrefix("陈正仁 副书记") })
  }

  @Test("A list closed by 等 and a number shares the title behind")
  func closedList() throws {
    let found = try read("青石社区居委会向王金枝、陶立人、谢放等12名楼栋长颁发了聘书。")
    #expect(found.posts.filter { $0.contains(" 楼栋长") }.count == 3, "\(found.posts)")
  }

  @Test("A pronoun carries the post of the one named before")
  func pronoun() throws {
    let found = try read("居民康大鹏今年四十岁。他是望江区摄影协会理事、江州中医院药剂师。")
    #expect(found.posts == ["康大鹏 理事 望江区摄影协会", "康大鹏 药剂师 江州中医院"])
  }

  @Test("A pronoun with no post has none")
  func pronounWithout() throws {
    #expect(try read("康大鹏住在青石社区。他是一个热心人,也认识江州中医院。").posts.isEmpty)
  }

  @Test("Past posts are former: 曾任, 当过, 不再担任", arguments: ["曾任", "当过", "不再担任"])
  func past(verb: String) throws {
    let found = try read("沈立诚\(verb)青石社区居委会主任。")
    #expect(found.posts.contains { $0.hasPrefix("沈立诚 主任 青石社区居委会") }, "\(found.posts)")
  }

  @Test("The secretary of a Party group heads the bureau, not the group")
  func partyGroup() throws {
    let found = try read("望江区教育局党组书记、局长葛庆丰到会。")
    #expect(found.posts.contains("葛庆丰 局长 望江区教育局"), "\(found.posts)")
  }

  @Test("A constable in a list is not of the committee named before")
  func constable() throws {
    let found = try read("青石街道石桥社区居委会主任展颜、社区民警毋建军逐户走访。")
    #expect(!found.posts.contains("毋建军 社区民警 石桥社区居委会"), "\(found.posts)")
  }

  @Test("An ordinary word behind an office is a name before a mark of lists")
  func wordAsName() throws {
    let found = try read("青石街道商会会长陆续、副会长季风出席会议。")
    #expect(Set(found.persons) == ["陆续", "季风"])
  }

  @Test(
    "An ordinary word behind an office is a word before others", arguments: ["会长陆续走访了会员。", "书记高度评价。", "主任安排布置了任务。"])
  func wordAsWord(sentence: String) throws {
    #expect(try read(sentence).persons.isEmpty)
  }

  @Test("A conjunction with nothing to join is a name's last letter")
  func conjunction() throws {
    #expect(try read("村医林志和的摩托车坏了。").persons == ["林志和"])
    #expect(Set(try read("村医林志和村主任雷水根到场。").persons).contains("雷水根"))
  }

  @Test("What neighbours call somebody is no full name", arguments: ["小钟说要来。", "老齐搬走了砖头。"])
  func nickname(sentence: String) throws {
    #expect(try read(sentence).persons.isEmpty)
  }

  @Test("Those elected to a new board or committee are of the association that the line before names")
  func board() throws {
    let found = try posts(in: "7月3日,青石区摄影协会召开会员大会。大会选举产生新一届委员会:主席沈立诚,副主席冯国清、白小兰,秘书长霍建平,委员方玉兰。")
    #expect(
      found == [
        "沈立诚 主席 青石区摄影协会", "冯国清 副主席 青石区摄影协会", "白小兰 副主席 青石区摄影协会", "霍建平 秘书长 青石区摄影协会",
        "方玉兰 委员 青石区摄影协会",
      ], "\(found)")
  }

  @Test("Who stands in another sentence is not among those elected")
  func afterBoard() throws {
    let elected = "7月3日,青石区摄影协会召开会员大会。大会选举产生新一届委员会:主席沈立诚,副主席冯国清。"
    let expected: Set = ["沈立诚 主席 青石区摄影协会", "冯国清 副主席 青石区摄影协会"]
    #expect(try posts(in: elected + "委员方玉兰家住河边。") == expected)
    let guest = try posts(in: elected + "随后区侨联副主席江海涛讲话。")
    #expect(guest == expected.union(["江海涛 副主席 青石区侨联"]), "\(guest)")
  }

  @Test("Before the election nobody is of the body that is elected")
  func beforeBoard() throws {
    let found = try posts(in: "7月3日,组长方玉兰宣布名单,青石区摄影协会选举产生新一届理事会:会长沈立诚,副会长冯国清。")
    #expect(found.isSuperset(of: ["沈立诚 会长 青石区摄影协会", "冯国清 副会长 青石区摄影协会"]), "\(found)")
    #expect(found.allSatisfy { !$0.hasPrefix("方玉兰") }, "\(found)")
  }

  @Test(
    "Who takes over from somebody who is moved has the post that was left",
    arguments: [
      ("石桥街道党工委书记沈立诚调任青石区委宣传部副部长,其职务由冯国清接任。", "书记 石桥街道党工委"),
      ("柳湾社区居委会主任沈立诚升任石桥街道办事处副主任,其职务由冯国清接任。", "主任 柳湾社区居委会"),
      ("石桥街道党工委书记沈立诚辞职,其职务由冯国清接任。", "书记 石桥街道党工委"),
    ])
  func left(sentence: String, post: String) throws {
    let found = try posts(in: sentence).filter { $0.hasPrefix("冯国清") }
    #expect(found == ["冯国清 \(post) appointed"], "\(found)")
  }

  @Test("Where somebody else was named last, it is his post that is taken over")
  func leftByAnother() throws {
    let found = try posts(in: "沈立诚调任青石区委宣传部副部长,石桥街道团工委书记霍建平辞职,其职务由冯国清接任。").filter { $0.hasPrefix("冯国清") }
    #expect(found == ["冯国清 书记 石桥街道团工委 appointed"], "\(found)")
  }

  @Test("A move may be told by the office to come", arguments: ["调", "调到", "调往"])
  func moved(verb: String) throws {
    let found = try posts(in: "石桥街道武装部部长沈立诚\(verb)区民政局任副局长,其职务由冯国清接任。").filter { $0.hasPrefix("冯国清") }
    #expect(found == ["冯国清 部长 石桥街道武装部 appointed"], "\(found)")
  }

  @Test("Whom somebody has replaced had the post, whatever verb gave it")
  func replaced() throws {
    let found = try posts(in: "田小甜任第二居民小组组长,接替因病去世的赵明远。")
    #expect(found.contains("田小甜 组长 第二居民小组"), "\(found)")
    #expect(found.contains("赵明远 组长 第二居民小组 former"), "\(found)")
    let others = try posts(in: "田小甜任第二居民小组组长。他接替的工作很多,赵明远。")
    #expect(!others.contains { $0.hasPrefix("赵明远") }, "\(others)")
  }

  @Test("The committee of parents elects its head, and the Party's is none of those")
  func otherCommittees() throws {
    let found = try posts(in: "石桥小学家长委员会换届会召开。会议选举沈立诚为主任,白小兰为副主任。")
    #expect(found.contains("沈立诚 主任 石桥小学家长委员会 appointed"), "\(found)")
    #expect(found.contains("白小兰 副主任 石桥小学家长委员会 appointed"), "\(found)")
  }

  @Test("An office without a body before 和 is not held by whoever is named behind it by what he does")
  func bareOffice() throws {
    let found = try posts(in: "柳湾社区居委会主任沈立诚接到电话,主任和片警袁小斌一起赶到。")
    #expect(!found.contains { $0.hasPrefix("袁小斌 主任") }, "\(found)")
    let titles = try posts(in: "柳湾社区党委书记和居委会主任沈立诚到会。")
    #expect(titles.contains("沈立诚 主任 柳湾社区居委会"), "\(titles)")
  }

  @Test("由 before 原 is no name")
  func formerBehindAgent() throws {
    let found = try posts(in: "柳湾社区居委会主任由原白岩村党支部书记沈立诚担任。")
    #expect(found.allSatisfy { $0.hasPrefix("沈立诚") } && found.contains("沈立诚 主任 柳湾社区居委会 appointed"), "\(found)")
  }

  @Test("The committees that a union elects beside its own are parts of it, by their short names too")
  func committeesOfUnion() throws {
    let found = try posts(in: "石桥街道工会联合会第三次代表大会召开,主席沈立诚讲话。经审委主任由白小兰兼任。")
    #expect(found.contains("白小兰 主任 石桥街道工会联合会经审委 appointed"), "\(found)")
  }

  @Test("Whoever replaces another takes his post, whatever is said of the other before his name")
  func predecessors() throws {
    for words in ["接替退休的", "接替调走的", "接替"] {
      let found = try posts(in: "冯国清\(words)林小青，担任柳湾社区居委会主任。")
      #expect(
        found == ["冯国清 主任 柳湾社区居委会", "林小青 主任 柳湾社区居委会 former"], "\(words): \(found)")
    }
    let other = try posts(in: "冯国清接替班长送林小青回家，大家都说好。")
    #expect(other.isEmpty, "\(other)")
  }

  @Test("The verb of taking office that begins a clause is no part of a community's name")
  func takingOffice() throws {
    let found = try posts(in: "冯国清，任文峰社区党委书记。")
    #expect(found.contains { $0.hasPrefix("冯国清 书记 文峰社区党委") }, "\(found)")
    let village = try posts(in: "冯国清，任家桥村村委会主任。")
    #expect(village.contains { $0.hasSuffix("任家桥村村委会") }, "\(village)")
  }
}
