import QueryAlgebra
import RDF

/// What the patterns of one `MATCH` come to.
struct MatchBlock {
  var triples: [TriplePattern] = []
  var others: [GraphPattern] = []
  var conditions: [Expression] = []
  /// Conditions still to be compiled: those in nodes, and the values of property maps.
  var written: [ExpressionSyntax] = []
  var edges: [SingleEdge] = []

  var pattern: GraphPattern {
    others.reduce(.basic(triples)) { $0.joined(with: $1) }
  }
}

/// An edge that is one triple; two of one `MATCH` must be different triples, as in openCypher.
struct SingleEdge {
  var subject: Variable
  var predicate: IRI
  var object: Variable
  var isUndirected: Bool
}

/// `MATCH` and `OPTIONAL MATCH`.
extension Compiler {
  mutating func match(
    _ patterns: [PathSyntax], _ condition: ExpressionSyntax?, _ scope: inout Scope
  ) throws(LocatedError) {
    for name in Self.names(in: patterns) {
      guard let state = scope.variables[name], !state.isCertain else { continue }
      // A name that an OPTIONAL MATCH left unbound matches nothing.
      scope.pattern = .filter(.bound(state.variable), scope.pattern)
      scope.variables[name]?.isCertain = true
    }
    let conditions = try body(patterns, condition, &scope)
    if let filter = Expression.conjunction(conditions) { scope.pattern = .filter(filter, scope.pattern) }
  }

  mutating func optionalMatch(
    _ patterns: [PathSyntax], _ condition: ExpressionSyntax?, later: [(owner: String, word: Word)],
    _ scope: inout Scope
  ) throws(LocatedError) {
    var accesses: [(owner: String, word: Word)] = []
    condition?.collectAccesses(into: &accesses)
    // Properties of what was matched before are read outside, so that the condition does not choose among them.
    for access in accesses where scope.variables[access.owner] != nil && !isDatePart(access, scope) {
      _ = try propertyVariable(of: access.owner, access.word, &scope)
    }
    var inner = try innerScope(for: patterns, &scope)
    let conditions = try body(patterns, condition, &inner)
    for access in later where scope.variables[access.owner] == nil && inner.variables[access.owner] != nil {
      _ = try propertyVariable(of: access.owner, access.word, &inner)
    }
    scope.pattern = .leftJoin(scope.pattern, inner.pattern, .conjunction(conditions))
    for name in inner.names where scope.variables[name] == nil {
      guard var state = inner.variables[name] else { continue }
      state.isCertain = false
      scope.declare(name, state)
    }
    for (key, value) in inner.properties where scope.properties[key] == nil {
      scope.properties[key] = (value.variable, true)
    }
  }

  /// A scope for a pattern inside `OPTIONAL MATCH` or `EXISTS`: in it, names that may be unbound are stood in for, since
  /// an unbound variable would match anything.
  mutating func innerScope(for patterns: [PathSyntax], _ scope: inout Scope) throws(LocatedError) -> Scope {
    var replaced: [String: Variable] = [:]
    for name in Self.names(in: patterns) {
      if let state = scope.variables[name], !state.isCertain { replaced[name] = standIn(for: name, state, &scope) }
    }
    var inner = scope.inner
    for (name, variable) in replaced {
      inner.variables[name]?.variable = variable
      inner.variables[name]?.isCertain = true
    }
    return inner
  }

  /// A variable that is always bound: to the value of another where that has one, and else to a term of no graph.
  mutating func standIn(for name: String, _ state: VariableState, _ scope: inout Scope) -> Variable {
    if let known = scope.standIns[name] { return known }
    let variable = freshVariable(name + "_or_none")
    let none = Expression.term(.iri("urn:lilong:none"))
    scope.pattern = .extend(scope.pattern, variable, .coalesce([.variable(state.variable), none]))
    scope.standIns[name] = variable
    return variable
  }

  /// Joins patterns to a scope's own. - Returns: the conditions that the solutions must meet.
  mutating func body(
    _ patterns: [PathSyntax], _ condition: ExpressionSyntax?, _ scope: inout Scope
  ) throws(LocatedError) -> [Expression] {
    var block = MatchBlock()
    for path in patterns { try self.path(path, &block, &scope) }
    scope.join(block.pattern)
    let written = block.written + (condition.map { [$0] } ?? [])
    for condition in written {
      for (owner, word) in condition.requiredAccesses where !isDatePart((owner, word), scope) {
        _ = try propertyVariable(of: owner, word, &scope, isRequired: true)
      }
    }
    var conditions = distinctEdges(block.edges) + block.conditions
    for condition in written { conditions.append(try expression(condition, &scope).expression) }
    return conditions
  }

  private static func names(in patterns: [PathSyntax]) -> [String] {
    patterns.flatMap { path in
      ([path.first] + path.steps.map(\.node)).compactMap { $0.variable?.text }
    }
  }

