import Testing

@testable import Extraction

@Suite("Places that what stands around their names tells")
struct EvidentPlaceTests {
  private static let words = ["前进", "团结", "建设", "胜利", "振兴", "光明", "工人", "幸福", "富强", "互助", "平安", "跃进"]

  @Test("A subdistrict called by a word has its offices and officers", arguments: words)
  func subdistrict(word: String) throws {
    let found = try read(
      "一周要闻\n\n7月3日,北岭区\(word)街道党工委书记沈立诚、办事处主任冯国清到会,\(word)街道妇联主席白小兰主持。")
    #expect(
      found.posts == [
        "沈立诚 书记 \(word)街道党工委", "冯国清 主任 \(word)街道办事处", "白小兰 主席 \(word)街道妇联",
      ], "\(found.posts)")
  }

  @Test("A paper that a subdistrict called by a word publishes means it by 街道", arguments: words)
  func paper(word: String) throws {
    let found = try read(
      """
      \(word)街道工作动态
      北岭区\(word)街道办事处主办

      \(word)街道开展活动

      7月3日,街道党工委书记沈立诚看望居民,\(word)街道组织居民参观。
      """)
    #expect(found.posts == ["沈立诚 书记 \(word)街道党工委"], "\(found.posts)")
  }

  @Test("So have towns, communities and villages", arguments: words)
  func smaller(word: String) throws {
    #expect(
      try posts(in: "7月3日,北岭县\(word)镇副镇长沈立诚到\(word)村,村民主任冯国清陪同。").contains("沈立诚 副镇长 \(word)镇"))
    #expect(
      try posts(in: "7月3日,\(word)社区党委书记沈立诚到会。") == ["沈立诚 书记 \(word)社区党委"])
    #expect(
      try posts(in: "7月3日,\(word)村党支部书记沈立诚到会。") == ["沈立诚 书记 \(word)村党支部"])
  }

  @Test("和 is part of a name behind a letter that is no word", arguments: ["仁和", "太和", "泰和", "永和"])
  func peace(word: String) throws {
    #expect(try posts(in: "7月3日,北岭区\(word)街道党工委书记沈立诚到会。") == ["沈立诚 书记 \(word)街道党工委"])
  }

  @Test("A word may have a housing estate or a road behind it", arguments: ["团结新村", "友爱北路", "胜利路", "光明里", "清泉新村"])
  func wordAndEnding(name: String) throws {
    #expect(try posts(in: "7月3日,北岭区\(name)街道党工委书记沈立诚到会。") == ["沈立诚 书记 \(name)街道党工委"])
  }

  @Test(
    "Letters of grammar and words of one letter are a name before an organ",
    arguments: [
      "进义镇党委", "暨东街道党工委", "后屏街道党工委", "故塘街道党工委", "向礼镇党委", "西都镇党委", "自宁社区党支部", "一苇桥社区党支部", "来鹤寨村党支部", "前洼村党支部", "庙任社区党委",
      "朱各庄镇党委",
    ])
  func letters(body: String) throws {
    #expect(try posts(in: "7月3日,\(body)书记沈立诚到会。") == ["沈立诚 书记 \(body)"])
    #expect(try posts(in: "7月3日,会议由\(body)书记沈立诚主持。") == ["沈立诚 书记 \(body)"])
  }

  @Test("A village of the family 于 begins behind a mark")
  func villageOfFamily() throws {
    #expect(try posts(in: "7月3日,于家铺村党支部书记沈立诚到会。") == ["沈立诚 书记 于家铺村党支部"])
  }

  @Test("A town whose name holds a letter of grammar is known in its whole paper")
  func paperOfLetters() throws {
    let found = try read(
      "进义镇简报\n北岭县进义镇党委、进义镇人民政府主办\n\n进义镇植树\n\n7月3日,镇党委书记沈立诚、镇长冯国清在进义镇中心小学植树。"
    ).posts
    #expect(found == ["沈立诚 书记 进义镇党委", "冯国清 镇长 进义镇"], "\(found)")
  }

  @Test(
    "Who stands before 和, when something was and what is meant by it are no names before an organ",
    arguments: [
      "7月3日,会后街道党工委书记沈立诚讲话。", "7月3日,会上社区党支部书记沈立诚发言。", "甲社区沈立诚和街道妇联主席白小兰到场。", "7月3日,三个社区党支部书记参加。",
      "沈立诚,现任社区党支部书记。", "经镇党委研究决定。", "7月3日,数字乡村指挥中心启用。", "北岭区第六届社区居民委员会选举开始。", "柳林乡乡长冯国清到会。",
      "石桥镇镇长冯国清到会。", "辖区并入柳林居委会。", "报经镇党委批准。", "我镇党委书记沈立诚到会。",
      "沈丽任居委会副主任。", "全区各庄村党支部书记参加。", "位于家乡的村党支部书记参加。", "冯正国任街道党工委委员。", "现任社区党委书记沈立诚到会。",
    ])
  func noLetters(sentence: String) throws {
    let found = try readItem(sentence).organizations
    let wrong = [
      "会后", "会上", "沈立诚", "和街道", "三个", "现任", "经镇", "数字乡村", "六届", "乡乡", "镇镇", "入柳林", "报", "我", "区各庄", "于家", "任居委会", "任街道",
      "任社区",
    ]
    #expect(found.allSatisfy { body in !wrong.contains { body.contains($0) && body != "数字乡村指挥中心" } }, "\(found)")
  }

  @Test(
    "What somebody does to a subdistrict, a community or a village is no name",
    arguments: [
      "7月3日,区政府要求建设街道文化站。", "7月3日,区里支持发展社区党建工作。", "大家为建设社区党群服务中心出力。", "我区发展街道经济,振兴乡村。", "居民自由社区活动。",
      "创建平安社区工作推进会召开。", "社区和街道办事处联合举办讲座。", "公安和街道妇联来到现场。", "派出所和社区居委会一起调解。", "全市建设镇村两级网格。",
      "他为街道办事处捐款。", "居民希望街道办事处解决问题。",
    ])
  func deeds(sentence: String) throws {
    let names = Self.words + ["发展", "自由", "希望", "公安和", "社区和", "所和"]
    let found = try readItem(sentence).organizations
    for level in ["街道", "社区", "镇", "村"] {
      #expect(found.allSatisfy { body in !names.contains { body.hasPrefix($0 + level) } }, "\(found)")
    }
  }

  @Test(
    "Any word is a town's name where a masthead says who publishes", arguments: ["开张镇", "联络镇", "求索街道", "法官镇", "城关镇"])
  func masthead(name: String) throws {
    let (organ, office) = name.hasSuffix("街道") ? ("党工委", "办事处") : ("党委", "人民政府")
    let found = try read(
      "\(name)简报\n中共\(name)\(organ) \(name)\(office)主办\n\n7月3日,\(name)召开会议,\(name)妇联主席沈立诚主持。"
    ).posts
    #expect(found == ["沈立诚 主席 \(name)妇联"], "\(found)")
  }

  @Test(
    "At the head of a line a verb before an office is none",
    arguments: ["协助街道办事处、派出所调解纠纷。", "支持街道办事处工作。", "各镇人民政府 主办", "全体社区委员会 参加", "李 闯任街道武装部部长。"])
  func noMasthead(sentence: String) throws {
    let found = try readItem(sentence).organizations
    #expect(found.allSatisfy { !["协助", "支持", "各镇", "全体", "闯任"].contains(where: $0.contains) }, "\(found)")
  }

  @Test(
    "A community called by a word that says nothing of communities in general is one whatever follows",
    arguments: [
      "7月3日,前进社区换届选举大会召开。经投票,沈立诚当选居委会主任。", "前进社区消防演练昨日举行。居委会主任沈立诚到场。", "前进社区沈立诚当选区人大代表。前进社区的居委会主任是沈立诚。",
    ])
  func plainCommunity(sentence: String) throws {
    let found = try readItem(sentence).organizations
    #expect(found.contains("前进社区"), "\(found)")
  }

  @Test(
    "A quality or a deed before 社区 names none, as far as nothing else tells",
    arguments: ["美好社区建设从我做起。", "和谐社区创建活动启动。", "互助社区养老模式推开。"])
  func qualities(sentence: String) throws {
    let found = try readItem(sentence).organizations
    #expect(found.allSatisfy { body in !["美好", "和谐", "互助"].contains { body.hasPrefix($0) } }, "\(found)")
  }

  @Test(
    "A letter that joins names is the first of one where a clause begins with it",
    arguments: [("和平东社区墙报\n\n社区党支部书记沈立诚到会。", "和平东社区"), ("东岐村队第一,后沃村队第二。", "后沃村")])
  func jointFirst(text: String, place: String) throws {
    let found = try bodies(in: text)
    #expect(found.contains { $0.hasPrefix(place) }, "\(found)")
    #expect(!found.contains { $0.hasPrefix(place.dropFirst()) }, "\(found)")
  }

  @Test("Between two names it joins them", arguments: ["白塔社区和平东社区的居民到会。", "白塔社区后来与平东社区合并。"])
  func joint(text: String) throws {
    let found = try bodies(in: "平东社区\n\n" + text)
    #expect(found.contains("平东社区"), "\(found)")
  }

  @Test(
    "A letter of grammar is part of a name that has no other way to be read",
    arguments: [
      ("巴彦社区、前那仁嘎查的牧民到会,前那仁嘎查党支部书记沈立诚讲话。", "前那仁嘎查", "仁嘎查"), ("均隆街社区党委书记沈立诚到会。", "均隆街社区", "隆街社区"),
      ("江北区经华街道办事处", "经华街道", "华街道"),
    ])
  func letterInName(text: String, place: String, rest: String) throws {
    let found = try bodies(in: text)
    #expect(found.contains(place), "\(found)")
    #expect(!found.contains(rest), "\(found)")
  }

  @Test("Before another name it is a word", arguments: ["在那青石社区的居民到会。", "各社区均隆重举行仪式。", "江北区经研究决定撤销华街道办事处。"])
  func plainLetter(text: String) throws {
    let found = try bodies(in: text)
    #expect(found.allSatisfy { !$0.contains("那青石") && !$0.contains("均隆") && !$0.contains("经研究") }, "\(found)")
  }

  @Test(
    "Any word is a subdistrict's name behind its district and before its own organ",
    arguments: ["敬业", "健康", "海关", "学院", "和谐", "创新", "劳模"])
  func behindDistrict(word: String) throws {
    let found = try read("一周要闻\n\n7月3日,北岭区\(word)街道党工委书记沈立诚到会。").posts
    #expect(found == ["沈立诚 书记 \(word)街道党工委"], "\(found)")
  }

  @Test("So is a word for what something is like without the district", arguments: ["健康", "和谐", "幸福", "光明"])
  func quality(word: String) throws {
    #expect(try posts(in: "7月3日,\(word)街道党工委书记沈立诚到会。") == ["沈立诚 书记 \(word)街道党工委"])
  }

  @Test("What a body does with a subdistrict is none", arguments: ["联合", "协助", "会同", "陪同"])
  func noQuality(verb: String) throws {
    let found = try bodies(in: "7月3日,青石区民政局\(verb)街道妇联主席沈立诚走访居民。\(verb)街道党工委开展活动。来自贫困山区团结村委会的客人到场。")
    #expect(found.allSatisfy { !$0.contains("\(verb)街道") && !$0.hasPrefix("困山区") }, "\(found)")
  }

  @Test("The title of a paper names its community, whatever the word", arguments: ["和谐", "平安", "建设", "健康"])
  func titleOfPaper(word: String) throws {
    let found = try read("\(word)社区简报\n2007年7月1日\n\n重阳节\n\n10日,居委会主任沈立诚看望老人。").posts
    #expect(found == ["沈立诚 主任 \(word)社区居委会"], "\(found)")
    let wish = try read("一周要闻\n\n和谐社区创建简报\n\n10日,居委会主任沈立诚谈创建和谐社区。").organizations
    #expect(!wish.contains("和谐社区"), "\(wish)")
  }

  @Test("A subdistrict that does something is called by the word before it")
  func acting() throws {
    #expect(try bodies(in: "7月3日,平安街道举办培训班。").contains("平安街道"))
    #expect(try bodies(in: "7月3日,大家为平安街道出力。").contains("平安街道") == false)
  }

  @Test("A year and the verb of being called are no part of a name")
  func yearsAndCallings() throws {
    let year = try bodies(in: "一九八二年村南音社恢复活动。")
    #expect(!year.contains { $0.contains("年") }, "\(year)")
    let called = try bodies(in: "学校从此叫青石小学。")
    #expect(called.contains("青石小学"), "\(called)")
  }
}
