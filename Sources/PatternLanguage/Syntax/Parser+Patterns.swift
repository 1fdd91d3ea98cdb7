import QueryAlgebra
import RDF

/// Paths, nodes and edges.
extension Parser {
  /// A path of `MATCH`, which may be a shortest one and have a name then.
  mutating func matchedPath() throws(LocatedError) -> PathSyntax {
    let start = current.start
    var variable: Word?
    if token(after: 1) == .symbol(.equal) {
      variable = try name("a name of a path")
      advance()
    }
    guard let (selection, closes) = try selection() else {
      guard let variable else { return try path() }
      throw LocatedError(
        "only a shortest path has a name", advice: "leave out '\(variable.text) =', or write ANY SHORTEST after it",
        at: start)
    }
    var path = try path()
    if closes { try expect(.closeParenthesis, in: "at the end of a shortest path") }
    (path.variable, path.selection) = (variable, selection)
    return path
  }

  /// `ANY SHORTEST` and `ALL SHORTEST` of GQL, `shortestPath(` and `allShortestPaths(` of openCypher.
  /// - Returns: what is selected, and whether a parenthesis is to be closed; `nil` where there is none of them.
  private mutating func selection() throws(LocatedError) -> (PathSyntax.Selection, closes: Bool)? {
    let position = current.start
    for (keyword, findsAll) in [("ANY", false), ("ALL", true)] where peek(keyword: keyword) {
      advance()
      try expect(keyword: "SHORTEST", in: "after \(keyword)")
      _ = take(keyword: "PATH") || take(keyword: "PATHS")
      return (.init(findsAll: findsAll, position: position), false)
    }
    for (function, findsAll) in [("SHORTESTPATH", false), ("ALLSHORTESTPATHS", true)]
    where peek(keyword: function) && token(after: 1) == .symbol(.openParenthesis) {
      advance()
      advance()
      return (.init(findsAll: findsAll, position: position), true)
    }
    return nil
  }

  mutating func path() throws(LocatedError) -> PathSyntax {
    if case .word(let word) = current.token {
      let isShortest = ["ANY", "ALL", "SHORTESTPATH", "ALLSHORTESTPATHS"].contains(word.uppercased())
      if isShortest, token(after: 1) == .symbol(.openParenthesis) || token(after: 1).isKeyword("SHORTEST") {
        throw LocatedError(
          "a shortest path stands in MATCH", advice: "write a quantified edge here, such as -[:partOf]->+",
          at: current.start)
      }
      if token(after: 1) == .symbol(.openParenthesis) {
        throw LocatedError(
          "'\(word)' of paths is not in this language", advice: "write a quantified edge such as -[:partOf]->+",
          at: current.start)
      }
    }
    var path = PathSyntax(first: try node())
    while startsEdge {
      let edge = try edge()
      path.steps.append((edge, try node()))
      try checkChain(path.steps.count)
    }
    return path
  }

  var startsEdge: Bool {
    peek(.minus) || peek(.less) && token(after: 1) == .symbol(.minus)
  }

  mutating func node() throws(LocatedError) -> NodeSyntax {
    var node = NodeSyntax(position: current.start)
    try expect(.openParenthesis, in: "to begin a node")
    switch current.token {
    case .word(let word)
    where word.uppercased() == "WHERE" && token(after: 1) != .symbol(.colon)
      && token(after: 1) != .symbol(.closeParenthesis):
      break
    case .word, .quotedWord: node.variable = try name("a name")
    default: break
    }
    if take(.colon) || take(keyword: "IS") { node.label = try label() }
    if peek(.openBrace) { node.properties = try propertyMap() }
    if take(keyword: "WHERE") { node.condition = try expression() }
    if !take(.closeParenthesis) { throw unexpected("':' and a label, '{' and properties, or ')' of a node") }
    return node
  }

  mutating func label() throws(LocatedError) -> LabelSyntax {
    try nested { parser throws(LocatedError) in
      var label = try parser.labelConjunction()
      while parser.take(.pipe) {
        _ = parser.take(.colon)
        label = .either(label, try parser.labelConjunction())
      }
      return label
    }
  }

  private mutating func labelConjunction() throws(LocatedError) -> LabelSyntax {
    var label = try labelPrimary()
    while take(.ampersand) || take(.colon) { label = .both(label, try labelPrimary()) }
    return label
  }

  private mutating func labelPrimary() throws(LocatedError) -> LabelSyntax {
    if take(.bang) { return .not(try nested { parser throws(LocatedError) in try parser.labelPrimary() }) }
    if take(.openParenthesis) {
      let label = try label()
      try expect(.closeParenthesis, in: "after the labels")
      return label
    }
    return .word(try name("a label after ':'"))
  }

