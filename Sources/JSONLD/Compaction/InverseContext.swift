/// An inverse context (API, section 4.3): which term stands for an IRI, by the container and by the type or language of
/// the value; and term selection from it (section 4.4).
final class InverseContext {
  /// The terms for one IRI and container.
  struct Terms {
    var language: [String: String] = [:]
    var type: [String: String] = [:]
    /// The first term, whatever its type or language.
    let any: String
  }

  /// By which side of `Terms` a term is selected.
  enum Selector {
    case language
    case type
    case any
  }

  private var entries: [ExactString: [Container: Terms]] = [:]
  private var prefixTerms: [ExactString: [String]] = [:]
  /// The lengths in bytes of the IRIs that prefixes stand for.
  private var prefixLengths: Set<Int> = []

  /// The inverse of an active context. Takes time in proportion to sorting its terms.
  init(of context: ActiveContext) {
    let defaultLanguage = InverseContext.key(language: context.language, direction: context.direction) ?? "@none"
    let terms = context.terms.sorted { left, right in
      let (leftCount, rightCount) = (left.key.string.unicodeScalars.count, right.key.string.unicodeScalars.count)
      return leftCount == rightCount ? left.key < right.key : leftCount < rightCount
    }
    for (term, definition) in terms {
      guard let iri = definition.content.iri else { continue }
      add(term.string, definition.content, iri: iri, defaultLanguage: defaultLanguage)
      if definition.content.isPrefix {
        prefixTerms[ExactString(iri), default: []].append(term.string)
        prefixLengths.insert(iri.utf8.count)
      }
    }
  }

  /// Whether any term stands for an IRI.
  func contains(_ iri: String) -> Bool {
    entries[ExactString(iri)] != nil
  }

  /// Term selection (section 4.4): the term for the first of the containers, and in it for the first of the preferred
  /// values, for which there is one.
  func selectTerm(for iri: String, containers: [Container], by selector: Selector, preferring values: [String])
    -> String?
  {
    guard let byContainer = entries[ExactString(iri)] else { return nil }
    for container in containers {
      guard let terms = byContainer[container] else { continue }
      for value in values {
        switch selector {
        case .language: if let term = terms.language[value] { return term }
        case .type: if let term = terms.type[value] { return term }
        case .any: if value == "@none" { return terms.any }
        }
      }
    }
    return nil
  }

  /// The prefixes whose IRIs an IRI begins with and is longer than. Takes time in proportion to the number of different
  /// lengths of such IRIs.
  func prefixes(of iri: String) -> [(term: String, iri: String)] {
    var result: [(term: String, iri: String)] = []
    let bytes = iri.utf8
    let count = bytes.count
    for length in prefixLengths where length < count {
      guard let start = String(bytes.prefix(length)), let terms = prefixTerms[ExactString(start)] else { continue }
      for term in terms { result.append((term, start)) }
    }
    return result
  }

  private func add(_ term: String, _ definition: TermDefinition.Content, iri: String, defaultLanguage: String) {
    var terms = entries[ExactString(iri), default: [:]][definition.container] ?? Terms(any: term)
    func claim(_ key: String, in map: WritableKeyPath<Terms, [String: String]>) {
      if terms[keyPath: map][key] == nil { terms[keyPath: map][key] = term }
    }
    if definition.isReverse {
      claim("@reverse", in: \.type)
    } else if definition.type == "@none" {
      claim("@any", in: \.language)
      claim("@any", in: \.type)
    } else if let type = definition.type {
      claim(type, in: \.type)
    } else if let key = InverseContext.key(definition.language, definition.direction) {
      claim(key, in: \.language)
    } else {
      claim(defaultLanguage, in: \.language)
      claim("@none", in: \.language)
      claim("@none", in: \.type)
    }
    entries[ExactString(iri), default: [:]][definition.container] = terms
  }

  /// The key for a language and a direction: `en`, `en_ltr` or `_ltr`; `nil` where there is neither.
  static func key(language: String?, direction: BaseDirection?) -> String? {
    if language == nil && direction == nil { return nil }
    return (language?.lowercased() ?? "") + (direction.map { "_" + $0.rawValue } ?? "")
  }

  /// The key for the mappings of a term; `nil` where it has neither.
  private static func key(_ language: TermMapping<String>, _ direction: TermMapping<BaseDirection>) -> String? {
    switch (language, direction) {
    case (.absent, .absent): nil
    case (.null, .absent): "@null"
    case (.absent, .null): "@none"
    case (let language, let direction):
      key(language: language.resolved(default: nil), direction: direction.resolved(default: nil)) ?? "@null"
    }
  }
}
