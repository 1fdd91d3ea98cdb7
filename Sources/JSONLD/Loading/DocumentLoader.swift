/// Loads documents and remote contexts (API, section 9.4.1 `LoadDocumentCallback`).
///
/// The algorithms call a loader synchronously and at most once for each context IRI in a run.
public protocol DocumentLoader: Sendable {
  /// Loads the document at an absolute IRI.
  /// - Throws: `JSONLDError` with one of the codes "loading document failed", "multiple context link headers" and
  ///   "invalid script element".
  func loadDocument(_ url: String, options: DocumentLoadOptions) throws -> RemoteDocument
}

/// What a loader is asked for besides the IRI (API, section 9.4.2 `LoadDocumentOptions`).
public struct DocumentLoadOptions: Hashable, Sendable {
  /// Whether all the scripts of an HTML document are read, not only the first or the one that the fragment names.
  public var extractAllScripts: Bool
  /// The profile of the script that is preferred in an HTML document.
  public var profile: String?
  /// The profiles to ask a server for.
  public var requestProfile: [String]

  /// Options for a document; without arguments those for one of no profile.
  public init(extractAllScripts: Bool = false, profile: String? = nil, requestProfile: [String] = []) {
    self.extractAllScripts = extractAllScripts
    self.profile = profile
    self.requestProfile = requestProfile
  }
}

/// A document that was loaded (API, section 9.4.3 `RemoteDocument`).
public struct RemoteDocument: Sendable {
  /// The content.
  public var document: JSONValue
  /// Where it was found at last, after redirects; for HTML the base IRI that the page sets.
  public var documentURL: String
  /// What an HTML page gives as its base; it prevails over the option `base`, against which it is resolved.
  public var baseReference: String?
  /// The context that an HTTP `Link` header names.
  public var contextURL: String?
  /// The media type without parameters.
  public var contentType: String?
  /// The `profile` parameter of the media type.
  public var profile: String?

  /// A document at hand, with what is known of where it came from.
  public init(
    document: JSONValue, documentURL: String, contextURL: String? = nil, contentType: String? = nil,
    profile: String? = nil
  ) {
    self.document = document
    self.documentURL = documentURL
    self.contextURL = contextURL
    self.contentType = contentType
    self.profile = profile
  }
}

/// Loads nothing: the loader that holds where none is set, so that no document can make a program read a file or touch
/// the network.
public struct RefusingDocumentLoader: DocumentLoader {
  /// The loader that loads nothing.
  public init() {}

  /// - Throws: `JSONLDError` "loading document failed", always.
  public func loadDocument(_ url: String, options: DocumentLoadOptions) throws -> RemoteDocument {
    throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> is not loaded: no document loader is set")
  }
}
