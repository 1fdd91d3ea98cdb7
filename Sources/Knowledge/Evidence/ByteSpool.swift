import Foundation

/// That a temporary file could not be made, written or read.
public struct SpoolFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was to be done: `made`, `written` or `read`.
  let action: String
  let folder: String
  /// What the system says (`errno`).
  let code: Int32

  /// What failed, where, why, and what to do, as a sentence.
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
  static let defaultLimit = 4 << 20

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
  mutating func append(_ bytes: [UInt8]) throws {
    pending += bytes
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

  /// Puts a stretch into a buffer in the place of what was there.
  /// - Throws: `SpoolFailure` where the file cannot be read.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
    buffer.removeAll(keepingCapacity: true)
    let range = range.clamped(to: 0..<count)
    if let file, range.lowerBound < inFile {
      try file.read(range.lowerBound..<min(range.upperBound, inFile), into: &buffer)
    }
    if range.upperBound > inFile {
      buffer += rest[max(range.lowerBound - inFile, 0)..<range.upperBound - inFile]
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

  /// Adds a stretch to a buffer.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: range.count))
    var done = 0
    while done < range.count {
      let count = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + start + done }, range.count - done, off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SpoolFailure(action: "read", folder: folder, code: count == 0 ? EIO : errno) }
      done += count
    }
  }
}
