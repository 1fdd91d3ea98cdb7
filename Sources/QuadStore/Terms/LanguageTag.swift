import RDF

/// Language tags mean the same in capital and small letters, and their value space is in small ones
/// (RDF 1.1 Concepts, section 3.3): a store keeps them so, and with them their literals are the same term.
public enum LanguageTag {
  /// A tag in small letters.
  public static func normalized(_ tag: String) -> String {
    tag.utf8.contains(where: isCapital) ? String(decoding: tag.utf8.map(lowercased), as: UTF8.self) : tag
  }

  /// The bytes of a tag in small letters; `nil` where they are already.
  static func normalized(_ tag: Span<UInt8>) -> [UInt8]? {
    tag.withUnsafeBufferPointer { tag in tag.contains(where: isCapital) ? tag.map(lowercased) : nil }
  }

  static func lowercased(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
}

extension Term {
  /// The term as a store holds it: with its language tag in small letters.
  public var normalizingLanguage: Term {
    guard case .literal(let literal) = self, case .language(let tag) = literal.qualifier else { return self }
    return .literal(Literal(literal.lexicalForm, language: LanguageTag.normalized(tag)))
  }
}
