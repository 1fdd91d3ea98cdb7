import Testing

@testable import Extraction

@Suite("Names in bold type")
struct BoldNameTests {
  private func persons(_ sentence: String, path: String = "a.md") throws -> Set<String> {
    try read("# 江州市青石区石桥街道\n\n## 一周要闻\n\n\(sentence)\n", path: path).persons
  }

  @Test("A name in bold is one without a title, or behind one whatever its letters are")
  func names() throws {
    #expect(try persons("唱青衣的**权秋菊**是热心人。") == ["权秋菊"])
    #expect(try persons("公司总经理**纵浩**向社区捐赠物资。") == ["纵浩"])
    #expect(try persons("副馆长**仵文昭**刻的木匾送到社区。") == ["仵文昭"])
  }

  @Test("So it is in a web page")
  func webPage() throws {
    let found = try read(
      "<html><body><h1>石桥街道要闻</h1><p>公司总经理<b>纵浩</b>向社区捐赠物资,<strong>权秋菊</strong>到场。</p></body></html>",
      path: "a.html"
    ).persons
    #expect(found == ["纵浩", "权秋菊"])
  }

  @Test(
    "Words in bold are nobody's names",
    arguments: ["街道**高度**重视。", "这项工作**安全**第一。", "主任**经常**上门。", "活动**免费**参加。", "石桥街道**党工委**开会。", "**温馨**提示:注意防火。"])
  func words(sentence: String) throws {
    #expect(try persons(sentence).isEmpty)
  }
}
