import QueryAlgebra
import RDF

/// Edges.
extension Compiler {
  mutating func edge(
    _ edge: EdgeSyntax, from left: Variable, to right: Variable, _ block: inout MatchBlock, _ scope: inout Scope
  ) throws(LocatedError) {
    if edge.quantifier != nil {
      if let variable = edge.variable {
        throw LocatedError("a quantified edge cannot have a name", advice: "name its nodes", at: variable.position)
      }
      block.others.append(try quantified(edge, left, right))
      return
    }
    if edge.words.isEmpty || edge.variable != nil {
      try edgeWithPredicate(edge, left, right, &block, &scope)
      return
    }
    let properties = try self.properties(edge.words)
    if properties.count == 1, let property = properties.first {
      single(property, edge, left, right, &block)
      return
    }
    let branches = properties.map { property in
      var branch = MatchBlock()
      single(property, edge, left, right, &branch)
      return branch.pattern
    }
    block.others.append(Self.union(branches))
  }

  private func properties(_ words: [Word]) throws(LocatedError) -> [QueryVocabulary.Property] {
    var properties: [QueryVocabulary.Property] = []
    for word in words {
      let property = try property(word)
      if !properties.contains(where: { $0.iri == property.iri && $0.isReverse == property.isReverse }) {
        properties.append(property)
      }
    }
    return properties
  }

  private mutating func single(
    _ property: QueryVocabulary.Property, _ edge: EdgeSyntax, _ left: Variable, _ right: Variable,
    _ block: inout MatchBlock
  ) {
    let isTurned = property.isReverse != (edge.direction == .left)
    let (subject, object) = isTurned ? (right, left) : (left, right)
    let isUndirected = edge.direction == .undirected
    block.edges.append(
      SingleEdge(subject: subject, predicate: property.iri, object: object, isUndirected: isUndirected))
    let narrower = vocabulary.subproperties[property.iri] ?? []
    if narrower.isEmpty, !isUndirected {
      block.triples.append(TriplePattern(.variable(subject), .term(.iri(property.iri)), .variable(object)))
      return
    }
    // A union keeps a row for each direction on any engine, which alternatives of a path do not.
    var branches: [GraphPattern] = []
    for (from, to) in isUndirected ? [(subject, object), (object, subject)] : [(subject, object)] {
      guard !narrower.isEmpty else {
        branches.append(.basic([TriplePattern(.variable(from), .term(.iri(property.iri)), .variable(to))]))
        continue
      }
      let path = narrower.reduce(PropertyPath.link(property.iri)) { .alternative($0, .link($1)) }
      let pattern = GraphPattern.path(.variable(from), path, .variable(to))
      branches.append(.distinct(.project(pattern, Self.ends(from, to))))
    }
    block.others.append(Self.union(branches))
  }

  private static func union(_ branches: [GraphPattern]) -> GraphPattern {
    guard let first = branches.first else { return .basic([]) }
    return branches.dropFirst().reduce(first) { .union($0, $1) }
  }

  private static func ends(_ left: Variable, _ right: Variable) -> [Variable] {
    left == right ? [left] : [left, right]
  }

  /// The path of the words of an edge, from its left end to its right end.
  private func path(of edge: EdgeSyntax) throws(LocatedError) -> PropertyPath {
    var path: PropertyPath?
    for property in try properties(edge.words) {
      var own = PropertyPath.link(property.iri)
      for narrower in vocabulary.subproperties[property.iri] ?? [] { own = .alternative(own, .link(narrower)) }
      if property.isReverse != (edge.direction == .left) { own = .inverse(own) }
      path = path.map { .alternative($0, own) } ?? own
    }
    guard let path else {
      throw LocatedError(
        "a quantified edge without a property", advice: "write it, such as -[:partOf]->+", at: edge.position)
    }
    return edge.direction == .undirected ? .alternative(path, .inverse(path)) : path
  }

