import QueryAlgebra
import RDF

/// What an expression compiles to.
struct Value {
  var expression: Expression
  var kind: QueryVocabulary.ValueKind
  /// Whether it may have no value in a solution.
  var mayBeNull: Bool
  /// The text of a constant that is, or can be read as, a date: `2021-02-01`, `--11-30` …
  var dateText: String?

  init(_ expression: Expression, _ kind: QueryVocabulary.ValueKind = .unknown, mayBeNull: Bool = false) {
    self.expression = expression
    self.kind = kind
    self.mayBeNull = mayBeNull
  }
}

/// A variable of the query in scope.
struct VariableState {
  var variable: Variable
  var kind: QueryVocabulary.ValueKind
  /// Whether every solution binds it; not so after `OPTIONAL MATCH`.
  var isCertain: Bool
  /// What goes with a variable that is the text of a path.
  var path: PathVariables?
}

/// A property of a variable, whichever word named it.
struct PropertyKey: Hashable {
  var owner: String
  var iri: IRI
  var isReverse: Bool
}

/// The pattern as it is built, and the names that may be used at a place in the query.
struct Scope {
  var pattern: GraphPattern = .basic([])
  var variables: [String: VariableState] = [:]
  /// The names in the order in which the query brings them in, for `RETURN *`.
  var names: [String] = []
  /// The variables that hold the values of properties.
  var properties: [PropertyKey: (variable: Variable, mayBeNull: Bool)] = [:]
  /// For variables that may be unbound: others that are bound to a term that is nowhere in the graph instead.
  var standIns: [String: Variable] = [:]
  /// What the variables of `any(x IN …)` stand for.
  var constants: [String: ExpressionSyntax] = [:]

  mutating func declare(_ name: String, _ state: VariableState) {
    if variables.updateValue(state, forKey: name) == nil { names.append(name) }
  }

  /// A scope inside this one, with an empty pattern.
  var inner: Scope {
    var scope = self
    scope.pattern = .basic([])
    return scope
  }

  mutating func join(_ other: GraphPattern) { pattern = pattern.joined(with: other) }
}

extension GraphPattern {
  /// The join of two patterns; basic graph patterns become one.
  func joined(with other: GraphPattern) -> GraphPattern {
    switch (self, other) {
    case (.basic([]), _): other
    case (_, .basic([])): self
    case (.basic(let first), .basic(let second)): .basic(first + second)
    case (.join(let rest, .basic(let first)), .basic(let second)): .join(rest, .basic(first + second))
    default: .join(self, other)
    }
  }
}

extension Expression {
  static func string(_ text: String) -> Expression { .term(.literal(Literal(text))) }

  static func integer(_ value: Int) -> Expression { .term(.literal(Literal(String(value), datatype: XSD.integer))) }

  static func boolean(_ value: Bool) -> Expression { .term(.literal(Literal(String(value), datatype: XSD.boolean))) }

  /// An expression that has no value: an error, on any engine.
  static var null: Expression { .divide(.integer(1), .integer(0)) }

  static func conjunction(_ expressions: [Expression]) -> Expression? {
    guard let first = expressions.first else { return nil }
    return expressions.dropFirst().reduce(first) { .and($0, $1) }
  }
}
