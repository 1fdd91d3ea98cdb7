/// Creates the term definitions of one context definition (API, section 4.2).
final class TermDefinitionBuilder {
  let processor: ContextProcessor
  let active: ActiveContext
  let local: JSONObject
  let baseURL: String?
  /// Whether terms are protected that say nothing about it.
  let isProtected: Bool
  let mode: ContextProcessor.Mode

  /// `false` while a term is being defined, `true` when it is.
  private var defined: [ExactString: Bool] = [:]
  private var depth = 0

  init(
    processor: ContextProcessor, active: ActiveContext, local: JSONObject, baseURL: String?, isProtected: Bool,
    mode: ContextProcessor.Mode
  ) {
    self.processor = processor
    self.active = active
    self.local = local
    self.baseURL = baseURL
    self.isProtected = isProtected
    self.mode = mode
  }

  /// Defines a term and those that it depends on.
  /// - Throws: `JSONLDError`.
  func define(_ term: String) throws {
    let key = ExactString(term)
    if let isComplete = defined[key] {
      if isComplete { return }
      throw JSONLDError(.cyclicIRIMapping, "the definition of “\(term.shortened)” depends on itself")
    }
    guard !term.isEmpty else { throw JSONLDError(.invalidTermDefinition, "a term must not be empty") }
    // Terms may depend on each other in a chain as long as the context.
    guard depth < processor.options.maximumDepth else {
      throw JSONLDError(
        .limitExceeded, "terms depend on each other more than \(processor.options.maximumDepth) deep")
    }
    depth += 1
    defer { depth -= 1 }
    defined[key] = false
    let value = local[term] ?? .null
    if try isReserved(term, value) { return }
    let previous = active.definition(of: term)
    active.define(term, nil)
    let (entries, isSimple) = try entries(of: value)
    guard var content = try makeContent(term, entries, isSimple: isSimple) else { return }
    if let previous, previous.content.isProtected, !mode.overrideProtected {
      guard TermDefinition(content).saysTheSame(as: previous) else {
        throw JSONLDError(.protectedTermRedefinition, "the term “\(term.shortened)” is protected")
      }
      content = previous.content
    }
    active.define(term, TermDefinition(content))
    defined[key] = true
  }

  /// Steps 4 and 5: whether a term must be left alone because it has the form of a keyword.
  private func isReserved(_ term: String, _ value: JSONValue) throws -> Bool {
    if term == "@type" {
      guard !processor.isVersion10, let object = value.object, !object.isEmpty,
        object.members.allSatisfy({ $0.name == "@container" || $0.name == "@protected" }),
        object["@container"].map({ $0 == "@set" }) ?? true
      else {
        throw JSONLDError(.keywordRedefinition, "@type may only be given “@container”: “@set” and “@protected”")
      }
      return false
    }
    // The keywords of frames only have the form of one here.
    if let keyword = Keyword(term), !keyword.belongsToFraming {
      throw JSONLDError(.keywordRedefinition, "the keyword \(term) cannot be defined as a term")
    }
    return Keyword.hasForm(term)
  }

  /// Steps 7 to 9: the definition as an object, and whether it was written as a string.
  private func entries(of value: JSONValue) throws -> (JSONObject, isSimple: Bool) {
    switch value {
    case .null: (JSONObject("@id", .null), false)
    case .string: (JSONObject("@id", value), true)
    case .object(let object): (object, false)
    default:
      throw JSONLDError(.invalidTermDefinition, "a term must be defined by null, a string or an object")
    }
  }

  /// Steps 10 to 26. Returns `nil` where the term is to stay undefined because its IRI has the form of a keyword.
  private func makeContent(_ term: String, _ entries: JSONObject, isSimple: Bool) throws
    -> TermDefinition.Content?
  {
    var content = TermDefinition.Content()
    content.isProtected = try protection(entries)
    try readType(entries, into: &content)
    if let reverse = entries["@reverse"] {
      guard try readReverse(reverse, entries, into: &content) else { return nil }
    } else {
      guard try readIRI(term, entries, isSimple: isSimple, into: &content) else { return nil }
    }
    try readContainer(entries, into: &content)
    try readIndex(entries, into: &content)
    try readContext(entries, into: &content)
    try readLanguage(entries, into: &content)
    try readDirection(entries, into: &content)
    try readNest(entries, into: &content)
    try readPrefix(term, entries, into: &content)
    try checkNames(entries)
    return content
  }

  private func protection(_ entries: JSONObject) throws -> Bool {
    guard let value = entries["@protected"] else { return isProtected }
    if processor.isVersion10 {
      throw JSONLDError(.invalidTermDefinition, "@protected is not part of JSON-LD 1.0")
    }
    guard let own = value.boolean else {
      throw JSONLDError(.invalidProtectedValue, "the value of @protected must be true or false")
    }
    return own
  }

  /// Steps 12 and 13.
  private func readType(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@type"] else { return }
    guard case .string(let string) = value else {
      throw JSONLDError(.invalidTypeMapping, "the value of @type in a term definition must be a string")
    }
    let type = try expand(string)
    guard let type, isAllowedType(type) else {
      throw JSONLDError(
        .invalidTypeMapping, "the type “\(string.shortened)” is neither an IRI nor @id, @vocab, @json or @none")
    }
    content.type = type
  }

  private func isAllowedType(_ type: String) -> Bool {
    guard let keyword = Keyword(type) else { return type.hasSchemeForm }
    switch keyword {
    case .id, .vocab: return true
    case .json, .none: return !processor.isVersion10
    default: return false
    }
  }

  /// Step 14.
  private func readReverse(
    _ value: JSONValue, _ entries: JSONObject, into content: inout TermDefinition.Content
  ) throws -> Bool {
    if entries.contains("@id") || entries.contains("@nest") {
      throw JSONLDError(.invalidReverseProperty, "@reverse cannot stand beside @id or @nest")
    }
    guard case .string(let string) = value else {
      throw JSONLDError(.invalidIRIMapping, "the value of @reverse in a term definition must be a string")
    }
    if Keyword.hasForm(string) && Keyword(string) == nil { return false }
    guard let iri = try expand(string), iri.hasSchemeForm || iri.isBlankNodeIdentifier else {
      throw JSONLDError(.invalidIRIMapping, "“\(string.shortened)” in @reverse is no IRI")
    }
    content.iri = iri
    content.isReverse = true
    if let container = entries["@container"], !container.isNull {
      let names = container.asArray.compactMap(\.string)
      guard names.count == container.asArray.count, names.allSatisfy({ $0 == "@set" || $0 == "@index" }) else {
        throw JSONLDError(.invalidReverseProperty, "the container of a reverse property must be @set, @index or null")
      }
    }
    return true
  }

  /// What a string means in this context, with the terms that it depends on defined first.
  func expand(_ string: String) throws -> String? {
    try active.expandIRI(string, vocab: true, defining: defineDependency)
  }

  func defineDependency(_ term: String) throws {
    if local.contains(term), defined[ExactString(term)] != true { try define(term) }
  }

  func markDefined(_ term: String) {
    defined[ExactString(term)] = true
  }
}
