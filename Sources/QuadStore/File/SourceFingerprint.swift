import Foundation

/// What tells whether a file is still the one that an index was built from.
public struct SourceFingerprint: Hashable, Sendable {
  /// The size, in bytes.
  public let size: UInt64
  /// The time of the last change, in nanoseconds since 1970.
  public let modificationTime: Int64
  /// A hash of the bytes, the same on every machine.
  public let contentHash: UInt64

  init(size: UInt64, modificationTime: Int64, contentHash: UInt64) {
    (self.size, self.modificationTime, self.contentHash) = (size, modificationTime, contentHash)
  }

  /// Reads a file. O(bytes).
  /// - Throws: `QuadStoreError.file`.
  public init(of file: URL) throws(QuadStoreError) {
    (size, modificationTime) = try Self.status(of: file)
    contentHash = try Self.hash(of: file)
  }

  /// Whether a file has this content: where its size and time are the same it is taken to, where its size differs it
  /// has not, and otherwise its bytes are read.
  func matches(_ file: URL) throws(QuadStoreError) -> Bool {
    let (size, modificationTime) = try Self.status(of: file)
    guard size == self.size else { return false }
    if modificationTime == self.modificationTime { return true }
    return try Self.hash(of: file) == contentHash
  }

  private static func status(of file: URL) throws(QuadStoreError) -> (size: UInt64, modificationTime: Int64) {
    var status = stat()
    guard stat(file.path, &status) == 0 else { throw .file(path: file.path, reason: systemError()) }
    return (
      UInt64(status.st_size), Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    )
  }

  private static func hash(of file: URL) throws(QuadStoreError) -> UInt64 {
    let mapped: MappedFile = try MappedFile(file)
    return StableHash.hash(mapped.bytes)
  }
}

/// What the system says about the last call that failed.
func systemError() -> String { String(cString: strerror(errno)) }
