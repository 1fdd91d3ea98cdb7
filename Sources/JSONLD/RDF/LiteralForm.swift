import RDF

/// The literal that a value object means (API, section 7.2, steps 4 to 12).
struct LiteralForm {
  let literal: Literal
  var lexicalForm: String { literal.lexicalForm }

  /// `nil` where RDF has no such literal: the datatype is no IRI, or the language no language tag.
  init?(valueObject: JSONObject) {
    let value = valueObject["@value"] ?? .null
    let datatype = valueObject["@type"]?.string
    if datatype == "@json" {
      literal = Literal(CanonicalJSON.string(value), datatype: RDFVocabulary.json)
      return
    }
    if let datatype, !datatype.isWellFormedIRI { return nil }
    if let language = valueObject["@language"] {
      guard let tag = language.string, tag.isWellFormedLanguageTag, let string = value.string else { return nil }
      literal = Literal(string, language: tag)
      return
    }
    let own = datatype.map { IRI($0) }
    switch value {
    case .string(let string): literal = Literal(string, datatype: own ?? XSD.string)
    case .boolean(let boolean): literal = Literal(boolean ? "true" : "false", datatype: own ?? XSD.boolean)
    case .number(let number): literal = LiteralForm.literal(number, datatype: own)
    case .null, .array, .object: return nil
    }
  }

  /// Steps 9 and 10: whole numbers below 10²¹ become integers, all others doubles.
  private static func literal(_ number: JSONNumber, datatype: IRI?) -> Literal {
    let value = number.doubleValue
    let isWhole = value.isFinite && value == value.rounded(.towardZero) && value.magnitude < 1e21
    if !isWhole || datatype == XSD.double {
      guard value.isFinite else {
        return Literal(value < 0 ? "-INF" : "INF", datatype: datatype ?? XSD.double)
      }
      return Literal(DecimalDigits(value).xsdDoubleForm, datatype: datatype ?? XSD.double)
    }
    // Digits that were written as a whole number are kept beyond the precision of doubles.
    var form = number.wholeNumberForm ?? DecimalDigits(value).ecmaScriptForm
    if form == "-0" { form = "0" }
    return Literal(form, datatype: datatype ?? XSD.integer)
  }
}
