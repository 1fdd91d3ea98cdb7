import Foundation
import QuadStore
import RDF

/// What the expressions and operators of one query share: the store, the terms that the query computed, the time that
/// `NOW` gives, and the limits. It belongs to one thread.
final class EvaluationContext {
  let store: QuadStore
  /// Reads the store's terms.
  let reader: TermReader
  let meter: ResourceMeter
  let base: IRI?
  let service: (any ServiceHandler)?
  private var localTerms: [Term] = []
  private var localIDs: [[UInt8]: TermID] = [:]
  private var blankNodeCount = 0
  private lazy var blankNodePrefix = "q" + String(UInt64.random(in: .min ... .max), radix: 36) + "x"
  /// The moment of the query: every `NOW()` of it is the same.
  private(set) lazy var now: Temporal = Self.currentTime()

  convenience init(store: QuadStore, limits: QueryLimits, base: IRI?, service: (any ServiceHandler)?) {
    self.init(
      store: store, meter: ResourceMeter(limits, onLargeRead: store.expectLargeReads), base: base, service: service)
  }

  private init(store: QuadStore, meter: ResourceMeter, base: IRI?, service: (any ServiceHandler)?) {
    self.store = store
    reader = TermReader(store.dictionary)
    self.meter = meter
    self.base = base
    self.service = service
  }

  /// A context of the same query for another thread, within the same limits. Terms that are computed in one context
  /// mean nothing in the other.
  func forked() -> EvaluationContext {
    let other = EvaluationContext(store: store, meter: meter, base: base, service: service)
    other.now = now
    return other
  }

  private static func currentTime() -> Temporal {
    let milliseconds = Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
    let secondOfTime = milliseconds / 1000
    let civil = CivilDate(dayNumber: secondOfTime / 86_400)
    var now = Temporal(kind: .dateTime)
    (now.year, now.month, now.day) = (civil.year, civil.month, civil.day)
    now.hour = secondOfTime / 3600 % 24
    now.minute = secondOfTime / 60 % 60
    now.second = XSDDecimal(significand: Int128(milliseconds % 60_000), scale: 3)
    now.timezone = 0
    return now
  }

  // MARK: Terms and ids

  /// The id of a term, which gets one of this query where the store does not hold it.
  func id(of term: Term) -> TermID {
    if let inline = InlineTerm.id(of: term) { return inline }
    let key = TermKey.bytes(of: term)
    if let id = localIDs[key] { return id }
    let id = store.dictionary.id(of: term) ?? TermID(tag: .local, payload: UInt64(localTerms.count))
    if id.tag == .local { localTerms.append(term.normalizingLanguage) }
    localIDs[key] = id
    return id
  }

  func id(of value: Value) -> TermID {
    switch value {
    case .boolean(let value): return InlineTerm.boolean(value)
    case .numeric(.integer(let value)):
      if let small = Int64(exactly: value.significand), let id = InlineTerm.integer(small) { return id }
      return id(of: .literal(Literal(value.text, datatype: XSD.integer)))
    default: return id(of: value.term)
    }
  }

  /// The term of a bound id.
  func term(of id: TermID) -> Term? {
    id.tag == .local ? localTerms[Int(id.payload)] : reader.term(of: id)
  }

  func value(of id: TermID) -> Value? {
    Value(inline: id) ?? term(of: id).map { Value($0) }
  }

  /// A label that no blank node of the store or of another query has.
  func freshBlankNodeLabel() -> String {
    blankNodeCount += 1
    return blankNodePrefix + String(blankNodeCount)
  }

  /// Whether an id is an IRI's, a blank node's, or a literal's.
  func termClass(of id: TermID) -> TermClass {
    switch id.tag {
    case .dictionary:
      let code = Int(id.payload)
      if store.dictionary.codes(of: .iri).contains(code) { return .iri }
      return store.dictionary.codes(of: .blankNode).contains(code) ? .blankNode : .literal
    case .local:
      switch localTerms[Int(id.payload)] {
      case .iri: return .iri
      case .blankNode: return .blankNode
      case .literal: return .literal
      }
    case .blankNode: return .blankNode
    default: return .literal
    }
  }
}

enum TermClass { case blankNode, iri, literal }

/// What an expression gives for a row: a term that is there, or a value that was computed.
enum Operand {
  case id(TermID)
  case value(Value)
}

/// A compiled expression: what it gives for a row, or `nil` for an error.
typealias Evaluator = (RowCursor) throws -> Operand?

extension EvaluationContext {
  func value(of operand: Operand) -> Value? {
    switch operand {
    case .id(let id): value(of: id)
    case .value(let value): value
    }
  }

  func id(of operand: Operand) -> TermID {
    switch operand {
    case .id(let id): id
    case .value(let value): id(of: value)
    }
  }

  func term(of operand: Operand) -> Term? {
    switch operand {
    case .id(let id): term(of: id)
    case .value(let value): value.term
    }
  }
}
