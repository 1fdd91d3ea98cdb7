import Foundation

extension UnsafeRawBufferPointer {
  /// Less than 0 where these bytes come before others, 0 where they are the same, more than 0 where they come after.
  func order(_ other: UnsafeRawBufferPointer) -> Int {
    let shared = Swift.min(count, other.count)
    if shared > 0, let mine = baseAddress, let theirs = other.baseAddress {
      let order = memcmp(mine, theirs, shared)
      if order != 0 { return Int(order) }
    }
    return count - other.count
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether these are the bytes of an array at some places.
  func hasBytes(of other: [UInt8], at places: Range<Int>) -> Bool {
    guard count == places.count else { return false }
    let own = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: self))
    return other.withUnsafeBytes { own.order(UnsafeRawBufferPointer(rebasing: $0[places])) == 0 }
  }
}
