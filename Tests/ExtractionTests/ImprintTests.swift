import Testing

@testable import Extraction

@Suite("Whose paper a document is, by its head and its foot")
struct ImprintTests {
  private static let story =
    "看望老人\n\n8月10日,居委会主任沈立诚看望老人。\n\n社区消防演练\n\n8月12日,社区党支部书记冯国清讲话。\n"
  private static let ofCommunity: Set<String> = ["沈立诚 主任 柳湾社区居委会", "冯国清 书记 柳湾社区党支部"]

  private func posts(ofPaper text: String) throws -> Set<String> {
    Set(try read(text).posts.map { $0.replacing("居民委员会", with: "居委会") })
  }

  @Test(
    "The neighbourhood that a head names is the one whose committee and branch the paper tells of",
    arguments: [
      "柳湾社区简报\n第5期", "《柳湾小报》\n柳湾社区居委会主办", "柳湾之声\n柳湾社区党支部 柳湾社区居委会 编", "邻里\n主办单位:柳湾社区居民委员会",
      "邻里\n石桥街道柳湾社区居民委员会编印", "邻里\n柳湾社区党总支、居委会主办", "柳湾社区动态\n来源:柳湾社区",
      "邻里\n石桥街道柳湾社区居委会 办", "邻里\n柳湾社区居民委员会、柳湾社区党支部 合办",
    ])
  func community(head: String) throws {
    let found = try posts(ofPaper: "\(head)\n\n\(Self.story)")
    #expect(found == Self.ofCommunity, "\(found)")
  }

  @Test(
    "So is the one whose committee or centre signs at the foot",
    arguments: ["柳湾社区居民委员会编 电话:6543210", "主办:石桥街道柳湾社区党群服务中心", "石桥街道柳湾社区居委会编印"])
  func foot(line: String) throws {
    let found = try posts(ofPaper: "\(Self.story)\n\(line)\n")
    #expect(found == Self.ofCommunity, "\(found)")
  }

  @Test("So is the only one that a paper of no subdistrict names anywhere")
  func only() throws {
    let found = try read("看望老人\n\n8月9日,柳湾社区看望老人。\n\n\(Self.story)").posts
    #expect(found == Self.ofCommunity, "\(found)")
  }

  @Test("A committee that the head names is the one of the paper, though its neighbourhood is named nowhere")
  func committee() throws {
    let found = try read("石桥街道\n柳湾沿居委会墙报\n\n8月10日,居委会主任沈立诚看望老人。治保委员冯国清值班。").posts
    #expect(found == ["沈立诚 主任 柳湾沿居委会", "冯国清 治保委员 柳湾沿居委会"], "\(found)")
  }

  @Test("In the paper of a subdistrict one of its neighbourhoods, named once, is not the one of every other item")
  func subdistrict() throws {
    let found = try read(
      "石桥街道简报\n石桥街道办事处主办\n\n看望老人\n\n8月10日,居委会主任沈立诚看望老人。\n\n讲座\n\n8月12日,柳湾社区举办讲座。\n"
    ).posts
    #expect(found.isEmpty, "\(found)")
  }

  @Test("A sentence at the end that says who holds something says nothing of the publisher")
  func holder() throws {
    let found = try read("石桥街道简报\n石桥街道办事处主办\n\n8月10日,居委会主任沈立诚看望老人。\n\n活动由柳湾社区居委会主办。\n").posts
    #expect(!found.contains("沈立诚 主任 柳湾社区居委会"), "\(found)")
  }

  @Test("In a subdistrict's paper the last lines say who holds what is announced")
  func announced() throws {
    let found = try read(
      "石桥街道简报\n\n8月10日,居委会主任沈立诚看望老人。\n\n讲座预告\n\n时间:8月20日上午\n地点:活动室\n主办:柳湾社区居委会\n"
    ).posts
    #expect(!found.contains("沈立诚 主任 柳湾社区居委会"), "\(found)")
  }

  @Test(
    "An office of a works or school publishes the paper of the whole",
    arguments: [
      ("红岩纺织厂生活区管理处编", "厂长沈立诚讲话。", "沈立诚 厂长 红岩纺织厂"), ("江州市第二中学德育处编", "校长沈立诚讲话。", "沈立诚 校长 江州市第二中学"),
      ("槐树小学总务处编", "教导处主任沈立诚讲话。", "沈立诚 主任 槐树小学教导处"),
    ])
  func office(imprint: String, sentence: String, post: String) throws {
    let atHead = try read("家园\n\(imprint)\n\n8月10日,演练举行。\(sentence)").posts
    #expect(atHead == [post], "\(atHead)")
    let atFoot = try read("家园\n\n8月10日,演练举行。\(sentence)\n\n\(imprint) 电话:6543210\n").posts
    #expect(atFoot == [post], "\(atFoot)")
  }

