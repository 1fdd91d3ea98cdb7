import QuadStore
import RDF

/// What a term means to an expression.
enum Value {
  case iri(String)
  case blankNode(String)
  /// A literal of `xsd:string`.
  case string(String)
  /// The language is in small letters.
  case languageString(String, language: String)
  case boolean(Bool)
  case numeric(Numeric)
  case temporal(Temporal)
  /// A literal of another datatype, or one whose lexical form its datatype does not have.
  case other(Literal)

  init(_ term: Term) {
    switch term {
    case .iri(let iri): self = .iri(iri.string)
    case .blankNode(let node): self = .blankNode(node.label)
    case .literal(let literal): self.init(literal)
    }
  }

  init(_ literal: Literal) {
    switch literal.qualifier {
    case .language(let tag): self = .languageString(literal.lexicalForm, language: LanguageTag.normalized(tag))
    case .datatype(XSD.string): self = .string(literal.lexicalForm)
    case .datatype(let datatype): self = Value.typed(literal.lexicalForm, datatype) ?? .other(literal)
    }
  }

  private static func typed(_ text: String, _ datatype: IRI) -> Value? {
    guard let name = datatype.xsdName else { return nil }
    switch name {
    case "boolean":
      switch text {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: return nil
      }
    case "decimal": return XSDDecimal(text).map { .numeric(.decimal($0)) }
    case "double": return DoubleText.double(text).map { .numeric(.double($0)) }
    case "float": return DoubleText.float(text).map { .numeric(.float($0)) }
    default:
      if let range = IntegerType(rawValue: name) {
        return range.value(text).map { .numeric(.integer($0)) }
      }
      return Temporal.Kind(rawValue: name).flatMap { Temporal(text, kind: $0) }.map(Value.temporal)
    }
  }

  /// The value that an inline id holds.
  init?(inline id: TermID) {
    switch id.tag {
    case .dictionary, .local, .unbound: return nil
    case .blankNode: self = .blankNode("b\(id.payload)")
    case .boolean: self = .boolean(id.payload != 0)
    case .integer: self = .numeric(.integer(XSDDecimal(Int128(InlineTerm.integerValue(id)))))
    case .decimal:
      self = .numeric(.decimal(XSDDecimal(significand: Int128(InlineTerm.decimalMillionths(id)), scale: 6)))
    case .date, .dateTime: self = .temporal(Temporal(inline: id))
    }
  }

  /// The term, with a canonical lexical form where the value was computed.
  var term: Term {
    switch self {
    case .iri(let text): .iri(text)
    case .blankNode(let label): .blankNode(BlankNode(label))
    case .string(let text): .literal(Literal(text))
    case .languageString(let text, let language): .literal(Literal(text, language: language))
    case .boolean(let value): .literal(Literal(value ? "true" : "false", datatype: XSD.boolean))
    case .numeric(let value): .literal(Literal(value.lexicalForm, datatype: value.datatype))
    case .temporal(let value): .literal(Literal(value.lexicalForm, datatype: IRI(XSD.namespace + value.kind.rawValue)))
    case .other(let literal): .literal(literal)
    }
  }

  /// The effective boolean value (SPARQL 1.1, section 17.2.2); `nil` is a type error.
  var effectiveBoolean: Bool? {
    switch self {
    case .boolean(let value): value
    case .string(let text): !text.isEmpty
    case .numeric(let value): value.isTrue
    case .other(let literal):
      // A boolean or number whose lexical form is invalid counts as false.
      literal.datatype == XSD.boolean || literal.datatype.isNumericType ? false : nil
    case .iri, .blankNode, .languageString, .temporal: nil
    }
  }

  var isLiteral: Bool {
    switch self {
    case .iri, .blankNode: false
    default: true
    }
  }
}

extension Numeric {
  var datatype: IRI {
    switch self {
    case .integer: XSD.integer
    case .decimal: XSD.decimal
    case .float: XSD.float
    case .double: XSD.double
    }
  }
}

extension IRI {
  /// The part after the namespace of XML Schema, or `nil` where the IRI is not in it.
  var xsdName: String? {
    string.hasPrefix(XSD.namespace) ? String(string.dropFirst(XSD.namespace.count)) : nil
  }

  var isNumericType: Bool {
    switch xsdName {
    case nil: false
    case "decimal", "double", "float": true
    case let name?: IntegerType(rawValue: name) != nil
    }
  }
}

/// `xsd:integer` and the types derived from it.
enum IntegerType: String {
  case integer, nonPositiveInteger, negativeInteger, long, int, short, byte
  case nonNegativeInteger, unsignedLong, unsignedInt, unsignedShort, unsignedByte, positiveInteger

  private var range: (lowest: Int128?, highest: Int128?) {
    switch self {
    case .integer: (nil, nil)
    case .nonPositiveInteger: (nil, 0)
    case .negativeInteger: (nil, -1)
    case .long: (Int128(Int64.min), Int128(Int64.max))
    case .int: (Int128(Int32.min), Int128(Int32.max))
    case .short: (Int128(Int16.min), Int128(Int16.max))
    case .byte: (-128, 127)
    case .nonNegativeInteger: (0, nil)
    case .unsignedLong: (0, Int128(UInt64.max))
    case .unsignedInt: (0, Int128(UInt32.max))
    case .unsignedShort: (0, 65535)
    case .unsignedByte: (0, 255)
    case .positiveInteger: (1, nil)
    }
  }

  func contains(_ value: XSDDecimal) -> Bool {
    value.isInteger && value.significand >= range.lowest ?? .min && value.significand <= range.highest ?? .max
  }

  /// Reads a lexical form; `nil` where it is none of this type.
  func value(_ text: some StringProtocol) -> XSDDecimal? {
    guard !text.utf8.contains(UInt8(ascii: ".")), let value = XSDDecimal(text), contains(value) else { return nil }
    return value
  }
}
