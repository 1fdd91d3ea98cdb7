import QueryAlgebra
import RDF

/// A group graph pattern as it is read: its algebra so far, and what the rest of the group must know.
struct GroupState {
  var pattern: GraphPattern = .basic([])
  /// The filters of the group, which hold for all of it (section 18.2.2.2).
  var filters: [Expression] = []
  var inScope = VariableSet()
  /// How many elements were joined.
  var length = 0
}

/// A group graph pattern that was read: its algebra, with and without its filters.
struct ParsedGroup {
  var unfiltered: GraphPattern
  var filter: Expression?

  var pattern: GraphPattern {
    if let filter { .filter(filter, unfiltered) } else { unfiltered }
  }
}

/// Group graph patterns (rules 53 to 68) and their translation (section 18.2.2).
extension Parser {
  /// A group in braces.
  mutating func groupGraphPattern() throws(LocatedError) -> ParsedGroup {
    let outer = aggregates
    aggregates = nil
    let group = try nested { parser throws(LocatedError) in try parser.groupInBraces() }
    aggregates = outer
    return group
  }

  private mutating func groupInBraces() throws(LocatedError) -> ParsedGroup {
    try expect(.openBrace, in: "to begin a group")
    blankNodes.beginPattern()
    var group: ParsedGroup
    if peek(keyword: "SELECT") {
      group = ParsedGroup(unfiltered: try subSelect(), filter: nil)
      if !peek(.closeBrace) { throw unexpected("'}' after a sub-query") }
    } else {
      var state = GroupState()
      try groupElements(&state)
      group = ParsedGroup(unfiltered: state.pattern, filter: .conjunction(state.filters))
    }
    try expect(.closeBrace, in: "at the end of a group")
    blankNodes.beginPattern()
    return group
  }

  private static let elementKeywords = ["OPTIONAL", "GRAPH", "MINUS", "SERVICE", "FILTER", "BIND", "VALUES"]

  private mutating func groupElements(_ state: inout GroupState) throws(LocatedError) {
    var mayBeginTriples = true
    while !peek(.closeBrace) {
      state.length += 1
      try checkChain(state.length)
      if startsTriple {
        guard mayBeginTriples else { throw unexpected("'.' between triples, or '}'") }
        try triplesBlock(&state)
        mayBeginTriples = false
        continue
      }
      guard case .word(let word) = current.token else {
        guard peek(.openBrace) else {
          throw unexpected("a triple, a group or '}'", keywords: Self.elementKeywords)
        }
        try groupOrUnion(&state)
        mayBeginTriples = true
        _ = take(.dot)
        continue
      }
      if word.uppercased() == "FILTER" {
        advance()
        state.filters.append(try constraint("after FILTER"))
      } else {
        try keywordElement(word.uppercased(), &state)
        blankNodes.beginPattern()
      }
      mayBeginTriples = true
      _ = take(.dot)
    }
  }

  private mutating func keywordElement(_ keyword: String, _ state: inout GroupState) throws(LocatedError) {
    switch keyword {
    case "OPTIONAL":
      advance()
      let group = try groupGraphPattern()
      state.inScope.formUnion(group.unfiltered.inScopeVariables.ordered)
      state.pattern = .leftJoin(state.pattern, group.unfiltered, group.filter)
    case "MINUS":
      advance()
      state.pattern = .minus(state.pattern, try groupGraphPattern().pattern)
    case "GRAPH":
      advance()
      guard let name = try variableOrIRI() else { throw unexpected("a variable or an IRI after GRAPH") }
      join(.graph(name, try groupGraphPattern().pattern), to: &state)
    case "SERVICE":
      advance()
      let isSilent = take(keyword: "SILENT")
      guard let name = try variableOrIRI() else { throw unexpected("a variable or an IRI after SERVICE") }
      join(.service(name, try groupGraphPattern().pattern, isSilent: isSilent), to: &state)
    case "BIND":
      advance()
      try bind(&state)
    case "VALUES":
      advance()
      join(try dataBlock(), to: &state)
    case "UNION":
      throw error("UNION must stand between two groups", advice: "put what comes before it in { }")
    default:
      throw unexpected(
        "a triple, a group or '}'", keywords: Self.elementKeywords + ["UNION", "true", "false"])
    }
  }

  private mutating func bind(_ state: inout GroupState) throws(LocatedError) {
    try expect(.openParenthesis, in: "after BIND")
    let value = try nested { parser throws(LocatedError) in try parser.expression() }
    try expect(keyword: "AS", in: "and a variable after the expression")
    let position = current.start
    let variable = try variable("after AS")
    try expect(.closeParenthesis, in: "after the variable")
    if state.inScope.contains(variable) {
      throw error(
        "?\(variable.name) is already used in this group before BIND", advice: "bind to another name", at: position)
    }
    state.inScope.insert(variable)
    state.pattern = .extend(state.pattern, variable, value)
  }

  private mutating func groupOrUnion(_ state: inout GroupState) throws(LocatedError) {
    var pattern = try groupGraphPattern().pattern
    var length = 1
    while take(keyword: "UNION") {
      length += 1
      try checkChain(length)
      pattern = .union(pattern, try groupGraphPattern().pattern)
    }
    join(pattern, to: &state)
  }

  private mutating func join(_ pattern: GraphPattern, to state: inout GroupState) {
    state.inScope.formUnion(pattern.inScopeVariables.ordered)
    state.pattern = Self.joined(state.pattern, pattern)
  }

  /// A join, without the empty pattern where one side is that (section 18.2.2.8).
  static func joined(_ left: GraphPattern, _ right: GraphPattern) -> GraphPattern {
    if left == .basic([]) { return right }
    if right == .basic([]) { return left }
    return .join(left, right)
  }

  /// Triples with their dots. Triples that a filter parts belong to one basic graph pattern.
  private mutating func triplesBlock(_ state: inout GroupState) throws(LocatedError) {
    var statements: [PathTriple] = []
    repeat {
      guard startsTriple else { break }
      statements += try triplesSameSubjectPath()
    } while take(.dot)
    for statement in statements {
      for pattern in translated(statement) {
        state.length += 1
        if case .path = pattern { try checkChain(state.length) }
        state.inScope.formUnion(pattern.inScopeVariables.ordered)
        append(pattern, to: &state)
      }
    }
  }

  private func append(_ pattern: GraphPattern, to state: inout GroupState) {
    guard case .basic(let added) = pattern else {
      state.pattern = Self.joined(state.pattern, pattern)
      return
    }
    switch state.pattern {
    case .basic(var triples):
      state.pattern = .basic([])
      triples += added
      state.pattern = .basic(triples)
    case .join(let left, .basic(let triples)):
      state.pattern = .join(left, .basic(triples + added))
    default:
      state.pattern = .join(state.pattern, pattern)
    }
  }
}
