import QuadStore
import RDF

/// The comparison operators of SPARQL (SPARQL 1.1, section 17.3); `nil` is a type error.
extension Value {
  /// `=`, as `RDFterm-equal` where no other operator takes the types (section 17.4.1.7).
  static func areEqual(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.iri(let first), .iri(let second)): return first.hasSameBytes(as: second)
    case (.blankNode(let first), .blankNode(let second)): return first.hasSameBytes(as: second)
    case (.string(let first), .string(let second)): return first.hasSameBytes(as: second)
    case (.languageString(let first, let tag), .languageString(let second, let other)):
      return first.hasSameBytes(as: second) && tag == other
    case (.boolean(let first), .boolean(let second)): return first == second
    case (.numeric(let first), .numeric(let second)): return Numeric.compare(first, second) == .same
    case (.temporal(let first), .temporal(let second)) where first.kind == second.kind:
      return Temporal.compare(first, second).map { $0 == .same }
    case (.other(let first), .other(let second)):
      if let result = DurationValue.areEqual(first, second) { return result }
      // Literals that are not understood are equal where they are the same term, and otherwise unknown.
      return first.isSameTerm(as: second) ? true : nil
    case (.other, _) where right.isLiteral, (_, .other) where left.isLiteral: return nil
    default: return false
    }
  }

  /// The order that `<` and its kin test; `nil` where the types have none, or the values are unordered.
  static func compare(_ left: Value, _ right: Value) -> Comparison? {
    switch (left, right) {
    case (.string(let first), .string(let second)): Comparison(first, second)
    case (.boolean(let first), .boolean(let second)): Comparison(first ? 1 : 0, second ? 1 : 0)
    case (.numeric(let first), .numeric(let second)): Numeric.compare(first, second)
    case (.temporal(let first), .temporal(let second)): Temporal.compare(first, second)
    case (.other(let first), .other(let second)): DurationValue.compare(first, second)
    default: nil
    }
  }

  /// Whether values of these two kinds can be ordered, so that an unordered pair is false and no error.
  static func areUnordered(_ left: Value, _ right: Value) -> Bool {
    if case (.numeric, .numeric) = (left, right) { return true }
    return false
  }
}

extension String {
  /// Whether two texts have the same code points; `==` would also accept canonically equivalent ones.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Literal {
  func isSameTerm(as other: Literal) -> Bool {
    guard lexicalForm.hasSameBytes(as: other.lexicalForm) else { return false }
    switch (qualifier, other.qualifier) {
    case (.language(let tag), .language(let other)):
      return LanguageTag.normalized(tag) == LanguageTag.normalized(other)
    case (.datatype(let type), .datatype(let other)): return type.string.hasSameBytes(as: other.string)
    default: return false
    }
  }
}

/// `xsd:duration`, `xsd:dayTimeDuration` and `xsd:yearMonthDuration`, as far as comparing them needs.
struct DurationValue {
  private let months: XSDDecimal
  private let seconds: XSDDecimal

  init?(_ literal: Literal) {
    guard let name = literal.datatype.xsdName,
      ["duration", "dayTimeDuration", "yearMonthDuration"].contains(name)
    else { return nil }
    var text = Substring(literal.lexicalForm)
    let isNegative = text.first == "-"
    if isNegative { text.removeFirst() }
    guard text.first == "P" else { return nil }
    text.removeFirst()
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = Self.amounts(parts[0], units: ["Y", "M", "D"]),
      let time = parts.count == 1 ? [:] : Self.amounts(parts[1], units: ["H", "M", "S"]),
      parts.count == 1 || !time.isEmpty, !(date.isEmpty && time.isEmpty)
    else { return nil }
    func total(_ terms: [(XSDDecimal?, Int128)]) -> XSDDecimal? {
      terms.reduce(XSDDecimal(0)) { sum, term in
        guard let amount = term.0 else { return sum }
        return amount.multiplied(by: XSDDecimal(term.1)).flatMap { sum?.adding($0) }
      }
    }
    guard let months = total([(date["Y"], 12), (date["M"], 1)]),
      let seconds = total([(date["D"], 86_400), (time["H"], 3600), (time["M"], 60), (time["S"], 1)]),
      let negativeMonths = months.negated(), let negativeSeconds = seconds.negated()
    else { return nil }
    self.months = isNegative ? negativeMonths : months
    self.seconds = isNegative ? negativeSeconds : seconds
  }

  /// The amount before each unit, where the units come in their order.
  private static func amounts(_ text: Substring, units: [Character]) -> [Character: XSDDecimal]? {
    var rest = text
    var remaining = units[...]
    var found: [Character: XSDDecimal] = [:]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(digits.count)
      guard let unit = rest.popFirst(), let index = remaining.firstIndex(of: unit), let amount = XSDDecimal(digits),
        unit == "S" || amount.isInteger
      else { return nil }
      remaining = remaining[(index + 1)...]
      found[unit] = amount
    }
    return found
  }

  /// `nil` where one is no duration.
  static func areEqual(_ left: Literal, _ right: Literal) -> Bool? {
    guard let first = DurationValue(left), let second = DurationValue(right) else { return nil }
    return first.months == second.months && first.seconds == second.seconds
  }

  /// `nil` where one is no duration, or months and seconds disagree.
  static func compare(_ left: Literal, _ right: Literal) -> Comparison? {
    guard let first = DurationValue(left), let second = DurationValue(right) else { return nil }
    let byMonths = XSDDecimal.compare(first.months, second.months)
    let bySeconds = XSDDecimal.compare(first.seconds, second.seconds)
    if byMonths == .same { return bySeconds }
    return bySeconds == .same || bySeconds == byMonths ? byMonths : nil
  }
}
