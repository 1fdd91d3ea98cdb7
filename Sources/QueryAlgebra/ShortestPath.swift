import RDF

/// The shortest paths between two nodes, a solution each: `ANY SHORTEST` and `ALL SHORTEST` of ISO GQL.
///
/// SPARQL has property paths, which tell that nodes are connected and not how, so that nothing in it says this. A path
/// visits no node twice: a node is connected with itself by no step, or not at all.
public struct ShortestPath: Hashable, Sendable {
  /// The edges of one property, that a path may walk.
  public struct Step: Hashable, Sendable {
    /// The property.
    public var predicate: IRI
    /// Whether it may be walked from subject to object, and from object to subject.
    public var goesForward: Bool
    /// Whether it may be walked from object to subject.
    public var goesBackward: Bool
    /// What the edge is called, and whether that reads it from object to subject, as `attended` does `schema:attendee`.
    public var word: String
    /// Whether the word reads the edge from object to subject, as `attended` does `schema:attendee`.
    public var isWordReversed: Bool

    /// Edges of a property, and the word for them.
    public init(
      _ predicate: IRI, goesForward: Bool, goesBackward: Bool, word: String, isWordReversed: Bool = false
    ) {
      self.predicate = predicate
      self.goesForward = goesForward
      self.goesBackward = goesBackward
      self.word = word
      self.isWordReversed = isWordReversed
    }
  }

  /// What is bound of a path; `nil` where nothing asks for it.
  public struct Bindings: Hashable, Sendable {
    /// The path as a text: the names of its nodes with its edges between them, `甲 —出席→ 会议 ←出席— 乙`.
    public var text: Variable?
    /// The number of its steps.
    public var length: Variable?
    /// The names of its nodes, a comma and a space between them.
    public var nodes: Variable?

    /// What to bind of a path; nothing where no variable is given.
    public init(text: Variable? = nil, length: Variable? = nil, nodes: Variable? = nil) {
      self.text = text
      self.length = length
      self.nodes = nodes
    }

    /// The variables that are bound.
    public var variables: [Variable] { [text, length, nodes].compactMap { $0 } }
  }

  /// The node that paths begin at, or a variable.
  public var start: PatternTerm
  /// The node that they lead to, or a variable.
  public var end: PatternTerm
  /// The edges that a path may walk.
  public var steps: [Step]
  /// Whether a node is connected with itself, by no step.
  public var allowsNoStep: Bool
  /// The most steps of a path; `nil` for any number.
  public var maximum: Int?
  /// Whether every shortest path between two nodes is a solution, or one of them.
  public var findsAll: Bool
  /// What is bound of each path.
  public var bindings: Bindings
  /// The properties whose value names a node in a text, the first that it has.
  public var naming: [IRI]

  /// Shortest paths between two nodes; see the properties for what each argument means.
  public init(
    from start: PatternTerm, to end: PatternTerm, steps: [Step], allowsNoStep: Bool = false, maximum: Int? = nil,
    findsAll: Bool = false, bindings: Bindings = Bindings(), naming: [IRI] = []
  ) {
    self.start = start
    self.end = end
    self.steps = steps
    self.allowsNoStep = allowsNoStep
    self.maximum = maximum
    self.findsAll = findsAll
    self.bindings = bindings
    self.naming = naming
  }

  /// The variables of the two ends.
  public var endVariables: [Variable] { [start.variable, end.variable].compactMap { $0 } }

  /// The variables that a solution binds: the ends and what is bound of the path.
  public var variables: [Variable] { endVariables + bindings.variables }

  /// One step, as a property path.
  public var step: PropertyPath? {
    var paths: [PropertyPath] = []
    for step in steps {
      if step.goesForward { paths.append(.link(step.predicate)) }
      if step.goesBackward { paths.append(.inverse(.link(step.predicate))) }
    }
    return paths.first.map { first in paths.dropFirst().reduce(first) { .alternative($0, $1) } }
  }
}

extension GraphPattern {
  /// Whether a shortest path is anywhere in the pattern, so that SPARQL cannot say it.
  public var containsShortestPath: Bool {
    switch self {
    case .shortestPath: true
    case .basic, .path, .values: false
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right),
      .minus(let left, let right):
      left.containsShortestPath || right.containsShortestPath
    case .filter(_, let inner), .graph(_, let inner), .extend(let inner, _, _), .service(_, let inner, _),
      .group(let inner, _, _), .orderBy(let inner, _), .project(let inner, _), .distinct(let inner),
      .reduced(let inner), .slice(let inner, _, _):
      inner.containsShortestPath
    }
  }
}
