import RDF

/// RDF to Object Conversion (API, section 7.5).
struct RDFObjectConverter {
  let options: JSONLDOptions

  private static let internationalization = "https://www.w3.org/ns/i18n#"

  /// The identifier of an IRI or blank node.
  static func identifier(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri.string
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): literal.lexicalForm
    }
  }

  /// The value object of a literal.
  /// - Throws: `JSONLDError` "invalid JSON literal".
  func object(_ literal: Literal) throws -> JSONObject {
    let form = JSONValue.string(literal.lexicalForm)
    if let language = literal.language {
      return JSONObject(uniqueMembers: [.init("@value", form), .init("@language", .string(language))])
    }
    let datatype = literal.datatype
    if options.useNativeTypes, let native = nativeValue(literal) { return JSONObject("@value", native) }
    if datatype == RDFVocabulary.json, options.processingMode != .jsonLD10 { return try jsonLiteral(literal) }
    if options.rdfDirection == .i18nDatatype, datatype.string.hasPrefix(RDFObjectConverter.internationalization) {
      return directedString(literal)
    }
    if datatype == XSD.string { return JSONObject("@value", form) }
    return JSONObject(uniqueMembers: [.init("@value", form), .init("@type", .string(datatype.string))])
  }

  /// Step 2.4: the JSON value of a truth value or a number; `nil` where JSON has none.
  private func nativeValue(_ literal: Literal) -> JSONValue? {
    let form = literal.lexicalForm
    switch literal.datatype {
    case XSD.boolean:
      if form == "true" || form == "1" { return true }
      if form == "false" || form == "0" { return false }
      return nil
    case XSD.integer:
      // Beyond this range a double cannot tell neighbours apart.
      guard let value = Int(form), value.magnitude <= 1 << 53 else { return nil }
      return .number(JSONNumber(value))
    case XSD.double:
      guard RDFObjectConverter.isDoubleForm(form), let value = Double(form) else { return nil }
      return JSONNumber(value).map { .number($0) }
    default: return nil
    }
  }

  /// Whether a string is a lexical form of `xsd:double` for a finite value (XML Schema 1.1, part 2, section 3.3.5.2).
  private static func isDoubleForm(_ form: String) -> Bool {
    form.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || "+-.eE".utf8.contains($0) }
  }

  private func jsonLiteral(_ literal: Literal) throws -> JSONObject {
    do {
      let value = try JSONReader.read(literal.lexicalForm, maximumDepth: options.maximumDepth)
      return JSONObject(uniqueMembers: [.init("@value", value), .init("@type", "@json")])
    } catch let error as JSONSyntaxError {
      throw JSONLDError(.invalidJSONLiteral, "a literal of rdf:JSON is no JSON: \(error)", syntaxError: error)
    }
  }

  /// Step 2.6: a string whose datatype tells its language and direction.
  private func directedString(_ literal: Literal) -> JSONObject {
    let fragment = literal.datatype.string.dropFirst(RDFObjectConverter.internationalization.count)
    let parts = fragment.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var object = JSONObject("@value", .string(literal.lexicalForm))
    if !parts[0].isEmpty { object["@language"] = .string(parts[0]) }
    if parts.count > 1 { object["@direction"] = .string(parts[1]) }
    return object
  }
}
