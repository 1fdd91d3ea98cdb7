import TestSupport
import Testing

@testable import JSONLD

@Suite("IRI references")
struct IRIReferenceTests {
  /// The examples of RFC 3986, section 5.4.
  @Test(
    "References are resolved as RFC 3986 shows",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
      ("g;x", "http://a/b/c/g;x"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
      ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
      ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
      ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"),
      ("书/页?问#节", "http://a/b/c/书/页?问#节"),
    ])
  func resolves(reference: String, expected: String) {
    #expect(IRIReference("http://a/b/c/d;p?q").resolve(reference) == expected)
  }

  @Test("A relative reference always leads back to its IRI")
  func relativeReferencesLeadBack() {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["a", "b", "", ".", "..", "c:d", "人", "?q", "#f", "/", "//", "x/y"]
    for _ in 0..<3_000 {
      let base = "http://h/" + (0..<3).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: "/")
      let iri = "http://h/" + (0..<3).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: "/")
      let reference = IRIReference(base)
      #expect(
        reference.resolve(reference.relativeReference(to: iri)) == iri || reference.relativeReference(to: iri) == iri)
    }
  }

  @Test("Only IRIs that RDF can hold are well-formed")
  func checksTheGrammar() {
    for iri in ["http://a/人?x=1#y", "urn:x", "a+b-c.d:", "http://[::1]/", "http://a/%41"] {
      #expect(iri.isWellFormedIRI)
    }
    for text in [
      "a", "1:x", ":x", "http://a b", "http://a/<", "a:%4", "a:%zz", "a:#b#c", "http://a/[x]", "a:\u{0}", "人:x",
    ] {
      #expect(!text.isWellFormedIRI)
    }
  }
}
