import QueryAlgebra
import RDF

/// The algebra's definitions taken word for word, over arrays of bindings: what the engine is compared with.
struct NaiveEvaluator {
  typealias Binding = [Variable: Term]

  let quads: Set<Quad>

  /// The triples of the default graph, or of a named one.
  private func triples(_ graph: Term?) -> [Triple] { quads.filter { $0.graphName == graph }.map(\.triple) }

  var graphNames: Set<Term> { Set(quads.compactMap(\.graphName)) }

  func solutions(_ pattern: GraphPattern, graph: Term? = nil) -> [Binding] {
    switch pattern {
    case .basic(let patterns):
      return patterns.reduce([[:]]) { rows, pattern in
        join(rows, triples(graph).compactMap { match(pattern, $0) })
      }
    case .path(let start, let path, let end): return pathSolutions(start, path, end, graph)
    case .join(let left, let right): return join(solutions(left, graph: graph), solutions(right, graph: graph))
    case .leftJoin(let left, let right, let condition):
      return leftJoin(solutions(left, graph: graph), solutions(right, graph: graph), condition, graph)
    case .filter(let condition, let inner):
      return solutions(inner, graph: graph).filter { test(condition, $0, graph) == true }
    case .union(let left, let right): return solutions(left, graph: graph) + solutions(right, graph: graph)
    case .graph(.term(let name), let inner):
      return graphNames.contains(name) ? solutions(inner, graph: name) : []
    case .graph(.variable(let variable), let inner):
      return graphNames.flatMap { name in join(solutions(inner, graph: name), [[variable: name]]) }
    case .extend(let inner, let variable, let expression):
      return solutions(inner, graph: graph).map { row in
        var row = row
        row[variable] = value(expression, row, graph)
        return row
      }
    case .minus(let left, let right):
      let removed = solutions(right, graph: graph)
      return solutions(left, graph: graph).filter { row in
        !removed.contains { merged(row, $0) != nil && !Set(row.keys).isDisjoint(with: $0.keys) }
      }
    case .values(let variables, let rows):
      return rows.map { row in
        Dictionary(uniqueKeysWithValues: zip(variables, row).compactMap { pair in pair.1.map { (pair.0, $0) } })
      }
    case .group(let inner, let keys, let aggregates): return group(solutions(inner, graph: graph), keys, aggregates)
    case .project(let inner, let variables):
      return solutions(inner, graph: graph).map { row in row.filter { variables.contains($0.key) } }
    case .distinct(let inner): return Array(Set(solutions(inner, graph: graph)))
    case .orderBy(let inner, _), .reduced(let inner), .slice(let inner, _, _), .service(_, let inner, _):
      return solutions(inner, graph: graph)
    }
  }

  // MARK: Joins

  private func merged(_ left: Binding, _ right: Binding) -> Binding? {
    for (variable, term) in left {
      if let other = right[variable], other != term { return nil }
    }
    return left.merging(right) { first, _ in first }
  }

  private func join(_ left: [Binding], _ right: [Binding]) -> [Binding] {
    left.flatMap { row in right.compactMap { merged(row, $0) } }
  }

  private func leftJoin(
    _ left: [Binding], _ right: [Binding], _ condition: Expression?, _ graph: Term?
  ) -> [Binding] {
    left.flatMap { row -> [Binding] in
      let found = right.compactMap { merged(row, $0) }
        .filter { merged in condition.map { test($0, merged, graph) == true } ?? true }
      return found.isEmpty ? [row] : found
    }
  }

  private func match(_ pattern: TriplePattern, _ triple: Triple) -> Binding? {
    var binding: Binding = [:]
    for (position, term) in [
      (pattern.subject, triple.subject), (pattern.predicate, .iri(triple.predicate)), (pattern.object, triple.object),
    ] {
      switch position {
      case .term(let wanted): if wanted != term { return nil }
      case .variable(let variable):
        if let known = binding[variable], known != term { return nil }
        binding[variable] = term
      }
    }
    return binding
  }

  private func group(_ rows: [Binding], _ keys: [Variable], _ aggregates: [AggregateBinding]) -> [Binding] {
    var groups = Dictionary(grouping: rows) { row in row.filter { keys.contains($0.key) } }
    if keys.isEmpty && groups.isEmpty { groups[[:]] = [] }
    return groups.map { key, members in
      var row = key
      for binding in aggregates {
        var values = members.compactMap { member in binding.aggregate.argument.flatMap { value($0, member, nil) } }
        if binding.aggregate.isDistinct { values = Array(Set(values)) }
        let count = binding.aggregate.argument == nil ? members.count : values.count
        row[binding.variable] = .literal(Literal(String(count), datatype: XSD.integer))
      }
      return row
    }
  }

  // MARK: Paths

