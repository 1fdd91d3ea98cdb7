import RDF

/// The terms of a dataset, each made once and numbered, so that quads can be compared by numbers.
struct TermCache {
  /// A term and its number.
  struct Entry {
    let number: UInt32
    let term: Term
  }

  /// A number that no term has.
  static let noTerm = UInt32.max - 1

  let typePredicate: Entry
  let firstPredicate: Entry
  let restPredicate: Entry
  let nilResource: Entry

  private var resources: [ExactString: Entry?] = [:]
  private var literals: [LiteralKey: Entry] = [:]
  private var count: UInt32 = 0

  /// A literal compared code point by code point.
  private struct LiteralKey: Hashable {
    let lexicalForm: ExactString
    let qualifier: ExactString
    let hasLanguage: Bool

    init(_ literal: Literal) {
      lexicalForm = ExactString(literal.lexicalForm)
      qualifier = ExactString(literal.language ?? literal.datatype.string)
      hasLanguage = literal.language != nil
    }
  }

  init() {
    let known = [RDFVocabulary.type, RDFVocabulary.first, RDFVocabulary.rest, RDFVocabulary.nil]
    let entries = known.enumerated().map { Entry(number: UInt32($0.offset), term: .iri($0.element)) }
    typePredicate = entries[0]
    firstPredicate = entries[1]
    restPredicate = entries[2]
    nilResource = entries[3]
    for entry in entries { resources[ExactString(entry.term.iri?.string ?? "")] = entry }
    count = UInt32(entries.count)
  }

  /// The IRI or blank node of a name; `nil` where the name is neither.
  mutating func resource(_ name: String) -> Entry? {
    let key = ExactString(name)
    if let known = resources[key] { return known }
    let entry: Entry?
    if name.isBlankNodeIdentifier {
      entry = number(.blankNode(BlankNode(String(name.dropFirst(2)))))
    } else {
      entry = name.isWellFormedIRI ? number(.iri(name)) : nil
    }
    resources[key] = .some(entry)
    return entry
  }

  /// A blank node as a predicate, kept as the "IRI" `_:label`.
  mutating func generalizedPredicate(_ label: String) -> Entry {
    let key = ExactString("predicate " + label)
    if let known = resources[key] ?? nil { return known }
    let entry = number(.iri(label))
    resources[key] = entry
    return entry
  }

  mutating func literal(_ literal: Literal) -> Entry {
    let key = LiteralKey(literal)
    if let known = literals[key] { return known }
    let entry = number(.literal(literal))
    literals[key] = entry
    return entry
  }

  private mutating func number(_ term: Term) -> Entry {
    defer { count += 1 }
    return Entry(number: count, term: term)
  }
}
