/// The IRI mapping of a term (API, section 4.2, steps 15 to 20).
extension TermDefinitionBuilder {
  /// Returns `false` where the term is to stay undefined because its IRI has the form of a keyword.
  func readIRI(
    _ term: String, _ entries: JSONObject, isSimple: Bool, into content: inout TermDefinition.Content
  ) throws -> Bool {
    if let value = entries["@id"], value != .string(term) {
      return try readOwnIRI(value, term, isSimple: isSimple, into: &content)
    }
    if let colon = term.utf8.dropFirst().firstIndex(of: UInt8(ascii: ":")) {
      let prefix = String(term[..<colon])
      try defineDependency(prefix)
      if let iri = active.definition(of: prefix)?.content.iri {
        content.iri = iri + term[term.utf8.index(after: colon)...]
      } else {
        content.iri = term
      }
    } else if term.utf8.contains(UInt8(ascii: "/")) {
      guard let iri = active.expandIRI(term, vocab: true), iri.hasSchemeForm else {
        throw JSONLDError(.invalidIRIMapping, "the relative term “\(term.shortened)” does not lead to an IRI")
      }
      content.iri = iri
    } else if term == "@type" {
      content.iri = "@type"
    } else if let vocabulary = active.vocabulary {
      content.iri = vocabulary + term
    } else {
      throw JSONLDError(
        .invalidIRIMapping, "the term “\(term.shortened)” has no @id, and there is no @vocab to give it an IRI")
    }
    return true
  }

  /// Step 15: an `@id` that differs from the term.
  private func readOwnIRI(
    _ value: JSONValue, _ term: String, isSimple: Bool, into content: inout TermDefinition.Content
  ) throws -> Bool {
    if value.isNull { return true }
    guard case .string(let string) = value else {
      throw JSONLDError(.invalidIRIMapping, "the value of @id in a term definition must be a string or null")
    }
    if Keyword.hasForm(string) && Keyword(string) == nil { return false }
    guard let iri = try expand(string), Keyword(iri) != nil || iri.hasSchemeForm || iri.isBlankNodeIdentifier else {
      throw JSONLDError(.invalidIRIMapping, "“\(string.shortened)” is neither a keyword nor an IRI")
    }
    if iri == "@context" { throw JSONLDError(.invalidKeywordAlias, "@context cannot have an alias") }
    content.iri = iri
    let hasColonWithin = term.utf8.dropFirst().dropLast().contains(UInt8(ascii: ":"))
    let hasSlash = term.utf8.contains(UInt8(ascii: "/"))
    if hasColonWithin || hasSlash {
      markDefined(term)
      guard try expand(term).map({ $0.isExactly(iri) }) ?? false else {
        throw JSONLDError(
          .invalidIRIMapping, "the term “\(term.shortened)” looks like an IRI and is defined as another one")
      }
    }
    if !term.utf8.contains(UInt8(ascii: ":")) && !hasSlash && isSimple {
      content.isPrefix = iri.isBlankNodeIdentifier || iri.endsWithGenericDelimiter
    }
    return true
  }
}

extension String {
  /// Whether the last character is one of `: / ? # [ ] @` (RFC 3986, section 2.2 `gen-delims`).
  fileprivate var endsWithGenericDelimiter: Bool {
    utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
  }
}
