/// The entries of a context definition (API, section 4.1, steps 5.4 to 5.13).
extension ContextProcessor {
  /// Changes an active context by a context definition.
  func apply(_ definition: JSONObject, to result: ActiveContext, baseURL: String?, mode: Mode) throws {
    try checkVersion(definition)
    let definition = try importing(definition, baseURL: baseURL)
    try applyBase(definition, to: result, mode: mode)
    try applyVocabulary(definition, to: result)
    try applyLanguage(definition, to: result)
    try applyDirection(definition, to: result)
    try checkPropagate(definition)
    let builder = TermDefinitionBuilder(
      processor: self, active: result, local: definition, baseURL: baseURL,
      isProtected: try protection(definition), mode: mode)
    for member in definition.members {
      switch Keyword(member.name) {
      case .base, .direction, .import, .language, .propagate, .protected, .version, .vocab: continue
      default: try inside(member.name) { try builder.define(member.name) }
      }
    }
  }

  private func checkVersion(_ definition: JSONObject) throws {
    guard let version = definition["@version"] else { return }
    guard let number = version.number, number.doubleValue == 1.1 else {
      throw JSONLDError(.invalidVersionValue, "the value of @version must be the number 1.1")
    }
    if isVersion10 {
      throw JSONLDError(.processingModeConflict, "the context asks for JSON-LD 1.1, the processing mode is 1.0")
    }
  }

  private func applyBase(_ definition: JSONObject, to result: ActiveContext, mode: Mode) throws {
    guard let value = definition["@base"], mode.remoteContexts.isEmpty else { return }
    switch value {
    case .null:
      result.base = nil
    case .string(let reference) where reference.hasSchemeForm:
      result.base = reference
    case .string(let reference):
      guard let base = result.parsedBase else {
        throw JSONLDError(.invalidBaseIRI, "@base is relative and there is no base IRI to resolve it against")
      }
      result.base = base.resolve(reference)
    default:
      throw JSONLDError(.invalidBaseIRI, "the value of @base must be an IRI or null")
    }
  }

  private func applyVocabulary(_ definition: JSONObject, to result: ActiveContext) throws {
    guard let value = definition["@vocab"] else { return }
    switch value {
    case .null:
      result.vocabulary = nil
    case .string(let string):
      if isVersion10 && !string.hasSchemeForm && !string.isBlankNodeIdentifier {
        throw JSONLDError(.invalidVocabMapping, "the value of @vocab must be an IRI, a blank node identifier or null")
      }
      guard let iri = result.expandIRI(string, documentRelative: true, vocab: true), Keyword(iri) == nil else {
        throw JSONLDError(.invalidVocabMapping, "the value of @vocab must be an IRI, a blank node identifier or null")
      }
      result.vocabulary = iri
    default:
      throw JSONLDError(.invalidVocabMapping, "the value of @vocab must be an IRI, a blank node identifier or null")
    }
  }

  private func applyLanguage(_ definition: JSONObject, to result: ActiveContext) throws {
    guard let value = definition["@language"] else { return }
    switch value {
    case .null: result.language = nil
    case .string(let tag): result.language = tag
    default: throw JSONLDError(.invalidDefaultLanguage, "the value of @language must be a language tag or null")
    }
  }

  private func applyDirection(_ definition: JSONObject, to result: ActiveContext) throws {
    guard let value = definition["@direction"] else { return }
    if isVersion10 { throw JSONLDError(.invalidContextEntry, "@direction is not part of JSON-LD 1.0") }
    if value.isNull {
      result.direction = nil
    } else if let direction = value.string.flatMap(BaseDirection.init(rawValue:)) {
      result.direction = direction
    } else {
      throw JSONLDError(.invalidBaseDirection, "the value of @direction must be “ltr”, “rtl” or null")
    }
  }

  private func checkPropagate(_ definition: JSONObject) throws {
    guard let value = definition["@propagate"] else { return }
    if isVersion10 { throw JSONLDError(.invalidContextEntry, "@propagate is not part of JSON-LD 1.0") }
    guard value.boolean != nil else {
      throw JSONLDError(.invalidPropagateValue, "the value of @propagate must be true or false")
    }
  }

  private func protection(_ definition: JSONObject) throws -> Bool {
    guard let value = definition["@protected"] else { return false }
    if isVersion10 { throw JSONLDError(.invalidContextEntry, "@protected is not part of JSON-LD 1.0") }
    guard let isProtected = value.boolean else {
      throw JSONLDError(.invalidProtectedValue, "the value of @protected must be true or false")
    }
    return isProtected
  }
}
