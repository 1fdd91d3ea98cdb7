import RDF
import Testing

@testable import JSONLD

@Suite("JSON-LD to RDF")
struct ToRDFTests {
  private func quads(_ json: String, _ options: JSONLDOptions = JSONLDOptions()) throws -> [Quad] {
    try JSONLDProcessor(options).toRDF(.text(json))
  }

  @Test("A graph with Chinese terms, types, lists and reverse properties becomes the triples that it says")
  func readsAGraph() throws {
    let text = """
      {
        "@context": {
          "@vocab": "https://schema.org/",
          "人物": "https://schema.org/Person",
          "姓名": {"@id": "name", "@language": "zh"},
          "attended": {"@reverse": "attendee"},
          "startDate": {"@type": "http://www.w3.org/2001/XMLSchema#date"},
          "speakers": {"@id": "performer", "@container": "@list", "@type": "@id"}
        },
        "@graph": [
          {"@id": "urn:p1", "@type": "人物", "姓名": "杜娟", "attended": "urn:m1"},
          {"@id": "urn:m1", "startDate": "2021-03-02", "speakers": ["urn:p1", "urn:p2"]}
        ]
      }
      """
    let expected = """
      <urn:p1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Person> .
      <urn:p1> <https://schema.org/name> "杜娟"@zh .
      <urn:m1> <https://schema.org/startDate> "2021-03-02"^^<http://www.w3.org/2001/XMLSchema#date> .
      <urn:m1> <https://schema.org/performer> _:a .
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <urn:p1> .
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:b .
      _:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <urn:p2> .
      _:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
      """
    #expect(throws: JSONLDError.self) { try quads(text) }
    let corrected = text.replacing("\"attended\": \"urn:m1\"", with: "\"attended\": {\"@id\": \"urn:m1\"}")
    let attendance = "\n<urn:m1> <https://schema.org/attendee> <urn:p1> ."
    #expect(Isomorphism.holds(try quads(corrected), try SmallNQuadsReader.read(expected + attendance)))
  }
}
