import Foundation
import JSONLD

/// One entry of a W3C JSON-LD test manifest.
struct ManifestEntry: Sendable {
  let id: String
  let types: Set<String>
  let options: JSONObject
  let input: String
  let expected: String?
  let expectedError: String?
  let context: String?
  let frame: String?

  init?(_ object: JSONObject) {
    guard let id = object["@id"]?.string, let input = object["input"]?.string else { return nil }
    self.id = id
    self.input = input
    types = Set((object["@type"]?.array ?? []).compactMap(\.string))
    options = object["option"]?.object ?? JSONObject()
    expected = object["expect"]?.string
    expectedError = object["expectErrorCode"]?.string
    context = object["context"]?.string
    frame = object["frame"]?.string
  }

  /// Whether the manifest says that only processors of JSON-LD 1.0 need pass.
  var isFor10Only: Bool { options["specVersion"]?.string == "json-ld-1.0" }

  func isOfType(_ name: String) -> Bool { types.contains("jld:" + name) }
}

/// A W3C JSON-LD test manifest.
struct Manifest: Sendable {
  let folder: URL
  let baseIRI: String
  let entries: [ManifestEntry]

  /// Reads `<suite>/tests/<name>-manifest.jsonld` below the folder that holds the W3C suites.
  init(suite: String, name: String) throws {
    folder = Manifest.root.appending(path: suite).appending(path: "tests")
    let data = try Data(contentsOf: folder.appending(path: name + "-manifest.jsonld"))
    let manifest = try JSONReader.read(Array(data)).object ?? JSONObject()
    baseIRI = manifest["baseIri"]?.string ?? ""
    entries = (manifest["sequence"]?.array ?? []).compactMap { $0.object.flatMap(ManifestEntry.init) }
      .filter { !$0.isFor10Only }
  }

  /// The folder of the W3C suites: the environment variable `LILONG_W3C`, or `../shared/w3c` beside the package.
  static var root: URL {
    if let path = ProcessInfo.processInfo.environment["LILONG_W3C"] { return URL(filePath: path) }
    return packageRoot.appending(path: "../shared/w3c").standardized
  }

  static var packageRoot: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static var isRequested: Bool { ProcessInfo.processInfo.environment["LILONG_CONFORMANCE"] == "1" }

  func bytes(_ path: String) throws -> [UInt8] {
    let file = path.split(separator: "#", maxSplits: 1).first.map(String.init) ?? path
    return Array(try Data(contentsOf: folder.appending(path: file)))
  }

  func json(_ path: String) throws -> JSONValue {
    try JSONReader.read(try bytes(path))
  }
}
