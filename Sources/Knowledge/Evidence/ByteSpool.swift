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

/// Bytes that are added one after another and read in any order later: the first of them in memory, and those beyond a limit
/// in a temporary file.
///
/// The file has no name, so that the system takes it away however the process ends.
struct ByteSpool {
  /// So many bytes stay in memory; what is less needs no file.
  static let defaultLimit = 16 << 20
  /// So many bytes are written to the file together.
  private static let longestStretch = 1 << 20

  private let folder: String?
  private let limit: Int
  private var kept: [UInt8] = []
  private var file: TemporaryFile?
  private var written = 0
  private var pending: [UInt8] = []

  /// - Parameters:
  ///   - folder: where the file is made; where it is `nil`, all bytes stay in memory.
  ///   - limit: how many bytes stay in memory.
  init(folder: String?, limit: Int = defaultLimit) {
    self.folder = folder
    self.limit = limit
  }

  /// How many bytes were added.
  var count: Int { kept.count + written + pending.count }

  /// Adds bytes.
  /// - Throws: `SpoolFailure` where the file cannot be made or written.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
    guard let folder, file != nil || kept.count + bytes.count > limit else {
      // Pages are not taken before something is put there, and nothing is moved when more comes.
      if kept.isEmpty, folder != nil { kept.reserveCapacity(limit) }
      kept.append(contentsOf: bytes)
      return
    }
    let file = try self.file ?? TemporaryFile(folder: folder)
    self.file = file
    pending.append(contentsOf: bytes)
    guard pending.count > min(limit, Self.longestStretch) else { return }
    try file.write(pending, at: written)
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// All that was added, for reading.
  consuming func contents() -> SpooledBytes {
    SpooledBytes(kept: kept, file: file, inFile: kept.count..<kept.count + written, rest: pending)
  }
}

/// What a spool took in. It can be read by several threads at once.
struct SpooledBytes: Sendable {
  /// The bytes before those in the file.
  fileprivate let kept: [UInt8]
  fileprivate let file: TemporaryFile?
  fileprivate let inFile: Range<Int>
  /// The bytes after those in the file.
  fileprivate let rest: [UInt8]

  /// Nothing.
  static let none = SpooledBytes(kept: [], file: nil, inFile: 0..<0, rest: [])

  var count: Int { inFile.upperBound + rest.count }

  /// What to read where a stretch is wanted now and those after it are likely to be wanted next: as much as asked for of
  /// the file, and no more than the stretch of what is in memory.
  /// - Parameter length: how many bytes of the file are read at once.
  func window(over wanted: Range<Int>, length: Int) -> Range<Int> {
    guard inFile.contains(wanted.lowerBound) else { return wanted }
    return wanted.lowerBound..<max(wanted.upperBound, min(wanted.lowerBound + length, count))
  }

  /// Puts a stretch at the beginning of a buffer, which is made longer where it is too short.
  /// - Throws: `SpoolFailure` where the file cannot be read.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
    let range = range.clamped(to: 0..<count)
    if buffer.count < range.count { buffer = [UInt8](repeating: 0, count: range.count) }
    try buffer.withUnsafeMutableBytes { buffer in
      let first = range.clamped(to: 0..<kept.count)
      kept.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[first])) }
      let middle = range.clamped(to: inFile)
      if let file, !middle.isEmpty {
        let start = middle.lowerBound - range.lowerBound
        let place = middle.lowerBound - inFile.lowerBound..<middle.upperBound - inFile.lowerBound
        try file.read(place, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + middle.count]))
      }
      let last = range.clamped(to: inFile.upperBound..<count)
      guard !last.isEmpty else { return }
      let (start, offset) = (last.lowerBound - range.lowerBound, inFile.upperBound)
      rest.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: buffer[start...]).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[last.lowerBound - offset..<last.upperBound - offset]))
      }
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

  /// Fills a buffer with the bytes of a stretch of its length.
  func read(_ range: Range<Int>, into buffer: UnsafeMutableRawBufferPointer) throws {
    var done = 0
    while done < range.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<range.count])
      let count = pread(descriptor, room.baseAddress, room.count, off_t(range.lowerBound + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SpoolFailure(action: "read", folder: folder, code: count == 0 ? EIO : errno) }
      done += count
    }
  }
}
