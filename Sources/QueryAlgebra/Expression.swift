import RDF

/// An expression of SPARQL 1.1 (section 17), shared by both query languages.
public indirect enum Expression: Hashable, Sendable {
  case variable(Variable)
  case term(Term)
  case or(Expression, Expression)
  case and(Expression, Expression)
  case not(Expression)
  case equal(Expression, Expression)
  case notEqual(Expression, Expression)
  case less(Expression, Expression)
  case lessOrEqual(Expression, Expression)
  case greater(Expression, Expression)
  case greaterOrEqual(Expression, Expression)
  /// `IN`; `NOT IN` is its negation.
  case among(Expression, [Expression])
  case add(Expression, Expression)
  case subtract(Expression, Expression)
  case multiply(Expression, Expression)
  case divide(Expression, Expression)
  case unaryPlus(Expression)
  case unaryMinus(Expression)
  case exists(GraphPattern)
  case bound(Variable)
  case coalesce([Expression])
  case conditional(Expression, then: Expression, otherwise: Expression)
  case call(Function, [Expression])
}

/// A function that takes the values of its arguments (SPARQL 1.1, sections 17.4.2 to 17.4.6, and casts).
public enum Function: Hashable, Sendable {
  case str, lang, langMatches, datatype, iri, blankNode, isIRI, isBlank, isLiteral, isNumeric, sameTerm
  case strdt, strlang, uuid, struuid
  case strlen, substr, ucase, lcase, strStarts, strEnds, contains, strBefore, strAfter, encodeForURI, concat
  case regex, replace
  case abs, round, ceil, floor, rand
  case now, year, month, day, hours, minutes, seconds, timezone, tz
  case md5, sha1, sha256, sha384, sha512
  /// A function named by an IRI: the XPath constructor functions (casts), or an extension.
  case named(IRI)
}

/// An aggregate over the solutions of a group (SPARQL 1.1, section 18.5.1).
public struct Aggregate: Hashable, Sendable {
  public enum Operation: Hashable, Sendable {
    case count, sum, min, max, average, sample
    case groupConcat(separator: String)
  }

  public var operation: Operation
  public var isDistinct: Bool
  /// What is aggregated; `nil` for `COUNT(*)`.
  public var argument: Expression?

  public init(_ operation: Operation, of argument: Expression?, isDistinct: Bool = false) {
    self.operation = operation
    self.isDistinct = isDistinct
    self.argument = argument
  }
}
