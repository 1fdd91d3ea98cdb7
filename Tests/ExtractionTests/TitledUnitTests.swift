import Testing

@testable import Extraction

@Suite("Units told by the title behind them, and what belongs to schools and hospitals")
struct TitledUnitTests {
  @Test(
    "A letter that the title repeats ends the name of a body",
    arguments: [
      ("槐荫谜语社社长沈立诚主持猜谜。", "沈立诚 社长 槐荫谜语社"), ("区教委体卫科科长葛庆丰到会。", "葛庆丰 科长 青石区教委体卫科"),
    ])
  func echoed(_ sentence: String, _ post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
  }

  @Test("A unit called by a number alone, or whose head is not named, is none", arguments: ["三科科长沈立诚到会。", "支援科科长到会。"])
  func nameless(_ sentence: String) throws {
    #expect(try posts(in: sentence) == [])
  }

  @Test("The division of a court is told by who sits in it, a yard is none")
  func court() throws {
    #expect(try posts(in: "青石区法院民一庭审判员沈立诚讲解新法。") == ["沈立诚 审判员 青石区法院民一庭"])
    #expect(try posts(in: "青石区法院在前庭召开会议,审判员沈立诚到会。").allSatisfy { !$0.contains("前庭") })
  }

  @Test("A troupe is told by who performs in it, whatever the rank")
  func troupe() throws {
    #expect(try posts(in: "江州南音乐团一级演奏员沈立诚登台。").contains { $0.hasSuffix("南音乐团") })
  }

  @Test("A ward is of the hospital named before, where it has a head, and doctors counted by it are of none")
  func ward() throws {
    let found = try posts(in: "街道与江州市第二医院联合义诊。内科主任沈立诚接诊。")
    #expect(found.contains("沈立诚 主任 江州市第二医院内科"), "\(found)")
    let counted = try readItem("街道与江州市第二医院联合义诊,内科、妇产科医生5人接诊。")
    #expect(!counted.organizations.contains("江州市第二医院内科"), "\(counted.organizations)")
  }

  @Test(
    "A number behind bodies counts them, behind an office it is a division",
    arguments: ["全县新建小学三所。", "街道有敬老院一处,养老院5所。"])
  func counted(_ sentence: String) throws {
    let found = try readItem(sentence).organizations
    #expect(!found.contains { $0.hasSuffix("所") || $0.hasSuffix("处") }, "\(found)")
    #expect(try posts(in: "市公安局三处处长沈立诚到会。") == ["沈立诚 处长 江州市公安局三处"])
  }

  @Test("A hospital is called by its number behind its city")
  func numbered() throws {
    #expect(try posts(in: "市二院院长沈立诚来社区义诊。") == ["沈立诚 院长 江州市二院"])
  }

  @Test("与 joins what a school of a university teaches, and parts two bodies")
  func school() throws {
    #expect(try posts(in: "江州大学民族学与社会学学院教授沈立诚应邀出席。") == ["沈立诚 教授 江州大学民族学与社会学学院"])
    let parted = try readItem("石桥街道与江州师范学院签订协议。").organizations
    #expect(parted.contains("江州师范学院") && !parted.contains { $0.hasPrefix("与") }, "\(parted)")
  }

  @Test("原 before a title is nobody's family name")
  func former() throws {
    #expect(try posts(in: "江州市水利局原总工程师、79岁的老党员沈立诚登上讲台。") == ["沈立诚 总工程师 江州市水利局 former"])
  }

  @Test("A city whose name ends as towns' names do is no town")
  func city() throws {
    let found = try read("景德镇\n市青石区石桥街道办事处\n\n一周要闻\n\n街道党工委书记沈立诚到会。")
    #expect(found.posts == ["沈立诚 书记 石桥街道党工委"], "\(found.posts)")
  }
}
