import Foundation

/// Reads whole files, with errors that say what to do.
enum InputFile {
  /// The bytes of a file; of standard input for `-`.
  /// - Throws: `CommandError` where there is none or it cannot be read.
  static func read(_ path: String) throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    try requireFile(path)
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw unreadable(path)
    }
  }

  /// A file opened for reading from its beginning, in pieces; standard input for `-`.
  /// - Throws: `CommandError` where there is none or it cannot be read.
  static func open(_ path: String) throws -> FileHandle {
    if path == "-" { return .standardInput }
    try requireFile(path)
    guard let file = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    return file
  }

  /// What a file is called in messages.
  static func name(of path: String) -> String { path == "-" ? "standard input" : path }

  /// - Throws: `CommandError` where there is no file of this name.
  static func requireFile(_ path: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandError("\(path): there is no such file", .noInput)
    }
    guard !isDirectory.boolValue else { throw CommandError("\(path) is a folder, not a file", .noInput) }
  }

  private static func unreadable(_ path: String) -> CommandError {
    CommandError("\(path) cannot be read: check its permissions", .noInput)
  }

  /// The text of a file in UTF-8.
  /// - Throws: as `read`, and where the bytes are not UTF-8.
  static func text(_ path: String) throws -> String {
    let data = try read(path)
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw CommandError("\(path) is not valid UTF-8", .dataError)
    }
    return text
  }
}
