import QueryAlgebra
import RDF

/// A name in a query and where it stands.
struct Word: Hashable {
  var text: String
  var position: Int
}

/// A query as it is written: parts joined by `UNION`.
struct QuerySyntax {
  var parts: [PartSyntax]
  /// Whether each `UNION` after the first part keeps duplicates (`UNION ALL`).
  var keepsDuplicates: [Bool]
}

/// Clauses up to their `RETURN`.
struct PartSyntax {
  var clauses: [ClauseSyntax]
  var result: ProjectionSyntax
}

enum ClauseSyntax {
  case match(patterns: [PathSyntax], condition: ExpressionSyntax?, isOptional: Bool)
  case with(ProjectionSyntax, condition: ExpressionSyntax?)
  case unwind(ExpressionSyntax, Word)
}

/// What `RETURN` and `WITH` have in common.
struct ProjectionSyntax {
  struct Item {
    var value: ExpressionSyntax
    var alias: Word?
    /// The text of the value as written, from which a column without an alias is named.
    var text: String
    var position: Int
  }

  struct Key {
    var value: ExpressionSyntax
    var isDescending: Bool
  }

  var isDistinct = false
  /// `nil` for `*`.
  var items: [Item]?
  var order: [Key] = []
  var skip: ExpressionSyntax?
  var limit: ExpressionSyntax?
  var position: Int
}

/// A chain of nodes and edges.
struct PathSyntax {
  /// `ANY SHORTEST` or `ALL SHORTEST`, and where it stands.
  struct Selection {
    var findsAll: Bool
    var position: Int
  }

  /// The name of the path.
  var variable: Word?
  var selection: Selection?
  var first: NodeSyntax
  var steps: [(edge: EdgeSyntax, node: NodeSyntax)] = []
}

struct NodeSyntax {
  var variable: Word?
  var label: LabelSyntax?
  var properties: [(word: Word, value: ExpressionSyntax)] = []
  var condition: ExpressionSyntax?
  var position: Int
}

/// `A`, `A|B`, `A&B` (also `A:B`), `!A`.
indirect enum LabelSyntax {
  case word(Word)
  case either(LabelSyntax, LabelSyntax)
  case both(LabelSyntax, LabelSyntax)
  case not(LabelSyntax)
}

struct EdgeSyntax {
  enum Direction {
    case right, left, undirected
  }

  /// How often an edge is walked: `+`, `*`, `?`, `{n,m}`.
  struct Quantifier: Equatable {
    var minimum: Int
    /// `nil` for any number.
    var maximum: Int?
  }

  var variable: Word?
  var words: [Word] = []
  var direction: Direction
  var quantifier: Quantifier?
  var position: Int
}

enum BinaryOperator {
  case or, and, exclusiveOr
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case among, contains, startsWith, endsWith, matches
  case add, subtract, multiply, divide, remainder
}

indirect enum ExpressionSyntax {
  case literal(Literal)
  /// A node that a parameter names.
  case node(Term)
  case date(Word)
  case null
  case list([ExpressionSyntax])
  case parameter(Word)
  case variable(Word)
  case property(ExpressionSyntax, Word)
  case hasLabel(Word, LabelSyntax)
  case not(ExpressionSyntax)
  case negative(ExpressionSyntax)
  case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax)
  case isNull(ExpressionSyntax)
  case call(Word, [ExpressionSyntax], isDistinct: Bool, isStar: Bool)
  case cases(subject: ExpressionSyntax?, [(when: ExpressionSyntax, then: ExpressionSyntax)], ExpressionSyntax?)
  case exists([PathSyntax], ExpressionSyntax?)
  /// `any(x IN list WHERE condition)` and its like.
  case quantified(Word, variable: Word, list: ExpressionSyntax, condition: ExpressionSyntax)
}

extension ExpressionSyntax {
  /// The expressions that this one is made of, those inside `EXISTS` left out.
  var children: [ExpressionSyntax] {
    switch self {
    case .literal, .node, .date, .null, .parameter, .variable, .hasLabel, .exists: []
    case .list(let items): items
    case .property(let owner, _): [owner]
    case .not(let operand), .negative(let operand), .isNull(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments, _, _): arguments
    case .cases(let subject, let branches, let otherwise):
      [subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.when, $0.then] }
    case .quantified(_, _, let list, let condition): [list, condition]
    }
  }
}
