import Testing

@testable import Newsletters

@Suite("Bold type")
struct BoldTextTests {
  private func bold(_ text: String, path: String) throws -> [String] {
    let newsletter = try newsletter(text, path: path)
    return newsletter.paragraphs.flatMap(\.sentences).flatMap { sentence in
      BoldText.stretches(of: sentence, in: newsletter.text).map { sentence.string($0.range) }
    }
  }

  @Test("The marks of Markdown and of web pages tell it, though no passage holds them")
  func marks() throws {
    #expect(try bold("街道要闻\n\n书记**张宁**到场,__李红__发言。\n", path: "a.md") == ["张宁", "李红"])
    #expect(
      try bold("<h1>街道要闻</h1><p>书记<b>张宁</b>到场,<strong>李红</strong>发言。</p>", path: "a.html") == ["张宁", "李红"])
  }

  @Test("What is long, holds other signs, is set otherwise or fills its line is left out")
  func others() throws {
    let text = "街道要闻\n\n**张宁**\n\n他说**这是一项关系到千家万户的大事**,共**12户**,*李红*到场,[王强](a)到场。\n"
    #expect(try bold(text, path: "a.md").isEmpty)
  }

  @Test("Whether it has the shape of a name is told with it")
  func shapes() throws {
    let newsletter = try newsletter("街道要闻\n\n书记**张宁**到场,大家**免费**看。\n", path: "a.md")
    let found = newsletter.paragraphs.flatMap(\.sentences).flatMap { BoldText.stretches(of: $0, in: newsletter.text) }
    #expect(found.map(\.isNameLike) == [true, false])
  }
}
