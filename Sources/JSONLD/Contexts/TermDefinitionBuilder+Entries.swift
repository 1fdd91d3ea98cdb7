/// The other entries of a term definition (API, section 4.2, steps 21 to 26).
extension TermDefinitionBuilder {
  /// Step 21.
  func readContainer(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@container"] else { return }
    if content.isReverse && value.isNull { return }
    let names = value.asArray
    var container: Container = []
    for name in names {
      guard let one = name.string.flatMap({ Container(keyword: $0) }), !container.contains(one) else {
        throw invalidContainer
      }
      container.insert(one)
    }
    guard isAllowed(container) else { throw invalidContainer }
    if processor.isVersion10 && (value.string == nil || !container.isDisjoint(with: [.graph, .id, .type])) {
      throw JSONLDError(.invalidContainerMapping, "this container is not part of JSON-LD 1.0")
    }
    content.container = container
    if container.contains(.type) {
      content.type = content.type ?? "@id"
      guard content.type == "@id" || content.type == "@vocab" else {
        throw JSONLDError(.invalidTypeMapping, "a term with the container @type must have the type @id or @vocab")
      }
    }
  }

  private var invalidContainer: JSONLDError {
    JSONLDError(
      .invalidContainerMapping,
      "@container must be one of @graph, @id, @index, @language, @list, @set, @type, or a combination that the "
        + "specification allows")
  }

  private func isAllowed(_ container: Container) -> Bool {
    if container.rawValue.nonzeroBitCount == 1 { return true }
    if container.contains(.graph) {
      let rest = container.subtracting([.graph, .set])
      return rest.isEmpty || rest == .id || rest == .index
    }
    return container.contains(.set) && container.rawValue.nonzeroBitCount == 2 && !container.contains(.list)
  }

  /// Step 22.
  func readIndex(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@index"] else { return }
    guard !processor.isVersion10, content.container.contains(.index) else {
      throw JSONLDError(.invalidTermDefinition, "@index needs “@container”: “@index” beside it")
    }
    guard case .string(let index) = value, let iri = active.expandIRI(index, vocab: true), iri.hasSchemeForm else {
      throw JSONLDError(.invalidTermDefinition, "the value of @index must be a string that leads to an IRI")
    }
    content.index = index
  }

  /// Step 23: a scoped context, which is processed here only to find its errors.
  func readContext(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let context = entries["@context"] else { return }
    if processor.isVersion10 {
      throw JSONLDError(.invalidTermDefinition, "scoped contexts are not part of JSON-LD 1.0")
    }
    do {
      _ = try processor.process(
        active, context, baseURL: baseURL,
        mode: .init(remoteContexts: mode.remoteContexts, overrideProtected: true, validateScopedContext: false))
    } catch let error as JSONLDError where error.code != .limitExceeded {
      throw JSONLDError(.invalidScopedContext, "\(error.code.rawValue): \(error.message)", pointer: error.pointer)
        .inside("@context")
    }
    content.context = context
    content.baseURL = baseURL
  }

  /// Step 24.
  func readLanguage(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@language"], !entries.contains("@type") else { return }
    switch value {
    case .null: content.language = .null
    case .string(let tag): content.language = .value(tag)
    default: throw JSONLDError(.invalidLanguageMapping, "the value of @language must be a language tag or null")
    }
  }

  /// Step 25.
  func readDirection(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@direction"], !entries.contains("@type") else { return }
    if value.isNull {
      content.direction = .null
    } else if let direction = value.string.flatMap(BaseDirection.init(rawValue:)) {
      content.direction = .value(direction)
    } else {
      throw JSONLDError(.invalidBaseDirection, "the value of @direction must be “ltr”, “rtl” or null")
    }
  }

  /// Step 26.
  func readNest(_ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@nest"] else { return }
    if processor.isVersion10 { throw JSONLDError(.invalidTermDefinition, "@nest is not part of JSON-LD 1.0") }
    guard case .string(let nest) = value, nest == "@nest" || Keyword(nest) == nil else {
      throw JSONLDError(.invalidNestValue, "the value of @nest must be @nest or a term")
    }
    content.nest = nest
  }

  /// Step 27.
  func readPrefix(_ term: String, _ entries: JSONObject, into content: inout TermDefinition.Content) throws {
    guard let value = entries["@prefix"] else { return }
    if processor.isVersion10 || term.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) {
      throw JSONLDError(.invalidTermDefinition, "@prefix is for terms without “:” and “/”, in JSON-LD 1.1")
    }
    guard let isPrefix = value.boolean else {
      throw JSONLDError(.invalidPrefixValue, "the value of @prefix must be true or false")
    }
    content.isPrefix = isPrefix
    if isPrefix, let iri = content.iri, Keyword(iri) != nil {
      throw JSONLDError(.invalidTermDefinition, "an alias of a keyword cannot be a prefix")
    }
  }

  /// Step 28.
  func checkNames(_ entries: JSONObject) throws {
    for name in entries.names {
      switch Keyword(name) {
      case .id, .reverse, .container, .context, .direction, .index, .language, .nest, .prefix, .protected, .type:
        continue
      default:
        throw JSONLDError(.invalidTermDefinition, "“\(name.shortened)” has no meaning in a term definition")
      }
    }
  }
}