  /// A quantified edge: each pair of ends once, however many ways lead from one to the other.
  private func quantified(
    _ edge: EdgeSyntax, _ left: Variable, _ right: Variable
  ) throws(LocatedError) -> GraphPattern {
    let step = try path(of: edge)
    let quantifier = edge.quantifier ?? EdgeSyntax.Quantifier(minimum: 1, maximum: 1)
    func whole(_ path: PropertyPath) -> GraphPattern { .path(.variable(left), path, .variable(right)) }
    switch (quantifier.minimum, quantifier.maximum) {
    case (0, nil): return whole(.zeroOrMore(step))
    case (1, nil): return whole(.oneOrMore(step))
    case (0, 1): return whole(.zeroOrOne(step))
    default:
      var path: PropertyPath?
      func add(_ next: PropertyPath) { path = path.map { .sequence($0, next) } ?? next }
      for _ in 0..<quantifier.minimum { add(step) }
      if let maximum = quantifier.maximum {
        for _ in quantifier.minimum..<maximum { add(.zeroOrOne(step)) }
      } else {
        add(.zeroOrMore(step))
      }
      guard let path else {
        throw LocatedError("a quantifier of no steps", advice: "use one node", at: edge.position)
      }
      return .distinct(.project(whole(path), Self.ends(left, right)))
    }
  }

  /// An edge with a name, or of any property: its variable is bound to the property.
  private mutating func edgeWithPredicate(
    _ edge: EdgeSyntax, _ left: Variable, _ right: Variable, _ block: inout MatchBlock, _ scope: inout Scope
  ) throws(LocatedError) {
    let predicate: Variable
    if let word = edge.variable {
      guard scope.variables[word.text] == nil else {
        throw LocatedError("'\(word.text)' is already a name", advice: "choose another", at: word.position)
      }
      predicate = try self.variable(named: word)
      scope.declare(word.text, VariableState(variable: predicate, kind: .node, isCertain: true))
    } else {
      predicate = anonymousVariable("e")
    }
    let properties = try self.properties(edge.words)
    var branches: [GraphPattern] = []
    for isReverse in [false, true] {
      let own = properties.filter { $0.isReverse == isReverse }.flatMap {
        [$0.iri] + (vocabulary.subproperties[$0.iri] ?? [])
      }
      let isOfAny = properties.isEmpty && !isReverse
      guard isOfAny || !own.isEmpty else { continue }
      for isTurned in Self.turns(edge.direction, isReverse: isReverse) {
        let (subject, object) = isTurned ? (right, left) : (left, right)
        let triple = TriplePattern(.variable(subject), .variable(predicate), .variable(object))
        branches.append(Self.branch(triple, predicate, of: own, object: object))
      }
    }
    block.others.append(Self.union(branches))
  }

  private static func turns(_ direction: EdgeSyntax.Direction, isReverse: Bool) -> [Bool] {
    switch direction {
    case .right: [isReverse]
    case .left: [!isReverse]
    case .undirected: [false, true]
    }
  }

  /// Edges of any property lead to things, not to their classes or to values.
  private static func branch(
    _ triple: TriplePattern, _ predicate: Variable, of properties: [IRI], object: Variable
  ) -> GraphPattern {
    guard properties.isEmpty else {
      return .join(.values([predicate], properties.map { [.iri($0)] }), .basic([triple]))
    }
    let isNoType = Expression.notEqual(.variable(predicate), .term(.iri(RDFVocabulary.type)))
    let isNode = Expression.not(.call(.isLiteral, [.variable(object)]))
    return .filter(.and(isNoType, isNode), .basic([triple]))
  }

  /// That the edges of one `MATCH` that have the same property are different edges.
  func distinctEdges(_ edges: [SingleEdge]) -> [Expression] {
    var conditions: [Expression] = []
    for (place, first) in edges.enumerated() {
      for second in edges[(place + 1)...] where first.predicate == second.predicate {
        let same = Self.same(first, second)
        let condition: Expression
        if first.isUndirected || second.isUndirected {
          let turned = Self.same(
            first,
            SingleEdge(
              subject: second.object, predicate: second.predicate, object: second.subject, isUndirected: true))
          condition = .and(Self.negated(same), Self.negated(turned))
        } else {
          condition = Self.negated(same)
        }
        conditions.append(condition)
      }
    }
    return conditions
  }

  /// The equalities that make two edges one.
  private static func same(_ first: SingleEdge, _ second: SingleEdge) -> [Expression] {
    var equalities: [Expression] = []
    if first.subject != second.subject {
      equalities.append(.call(.sameTerm, [.variable(first.subject), .variable(second.subject)]))
    }
    if first.object != second.object {
      equalities.append(.call(.sameTerm, [.variable(first.object), .variable(second.object)]))
    }
    return equalities
  }

  private static func negated(_ equalities: [Expression]) -> Expression {
    guard let same = Expression.conjunction(equalities) else { return .boolean(false) }
    return .not(same)
  }
}
