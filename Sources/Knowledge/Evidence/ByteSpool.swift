import Foundation

/// That a temporary file could not be made, written or read.
public struct SpoolFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was to be done: `made`, `written` or `read`.
  let action: String
  let folder: String
  /// What the system says (`errno`).
  let code: Int32

  public var description: String {
    let advice = code == ENOSPC || code == EDQUOT ? "; make room there, or write to another disk" : ""
    return "a temporary file in \(folder) cannot be \(action): \(String(cString: strerror(code)))\(advice)"
  }
}

/// Bytes that are added one after another and read in any order later: in memory while they are few, in a temporary file
/// beyond.
///
/// The file has no name, so that the system takes it away however the process ends.
struct ByteSpool {
  /// So many bytes wait in memory to be written together; what is less needs no file.
  static let defaultLimit = 1 << 20

  private let folder: String?
  private let limit: Int
  private var file: TemporaryFile?
  private var written = 0
  private var pending: [UInt8] = []

  /// - Parameters:
  ///   - folder: where the file is made; where it is `nil`, all bytes stay in memory.
  ///   - limit: how many bytes may wait in memory.
  init(folder: String?, limit: Int = defaultLimit) {
    self.folder = folder
    self.limit = limit
  }

  /// How many bytes were added.
  var count: Int { written + pending.count }

  /// Adds bytes.
  /// - Throws: `SpoolFailure` where the file cannot be made or written.
  mutating func append(_ bytes: some Collection<UInt8>) throws {
    pending.append(contentsOf: bytes)
    guard let folder, pending.count > limit else { return }
    let file = try self.file ?? TemporaryFile(folder: folder)
    self.file = file
    try file.write(pending, at: written)
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// All that was added, for reading.
  consuming func contents() -> SpooledBytes { SpooledBytes(file: file, inFile: written, rest: pending) }
}

/// What a spool took in. It can be read by several threads at once.
struct SpooledBytes: Sendable {
  fileprivate let file: TemporaryFile?
  fileprivate let inFile: Int
  fileprivate let rest: [UInt8]

  /// Nothing.
  static let none = SpooledBytes(file: nil, inFile: 0, rest: [])

  var count: Int { inFile + rest.count }

  /// Puts a stretch at the beginning of a buffer, which is made longer where it is too short.
  /// - Throws: `SpoolFailure` where the file cannot be read.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
    let range = range.clamped(to: 0..<count)
    if buffer.count < range.count { buffer = [UInt8](repeating: 0, count: range.count) }
    let fromFile = range.clamped(to: 0..<inFile)
    if let file, !fromFile.isEmpty { try file.read(fromFile, into: &buffer) }
    let fromRest = range.clamped(to: inFile..<count)
    if !fromRest.isEmpty {
      buffer.replaceSubrange(
        fromFile.count..<range.count, with: rest[fromRest.lowerBound - inFile..<fromRest.upperBound - inFile])
    }
  }
}

/// A file that is open and has no name. It is gone when nothing refers to it any more.
final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let folder: String

  /// - Throws: `SpoolFailure`.
  init(folder: String) throws {
    let path = folder + "/.lilong-\(UUID().uuidString).spool"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    self.folder = folder
    guard descriptor >= 0 else { throw SpoolFailure(action: "made", folder: folder, code: errno) }
    unlink(path)
  }

  /// Takes over an open file.
  init(descriptor: Int32, folder: String) {
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8], at offset: Int) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SpoolFailure(action: "written", folder: folder, code: errno) }
      done += count
    }
  }

  /// Puts a stretch at the beginning of a buffer, which must be long enough.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
    var done = 0
    while done < range.count {
      let count = buffer.withUnsafeMutableBytes { buffer in
        let room = buffer[done..<range.count]
        return pread(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: room).baseAddress, room.count,
          off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SpoolFailure(action: "read", folder: folder, code: count == 0 ? EIO : errno) }
      done += count
    }
  }
}