  private mutating func propertyMap() throws(LocatedError) -> [(word: Word, value: ExpressionSyntax)] {
    advance()
    var properties: [(word: Word, value: ExpressionSyntax)] = []
    if take(.closeBrace) { return properties }
    repeat {
      let word = try name("a property")
      try expect(.colon, in: "after the property")
      properties.append((word, try expression()))
    } while take(.comma)
    try expect(.closeBrace, in: "after the properties")
    return properties
  }

  /// `-[:word]->`, `<-[:word]-`, `-[:word]-`, `-->`, `<--`, `--`, and a quantifier after it.
  private mutating func edge() throws(LocatedError) -> EdgeSyntax {
    let position = current.start
    let pointsLeft = take(.less)
    try expect(.minus, in: "in an edge")
    var edge = EdgeSyntax(direction: .undirected, position: position)
    if take(.openBracket) {
      try edgeDetails(&edge)
      try expect(.closeBracket, in: "at the end of an edge's brackets")
    }
    try expect(.minus, in: "after an edge")
    let pointsRight = take(.greater)
    if pointsLeft != pointsRight { edge.direction = pointsRight ? .right : .left }
    try postfixQuantifier(&edge)
    return edge
  }

  private mutating func edgeDetails(_ edge: inout EdgeSyntax) throws(LocatedError) {
    switch current.token {
    case .word, .quotedWord: edge.variable = try name("a name")
    default: break
    }
    if take(.colon) || take(keyword: "IS") {
      edge.words.append(try name("a property after ':'"))
      while take(.pipe) {
        _ = take(.colon)
        edge.words.append(try name("a property after '|'"))
        try checkChain(edge.words.count)
      }
    }
    if take(.star) { edge.quantifier = try variableLength() }
    if peek(.openBrace) || peek(keyword: "WHERE") {
      throw LocatedError(
        "an edge has no properties here", advice: "write them of a node, such as a Participation", at: current.start)
    }
  }

  /// openCypher's form inside the brackets, after the star: nothing, `n`, `n..m`, `n..`, `..m`.
  private mutating func variableLength() throws(LocatedError) -> EdgeSyntax.Quantifier {
    var minimum: Int?
    if case .integer = current.token { minimum = try count() }
    if take(.range) {
      var maximum: Int?
      if case .integer = current.token { maximum = try count() }
      return try checked(.init(minimum: minimum ?? 1, maximum: maximum))
    }
    return try checked(.init(minimum: minimum ?? 1, maximum: minimum))
  }

  /// GQL's forms after the edge: `+`, `*`, `?`, `{n}`, `{n,m}`, `{n,}`, `{,m}`.
  private mutating func postfixQuantifier(_ edge: inout EdgeSyntax) throws(LocatedError) {
    let position = current.start
    var quantifier: EdgeSyntax.Quantifier?
    if take(.plus) {
      quantifier = .init(minimum: 1, maximum: nil)
    } else if take(.star) {
      quantifier = .init(minimum: 0, maximum: nil)
    } else if take(.question) {
      quantifier = .init(minimum: 0, maximum: 1)
    } else if take(.openBrace) {
      var minimum: Int?
      if case .integer = current.token { minimum = try count() }
      var maximum = minimum
      if take(.comma) {
        maximum = nil
        if case .integer = current.token { maximum = try count() }
      } else if minimum == nil {
        throw unexpected("a number or ',' in a quantifier")
      }
      try expect(.closeBrace, in: "at the end of a quantifier")
      quantifier = try checked(.init(minimum: minimum ?? 0, maximum: maximum))
    }
    guard let quantifier else { return }
    if edge.quantifier != nil { throw LocatedError("an edge with two quantifiers", at: position) }
    edge.quantifier = quantifier
  }

  private func checked(_ quantifier: EdgeSyntax.Quantifier) throws(LocatedError) -> EdgeSyntax.Quantifier {
    if let maximum = quantifier.maximum, maximum < quantifier.minimum {
      throw LocatedError("a quantifier whose first number is the larger", at: previousEnd - 1)
    }
    return quantifier
  }

  private mutating func count() throws(LocatedError) -> Int {
    guard case .integer(let digits) = current.token else { throw unexpected("a number") }
    guard let value = Int(digits), value <= 50 else {
      throw LocatedError("a quantifier may count to 50", advice: "write + or * for any number", at: current.start)
    }
    advance()
    return value
  }
}
