import QuadStore
import RDF

/// The place of a term in the order of `ORDER BY` (SPARQL 1.1, section 15.1), made total.
///
/// Unbound first, then blank nodes, IRIs and literals; among literals numbers, strings, language strings, booleans,
/// moments by kind, and then everything else by datatype and lexical form. Within a class the operator `<` decides, and
/// terms of one value are in the order of their text.
struct OrderKey {
  private let id: TermID
  /// The class of the term: keys of different classes are ordered by it alone.
  private let rank: UInt8
  /// Decides where it differs, when both keys are of one class that has it.
  private let magnitude: Double
  /// What decides where the magnitudes are equal.
  private let value: Value?

  init(_ id: TermID, _ context: EvaluationContext) {
    self.id = id
    guard id.isBound else {
      (rank, magnitude, value) = (0, 0, nil)
      return
    }
    if id.tag == .dictionary, let rank = Self.dictionaryRank(id, context.store.dictionary) {
      (self.rank, magnitude, value) = (rank, 0, nil)
      return
    }
    let value = context.value(of: id)
    (rank, magnitude) = Self.place(value)
    self.value = value
  }

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
    case .numeric(let number)?: (3, number.double.isNaN ? -.infinity : number.double)
    case .string?: (4, 0)
    case .languageString?: (5, 0)
    case .boolean(let value)?: (6, value ? 1 : 0)
    case .temporal(let moment)?:
      (7 + UInt8(Temporal.Kind.allCases.firstIndex(of: moment.kind) ?? 0), moment.seconds.double)
    case .other?: (20, 0)
    }
  }

  static func compare(_ left: OrderKey, _ right: OrderKey, _ context: EvaluationContext) -> Comparison {
    if left.id == right.id { return .same }
    if left.rank != right.rank { return left.rank < right.rank ? .less : .greater }
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude ? .less : .greater }
    if left.id.tag == .dictionary && right.id.tag == .dictionary && left.value == nil {
      return left.id < right.id ? .less : .greater
    }
    if let first = left.value, let second = right.value {
      if let comparison = Value.compare(first, second) { return comparison }
      if case .temporal = first { return .same }
    }
    return compareText(left.id, right.id, context)
  }

  private static func compareText(_ left: TermID, _ right: TermID, _ context: EvaluationContext) -> Comparison {
    guard let first = context.term(of: left), let second = context.term(of: right) else { return .same }
    let (one, other) = (TermKey.bytes(of: first), TermKey.bytes(of: second))
    if one.lexicographicallyPrecedes(other) { return .less }
    return one == other ? .same : .greater
  }
}
