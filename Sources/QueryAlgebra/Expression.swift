import RDF

/// An expression of SPARQL 1.1 (section 17), shared by both query languages.
public indirect enum Expression: Hashable, Sendable {
  /// The value of a variable; an error where it is not bound.
  case variable(Variable)
  /// A constant.
  case term(Term)
  /// `||` (section 17.4.1.5): true where one side is, even if the other is an error.
  case or(Expression, Expression)
  /// `&&` (section 17.4.1.6): false where one side is, even if the other is an error.
  case and(Expression, Expression)
  /// `!` of the effective boolean value.
  case not(Expression)
  /// `=`: by value where the datatypes are known, else the same term (section 17.4.1.7).
  case equal(Expression, Expression)
  /// `!=`: the negation of `equal`, an error where that is one.
  case notEqual(Expression, Expression)
  /// `<`; like the other three, an error but between numbers, strings, truth values, dates and times.
  case less(Expression, Expression)
  /// `<=`.
  case lessOrEqual(Expression, Expression)
  /// `>`.
  case greater(Expression, Expression)
  /// `>=`.
  case greaterOrEqual(Expression, Expression)
  /// `IN`; `NOT IN` is its negation.
  case among(Expression, [Expression])
  /// `+` of two numbers.
  case add(Expression, Expression)
  /// `-` between two numbers.
  case subtract(Expression, Expression)
  /// `*` of two numbers.
  case multiply(Expression, Expression)
  /// `/` between two numbers: of two integers a decimal, an error where the divisor is an exact zero.
  case divide(Expression, Expression)
  /// `+` before a number.
  case unaryPlus(Expression)
  /// `-` before a number.
  case unaryMinus(Expression)
  /// `EXISTS`: whether the pattern has a solution, its variables replaced by their values (section 18.6).
  case exists(GraphPattern)
  /// `BOUND`: whether a variable has a value.
  case bound(Variable)
  /// `COALESCE`: the value of the first argument that has one.
  case coalesce([Expression])
  /// `IF`: the value of `then` or of `otherwise`; the other is not evaluated.
  case conditional(Expression, then: Expression, otherwise: Expression)
  /// A function of the values of its arguments.
  case call(Function, [Expression])
}

/// A function that takes the values of its arguments (SPARQL 1.1, sections 17.4.2 to 17.4.6, and casts).
public enum Function: Hashable, Sendable {
  /// Functions on terms of any kind (section 17.4.2), and `sameTerm` (17.4.1.8).
  case str, lang, langMatches, datatype, iri, blankNode, isIRI, isBlank, isLiteral, isNumeric, sameTerm
  /// Functions that make terms (section 17.4.2); `uuid` and `struuid` give a new one for each solution.
  case strdt, strlang, uuid, struuid
  /// Functions on strings (section 17.4.3).
  case strlen, substr, ucase, lcase, strStarts, strEnds, contains, strBefore, strAfter, encodeForURI, concat
  /// `REGEX` and `REPLACE`, by the regular expressions of XPath (sections 17.4.3.14 and 17.4.3.15).
  case regex, replace
  /// Functions on numbers (section 17.4.4).
  case abs, round, ceil, floor, rand
  /// Functions on dates and times (section 17.4.5); `now` is the same all through a query.
  case now, year, month, day, hours, minutes, seconds, timezone, tz
  /// Hash functions (section 17.4.6), in lower-case hexadecimal.
  case md5, sha1, sha256, sha384, sha512
  /// A function named by an IRI: the XPath constructor functions (casts), or an extension.
  case named(IRI)
}

/// An aggregate over the solutions of a group (SPARQL 1.1, section 18.5.1).
public struct Aggregate: Hashable, Sendable {
  /// How the values of a group become one.
  public enum Operation: Hashable, Sendable {
    /// `COUNT`, `SUM`, `MIN`, `MAX`, `AVG`, and `SAMPLE`, which gives any one of the values.
    case count, sum, min, max, average, sample
    /// `GROUP_CONCAT`: the values as one string, in no certain order, with the separator between them.
    case groupConcat(separator: String)
  }

  /// How the values become one.
  public var operation: Operation
  /// Whether equal values count once: `DISTINCT`.
  public var isDistinct: Bool
  /// What is aggregated; `nil` for `COUNT(*)`.
  public var argument: Expression?

  /// An aggregate of the values of an expression.
  /// - Parameter argument: `nil` for `COUNT(*)`.
  public init(_ operation: Operation, of argument: Expression?, isDistinct: Bool = false) {
    self.operation = operation
    self.isDistinct = isDistinct
    self.argument = argument
  }
}
