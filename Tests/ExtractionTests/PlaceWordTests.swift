import Testing

@testable import Extraction

@Suite("Words of the language that places are called by")
struct PlaceWordTests {
  private static let words = ["前进", "团结", "建设", "胜利", "振兴", "光明", "工人", "幸福", "富强", "互助", "平安", "跃进"]

  @Test("A subdistrict called by a word has its offices and officers", arguments: words)
  func subdistrict(word: String) throws {
    let found = try read(
      "一周要闻\n\n7月3日,北岭区\(word)街道党工委书记沈立诚、办事处主任冯国清到会,\(word)街道妇联主席白小兰主持。")
    #expect(
      found.posts == [
        "沈立诚 书记 \(word)街道党工委", "冯国清 主任 \(word)街道办事处", "白小兰 主席 \(word)街道妇联",
      ], "\(found.posts)")
  }

  @Test("A paper that a subdistrict called by a word publishes means it by 街道", arguments: words)
  func paper(word: String) throws {
    let found = try read(
      """
      \(word)街道工作动态
      北岭区\(word)街道办事处主办

      \(word)街道开展活动

      7月3日,街道党工委书记沈立诚看望居民,\(word)街道组织居民参观。
      """)
    #expect(found.posts == ["沈立诚 书记 \(word)街道党工委"], "\(found.posts)")
  }

  @Test("So have towns, communities and villages", arguments: words)
  func smaller(word: String) throws {
    #expect(
      try posts(in: "7月3日,北岭县\(word)镇副镇长沈立诚到\(word)村,村民主任冯国清陪同。").contains("沈立诚 副镇长 \(word)镇"))
    #expect(
      try posts(in: "7月3日,\(word)社区党委书记沈立诚到会。") == ["沈立诚 书记 \(word)社区党委"])
    #expect(
      try posts(in: "7月3日,\(word)村党支部书记沈立诚到会。") == ["沈立诚 书记 \(word)村党支部"])
  }

  @Test("和 is part of a name behind a letter that is no word", arguments: ["仁和", "太和", "泰和", "永和"])
  func peace(word: String) throws {
    #expect(try posts(in: "7月3日,北岭区\(word)街道党工委书记沈立诚到会。") == ["沈立诚 书记 \(word)街道党工委"])
  }

  @Test(
    "What somebody does to a subdistrict, a community or a village is no name",
    arguments: [
      "7月3日,区政府要求建设街道文化站。", "7月3日,区里支持发展社区党建工作。", "大家为建设社区党群服务中心出力。", "我区发展街道经济,振兴乡村。", "居民自由社区活动。",
      "创建平安社区工作推进会召开。", "社区和街道办事处联合举办讲座。", "公安和街道妇联来到现场。", "派出所和社区居委会一起调解。", "全市建设镇村两级网格。",
      "他为街道办事处捐款。", "居民希望街道办事处解决问题。",
    ])
  func deeds(sentence: String) throws {
    let names = Self.words + ["发展", "自由", "希望", "公安和", "社区和", "所和"]
    let found = try read("江州市青石区石桥街道\n一周要闻\n\n\(sentence)").organizations
    for level in ["街道", "社区", "镇", "村"] {
      #expect(found.allSatisfy { body in !names.contains { body.hasPrefix($0 + level) } }, "\(found)")
    }
  }
}
