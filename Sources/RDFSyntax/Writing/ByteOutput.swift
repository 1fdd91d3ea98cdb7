import Foundation
import RDF

/// Where a writer's bytes go: to memory, or through a buffer to a file.
public final class ByteOutput {
  /// The buffered size from which bytes are passed on to the file.
  private static let flushSize = 256 << 10

  let buffer: ByteArena
  private let file: FileHandle?

  /// An output that is kept in memory.
  public init() {
    buffer = ByteArena(capacity: 4096)
    file = nil
  }

  /// An output to `file`, which stays open.
  public init(to file: FileHandle) {
    buffer = ByteArena(capacity: Self.flushSize * 2)
    self.file = file
  }

  /// What has been written and not yet been passed on to a file; all of it for an output in memory.
  public var text: String { buffer.bytes.string }

  /// Passes on what is buffered. Throws errors of writing the file.
  public func flush() throws {
    guard let file, buffer.count > 0 else { return }
    try file.write(contentsOf: Data(buffer.bytes.unsafeBytes))
    buffer.removeAll()
  }

  /// Passes on what is buffered where that is much.
  @inline(__always)
  func flushIfLarge() throws {
    if buffer.count >= Self.flushSize, file != nil { try flush() }
  }
}
