import Foundation
import Testing

@testable import lilong

@Suite("Files that are read and written")
struct FileTests {
  @Test("A write that fails leaves the old file and nothing beside it")
  func atomic() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "old")
    let file = try OutputFile(folder.url.appendingPathComponent("a.txt").path)
    #expect(throws: CommandError.self) {
      try file.write { append in
        try append(Data("half".utf8))
        throw CommandError("stop", .software)
      }
    }
    #expect(try folder.data("a.txt") == Data("old".utf8))
    #expect(folder.files == ["a.txt"])
    try file.write(Data("new".utf8))
    #expect(try folder.data("a.txt") == Data("new".utf8))
    #expect(folder.files == ["a.txt"])
  }

  @Test("The folder of an output is made; a folder as output is refused")
  func folders() throws {
    let folder = try TemporaryFolder()
    try OutputFile(folder.url.path + "/deep/er/a.txt").write(Data("x".utf8))
    #expect(folder.files == ["deep/er/a.txt"])
    let error = #expect(throws: CommandError.self) { try OutputFile(folder.url.path + "/deep") }
    #expect(error?.code == .cannotCreate)
  }

  @Test("A corpus is a folder's files in the order of their names, without hidden and reserved ones")
  func corpus() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", ".hidden", "corpus.json", "corrections.json", "a.md"] {
      try folder.write(
        name,
        name == "corpus.json" ? #"{"default": {"city": "云川市"}, "files": {"b.txt": {"issued": "2020"}, "c": {}}}"# : "x")
    }
    let corpus = try Corpus([folder.url.path])
    #expect(corpus.files.map(\.path) == ["a.md", "a/z.txt", "b.txt"])
    #expect(corpus.files.map(\.manifest.issued) == [nil, nil, "2020"])
    #expect(corpus.files.allSatisfy { $0.manifest.city == "云川市" })
    #expect(corpus.remarks.count == 1 && corpus.remarks[0].hasSuffix("/corpus.json names c, which is not there"))
  }
}
