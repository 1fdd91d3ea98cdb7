import QuadStore
import QueryAlgebra
import RDF

/// One of the things that a group joins.
enum JoinItem {
  case triple(IndexPattern)
  /// Triple patterns that form a cycle, joined all at once.
  case cycle(LeapfrogPlan)
  case path(PathItem)
  case shortestPath(ShortestPathItem)
  case plan(any Operator)
  case service(PatternTerm, GraphPattern, isSilent: Bool)
}

/// A closure path between two ends.
struct PathItem {
  let start: PathOperator.End
  let path: CodedPath
  let end: PathOperator.End
  let text: String

  var slots: Set<Slot> { Set([start.slot, end.slot].compactMap { $0 }) }
}

/// The shortest paths between two ends, of which either may be bound by what they are joined with.
struct ShortestPathItem {
  let path: ShortestPath
  let start: PathOperator.End
  let end: PathOperator.End
  let text: Slot?
  let length: Slot?
  let nodes: Slot?

  var endSlots: Set<Slot> { Set([start.slot, end.slot].compactMap { $0 }) }
  /// How many of the two ends nothing has given, where some slots are bound.
  func freeEndCount(_ bound: Set<Slot>) -> Double {
    Double([start, end].count { end in end.slot.map { !bound.contains($0) } ?? false })
  }

  var slots: Set<Slot> { endSlots.union([text, length, nodes].compactMap { $0 }) }
}

/// What a group of joined patterns consists of, flattened.
struct JoinGroup {
  var triples: [TriplePattern] = []
  var paths: [(start: PatternTerm, path: PropertyPath, end: PatternTerm)] = []
  var shortestPaths: [ShortestPath] = []
  var patterns: [GraphPattern] = []
  var filters: [Expression] = []

  /// Flattens a pattern.
  /// - Parameter translation: rewrites the paths that are no closures.
  init(_ pattern: GraphPattern, translation: PathTranslation) {
    var inner = pattern
    while true {
      if case .filter(let condition, let next) = inner {
        filters += condition.conjuncts
        inner = next
      } else if let rest = antiJoined(inner) {
        inner = rest
      } else {
        break
      }
    }
    add(inner, translation)
  }

  /// Rewrites an optional part that a filter wants to be absent as `NOT EXISTS`.
  /// - Returns: the pattern without the optional part; `nil` where there is none of that kind.
  private mutating func antiJoined(_ pattern: GraphPattern) -> GraphPattern? {
    guard case .leftJoin(let left, let right, nil) = pattern else { return nil }
    let outer = left.visibleVariables
    let shared = outer.intersection(right.mentionedVariables)
    guard !shared.isEmpty, shared.isSubset(of: left.certainVariables), right.isJoinedLikeTested(with: shared) else {
      return nil
    }
    let absence = filters.firstIndex { filter in
      guard case .not(.bound(let variable)) = filter else { return false }
      return right.certainVariables.contains(variable) && !outer.contains(variable)
    }
    guard let absence else { return nil }
    filters[absence] = .not(.exists(right))
    return left
  }

  /// Makes inline data of the conditions that say of which terms a variable is, if it is bound in every solution: a join
  /// begins with it.
  mutating func joinConditions(onCertain certain: Set<Variable>) {
    filters.removeAll { filter in
      guard let data = InlineData(filter), data.variables.allSatisfy(certain.contains) else { return false }
      patterns.append(data.pattern)
      return true
    }
  }

  private mutating func add(_ pattern: GraphPattern, _ translation: PathTranslation) {
    switch pattern {
    case .basic(let triples): self.triples += triples
    case .path(let start, let path, let end):
      switch path {
      case .zeroOrMore, .oneOrMore, .zeroOrOne: paths.append((start, path, end))
      default: add(translation.pattern(start, path, end), translation)
      }
    case .shortestPath(let path): shortestPaths.append(path)
    case .join(let left, let right):
      add(left, translation)
      add(right, translation)
    case .filter(let condition, let inner)
    where !condition.containsExists && condition.variables.isSubset(of: inner.certainVariables):
      // Every variable of the condition is bound in here, so that it means the same outside.
      filters += condition.conjuncts
      add(inner, translation)
    default: patterns.append(pattern)
    }
  }
}
