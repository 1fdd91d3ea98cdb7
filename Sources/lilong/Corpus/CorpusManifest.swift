import Foundation
import Newsletters

/// What a corpus says of its files that their texts may not: `corpus.json` at its root.
///
/// ```json
/// { "default": {"city": "上海市"}, "files": {"a.txt": {"subdistrict": "四平路街道", "issued": "2021-03"}} }
/// ```
/// A file's own entry goes before the default, member by member.
struct CorpusManifest: Decodable {
  static let fileName = "corpus.json"

  private var `default`: ManifestEntry?
  private var files: [String: ManifestEntry]?

  static let empty = CorpusManifest()

  private init() {}

  /// The manifest of a folder; an empty one where it has none.
  /// - Throws: `CommandError` where it is not as it should be.
  init(folder: String) throws {
    let path = folder + "/" + Self.fileName
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      self = try JSONDecoder().decode(CorpusManifest.self, from: try InputFile.read(path))
    } catch is DecodingError {
      throw CommandError(
        "\(path) is not a corpus manifest; it has the form {\"default\": {…}, \"files\": {\"a.txt\": {\"city\": …}}}",
        .dataError)
    }
  }

  /// What is said of one file.
  func entry(for path: String) -> ManifestEntry {
    let own = files?[path]
    return ManifestEntry(
      publisher: own?.publisher ?? `default`?.publisher, subdistrict: own?.subdistrict ?? `default`?.subdistrict,
      district: own?.district ?? `default`?.district, city: own?.city ?? `default`?.city,
      issued: own?.issued ?? `default`?.issued)
  }

  /// Files that the manifest names and the corpus does not have.
  func unknownFiles(_ paths: some Sequence<String>) -> [String] {
    Set(files.map { Array($0.keys) } ?? []).subtracting(paths).sorted()
  }
}
