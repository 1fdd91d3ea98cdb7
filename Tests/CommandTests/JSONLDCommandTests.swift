import Foundation
import Testing

@testable import lilong

@Suite("lilong jsonld")
struct JSONLDCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonld",
      #"{"@context": {"@vocab": "https://example.org/"}, "@id": "x:1", "name": "桂花", "part": {"@id": "x:2", "name": "甲"}}"#
    )
    try folder.write("context.json", #"{"@context": {"label": "https://example.org/name"}}"#)
    try folder.write("frame.json", #"{"@context": {"@vocab": "https://example.org/"}, "@id": "x:2"}"#)
    try folder.write("beside.jsonld", #"{"@context": "context.json", "@id": "x:1", "label": "beside"}"#)
    try folder.write("inner/outside.jsonld", #"{"@context": "../context.json", "@id": "x:1", "label": "outside"}"#)
    try folder.write("b.nq", "<x:1> <https://example.org/age> \"7\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n")
    try folder.write(
      "page.html",
      """
      <html><script type="application/ld+json">{"@id": "x:1", "x:p": "first"}</script>
      <script type="application/ld+json">{"@id": "x:2", "x:p": "second"}</script></html>
      """)
    return folder
  }

  private func output(_ words: String..., in folder: TemporaryFolder) throws -> String {
    let run = try ProgramRun(["jsonld"] + words, in: folder.url)
    #expect(run.status == 0 && run.errors.isEmpty, "\(words): \(run.errors)")
    return run.output.split(whereSeparator: \.isWhitespace).joined()
  }

  @Test("Each operation gives what its algorithm says")
  func operations() throws {
    let folder = try folder()
    let name = "https://example.org/name"
    let part = "https://example.org/part"
    let inner = #"{"@id":"x:2","\#(name)":[{"@value":"甲"}]}"#
    let expanded = #"[{"@id":"x:1","\#(name)":[{"@value":"桂花"}],"\#(part)":[\#(inner)]}]"#
    #expect(try output("expand", "a.jsonld", in: folder) == expanded)
    #expect(
      try output("compact", "a.jsonld", "--context", "context.json", in: folder)
        == #"{"@context":{"label":"\#(name)"},"@id":"x:1","label":"桂花","\#(part)":{"@id":"x:2","label":"甲"}}"#)
    #expect(
      try output("flatten", "a.jsonld", in: folder)
        == #"[{"@id":"x:1","\#(name)":[{"@value":"桂花"}],"\#(part)":[{"@id":"x:2"}]},\#(inner)]"#)
    #expect(
      try output("frame", "a.jsonld", "--frame", "frame.json", in: folder)
        == #"{"@context":{"@vocab":"https://example.org/"},"@id":"x:2","name":"甲"}"#)
    #expect(
      try output("to-rdf", "a.jsonld", in: folder)
        == #"<x:1><\#(name)>"桂花".<x:2><\#(name)>"甲".<x:1><\#(part)><x:2>."#)
    #expect(
      try output("from-rdf", "b.nq", "--native-types", in: folder)
        == #"[{"@id":"x:1","https://example.org/age":[{"@value":7}]}]"#)
  }

  @Test("Options change the result as the specification says")
  func options() throws {
    let folder = try folder()
    #expect(try output("from-rdf", "b.nq", in: folder).contains(#""@value":"7""#))
    let arrays = try output("compact", "a.jsonld", "--context", "context.json", "--keep-arrays", in: folder)
    #expect(arrays.contains(#""label":["桂花"]"#), "\(arrays)")
    let graph = try output("frame", "a.jsonld", "--frame", "frame.json", "--omit-graph", "no", in: folder)
    #expect(graph.contains(#""@graph":[{"@id":"x:2""#), "\(graph)")
    try folder.write("direction.jsonld", #"{"x:p": {"@value": "text", "@direction": "rtl"}}"#)
    let direction = try output("to-rdf", "direction.jsonld", "--direction", "i18n-datatype", in: folder)
    #expect(direction.contains("https://www.w3.org/ns/i18n#_rtl"))
    try folder.write("plain.json", #"{"@id": "y", "label": "plain"}"#)
    let plain = try output(
      "to-rdf", "plain.json", "--expand-context", "context.json", "--base", "https://example.org/a/b", in: folder)
    #expect(plain == #"<https://example.org/a/y><https://example.org/name>"plain"."#)
    try folder.write("typed.jsonld", #"{"@id": "x:1", "@type": "x:T", "x:p": "text"}"#)
    let turtle = try output("to-rdf", "typed.jsonld", "--to", "turtle", in: folder)
    #expect(turtle == #"<x:1>a<x:T>;<x:p>"text"."#, "\(turtle)")
    try folder.write("versioned.jsonld", #"{"@context": {"@version": 1.1}, "@id": "x:1"}"#)
    let old = try ProgramRun(["jsonld", "expand", "versioned.jsonld", "--mode", "json-ld-1.0"], in: folder.url)
    #expect(old.status == 65 && old.errors.contains("processing mode conflict"), "\(old.errors)")
  }

  @Test("Graphs that differ in labels, order and syntax alone have one canonical form")
  func canonize() throws {
    let folder = try folder()
    try folder.write("one.ttl", "_:a <x:p> _:b . _:b <x:q> \"1\" .")
    try folder.write("two.nq", "_:z <x:q> \"1\" .\n_:y <x:p> _:z .\n")
    try folder.write("three.jsonld", #"{"x:p": {"x:q": "1"}}"#)
    let one = try output("canonize", "one.ttl", in: folder)
    #expect(one.contains("_:c14n0") && one.contains("_:c14n1"))
    #expect(try output("canonize", "two.nq", in: folder) == one)
    #expect(try output("canonize", "three.jsonld", in: folder) == one)
    #expect(try output("canonize", "one.ttl", "--hash", "sha384", in: folder).contains("_:c14n1"))
  }

  @Test("Nothing is loaded unless an option allows it, and then only from below the folder")
  func loading() throws {
    let folder = try folder()
    let refused = try ProgramRun(["jsonld", "to-rdf", "beside.jsonld", "--base", "file:///"], in: folder.url)
    #expect(refused.status == 65 && refused.errors.contains("--allow-files"), "\(refused.errors)")
    let remote = try ProgramRun(["jsonld", "expand", "https://example.org/a.jsonld"], in: folder.url)
    #expect(remote.status == 65 && remote.errors.contains("--allow-remote"), "\(remote.errors)")
    let filesOnly = try ProgramRun(
      ["jsonld", "expand", "https://example.org/a.jsonld", "--allow-files", "."], in: folder.url)
    #expect(filesOnly.status == 65 && filesOnly.errors.contains("the network is not allowed"), "\(filesOnly.errors)")
    let allowed = try output("to-rdf", "beside.jsonld", "--allow-files", ".", in: folder)
    #expect(allowed == #"<x:1><https://example.org/name>"beside"."#)
    let outside = try ProgramRun(
      ["jsonld", "to-rdf", "inner/outside.jsonld", "--allow-files", "inner"], in: folder.url)
    #expect(outside.status == 65 && outside.errors.contains("outside of the folder"), "\(outside.errors)")
  }

  @Test("Of a page the first script is read, or all; to RDF always all")
  func pages() throws {
    let folder = try folder()
    let first = try output("expand", "page.html", in: folder)
    #expect(first.contains("first") && !first.contains("second"))
    #expect(try output("expand", "page.html", "--all-scripts", in: folder).contains("second"))
    #expect(try output("to-rdf", "page.html", in: folder) == #"<x:1><x:p>"first".<x:2><x:p>"second"."#)
    #expect(try output("canonize", "page.html", in: folder).contains("second"))
  }

  @Test(
    "A call that cannot mean anything is refused",
    arguments: [
      (["expnad", "a.jsonld"], "did you mean expand?"), (["compact", "a.jsonld"], "needs --context"),
      (["frame", "a.jsonld"], "needs --frame"), (["expand", "a.jsonld", "--hash", "sha256"], "takes no --hash"),
      (["flatten", "a.jsonld", "--native-types"], "takes no --native-types"), (["from-rdf", "-"], "--from"),
      (["from-rdf", "a.jsonld"], "is JSON-LD"), (["to-rdf", "a.jsonld", "-o", "b.jsonld"], "expand writes JSON-LD"),
      (["expand", "a.jsonld", "--base", "here"], "absolute IRI"),
    ])
  func refused(words: [String], mention: String) throws {
    let folder = try folder()
    let before = folder.files
    let run = try ProgramRun(["jsonld"] + words, in: folder.url)
    #expect(run.status == 64 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors.contains(mention), "\(run.errors)")
    #expect(folder.files == before)
  }

  @Test("The help says of each option which operations take it")
  func help() {
    let page = HelpPage(style: TextStyle(isColored: false)).page(of: JSONLDCommand.specification)
    #expect(page.contains("frame: Only the properties that the frame names."))
    #expect(page.contains("compact, flatten: The context to compact by"))
    for operation in JSONLDOperation.allCases {
      #expect(page.contains("\n\(operation.rawValue) "))
      let names = Set(JSONLDCommand.specification.options.map(\.name))
      #expect(operation.options.isSubset(of: names), "\(operation.options.subtracting(names))")
    }
    for option in JSONLDCommand.specification.options {
      #expect(JSONLDOperation.allCases.contains { $0.options.contains(option.name) }, "\(option.name)")
    }
  }
}
