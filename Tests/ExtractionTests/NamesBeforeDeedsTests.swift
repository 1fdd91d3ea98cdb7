import Testing

@testable import Extraction

@Suite("Names before what somebody does, and behind what somebody is")
struct NamesBeforeDeedsTests {
  @Test(
    "A verb or an adverb of one letter behind a name of two is no letter of it",
    arguments: [
      ("护士方雪接到电话就赶来了。", "方雪"), ("柜员何静见老人手抖,赶紧上前。", "何静"), ("网格员高鸣骑着自行车赶到。", "高鸣"),
      ("播音员江雪用扩音器通知大家。", "江雪"), ("司机田野也来了。", "田野"), ("店主蒋梅端出一碗绿豆汤。", "蒋梅"), ("民警余霞连说三遍。", "余霞"),
      ("居民毛丹念了一遍。", "毛丹"), ("教师李燕站在门口等着。", "李燕"), ("社工王洋教他写字。", "王洋"), ("队长贺军打开门一看。", "贺军"),
      ("董事长尕娜海则希望早日开工。", "尕娜海"), ("楼长余霞拿出自己抄的电表数。", "余霞"), ("教师毛丹捎来一封信。", "毛丹"),
      ("店长何静逐条答复。", "何静"), ("监督员江雪抽检了两样菜。", "江雪"),
    ])
  func ofTwo(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test(
    "The same letters stay in a name that ends in them",
    arguments: [
      ("队长王远见带领大家上山。", "王远见"), ("医生武善用抱起孩子。", "武善用"), ("书记陈大连主持会议。", "陈大连"), ("民警李长发来到现场。", "李长发"),
      ("书记兼主任陈云端到会祝贺。", "陈云端"), ("理事长韩海买介绍经验。", "韩海买"), ("委员王玉连为大家示范。", "王玉连"),
      ("主任周建刚走进院子。", "周建刚"), ("社工郑秀云端来热汤。", "郑秀云"), ("主任赵成就出席会议。", "赵成就"),
    ])
  func ofThree(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test("A letter that is no word stands in the name before what only somebody named does")
  func lastLetter() throws {
    #expect(try readItem("大厨许坤土掌勺。").persons == ["许坤土"])
    #expect(try readItem("大厨许坤掌勺。").persons == ["许坤"])
  }

  @Test(
    "A word for a student, a craftsman or a relative stands before a name",
    arguments: [
      ("师范大学硕士生巴雅尔画了墙。", "巴雅尔"), ("高中生殷浩然连胜三局。", "殷浩然"), ("油漆匠耿小春比他小五岁。", "耿小春"), ("包工头夏铁山也来了。", "夏铁山"),
      ("大厨许金根做了三桌菜。", "许金根"), ("曾孙曾以诚接着唱。", "曾以诚"), ("策展人叶允文介绍了展品。", "叶允文"),
    ])
  func standing(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test(
    "Whoever is called so, was something, lives somewhere or is so old is named without a title",
    arguments: [
      ("她有个女儿名叫古芷兰。", "古芷兰"), ("裁缝出身的缪开云带着大家缝。", "缪开云"), ("住石桥路12号的习春生也报了名。", "习春生"),
      ("76岁的解长根每天来浇花。", "解长根"), ("楼上的习大勇,十九岁,刚参加工作。", "习大勇"), ("时任石桥街道办事处主任的康永安拍板。", "康永安"),
    ])
  func described(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test(
    "Words behind the same name nobody",
    arguments: [
      "有一条船名叫金沙。", "70岁的高龄老人也来了。", "80岁的祖母教孙女绣花。", "住27号的张家兄弟来帮忙。", "石桥路16号的房屋漏水。", "木匠出身的曾祖父盖了这座楼。",
      "他谈了当主任的甘苦。", "担任主任的经历让他明白了这一点。", "18岁的花样年华。", "她们平均年龄,六十岁。", "老城墙边的古柏,三百岁了。",
    ])
  func notDescribed(sentence: String) throws {
    let found = try readItem(sentence).persons
    #expect(found.isEmpty, "\(found)")
  }

  @Test(
    "A family name that is a preposition stays in the name in a list and before a verb of leading",
    arguments: [
      ("副主任沈立诚、向光明、冯国清到会。", ["沈立诚", "向光明", "冯国清"]), ("镇总工会主席向前进带领职工慰问老人。", ["向前进"]), ("队长脱建国检查了机器。", ["脱建国"]),
    ] as [(String, Set<String>)])
  func families(sentence: String, names: Set<String>) throws {
    let found = try readItem(sentence).persons
    #expect(found == names, "\(found)")
  }

  @Test(
    "A preposition before a word is no family name",
    arguments: ["镇人大主席向群众通报情况。", "主任向社区发放材料。", "经理脱下外套。", "队长向红旗敬礼。"])
  func prepositions(sentence: String) throws {
    let found = try readItem(sentence).persons
    #expect(found.isEmpty, "\(found)")
  }

  @Test(
    "Food, counts, places and who of all name nobody",
    arguments: [
      "她给工地送姜汤、送包子。", "12名居委会主任和15名书记全部参加。", "队员里头,1986年有两个人。", "渔船在南山炮台外海遇险。", "各社区书记及五家养老机构的负责人参加。",
    ])
  func nobody(sentence: String) throws {
    let found = try readItem(sentence).persons
    #expect(found.isEmpty, "\(found)")
  }

  @Test(
    "Words of grammar whose letters could be a family name and given ones name nobody",
    arguments: [
      "泥瓦匠修了三天。", "当志愿者那七天,大家很累。", "在场的26位居民都笑了。", "十九名队员里有父子两个。", "时间:2019年8月9日(周五)", "军属代表康大娘也来了。",
      "小孙子高热抽筋。", "老伴都叫她阿姨。", "学员把自己串的珠子摆出来。",
    ])
  func grammar(_ sentence: String) throws {
    let found = try readItem(sentence).persons
    #expect(found.isEmpty, "\(found)")
  }

  @Test(
    "People of these family names keep theirs",
    arguments: [
      ("社区主任都晓敏讲话。", "都晓敏"), ("社区主任那守义讲话。", "那守义"), ("社区主任原建国讲话。", "原建国"), ("社区主任周一鸣讲话。", "周一鸣"),
      ("社区主任代玉兰讲话。", "代玉兰"), ("合作社理事长褚阿毛讲话。", "褚阿毛"),
    ])
  func families(_ sentence: String, _ name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test("Whoever answers is named before 答 and a colon")
  func answers() throws {
    #expect(try readItem("街道办事处副主任白宇答:资金已经批下来。").persons == ["白宇"])
    #expect(try readItem("街道办事处副主任白宇生:资金已经批下来。").persons == ["白宇生"])
  }

  @Test(
    "A letter that begins what somebody does, or was before, is not the last of his name",
    arguments: [
      ("居委会主任左丽陪走了两条背街。", "左丽"), ("省红十字会赈济救护部部长滕越捐来的口罩送到。", "滕越"), ("请书法家协会会员尉迟松执笔。", "尉迟松"),
      ("青石小学副校长石开留任,方琴由教导主任升任副校长。", "方琴"),
    ])
  func deedsBehind(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found.contains(name), "\(found)")
    #expect(!found.contains { $0.hasPrefix(name) && $0 != name }, "\(found)")
  }

  @Test("A name may end in such a letter where nothing of the kind follows")
  func ownLetters() throws {
    let found = try readItem("居委会主任方自由、书记沈国曾出席。").persons
    #expect(found == ["方自由", "沈国曾"], "\(found)")
  }

  @Test(
    "A verb of two letters behind a rare family name keeps its first letter",
    arguments: [("3月23日，区残联副理事长仉玉波登门看望了他。", "仉玉波"), ("3月23日，社区主任仉玉波登台演唱。", "仉玉波")])
  func verbOfTwo(sentence: String, name: String) throws {
    let found = try readItem(sentence).persons
    #expect(found == [name], "\(found)")
  }

  @Test(
    "A family name of two letters keeps its given name before a verb", arguments: [("3月23日，区残联副理事长欧阳登峰看望了他。", "欧阳登峰")])
  func compound(sentence: String, name: String) throws {
    #expect(try readItem(sentence).persons == [name])
  }

  @Test("What a label says who came third is nobody")
  func thirdPlace() throws {
    let found = try readItem("象棋赛冠军：沈立诚（石桥社区）；亚军：冯国清（柳林社区）；季军：白小兰（枫桥社区）。").persons
    #expect(found == ["沈立诚", "冯国清", "白小兰"], "\(found)")
  }
}
