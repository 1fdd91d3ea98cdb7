import Newsletters
import TestSupport
import Testing

@Suite("What holds for every text")
struct InvariantTests {
  private static let fragments = [
    "街道", "社区", "近日,", "3月5日", "召开会议", "。", "，", "、", "“", "”", "《", "》", "(", ")", "（", "）", "\n", "\n\n", "\n\n\n\n",
    "　　", " ",
    "记者 王伟", "通讯员李强", "■", "□", "●", "王 伟", "文/图", "摄", "本报讯", "(城运中心)", "# ", "---\n", "HEADLINE\n", "！", "?", "……",
    ":", ";", "—", "——",
    "２０２１年", "第3期", "阿凡提·买买提", "\u{200B}", "\u{FEFF}", "\r\n", "\t", "<p>", "</p>", "<div class=nav>", "</div>",
    "&nbsp;", "&", "<", "\"",
    "编辑:卓然", "来源:", "的", "工作", "A", "1", "𠮷", "e\u{301}", "图为", "简讯", "**", "\u{2028}", "©", "王",
    "来自各居民区的书记和主任参加了这次会议并且作了发言",
  ]

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...120, using: &generator)
    return (0..<count).map { _ in Self.fragments.randomElement(using: &generator) ?? "" }.joined()
  }

  private func check(_ newsletter: Newsletter, _ text: String) {
    var bylineOffsets = Set<Int>()
    for byline in newsletter.bylines {
      bylineOffsets.formUnion(byline.range)
      let quote = newsletter.text.quote(byline.range).unicodeScalars.filter { !$0.properties.isWhitespace }
      #expect(byline.range.upperBound <= newsletter.text.scalars.count)
      #expect(quote.count >= byline.name.unicodeScalars.count, "\(text.debugDescription)")
    }
    for item in newsletter.items {
      #expect(!item.paragraphs.isEmpty || !item.bylines.isEmpty)
      for sentence in item.paragraphs.flatMap(\.sentences) {
        #expect(sentence.count > 0)
        #expect(zip(sentence.offsets, sentence.offsets.dropFirst()).allSatisfy { $0 <= $1 }, "\(text.debugDescription)")
        #expect(sentence.offsets.allSatisfy(item.range.contains), "\(text.debugDescription)")
        #expect(
          bylineOffsets.isDisjoint(with: sentence.offsets),
          "\(text.debugDescription) \(newsletter.bylines) \(sentence.text)")
        #expect(sentence.scalars.first != " " && sentence.scalars.last != " ")
        #expect(!sentence.text.contains("  "))
      }
      for paragraph in item.paragraphs { #expect((paragraph.rank != nil) == (paragraph.kind == .headline)) }
    }
  }

  @Test(
    "Names are part of no sentence, offsets ascend and lie in their item, sentences are trimmed",
    arguments: ["a.txt", "a.md", "a.html"])
  func randomTexts(path: String) throws {
    var generator = SeededGenerator(seed: 20_260_401)
    for _ in 0..<150 {
      let text = randomText(&generator)
      do {
        check(try newsletter(text, path: path), text)
      } catch ReadingError.emptyFile {
        continue
      }
    }
  }

  @Test("No letter of a plain text is lost or read twice")
  func completeness() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      let text = randomText(&generator)
      guard let newsletter = try? newsletter(text) else { continue }
      let read = newsletter.paragraphs.flatMap(\.sentences).flatMap(\.offsets)
      let han = read.filter {
        newsletter.text.scalars[$0].value >= 0x4E00 && newsletter.text.scalars[$0].value < 0xA000
      }
      #expect(Set(han).count == han.count, "\(text.debugDescription)")
      let credits = Set(newsletter.bylines.flatMap(\.range))
      let prose = text.components(of: "来自各居民区的书记和主任参加了这次会议并且作了发言")
      for start in prose { #expect(credits.contains(start) || read.contains(start), "\(text.debugDescription)") }
    }
  }

  @Test("The same bytes give the same newsletter")
  func determinism() throws {
    var generator = SeededGenerator(seed: 99)
    let text = (0..<50).map { _ in randomText(&generator) }.joined(separator: "\n\n")
    #expect(try newsletter(text) == newsletter(text))
  }

  @Test("Random bytes are read or refused, never a crash")
  func randomBytes() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      do {
        check(try NewsletterReader().read(bytes, path: "a.txt", sha256: ""), "\(bytes)")
      } catch {
        #expect(error.description.hasPrefix("a.txt: "))
      }
    }
  }
}

extension String {
  /// The offsets, in code points, where a text begins that does not overlap itself.
  fileprivate func components(of wanted: String) -> [Int] {
    let scalars = Array(unicodeScalars)
    let pattern = Array(wanted.unicodeScalars)
    guard scalars.count >= pattern.count else { return [] }
    return (0...(scalars.count - pattern.count)).filter { scalars[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}
