import RDF

/// What a dictionary term is; the raw value is the first byte of its key.
public enum DictionaryKind: UInt8, Sendable, CaseIterable {
  /// A blank node.
  case blankNode = 1
  /// An IRI.
  case iri = 2
  /// A literal of `xsd:string`.
  case string = 3
  /// A literal with a language tag.
  case languageString = 4
  /// A literal of any other datatype.
  case typed = 5
}

/// A term as the bytes that the dictionary sorts by.
///
/// A key is the byte of the kind and then the text in UTF-8, whose byte order is the order of code points: blank
/// nodes by label, IRIs by their characters, strings by value, language strings by value and then tag in small letters, other literals
/// by datatype and then lexical form. A zero byte parts the two texts of a literal.
public enum TermKey {
  /// The key of any term.
  public static func bytes(of term: Term) -> [UInt8] {
    switch term {
    case .iri(let iri): return [DictionaryKind.iri.rawValue] + iri.string.utf8
    case .blankNode(let node): return [DictionaryKind.blankNode.rawValue] + node.label.utf8
    case .literal(let literal):
      switch literal.qualifier {
      case .language(let tag):
        return [DictionaryKind.languageString.rawValue] + literal.lexicalForm.utf8 + [0]
          + tag.utf8.lazy.map(LanguageTag.lowercased)
      case .datatype(XSD.string): return [DictionaryKind.string.rawValue] + literal.lexicalForm.utf8
      case .datatype(let datatype):
        return [DictionaryKind.typed.rawValue] + datatype.string.utf8 + [0] + literal.lexicalForm.utf8
      }
    }
  }

  /// The term of a key, or `nil` where the bytes are no key.
  public static func term(of key: ArraySlice<UInt8>) -> Term? {
    guard let first = key.first, let kind = DictionaryKind(rawValue: first) else { return nil }
    let text = key.dropFirst()
    switch kind {
    case .blankNode: return .blankNode(BlankNode(String(decoding: text, as: UTF8.self)))
    case .iri: return .iri(String(decoding: text, as: UTF8.self))
    case .string: return .literal(Literal(String(decoding: text, as: UTF8.self)))
    case .languageString:
      guard let separator = text.lastIndex(of: 0) else { return nil }
      return .literal(
        Literal(
          String(decoding: text[..<separator], as: UTF8.self),
          language: String(decoding: text[(separator + 1)...], as: UTF8.self)))
    case .typed:
      guard let separator = text.firstIndex(of: 0) else { return nil }
      return .literal(
        Literal(
          String(decoding: text[(separator + 1)...], as: UTF8.self),
          datatype: IRI(String(decoding: text[..<separator], as: UTF8.self))))
    }
  }

  /// The text that `STR` gives: the label's, IRI's or lexical form's part of a key.
  public static func text(of key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = key.dropFirst()
    switch key.first.flatMap(DictionaryKind.init) {
    case .languageString: return text.lastIndex(of: 0).map { text[..<$0] } ?? text
    case .typed: return text.firstIndex(of: 0).map { text[($0 + 1)...] } ?? text
    default: return text
    }
  }
}
