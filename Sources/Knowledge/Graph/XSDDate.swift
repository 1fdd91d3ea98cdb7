import RDF

/// Dates in the lexical forms of XML Schema, as exact as the text is.
enum XSDDate {
  /// `2021`, with four digits at least.
  static func year(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The datatype of a date by its form; a plain string for anything that is no date.
  static func datatype(of lexicalForm: String) -> IRI {
    let signs = lexicalForm.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "d") : $0 }
    let shape = String(decoding: signs, as: UTF8.self)
    switch shape {
    case "dddd": return XSD.gYear
    case "dddd-dd": return XSD.gYearMonth
    case "dddd-dd-dd": return XSD.date
    case "--dd-dd": return XSD.gMonthDay
    case "--dd": return IRI(XSD.namespace + "gMonth")
    case "---dd": return IRI(XSD.namespace + "gDay")
    default: return shape.hasPrefix("dddd-dd-ddTdd:dd") ? XSD.dateTime : XSD.string
    }
  }

  static func literal(_ lexicalForm: String) -> Literal { Literal(lexicalForm, datatype: datatype(of: lexicalForm)) }
}
