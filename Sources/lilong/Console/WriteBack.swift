import Foundation

/// Has the system put a file on the disk while more of it is written, so that syncing it has little left to wait for.
struct WriteBack {
  /// So many bytes are put there together.
  private static let stretch: off_t = 16 << 20

  private let descriptor: Int32
  private var written: off_t = 0
  private var begun: off_t = 0

  /// - Parameter descriptor: of a file that is written from its beginning.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Notes that bytes were written.
  mutating func wrote(_ count: Int) {
    written += off_t(count)
    guard written - begun >= Self.stretch else { return }
    #if os(Linux)
      // Of pages that are not needed soon the writing begins at once. Where it does not, all is left to the sync, which
      // also tells of what failed.
      _ = posix_fadvise(descriptor, begun, written - begun, POSIX_FADV_DONTNEED)
    #endif
    begun = written
  }
}
