import RDF

/// A constructor function of XPath: a cast to a type of XML Schema (SPARQL 1.1, section 17.5).
struct Cast {
  private enum Target {
    case string, boolean, decimal, double, float
    case integer(IntegerType)
    case temporal(Temporal.Kind)
  }

  private let target: Target
  private let datatype: IRI

  /// `nil` where the IRI names no type that a value can be cast to.
  init?(datatype: IRI) {
    guard let name = datatype.xsdName else { return nil }
    self.datatype = datatype
    switch name {
    case "string": target = .string
    case "boolean": target = .boolean
    case "decimal": target = .decimal
    case "double": target = .double
    case "float": target = .float
    default:
      if let type = IntegerType(rawValue: name) {
        target = .integer(type)
      } else if let kind = Temporal.Kind(rawValue: name) {
        target = .temporal(kind)
      } else {
        return nil
      }
    }
  }

  /// The value as the target type; `nil` is an error.
  /// - Parameter lexicalForm: what `STR` gives for the value.
  func callAsFunction(_ value: Value, lexicalForm: String?) -> Value? {
    switch value {
    case .blankNode, .languageString, .other: return nil
    case .iri(let text):
      if case .string = target { return .string(text) }
      return nil
    case .string(let text):
      if case .string = target { return .string(text) }
      return parsed(text.trimmingXMLSpace())
    case .boolean, .numeric, .temporal: break
    }
    switch target {
    case .string: return string(of: value, lexicalForm: lexicalForm)
    case .boolean: return value.effectiveBoolean.map(Value.boolean)
    case .temporal(let kind):
      guard case .temporal(let moment) = value else { return nil }
      return moment.converted(to: kind).map(Value.temporal)
    case .decimal, .double, .float, .integer: return number(of: value)
    }
  }

  private func parsed(_ text: String) -> Value? {
    let value = Value(Literal(text, datatype: datatype))
    if case .other = value { return nil }
    if case .numeric(let number) = value, case .integer(let type) = target { return integer(number, type) }
    return value
  }

  /// A cast to a string gives the canonical form of the value, not the form it was written in.
  private func string(of value: Value, lexicalForm: String?) -> Value? {
    switch value {
    case .boolean(let value): .string(value ? "true" : "false")
    case .numeric(let number): .string(number.string)
    case .temporal(let moment): .string(moment.lexicalForm)
    default: lexicalForm.map(Value.string)
    }
  }

  private func number(of value: Value) -> Value? {
    let number: Numeric
    switch value {
    case .numeric(let given): number = given
    case .boolean(let value): number = .integer(XSDDecimal(value ? 1 : 0))
    default: return nil
    }
    switch target {
    case .double: return .numeric(.double(number.double))
    case .float: return .numeric(.float(Float(number.double)))
    case .decimal: return exact(number).map { .numeric(.decimal($0)) }
    case .integer(let type):
      return exact(number).flatMap { integer(.integer($0.rounded(.towardZero)), type) }
    default: return nil
    }
  }

  /// An integer of a derived type keeps that type, as a literal.
  private func integer(_ number: Numeric, _ type: IntegerType) -> Value? {
    guard case .integer(let value) = number, type.contains(value) else { return nil }
    return type == .integer ? .numeric(number) : .other(Literal(value.text, datatype: datatype))
  }

  private func exact(_ number: Numeric) -> XSDDecimal? {
    switch number {
    case .integer(let value), .decimal(let value): value
    case .float(let value): value.isFinite ? XSDDecimal(exactly: Double("\(value)") ?? Double(value)) : nil
    case .double(let value): XSDDecimal(exactly: value)
    }
  }
}

extension String {
  /// The text without space at its ends, as the whitespace facet `collapse` of XML Schema takes it off.
  func trimmingXMLSpace() -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    let start = utf8.firstIndex { !isSpace($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
