import Foundation
import Knowledge
import Newsletters

/// The input files of a build: their places on disk, their paths relative to the corpus, and what manifests say of them.
struct Corpus {
  /// A newsletter to read.
  struct File: Sendable {
    /// Relative to the corpus root, with `/`.
    let path: String
    let location: String
    /// What the corpus manifest says of it.
    let manifest: ManifestEntry

    /// A file within a corpus.
    fileprivate init(path: String, location: String, manifest: ManifestEntry) {
      (self.path, self.location, self.manifest) = (path, location, manifest)
    }

    /// A file by itself, with what the manifest beside it says of it.
    /// - Parameter location: `-` for standard input.
    /// - Throws: `CommandError` where the manifest is faulty.
    init(_ location: String) throws {
      var manifests = FolderManifests()
      try self.init(location, &manifests)
    }

    fileprivate init(_ location: String, _ manifests: inout FolderManifests) throws {
      let isStandardInput = location == "-"
      path = isStandardInput ? "-" : URL(fileURLWithPath: location).lastPathComponent
      self.location = location
      manifest = isStandardInput ? ManifestEntry() : try manifests.entry(forFile: location)
    }
  }

  let files: [File]
  /// What manifests of folders name and the folders do not have, a sentence each.
  let remarks: [String]

  /// Files that belong to a corpus without being newsletters.
  static let reserved: Set<String> = [CorpusManifest.fileName, Corrections.fileName]

  /// Gathers a folder's files, or single files; hidden ones are passed over.
  /// - Throws: `CommandError` where there is nothing, or a manifest is faulty.
  init(_ paths: [String]) throws {
    var files: [File] = []
    var remarks: [String] = []
    var manifests = FolderManifests()
    for path in paths {
      var isDirectory: ObjCBool = false
      guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw CommandError("\(path): there is no such file or folder", .noInput)
      }
      guard isDirectory.boolValue else {
        files.append(try File(path, &manifests))
        continue
      }
      let manifest = try manifests.manifest(in: path)
      let found = Self.newsletters(in: path, manifest)
      guard !found.isEmpty else {
        throw CommandError("\(path) holds no newsletters; put text files in it (.txt, .md, .html)", .noInput)
      }
      files += found
      remarks += manifest.unmatchedPaths(among: found.map(\.path)).map {
        "\(FolderManifests.path(in: path)) names \($0), which is not there"
      }
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.remarks = remarks
    for (first, second) in zip(self.files, self.files.dropFirst()) where first.path == second.path {
      throw CommandError("two inputs have the name \(first.path); give the folder that holds both", .usage)
    }
  }

  private static func newsletters(in folder: String, _ manifest: CorpusManifest) -> [File] {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
    var files: [File] = []
    while let path = walker.nextObject() as? String {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      guard !isHidden, !reserved.contains(path), isRegular(root + path) else { continue }
      files.append(File(path: path, location: root + path, manifest: manifest.entry(for: path)))
    }
    return files
  }

  /// Whether a path is that of a file itself: no folder and no symbolic link.
  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension Corrections {
  /// The name of the file of corrections beside newsletters.
  static let fileName = "corrections.json"
}
