import Foundation

/// What the user's `corpus.json` says of the files of a corpus that their text may not.
///
/// ```json
/// {
///   "default": { "city": "上海市" },
///   "files": {
///     "2012/": { "subdistrict": "平凉路街道", "district": "杨浦区" },
///     "2012/07.txt": { "issued": "2012-07" }
///   }
/// }
/// ```
/// A name that ends in `/` speaks for all files below that folder; what is said nearer to the file wins.
public struct CorpusManifest: Hashable, Sendable {
  /// The name of the file, at the root of the corpus.
  public static let fileName = "corpus.json"

  /// What is said of every file.
  public var `default`: ManifestEntry
  /// By path relative to the corpus root, folders with a `/` at the end.
  public var files: [String: ManifestEntry]

  /// A manifest of these entries; of none, it says nothing.
  public init(default: ManifestEntry = ManifestEntry(), files: [String: ManifestEntry] = [:]) {
    self.default = `default`
    self.files = files
  }

  /// Reads a manifest.
  /// - Throws: ``ManifestError`` with the place in the file.
  public init(json bytes: [UInt8]) throws(ManifestError) {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch let DecodingError.dataCorrupted(context) {
      let cause = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
      throw .notJSON(reason: cause ?? context.debugDescription)
    } catch {
      throw .notJSON(reason: "\(error)")
    }
    let reader = ManifestReader()
    self = try reader.manifest(value)
  }

  /// What holds for a file: its own entry, completed by its folders', from the nearest, and by the default.
  public func entry(for path: String) -> ManifestEntry {
    var entry = files[path] ?? ManifestEntry()
    var folder = Substring(path)
    while let slash = folder.lastIndex(of: "/") {
      if let outer = files[String(folder[...slash])] { entry = entry.completed(by: outer) }
      folder = folder[..<slash]
    }
    return entry.completed(by: `default`)
  }

  /// The entries that speak for none of the given files: most likely misspelt.
  /// - Complexity: O(files × depth of folders).
  public func unmatchedPaths(among paths: [String]) -> [String] {
    var matched = Set(paths)
    for path in paths {
      var folder = Substring(path)
      while let slash = folder.lastIndex(of: "/") {
        matched.insert(String(folder[...slash]))
        folder = folder[..<slash]
      }
    }
    return files.keys.filter { !matched.contains($0) }.sorted()
  }
}

extension ManifestEntry {
  /// This entry, with what it does not say taken from another.
  public func completed(by other: ManifestEntry) -> ManifestEntry {
    ManifestEntry(
      publisher: publisher ?? other.publisher, subdistrict: subdistrict ?? other.subdistrict,
      district: district ?? other.district, city: city ?? other.city, issued: issued ?? other.issued)
  }
}

/// Why a corpus manifest cannot be used. Paths are those of the manifest's own keys (`files/a.txt/issued`).
public enum ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is no JSON; the reason is the reader's.
  case notJSON(reason: String)
  /// An object has a key that means nothing there.
  case unknownKey(String, path: String, known: [String])
  /// A value is of another sort than is expected.
  case wrongType(path: String, expected: String)
  /// A date is not of the form `2021`, `2021-02` or `2021-02-26`.
  case badDate(String, path: String)

  /// A sentence that says where in the file, what is wrong and what may be written; without the name of the file.
  public var description: String {
    switch self {
    case .notJSON(let reason):
      return "this is no JSON: \(reason)"
    case .unknownKey(let key, let path, let known):
      return "\(path) has the unknown key \"\(key)\"; known are \(known.joined(separator: ", "))"
    case .wrongType(let path, let expected):
      return "\(path) must be \(expected)"
    case .badDate(let text, let path):
      return "\(path) is \"\(text)\"; write a date as 2021, 2021-02 or 2021-02-26"
    }
  }
}

/// A JSON document, as far as a manifest can hold it.
private enum JSONValue: Decodable {
  case string(String)
  case object([String: JSONValue])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }
}

/// Checks a JSON document and makes a manifest of it.
private struct ManifestReader {
  private static let entryKeys = ["publisher", "subdistrict", "district", "city", "issued"]

  func manifest(_ value: JSONValue) throws(ManifestError) -> CorpusManifest {
    let top = try object(value, path: "the top level")
    try check(top, known: ["default", "files"], path: "the top level")
    var manifest = CorpusManifest()
    if let standard = top["default"] { manifest.default = try entry(standard, path: "default") }
    if let files = top["files"] {
      for (name, value) in try object(files, path: "files").sorted(by: { $0.key < $1.key }) {
        let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
        manifest.files[path] = try entry(value, path: "files/\(name)")
      }
    }
    return manifest
  }

  private func entry(_ value: JSONValue, path: String) throws(ManifestError) -> ManifestEntry {
    let object = try object(value, path: path)
    try check(object, known: Self.entryKeys, path: path)
    let issued = try string(object["issued"], path: "\(path)/issued")
    if let issued, !isDate(issued) { throw .badDate(issued, path: "\(path)/issued") }
    return ManifestEntry(
      publisher: try string(object["publisher"], path: "\(path)/publisher"),
      subdistrict: try string(object["subdistrict"], path: "\(path)/subdistrict"),
      district: try string(object["district"], path: "\(path)/district"),
      city: try string(object["city"], path: "\(path)/city"), issued: issued)
  }

  private func object(_ value: JSONValue, path: String) throws(ManifestError) -> [String: JSONValue] {
    guard case .object(let object) = value else { throw .wrongType(path: path, expected: "an object") }
    return object
  }

  private func string(_ value: JSONValue?, path: String) throws(ManifestError) -> String? {
    guard let value else { return nil }
    guard case .string(let string) = value, !string.isEmpty else {
      throw .wrongType(path: path, expected: "a text that is not empty")
    }
    return string
  }

  private func check(_ object: [String: JSONValue], known: [String], path: String) throws(ManifestError) {
    for key in object.keys.sorted() where !known.contains(key) {
      throw .unknownKey(key, path: path, known: known)
    }
  }

  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]), (1900...2100).contains(year)
    else { return false }
    let ranges = [1...12, 1...31]
    return zip(parts.dropFirst(), ranges).allSatisfy { part, range in
      part.count == 2 && Int(part).map(range.contains) == true
    }
  }
}
