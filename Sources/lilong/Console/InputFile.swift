import Foundation

/// Reads whole files, with errors that say what to do.
enum InputFile {
  /// The bytes of a file; of standard input for `-`.
  /// - Throws: `CommandError` where there is none or it cannot be read.
  static func read(_ path: String) throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    try check(path)
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw CommandError("\(path) cannot be read: check its permissions", .noInput)
    }
  }

  /// A file opened for reading from its beginning; standard input for `-`.
  /// - Throws: `CommandError` as `read`.
  static func open(_ path: String) throws -> FileHandle {
    if path == "-" { return .standardInput }
    try check(path)
    do {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw CommandError("\(path) cannot be read: check its permissions", .noInput)
    }
  }

  private static func check(_ path: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandError("\(path): there is no such file", .noInput)
    }
    guard !isDirectory.boolValue else { throw CommandError("\(path) is a folder, not a file", .noInput) }
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
