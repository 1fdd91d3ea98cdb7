/// A place in a text that is read as UTF-8.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1. Lines end with LF, CR LF or CR.
  public var line = 1
  /// The column, from 1, in Unicode code points.
  public var column = 1
  /// Unicode code points before this place.
  public var codePointOffset = 0
  /// Bytes before this place.
  public var byteOffset = 0

  /// The beginning of a text.
  public init() {}
}

/// Follows a text as it is consumed, and knows the place that it has reached.
struct PositionTracker {
  private(set) var position = TextPosition()
  private var lastWasCarriageReturn = false

  /// Moves past `bytes`. O(bytes), in loops that the compiler can vectorise.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    var lineFeeds = 0
    var continuations = 0
    var carriageReturns = 0
    for byte in bytes {
      lineFeeds &+= byte == 0x0A ? 1 : 0
      continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
      carriageReturns &+= byte == 0x0D ? 1 : 0
    }
    if carriageReturns > 0 || lastWasCarriageReturn {
      for byte in bytes { advance(overOne: byte) }
      return
    }
    position.byteOffset += bytes.count
    position.codePointOffset += bytes.count - continuations
    position.line += lineFeeds
    if lineFeeds > 0 {
      position.column = 1
      let lastLine = bytes.lastIndex(of: 0x0A).map { bytes[($0 + 1)...] } ?? bytes[...]
      position.column += lastLine.count { $0 & 0xC0 != 0x80 }
    } else {
      position.column += bytes.count - continuations
    }
  }

  private mutating func advance(overOne byte: UInt8) {
    position.byteOffset += 1
    if byte & 0xC0 == 0x80 { return }
    position.codePointOffset += 1
    switch byte {
    case 0x0A where lastWasCarriageReturn:
      break
    case 0x0A, 0x0D:
      position.line += 1
      position.column = 1
    default:
      position.column += 1
    }
    lastWasCarriageReturn = byte == 0x0D
  }
}
