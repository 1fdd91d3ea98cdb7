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

  /// The bytes of a file, as `read` gives them, in memory of their own.
  /// - Throws: as `read`.
  static func bytes(_ path: String) throws -> [UInt8] {
    if path != "-", let bytes = regularFile(path) { return bytes }
    return [UInt8](try read(path))
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

/// The bytes of a file that is no device, pipe or folder, and can be read; else `nil`.
private func regularFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, done in
    while done < size {
      let count = read(descriptor, buffer.baseAddress.map { $0 + done }, size - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      done += count
    }
  }
  return bytes.count == size ? bytes : nil
}
