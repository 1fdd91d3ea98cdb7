import Foundation

/// Comparisons of bytes by the C library, which takes many at a time.
enum ByteComparison {
  static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    left.count == right.count && firstDifference(left, right, count: left.count) == 0
  }

  /// Whether `left` comes before `right` in the order of their bytes, where a beginning comes before the whole.
  static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    let difference = firstDifference(left, right, count: min(left.count, right.count))
    return difference == 0 ? left.count < right.count : difference < 0
  }

  /// The sign of the first difference in the first `count` bytes of both.
  private static func firstDifference(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, count: Int
  ) -> Int32 {
    guard let left = left.baseAddress, let right = right.baseAddress, count > 0 else { return 0 }
    return memcmp(left, right, count)
  }
}

extension String {
  /// Whether both have the same code points, whatever is canonically equivalent.
  func hasSameCodePoints(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return compareBytes(with: other, ByteComparison.areEqual) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether this text comes first in the order of code points, which is that of UTF-8 bytes.
  func precedesInCodePointOrder(_ other: String) -> Bool {
    compareBytes(with: other, ByteComparison.precedes) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// The comparison of both texts' bytes; `nil` where one of them is not stored as UTF-8.
  private func compareBytes(
    with other: String, _ comparison: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool? {
    let result = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in comparison(left, right) }
    }
    return result ?? nil
  }
}
