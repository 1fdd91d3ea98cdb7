import Testing

@testable import Extraction

@Suite("Family names that are words more often, and long names of other languages")
struct RareFamilyNameTests {
  @Test(
    "A rare family name is read behind a title, in a list and before a verb of speech",
    arguments: [
      ("青石社区主任忽振声讲话。", ["忽振声"]), ("青石街道组织部副部长犹云天到会作了动员讲话。", ["犹云天"]),
      ("青石社区书记妥明山主持会议。", ["妥明山"]), ("消防大队参谋陇志强,对宾馆进行检查。", ["陇志强"]),
      ("代表张国庆、李红梅、茶玉芳对工程质量提出批评意见。", ["张国庆", "李红梅", "茶玉芳"]),
      ("青石社区居民脱永梅在比赛中得了第一名。", ["脱永梅"]),
    ])
  func rare(sentence: String, names: [String]) throws {
    let found = try read("青石街道举行活动\n\n3月5日,青石街道开展活动。\(sentence)")
    #expect(Set(names).isSubset(of: found.persons), "\(found.persons)")
  }

  @Test(
    "The same letters as words make nobody",
    arguments: [
      "志愿者把春联送到居民家中,社区干部把防疫物资送到楼下。", "青石社区书记把党课搬到院坝,主任把情况作了介绍。",
      "支部书记把关审核,民警把守路口,主任忽略了这一点。", "队长脱下外套,负责人犹豫了一下。",
      "茶叶店老板把茶端出来,大家忽然看见。", "会议由职工代表、药品企业和图书馆、德育处参加。",
      "居民自力更生、自强不息、依法依规、化整为零。", "社区老妥、老茶、老把都来了。", "社区主任摆事实,书记启动仪式,志愿者撒播种子。",
    ])
  func nobody(sentence: String) throws {
    let found = try read("青石街道举行活动\n\n3月5日,青石街道开展活动。\(sentence)")
    #expect(found.persons.isEmpty, "\(found.persons)")
  }

  @Test(
    "Long names put together from the pieces of Mongol and Yi names are one name",
    arguments: [
      ("青石社区书记额尔敦苏雅拉讲话。", "额尔敦苏雅拉"), ("嘎查达阿木尔吉日格勒介绍经验。", "阿木尔吉日格勒"),
      ("村主任吉克曲木陪同。", "吉克曲木"),
    ])
  func pieces(sentence: String, name: String) throws {
    let found = try read("青石街道举行活动\n\n3月5日,\(sentence)")
    #expect(found.persons == [name])
  }

  @Test("为 behind a name says what somebody is elected or for whom something is done, and may end a name all the same")
  func purpose() throws {
    #expect(words(of: "村民推选沈立诚为主任").contains("沈立诚"))
    #expect(try read("7月3日,张有为主任讲话,副区长李大为颁奖。").persons == ["张有为", "李大为"])
    #expect(!words(of: "计生专干冯水淼为获奖者发奖").contains("水淼为"))
  }

  @Test("A name that goes on into another word is not trusted for standing beside one")
  func listed() throws {
    let found = try read("青石街道举行活动\n\n3月5日,参加会议的有张国庆、海丰参行店主姚志明。")
    #expect(!found.persons.contains("海丰参"))
  }

  @Test("The last of a list of people has a name whatever its first letter is, where a title stands before the list")
  func endOfList() throws {
    let found = try read("青石街道举行活动\n\n青石社区党委:书记石宗慧,委员邓玉凤、阳光明、义晓岚。").posts
    #expect(found.contains("义晓岚 委员 青石社区党委"), "\(found)")
  }

  @Test(
    "What else a list ends in is nobody",
    arguments: [
      "志愿者王丽、李明、清洁工、社区群众参加。", "志愿者王丽、李明、老党员参加。", "书记王丽、副书记李明、社工站、网格员参加。", "居民王丽、李明、小伙伴。", "摄影王丽、李明、电灯泡。",
      "彩带、气球、义晓岚。",
    ])
  func noEndOfList(sentence: String) throws {
    let found = try read("青石街道举行活动\n\n\(sentence)").persons
    #expect(found.isSubset(of: ["王丽", "李明"]), "\(found)")
  }
}
