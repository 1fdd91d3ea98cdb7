import Knowledge
import Newsletters
import RDF

/// A graph and a text written by hand, for tests of scoring.
struct EvaluationFixture {
  var quads: [Quad] = []
  let file: String
  let text: String
  private var counter = 0

  init(file: String = "a.txt", text: String) {
    self.file = file
    self.text = text
    state(iri("issue"), LilongVocabulary.file, .literal(Literal(file)))
  }

  func iri(_ name: String) -> Term { .iri("http://graph.example/\(file)/\(name)") }

  mutating func state(_ subject: Term, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(subject, predicate, object))
  }

  mutating func state(_ subject: Term, _ predicate: IRI, text: String) {
    state(subject, predicate, .literal(Literal(text)))
  }

  /// A thing with its names that rests on the words of the text that are quoted.
  mutating func add(_ type: IRI, _ names: String..., quote: String, also others: [String] = []) -> Term {
    let node = iri("n\(counter)")
    counter += 1
    state(node, RDFVocabulary.type, .iri(type))
    for name in names { state(node, SchemaVocabulary.name, text: name) }
    for name in others { state(node, SchemaVocabulary.alternateName, text: name) }
    rest(node, on: quote)
    return node
  }

  mutating func rest(_ node: Term, on quote: String) {
    guard let range = text.range(of: quote) else { return }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    rest(node, on: start, start + quote.unicodeScalars.count)
  }

  mutating func rest(_ node: Term, on start: Int, _ end: Int) {
    let (segment, position) = (iri("s\(counter)"), iri("p\(counter)"))
    counter += 1
    state(node, ProvVocabulary.wasDerivedFrom, segment)
    state(segment, AnnotationVocabulary.hasSource, iri("issue"))
    state(segment, AnnotationVocabulary.hasSelector, position)
    state(position, AnnotationVocabulary.start, .literal(Literal(String(start), datatype: XSD.integer)))
    state(position, AnnotationVocabulary.end, .literal(Literal(String(end), datatype: XSD.integer)))
  }

  mutating func person(_ name: String, also others: [String] = []) -> Term {
    add(SchemaVocabulary.person, name, quote: name, also: others)
  }

  mutating func organization(_ name: String, also others: [String] = []) -> Term {
    add(OrgVocabulary.organizationClass, name, quote: others.first ?? name, also: others)
  }

  mutating func event(_ name: String, _ kind: String, quote: String, with people: [Term] = []) -> Term {
    let event = add(SchemaVocabulary.eventClass, name, quote: quote)
    state(event, RDFVocabulary.type, .iri(LilongVocabulary.term(kind)))
    for person in people { state(event, SchemaVocabulary.attendee, person) }
    return event
  }

  /// A post with its holder; with `quote` a tenure that rests on it.
  mutating func post(_ role: String, of person: Term, in organization: Term, tenure quote: String? = nil) {
    let (post, roleNode) = (iri("post\(counter)"), iri("role/" + role))
    state(post, RDFVocabulary.type, .iri(OrgVocabulary.post))
    state(roleNode, SchemaVocabulary.name, text: role)
    state(post, OrgVocabulary.role, roleNode)
    state(post, OrgVocabulary.postIn, organization)
    state(person, OrgVocabulary.holds, post)
    guard let quote else { return rest(post, on: 0, 1) }
    let tenure = add(OrgVocabulary.membership, "tenure", quote: quote)
    state(tenure, OrgVocabulary.member, person)
    state(tenure, OrgVocabulary.role, roleNode)
    state(tenure, OrgVocabulary.organization, organization)
  }

  /// How the graph scores against gold that the closure fills in.
  func scored(_ fill: (inout GoldDocument) -> Void) -> Evaluation {
    var gold = GoldDocument(document: file)
    fill(&gold)
    var evaluator = Evaluator(quads)
    evaluator.score(gold, text: SourceText(text))
    return evaluator.evaluation
  }
}

extension Evaluation.Tally {
  /// Hits, false hits and misses.
  var counts: [Int] { [hits, falseHits, misses] }
}

extension Evaluation.Accuracy {
  /// How many are right, of how many.
  var counts: [Int] { [right, total] }
}
