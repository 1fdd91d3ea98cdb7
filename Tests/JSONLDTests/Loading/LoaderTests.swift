import Foundation
import Testing

@testable import JSONLD

@Suite("Document loaders")
struct LoaderTests {
  @Test("Nothing is loaded unless a loader is set")
  func refusesByDefault() throws {
    let processor = JSONLDProcessor()
    let documentError = try #require(throws: JSONLDError.self) { try processor.expand(.url("http://h/d")) }
    #expect(documentError.code == .loadingDocumentFailed)
    let contextError = try #require(throws: JSONLDError.self) {
      try processor.expand(.text(#"{"@context": "http://h/c"}"#))
    }
    #expect(contextError.code == .loadingRemoteContextFailed)
    #expect(contextError.pointer == "/@context")
  }

  @Test("Link headers are taken apart with quotes, commas and several relations")
  func parsesLinks() {
    let header =
      #"<a,b;c>; rel="x http://www.w3.org/ns/json-ld#context"; title="q\",<no>", </d>;REL=alternate ; type=application/ld+json, bad"#
    let links = LinkHeader.parse(header)
    #expect(links.map(\.target) == ["a,b;c", "/d"])
    #expect(links.first?.relations == ["x", LinkHeader.contextRelation])
    #expect(links.last?.type == "application/ld+json")
  }

  @Test("Media types are read with their parameters")
  func parsesMediaTypes() {
    let type = MediaType("Application/LD+JSON ; Profile=\"http://a http://b\";charset=utf-8")
    #expect(type.essence == "application/ld+json")
    #expect(type.profiles == ["http://a", "http://b"])
    #expect(type.isJSON && !MediaType("text/plain").isJSON && MediaType("application/vnd.x+json").isJSON)
  }

  @Test("Scripts are found as HTML finds them")
  func findsScripts() {
    let page = """
      <!doctype html><!-- <script type="application/ld+json">1</script> --><title><script>no</script></title>
      <base target=_top><base HREF='/x?a=1&amp;b=2'><base href="/second">
      <SCRIPT TYPE = application/ld+json id=one>{"a": "</p>&amp;"}</script >
      <script type="application/ld+json;profile=&quot;http://p&quot;" data-x='>'>2<!-- <script>3</script> --></SCRIPT>
      <script type="application/ld+json">unfinished
      """
    let document = HTMLDocument(Array(page.utf8), isXHTML: false)
    #expect(document.baseReference == "/x?a=1&b=2")
    #expect(
      document.scripts.map { String(decoding: $0.text, as: UTF8.self) }
        == ["{\"a\": \"</p>&amp;\"}", "2<!-- <script>3</script> -->", "unfinished"])
    #expect(document.scripts.first?.id == "one")
    #expect(document.scripts.dropFirst().first?.type.profiles == ["http://p"])
    let xhtml = HTMLDocument(
      Array("<script type='application/ld+json'>&lt;&#x4eba;<![CDATA[&amp;]]>&quot;</script>".utf8), isXHTML: true)
    #expect(xhtml.scripts.first.map { String(decoding: $0.text, as: UTF8.self) } == "<人&amp;\"")
  }

  @Test("Pages made to be slow to read take linear time")
  func readsHostilePages() {
    for piece in ["<", "<script", "<!--", "<a b='", "<a b=c ", "&#", "<![CDATA[", "</script", "<script>"] {
      let page = Array(String(repeating: piece, count: 20_000).utf8)
      #expect(HTMLDocument(page, isXHTML: false).scripts.count <= 20_000)
      #expect(HTMLDocument(page, isXHTML: true).scripts.count <= 20_000)
    }
  }

  @Test("Files are read below their folder only, also behind links and dots")
  func readsFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jsonld-\(UUID().uuidString)")
    let inner = folder.appending(path: "inner 里")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(#"{"@context": {"@vocab": "urn:"}}"#.utf8).write(to: inner.appending(path: "c.jsonld"))
    try Data("{}".utf8).write(to: folder.appending(path: "secret.json"))
    try FileManager.default.createSymbolicLink(
      at: inner.appending(path: "link.json"), withDestinationURL: folder.appending(path: "secret.json"))
    let loader = ResourceDocumentLoader(SchemeFetcher(files: FileFetcher(folder: inner), network: nil))
    let base = inner.absoluteString
    let document = try loader.loadDocument(base + "/c.jsonld", options: DocumentLoadOptions())
    #expect(document.contentType == "application/ld+json")
    for path in ["/../secret.json", "/link.json", "/missing.jsonld", "/%2e%2e/secret.json"] {
      #expect(throws: JSONLDError.self) { try loader.loadDocument(base + path, options: DocumentLoadOptions()) }
    }
    #expect(throws: JSONLDError.self) { try loader.loadDocument("http://h/", options: DocumentLoadOptions()) }
    var options = JSONLDOptions()
    options.base = base + "/document.jsonld"
    options.documentLoader = loader
    let expanded = try JSONLDProcessor(options).expand(.text(#"{"@context": "c.jsonld", "a": "x"}"#))
    #expect(expanded == [["urn:a": [["@value": "x"]]]])
  }

  @Test("A remote context is loaded once, however many objects name it")
  func loadsContextsOnce() throws {
    let fetcher = MemoryFetcher(documents: ["http://h/c": #"{"@context": {"@vocab": "urn:"}}"#])
    let nodes = (0..<200).map { "{\"@context\": \"http://h/c\", \"a\": \($0)}" }.joined(separator: ",")
    #expect(try fetcher.processor.toRDF(.text("[\(nodes)]")).count == 200)
    #expect(fetcher.count(of: "http://h/c") == 1)
  }
}
