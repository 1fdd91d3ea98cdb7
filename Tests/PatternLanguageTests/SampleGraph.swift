import PatternLanguage
import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import RDFSyntax
import SPARQL

/// A small graph in the project's vocabulary, with dates of every precision, a person without a name, and an event
/// without a date.
enum SampleGraph {
  static let turtle = """
    @prefix schema: <https://schema.org/> .
    @prefix org: <http://www.w3.org/ns/org#> .
    @prefix lilong: <https://w3id.org/lilong#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix : <https://example.org/> .
    :li a schema:Person ; schema:name "李梅" ; org:holds :p1, :p2 .
    :wang a schema:Person ; schema:name "王建青" ; org:holds :p3 .
    :chen a schema:Person ; schema:name "陈一" .
    :unnamed a schema:Person .
    :p1 a org:Post ; schema:name "副书记" ; org:postIn :party ; org:heldBy :li .
    :p2 a org:Post ; schema:name "主任" ; org:postIn :office ; org:heldBy :li .
    :p3 a org:Post ; schema:name "副主任" ; org:postIn :office ; org:heldBy :wang .
    :p4 a org:Post ; schema:name "秘书" ; org:postIn :district .
    :district a org:Organization, lilong:Government ; schema:name "某街道" .
    :party a org:Organization ; schema:name "党工委" ; org:subOrganizationOf :district .
    :office a org:Organization ; schema:name "办事处" ; org:subOrganizationOf :district .
    :c1 a org:Organization, lilong:ResidentialCommittee ; schema:name "甲居委会" ; org:subOrganizationOf :office .
    :c2 a org:Organization, lilong:ResidentialCommittee ; schema:name "乙居委会" .
    :m1 a schema:Event, lilong:Meeting ; schema:name "热线会" ; schema:startDate "2021-02-15"^^xsd:date ;
      schema:attendee :li, :wang, :chen ; lilong:chair :li ; lilong:speaker :wang ; schema:location :hall ;
      schema:organizer :district ; lilong:attendance 30 ; schema:description "说明"@zh .
    :m2 a schema:Event, lilong:Meeting ; schema:name "二月会" ; schema:startDate "2021-02"^^xsd:gYearMonth ;
      schema:attendee :li, :wang ; lilong:chair :wang ; schema:organizer :district .
    :m3 a schema:Event, lilong:Meeting ; schema:name "某日会" ; schema:startDate "--11-30"^^xsd:gMonthDay ;
      schema:attendee :li .
    :m4 a schema:Event, lilong:Meeting ; schema:name "旧会" ; schema:startDate "2020"^^xsd:gYear ; schema:attendee :chen .
    :m5 a schema:Event, lilong:Meeting ; schema:name "早会" ; schema:startDate "2021-03-01T09:30:00"^^xsd:dateTime ;
      schema:attendee :unnamed .
    :m6 a schema:Event, lilong:Visit ; schema:name "走访" .
    :t1 a lilong:Participation ; lilong:event :m1 ; lilong:participant :li ; lilong:roleName "主持" ; lilong:capacity :p1 .
    :t2 a lilong:Participation ; lilong:event :m1 ; lilong:participant :wang .
    :hall a schema:Place ; schema:name "会议室" .
    :item a schema:NewsArticle ; schema:headline "标题" ; schema:author :chen .
    """

  static let parameters: [String: PatternQueryCompiler.Parameter] = [
    "name": .term(.literal(Literal("李梅"))),
    "names": .list([.literal(Literal("李梅")), .literal(Literal("陈一"))]),
    "who": .term(.iri("https://example.org/li")),
    "whom": .list([.iri("https://example.org/li")]),
    "since": .term(.literal(Literal("2021-02"))),
    "two": .term(.literal(Literal("2", datatype: XSD.integer))),
  ]

  static func compile(_ text: String) throws -> Query {
    try PatternQueryCompiler(vocabulary: SampleVocabulary.vocabulary, parameters: parameters).compile(text)
  }

  /// The rows of an answer, each value as its text, a null as `-`, values parted by `|`, sorted.
  static func rows(_ query: Query) throws -> [String] {
    let quads = try RDFDocument(parsing: turtle, format: .turtle).quads
    guard case .solutions(let solutions) = try QueryEngine(store: try QuadStore(quads)).run(query) else { return [] }
    return try solutions.collect().map(text).sorted()
  }

  /// The rows in the order of the answer.
  static func orderedRows(_ query: Query) throws -> [String] {
    let quads = try RDFDocument(parsing: turtle, format: .turtle).quads
    guard case .solutions(let solutions) = try QueryEngine(store: try QuadStore(quads)).run(query) else { return [] }
    return try solutions.collect().map(text)
  }

  static func text(_ row: Solution) -> String {
    row.map { term in
      switch term {
      case .iri(let iri): String(iri.string.split(separator: "/").last ?? "")
      case .blankNode(let node): "_:" + node.label
      case .literal(let literal): literal.lexicalForm
      case nil: "-"
      }
    }.joined(separator: "|")
  }
}
