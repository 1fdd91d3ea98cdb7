import Testing

@testable import Extraction

@Suite("Names beside words of grammar")
struct NamesAndGrammarTests {
  @Test(
    "A letter of grammar is no part of the name before or behind it",
    arguments: [
      ("居委会主任杭盖向沈立诚一行汇报了工作。", "杭盖"), ("白小兰任副队长。", "白小兰"), ("居民向明辉向社区捐赠图书。", "向明辉"),
      ("主任李向向大家表示感谢。", "李向"), ("书记张向东向居民发放材料。", "张向东"),
    ])
  func particles(sentence: String, name: String) throws {
    let found = try read(sentence)
    #expect(found.persons.contains(name), "\(found.persons)")
    #expect(!found.persons.contains { $0 != name && $0.hasPrefix(name) })
  }

  @Test(
    "Words that begin with a letter which is also a family name name nobody",
    arguments: ["少先队员向遇难同胞敬献花圈。", "工作队队员和居民群众260余人参加。", "担任家属委员会主任达十二年。", "副区长鼓励大家树立信心。"])
  func words(sentence: String) throws {
    #expect(try read(sentence).persons.isEmpty)
  }

  @Test("Families called 向, 和 and 达 keep their names")
  func families() throws {
    let persons = try read("和丽萍、向红英、达瓦参加会议。书记和丽春主持。").persons
    #expect(persons.contains("和丽萍") && persons.contains("向红英") && persons.contains("和丽春"), "\(persons)")
  }

  @Test(
    "What has the shape of a name and is none",
    arguments: [
      ("老街坊关伯(关耀祖)提议划线。", ["关耀祖"]), ("温太(温少霞)很担心。", ["温少霞"]), ("副镇长薛平要求松南、涂松两村落实人员。", ["薛平"]),
      ("校长俞荣生勉励全校教师向温老师学习。", ["俞荣生"]), ("理事长桑立国说,以后每月请专家来一次。", ["桑立国"]),
      ("区住建局房管科副科长单晓倩到场。", ["单晓倩"]), ("申屠先生说,老申屠的本子上记着水管。", []),
    ] as [(String, Set<String>)])
  func shapes(sentence: String, names: Set<String>) throws {
    #expect(try readItem(sentence).persons == names)
  }

  @Test(
    "The same letters in a name",
    arguments: [("书记来一平讲话。", "来一平"), ("教师向温柔到会。", "向温柔"), ("社区书记涂松到会。", "涂松")])
  func namesAllTheSame(sentence: String, name: String) throws {
    #expect(try readItem(sentence).persons.contains(name))
  }

  @Test(
    "A verb or a conjunction beside a name is no letter of it",
    arguments: [
      ("广播站站长李想作介绍。", "李想作"), ("石桥社区社工严冬带着粽子看望老人。", "严冬带"), ("税平部长和贾书记分别讲话。", "和贾"),
    ])
  func letterBeside(sentence: String, wrong: String) throws {
    let found = try readItem(sentence).persons
    #expect(!found.contains(wrong), "\(found)")
  }

  @Test(
    "Names that end in the same letters are whole", arguments: [("石桥社区书记李文作到会。", "李文作"), ("石桥社区书记和贾平到会。", "和贾平")])
  func letterOfName(sentence: String, name: String) throws {
    #expect(try readItem(sentence).persons.contains(name))
  }

