import Foundation
import JSONLD

/// A JSON-LD document, a context or a frame that a call names.
struct JSONLDSource {
  let path: String

  init(_ path: String) { self.path = path }

  /// Whether the file's ending is that of a page of the web.
  var isHTML: Bool {
    ["html", "htm", "xhtml", "xht"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  /// The document for the algorithms: a text, or the scripts of a page whose file ends as HTML does.
  /// - Parameters:
  ///   - base: what the base reference of a page is resolved against.
  ///   - isLocated: whether the document knows its own place, so that its references to contexts are found beside it.
  ///   - extractsAllScripts: whether all scripts of a page are read.
  /// - Throws: `CommandError`, `JSONLDError`.
  func input(base: String? = nil, isLocated: Bool = false, extractsAllScripts: Bool = false) throws -> JSONLDInput {
    let bytes = [UInt8](try InputFile.read(path))
    let place = isLocated && path != "-" ? URL(fileURLWithPath: path).absoluteString : nil
    guard isHTML || place != nil else { return .text(bytes) }
    let type = isHTML ? FileFetcher.contentType(of: URL(fileURLWithPath: path)) : "application/ld+json"
    let resource = FetchedResource(url: place ?? base ?? "", contentType: type, body: bytes)
    return .document(
      try RemoteDocument(
        resource, requestedURL: resource.url, options: DocumentLoadOptions(extractAllScripts: extractsAllScripts)))
  }

  /// The JSON value of a context or a frame.
  /// - Throws: `CommandError` that names the file and the place.
  func value() throws -> JSONValue {
    try ConversionFailure.naming(path) { try JSONReader.read([UInt8](try InputFile.read(path))) }
  }
}
