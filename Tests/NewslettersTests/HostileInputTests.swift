import Newsletters
import Testing

/// Sizes are chosen so that anything worse than linear time would take minutes.
@Suite("Hostile input", .timeLimit(.minutes(1)))
struct HostileInputTests {
  @Test(
    "Repetition of one thing is read in linear time",
    arguments: [
      "(", "“《(", "()", "“好。”", "■", "■王伟 ", "记者 王伟 ", "# ", "…", "1", "<", "<a ", "&", "。", "的", "街道召开会议", "王 ", "文/图",
      "(王伟)", "2021年", "·", "\"", "**",
      "\u{FEFF}街", "本报讯", "、", "A",
    ], ["a.txt", "a.html"])
  func repetition(_ unit: String, path: String) throws {
    let text = String(repeating: unit, count: 20_000)
    do {
      let newsletter = try newsletter(text, path: path)
      #expect(newsletter.paragraphs.flatMap(\.sentences).allSatisfy { $0.count <= 4096 })
    } catch ReadingError.emptyFile {
      #expect(!unit.contains("街"))
    }
  }

  @Test(
    "Many lines are read in linear time",
    arguments: [
      "街道召开会议。\n", "街道召开会议\n", "街道召开会议,\n", "的,\n", "(王伟)\n", "# 会议\n", "近日,开会。■王伟\n", "\r", "近日,开会。讨论,\n图为现场\n",
      "---\n", "2021年3月5日\n",
      "<div class=nav>\n", "<script>\n",
    ], ["a.txt", "a.html"])
  func lines(_ line: String, path: String) throws {
    let newsletter = try newsletter("街道召开会议。\n" + String(repeating: line, count: 10_000) + "\n结束。", path: path)
    #expect(!newsletter.items.isEmpty)
  }

  @Test("Twenty thousand one-line items are twenty thousand items")
  func manyItems() throws {
    let text = (0..<20_000).map { "\($0 % 12 + 1)月5日,开会。■王伟" }.joined(separator: "\n")
    #expect(try newsletter(text).items.count == 20_000)
  }
}
