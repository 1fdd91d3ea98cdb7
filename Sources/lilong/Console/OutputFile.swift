import Foundation

/// Writes a file so that a reader finds the old one or the new one, never half of either.
struct OutputFile {
  let path: String

  /// Checks, before any work is done, that the file can be made; its folder is made where it is missing.
  /// - Throws: `CommandError`.
  init(_ path: String) throws {
    self.path = path
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw CommandError("\(path) is a folder; name a file to write", .cannotCreate)
    }
    let folder = self.folder.path
    if !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw CommandError("the folder \(folder) cannot be made: check its permissions", .cannotCreate)
      }
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw CommandError("\(path) cannot be written: check the permissions of the folder", .cannotCreate)
    }
  }

  /// Where the file is.
  var folder: URL { URL(fileURLWithPath: path).deletingLastPathComponent() }

  /// Writes to a temporary name beside the file, syncs, and renames.
  /// - Parameter body: is given the open file, which it must leave open.
  /// - Throws: `CommandError` where writing fails, and what the body throws; the old file is kept then.
  func stream(_ body: (FileHandle) throws -> Void) throws {
    let temporary = folder.appendingPathComponent(".lilong-\(UUID().uuidString).tmp").path
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure() }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try body(handle)
      guard fsync(descriptor) == 0 else { throw failure() }
      try handle.close()
      guard rename(temporary, path) == 0 else { throw failure() }
    } catch {
      unlink(temporary)
      throw error
    }
    syncFolder()
  }

  /// Writes as `stream` does.
  /// - Parameter body: is given a function that appends bytes.
  func write<Piece: DataProtocol>(_ body: (_ append: (Piece) throws -> Void) throws -> Void) throws {
    try stream { handle in
      var writeBack = WriteBack(handle.fileDescriptor)
      try body { data in
        do { try handle.write(contentsOf: data) } catch { throw failure() }
        writeBack.wrote(data.count)
      }
    }
  }

  /// Writes the bytes as the whole file.
  func write(_ data: Data) throws { try write { (append: (Data) throws -> Void) in try append(data) } }

  private func failure() -> CommandError {
    CommandError("\(path) cannot be written: \(String(cString: strerror(errno)))", .cannotCreate)
  }

  /// Makes the new name last through a power failure; not every file system can.
  private func syncFolder() {
    let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}

/// A file, or standard output for `-`.
enum OutputTarget {
  case standardOutput
  case file(OutputFile)

  init(_ path: String) throws { self = path == "-" ? .standardOutput : .file(try OutputFile(path)) }

  func write(_ data: Data, _ console: Console) throws {
    switch self {
    case .standardOutput: try console.write(data)
    case .file(let file): try file.write(data)
    }
  }

  /// Writes piece by piece.
  /// - Parameter body: is given a function that appends bytes.
  func write<Piece: DataProtocol>(
    _ console: Console, _ body: (_ append: (Piece) throws -> Void) throws -> Void
  ) throws {
    switch self {
    case .standardOutput: try body { try console.write($0) }
    case .file(let file): try file.write(body)
    }
  }

  /// Lets the body write to the open file or to standard output, which it must leave open.
  /// - Throws: as `OutputFile.stream`, and what the body throws.
  func stream(_ body: (FileHandle) throws -> Void) throws {
    switch self {
    case .standardOutput: try body(.standardOutput)
    case .file(let file): try file.stream(body)
    }
  }
}