  @Test("A bureau's paper calls its director by the title alone, and another's that the item names by its name")
  func bureau() throws {
    let head = "民政之窗\n青石区民政局主办\n\n8月10日,局长沈立诚讲话。"
    #expect(try read(head).posts == ["沈立诚 局长 青石区民政局"])
    let other = try read("民政之窗\n青石区民政局主办\n\n8月10日,区教育局召开会议。局长沈立诚讲话。").posts
    #expect(other == ["沈立诚 局长 青石区教育局"], "\(other)")
  }

  @Test(
    "The owners' committee is the one that publishes, whichever of several in a row it is",
    arguments: ["海棠花园第三届业主委员会编印", "金桂年华第三届业主委员会 编印", "海棠花园业主委员会编"])
  func owners(imprint: String) throws {
    let found = try read("业主之声\n\(imprint)\n\n8月10日,业委会主任沈立诚讲话。").posts
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("业主委员会") && !$0.contains("届") }, "\(found)")
  }

  @Test("A committee that is elected for a term, and named by nothing else, names nobody's estate")
  func term() throws {
    #expect(try read("会议选举产生了第三届业主委员会,沈立诚当选主任。").organizations.isEmpty)
  }

  @Test("A paper that a neighbourhood makes with a school is the neighbourhood's")
  func together() throws {
    let found = try read(
      "邻里\n石桥街道柳湾社区居民委员会 江州地质学院关工委 合编\n\n8月10日,党支部召开会议。党支部书记沈立诚讲话。"
    ).posts
    #expect(!found.contains { $0.contains("学院") }, "\(found)")
  }

  @Test("Who is elected to the committee of a headline is not of another that the story names")
  func headline() throws {
    let head = "业主之声\n海棠花园第三届业主委员会编印"
    let story = "6月25日,业主大会结束投票。石桥街道办事处、柳湾社区居委会派员监票。结果公示如下:"
    let found = try read("\(head)\n\n第三届业委会产生\n\n\(story)\n\n主任 沈立诚 (9号楼)\n委员 白小兰、冯国清\n").posts
    #expect(found.count == 3 && found.allSatisfy { $0.hasSuffix("海棠花园业主委员会") }, "\(found)")
    let other = try read("\(head)\n\n座谈会\n\n6月25日,柳湾社区居委会召开座谈会。主任沈立诚讲话。").posts
    #expect(other == ["沈立诚 主任 柳湾社区居委会"], "\(other)")
  }

  @Test(
    "Words before a body that say what is done with it are no part of its name",
    arguments: [("——记石桥村居委会主任冯国清", "石桥村"), ("报名请联系柳湾实验小学。", "柳湾实验小学")])
  func before(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body) && found.allSatisfy { !$0.hasPrefix("记") && !$0.hasPrefix("联系") }, "\(found)")
  }

  @Test("A centre whose name stands behind city and district at the head is meant by 中心, though another is named")
  func centre() throws {
    let found = try read(
      """
      江州市青石区柳湾社区卫生服务中心
      院内简讯

      人事任免

      3月22日,中心主任沈立诚宣布,白小兰任中心检验科主任,冯国清调往河滨社区卫生服务中心任护士长。
      """
    ).posts
    #expect(found.contains("沈立诚 主任 青石区柳湾社区卫生服务中心"), "\(found)")
    #expect(found.contains("冯国清 护士长 河滨社区卫生服务中心"), "\(found)")
  }

  @Test("A secretary and a head of 社区 are of the community, not of the committee that publishes")
  func secretary() throws {
    let found = try read("石桥街道柳湾社区居委会主办\n\n重阳节\n\n10日,社区书记沈立诚看望老人。").posts
    #expect(found == ["沈立诚 书记 柳湾社区"], "\(found)")
    let head = try read("石桥街道柳湾社区居委会主办\n\n重阳节\n\n10日,社区主任沈立诚看望老人。").posts
    #expect(head == ["沈立诚 主任 柳湾社区"], "\(head)")
  }

  @Test("The village that stands alone in the head is whose paper it is, though others are named")
  func placeInHead() throws {
    let found = try read(
      """
      山下(村报)  2011年11月28日  云山县枫林镇倪家溇村  200份

      村务

      11月20日,村民代表会议召开,村委会主任沈立诚主持。

      来往

      11月22日,临江县石桥镇白岩村党支部书记林则明来我村参观。
      """
    ).posts
    #expect(found.contains("沈立诚 主任 倪家溇村村委会"), "\(found)")
    #expect(found.contains("林则明 书记 白岩村党支部"), "\(found)")
  }
}