  @Test(
    "What stands behind a name tells where it ends",
    arguments: [
      ("校长尹力致欢迎辞。", "尹力"), ("厂长罗庆和也送来棉被。", "罗庆和"),
      ("文化站站长姚雪任总导演。", "姚雪"), ("宣传委员旷琳领学。", "旷琳"), ("副主任丁绵生监誓。", "丁绵生"),
    ])
  func ends(sentence: String, name: String) throws {
    let found = try read("石桥街道\n\n" + sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test("和 between two names joins them", arguments: ["厂长罗庆和方小芹送来棉被。", "厂长罗庆和方小芹也送来棉被。"])
  func joint(sentence: String) throws {
    let found = try read(sentence).persons
    #expect(found == ["罗庆", "方小芹"], "\(found)")
  }

  @Test("A family name that no list has is one before 同志 and a verb of appointing")
  func addressed() throws {
    let found = try read("石桥街道\n\n一、咩月罕同志任白塔社区妇联主席;二、排早腊同志任白塔社区党总支书记。").posts
    #expect(found.contains { $0.hasPrefix("咩月罕 主席 白塔社区妇联") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("排早腊 书记 白塔社区党总支") }, "\(found)")
    let plain = try read("各位老同志任务很重。女同志任劳任怨。").persons
    #expect(plain.isEmpty, "\(plain)")
  }

  @Test("A word is somebody's name before a bracket that ends in an office")
  func office() throws {
    let found = try read("石桥街道\n\n列席:雷鸣(副主任)、南方(社区服务中心主任)").persons
    #expect(found == ["雷鸣", "南方"], "\(found)")
    #expect(try read("石桥街道\n\n风雨雷鸣(见左图)之后,南方(包括社区服务中心)下了雨。").persons.isEmpty)
  }

  @Test("和 before so many others joins them to the one named before")
  func joinsNumber() throws {
    let found = try readItem("妇联主席杨静和60多名女职工参加。").persons
    #expect(found == ["杨静"], "\(found)")
  }

  @Test(
    "和 and 向 before a sort of people, or before those who have just come to something, begin no name",
    arguments: ["工作队队员和结亲干部70多人欢聚一堂。", "居委会主任白晓晴向新当选人员颁发聘书。"])
  func sorts(sentence: String) throws {
    #expect(try readItem(sentence).persons.isSubset(of: ["白晓晴"]))
  }

  @Test(
    "A family called 和 keeps its name before a verb and beside other titles",
    arguments: [("完小校长和丽春代表学校致谢。", "和丽春"), ("青石村的队员和晓燕同志一起走访。", "和晓燕"), ("向新华社区主任说。", "")])
  func familiesKept(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(name.isEmpty ? found.isEmpty : found == [name], "\(found)")
  }

  @Test("Who signs an item is known where the name stands among other words")
  func byline() throws {
    let found = try read("石桥街道简报\n\n经会议研究,昌立任党政办副主任。\n\n(通讯员 昌立)\n").posts
    #expect(found == ["昌立 副主任 石桥街道党政办"], "\(found)")
  }

  @Test(
    "A letter that belongs to what somebody is called ends no name",
    arguments: ["邢副书记指出,要逐条过筛子。", "主任冯国清带着电工刘师傅换上了灯泡。", "主任冯国清于5月中旬到会。"])
  func calledBy(sentence: String) throws {
    #expect(try readItem(sentence).persons.isSubset(of: ["冯国清"]))
  }

  @Test(
    "A family name of two with a title is no name that ends within the title",
    arguments: ["呼延主任从学校回来。", "欧阳主任到会。"])
  func compoundBeforeTitle(sentence: String) throws {
    #expect(try readItem(sentence).persons.isEmpty)
  }

  @Test("Behind a family name with its title a word of grammar begins no name; behind 原 and 副 one may")
  func behindReference() throws {
    #expect(try readItem("魏校长向段主任颁发了感谢状。").persons.isEmpty)
    #expect(try readItem("欧阳医生从食疗讲到泡脚。").persons.isEmpty)
    #expect(try readItem("柳湾社区原主任于海涛到会。").persons == ["于海涛"])
    #expect(try readItem("由副书记向丽华主持。").persons == ["向丽华"])
  }

  @Test(
    "Verbs with 着 or 起, half a word for a relative, a class and what is done at once end or begin no name",
    arguments: [
      ("教师冷静握着他的手直掉泪。", "冷静"), ("民间艺人苏和拉起马头琴。", "苏和"), ("区司法局局长萨仁来我街道调研。", "萨仁"),
      ("图书管理员郭奶奶(郭淑珍)是评委。", "郭淑珍"), ("五(2)班家长邹德志当选会长。", "邹德志"), ("苟站长边剪边讲,邹德志听得很认真。", "邹德志"),
    ])
  func grammarInNames(sentence: String, name: String) throws {
    #expect(try readItem(sentence).persons == [name])
  }

  @Test("Letters that are verbs elsewhere are of names where nothing goes on with them")
  func lettersOfNames() throws {
    #expect(try readItem("社区主任冯国来、民警班玉华、干事边小兰到会。").persons == ["冯国来", "班玉华", "边小兰"])
  }

  @Test("No name ends in a particle, whatever the model reads")
  func particles() throws {
    #expect(!(try readItem("他一进门就给佘主任鞠了一躬。").persons.contains("鞠了")))
  }

  @Test(
    "A verb, a count or a whole is no part of a name",
    arguments: [
      ("居民冯国清、慕容雪榜上有名。", "慕容雪"), ("队长由白玉江兼着。", "白玉江"),
      ("书记孟庆和作了题为《家园》的报告。", "孟庆和"), ("老师傅一诺上了一课。", "傅一诺"),
    ])
  func letters(sentence: String, name: String) throws {
    let found = try read(sentence).persons
    #expect(found.contains(name), "\(found)")
  }

  @Test(
    "Words of grammar with a letter that could be a family name are nobody",
    arguments: ["党委书记代表全院捐款。", "因原书记病逝，会议改期。", "他十六岁起跟师傅学拓碑。", "队长带着电工来装了感应灯。", "欧阳校长是家长学校校长。"])
  func nobody(sentence: String) throws {
    let found = try read(sentence).persons
    #expect(found.isEmpty, "\(found)")
  }
}
