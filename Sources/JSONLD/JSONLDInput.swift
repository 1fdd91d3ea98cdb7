/// What the algorithms read (API, section 9.1 `JsonLdInput`).
public enum JSONLDInput: Sendable {
  /// A document that is at hand; references in it are resolved against the option `base`.
  case value(JSONValue)
  /// A document that was loaded.
  case document(RemoteDocument)
  /// The IRI of a document that the document loader is to load.
  case url(String)

  /// Reads a JSON text.
  /// - Throws: `JSONLDError` with the code "loading document failed" and the place of the fault.
  public static func json(_ bytes: [UInt8], maximumDepth: Int = JSONReader.defaultMaximumDepth) throws -> JSONLDInput {
    do {
      return .value(try JSONReader.read(bytes, maximumDepth: maximumDepth))
    } catch let error as JSONSyntaxError {
      throw JSONLDError(.loadingDocumentFailed, "the text is no JSON: \(error)", syntaxError: error)
    }
  }

  /// Reads a JSON text.
  /// - Throws: `JSONLDError` with the code "loading document failed" and the place of the fault.
  public static func json(_ text: String) throws -> JSONLDInput {
    try json(Array(text.utf8))
  }
}
