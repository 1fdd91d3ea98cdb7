import Testing

@testable import Extraction

@Suite("Names that are ordinary words")
struct NamesAmongWordsTests {
  @Test("A word between names of a list is a name")
  func listed() throws {
    let found = try read("大会选出业委会委员五人:郁达民、单于飞、夏天、朱文娟、查理明。")
    #expect(found.persons.isSuperset(of: ["郁达民", "夏天", "朱文娟"]), "\(found.persons)")
  }

  @Test("A word at the end of a list that a title heads is a name")
  func endOfList() throws {
    let found = try read("新一届委员麦文浪、何必、路遥、江山。")
    #expect(found.persons.isSuperset(of: ["何必", "路遥", "江山"]), "\(found.persons)")
  }

  @Test("A word behind an office and before what only somebody does is a name")
  func titled() throws {
    #expect(try read("派出所教导员盛夏出席。").persons.contains("盛夏"))
    #expect(try read("副主任高兴、委员夏天出席会议。").persons.isSuperset(of: ["高兴", "夏天"]))
  }

  @Test("A bracket that only somebody has makes a word a name")
  func described() throws {
    #expect(try read("经依法补选,鲜艳(朝鲜族)当选青石社区居委会委员。").persons.contains("鲜艳"))
  }

  @Test("A word that begins the clause of somebody's election is a name, and a manner of electing is none")
  func elected() throws {
    #expect(try read("第一次会议上,满意当选主席,路萍、展英当选副主席。").persons.contains("满意"))
    #expect(try !read("经过投票,成功当选主席。").persons.contains("成功"))
  }

  @Test(
    "A word stays a word where only its own kind of surroundings stand beside it",
    arguments: [
      "夏天高温潮湿,切莫贪凉。", "书记高度评价这项工作。", "社区书记明确指出要求。", "主任郑重宣布开幕。", "特困学生家庭参加活动。",
      "仵主任补充说,队伍还缺人。", "镇长武三绪、副书记霍玉珍、纪检书记成新到会。", "居民采访了李小明、王大刚,高兴地说好。",
      "学生会主席龙腾飞、青年志愿者协会副会长阮小曼到会。",
    ])
  func words(text: String) throws {
    let ordinary: Set<String> = ["夏天", "高度", "明确", "郑重", "家庭", "补充", "纪检", "高兴", "青年"]
    let persons = try read(text).persons
    #expect(persons.isDisjoint(with: ordinary), "\(persons)")
  }

  @Test("Somebody called as a season is does not make a person of every summer")
  func elsewhere() throws {
    let found = try read("委员夏天出席会议。\n\n夏天高温潮湿,切莫贪凉。")
    #expect(found.facts.persons.first { $0.name == "夏天" }?.evidence.count == 1)
  }

  @Test(
    "Names that only spaces part are read apart where the model takes them for one",
    arguments: [
      ("田 甜 国 强", ["田 甜", "国 强"]), ("巴特尔  乌日娜", ["巴特尔", "乌日娜"]), ("王 小 明", ["王 小 明"]),
    ])
  func spaced(text: String, names: [String]) {
    let scalars = Array(text.unicodeScalars)
    let span = PersonModel.Span(range: 0..<scalars.count, margin: 1_000_000, isSurnameFirst: true)
    let tokens = Segmenter(vocabulary: .standard).tokens(of: scalars, likelyPersons: [span])
    let found = tokens.filter { $0.form == .person }.map { String(scalars: scalars[$0.range]) }
    #expect(found == names)
  }

  @Test("A spaced name of three letters stays one")
  func spacedName() throws {
    #expect(try read("村民代表 王 小 明 到会。").persons.contains("王小明"))
  }

  @Test("Whom somebody teaches is behind the name")
  func teaching() throws {
    #expect(try read("消防站站长助理雷震教孩子们打水带。").persons.contains("雷震"))
  }

  @Test("The day of a profession behind a name gives no post of it", arguments: ["教师节", "护士节", "记者节", "警察节"])
  func dayOfProfession(day: String) throws {
    let found = try posts(in: "青石幼儿园园长沈立\(day)获奖。")
    #expect(found == ["沈立 园长 青石幼儿园"], "\(found)")
  }

  @Test(
    "A bracket behind a family name and a title, or behind a given name, has the name",
    arguments: [("人事部甘经理(甘立)介绍。", "甘立"), ("社区看望病童小宇航(金宇航)。", "金宇航"), ("沈大夫(沈权)来了。", "沈权")])
  func bracketed(sentence: String, name: String) throws {
    #expect(try readItem(sentence).persons.contains(name))
  }

  @Test("What else a bracket holds is nobody", arguments: ["王书记(王家村)来了。", "张家港(张家)来了。", "方主任(方才)说。"])
  func notBracketed(sentence: String) throws {
    let found = try readItem(sentence).persons
    #expect(found.isDisjoint(with: ["王家村", "张家", "方才"]), "\(found)")
  }

  @Test("What says when is nobody behind a title", arguments: ["后来", "现在", "从前", "当时", "目前"])
  func whens(word: String) throws {
    #expect(try readItem("吉老师\(word)当了校长,主任\(word)表示满意。").persons.contains(word) == false)
  }

  @Test(
    "A word that takes a post is a name",
    arguments: [
      ("办事处主任由杜鹃接任。", "杜鹃"), ("大会选举沈立诚为主席,白小兰为副主席,雷鸣为经费审查委员会主任。", "雷鸣"), ("沈立诚任组长,高峰任副组长。", "高峰"),
    ])
  func appointed(sentence: String, name: String) throws {
    #expect(try readItem(sentence).persons.contains(name))
  }

  @Test(
    "A word that says when, or what something is, takes none",
    arguments: [
      ("沈立诚任组长,同年任石桥街道副主任。", "同年"), ("沈立诚讲话,时间为三天。", "时间"), ("沈立诚谈话,安全为第一要务。", "安全"), ("材料由经济科接收。", "经济"),
    ])
  func notAppointed(sentence: String, word: String) throws {
    #expect(try readItem(sentence).persons.contains(word) == false)
  }
}