  private func pathSolutions(
    _ start: PatternTerm, _ path: PropertyPath, _ end: PatternTerm, _ graph: Term?
  ) -> [Binding] {
    var nodes = Set(triples(graph).flatMap { [$0.subject, $0.object] })
    for case .term(let term) in [start, end] { nodes.insert(term) }
    return pairs(path, nodes, graph).compactMap { pair in
      // A term that is no node of the graph is matched by the empty path from itself only.
      var binding: Binding = [:]
      for (position, term) in [(start, pair.0), (end, pair.1)] {
        switch position {
        case .term(let wanted): if wanted != term { return nil }
        case .variable(let variable):
          if let known = binding[variable], known != term { return nil }
          binding[variable] = term
        }
      }
      return binding
    }
  }

  private struct Pair: Hashable {
    let first: Term
    let last: Term
  }

  private func pairs(_ path: PropertyPath, _ nodes: Set<Term>, _ graph: Term?) -> [(Term, Term)] {
    switch path {
    case .link(let predicate):
      return triples(graph).filter { $0.predicate == predicate }.map { ($0.subject, $0.object) }
    case .inverse(let inner): return pairs(inner, nodes, graph).map { ($0.1, $0.0) }
    case .sequence(let first, let second):
      let rest = pairs(second, nodes, graph)
      return pairs(first, nodes, graph).flatMap { pair in rest.filter { $0.0 == pair.1 }.map { (pair.0, $0.1) } }
    case .alternative(let first, let second): return pairs(first, nodes, graph) + pairs(second, nodes, graph)
    case .zeroOrOne(let inner):
      return unique(pairs(inner, nodes, graph) + nodes.map { ($0, $0) })
    case .oneOrMore(let inner): return closure(pairs(inner, nodes, graph))
    case .zeroOrMore(let inner): return unique(closure(pairs(inner, nodes, graph)) + nodes.map { ($0, $0) })
    case .negatedPropertySet(let forward, let inverse):
      let ahead = triples(graph).filter { triple in forward.map { !$0.contains(triple.predicate) } ?? false }
      let back = triples(graph).filter { triple in inverse.map { !$0.contains(triple.predicate) } ?? false }
      return ahead.map { ($0.subject, $0.object) } + back.map { ($0.object, $0.subject) }
    }
  }

  private func unique(_ pairs: [(Term, Term)]) -> [(Term, Term)] {
    Set(pairs.map { Pair(first: $0.0, last: $0.1) }).map { ($0.first, $0.last) }
  }

  private func closure(_ steps: [(Term, Term)]) -> [(Term, Term)] {
    var known = Set(steps.map { Pair(first: $0.0, last: $0.1) })
    while true {
      let longer = known.flatMap { pair in
        steps.filter { $0.0 == pair.last }.map { Pair(first: pair.first, last: $0.1) }
      }
      let count = known.count
      known.formUnion(longer)
      if known.count == count { return known.map { ($0.first, $0.last) } }
    }
  }

  // MARK: Expressions over IRIs, integers and strings

  private func test(_ expression: Expression, _ row: Binding, _ graph: Term?) -> Bool? {
    switch expression {
    case .and(let left, let right):
      let results = [test(left, row, graph), test(right, row, graph)]
      return results.contains(false) ? false : results.contains(nil) ? nil : true
    case .or(let left, let right):
      let results = [test(left, row, graph), test(right, row, graph)]
      return results.contains(true) ? true : results.contains(nil) ? nil : false
    case .not(let operand): return test(operand, row, graph).map { !$0 }
    case .bound(let variable): return row[variable] != nil
    case .equal(let left, let right): return areEqual(value(left, row, graph), value(right, row, graph))
    case .among(let operand, let list):
      return list.isEmpty
        ? false : test(list.dropFirst().reduce(.equal(operand, list[0])) { .or($0, .equal(operand, $1)) }, row, graph)
    case .notEqual(let left, let right):
      return areEqual(value(left, row, graph), value(right, row, graph)).map { !$0 }
    case .less(let left, let right): return isLess(value(left, row, graph), value(right, row, graph))
    case .exists(let pattern):
      let bound = NaiveSubstitution(row: row)(pattern)
      return !solutions(bound, graph: graph).isEmpty
    default: return nil
    }
  }

  private func value(_ expression: Expression, _ row: Binding, _ graph: Term?) -> Term? {
    switch expression {
    case .variable(let variable): return row[variable]
    case .term(let term): return term
    case .add(let left, let right):
      guard let first = value(left, row, graph).flatMap(number), let second = value(right, row, graph).flatMap(number)
      else { return nil }
      return .literal(Literal(String(first + second), datatype: XSD.integer))
    default:
      return test(expression, row, graph).map { .literal(Literal($0 ? "true" : "false", datatype: XSD.boolean)) }
    }
  }

  private func number(_ term: Term) -> Int? {
    guard let literal = term.literal, literal.datatype == XSD.integer else { return nil }
    return Int(literal.lexicalForm)
  }

  private func areEqual(_ left: Term?, _ right: Term?) -> Bool? {
    guard let left, let right else { return nil }
    return left == right
  }

  private func isLess(_ left: Term?, _ right: Term?) -> Bool? {
    guard let left, let right else { return nil }
    if let first = number(left), let second = number(right) { return first < second }
    guard let first = left.literal, let second = right.literal, first.datatype == XSD.string,
      second.datatype == XSD.string
    else { return nil }
    return first.lexicalForm < second.lexicalForm
  }
}
