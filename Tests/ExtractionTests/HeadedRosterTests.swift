import Testing

@testable import Extraction

@Suite("Lists of names under a heading that says what those named are")
struct HeadedRosterTests {
  private func posts(_ lines: String) throws -> Set<String> {
    try readItem("要闻一则\n\n\(lines)\n").posts
  }

  @Test("A heading may say the community with the post")
  func communityInHeading() throws {
    let found = try posts("柳林社区楼门长名单(部分)\n1号楼 1门 沈立诚  2门 冯国清\n3号楼 1门 白小兰  2门 乔大年")
    #expect(
      found == ["沈立诚 楼门长 柳林社区", "冯国清 楼门长 柳林社区", "白小兰 楼门长 柳林社区", "乔大年 楼门长 柳林社区"], "\(found)")
  }

  @Test("Under a heading with a post each line's village is where its name holds it")
  func villages() throws {
    let found = try posts("新一届村委会主任名单如下:\n\n柳林村 沈立诚\n枫桥村 冯国清\n青云村 白小兰")
    #expect(found == ["沈立诚 主任 柳林村", "冯国清 主任 枫桥村", "白小兰 主任 青云村"], "\(found)")
  }

  @Test("Those praised have no post by the heading's last word, and a bracket behind a name is not of the next")
  func praised() throws {
    let found = try posts(
      "(一)优秀社区工作者(2人)\n沈立诚  柳林社区党委书记\n冯国清  枫桥社区居委会副主任\n(二)优秀楼长(2人)\n白小兰(柳林社区)、乔大年(枫桥社区)、马小林(青云社区)")
    #expect(
      found == ["沈立诚 书记 柳林社区党委", "冯国清 副主任 枫桥社区居委会", "白小兰 楼长 柳林社区", "乔大年 楼长 枫桥社区", "马小林 楼长 青云社区"], "\(found)")
  }

  @Test("A new committee's list is the committee's")
  func committee() throws {
    let found = try posts("附:街道人民调解委员会新一届组成人员名单\n主 任:沈 丽(兼)\n副主任:冯国清\n委 员:白小兰、乔大年")
    #expect(
      found == [
        "沈丽 主任 石桥街道人民调解委员会", "冯国清 副主任 石桥街道人民调解委员会", "白小兰 委员 石桥街道人民调解委员会",
        "乔大年 委员 石桥街道人民调解委员会",
      ], "\(found)")
  }

  @Test("A community and a word for what it does are no list", arguments: ["柳林社区 主办", "柳林社区 编印", "枫桥村 宣"])
  func noNames(line: String) throws {
    #expect(try posts("新一届村委会主任名单如下:\n\n\(line)").isEmpty)
  }

  @Test("The board that a village has is no association's, and its members are its own")
  func board() throws {
    let found = try read("柳林镇简报\n2012年5月8日\n\n镇里要闻\n\n青石湾村红白理事会\n会长:沈立诚\n副会长:冯国清 白小兰").posts
    #expect(
      found == ["沈立诚 会长 青石湾村红白理事会", "冯国清 副会长 青石湾村红白理事会", "白小兰 副会长 青石湾村红白理事会"], "\(found)")
  }

  @Test("Those to whom a distinction is given, community by community, have the post that it is called by")
  func distinction() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      一周要闻

      石桥街道党工委、办事处决定,授予下列同志“十佳楼长”荣誉称号:
      柳林社区:沈立诚、方小芹
      白塔社区:冯国清、白小兰
      """
    ).posts
    #expect(found == ["沈立诚 楼长 柳林社区", "方小芹 楼长 柳林社区", "冯国清 楼长 白塔社区", "白小兰 楼长 白塔社区"], "\(found)")
  }

  @Test("A distinction that is no post of a neighbourhood gives none", arguments: ["最美居民", "好邻居", "书香之家"])
  func distinctionWithoutPost(name: String) throws {
    let found = try read(
      "江州市青石区石桥街道\n一周要闻\n\n石桥街道决定授予下列同志“\(name)”称号:\n柳林社区:沈立诚、方小芹\n白塔社区:冯国清、白小兰"
    ).posts
    #expect(found.isEmpty, "\(found)")
  }

  @Test("A sentence that ends in saying that a committee's members follow heads their list")
  func announced() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      一周要闻

      7月3日,柳林社区主任康平到会。

      经研究,决定对街道安全生产委员会组成人员调整如下:
      主 任:沈立诚  街道办事处主任
      副主任:方小芹  街道党工委副书记
      """
    ).posts
    #expect(found.contains("沈立诚 主任 石桥街道安全生产委员会"), "\(found)")
    #expect(found.contains("方小芹 副主任 石桥街道安全生产委员会"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("沈立诚") && $0.hasSuffix("柳林社区") }, "\(found)")
  }

  @Test("Groups below a heading are groups, whatever the heading ends in")
  func groupsBelowHeading() throws {
    let found = try read(
      """
      江州市青石区石桥街道
      一周要闻

      石桥街道防汛领导小组名单
      综合组:沈立诚(组长)、方小芹
      抢险组:冯国清(组长)、白小兰
      """
    ).posts
    for post in ["沈立诚 组长", "方小芹 成员", "冯国清 组长", "白小兰 成员"] {
      #expect(found.contains { $0.hasPrefix(post) && $0.hasSuffix("组") }, "\(post): \(found)")
    }
  }
}
