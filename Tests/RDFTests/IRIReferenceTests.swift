import TestSupport
import Testing

@testable import RDF

@Suite("IRI references")
struct IRIReferenceTests {
  @Test("The components are those of RFC 3986, appendix B")
  func components() {
    let reference = IRIReference("http://user@example.org:80/a/居?q=1/2#f?g")
    #expect(reference.scheme == "http")
    #expect(reference.authority == "user@example.org:80")
    #expect(reference.path == "/a/居")
    #expect(reference.query == "q=1/2")
    #expect(reference.fragment == "f?g")
    let relative = IRIReference("a/b:c")
    #expect(relative.scheme == nil && relative.authority == nil && relative.path == "a/b:c")
    #expect(IRIReference("1a:b").scheme == nil)
    #expect(IRIReference("//h").authority == "h")
    #expect(IRIReference("?").query == "" && IRIReference("#").fragment == "" && IRIReference("").path == "")
  }

  @Test(
    "References resolve as in the examples of RFC 3986, section 5.4",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
      (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
      ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
      ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
      ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
      ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
      ("http:g", "http:g"),
    ])
  func resolution(reference: String, expected: String) {
    #expect(IRIReference("http://a/b/c/d;p?q").resolve(reference) == expected)
  }

  @Test("Bases without a path, without an authority and with a query resolve too")
  func unusualBases() {
    #expect(IRIReference("http://a").resolve("b") == "http://a/b")
    #expect(IRIReference("urn:a:b").resolve("c") == "urn:c")
    #expect(IRIReference("urn:a:b").resolve("#c") == "urn:a:b#c")
    #expect(IRIReference("file:///x/y").resolve("z") == "file:///x/z")
    #expect(IRIReference("http://a/b?c/d").resolve("e") == "http://a/e")
    #expect(IRIReference("x:/a/b").resolve("/.//c") == "x:/.//c")
    #expect(IRIReference("http://a/b/").resolve("居/../民") == "http://a/b/民")
  }

  @Test("What is resolved and resolved again stays the same")
  func idempotence() {
    var random = SeededGenerator(seed: 3986)
    let parts = ["a", "b", "..", ".", "/", "//", "?", "#", ":", "居", "http:", "%20"]
    for _ in 0..<2_000 {
      let reference = (0..<Int.random(in: 0...8, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      let base = IRIReference("http://h/x/y?z")
      let once = base.resolve(reference.joined())
      #expect(base.resolve(once) == once, "\(reference.joined())")
      #expect(IRIReference(once).isAbsolute)
    }
  }

  @Test(
    "Valid references are those of RFC 3987",
    arguments: [
      ("http://例え.jp/パス?q=%20#f", true), ("http://[::1]:80/", true), ("", true), ("//u:p@h:1/x", true),
      ("urn:a:b", true), ("./a:b", true), ("http://a/b c", false), ("http://a/<", false), ("http://a/%2", false),
      ("http://a/%zz", false), ("http://[::1/", false), ("http://[::1]x/", false), ("http://a:8x/", false),
      ("1a:b", false), (":b", false), ("http://a/[", false), ("http://a/\u{E000}", false),
      ("http://a/?\u{E000}", true), ("http://a/\u{FFFE}", false), ("http://a/#\u{E0001}", false), ("a#b#c", false),
    ])
  func validity(reference: String, isValid: Bool) {
    #expect(IRIReference(reference).isValid == isValid)
  }

  @Test("A validation error says what is wrong and at which code point")
  func validationError() {
    #expect(
      IRIReference("http://e/居 x").validationError == IRIValidationError(problem: .character(" "), offset: 10))
    #expect(IRIReference("http://e/居%x").validationError == IRIValidationError(problem: .percentEncoding, offset: 10))
    #expect(IRIReference("居:x").validationError == IRIValidationError(problem: .colonInFirstSegment, offset: 1))
  }
}
