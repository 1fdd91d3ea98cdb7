/// IRI compaction (API, section 5.2 of the compaction algorithms).
struct IRICompactor {
  let options: JSONLDOptions

  /// The shortest form of an IRI or keyword in a context.
  /// - Parameters:
  ///   - value: the value of the property that the IRI names, which helps to select a term.
  ///   - vocab: whether terms and the vocabulary mapping may be used.
  ///   - reverse: whether the IRI names a reverse property.
  /// - Throws: `JSONLDError` "IRI confused with prefix".
  func compact(
    _ iri: String, in context: ActiveContext, value: JSONValue? = nil, vocab: Bool = true, reverse: Bool = false
  ) throws -> String {
    if vocab, context.inverseContext.contains(iri) {
      if let term = try selectTerm(for: iri, in: context, value: value, reverse: reverse) { return term }
    }
    if vocab, let vocabulary = context.vocabulary, iri.utf8.count > vocabulary.utf8.count,
      iri.utf8.starts(with: vocabulary.utf8)
    {
      let suffix = String(iri.dropFirstBytes(vocabulary.utf8.count))
      if context.definition(of: suffix) == nil { return suffix }
    }
    if let compactIRI = compactIRI(for: iri, in: context, hasValue: value != nil) { return compactIRI }
    try checkConfusion(iri, in: context)
    if !vocab, let base = context.parsedBase {
      let relative = base.relativeReference(to: iri)
      return Keyword.hasForm(relative) ? "./" + relative : relative
    }
    return iri
  }

  /// Steps 7 and 8: the best compact IRI by length, then by code points.
  private func compactIRI(for iri: String, in context: ActiveContext, hasValue: Bool) -> String? {
    var best: String?
    for prefix in context.inverseContext.prefixes(of: iri) {
      let candidate = prefix.term + ":" + iri.dropFirstBytes(prefix.iri.utf8.count)
      if let definition = context.definition(of: candidate) {
        guard let mapped = definition.content.iri, mapped.isExactly(iri), !hasValue else { continue }
      }
      if best.map({ candidate.isShorterOrLess(than: $0) }) ?? true { best = candidate }
    }
    return best
  }

  /// Step 9.
  private func checkConfusion(_ iri: String, in context: ActiveContext) throws {
    guard let colon = iri.utf8.firstIndex(of: UInt8(ascii: ":")), iri.hasSchemeForm else { return }
    if iri.utf8[iri.utf8.index(after: colon)...].starts(with: "//".utf8) { return }
    guard context.definition(of: String(iri[..<colon]))?.content.isPrefix == true else { return }
    throw JSONLDError(
      .iriConfusedWithPrefix, "<\(iri.shortened)> would be read as a compact IRI, because its scheme is also a prefix")
  }

  /// Step 4: a term for the IRI that suits the value.
  private func selectTerm(for iri: String, in context: ActiveContext, value: JSONValue?, reverse: Bool) throws
    -> String?
  {
    let preference = TermPreference(
      value: value?.object, reverse: reverse, context: context, isVersion10: options.processingMode == .jsonLD10)
    var preferred: [String] = []
    if preference.wanted == "@reverse" { preferred.append("@reverse") }
    if preference.wanted == "@id" || preference.wanted == "@reverse", let id = value?.object?["@id"]?.string {
      let compacted = try compact(id, in: context)
      let isTerm = context.definition(of: compacted)?.content.iri?.isExactly(id) ?? false
      preferred += isTerm ? ["@vocab", "@id", "@none"] : ["@id", "@vocab", "@none"]
    } else {
      preferred += [preference.wanted, "@none"]
    }
    preferred.append("@any")
    for entry in preferred {
      if let underscore = entry.firstIndex(of: "_"), preference.selector == .language {
        preferred.append(String(entry[underscore...]))
      }
    }
    return context.inverseContext.selectTerm(
      for: iri, containers: preference.containers, by: preference.selector, preferring: preferred)
  }
}

extension String {
  fileprivate func dropFirstBytes(_ count: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: count)...]
  }

  fileprivate func isShorterOrLess(than other: String) -> Bool {
    let (count, otherCount) = (unicodeScalars.count, other.unicodeScalars.count)
    return count == otherCount ? precedes(other) : count < otherCount
  }
}
