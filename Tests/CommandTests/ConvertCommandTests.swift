import Foundation
import Testing

@testable import lilong

@Suite("lilong convert")
struct ConvertCommandTests {
  private static let turtle = """
    @prefix ex: <https://example.org/> .
    ex:桂花街道 a ex:Street ; ex:head [ ex:name "王国强"@zh ; ex:posts ( 1 2.5 true ) ] .
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.ttl", Self.turtle)
    try folder.write("relative.ttl", "<a> <b> <c> .")
    try folder.write("named.nq", "<x:s> <x:p> <x:o> <x:g> .\n")
    try folder.write("half.nt", "<x:s> <x:p> <x:o> .\n<x:s> <x:p>")
    try folder.write("half.jsonld", "[{\"@id\": \"x:s\"")
    try folder.write("remote.jsonld", #"{"@context": "https://example.org/context", "name": "x"}"#)
    try folder.write("bad.nt", Data("<x:s> <x:p> \"".utf8) + Data([0xC0, 0xAF]) + Data("\" .\n".utf8))
    return folder
  }

  private func canonical(_ file: String, in folder: TemporaryFolder) throws -> String {
    let run = try ProgramRun(["jsonld", "canonize", file], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test("Every format becomes every other, and the graph stays the same")
  func everyPair() throws {
    let folder = try folder()
    let expected = try canonical("a.ttl", in: folder)
    #expect(expected.split(separator: "\n").count == 10)
    let endings = ["nt", "nq", "ttl", "trig", "jsonld"]
    for ending in endings {
      let first = try ProgramRun(["convert", "a.ttl", "-o", "b." + ending], in: folder.url)
      #expect(first.status == 0 && first.output.isEmpty, "\(first.errors)")
      for other in endings {
        let second = try ProgramRun(["convert", "b." + ending, "-o", "c." + other], in: folder.url)
        #expect(second.status == 0, "\(ending) to \(other): \(second.errors)")
        #expect(try canonical("c." + other, in: folder) == expected, "\(ending) to \(other)")
      }
    }
  }

  @Test("Standard input and output stand for - and for no -o, with the formats said")
  func streams() throws {
    let folder = try folder()
    let run = try ProgramRun(
      ["convert", "-", "--from", "turtle", "--to", "nquads", "--base", "https://example.org/x/"], in: folder.url,
      input: "<a> <../b> \"\\u6842\" .")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output == "<https://example.org/x/a> <https://example.org/b> \"桂\" .\n")
    let json = try ProgramRun(
      ["convert", "-", "--from=jsonld", "--to=ntriples", "--base=https://example.org/x/"], in: folder.url,
      input: #"{"@id": "a", "https://example.org/b": "桂"}"#)
    #expect(json.output == run.output, "\(json.errors)")
  }

  @Test("Turtle takes prefixes, and nests on demand")
  func layout() throws {
    let folder = try folder()
    let triples = """
      _:b <x:first> "1" .
      <https://example.org/s> <x:p> _:b .
      _:b <x:second> "2" .

      """
    let flat = try ProgramRun(
      ["convert", "-", "-f", "ntriples", "-t", "turtle", "-p", "ex=https://example.org/"], in: folder.url,
      input: triples)
    #expect(flat.output.hasPrefix("@prefix ex: <https://example.org/> .\n") && flat.output.contains("ex:s <x:p> _:b"))
    let nested = try ProgramRun(
      ["convert", "-", "-f", "ntriples", "-t", "turtle", "-p", "ex=https://example.org/", "--nest"], in: folder.url,
      input: triples)
    #expect(nested.status == 0 && nested.output.contains("ex:s <x:p> ["), "\(nested.output)")
    #expect(!nested.output.contains("_:b"))
  }

  @Test(
    "What goes wrong is said in one sentence with the place, and leaves the old output as it was",
    arguments: [
      (["convert", "half.nt", "-o", "old.nq"], 65, "half.nt: line 2"),
      (["convert", "half.jsonld", "-o", "old.nq"], 65, "half.jsonld: "),
      (["convert", "bad.nt", "-o", "old.nq"], 65, "not valid UTF-8"),
      (["convert", "relative.ttl", "-o", "old.nq"], 65, "Give a base IRI"),
      (["convert", "named.nq", "-o", "old.ttl"], 65, "write N-Quads or TriG"),
      (["convert", "remote.jsonld", "-o", "old.nq"], 65, "https://example.org/context"),
      (["convert", "none.nt", "-o", "old.nq"], 66, "there is no such file"),
      (["convert", "a.ttl", "-o", "old.txt"], 64, "--to jsonld|nquads|"),
      (["convert", "-", "-t", "turtle"], 64, "--from"),
      (["convert", "a.ttl", "-t", "ntripels"], 64, "jsonld, nquads, ntriples, turtle, trig"),
      (["convert", "a.ttl", "-t", "nquads", "--base", "x/y"], 64, "absolute IRI"),
      (["convert", "a.ttl", "-t", "nquads", "--nest"], 64, "for turtle and trig"),
      (["convert", "a.ttl", "-t", "turtle", "-p", "ex"], 64, "NAME=IRI"),
      (["convert", "a.ttl", "-o", "/proc/none/x.nq"], 73, "cannot be made"),
    ])
  func mistakes(words: [String], status: Int32, mention: String) throws {
    let folder = try folder()
    for name in ["old.nq", "old.ttl", "old.txt"] { try folder.write(name, "as it was") }
    let before = folder.files
    let run = try ProgramRun(words, in: folder.url)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.hasPrefix("lilong: ") && run.errors.contains(mention), "\(run.errors)")
    #expect(folder.files == before)
    for name in ["old.nq", "old.ttl", "old.txt"] { #expect(try folder.data(name) == Data("as it was".utf8)) }
  }
}
