import Foundation
import Testing

@Suite("Annotating a text")
struct AnnotateTests {
  private func run(_ options: [String], text: String = SampleText.newsletter) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", text)
    return try ProgramRun(["annotate", "a.txt"] + options, in: folder.url)
  }

  @Test("Every line quotes the text at its offsets, and the kinds are there")
  func lines() throws {
    let run = try run([])
    #expect(run.status == 0, "\(run.errors)")
    let scalars = Array(SampleText.newsletter.unicodeScalars)
    var kinds: Set<String> = []
    for line in run.output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      var quote = String.UnicodeScalarView()
      quote.append(contentsOf: scalars[start..<end])
      #expect(object["text"] as? String == String(quote))
      kinds.insert(try #require(object["kind"] as? String))
    }
    #expect(kinds == ["person", "organization", "post", "event", "date", "participation"])
    #expect(run.output.contains(#""person":"王国强""#))
  }

  @Test("The page keeps the whole text, escapes it, and asks for nothing from outside")
  func page() throws {
    let run = try run(["--to", "html"], text: SampleText.newsletter + "\n\n<script>alert(1)</script>王国强&李秀兰。\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("<!DOCTYPE html>") && run.output.contains("prefers-color-scheme: dark"))
    #expect(!run.output.contains("<script") && !run.output.contains("http"))
    #expect(run.output.contains("&lt;script&gt;") && run.output.contains("title=\"人物 王国强"))
  }
}
