import Newsletters
import Testing

@Suite("The corpus manifest")
struct CorpusManifestTests {
  private func manifest(_ json: String) throws(ManifestError) -> CorpusManifest {
    try CorpusManifest(json: Array(json.utf8))
  }

  @Test("A file's entry wins over its folders', the nearest first, and those over the default")
  func precedence() throws {
    let manifest = try manifest(
      """
      {"default": {"city": "上海市", "publisher": "甲"},
       "files": {"a/": {"district": "杨浦区", "publisher": "乙"}, "a/b/": {"publisher": "丙"},
                 "a/b/1.txt": {"issued": "2012-07"}}}
      """)
    let expected = ManifestEntry(publisher: "丙", district: "杨浦区", city: "上海市", issued: "2012-07")
    #expect(manifest.entry(for: "a/b/1.txt") == expected)
    #expect(manifest.entry(for: "a/2.txt").publisher == "乙")
    #expect(manifest.entry(for: "3.txt") == ManifestEntry(publisher: "甲", city: "上海市"))
  }

  @Test("Entries that speak for no file are reported")
  func unmatched() throws {
    let manifest = try manifest(#"{"files": {"a/": {"city": "x"}, "b.txt": {}, "./c.txt": {"city": "y"}, "d/": {}}}"#)
    #expect(manifest.unmatchedPaths(among: ["a/1.txt", "c.txt"]) == ["b.txt", "d/"])
    #expect(manifest.entry(for: "c.txt").city == "y")
  }

  @Test("An empty manifest says nothing")
  func empty() throws {
    #expect(try manifest("{}") == CorpusManifest())
  }

  @Test("An unknown key is reported with its place and the known ones")
  func unknownKey() {
    #expect(throws: ManifestError.unknownKey("File", path: "the top level", known: ["default", "files"])) {
      try manifest(#"{"File": {}}"#)
    }
    #expect {
      try manifest(#"{"files": {"a.txt": {"stadt": "x"}}}"#)
    } throws: { error in
      "\(error)".contains("files/a.txt") && "\(error)".contains("stadt") && "\(error)".contains("subdistrict")
    }
  }

  @Test(
    "Values of the wrong type are reported with their place",
    arguments: [
      (#"[]"#, "the top level"), (#"{"files": []}"#, "files"), (#"{"default": {"city": 3}}"#, "default/city"),
      (#"{"files": {"a.txt": "x"}}"#, "files/a.txt"), (#"{"default": {"city": ""}}"#, "default/city"),
    ])
  func wrongType(_ json: String, _ path: String) {
    #expect {
      try manifest(json)
    } throws: { error in
      if case ManifestError.wrongType(path, _) = error { true } else { false }
    }
  }

  @Test(
    "A date that is none is reported", arguments: ["2021/03", "21", "2021-13", "2021-3", "2021-02-26-01", "gestern"])
  func badDate(_ date: String) {
    #expect(throws: ManifestError.badDate(date, path: "default/issued")) {
      try manifest(#"{"default": {"issued": "\#(date)"}}"#)
    }
  }

  @Test("Dates of every precision are taken", arguments: ["2021", "2021-02", "2021-02-26"])
  func goodDate(_ date: String) throws {
    #expect(try manifest(#"{"default": {"issued": "\#(date)"}}"#).default.issued == date)
  }

  @Test(
    "What is no JSON is refused, without a crash however deep it nests",
    arguments: [
      "", "{", "{\"a\": }", String(repeating: "[", count: 20_000), "\u{0}",
    ])
  func notJSON(_ json: String) {
    #expect {
      try manifest(json)
    } throws: { error in
      if case ManifestError.notJSON = error { true } else { false }
    }
  }
}
