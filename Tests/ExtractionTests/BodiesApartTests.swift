import Testing

@testable import Extraction

@Suite("Posts whose body stands apart from them")
struct BodiesApartTests {
  private func posts(_ text: String) throws -> Set<String> { try read("青石街道召开会议\n\n7月3日,\(text)").posts }

  @Test(
    "A body that is founded with its heads named before it is theirs",
    arguments: [
      (
        "青石街道成立由办事处主任沈立诚任组长,副主任霍建平、方玉兰任副组长的征兵工作领导小组。",
        ["沈立诚 组长 青石街道征兵工作领导小组", "霍建平 副组长 青石街道征兵工作领导小组", "方玉兰 副组长 青石街道征兵工作领导小组"]
      ),
      (
        "青石街道成立由党工委副书记江海涛任指挥长,副主任方玉兰任副指挥长的拆迁指挥部。",
        ["江海涛 指挥长 青石街道拆迁指挥部", "方玉兰 副指挥长 青石街道拆迁指挥部"]
      ),
      ("成立了以社区书记秦爱华为召集人的矛盾调解专班。", ["秦爱华 召集人 矛盾调解专班 appointed"]),
    ])
  func founded(sentence: String, expected: [String]) throws {
    let found = try posts(sentence)
    #expect(Set(expected).isSubset(of: found), "\(found)")
  }

  @Test("Who leads a team has the title before the name in it, unless the title is of another body")
  func led() throws {
    #expect(try posts("由队长江立国带领的西门治安联防队在巡逻。") == ["江立国 队长 西门治安联防队"])
    let other = try posts("青石街道文化站站长冷玉芳带领的秧歌队表演了节目。")
    #expect(other == ["冷玉芳 站长 青石街道文化站"], "\(other)")
  }

  @Test("Each of those named behind 分别由 heads one of the bodies before it")
  func inTurn() throws {
    let found = try posts("青石街道秦腔队、青石街道舞蹈队两支队伍,分别由郝永军、舒小梅任队长。")
    #expect(found == ["郝永军 队长 青石街道秦腔队", "舒小梅 队长 青石街道舞蹈队"], "\(found)")
  }

  @Test("Without as many bodies as names nobody is given one of them")
  func uneven() throws {
    let found = try posts("青石街道秦腔队分别由郝永军、舒小梅任队长、副队长。")
    #expect(!found.contains("舒小梅 队长 青石街道秦腔队"), "\(found)")
  }

  @Test("A neighbourhood in the bracket behind a name has the post of the list's label")
  func bracketed() throws {
    let found = try read("表彰决定\n\n青石街道表彰先进:\n优秀网格员:高大山(云杉社区)、李小花(松林社区)\n")
    #expect(found.posts == ["高大山 网格员 云杉社区", "李小花 网格员 松林社区"], "\(found.posts)")
  }

  @Test("An association's officers are not of the bodies in the brackets")
  func officers() throws {
    let found = try read("商会换届\n\n7月3日,青石街道商会选举副会长黄宗义(云杉社区)、林则明(松林社区)。")
    #expect(!found.posts.contains { $0.hasPrefix("黄宗义 副会长 云杉") }, "\(found.posts)")
  }

  @Test("The heads of 宣传部 and its like are of the department")
  func departments() throws {
    let found = try posts("青石街道宣传部长许文静、组织部长陆兴国参加会议。")
    #expect(found == ["许文静 部长 青石街道宣传部", "陆兴国 部长 青石街道组织部"], "\(found)")
    #expect(words(of: "各部长参加会议").contains("部长"))
  }

  @Test("Those elected as reserves have that post, and not the full one")
  func reserves() throws {
    let found = try posts("选举郝永生、申国平为石桥小区业主委员会委员,邰国芳、秦大山为候补委员。")
    #expect(found.contains { $0.hasPrefix("邰国芳 候补委员") }, "\(found)")
    #expect(!found.contains { $0.hasPrefix("邰国芳 委员") || $0.hasPrefix("秦大山 委员") })
  }

  @Test("该校 before a title is the school named last")
  func pointed() throws {
    let found = try posts("青石小学举行开学典礼,教育办公室聘任该校德育主任沈文静为校外辅导员。")
    #expect(found.contains("沈文静 德育主任 青石小学"), "\(found)")
    #expect(try !posts("青石街道召开会议,该校德育主任沈文静发言。").contains { $0.contains("青石街道") })
  }

  @Test(
    "A word that only says whose bodies are is in no name",
    arguments: ["街道所属社区书记参加培训。", "街道下属企业经理到会。", "石桥街道辖区学校校长到会。"])
  func ownedInGeneral(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.contains("所属") || $0.contains("下属") || $0.contains("辖区") }, "\(found)")
  }

  @Test("A verb of thanks or of giving is in no name", arguments: ["幸得柳林派出所民警相救。", "他捐建柳林小学。", "承蒙柳林医院救治。"])
  func thanks(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.contains("幸得") || $0.contains("捐建") || $0.contains("承蒙") }, "\(found)")
  }
}
