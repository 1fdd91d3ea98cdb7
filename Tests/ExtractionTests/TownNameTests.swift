import Testing

@testable import Extraction

@Suite("Towns of walls, counties of one letter and verbs before towns")
struct TownNameTests {
  @Test("A town whose name ends in 城 is known by how often it is named, and the town's bodies are its")
  func townOfWalls() throws {
    let found = try read(
      """
      梧城镇召开党员大会

      7月3日,梧城镇召开党员大会,镇党委书记沈立诚讲话,梧城镇镇长冯国清主持。

      梧城镇植树

      7月4日,干部在梧城镇植树,镇团委书记白小兰参加。
      """)
    #expect(
      found.posts == ["沈立诚 书记 梧城镇党委", "冯国清 镇长 梧城镇", "白小兰 书记 梧城镇团委"], "\(found.posts)")
  }

  @Test("城镇 in general makes no town, however often it is spoken of")
  func townsInGeneral() throws {
    let found = try read(
      """
      云溪县简报

      7月3日,提高城镇居民收入,加快城镇建设。城镇居民医保开始缴费。

      小城镇建设

      7月4日,小城镇建设会议召开,推进小城镇建设。外来人口进城镇务工,我县城镇居民增收。

      小城镇

      7月5日,加快小城镇建设,副县长冯国清检查。
      """)
    #expect(found.organizations.allSatisfy { !$0.contains("镇") }, "\(found.organizations)")
  }

  @Test("An association of those from one place makes no township, however often it is named")
  func fellows() throws {
    let found = try read(
      """
      云溪同乡会简报

      7月3日,云溪同乡会开会。

      7月4日,江州同乡会会长沈立诚看望云溪同乡会会员。

      7月5日,江州同乡会秘书长冯国清到会。云溪同乡会会员参加。
      """)
    #expect(found.posts == ["沈立诚 会长 江州同乡会", "冯国清 秘书长 江州同乡会"], "\(found.posts)")
    #expect(found.organizations.allSatisfy { !$0.hasSuffix("乡") }, "\(found.organizations)")
  }

  @Test("Committees and deputies of a county called by one letter are its", arguments: ["磁县", "献县", "岚县"])
  func countyOfOneLetter(county: String) throws {
    let found = try read("\(county)柳林镇简报\n\n7月3日,\(county)副县长冯国清到会,县委副书记沈立诚讲话,县教育局局长白小兰参加。").posts
    #expect(
      found == ["冯国清 副县长 \(county)政府", "沈立诚 副书记 \(county)委", "白小兰 局长 \(county)教育局"], "\(found)")
  }

  @Test("A letter before 县 that says which county is meant names none")
  func anyCounty() throws {
    let found = try read("云溪县柳林镇简报\n\n7月3日,全县干部到会,外县游客来到,本县农民增收,该县副县长沈立诚讲话。")
    #expect(found.posts == ["沈立诚 副县长 云溪县政府"], "\(found.posts)")
    #expect(found.organizations.allSatisfy { name in !["全县", "外县", "本县", "该县"].contains { name.hasPrefix($0) } })
  }

  private func reading(_ sentence: String) throws -> Findings {
    try read("江州市云溪县柳林镇\n一周要闻\n\n\(sentence)")
  }

  @Test(
    "What is handed over to the town, or sent there, is no part of its name",
    arguments: [
      ("材料复印件交镇侨联。", "柳林镇侨联"), ("名单报镇团委。", "柳林镇团委"), ("材料送镇侨联。", "柳林镇侨联"), ("把信寄镇妇联。", "柳林镇妇联"),
      ("意见转镇政府。", "柳林镇"), ("客人一行6人抵镇。", "柳林镇"),
    ])
  func sent(sentence: String, body: String) throws {
    let found = try reading(sentence).organizations
    #expect(found.contains(body), "\(found)")
    #expect(found.subtracting([body, "柳林镇", "柳林镇政府"]).isEmpty, "\(found)")
  }

  @Test("A letter that is a verb elsewhere ends the name of a town", arguments: ["三交镇", "新交镇"])
  func namesWithVerbs(town: String) throws {
    let found = try reading("\(town)召开会议,镇党委书记沈立诚到会。").posts
    #expect(found == ["沈立诚 书记 \(town)党委"], "\(found)")
  }

  @Test(
    "部分 before a congress says how many of its deputies come",
    arguments: [("部分市人大代表到会。", "江州市人大"), ("部分县政协委员到会。", "云溪县政协")])
  func some(sentence: String, body: String) throws {
    let found = try reading(sentence).organizations
    #expect(found.contains(body) && !found.contains { $0.contains("部分") }, "\(found)")
  }

  @Test("A pronoun that spells a sound is in the name of a town, and a pronoun elsewhere is not")
  func pronounInName() throws {
    let found = try read("科右旗\n白音他拉苏木 2022年8月\n\n要闻\n\n8月3日,苏木党委书记沈立诚致辞。").posts
    #expect(found == ["沈立诚 书记 白音他拉苏木党委"], "\(found)")
    #expect(try !read("江州市石桥镇\n\n要闻\n\n书记为他拉来石桥镇的种子。").organizations.contains { $0.contains("他") })
  }

  @Test("A subdistrict may be called by a trade")
  func trade() throws {
    let found = try read("江州市青石区电工街道\n2001年4月\n\n要闻\n\n街道党工委书记沈立诚讲话,电工方小芹到场。").posts
    #expect(found == ["沈立诚 书记 电工街道党工委"], "\(found)")
  }

  @Test(
    "The title of a paper, or its county before it, says that letters are the name of a town",
    arguments: [
      ("罗城镇简报\n2008年3月9日", "罗城镇"), ("横街镇简报\n2008年3月9日", "横街镇"), ("中共云山县新城镇委员会主办\n2008年3月9日", "新城镇"),
      ("云山县所前镇党委、政府主办\n2008年3月9日", "所前镇"), ("云山县杨家村镇党委、政府主办\n2008年3月9日", "杨家村镇"),
    ])
  func towns(head: String, town: String) throws {
    let found = try read("\(head)\n\n座谈会\n\n3月5日,镇党委书记沈立诚主持会议,镇长白小兰讲话。").posts
    #expect(found.contains("沈立诚 书记 \(town)党委"), "\(found)")
  }

  @Test("Villages and towns in general have no name")
  func general() throws {
    let found = try read("乡镇简报\n2008年3月9日\n\n座谈会\n\n3月5日,会后镇党委书记沈立诚讲话。").organizations
    #expect(!found.contains { $0.hasPrefix("乡镇") || $0.hasPrefix("会后镇") }, "\(found)")
  }

  @Test(
    "Townships whose letters make a word with 乡, and sumus with a letter of grammar",
    arguments: [
      ("主办:云山县东山乡  2004年3月18日", "乡", "东山乡"), ("白水乡党委、乡政府主办  2004年3月18日", "乡", "白水乡"),
      ("主办:云山旗满都拉苏木  2004年3月18日", "苏木", "满都拉苏木"),
    ])
  func townships(head: String, word: String, town: String) throws {
    let found = try read("\(head)\n\n座谈会\n\n3月5日,\(word)党委书记沈立诚主持会议,\(word)妇联主席白小兰讲话。").posts
    #expect(found.isSuperset(of: ["沈立诚 书记 \(town)党委", "白小兰 主席 \(town)妇联"]), "\(found)")
  }

  @Test("Home and the hills in general are no township", arguments: ["他返回家乡举办讲座。", "山乡举行歌会。", "水乡开展清理。"])
  func homes(sentence: String) throws {
    let found = try readItem(sentence).organizations
    #expect(!found.contains { $0.hasSuffix("乡") }, "\(found)")
  }
}
