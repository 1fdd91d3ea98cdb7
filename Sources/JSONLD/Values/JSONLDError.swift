/// The error codes of JSON-LD 1.1 (API, section 9.6 `JsonLdErrorCode`) and of framing (Framing, section 5.3), each with
/// the string that the specifications give it.
public enum JSONLDErrorCode: String, Hashable, Sendable, CaseIterable {
  /// Two members of an object mean the same keyword.
  case collidingKeywords = "colliding keywords"
  /// A node has two different values of `@index`.
  case conflictingIndexes = "conflicting indexes"
  /// Contexts that load contexts go beyond the limit of the processor.
  case contextOverflow = "context overflow"
  /// A term is defined by way of itself.
  case cyclicIRIMapping = "cyclic IRI mapping"
  /// The value of `@id` is no string.
  case invalidIDValue = "invalid @id value"
  /// The value of `@import` is no string.
  case invalidImportValue = "invalid @import value"
  /// What `@included` holds are no nodes.
  case invalidIncludedValue = "invalid @included value"
  /// The value of `@index` is no string.
  case invalidIndexValue = "invalid @index value"
  /// A term's `@nest` is no name, or what nests is no object or a value object.
  case invalidNestValue = "invalid @nest value"
  /// The value of `@prefix` is no truth value.
  case invalidPrefixValue = "invalid @prefix value"
  /// The value of `@propagate` is no truth value.
  case invalidPropagateValue = "invalid @propagate value"
  /// The value of `@protected` is no truth value.
  case invalidProtectedValue = "invalid @protected value"
  /// The value of `@reverse` is no object.
  case invalidReverseValue = "invalid @reverse value"
  /// The value of `@version` is another number than 1.1.
  case invalidVersionValue = "invalid @version value"
  /// The value of `@direction` is none of `ltr`, `rtl` and `null`.
  case invalidBaseDirection = "invalid base direction"
  /// The value of `@base` is neither an IRI nor `null`.
  case invalidBaseIRI = "invalid base IRI"
  /// The value of `@container` is none of those that are allowed, or they do not go together.
  case invalidContainerMapping = "invalid container mapping"
  /// A context has a member that is not allowed there.
  case invalidContextEntry = "invalid context entry"
  /// A context would take away protected terms by being `null`.
  case invalidContextNullification = "invalid context nullification"
  /// The value of `@language` in a context is neither a string nor `null`.
  case invalidDefaultLanguage = "invalid default language"
  /// A term stands for nothing that may be a property or type.
  case invalidIRIMapping = "invalid IRI mapping"
  /// A JSON literal of RDF is no JSON.
  case invalidJSONLiteral = "invalid JSON literal"
  /// A term stands for a keyword that can have no other name.
  case invalidKeywordAlias = "invalid keyword alias"
  /// A value of a language map is neither a string nor `null`.
  case invalidLanguageMapValue = "invalid language map value"
  /// The `@language` of a term is neither a string nor `null`.
  case invalidLanguageMapping = "invalid language mapping"
  /// The `@language` of a value is no string.
  case invalidLanguageTaggedString = "invalid language-tagged string"
  /// A value with a language is no string.
  case invalidLanguageTaggedValue = "invalid language-tagged value"
  /// A context is neither an object nor a string nor `null`.
  case invalidLocalContext = "invalid local context"
  /// A document that was loaded as a context has none that is an object.
  case invalidRemoteContext = "invalid remote context"
  /// A reverse property is defined with what only others may have.
  case invalidReverseProperty = "invalid reverse property"
  /// The object of `@reverse` has a keyword as its member.
  case invalidReversePropertyMap = "invalid reverse property map"
  /// The value of a reverse property is no node.
  case invalidReversePropertyValue = "invalid reverse property value"
  /// A context within a definition is not valid.
  case invalidScopedContext = "invalid scoped context"
  /// A script of a page is no JSON.
  case invalidScriptElement = "invalid script element"
  /// An object with `@set` or `@list` has members that do not go with it.
  case invalidSetOrListObject = "invalid set or list object"
  /// What a context says of a term is neither a string nor an object with the members that are allowed.
  case invalidTermDefinition = "invalid term definition"
  /// The `@type` of a term is no IRI and none of the keywords that are allowed.
  case invalidTypeMapping = "invalid type mapping"
  /// The value of `@type` is neither a string nor an array of strings.
  case invalidTypeValue = "invalid type value"
  /// The `@type` of a value is no IRI.
  case invalidTypedValue = "invalid typed value"
  /// An object with `@value` has members that do not go with it.
  case invalidValueObject = "invalid value object"
  /// The value of `@value` is an object or an array.
  case invalidValueObjectValue = "invalid value object value"
  /// The value of `@vocab` is neither an IRI nor a blank node nor `null`.
  case invalidVocabMapping = "invalid vocab mapping"
  /// An IRI that is to be made compact would be read as one with a prefix.
  case iriConfusedWithPrefix = "IRI confused with prefix"
  /// A context defines a keyword.
  case keywordRedefinition = "keyword redefinition"
  /// A document could not be loaded.
  case loadingDocumentFailed = "loading document failed"
  /// A context could not be loaded.
  case loadingRemoteContextFailed = "loading remote context failed"
  /// An answer by HTTP has several `Link` headers that name a context.
  case multipleContextLinkHeaders = "multiple context link headers"
  /// A context demands JSON-LD 1.1 of a processor that follows 1.0.
  case processingModeConflict = "processing mode conflict"
  /// A context gives a protected term another meaning.
  case protectedTermRedefinition = "protected term redefinition"
  /// A frame is not as framing needs it.
  case invalidFrame = "invalid frame"
  /// The value of `@embed` is none of those that are known.
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
