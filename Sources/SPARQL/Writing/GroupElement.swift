import QueryAlgebra
import RDF

/// A triple pattern or a path pattern, as one statement of a group.
struct PatternStatement {
  enum Verb {
    case term(PatternTerm)
    case path(PropertyPath)
  }

  var subject: PatternTerm
  var verb: Verb
  var object: PatternTerm

  var variables: [Variable] {
    var terms = [subject, object]
    if case .term(let predicate) = verb { terms.append(predicate) }
    return terms.compactMap(\.variable)
  }
}

/// What stands between the braces of a group graph pattern: the algebra, cut back into the grammar's elements.
enum GroupElement {
  case statements([PatternStatement])
  case optional(GraphPattern, Expression?)
  case minus(GraphPattern)
  case union([GraphPattern])
  case graph(PatternTerm, GraphPattern)
  case service(PatternTerm, GraphPattern, isSilent: Bool)
  case bind(Expression, Variable)
  case values([Variable], [[Term?]])
  case filter(Expression)
  case group(GraphPattern)
  case select(GraphPattern)
}

extension GraphPattern {
  /// The elements of a group that translates to this pattern.
  var groupElements: [GroupElement] {
    if case .filter(let condition, let inner) = self { return inner.unfilteredElements + [.filter(condition)] }
    return elements
  }

  /// The elements of this pattern as the first part of a group, to which others may be added: a filter would hold for
  /// those too, so a filtered pattern becomes a group of its own.
  private var unfilteredElements: [GroupElement] {
    if case .filter = self { return [.group(self)] }
    return elements
  }

  private var elements: [GroupElement] {
    switch self {
    case .basic(let triples):
      guard !triples.isEmpty else { return [] }
      let statements = triples.map {
        PatternStatement(subject: $0.subject, verb: .term($0.predicate), object: $0.object)
      }
      return [.statements(statements)]
    case .path(let subject, let path, let object):
      return [.statements([PatternStatement(subject: subject, verb: .path(path), object: object)])]
    // As near as the grammar comes to it: that the ends are connected.
    case .shortestPath(let path):
      let verb = PatternStatement.Verb.path(.oneOrMore(path.step ?? .negatedPropertySet(forward: nil, inverse: nil)))
      return [.statements([PatternStatement(subject: path.start, verb: verb, object: path.end)])]
    case .join(let left, let right): return left.unfilteredElements.adding(right.operand)
    case .leftJoin(let left, let right, let condition):
      return left.unfilteredElements + [.optional(right, condition)]
    case .minus(let left, let right): return left.unfilteredElements + [.minus(right)]
    case .extend(let inner, let variable, let value): return inner.unfilteredElements + [.bind(value, variable)]
    case .union: return [.union(unionBranches)]
    case .graph(let name, let inner): return [.graph(name, inner)]
    case .service(let name, let inner, let isSilent): return [.service(name, inner, isSilent: isSilent)]
    case .values(let variables, let rows): return [.values(variables, rows)]
    case .filter: return groupElements
    case .group, .orderBy, .project, .distinct, .reduced, .slice: return [.select(self)]
    }
  }

  /// This pattern as the right side of a join: one element.
  private var operand: GroupElement {
    switch self {
    case .basic, .path, .shortestPath, .union, .graph, .service, .values, .group, .orderBy, .project, .distinct,
      .reduced, .slice:
      elements.first ?? .group(self)
    case .join, .leftJoin, .minus, .extend, .filter: .group(self)
    }
  }

  private var unionBranches: [GraphPattern] {
    var branches: [GraphPattern] = []
    var rest = self
    while case .union(let left, let right) = rest {
      branches.append(right)
      rest = left
    }
    branches.append(rest)
    return branches.reversed()
  }
}

extension [GroupElement] {
  /// These elements and one more; statements that follow statements are one block.
  fileprivate func adding(_ element: GroupElement) -> [GroupElement] {
    guard case .statements(let added) = element, case .statements(let known) = last else { return self + [element] }
    return dropLast() + [.statements(known + added)]
  }
}
