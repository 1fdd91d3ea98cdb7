import Testing

@testable import Extraction

@Suite("Which unit a title is of: the one whose last letter it repeats, or one that the item names")
struct UnitsOfTitlesTests {
  private func posts(_ text: String) throws -> Set<String> {
    try read("江州市云溪县柳林镇\n一周要闻\n\n\(text)").posts
  }

  // MARK: Units whose last letter the title repeats

  @Test(
    "A unit of one letter that the title repeats has in its name whatever stands before it",
    arguments: [
      ("县委宣传部理论科科长沈立诚到会。", "沈立诚 科长 云溪县委宣传部理论科"), ("县委组织部人才科科长沈立诚到会。", "沈立诚 科长 云溪县委组织部人才科"),
      ("县法院刑事审判二庭庭长沈立诚到会。", "沈立诚 庭长 云溪县法院刑事审判二庭"), ("镇换届督导组组长沈立诚到会。", "沈立诚 组长 柳林镇换届督导组"),
      ("镇防汛巡查队队长沈立诚到会。", "沈立诚 队长 柳林镇防汛巡查队"), ("市红叶义工团团长沈立诚到会。", "沈立诚 团长 江州市红叶义工团"),
    ])
  func echoed(sentence: String, post: String) throws {
    let found = try posts(sentence)
    #expect(found == [post], "\(found)")
  }

  @Test(
    "A bureau that sees to two things is called by both",
    arguments: [("县文化和体育局局长沈立诚到会。", "文化和体育局"), ("县商务和粮食局局长沈立诚到会。", "商务和粮食局"), ("县人口和计划生育局局长沈立诚到会。", "人口和计划生育局")])
  func joined(sentence: String, bureau: String) throws {
    #expect(try posts(sentence) == ["沈立诚 局长 云溪县\(bureau)"])
  }

  @Test("和 between two bodies joins no name")
  func parted() throws {
    let found = try posts("县文化局和体育局局长沈立诚到会。")
    #expect(!found.contains { $0.contains("和") }, "\(found)")
    #expect(try posts("县领导和体育局局长沈立诚到会。").allSatisfy { !$0.contains("领导") })
  }

  @Test(
    "What is done for a team is no part of its name",
    arguments: [
      "镇政府邀请民政科科长沈立诚讲课。", "社区慰问派出所所长沈立诚。", "镇政府接待考察团团长沈立诚一行。", "社区接待参观团团长沈立诚。", "镇政府陪同督查组组长沈立诚检查。",
      "镇政府感谢志愿队队长沈立诚。", "镇政府支持秧歌队队长沈立诚。", "社区聘请合唱团团长沈立诚为顾问。", "居委会看望腰鼓队队长沈立诚。",
    ])
  func objects(sentence: String) throws {
    let verbs = ["邀请", "慰问", "接待", "陪同", "感谢", "支持", "聘请", "看望"]
    let found = try read("江州市云溪县柳林镇\n一周要闻\n\n\(sentence)")
    #expect(found.persons == ["沈立诚"])
    #expect(found.organizations.allSatisfy { name in !verbs.contains { name.contains($0) } }, "\(found.organizations)")
  }

  @Test("A group for receiving guests is called by what it is for")
  func reception() throws {
    #expect(try posts("镇政府接待组组长沈立诚到会。") == ["沈立诚 组长 柳林镇接待组"])
  }

  // MARK: Bodies named before

  @Test("A body named for itself goes before one that is only where somebody comes from")
  func affiliation() throws {
    let found = try posts("7月3日,槐树小学举行开学典礼。江州大学青年志愿者协会会长沈立诚到场。校长冯国清致谢。")
    #expect(found.contains("冯国清 校长 槐树小学"), "\(found)")
    #expect(!found.contains("冯国清 校长 江州大学"), "\(found)")
  }

  @Test("Of two bodies named for themselves the last is meant, and a university where it alone is named")
  func lastNamed() throws {
    let both = try posts("7月3日,槐树小学举行开学典礼,随后柳湾中学举行开学典礼。校长冯国清致谢。")
    #expect(both == ["冯国清 校长 柳湾中学"], "\(both)")
    #expect(try posts("7月3日,江州大学举行开学典礼。校长冯国清致谢。") == ["冯国清 校长 江州大学"])
  }

