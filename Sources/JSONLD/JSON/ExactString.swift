#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A string compared by its code points.
///
/// Swift compares strings by canonical equivalence, under which "é" as one code point equals "é" as two. JSON member
/// names and IRIs are compared code point by code point (RFC 8259, section 8.3; RFC 3987, section 5.3.1), so every key
/// of this module is compared through this type. The order is that of the code points.
struct ExactString: Hashable, Comparable, Sendable {
  let string: String

  init(_ string: String) {
    self.string = string
  }

  static func == (left: ExactString, right: ExactString) -> Bool {
    left.string.isExactly(right.string)
  }

  static func < (left: ExactString, right: ExactString) -> Bool {
    left.string.precedes(right.string)
  }

  func hash(into hasher: inout Hasher) {
    let hashed: Void? = string.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { hasher.combine(bytes: Array(string.utf8)) }
  }
}

extension Hasher {
  fileprivate mutating func combine(bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine(bytes: $0) }
  }
}

extension String {
  /// Whether both strings hold the same code points.
  func isExactly(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let same: Bool?? = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return true }
        return memcmp(leftStart, rightStart, left.count) == 0
      }
    }
    return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether this string comes before the other in code point order (which is the order of the UTF-8 bytes).
  func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
