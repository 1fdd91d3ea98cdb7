/// The error codes of JSON-LD 1.1 (API, section 9.6 `JsonLdErrorCode`) and of framing (Framing, section 5.3), each with
/// the string that the specifications give it.
public enum JSONLDErrorCode: String, Hashable, Sendable, CaseIterable {
  case collidingKeywords = "colliding keywords"
  case conflictingIndexes = "conflicting indexes"
  case contextOverflow = "context overflow"
  case cyclicIRIMapping = "cyclic IRI mapping"
  case invalidIDValue = "invalid @id value"
  case invalidImportValue = "invalid @import value"
  case invalidIncludedValue = "invalid @included value"
  case invalidIndexValue = "invalid @index value"
  case invalidNestValue = "invalid @nest value"
  case invalidPrefixValue = "invalid @prefix value"
  case invalidPropagateValue = "invalid @propagate value"
  case invalidProtectedValue = "invalid @protected value"
  case invalidReverseValue = "invalid @reverse value"
  case invalidVersionValue = "invalid @version value"
  case invalidBaseDirection = "invalid base direction"
  case invalidBaseIRI = "invalid base IRI"
  case invalidContainerMapping = "invalid container mapping"
  case invalidContextEntry = "invalid context entry"
  case invalidContextNullification = "invalid context nullification"
  case invalidDefaultLanguage = "invalid default language"
  case invalidIRIMapping = "invalid IRI mapping"
  case invalidJSONLiteral = "invalid JSON literal"
  case invalidKeywordAlias = "invalid keyword alias"
  case invalidLanguageMapValue = "invalid language map value"
  case invalidLanguageMapping = "invalid language mapping"
  case invalidLanguageTaggedString = "invalid language-tagged string"
  case invalidLanguageTaggedValue = "invalid language-tagged value"
  case invalidLocalContext = "invalid local context"
  case invalidRemoteContext = "invalid remote context"
  case invalidReverseProperty = "invalid reverse property"
  case invalidReversePropertyMap = "invalid reverse property map"
  case invalidReversePropertyValue = "invalid reverse property value"
  case invalidScopedContext = "invalid scoped context"
  case invalidScriptElement = "invalid script element"
  case invalidSetOrListObject = "invalid set or list object"
  case invalidTermDefinition = "invalid term definition"
  case invalidTypeMapping = "invalid type mapping"
  case invalidTypeValue = "invalid type value"
  case invalidTypedValue = "invalid typed value"
  case invalidValueObject = "invalid value object"
  case invalidValueObjectValue = "invalid value object value"
  case invalidVocabMapping = "invalid vocab mapping"
  case iriConfusedWithPrefix = "IRI confused with prefix"
  case keywordRedefinition = "keyword redefinition"
  case loadingDocumentFailed = "loading document failed"
  case loadingRemoteContextFailed = "loading remote context failed"
  case multipleContextLinkHeaders = "multiple context link headers"
  case processingModeConflict = "processing mode conflict"
  case protectedTermRedefinition = "protected term redefinition"
  case invalidFrame = "invalid frame"
  case invalidEmbedValue = "invalid @embed value"
  /// Not of the specifications: the input goes beyond a limit that this processor sets, such as its nesting.
  case limitExceeded = "limit exceeded"
}

/// Why a JSON-LD document could not be processed.
public struct JSONLDError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The specifications' code.
  public let code: JSONLDErrorCode
  /// What was found, and what would be right.
  public let message: String
  /// Where in the document or context the fault lies, as a JSON Pointer (RFC 6901); empty where it concerns the whole.
  public private(set) var pointer: String
  /// The line, column and offset of a syntax error, where the document is no JSON.
  public let syntaxError: JSONSyntaxError?

  /// An error of one of the specifications' codes.
  public init(_ code: JSONLDErrorCode, _ message: String, pointer: String = "", syntaxError: JSONSyntaxError? = nil) {
    self.code = code
    self.message = message
    self.pointer = pointer
    self.syntaxError = syntaxError
  }

  /// The code, the message and the place, on one line.
  public var description: String {
    let place = pointer.isEmpty ? "" : " (at \(pointer))"
    return "\(code.rawValue): \(message)\(place)"
  }

  /// Refuses a value that nests too deep for algorithms that recurse.
  static func checkDepth(of value: JSONValue?, _ options: JSONLDOptions) throws {
    guard let value, value.isNested(deeperThan: options.maximumDepth) else { return }
    throw JSONLDError(.limitExceeded, "values are nested more than \(options.maximumDepth) deep")
  }

  /// Runs a reader of the document, and throws its syntax errors as "loading document failed".
  static func readingJSON<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as JSONSyntaxError {
      throw JSONLDError(.loadingDocumentFailed, "the text is no JSON: \(error)", syntaxError: error)
    }
  }

  /// This error as seen from the value that holds the faulty one under a member name or an index.
  func inside(_ step: String) -> JSONLDError {
    var copy = self
    copy.pointer = "/" + step.replacing("~", with: "~0").replacing("/", with: "~1") + pointer
    return copy
  }
}

/// Runs a part of an algorithm and adds the member in which it works to the errors that it throws.
@inline(__always)
func inside<Result>(_ step: @autoclosure () -> String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as JSONLDError {
    throw error.inside(step())
  }
}
