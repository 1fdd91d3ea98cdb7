import Testing

@testable import Extraction

@Suite("Names that family names do not tell: by sound, of clans, before a word for the sex")
struct NamesBySoundTests {
  private func reading(_ sentence: String) throws -> Findings {
    try readItem(sentence)
  }

  @Test("The name of a clan and what follows it are one name, its last letter with it")
  func clan() throws {
    let found = try reading("区民政局副局长吉木伍果、石桥派出所所长曲木石者陪同视察。").posts
    #expect(found == ["吉木伍果 副局长 青石区民政局", "曲木石者 所长 石桥街道派出所"], "\(found)")
  }

  @Test("A Chinese family name goes before three letters by sound, behind a title")
  func transliteratedGiven() throws {
    let found = try reading("石桥村党支部书记马撒里亥当众报账,会计韩努尔亥在现场登记。").persons
    #expect(found.isSuperset(of: ["马撒里亥", "韩努尔亥"]), "\(found)")
  }

  @Test(
    "A word that begins in the last letter is no part of the name",
    arguments: ["石桥村党支部书记马海力主修路。", "石桥村党支部书记马哈里再次上门。"])
  func wordBehind(_ sentence: String) throws {
    let found = try reading(sentence).persons
    #expect(found.allSatisfy { $0.unicodeScalars.count <= 3 }, "\(found)")
  }

  @Test("A last word of Kazakh names belongs to the name before it")
  func turkicEnd() throws {
    let found = try reading("由石桥派出所所长阿里木别克带队检查。").persons
    #expect(found.contains("阿里木别克"), "\(found)")
  }

  @Test("What stands before a word for the sex is a name, unless it is made of words")
  func sex() throws {
    #expect(try reading("茉荣珍,女,72岁,汉族,住石桥社区。").persons == ["茉荣珍"])
    #expect(try reading("优秀教师,女,45岁以下。").persons == [])
  }

  @Test("为 before those who get something is no last letter, but in 有为 it is")
  func onBehalf() throws {
    let given = try reading("石桥消防中队指导员靳山为获奖队颁奖。").persons
    #expect(given == ["靳山"], "\(given)")
    let kept = try reading("街道办事处主任李有为向获奖居民颁奖。").persons
    #expect(kept == ["李有为"], "\(kept)")
  }

  @Test("No name ends in a particle, nor stands between two sorts of people")
  func particles() throws {
    #expect(try reading("讲解员小齐给老人鞠了一躬。").persons == [])
    #expect(try reading("区侨联等单位代表和坊众三百多人观礼。").persons == [])
  }

  @Test("Whoever is moved to another office keeps his name, and the office its own")
  func moved() throws {
    let found = try reading("原站长沈立国调县文化馆工作。")
    #expect(found.persons.contains("沈立国"), "\(found.persons)")
    #expect(found.organizations.allSatisfy { !$0.contains("调") }, "\(found.organizations)")
  }

  @Test("Whom to ask is a person, also behind the office that the contact sits in")
  func contact() throws {
    #expect(try reading("报名截止6月30日,联系人:街道党政办吉木伍果。").persons == ["吉木伍果"])
  }

  @Test("A verb behind a name with a dot is not of it", arguments: ["领舞", "领唱"])
  func verbBehindDot(verb: String) throws {
    let found = try reading("石桥社区书记古丽娜尔·买买提\(verb)的节目引来喝彩。").posts
    #expect(found == ["古丽娜尔·买买提 书记 石桥社区"], "\(found)")
  }

  @Test(
    "A letter of grammar before a name with a dot, and a verb behind it, are no part of it",
    arguments: [
      "副队长为哈力克·木沙、周晓霞。", "居民哈力克·木沙弹起热瓦甫。", "74岁的木卡姆艺人哈力克·木沙来了。", "大家向哈力克·木沙学习。",
    ])
  func besideDotted(_ sentence: String) throws {
    #expect(try reading(sentence).persons.contains("哈力克·木沙"))
  }

  @Test("A town before a dot is no part of a name")
  func townBeforeDot() throws {
    #expect(try read("江安镇·竹乡茶馆\n2003年10月20日").persons.isEmpty)
    #expect(try readItem("居民古丽娜尔·买买提到会。").persons == ["古丽娜尔·买买提"])
  }
}
