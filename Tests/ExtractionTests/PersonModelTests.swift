import Foundation
import TestSupport
import Testing

@testable import Extraction

@Suite("The person model")
struct PersonModelTests {
  private func names(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return PersonModel.standard.spans(in: scalars).map { span in
      String(String.UnicodeScalarView(scalars[span.range]))
    }
  }

  @Test("The embedded model can be read, and is what the binary uses")
  func readsEmbeddedModel() throws {
    let text = EmbeddedResources.personModel.withUTF8Buffer { Array($0) }
    #expect(try PersonModel(text: text) == PersonModel.standard)
    #expect(text.count < 620_000)
  }

  @Test(
    "Names are found in rows of titles, lists, bylines and beside verbs",
    arguments: [
      ("街道党工委副书记、办事处主任罗敏,办事处副主任顾青云、孟晓莉出席会议", ["罗敏", "顾青云", "孟晓莉"]),
      ("会议由黄建国主持,沈洁对居民表示感谢。", ["黄建国", "沈洁"]),
      ("县委常委、副县长阿不都拉·艾合买提讲话。", ["阿不都拉·艾合买提"]),
      ("欧阳丽华、诸葛青等参加活动。", ["欧阳丽华", "诸葛青"]),
      ("(记者 陈志远 通讯员 王莉)", ["陈志远", "王莉"]),
      ("居民高兴地说,活动办得方便、安全。", []),
      ("■周小燕", ["周小燕"]),
    ])
  func findsNames(text: String, expected: [String]) {
    #expect(names(in: text) == expected)
  }

  @Test("A name split by a space in print is one span, its gap included", arguments: [" ", "  ", "\u{3000}"])
  func findsSplitNames(gap: String) {
    #expect(names(in: "街道办事处主任 王\(gap)伟主持会议") == ["王\(gap)伟"])
  }

  @Test("Full-width punctuation and digits give the names that half-width ones give, at the same places")
  func foldsWidth() {
    let half = Array("2021年6月,办事处主任罗敏(女)、顾青云到会".unicodeScalars)
    let full = Array("２０２１年６月，办事处主任罗敏（女）、顾青云到会".unicodeScalars)
    #expect(PersonModel.standard.spans(in: half) == PersonModel.standard.spans(in: full))
    #expect(PersonModel.standard.spans(in: half).count == 2)
  }

  @Test("Offsets count code points, also after characters beyond the basic plane")
  func countsCodePoints() {
    let text = "😀𠮷办事处主任罗敏主持会议"
    #expect(PersonModel.standard.spans(in: Array(text.unicodeScalars)).map(\.range) == [7..<9])
  }

  @Test("Spans are in order, apart, inside the text and of characters that names hold, whatever the text")
  func spansAreWellFormed() {
    var generator = SeededGenerator(seed: 5)
    let alphabet = Array("王李张伟敏主任书记、,。 \u{3000}·(□\u{0}\na5一二高兴买提欧阳𠮷的出席".unicodeScalars)
    for _ in 0..<300 {
      let length = Int.random(in: 0...60, using: &generator)
      let text = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      var end = 0
      for span in PersonModel.standard.spans(in: text) {
        #expect(span.range.lowerBound >= end && !span.range.isEmpty && span.range.upperBound <= text.count)
        #expect(span.margin > 0 && span.confidence > 0 && span.confidence < 1)
        #expect(!text[span.range].contains { "、,。(□\u{0}\na5".unicodeScalars.contains($0) })
        end = span.range.upperBound
      }
    }
  }

  @Test("A reading gives the spans of the model, positive margins to them and none to what competes with them")
  func readsCandidates() throws {
    let text = Array("会议由黄建国主持。沈 洁说:居民高兴。".unicodeScalars)
    let reading = PersonModel.standard.reading(of: text)
    let spans = PersonModel.standard.spans(in: text)
    #expect(reading.spans == spans)
    #expect(spans.map(\.range) == [3..<6, 9..<12])
    for span in spans { #expect(reading.margin(ofNameAt: span.range) == span.margin) }
    let part = try #require(reading.margin(ofNameAt: 3..<5))
    let word = try #require(reading.margin(ofNameAt: 16..<18))
    #expect(part < 0 && word < 0)
  }

  @Test(
    "The features that are not looked up where the others tell enough change no name",
    arguments: [
      "街道党工委副书记、办事处主任罗敏,办事处副主任顾青云、孟晓莉出席会议。居民高兴地说,活动办得方便、安全。",
      "县委常委、副县长阿不都拉·艾合买提讲话。欧阳丽华、诸葛青等参加活动。(记者 陈志远 通讯员 王莉)",
      "文献研究室主任逄先知,中央党校副校长龚育之和有关单位的徐自强、侯树栋、马凤桐等在座谈会上发了言。",
      "次仁央宗和买买提明·沙吾尔走访了三户人家。王 伟  张 丽 华  参加。",
    ])
  func agreesWithAllFeatures(text: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(PersonModel.standard.spans(in: scalars) == PersonModel.standard.reading(of: scalars).spans)
    #expect(!PersonModel.standard.spans(in: scalars).isEmpty)
  }

  @Test(
    "No name can stand in an empty range, beyond the text, over a comma or the end of a sentence, or begin with a space",
    arguments: [3..<3, 20..<22, 7..<10, 10..<12, 8..<11])
  func refusesImpossibleCandidates(range: Range<Int>) {
    let reading = PersonModel.standard.reading(of: Array("会议由黄建国主持。沈 洁说:居民".unicodeScalars))
    #expect(reading.margin(ofNameAt: range) == nil)
  }

  @Test("A line without any end is read in stretches, as fast as its parts")
  func readsLongLines() {
    let part = Array("办事处主任罗敏,副主任顾青云、孟晓莉出席会议;".unicodeScalars)
    let line = Array(repeatElement(part, count: 400).joined())
    let count = PersonModel.standard.spans(in: line).count
    #expect(count > 1150 && count <= 1200)
    let unbroken = [Unicode.Scalar](repeating: "罗", count: 5000)
    #expect(PersonModel.stretches(of: CondensedText(unbroken, lexicon: NameLexicon())).count == 5)
    #expect(PersonModel.stretches(of: CondensedText(line, lexicon: NameLexicon())).allSatisfy { $0.count <= 1024 })
  }

  @Test("A line's names are written as start, end and margin")
  func annotatesLines() {
    let fields = PersonModel.standard.annotation(ofLine: "会议由黄建国主持,沈洁表示感谢。").split(separator: "\t")
    #expect(fields.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == ["3 6", "9 11"])
    #expect(PersonModel.standard.annotation(ofLine: "") == "")
  }
}
