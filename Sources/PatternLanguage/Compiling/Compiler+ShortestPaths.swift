import QueryAlgebra
import RDF

/// What the name of a path stands for: a text, and beside it what functions of paths give.
struct PathVariables: Hashable {
  /// `nil` behind a `WITH`, which only the text goes through.
  var length: Variable?
  var nodes: Variable?
}

/// `ANY SHORTEST` and `ALL SHORTEST`.
extension Compiler {
  /// The properties by which things are named in general, from the most particular to the most general.
  private static let naming = [
    "https://schema.org/name", "http://schema.org/name", "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://xmlns.com/foaf/0.1/name", "http://www.w3.org/2000/01/rdf-schema#label", "https://schema.org/headline",
    "http://purl.org/dc/terms/title",
  ].map { IRI($0) }

  mutating func shortestPath(
    _ path: PathSyntax, _ selection: PathSyntax.Selection, _ block: inout MatchBlock, _ scope: inout Scope
  ) throws(LocatedError) {
    guard path.steps.count == 1, let step = path.steps.first, let quantifier = step.edge.quantifier else {
      throw LocatedError(
        "a shortest path is one quantified edge between two nodes", advice: "such as (a)-[:knows]-+(b)",
        at: selection.position)
    }
    guard quantifier.minimum <= 1, quantifier.maximum != 0 else {
      throw LocatedError(
        "a shortest path has at least no step, or one", advice: "write +, *, {1,n} or {0,n}", at: step.edge.position)
    }
    if let name = step.edge.variable {
      throw LocatedError("a quantified edge cannot have a name", advice: "name its nodes", at: name.position)
    }
    let left = try node(path.first, &block, &scope)
    let right = try node(step.node, &block, &scope)
    guard left != right else {
      throw LocatedError("the two ends of a shortest path are one node", at: selection.position)
    }
    var found = ShortestPath(
      from: .variable(left), to: .variable(right), steps: try steps(of: step.edge),
      allowsNoStep: quantifier.minimum == 0, maximum: quantifier.maximum, findsAll: selection.findsAll,
      naming: naming)
    if let name = path.variable { found.bindings = try bindings(of: name, &scope) }
    block.others.append(.shortestPath(found))
  }

  private var naming: [IRI] {
    let own = vocabulary.properties["name"].map { $0.isReverse ? [] : [$0.iri] } ?? []
    return own + Self.naming.filter { !own.contains($0) }
  }

  private mutating func bindings(
    of name: Word, _ scope: inout Scope
  ) throws(LocatedError) -> ShortestPath.Bindings {
    guard scope.variables[name.text] == nil else {
      throw LocatedError("'\(name.text)' is already a name", advice: "choose another", at: name.position)
    }
    let text = try variable(named: name)
    let path = PathVariables(length: freshVariable(name.text + "_length"), nodes: freshVariable(name.text + "_nodes"))
    scope.declare(name.text, VariableState(variable: text, kind: .text, isCertain: true, path: path))
    return ShortestPath.Bindings(text: text, length: path.length, nodes: path.nodes)
  }

  /// The properties of an edge, each once, and which way a path from its left to its right end walks them.
  private func steps(of edge: EdgeSyntax) throws(LocatedError) -> [ShortestPath.Step] {
    guard !edge.words.isEmpty else {
      throw LocatedError(
        "a quantified edge without a property", advice: "write it, such as -[:partOf]->+", at: edge.position)
    }
    var steps: [ShortestPath.Step] = []
    for word in edge.words {
      let property = try property(word)
      let goesForward = edge.direction == .undirected || property.isReverse == (edge.direction == .left)
      let goesBackward = edge.direction == .undirected || !goesForward
      for iri in [property.iri] + (vocabulary.subproperties[property.iri] ?? []) {
        if let known = steps.firstIndex(where: { $0.predicate == iri }) {
          steps[known].goesForward = steps[known].goesForward || goesForward
          steps[known].goesBackward = steps[known].goesBackward || goesBackward
          continue
        }
        steps.append(
          ShortestPath.Step(
            iri, goesForward: goesForward, goesBackward: goesBackward, word: word.text,
            isWordReversed: property.isReverse))
      }
    }
    return steps
  }

  /// What a function gives of a path: `length`, `nodes`.
  /// - Returns: `nil` where the argument is no path, or the function none of paths.
  func pathFunction(
    _ function: Word, _ arguments: [ExpressionSyntax], _ scope: Scope
  ) throws(LocatedError) -> Value? {
    let name = function.text.lowercased()
    guard ["length", "path_length", "nodes"].contains(name) else { return nil }
    guard case .variable(let word)? = arguments.first, arguments.count == 1,
      let state = scope.variables[word.text], let path = state.path
    else {
      if name == "length" { return nil }
      throw LocatedError(
        "\(function.text) takes a path", advice: "name one: MATCH p = ANY SHORTEST (a)-[:knows]-+(b)",
        at: function.position)
    }
    guard let length = path.length, let nodes = path.nodes else {
      throw LocatedError(
        "only the text of a path goes through WITH", advice: "take \(function.text)(\(word.text)) there",
        at: function.position)
    }
    return name == "nodes"
      ? Value(.variable(nodes), .text, mayBeNull: !state.isCertain)
      : Value(.variable(length), .number, mayBeNull: !state.isCertain)
  }
}
