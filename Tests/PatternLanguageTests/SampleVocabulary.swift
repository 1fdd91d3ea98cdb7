import PatternLanguage
import RDF

/// Words in two languages for the vocabulary that the saved queries use.
enum SampleVocabulary {
  static let prefixes: [String: IRI] = [
    "schema": IRI("https://schema.org/"), "org": IRI("http://www.w3.org/ns/org#"),
    "lilong": IRI("https://w3id.org/lilong#"), "prov": IRI("http://www.w3.org/ns/prov#"),
    "xsd": IRI(XSD.namespace), "rdf": IRI(RDFVocabulary.namespace),
  ]

  private static func iri(_ name: String) -> IRI {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    return IRI((prefixes[parts[0]]?.string ?? "") + parts[1])
  }

  private static let forward = [
    "Person": "schema:Person", "人物": "schema:Person", "Organization": "org:Organization", "Post": "org:Post",
    "Event": "schema:Event", "Meeting": "lilong:Meeting", "会议": "lilong:Meeting",
    "ResidentialCommittee": "lilong:ResidentialCommittee", "ResidentialArea": "lilong:ResidentialArea",
    "Place": "schema:Place", "Article": "schema:NewsArticle", "Participation": "lilong:Participation",
    "name": "schema:name", "姓名": "schema:name", "名称": "schema:name", "holds": "org:holds", "heldBy": "org:heldBy",
    "memberOf": "org:memberOf", "postIn": "org:postIn", "role": "org:role", "partOf": "org:subOrganizationOf",
    "attendee": "schema:attendee", "location": "schema:location", "headline": "schema:headline",
    "author": "schema:author", "roleName": "lilong:roleName", "capacity": "lilong:capacity",
    "event": "lilong:event", "participant": "lilong:participant", "knows": "schema:knows",
    "description": "schema:description",
  ]
  private static let reverse = [
    "attended": "schema:attendee", "出席": "schema:attendee", "chaired": "lilong:chair", "spokeAt": "lilong:speaker",
    "wrote": "schema:author", "organized": "schema:organizer",
  ]
  private static let typed = [
    ("date", "schema:startDate", XSD.date.string), ("日期", "schema:startDate", XSD.date.string),
    ("endDate", "schema:endDate", XSD.date.string), ("attendance", "lilong:attendance", XSD.integer.string),
  ]

  static let vocabulary: QueryVocabulary = {
    var terms = forward.map { QueryVocabulary.ContextTerm(word: $0.key, iri: iri($0.value)) }
    terms += reverse.map { QueryVocabulary.ContextTerm(word: $0.key, iri: iri($0.value), isReverse: true) }
    terms += typed.map { QueryVocabulary.ContextTerm(word: $0.0, iri: iri($0.1), type: $0.2) }
    var vocabulary = QueryVocabulary(context: terms)
    vocabulary.setValues(.text, of: [iri("schema:name"), iri("schema:headline"), iri("lilong:roleName")])
    vocabulary.setValues(.taggedText, of: [iri("schema:description")])
    return vocabulary
  }()
}
