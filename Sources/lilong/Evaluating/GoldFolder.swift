import Foundation
import Knowledge
import Newsletters

/// A folder of gold files, and where the texts are that they speak of.
struct GoldFolder {
  /// A gold file that was read, with its text.
  struct Document {
    /// The gold file's path.
    let path: String
    let gold: GoldDocument
    let text: SourceText
  }

  private let files: [String]
  private let textFolders: [String]

  /// - Parameter texts: the folder of the texts; where `nil`, the gold folder itself and then `texts` beside it.
  /// - Throws: `CommandError` where a folder is not there or holds no gold.
  init(_ folder: String, texts: String?) throws {
    try Self.requireFolder(folder)
    if let texts { try Self.requireFolder(texts) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".json") && !$0.hasPrefix(".") && !Corpus.reserved.contains($0)
    }
    guard !names.isEmpty else {
      throw CommandError("\(folder) holds no gold files; each is one document's, and ends in .json", .noInput)
    }
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    files = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { root + $0 }
    textFolders = texts.map { [$0] } ?? [folder, root + "../texts"]
  }

  private static func requireFolder(_ path: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandError("\(path): there is no such folder", .noInput)
    }
    guard isDirectory.boolValue else { throw CommandError("\(path) is a file, not a folder", .noInput) }
  }

  /// Reads each gold file with its text and hands it on, in the order of their names.
  /// - Throws: `CommandError` that names the file and what is wrong, and what the body throws.
  func readEach(_ body: (Document) throws -> Void) throws {
    for path in files {
      let gold: GoldDocument
      do {
        gold = try GoldDocument(json: try InputFile.read(path))
      } catch let error as GoldDocument.FormatError {
        throw CommandError("\(path): \(error.description)", .dataError)
      }
      try body(Document(path: path, gold: gold, text: try text(of: gold.document, named: path)))
    }
  }

  private func text(of document: String, named gold: String) throws -> SourceText {
    let candidates = textFolders.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + document }
    guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw CommandError(
        "\(gold): document: there is no text \(document) in \(textFolders.joined(separator: " or "));"
          + " name the folder of the texts with --texts", .noInput)
    }
    return try NewsletterReader().read([UInt8](try InputFile.read(path)), path: document, sha256: "").text
  }
}
