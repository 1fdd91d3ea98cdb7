/// An active context (API, section 4.1): the term definitions and defaults by which a part of a document is read.
///
/// It is changed only by the algorithm that builds it; afterwards it is shared and only its lookup caches grow.
final class ActiveContext {
  /// The base IRI; `nil` where references are not resolved.
  var base: String? {
    didSet { parsedBase = base.map { IRIReference($0) } }
  }
  private(set) var parsedBase: IRIReference?
  let originalBaseURL: String?
  var vocabulary: String?
  var language: String?
  var direction: BaseDirection?
  /// The context that returns when this one does not propagate.
  var previous: ActiveContext?
  private(set) var terms: [ExactString: TermDefinition]

  private var expandedNames: [ExactString: ExpandedName] = [:]
  private var inverse: InverseContext?

  /// An initial active context.
  init(base: String?, originalBaseURL: String?) {
    self.base = base
    self.parsedBase = base.map { IRIReference($0) }
    self.originalBaseURL = originalBaseURL
    terms = [:]
  }

  private init(copyOf other: ActiveContext) {
    base = other.base
    parsedBase = other.parsedBase
    originalBaseURL = other.originalBaseURL
    vocabulary = other.vocabulary
    language = other.language
    direction = other.direction
    previous = other.previous
    terms = other.terms
  }

  /// A copy that can be changed.
  func clone() -> ActiveContext {
    ActiveContext(copyOf: self)
  }

  /// The definition of a term; `nil` where the term is not defined.
  func definition(of term: String) -> TermDefinition? {
    terms[ExactString(term)]
  }

  func define(_ term: String, _ definition: TermDefinition?) {
    terms[ExactString(term)] = definition
  }

  var hasProtectedTerms: Bool {
    terms.values.contains { $0.content.isProtected }
  }

  /// The container mapping of a property; empty where it has none.
  func container(of property: String?) -> Container {
    guard let property else { return [] }
    return terms[ExactString(property)]?.content.container ?? []
  }

  /// What a member name means, from a cache (IRI expansion relative to the vocabulary).
  func expandedName(_ name: String) -> ExpandedName {
    let key = ExactString(name)
    if let known = expandedNames[key] { return known }
    let iri = expandIRI(name, vocab: true)
    let expanded = ExpandedName(iri: iri, keyword: iri.flatMap { Keyword($0) }, definition: terms[key])
    // A document whose names are all different must not fill the memory twice.
    if expandedNames.count < 10_000 { expandedNames[key] = expanded }
    return expanded
  }

  /// The inverse context, made when first asked for (API, section 4.3).
  var inverseContext: InverseContext {
    if let inverse { return inverse }
    let made = InverseContext(of: self)
    inverse = made
    return made
  }
}

/// What a member name means in an active context. An object, because it is looked up for every member of a document and
/// one reference is cheaper to hand out than what it holds.
final class ExpandedName {
  /// The IRI, blank node identifier or keyword; `nil` where the member is to be ignored.
  let iri: String?
  let keyword: Keyword?
  /// The definition of the name, where it is a term.
  let definition: TermDefinition?

  init(iri: String?, keyword: Keyword?, definition: TermDefinition?) {
    self.iri = iri
    self.keyword = keyword
    self.definition = definition
  }
}
