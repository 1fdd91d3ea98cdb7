/// What was found at a URL.
public struct FetchedResource: Sendable {
  /// Where it was found at last, after redirects of any status. (API, section 9.4.1, step 3, excepts the status 303; the
  /// specification's test suite does not, and neither do other processors.)
  public var url: String
  /// The value of the header `Content-Type`.
  public var contentType: String
  /// The values of the headers `Link`.
  public var linkHeaders: [String]
  /// The content.
  public var body: [UInt8]

  /// What was found at a URL.
  public init(url: String, contentType: String, linkHeaders: [String] = [], body: [UInt8]) {
    self.url = url
    self.contentType = contentType
    self.linkHeaders = linkHeaders
    self.body = body
  }
}

/// Gets the bytes at a URL, from files, the network or elsewhere.
public protocol ResourceFetcher: Sendable {
  /// - Parameter accept: the media types that are wanted, as a value of the header `Accept`.
  /// - Throws: `JSONLDError` "loading document failed".
  func fetch(_ url: String, accept: String) throws -> FetchedResource
}

/// Loads documents as the specification's default loader does: by content type, with the links that HTTP headers give,
/// and out of HTML pages (API, sections 9.4.1 and 10).
public struct ResourceDocumentLoader<Fetcher: ResourceFetcher>: DocumentLoader {
  private let fetcher: Fetcher
  private let maximumDepth: Int

  /// How many `alternate` links may follow one another.
  private static var maximumAlternates: Int { 5 }

  /// - Parameter maximumDepth: how deep the values of a document may nest.
  public init(_ fetcher: Fetcher, maximumDepth: Int = JSONReader.defaultMaximumDepth) {
    self.fetcher = fetcher
    self.maximumDepth = maximumDepth
  }

  /// Fetches a document, or the one in JSON-LD that it links to, and reads it by its content type.
  /// - Throws: `JSONLDError` "loading document failed", "multiple context link headers" or "invalid script element".
  public func loadDocument(_ url: String, options: DocumentLoadOptions) throws -> RemoteDocument {
    var url = url
    for _ in 0...ResourceDocumentLoader.maximumAlternates {
      let resource = try fetcher.fetch(url, accept: ResourceDocumentLoader.accept(options))
      guard let alternate = ResourceDocumentLoader.alternate(of: resource) else {
        return try RemoteDocument(resource, requestedURL: url, options: options, maximumDepth: maximumDepth)
      }
      url = alternate
    }
    throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> leads from one alternate link to the next")
  }

  /// Step 4: the document in JSON-LD that a resource in another format links to.
  private static func alternate(of resource: FetchedResource) -> String? {
    guard !MediaType(resource.contentType).isJSON else { return nil }
    let link = resource.linkHeaders.flatMap(LinkHeader.parse).first { link in
      link.relations.contains("alternate") && link.type.map { MediaType($0).essence } == MediaType.jsonLD
    }
    return link.map { IRIReference(resource.url).resolve($0.target) }
  }

  /// Step 2, and its extension for HTML.
  private static func accept(_ options: DocumentLoadOptions) -> String {
    let profiles = options.requestProfile.joined(separator: " ")
    let profile = profiles.isEmpty ? "" : ";profile=\"\(profiles)\", \(MediaType.jsonLD);q=0.95"
    let html =
      options.requestProfile.contains(LinkHeader.contextRelation)
      ? "" : ", text/html;q=0.5, application/xhtml+xml;q=0.5"
    return MediaType.jsonLD + profile + ", application/json;q=0.9" + html
  }
}

extension RemoteDocument {
  /// Reads what was fetched, by its content type (API, section 9.4.1, steps 5 to 8; section 10.1 for HTML).
  /// - Parameter requestedURL: the URL that was asked for, whose fragment chooses a script of an HTML page.
  /// - Throws: `JSONLDError` "loading document failed", "multiple context link headers" or "invalid script element".
  public init(
    _ resource: FetchedResource, requestedURL: String, options: DocumentLoadOptions = DocumentLoadOptions(),
    maximumDepth: Int = JSONReader.defaultMaximumDepth
  ) throws {
    let type = MediaType(resource.contentType)
    self.init(
      document: .null, documentURL: resource.url, contentType: type.essence, profile: type.parameters["profile"])
    if type.isHTML {
      let page = HTMLDocument(resource.body, isXHTML: type.isXHTML)
      baseReference = page.baseReference
      if let baseReference { documentURL = IRIReference(resource.url).resolve(baseReference) }
      let extractor = ScriptExtractor(page: page, options: options, maximumDepth: maximumDepth)
      document = try extractor.extract(fragment: IRIReference(requestedURL).fragment)
    } else if type.isJSON {
      if type.essence != MediaType.jsonLD { contextURL = try RemoteDocument.contextURL(of: resource) }
      document = try RemoteDocument.json(resource, maximumDepth: maximumDepth)
    } else {
      throw JSONLDError(
        .loadingDocumentFailed,
        "<\(resource.url.shortened)> has the content type “\(type.essence.shortened)”, which is neither JSON nor HTML")
    }
  }

  private static func json(_ resource: FetchedResource, maximumDepth: Int) throws -> JSONValue {
    do {
      return try JSONReader.read(resource.body, maximumDepth: maximumDepth)
    } catch let error as JSONSyntaxError {
      throw JSONLDError(
        .loadingDocumentFailed, "<\(resource.url.shortened)> is no JSON: \(error)", syntaxError: error)
    }
  }

  /// Step 5: the context that a header gives to a document that is plain JSON.
  private static func contextURL(of resource: FetchedResource) throws -> String? {
    let links = resource.linkHeaders.flatMap(LinkHeader.parse).filter {
      $0.relations.contains(LinkHeader.contextRelation)
    }
    guard links.count < 2 else {
      throw JSONLDError(
        .multipleContextLinkHeaders, "<\(resource.url.shortened)> has \(links.count) links to a context")
    }
    return links.first.map { IRIReference(resource.url).resolve($0.target) }
  }
}
