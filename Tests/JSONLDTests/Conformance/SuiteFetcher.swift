import Foundation

@testable import JSONLD

/// Serves the files of a suite under its base IRI, answering for the input of an entry as the entry's options say.
struct SuiteFetcher: ResourceFetcher {
  let manifest: Manifest
  let entry: ManifestEntry

  func fetch(_ url: String, accept: String) throws -> FetchedResource {
    let requested = url.split(separator: "#").first.map(String.init) ?? url
    guard requested.hasPrefix(manifest.baseIRI) else { throw JSONLDError(.loadingDocumentFailed, "no such URL \(url)") }
    var path = String(requested.dropFirst(manifest.baseIRI.count))
    let isInput = path == entry.input.split(separator: "#").first.map(String.init)
    var found = requested
    if isInput, let target = entry.options["redirectTo"]?.string {
      path = target
      found = manifest.baseIRI + target
    }
    guard let body = try? manifest.bytes(path) else {
      throw JSONLDError(.loadingDocumentFailed, "no such file \(path)")
    }
    let ownType = FileFetcher.contentType(of: URL(filePath: path))
    return FetchedResource(
      url: found, contentType: isInput ? entry.options["contentType"]?.string ?? ownType : ownType,
      linkHeaders: isInput ? entry.options["httpLink"]?.asArray.compactMap(\.string) ?? [] : [], body: body)
  }
}
