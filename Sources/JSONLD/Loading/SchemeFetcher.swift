/// Gets documents from files and by HTTP, as far as each is allowed.
///
/// A page on the network that names a file as its context is as able to have it read as a document at hand is; allow
/// files only below a folder that holds nothing secret.
public struct SchemeFetcher: ResourceFetcher {
  private let files: FileFetcher?
  private let network: HTTPFetcher?

  /// - Parameters:
  ///   - files: serves `file:` URLs; `nil` refuses them.
  ///   - network: serves `http:` and `https:` URLs; `nil` refuses them.
  public init(files: FileFetcher?, network: HTTPFetcher?) {
    self.files = files
    self.network = network
  }

  /// Hands the URL on to the fetcher for its scheme.
  /// - Throws: `JSONLDError` "loading document failed".
  public func fetch(_ url: String, accept: String) throws -> FetchedResource {
    switch IRIReference(url).scheme?.lowercased() {
    case "file":
      if let files { return try files.fetch(url, accept: accept) }
      throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> is not loaded: reading files is not allowed")
    case "http", "https":
      if let network { return try network.fetch(url, accept: accept) }
      throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> is not loaded: the network is not allowed")
    default:
      throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> is neither a file URL nor an HTTP URL")
    }
  }
}
