import QuadStore
import RDF

/// The place of a term in the order of `ORDER BY` (SPARQL 1.1, section 15.1), made total.
///
/// Unbound first, then blank nodes, IRIs and literals; among literals numbers, strings, language strings, booleans,
/// moments by kind, and then everything else by datatype and lexical form. Within a class the operator `<` decides;
/// values that it does not order are in the order of their text.
struct OrderKey {
  private let id: TermID
  /// The class of the term: keys of different classes are ordered by it alone.
  private let rank: UInt8
  /// Decides between keys of one class where it differs.
  private let magnitude: Double

  init(_ id: TermID, _ context: EvaluationContext) {
    self.id = id
    switch id.tag {
    case .unbound: (rank, magnitude) = (0, 0)
    case .integer: (rank, magnitude) = (Self.number, Double(InlineTerm.integerValue(id)))
    case .decimal: (rank, magnitude) = (Self.number, Double(InlineTerm.decimalMillionths(id)) / 1e6)
    case .blankNode: (rank, magnitude) = (1, 0)
    case .dictionary:
      if let rank = Self.dictionaryRank(id, context.store.dictionary) {
        (self.rank, magnitude) = (rank, 0)
      } else {
        (rank, magnitude) = Self.place(context.value(of: id))
      }
    case .boolean, .date, .dateTime, .local: (rank, magnitude) = Self.place(context.value(of: id))
    }
  }

  private static let number: UInt8 = 3

  /// The rank of a term that the order of ids places, or `nil` where its value has to be looked at.
  private static func dictionaryRank(_ id: TermID, _ dictionary: TermDictionary) -> UInt8? {
    let code = Int(id.payload)
    if dictionary.codes(of: .iri).contains(code) { return 2 }
    if dictionary.codes(of: .blankNode).contains(code) { return 1 }
    if dictionary.codes(of: .string).contains(code) { return 4 }
    if dictionary.codes(of: .languageString).contains(code) { return 5 }
    return nil
  }

  private static func place(_ value: Value?) -> (rank: UInt8, magnitude: Double) {
    switch value {
    case nil: (0, 0)
    case .blankNode?: (1, 0)
    case .iri?: (2, 0)
    case .numeric(let number)?: (Self.number, number.double.isNaN ? -.infinity : number.double)
    case .string?: (4, 0)
    case .languageString?: (5, 0)
    case .boolean(let value)?: (6, value ? 1 : 0)
    case .temporal(let moment)?:
      (7 + UInt8(Temporal.Kind.allCases.firstIndex(of: moment.kind) ?? 0), moment.seconds.double)
    case .other?: (20, 0)
    }
  }

  @inline(__always)
  static func compare(_ left: OrderKey, _ right: OrderKey, _ context: EvaluationContext) -> Comparison {
    if left.id == right.id { return .same }
    if left.rank != right.rank { return left.rank < right.rank ? .less : .greater }
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude ? .less : .greater }
    return compareClose(left, right, context)
  }

  /// Compares different terms of one class and magnitude.
  private static func compareClose(_ left: OrderKey, _ right: OrderKey, _ context: EvaluationContext) -> Comparison {
    let tags = (left.id.tag, right.id.tag)
    switch tags {
    case (.dictionary, .dictionary) where left.rank <= 5 && left.rank != number,
      (.integer, .integer), (.decimal, .decimal), (.blankNode, .blankNode):
      return left.id < right.id ? .less : .greater
    default: break
    }
    guard let first = context.value(of: left.id), let second = context.value(of: right.id) else { return .same }
    switch (first, second) {
    // One number or moment can be written in several ways, which is no difference in value.
    case (.numeric(let one), .numeric(let other)): return Numeric.compare(one, other) ?? .same
    case (.temporal, _), (.boolean, _): return .same
    default: return Value.compare(first, second) ?? compareText(left.id, right.id, context)
    }
  }

  private static func compareText(_ left: TermID, _ right: TermID, _ context: EvaluationContext) -> Comparison {
    guard let first = context.term(of: left), let second = context.term(of: right) else { return .same }
    let (one, other) = (TermKey.bytes(of: first), TermKey.bytes(of: second))
    if one.lexicographicallyPrecedes(other) { return .less }
    return one == other ? .same : .greater
  }
}
