import Testing

@Suite("Names of persons in every surrounding")
struct PersonGrammarTests {
  @Test("A compound family name with one or two letters after it")
  func compoundSurname() throws {
    let found = try read("青石街道办事处副主任欧阳静、司马光远参加了会议。")
    #expect(found.persons == ["欧阳静", "司马光远"])
  }

  @Test("A compound family name without a title")
  func compoundSurnameAlone() throws {
    let found = try read("上官云飞说,大家的干劲很足。")
    #expect(found.persons == ["上官云飞"])
  }

  @Test("Names of one given letter in a list")
  func oneLetterGiven() throws {
    let found = try read("参加活动的还有沈立、韩雪、罗刚等人。")
    #expect(found.persons == ["沈立", "韩雪", "罗刚"])
  }

  @Test("A name with a dot is one name")
  func ethnicDot() throws {
    let found = try read("副县长艾尔肯·吐尔逊到柳湾镇走访。")
    #expect(found.persons == ["艾尔肯·吐尔逊"])
  }

  @Test("Names with dots in a list")
  func ethnicDotList() throws {
    let found = try read("社区干部古丽巴哈尔·买买提、帕提古丽·艾山和居民一起包饺子。")
    #expect(found.persons == ["古丽巴哈尔·买买提", "帕提古丽·艾山"])
  }

  @Test("A name set apart by a space is read without it")
  func splitBySpace() throws {
    let found = try read("青石街道党工委书记王 伟、办事处主任李 娜出席。")
    #expect(found.persons == ["王伟", "李娜"])
  }

  @Test("A name set apart by a full-width space is read without it")
  func splitByWideSpace() throws {
    let found = try read("柳湾镇镇长何 芳讲话。")
    #expect(found.persons == ["何芳"])
  }

  @Test("Names that are words too, after titles")
  func wordNamesAfterTitles() throws {
    let found = try read("柳湾镇党委书记高峰、镇长黎明、副镇长江山出席会议。")
    #expect(found.persons == ["高峰", "黎明", "江山"])
  }

  @Test("More names that are words")
  func wordNamesAfterTitles2() throws {
    let found = try read("白鹭社区党委书记向阳、副书记时光、委员温泉到会。")
    #expect(found.persons == ["向阳", "时光", "温泉"])
  }

  @Test("对 after a name is no part of it")
  func gluedVerbDui() throws {
    let found = try read("林通对居民的支持表示感谢。")
    #expect(found.persons == ["林通"])
  }

  @Test("与 after a name is no part of it")
  func gluedVerbYu() throws {
    let found = try read("随后,江成与社区干部进行了交流。")
    #expect(found.persons == ["江成"])
  }

  @Test("在 after a name is no part of it")
  func gluedVerbZai() throws {
    let found = try read("沈立诚在会上强调,要抓好落实。")
    #expect(found.persons == ["沈立诚"])
  }

  @Test("向 after a name is no part of it")
  func gluedXiang() throws {
    let found = try read("韩雪梅向老党员送上祝福。")
    #expect(found.persons == ["韩雪梅"])
  }

  @Test("一行 after a name is no part of it")
  func gluedYiXing() throws {
    let found = try read("邱明远一行实地查看了白鹭社区食堂。")
    #expect(found.persons == ["邱明远"])
  }

  @Test("A family name with a title refers to the person named before")
  func titleAfterSurname() throws {
    let found = try read("正和律师事务所律师陈启明来到白鹭社区。陈律师为居民解答了问题。")
    #expect(found.persons == ["陈启明"])
  }

  @Test("王主任 refers back and is no new person")
  func titleAfterSurname2() throws {
    let found = try read("白鹭社区居委会主任王秀琴忙着布置会场。王主任说,这是第三届邻居节。")
    #expect(found.persons == ["王秀琴"])
  }

  @Test("高兴 is no name")
  func happyIsNoName() throws {
    let found = try read("居民们高兴地说,出行方便多了。")
    #expect(found.persons.isEmpty)
  }

  @Test("方便 and 江水 are no names")
  func convenientIsNoName() throws {
    let found = try read("江水清澈,老人们觉得非常方便,方便群众办事。")
    #expect(found.persons.isEmpty)
  }

  @Test("居民李大妈 is no full name")
  func auntIsNoName() throws {
    let found = try read("居民李大妈说,楼道干净了。")
    #expect(found.persons.isEmpty)
  }

  @Test("A name with 某 is none")
  func somebodyIsNoName() throws {
    let found = try read("居民张某、李某某因琐事发生纠纷。")
    #expect(found.persons.isEmpty)
  }

  @Test("A leader in a slogan is nobody of the document")
  func leaderInSlogan() throws {
    let found = try read("会议要求,深入学习贯彻习近平新时代中国特色社会主义思想。")
    #expect(found.persons.isEmpty)
  }

  @Test("Leaders in the name of a theory are nobody of the document")
  func historicTheory() throws {
    let found = try read("党员们认真学习邓小平理论和“三个代表”重要思想。")
    #expect(found.persons.isEmpty)
  }

  @Test("A list with and without titles")
  func listMixed() throws {
    let found = try read("青石街道党工委书记沈立诚、办事处主任韩雪梅以及罗永刚、马晓燕参加了活动。")
    #expect(found.persons == ["沈立诚", "韩雪梅", "罗永刚", "马晓燕"])
  }

  @Test("A list of names behind 分别是")
  func awardList() throws {
    let found = try read("获奖的三位居民分别是丁玉梅、卢志强和万福生。")
    #expect(found.persons == ["丁玉梅", "卢志强", "万福生"])
  }

  @Test("邀请 before a name is no part of it")
  func invitedBefore() throws {
    let found = try read("社区邀请汤静怡医生讲解养生知识。")
    #expect(found.persons == ["汤静怡"])
  }

