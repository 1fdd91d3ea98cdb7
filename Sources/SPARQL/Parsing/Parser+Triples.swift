import QueryAlgebra
import RDF

/// A triple pattern, or one whose predicate is a path.
struct PathTriple {
  enum Verb {
    case term(PatternTerm)
    case path(PropertyPath)
  }

  var subject: PatternTerm
  var verb: Verb
  var object: PatternTerm
}

/// Triples (rules 75 to 87, 98 to 106): subjects, lists of predicates and objects, collections, nested blank nodes.
extension Parser {
  /// Whether the current token may begin a triple.
  var startsTriple: Bool {
    switch current.token {
    case .iri, .prefixedName, .blankNodeLabel, .variable, .integer, .decimal, .double, .string: true
    case .symbol(.openParenthesis), .symbol(.openBracket): true
    case .symbol(.plus), .symbol(.minus): signsNumber
    case .word: current.token.isBoolean
    default: false
    }
  }

  /// Triples without paths, for templates and `CONSTRUCT WHERE`.
  mutating func triplesSameSubject() throws(LocatedError) -> [TriplePattern] {
    let position = current.start
    var triples: [TriplePattern] = []
    for statement in try triplesSameSubjectPath() {
      switch statement.verb {
      case .term(let predicate): triples.append(TriplePattern(statement.subject, predicate, statement.object))
      case .path: throw error("a property path cannot stand here", advice: "write single properties", at: position)
      }
    }
    return triples
  }

  mutating func triplesSameSubjectPath() throws(LocatedError) -> [PathTriple] {
    var triples: [PathTriple] = []
    let isNode = peek(.openBracket) && token(after: 1) != .symbol(.closeBracket)
    let isCollection = peek(.openParenthesis) && token(after: 1) != .symbol(.closeParenthesis)
    guard let subject = try node(&triples) else {
      throw unexpected("a subject: an IRI, a variable, a blank node or a literal")
    }
    // A nested blank node or a collection says something by itself; any other subject needs a predicate.
    try propertyList(of: subject, &triples, mayBeEmpty: isNode || isCollection)
    return triples
  }

  private mutating func propertyList(
    of subject: PatternTerm, _ triples: inout [PathTriple], mayBeEmpty: Bool
  ) throws(LocatedError) {
    guard var verb = try verb() else {
      if mayBeEmpty { return }
      throw unexpected("a property: an IRI, a variable, 'a' or a path")
    }
    while true {
      repeat {
        guard let object = try node(&triples) else {
          throw unexpected("an object: an IRI, a variable, a blank node or a literal")
        }
        triples.append(PathTriple(subject: subject, verb: verb, object: object))
      } while take(.comma)
      guard take(.semicolon) else { return }
      while take(.semicolon) {}
      guard let next = try self.verb() else { return }
      verb = next
    }
  }

  private mutating func verb() throws(LocatedError) -> PathTriple.Verb? {
    switch current.token {
    case .variable(let name):
      advance()
      return .term(.variable(Variable(name)))
    case .iri, .prefixedName, .word("a"), .symbol(.openParenthesis), .symbol(.caret), .symbol(.bang):
      let path = try propertyPath()
      if case .link(let iri) = path { return .term(.term(.iri(iri))) }
      return .path(path)
    default: return nil
    }
  }

  /// A term, a variable, a collection or a blank node with its own properties.
  private mutating func node(_ triples: inout [PathTriple]) throws(LocatedError) -> PatternTerm? {
    switch current.token {
    case .symbol(.openBracket):
      return try nested { parser throws(LocatedError) in try parser.blankNode(&triples) }
    case .symbol(.openParenthesis):
      return try nested { parser throws(LocatedError) in try parser.collection(&triples) }
    case .blankNodeLabel(let label):
      guard blankNodes.claim(label) else {
        throw error(
          "the blank node _:\(label) is used in two basic graph patterns", advice: "use a variable to join them")
      }
      advance()
      return .variable(Variable("_:" + label))
    default:
      if let term = try variableOrIRI() { return term }
      return try optionalLiteral().map { .term(.literal($0)) }
    }
  }

  private mutating func blankNode(_ triples: inout [PathTriple]) throws(LocatedError) -> PatternTerm {
    advance()
    let node = PatternTerm.variable(freshVariable())
    if take(.closeBracket) { return node }
    try propertyList(of: node, &triples, mayBeEmpty: false)
    try expect(.closeBracket, in: "after the properties of a blank node")
    return node
  }

  private mutating func collection(_ triples: inout [PathTriple]) throws(LocatedError) -> PatternTerm {
    advance()
    if take(.closeParenthesis) { return .term(.iri(RDFVocabulary.nil)) }
    let head = PatternTerm.variable(freshVariable())
    var cell = head
    while true {
      guard let member = try node(&triples) else { throw unexpected("a member of the collection or ')'") }
      triples.append(PathTriple(subject: cell, verb: .term(.term(.iri(RDFVocabulary.first))), object: member))
      let isLast = take(.closeParenthesis)
      let rest = isLast ? PatternTerm.term(.iri(RDFVocabulary.nil)) : .variable(freshVariable())
      triples.append(PathTriple(subject: cell, verb: .term(.term(.iri(RDFVocabulary.rest))), object: rest))
      if isLast { return head }
      cell = rest
    }
  }

  /// The patterns that a triple with a path means (section 18.2.2.4).
  mutating func translated(_ triple: PathTriple) -> [GraphPattern] {
    switch triple.verb {
    case .term(let predicate): [.basic([TriplePattern(triple.subject, predicate, triple.object)])]
    case .path(let path): translated(triple.subject, path, triple.object)
    }
  }

  private mutating func translated(
    _ subject: PatternTerm, _ path: PropertyPath, _ object: PatternTerm
  ) -> [GraphPattern] {
    switch path {
    case .link(let iri): return [.basic([TriplePattern(subject, .term(.iri(iri)), object)])]
    case .inverse(let inner): return translated(object, inner, subject)
    case .sequence(let first, let second):
      let middle = PatternTerm.variable(freshVariable())
      return translated(subject, first, middle) + translated(middle, second, object)
    default: return [.path(subject, path, object)]
    }
  }
}
