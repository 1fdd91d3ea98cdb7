import QuadStore
import QueryAlgebra
import RDF

/// Rewrites the parts of a path that are joins, unions and single edges as such (SPARQL 1.1, section 18.2.2.4), so that
/// only closures are searched.
struct PathTranslation {
  /// A variable that the query does not name.
  let freshVariable: () -> Variable

  /// The pattern that a path means; a `path` where it is a closure.
  func pattern(_ start: PatternTerm, _ path: PropertyPath, _ end: PatternTerm) -> GraphPattern {
    switch path {
    case .link(let predicate): return .basic([TriplePattern(start, .term(.iri(predicate)), end)])
    case .inverse(let inner): return pattern(end, inner, start)
    case .sequence(let first, let second):
      let middle = PatternTerm.variable(freshVariable())
      return .join(pattern(start, first, middle), pattern(middle, second, end))
    case .alternative(let first, let second):
      return .union(pattern(start, first, end), pattern(start, second, end))
    case .negatedPropertySet(let forward, let inverse):
      let edges = forward.map { edge(start, noneOf: $0, end) }
      let reversed = inverse.map { edge(end, noneOf: $0, start) }
      if let edges, let reversed { return .union(edges, reversed) }
      return edges ?? reversed ?? .values([], [])
    case .zeroOrMore, .oneOrMore, .zeroOrOne: return .path(start, path, end)
    }
  }

  private func edge(_ start: PatternTerm, noneOf predicates: [IRI], _ end: PatternTerm) -> GraphPattern {
    let predicate = freshVariable()
    let pattern = GraphPattern.basic([TriplePattern(start, .variable(predicate), end)])
    guard !predicates.isEmpty else { return pattern }
    return .filter(.not(.among(.variable(predicate), predicates.map { .term(.iri($0)) })), pattern)
  }
}

extension CodedPath {
  init(_ path: PropertyPath, _ code: (IRI) -> UInt32?) {
    switch path {
    case .link(let predicate): self = .link(code(predicate))
    case .inverse(let inner): self = .inverse(CodedPath(inner, code))
    case .sequence(let first, let second): self = .sequence(CodedPath(first, code), CodedPath(second, code))
    case .alternative(let first, let second): self = .alternative(CodedPath(first, code), CodedPath(second, code))
    case .zeroOrMore(let inner): self = .zeroOrMore(CodedPath(inner, code))
    case .oneOrMore(let inner): self = .oneOrMore(CodedPath(inner, code))
    case .zeroOrOne(let inner): self = .zeroOrOne(CodedPath(inner, code))
    case .negatedPropertySet(let forward, let inverse):
      self = .negated(
        forward: forward.map { Set($0.compactMap(code)) }, inverse: inverse.map { Set($0.compactMap(code)) })
    }
  }
}

extension PropertyPath {
  /// The path in the syntax of SPARQL.
  var text: String {
    switch self {
    case .link(let predicate): "<\(predicate.string)>"
    case .inverse(let path): "^\(path.text)"
    case .sequence(let first, let second): "(\(first.text)/\(second.text))"
    case .alternative(let first, let second): "(\(first.text)|\(second.text))"
    case .zeroOrMore(let path): "\(path.text)*"
    case .oneOrMore(let path): "\(path.text)+"
    case .zeroOrOne(let path): "\(path.text)?"
    case .negatedPropertySet(let forward, let inverse):
      "!("
        + ((forward ?? []).map { "<\($0.string)>" } + (inverse ?? []).map { "^<\($0.string)>" })
        .joined(separator: "|") + ")"
    }
  }
}
