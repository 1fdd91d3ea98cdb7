import Synchronization

@testable import JSONLD

/// Serves documents from memory, and counts how often each was asked for.
final class MemoryFetcher: ResourceFetcher {
  private let resources: [String: FetchedResource]
  private let counts = Mutex<[String: Int]>([:])

  init(_ resources: [FetchedResource]) {
    self.resources = Dictionary(resources.map { ($0.url, $0) }) { $1 }
  }

  /// JSON-LD documents by URL.
  convenience init(documents: [String: String]) {
    self.init(
      documents.map { FetchedResource(url: $0, contentType: "application/ld+json", body: Array($1.utf8)) })
  }

  func fetch(_ url: String, accept: String) throws -> FetchedResource {
    counts.withLock { $0[url, default: 0] += 1 }
    let withoutFragment = url.split(separator: "#").first.map(String.init) ?? url
    guard let resource = resources[withoutFragment] else {
      throw JSONLDError(.loadingDocumentFailed, "no document at \(url)")
    }
    return resource
  }

  func count(of url: String) -> Int { counts.withLock { $0[url] ?? 0 } }

  /// A processor that loads from here.
  var processor: JSONLDProcessor {
    var options = JSONLDOptions()
    options.documentLoader = ResourceDocumentLoader(self)
    return JSONLDProcessor(options)
  }
}
