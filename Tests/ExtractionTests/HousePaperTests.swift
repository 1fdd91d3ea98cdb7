import Testing

@testable import Extraction

@Suite("Papers that a school or works publishes")
struct HousePaperTests {
  private static let sports = "春季运动会\n\n7月3日,校长沈立诚宣布开幕。教导主任冯国清主持。教师白小兰讲话。"
  private static let visit = "手拉手\n\n7月3日,我校师生来到柳湾小学。校长沈立诚致辞。"

  @Test(
    "The head, the teachers and the staff of no school are the publisher's",
    arguments: [
      "江州市槐树小学校报", "江州市槐树小学 校报", "槐花报\n江州市槐树小学主办", "江州市槐树小学《槐花》编辑部", "槐花\n主办:江州市槐树小学",
    ])
  func own(head: String) throws {
    let found = try read("\(head)\n\n\(Self.sports)").posts
    #expect(
      found == ["沈立诚 校长 江州市槐树小学", "冯国清 教导主任 江州市槐树小学", "白小兰 教师 江州市槐树小学"], "\(found)")
  }

  @Test(
    "Where the item says 我校 the publisher goes before another school that it names",
    arguments: ["江州市槐树小学校报", "槐花\n江州市槐树小学主办"])
  func we(head: String) throws {
    #expect(try read("\(head)\n\n\(Self.visit)").posts == ["沈立诚 校长 江州市槐树小学"])
  }

  @Test("Without 我校 the school that the item names has its head, in a school's paper too")
  func other() throws {
    let found = try read("槐花\n江州市槐树小学主办\n\n开学\n\n7月3日,柳湾小学举行开学典礼。校长沈立诚致辞。").posts
    #expect(found == ["沈立诚 校长 柳湾小学"], "\(found)")
  }

  @Test("我会 says what somebody can do, and not whose paper it is")
  func able() throws {
    let found = try read("槐花\n江州市槐树小学主办\n\n手拉手\n\n7月3日,同学们来到柳湾小学,都说我会努力。校长沈立诚致辞。").posts
    #expect(found == ["沈立诚 校长 柳湾小学"], "\(found)")
  }

  @Test("A subdistrict that publishes a paper has no head of a school, and its items' 我校 is the school that they name")
  func subdistrict() throws {
    let head = "石桥街道简报\n主办:石桥街道办事处"
    #expect(try read("\(head)\n\n\(Self.sports)").posts == [])
    #expect(try read("\(head)\n\n\(Self.visit)").posts == ["沈立诚 校长 柳湾小学"])
  }

  @Test(
    "A school that holds something publishes nothing",
    arguments: ["7月2日,江州市槐树小学主办的书画展开幕。", "7月2日,书画展由江州市槐树小学主办。", "7月2日,江州市槐树小学主办、石桥街道协办书画展。"])
  func holder(sentence: String) throws {
    let found = try read("石桥街道开展活动\n\n\(sentence)\n\n\(Self.sports)").posts
    #expect(found.allSatisfy { !$0.contains("槐树小学") }, "\(found)")
  }

  @Test("A school that only an item names publishes nothing")
  func mentioned() throws {
    let found = try read("石桥街道\n一周要闻\n\n7月2日,槐树小学放假。\n\n\(Self.sports)").posts
    #expect(found.allSatisfy { !$0.contains("槐树小学") }, "\(found)")
  }

  @Test("A school's paper is one word behind the school, and no part of enrolling")
  func word() {
    #expect(words(of: "槐树小学校报").suffix(2) == ["小学", "校报"])
    #expect(!words(of: "家长到学校报名").contains("校报"))
    #expect(!words(of: "新医生到医院报到").contains("院报"))
    #expect(!words(of: "向工厂报告").contains("厂报"))
  }

  @Test("The bare word for what the publisher is means it, and another body that the item names goes before it")
  func bare() throws {
    let own = try read("江州市槐树健康服务中心简报\n\n换届\n\n7月3日,中心工会换届,沈立诚当选工会主席。").posts
    #expect(own == ["沈立诚 主席 江州市槐树健康服务中心工会 appointed"], "\(own)")
    let other = try read("槐花\n江州市槐树小学主办\n\n换届\n\n7月3日,柳湾文化中心召开会议。中心工会主席沈立诚到会。").posts
    #expect(other.allSatisfy { !$0.contains("槐树") }, "\(other)")
  }
}
