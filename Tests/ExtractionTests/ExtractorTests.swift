import Newsletters
import Testing

@testable import Extraction

@Suite("Reading whole documents")
struct ExtractorTests {
  private static let issue = """
    青石街道举办邻居节

        8月3日上午,青石街道举办第三届邻居节。青石街道党工委书记沈立诚、办事处主任韩雪梅出席开幕式,
    白鹭社区党委书记苏桂芳主持。200多名居民参加了活动。

    石榴村修通公路

        “路通了!”10月9日,柳湾镇石榴村召开村民大会,村党支部书记于长河作了报告。(记者 路 遥)
    """

  @Test("The same text gives the same facts")
  func isDeterministic() throws {
    let first = try read(Self.issue).facts
    for _ in 0..<3 { #expect(try read(Self.issue).facts == first) }
  }

  @Test("Documents read at the same time give the same facts as one by one")
  func isDeterministicInParallel() async throws {
    let alone = try read(Self.issue).facts
    let together = try await withThrowingTaskGroup(of: DocumentFacts.self) { group in
      for _ in 0..<4 { group.addTask { try read(Self.issue).facts } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test("Every quotation of evidence is the text at its offsets, in code points")
  func quotesStandAtTheirOffsets() throws {
    let text = "𬭎字开头,「青石街道」办事处副主任陈𬭎、王 伟讲话。\r\n" + Self.issue
    let scalars = Array(text.unicodeScalars)
    let found = try read(text)
    #expect(found.evidence.count > 10)
    for evidence in found.evidence {
      #expect(evidence.start < evidence.end && evidence.end <= scalars.count)
      var quote = String.UnicodeScalarView()
      quote.append(contentsOf: scalars[evidence.start..<evidence.end])
      #expect(String(quote) == evidence.quote)
    }
  }

  @Test("Every reference between facts is to a fact that is there, and nothing is part of itself")
  func referencesAreWhole() throws {
    let facts = try read(Self.issue).facts
    for (index, organization) in facts.organizations.enumerated() {
      #expect(organization.parent != index)
      #expect(organization.parent.map(facts.organizations.indices.contains) ?? true)
    }
    for post in facts.posts {
      #expect(facts.persons.indices.contains(post.person))
      #expect(facts.organizations.indices.contains(post.organization))
    }
    for event in facts.events {
      #expect(event.participants.allSatisfy { facts.persons.indices.contains($0.person) && !$0.roles.isEmpty })
      #expect((event.organizers + event.bodies).allSatisfy(facts.organizations.indices.contains))
    }
  }

  @Test("The headings between the paragraphs of an article are no part of its headline")
  func headline() throws {
    let text = """
      清泉街道推进旧区改造

      ——青松社区工作侧记

      去年以来,街道推进旧区改造,居民生活有了新的变化。

      一、挨家挨户听意见

      社区干部走访居民,听取意见,汇总成册。

      (社区宣文办)
      """
    #expect(try read(text).facts.articles.map(\.headline) == ["清泉街道推进旧区改造 ——青松社区工作侧记"])
  }

  @Test("A text of many paragraphs with nothing in them gives nothing")
  func readsEmptyParagraphs() throws {
    let facts = try read("天气晴。" + String(repeating: "\n\n   \n\u{3000}\u{3000}\n", count: 2_000)).facts
    #expect(facts.persons.isEmpty)
    #expect(facts.organizations.isEmpty)
  }

  @Test(
    "Text without words is read to the end and gives no person and no body",
    arguments: ["(", ")", "((", "《", "“", "1", "19.", "、", "\u{20000}", "〇", "年", "A"])
  func readsNoise(piece: String) throws {
    let facts = try read(String(repeating: piece, count: 4_000)).facts
    #expect(facts.persons.isEmpty)
    #expect(facts.organizations.isEmpty)
  }

  @Test("Time grows with the length of a line, not with its square", .timeLimit(.minutes(1)))
  func readsLongLineInLinearTime() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let line = String(repeating: "青石街道党工委书记沈立诚,办事处副主任韩雪梅、罗永刚等参加", count: count)
      return try clock.measure { _ = try read(line) }
    }
    _ = try time(10)
    let short = try time(100)
    let long = try time(400)
    #expect(long < short * 12)
  }
}
