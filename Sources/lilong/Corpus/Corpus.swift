import Foundation
import Knowledge

/// The input files of a build: their places on disk, and their paths relative to the corpus.
struct Corpus {
  struct File: Sendable {
    /// Relative to the corpus root, with `/`.
    let path: String
    let location: String
  }

  let files: [File]
  let manifest: CorpusManifest

  /// Files that belong to a corpus without being newsletters.
  private static let reserved: Set<String> = [CorpusManifest.fileName, "corrections.json"]

  /// Gathers a folder's files, or single files; hidden ones are passed over.
  /// - Throws: `CommandError` where there is nothing.
  init(_ paths: [String]) throws {
    var files: [File] = []
    var manifest = CorpusManifest.empty
    for path in paths {
      var isDirectory: ObjCBool = false
      guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw CommandError("\(path): there is no such file or folder", .noInput)
      }
      if isDirectory.boolValue {
        let found = Self.newsletters(in: path)
        guard !found.isEmpty else {
          throw CommandError("\(path) holds no newsletters; put text files in it (.txt, .md, .html)", .noInput)
        }
        files += found
        if paths.count == 1 { manifest = try CorpusManifest(folder: path) }
      } else {
        files.append(File(path: path == "-" ? "-" : URL(fileURLWithPath: path).lastPathComponent, location: path))
      }
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.manifest = manifest
    for (first, second) in zip(self.files, self.files.dropFirst()) where first.path == second.path {
      throw CommandError("two inputs have the name \(first.path); give the folder that holds both", .usage)
    }
  }

  private static func newsletters(in folder: String) -> [File] {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
    var files: [File] = []
    while let path = walker.nextObject() as? String {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      guard !isHidden, !reserved.contains(path), isRegular(root + path) else { continue }
      files.append(File(path: path, location: root + path))
    }
    return files
  }

  /// Whether a path is that of a file itself: no folder and no symbolic link.
  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
