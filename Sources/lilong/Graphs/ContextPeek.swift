import Foundation
import JSONLD

/// Finds the context of a JSON-LD file without reading the file to its end, where the context comes first, as it does in
/// the files that this command writes.
struct ContextPeek {
  private static let firstPiece = 64 << 10
  private let file: FileHandle

  init(_ file: FileHandle) {
    self.file = file
  }

  /// The object under `@context`.
  /// - Returns: `nil` where the file has none, or one that is no object.
  /// - Throws: `JSONSyntaxError` where all of the file has to be read and it is no JSON; errors of reading the file.
  func context() throws -> JSONObject? {
    var bytes: [UInt8] = []
    var size = Self.firstPiece
    while let piece = try file.read(upToCount: size), !piece.isEmpty {
      bytes += piece
      switch Self.range(in: bytes) {
      case .found(let range):
        guard let value = try? JSONReader.read(Array(bytes[range])) else { break }
        return value.object
      case .cutOff:
        size = bytes.count
        continue
      case .elsewhere: break
      }
      if let rest = try file.readToEnd() { bytes += rest }
      break
    }
    return try JSONReader.read(bytes).object?["@context"]?.object
  }

  private enum Place {
    case found(Range<Int>)
    /// The bytes end before the context does.
    case cutOff
    /// The document does not begin with a context.
    case elsewhere
  }

  /// Where the value of the first member is, if that is `@context` and its value an object.
  private static func range(in bytes: [UInt8]) -> Place {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for token in ["{", "\"@context\"", ":"] {
      position = afterWhitespace(position, bytes)
      for byte in token.utf8 {
        guard position < bytes.count else { return .cutOff }
        guard bytes[position] == byte else { return .elsewhere }
        position += 1
      }
    }
    let start = afterWhitespace(position, bytes)
    guard start < bytes.count else { return .cutOff }
    guard bytes[start] == UInt8(ascii: "{") else { return .elsewhere }
    return endOfObject(from: start, bytes).map { .found(start..<$0) } ?? .cutOff
  }

  private static func afterWhitespace(_ start: Int, _ bytes: [UInt8]) -> Int {
    var position = start
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    return position
  }

  /// The end of an object, by its brackets and quotes; `nil` where it is not there yet.
  private static func endOfObject(from start: Int, _ bytes: [UInt8]) -> Int? {
    var (position, depth, isInString) = (start, 0, false)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\") where isInString: position += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return nil
  }
}
