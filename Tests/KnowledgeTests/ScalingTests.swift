import Extraction
import Knowledge
import TestSupport
import Testing

@testable import Knowledge

@Suite("Large corpora", .timeLimit(.minutes(2)))
struct ScalingTests {
  private static func growth(_ documents: (Int) -> [DocumentFacts]) throws -> Double {
    try Growth.ratio(from: 100, to: 800) { count in
      let outcome = try Assembler().assemble(documents(count))
      _ = try GraphBuilder.quads(of: outcome.knowledge)
    }
  }

  @Test("Bodies of one name in many places are resolved in linear time")
  func places() throws {
    let growth = try Self.growth { count in
      (0..<count).map { number in
        var facts = FactsFixture.document(
          "\(number).txt", subdistrict: number % 3 == 0 ? nil : "街道\(number)", district: "区\(number / 2)")
        for name in ["派出所", "党委", "妇联"] { facts.add(organization: name) }
        return facts
      }
    }
    #expect(growth < 3)
  }

  @Test("One document with very many items, persons, posts and events of one day is assembled in linear time")
  func oneDocument() throws {
    let growth = try Self.growth { count in
      var facts = FactsFixture.document("a.txt", subdistrict: "桂花街道")
      let street = facts.add(organization: "桂花街道")
      facts.articles = (0..<count).map { ArticleFact(headline: nil, start: $0 * 10, end: $0 * 10 + 10) }
      for number in 0..<count {
        let person = facts.add(person: "王\(number)")
        facts.add(post: "主任", of: person, in: street)
        facts.add(event: "第\(number)次会议", on: "2020-01-02", by: [street], with: [person], at: "会议室")
      }
      return [facts, facts].enumerated().map { index, facts in
        var facts = facts
        facts.file = "\(index).txt"
        return facts
      }
    }
    #expect(growth < 3)
  }

  @Test("A vague locality has the one more exact place that does not contradict it, and none where there are two")
  func localities() {
    let (first, second) = (
      Locality(city: "上海", district: "青石区", subdistrict: "桂花街道"), Locality(district: "青石区", subdistrict: "柳荫街道")
    )
    let index = LocalityIndex([first, second, Locality(district: "青石区"), Locality(city: "上海")])
    #expect(index.hasMoreSpecific(than: Locality()) && index.hasMoreSpecific(than: Locality(city: "上海")))
    #expect(!index.hasMoreSpecific(than: first) && !index.hasMoreSpecific(than: Locality(city: "北京")))
    #expect(index.onlyMostSpecific(compatibleWith: Locality(city: "北京")) == second)
    #expect(index.onlyMostSpecific(compatibleWith: Locality(subdistrict: "桂花街道")) == first)
    #expect(index.onlyMostSpecific(compatibleWith: Locality(district: "青石区")) == nil)
    #expect(index.onlyMostSpecific(compatibleWith: Locality(district: "白石区")) == nil)
  }

  @Test("The index of localities says what comparing each with each says")
  func localitiesAgainstNaive() {
    var random = SeededGenerator(seed: 7)
    let names: [String?] = [nil, "甲", "乙", "丙"]
    func locality() -> Locality {
      Locality(
        city: names.randomElement(using: &random) ?? nil, district: names.randomElement(using: &random) ?? nil,
        subdistrict: names.randomElement(using: &random) ?? nil)
    }
    for _ in 0..<300 {
      let all = Array(Set((0..<Int.random(in: 1...8, using: &random)).map { _ in locality() }))
      let index = LocalityIndex(all)
      func says(_ first: Locality, moreThan second: Locality) -> Bool {
        first != second && first.restricted(to: second.levels) == second
      }
      let maximal = all.filter { one in !all.contains { says($0, moreThan: one) } }
      for one in all {
        #expect(index.hasMoreSpecific(than: one) == !maximal.contains(one))
        let homes = maximal.filter { $0.isCompatible(with: one) }
        #expect(index.onlyMostSpecific(compatibleWith: one) == (homes.count == 1 ? homes[0] : nil))
      }
    }
  }
}
