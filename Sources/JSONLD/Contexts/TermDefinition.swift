/// How the values of a term are arranged (JSON-LD 1.1, section 9.15.1 `@container`).
struct Container: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let graph = Container(rawValue: 1 << 0)
  static let id = Container(rawValue: 1 << 1)
  static let index = Container(rawValue: 1 << 2)
  static let language = Container(rawValue: 1 << 3)
  static let list = Container(rawValue: 1 << 4)
  static let set = Container(rawValue: 1 << 5)
  static let type = Container(rawValue: 1 << 6)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The container that a keyword names.
  init?(keyword: String) {
    switch Keyword(keyword) {
    case .graph: self = .graph
    case .id: self = .id
    case .index: self = .index
    case .language: self = .language
    case .list: self = .list
    case .set: self = .set
    case .type: self = .type
    default: return nil
    }
  }
}

/// A mapping that a term definition may leave out, set to `null`, or set to a value.
enum TermMapping<Value: Hashable & Sendable>: Hashable, Sendable {
  case absent
  case null
  case value(Value)

  /// The value that holds where this mapping stands before a default.
  func resolved(default inherited: Value?) -> Value? {
    switch self {
    case .absent: inherited
    case .null: nil
    case .value(let value): value
    }
  }
}

/// A term definition of an active context (API, section 4.2). It does not change once its context is complete.
final class TermDefinition: Sendable {
  /// What a term definition consists of, apart from its identity.
  struct Content: Equatable {
    /// The IRI, blank node identifier or keyword that the term means; `nil` where the term is to be ignored.
    var iri: String?
    var isPrefix = false
    var isProtected = false
    var isReverse = false
    var baseURL: String?
    /// The context that holds for the values of the term or for nodes of the type.
    var context: JSONValue?
    var container: Container = []
    var direction = TermMapping<BaseDirection>.absent
    var index: String?
    var language = TermMapping<String>.absent
    var nest: String?
    var type: String?
  }

  let content: Content

  init(_ content: Content) {
    self.content = content
  }

  /// Whether both definitions say the same, apart from their protection.
  func saysTheSame(as other: TermDefinition) -> Bool {
    var left = content
    var right = other.content
    left.isProtected = false
    right.isProtected = false
    // The base URL only says where the definition was read.
    left.baseURL = nil
    right.baseURL = nil
    return left == right
  }
}