  private mutating func path(
    _ path: PathSyntax, _ block: inout MatchBlock, _ scope: inout Scope
  ) throws(LocatedError) {
    if let selection = path.selection {
      try shortestPath(path, selection, &block, &scope)
      return
    }
    let isNew = path.first.variable.map { scope.variables[$0.text] == nil } ?? false
    var left = try node(path.first, &block, &scope)
    for step in path.steps {
      let right = try node(step.node, &block, &scope)
      try edge(step.edge, from: left, to: right, &block, &scope)
      left = right
    }
    // A single node without a label is anything at all that has a property.
    if path.steps.isEmpty, path.first.label == nil, path.first.properties.isEmpty, isNew {
      let predicate = PatternTerm.variable(anonymousVariable("p"))
      let all = GraphPattern.basic([
        TriplePattern(.variable(left), predicate, .variable(anonymousVariable("o")))
      ])
      block.others.append(.distinct(.project(all, [left])))
    }
  }

  mutating func node(
    _ node: NodeSyntax, _ block: inout MatchBlock, _ scope: inout Scope
  ) throws(LocatedError) -> Variable {
    let variable: Variable
    var owner: Word
    if let word = node.variable {
      owner = word
      if let known = scope.variables[word.text] {
        variable = known.variable
      } else {
        variable = try self.variable(named: word)
        scope.declare(word.text, VariableState(variable: variable, kind: .node, isCertain: true))
      }
    } else {
      variable = anonymousVariable("n")
      owner = Word(text: variable.name, position: node.position)
    }
    if let label = node.label { try self.label(label, of: variable, &block) }
    if node.variable == nil, !node.properties.isEmpty || node.condition != nil {
      scope.variables[owner.text] = VariableState(variable: variable, kind: .node, isCertain: true)
    }
    for (word, value) in node.properties { try propertyMap(owner, word, value, variable, &block) }
    if let condition = node.condition { block.written.append(condition) }
    return variable
  }

  /// An entry of a property map: a triple where the value is a plain string, a comparison otherwise.
  private mutating func propertyMap(
    _ owner: Word, _ word: Word, _ value: ExpressionSyntax, _ variable: Variable, _ block: inout MatchBlock
  ) throws(LocatedError) {
    let property = try property(word)
    if let term = plainTerm(value), property.values != .date, property.values != .taggedText,
      vocabulary.subproperties[property.iri] == nil, !property.isReverse
    {
      block.triples.append(TriplePattern(.variable(variable), .term(.iri(property.iri)), .term(term)))
    } else {
      block.written.append(.binary(.equal, .property(.variable(owner), word), value))
    }
  }

  /// A string or an IRI that a value is; numbers and dates are equal in more than one form.
  private func plainTerm(_ value: ExpressionSyntax) -> Term? {
    switch value {
    case .literal(let literal) where literal.datatype == XSD.string: return .literal(literal)
    case .parameter(let word):
      guard case .term(let term) = parameters[word.text] else { return nil }
      if case .literal(let literal) = term, literal.datatype != XSD.string { return nil }
      return term
    default: return nil
    }
  }

  private mutating func label(
    _ label: LabelSyntax, of variable: Variable, _ block: inout MatchBlock
  ) throws(LocatedError) {
    switch label {
    case .both(let left, let right):
      try self.label(left, of: variable, &block)
      try self.label(right, of: variable, &block)
    case .not: block.conditions.append(try labelCondition(label, of: variable))
    case .word(let word): block.add(typed(variable, try withSubclasses(try classIRI(word))))
    case .either:
      if let classes = try alternatives(label) {
        block.add(typed(variable, classes))
      } else {
        block.conditions.append(try labelCondition(label, of: variable))
      }
    }
  }

  private func withSubclasses(_ iri: IRI) throws(LocatedError) -> [IRI] {
    [iri] + (vocabulary.subclasses[iri] ?? [])
  }

  /// The classes of a label that is `A|B|…`; `nil` where it is more.
  private func alternatives(_ label: LabelSyntax) throws(LocatedError) -> [IRI]? {
    switch label {
    case .word(let word): return try withSubclasses(try classIRI(word))
    case .either(let left, let right):
      guard let first = try alternatives(left), let second = try alternatives(right) else { return nil }
      return first + second.filter { !first.contains($0) }
    case .both, .not: return nil
    }
  }

  /// That a variable has one of some classes, without a row for each class that it has.
  private mutating func typed(_ variable: Variable, _ classes: [IRI]) -> GraphPattern {
    let type = PatternTerm.term(.iri(RDFVocabulary.type))
    guard classes.count > 1 else {
      return .basic(classes.map { TriplePattern(.variable(variable), type, .term(.iri($0))) })
    }
    let classVariable = anonymousVariable("class")
    let values = GraphPattern.values([classVariable], classes.map { [.iri($0)] })
    let triple = TriplePattern(.variable(variable), type, .variable(classVariable))
    return .distinct(.project(.join(values, .basic([triple])), [variable]))
  }

  /// That a variable has a label, as a condition.
  mutating func labelCondition(_ label: LabelSyntax, of variable: Variable) throws(LocatedError) -> Expression {
    switch label {
    case .word(let word): .exists(typed(variable, try withSubclasses(try classIRI(word))))
    case .not(let inner): .not(try labelCondition(inner, of: variable))
    case .either(let left, let right):
      .or(try labelCondition(left, of: variable), try labelCondition(right, of: variable))
    case .both(let left, let right):
      .and(try labelCondition(left, of: variable), try labelCondition(right, of: variable))
    }
  }
}

extension MatchBlock {
  mutating func add(_ pattern: GraphPattern) {
    if case .basic(let added) = pattern { triples += added } else { others.append(pattern) }
  }
}