  @Test("A part of the body that the item is about is meant where it is named last")
  func part() throws {
    let found = try posts("7月3日,江州市第二医院开展义诊。江州市第二医院柳林分院接诊百人。院长冯国清到场,护士长白小兰发言。")
    #expect(found == ["冯国清 院长 江州市第二医院柳林分院", "白小兰 护士长 江州市第二医院柳林分院"], "\(found)")
  }

  @Test("Who is retired is of no school, who works in it is")
  func retired() throws {
    let found = try posts("7月3日,槐树小学开展活动。退休教师沈立诚讲故事,退休老教师冯国清写字。教师白小兰主持,教导主任霍建平讲话,大队辅导员方玉兰参加。")
    #expect(
      found == ["白小兰 教师 槐树小学", "霍建平 教导主任 槐树小学", "方玉兰 大队辅导员 槐树小学"], "\(found)")
  }

  @Test("The one who leads a team out is of the team, and of nothing where none is named")
  func leader() throws {
    #expect(try posts("7月3日,柳林镇门球队出征。领队沈立诚说要打好比赛。") == ["沈立诚 领队 柳林镇门球队"])
    #expect(try posts("7月3日,柳林镇召开会议。领队沈立诚、教导主任霍建平、大队辅导员方玉兰参加。") == [])
  }

  @Test(
    "A team called by what it does is the one of that name, and no other team",
    arguments: [("太极拳队队长沈立诚领奖。", true), ("腰鼓队队长沈立诚领奖。", false), ("合唱队队长沈立诚领奖。", false), ("舞蹈队队长沈立诚领奖。", false)])
  func namedUnit(sentence: String, isOfIt: Bool) throws {
    let found = try posts("7月3日,柳林镇夕阳红太极拳队参加比赛。\(sentence)")
    #expect(found.count == 1 && found.contains("沈立诚 队长 柳林镇夕阳红太极拳队") == isOfIt, "\(found)")
  }

  @Test("Of two teams the title's own words say which")
  func oneOfTwo() throws {
    let found = try posts("7月3日,柳林镇常青腰鼓队、柳湾社区梅花秧歌队参加比赛。腰鼓队队长沈立诚领奖,秧歌队队长冯国清致辞。")
    #expect(found == ["沈立诚 队长 柳林镇常青腰鼓队", "冯国清 队长 柳湾社区梅花秧歌队"], "\(found)")
  }

  @Test("A constable and a judge are of the unit that the item spoke of")
  func units() throws {
    let police = try read("柳林镇简报\n2012年5月8日\n\n镇里要闻\n\n柳林派出所召开例会,副所长沈立诚通报情况,治安警长冯国清部署工作。").posts
    #expect(police == ["沈立诚 副所长 柳林派出所", "冯国清 治安警长 柳林派出所"], "\(police)")
    let court = try read("柳林镇简报\n2012年5月8日\n\n镇里要闻\n\n云岭县人民法院柳林法庭开庭。审判长沈立诚宣布结果。").posts
    #expect(court == ["沈立诚 审判长 云岭县人民法院柳林法庭"], "\(court)")
  }

  // MARK: What else the title tells

  @Test("Who commands has that post in the command, whatever office is beside it")
  func command() throws {
    let found = try posts("镇党委书记、防汛指挥部指挥长沈立诚讲话,武装部部长、副指挥长方小芹安排工作。")
    #expect(found.contains { $0.hasPrefix("方小芹 副指挥长") && $0.hasSuffix("防汛指挥部") }, "\(found)")
    #expect(!found.contains("方小芹 副指挥长 柳林镇武装部"))
  }

  @Test("A director without a body heads the centre that the sentence named")
  func centre() throws {
    #expect(try posts("驿站由江州市近邻社会工作服务中心运营,主任沈立诚介绍了情况。") == ["沈立诚 主任 江州市近邻社会工作服务中心"])
    #expect(try posts("近邻社会工作服务中心来了。主任沈立诚介绍了情况。").isEmpty)
  }

  @Test("Troops that are not named have nobody in a police station that is", arguments: ["某部", "某团"])
  func troops(unit: String) throws {
    #expect(try posts("柳林派出所送来锦旗,驻镇\(unit)教导员沈立诚致谢。").isEmpty)
  }
}
