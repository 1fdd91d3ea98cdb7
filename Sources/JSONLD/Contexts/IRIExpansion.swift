/// IRI expansion (API, section 5.2).
extension ActiveContext {
  /// Makes sure that a term which an IRI depends on is defined while its context is being built.
  typealias DependencyDefinition = (_ term: String) throws -> Void

  /// The IRI, blank node identifier or keyword that a string means; the string itself where it is none of these.
  /// - Parameters:
  ///   - documentRelative: whether the string may be a reference relative to the base IRI.
  ///   - vocab: whether the string may be a term or relative to the vocabulary mapping.
  /// - Returns: `nil` where the string is to be ignored.
  func expandIRI(_ value: String, documentRelative: Bool = false, vocab: Bool = false) -> String? {
    // Without dependencies nothing can throw.
    (try? expandIRI(value, documentRelative: documentRelative, vocab: vocab, defining: nil)) ?? nil
  }

  /// As above, while a context is being built.
  /// - Throws: what defining a dependency throws.
  func expandIRI(
    _ value: String, documentRelative: Bool = false, vocab: Bool, defining define: DependencyDefinition?
  ) throws -> String? {
    if value.utf8.first == UInt8(ascii: "@") {
      if Keyword(value) != nil { return value }
      if Keyword.hasForm(value) { return nil }
    }
    try define?(value)
    if let definition = definition(of: value) {
      if let iri = definition.content.iri, Keyword(iri) != nil { return iri }
      if vocab { return definition.content.iri }
    }
    if let iri = try expandCompactIRI(value, defining: define) { return iri }
    if vocab, let vocabulary { return vocabulary + value }
    if documentRelative, let parsedBase { return parsedBase.resolve(value) }
    return value
  }

  /// Step 6: a string with a colon after its first character.
  private func expandCompactIRI(_ value: String, defining define: DependencyDefinition?) throws -> String? {
    guard let colon = value.utf8.dropFirst().firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let suffix = value[value.utf8.index(after: colon)...]
    if value.isBlankNodeIdentifier || suffix.utf8.starts(with: "//".utf8) { return value }
    let prefix = String(value[..<colon])
    try define?(prefix)
    if let definition = definition(of: prefix)?.content, let iri = definition.iri, definition.isPrefix {
      return iri + suffix
    }
    return value.hasSchemeForm ? value : nil
  }
}
