import Foundation
import Newsletters

/// The corpus manifests of folders, each read once.
struct FolderManifests {
  private var known: [String: CorpusManifest] = [:]

  /// The manifest in a folder; an empty one where it has none.
  /// - Throws: `CommandError` that names the file and what is wrong in it.
  mutating func manifest(in folder: String) throws -> CorpusManifest {
    if let manifest = known[folder] { return manifest }
    let manifest = try Self.read(Self.path(in: folder))
    known[folder] = manifest
    return manifest
  }

  /// What the manifest beside a file says of it.
  /// - Throws: as `manifest(in:)`.
  mutating func entry(forFile path: String) throws -> ManifestEntry {
    let path = NSString(string: path)
    return try manifest(in: path.deletingLastPathComponent).entry(for: path.lastPathComponent)
  }

  /// Where a folder's manifest is.
  static func path(in folder: String) -> String {
    NSString(string: folder).appendingPathComponent(CorpusManifest.fileName)
  }

  private static func read(_ path: String) throws -> CorpusManifest {
    guard FileManager.default.fileExists(atPath: path) else { return CorpusManifest() }
    do {
      return try CorpusManifest(json: [UInt8](try InputFile.read(path)))
    } catch let error as ManifestError {
      throw CommandError("\(path): \(error)", .dataError)
    }
  }
}
