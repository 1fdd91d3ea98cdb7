import Testing

@testable import Extraction

@Suite("Committees that are made up of those listed, and papers of schools and associations that speak of themselves")
struct MadeUpCommitteeTests {
  @Test(
    "Whoever is listed behind what a committee is made up of has a seat in it",
    arguments: [
      "白塔社区选举委员会由下列人员组成:主任沈立诚,副主任白小兰,委员冯国清、孙明远。", "白塔社区选举委员会由9人组成,主任沈立诚,副主任白小兰,委员冯国清、孙明远。",
      "白塔社区选举委员会组成人员:主任沈立诚,副主任白小兰,委员冯国清、孙明远。",
    ])
  func composed(sentence: String) throws {
    let found = try posts(in: sentence)
    let seats = ["沈立诚 主任", "白小兰 副主任", "冯国清 委员", "孙明远 委员"]
    #expect(
      found.count == 4 && seats.allSatisfy { seat in found.contains { $0.hasPrefix(seat) && $0.hasSuffix("选举委员会") } })
  }

  @Test("What somebody did before he was put in charge is not of the team")
  func before() throws {
    let found = try posts(in: "巡逻队由23名老人组成,退休教师沈立诚任副队长。")
    #expect(!found.contains { $0.contains("教师") }, "\(found)")
  }

  @Test(
    "A school that a page is credited to is the one whose paper it is",
    arguments: ["[首页](/) · [新闻](/news)\n\n# 家校社 | 四月这些事\n\n江州市青石区柳湾小学 发布日期:2018-05-03 编辑:晏子琪\n\n", "柳湾小学主办\n\n"])
  func schoolPage(head: String) throws {
    let found = try read(head + "## 讲座\n\n5月9日,工会主席沈立诚到会,校医白小兰主持讲座。\n", path: "page.md").posts
    #expect(found.contains { $0.hasPrefix("沈立诚 主席") && $0.hasSuffix("柳湾小学工会") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("白小兰 校医") && $0.hasSuffix("柳湾小学") }, "\(found)")
  }

  @Test("Parents elect the president of their committee")
  func parents() throws {
    let found = try read(
      "柳湾小学主办\n\n换届\n\n4月13日,柳湾小学家长委员会换届会议举行。经投票,五(2)班家长沈立诚当选会长,一(4)班家长白小兰、三(1)班家长冯国清当选副会长。\n"
    ).posts
    #expect(
      found
        == [
          "沈立诚 会长 柳湾小学家长委员会 appointed", "白小兰 副会长 柳湾小学家长委员会 appointed",
          "冯国清 副会长 柳湾小学家长委员会 appointed",
        ], "\(found)")
  }

  private static let association = "夕阳\n江州市新门老年人协会会刊\n\n消息\n\n"

  @Test(
    "本会 before a title is the association that speaks",
    arguments: ["本会荣誉顾问沈立诚先生捐资五千元。", "司库沈立诚报告了财务收支。"])
  func association(sentence: String) throws {
    let found = try read(Self.association + sentence + "\n").posts
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("新门老年人协会") }, "\(found)")
  }

  @Test("Of another body the title is not the association's")
  func another() throws {
    let found = try read(Self.association + "市书画学会荣誉顾问沈立诚先生捐资五千元。\n").posts
    #expect(!found.contains { $0.hasSuffix("老年人协会") }, "\(found)")
  }

  @Test(
    "Whom somebody with an office takes along serves with him; a child serves nowhere",
    arguments: [
      ("7月3日,县园艺站站长沈立诚带着技术员白小兰来到村里。", "白小兰 技术员 县园艺站"),
      ("7月3日,派出所所长沈立诚带领民警白小兰来到村里。", "白小兰 民警 石桥街道派出所"),
    ])
  func takenAlong(sentence: String, post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
    #expect(try posts(in: "7月3日,派出所所长沈立诚带着儿子沈小宁来到村里。").count == 1)
  }

  @Test("Wardens in a community's own paper are its own; police of the neighbourhood are not")
  func wardens() throws {
    let head = "柳湾社区简报\n第5期\n\n来信\n\n"
    let found = try read(head + "她在家摔了一跤,多亏楼栋长沈立诚和网格员白小兰送到医院。\n").posts
    #expect(found == ["沈立诚 楼栋长 柳湾社区", "白小兰 网格员 柳湾社区"], "\(found)")
    #expect(try read(head + "多亏社区民警沈立诚送到医院。\n").posts.isEmpty)
  }

  @Test("Families of a works have a committee in each quarter")
  func families() throws {
    let found = try read(
      "矿工报\n岭东煤矿党委宣传部主办\n\n现场办公\n\n在东山家属委员会,家属委主任沈立诚汇报了情况。房产科科长白小兰表态。\n"
    ).posts
    #expect(found == ["沈立诚 主任 东山家属委员会", "白小兰 科长 岭东煤矿房产科"], "\(found)")
  }
}
