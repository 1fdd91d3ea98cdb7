import Foundation
import Testing

@testable import lilong

@Suite("What a corpus manifest says")
struct ManifestTests {
  private static let text = "# 街道召开会议\n\n街道召开会议。街道党工委书记王国强主持会议。\n"

  private func corpus(_ manifest: String?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("news/a.txt", Self.text)
    try folder.write("news/b.txt", Self.text)
    if let manifest { try folder.write("news/corpus.json", manifest) }
    return folder
  }

  private func extract(_ input: String, in folder: TemporaryFolder) throws -> [String] {
    let run = try ProgramRun(["extract", input], in: folder.url)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test("A file by itself gives the facts that it gives in its folder, by any path to it")
  func fileAlone() throws {
    let folder = try corpus(#"{"default": {"city": "江州市"}, "files": {"a.txt": {"subdistrict": "青石街道"}}}"#)
    let facts = try extract("news", in: folder)
    #expect(facts.count == 2 && facts[0].contains("青石街道") && !facts[1].contains("青石街道"))
    #expect(try extract("news/a.txt", in: folder) == [facts[0]])
    #expect(try extract("./news//b.txt", in: folder) == [facts[1]])
    #expect(try extract(folder.url.path + "/news/a.txt", in: folder) == [facts[0]])
    let beside = try ProgramRun(["extract", "a.txt"], in: folder.url.appendingPathComponent("news"))
    #expect(beside.output == facts[0] + "\n")
    let annotated = try ProgramRun(["annotate", "news/a.txt"], in: folder.url)
    #expect(annotated.output.contains("青石街道"), "\(annotated.output)")
  }

  @Test("The files of several folders are each told by their own")
  func severalFolders() throws {
    let folder = try TemporaryFolder()
    for (name, subdistrict) in [("east", "东湖街道"), ("west", "西山街道")] {
      try folder.write("\(name)/\(name).txt", Self.text)
      try folder.write("\(name)/corpus.json", #"{"default": {"subdistrict": "\#(subdistrict)"}}"#)
    }
    let corpus = try Corpus(["east", "west"].map { folder.url.path + "/" + $0 })
    #expect(corpus.files.map(\.manifest.subdistrict) == ["东湖街道", "西山街道"])
  }

  @Test("What is said of a folder holds for the files in it, and what names nothing is remarked")
  func folders() throws {
    let folder = try corpus(
      #"{"files": {"2021/": {"issued": "2021", "city": "甲市"}, "2021/c.txt": {"issued": "2021-03"}, "d.txt": {}}}"#)
    try folder.write("news/2021/c.txt", Self.text)
    let corpus = try Corpus([folder.url.path + "/news"])
    let entry = try #require(corpus.files.first { $0.path == "2021/c.txt" }).manifest
    #expect(entry.issued == "2021-03" && entry.city == "甲市")
    let build = try ProgramRun(["build", "news"], in: folder.url)
    #expect(build.status == 0 && build.errors.contains("news/corpus.json names d.txt, which is not there\n"))
  }

  @Test(
    "A manifest that is not as it should be is refused with its place, whatever reads it",
    arguments: [
      (#"{"fils": {"a.txt": {}}}"#, "the top level has the unknown key \"fils\"; known are default, files"),
      (#"{"files": {"a.txt": {"subdistict": "青石街道"}}}"#, "files/a.txt has the unknown key \"subdistict\""),
      (#"{"default": {"issued": "March"}}"#, "default/issued is \"March\"; write a date as"), ("{", "no JSON"),
    ], ["build news", "extract news/a.txt", "annotate news/b.txt"])
  func faulty(_ manifest: (text: String, mention: String), call: String) throws {
    let folder = try corpus(manifest.text)
    let run = try ProgramRun(call.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.status == 65 && run.output.isEmpty, "\(run.errors)")
    #expect(
      run.errors.hasPrefix("lilong: news/corpus.json: ") && run.errors.contains(manifest.mention), "\(run.errors)")
  }
}
