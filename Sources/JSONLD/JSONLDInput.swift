/// What the algorithms read (API, section 9.1 `JsonLdInput`).
public enum JSONLDInput: Sendable {
  /// A document that is at hand; references in it are resolved against the option `base`.
  case value(JSONValue)
  /// A document as a JSON text in UTF-8. `toRDF` reads such a text piece by piece where its form allows that, without
  /// ever holding all of its values.
  case text([UInt8])
  /// A document that was loaded.
  case document(RemoteDocument)
  /// The IRI of a document that the document loader is to load.
  case url(String)

  /// A document as a JSON text.
  public static func text(_ text: String) -> JSONLDInput {
    .text(Array(text.utf8))
  }
}