  @Test("由 before a name is no part of it")
  func ledBefore() throws {
    let found = try read("活动由马晓燕主持。")
    #expect(found.persons == ["马晓燕"])
  }

  @Test("A name with an age in brackets")
  func ageBehind() throws {
    let found = try read("76岁的老党员安志杰捐出1000元。万福生(男,68岁)也报了名。")
    #expect(found.persons == ["安志杰", "万福生"])
  }

  @Test("A person's family does not lengthen the name")
  func familyFather() throws {
    let found = try read("安志杰一家、季春芳夫妇被评为“最美家庭”。")
    #expect(found.persons == ["安志杰", "季春芳"])
  }

  @Test("同志 is no part of a name")
  func comradeBehind() throws {
    let found = try read("沈立诚同志作了题为《谱写新篇》的报告。")
    #expect(found.persons == ["沈立诚"])
  }

  @Test("老师 behind a full name is no part of it")
  func teacherBehind() throws {
    let found = try read("书法家季春芳老师现场写春联。")
    #expect(found.persons == ["季春芳"])
  }

  @Test("先生 and 女士 behind full names")
  func mister() throws {
    let found = try read("侨胞严家栋先生、华美玲女士捐赠了图书。")
    #expect(found.persons == ["严家栋", "华美玲"])
  }

  @Test("Names of roads and estates are no persons")
  func roadIsNoName() throws {
    let found = try read("志愿者在张江路、马家巷和秦岭花园清扫积雪。")
    #expect(found.persons.isEmpty)
  }

  @Test("A name in the name of a workshop need not be a person; the visitor is")
  func companyPrefixNoName() throws {
    let found = try read("柴秀英参观了孙桂兰工作室。")
    #expect(found.persons.isSuperset(of: ["柴秀英"]))
  }

  @Test("A sentence that starts with a word of a family name's letter")
  func surnameWordBegin() throws {
    let found = try read("全体党员重温入党誓词。方案已经公示。安全生产不容忽视。")
    #expect(found.persons.isEmpty)
  }

  @Test("Seasons, weather and feasts are no names")
  func seasonNoName() throws {
    let found = try read("金秋十月,丹桂飘香,白鹭社区举办重阳敬老活动。")
    #expect(found.persons.isEmpty)
  }

  @Test("Verbs that start with the letter of a family name are no names")
  func verbsNoName() throws {
    let found = try read("街道计划安排专人施工,严格管理,严防死守,应急值守到位。")
    #expect(found.persons.isEmpty)
  }

  @Test("A name with a title in the text is known alone elsewhere")
  func repeatInHeadline() throws {
    let found = try read("石榴村来了新书记\n    简博文是驻石榴村第一书记。一年来,简博文走遍了全村。")
    #expect(found.persons == ["简博文"])
  }

  @Test("A name with a bracketed note")
  func titleThenBracketNote() throws {
    let found = try read("主讲人为市委党校教授卞志新(女)。")
    #expect(found.persons == ["卞志新"])
  }

  @Test("Rare family names after titles")
  func threeLetterRareSurname() throws {
    let found = try read("社区党委副书记逄海波、仝玉洁、仉建国、亓伟到场。")
    #expect(found.persons == ["逄海波", "仝玉洁", "仉建国", "亓伟"])
  }

  @Test("A Mongolian name without a dot after a title")
  func mongolName() throws {
    let found = try read("嘎查党支部书记乌云其木格带领牧民种草。")
    #expect(found.persons == ["乌云其木格"])
  }

  @Test("A Tibetan name after a title")
  func tibetanName() throws {
    let found = try read("副乡长扎西顿珠到村里宣讲。")
    #expect(found.persons == ["扎西顿珠"])
  }

  @Test("A double family name of four letters")
  func doubleSurname() throws {
    let found = try read("志愿者范徐丽萍、陈方安生为老人送餐。")
    #expect(found.persons == ["范徐丽萍", "陈方安生"])
  }

  @Test("与 and 和 between names")
  func nameThenAnd() throws {
    let found = try read("卢志强和万福生与丁玉梅一起搬运物资。")
    #expect(found.persons == ["卢志强", "万福生", "丁玉梅"])
  }

  @Test("A person with a nickname in quotation marks")
  func quoteNickname() throws {
    let found = try read("“热心肠”季春芳又出现在了志愿岗上。")
    #expect(found.persons == ["季春芳"])
  }

  @Test("Names with rare letters, and one from beyond the basic plane")
  func rareLetters() throws {
    let found = try read("青石街道办事处副主任周祎璠、陈𬭎、刘堃参加会议。")
    #expect(found.persons == ["周祎璠", "陈𬭎", "刘堃"])
  }

  @Test("A writer named only in a byline is there only for it")
  func bylineOnly() throws {
    let found = try read("本报讯(记者 路遥)8月3日,韩雪梅主任到白鹭社区走访慰问。")
    #expect(found.persons == ["路遥", "韩雪梅"])
    #expect(found.bylines == ["路遥"])
  }

  @Test("A name before verbs of motion")
  func yuAfterSecretary() throws {
    let found = try read("10月9日下午,罗永刚来到石榴村,马晓燕陪同。")
    #expect(found.persons == ["罗永刚", "马晓燕"])
  }

  @Test("Those who come to do something are nobody called 来", arguments: ["学生来做义工。", "居民来看演出。", "志愿者来帮忙。"])
  func comers(sentence: String) throws { #expect(try read("7月3日,石桥社区的\(sentence)").persons.isEmpty) }

  @Test("Somebody called 来 behind a title is read")
  func nameOfComing() throws { #expect(try read("7月3日,石桥社区主任来金山到会。").persons == ["来金山"]) }
}
