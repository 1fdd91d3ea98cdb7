import QueryAlgebra
import Testing

@Suite("Places in the text of a query")
struct SourceLocationTests {
  @Test("A line and a column count from one, in code points")
  func lineAndColumn() {
    let location = SourceLocation(offset: 5, in: "一二\n三四五")
    #expect(location.line == 2)
    #expect(location.column == 3)
    #expect(location.lineText == "三四五")
  }

  @Test("CR LF ends one line, CR alone ends one too", arguments: [("a\r\nb", 3), ("a\rb", 2), ("a\nb", 2)])
  func lineEnds(text: String, offset: Int) {
    let location = SourceLocation(offset: offset, in: text)
    #expect(location.line == 2)
    #expect(location.column == 1)
    #expect(location.lineText == "b")
  }

  @Test("The caret stands under its character, full-width characters counting two columns")
  func caret() {
    #expect(SourceLocation(offset: 2, in: "人民x").excerpt == "人民x\n    ^")
    #expect(SourceLocation(offset: 1, in: "\tx").excerpt == "\tx\n\t^")
  }

  @Test("An offset beyond the text is its end")
  func beyond() {
    #expect(SourceLocation(offset: 99, in: "ab").column == 3)
    #expect(SourceLocation(offset: -5, in: "ab").column == 1)
  }

  @Test("Of a very long line only the part around the place is shown")
  func longLine() {
    let excerpt = SourceLocation(offset: 5_000, in: String(repeating: "x", count: 10_000)).excerpt
    #expect(excerpt.count < 300)
    #expect(excerpt.hasPrefix("…"))
  }
}

@Suite("The width of text on a terminal")
struct DisplayWidthTests {
  @Test(
    "Wide and full-width characters take two columns, marks none",
    arguments: [
      ("", 0), ("abc", 3), ("杜娟", 4), ("Ａ", 2), ("ｱ", 1), ("한국", 4), ("e\u{301}", 1), ("é", 1), ("《》", 4),
      ("“”", 2), ("😀", 2), ("\u{200B}", 0), ("𠮷", 2),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}

@Suite("The words nearest to a misspelt one")
struct NearestWordsTests {
  private let known = ["attended", "attendee", "attendance", "chair", "name", "出席", "主持", "人物"]

  @Test(
    "The nearest come first", arguments: [("atended", "attended"), ("Name", "name"), ("nmae", "name"), ("人", "人物")])
  func nearest(word: String, expected: String) {
    #expect(NearestWords.nearest(to: word, among: known).first == expected)
  }

  @Test("Nothing near gives nothing", arguments: ["zebra", "", "组织", "x"])
  func nothing(word: String) {
    #expect(NearestWords.nearest(to: word, among: known).isEmpty)
  }

  @Test("A very long word is no one's neighbour, at no cost")
  func longWord() {
    #expect(NearestWords.nearest(to: String(repeating: "a", count: 100_000), among: known).isEmpty)
  }

  @Test("No more than the limit are given, without repetition")
  func limit() {
    #expect(NearestWords.nearest(to: "attende", among: known + known, limit: 2) == ["attended", "attendee"])
  }
}
