import Foundation

/// Equality, beginnings, ends and parts of names, letter for letter.
///
/// These go before the standard library's operators and methods of the same names, which compare by canonical equivalence
/// and take ten times as long to do so on Chinese text; what is read has one form of each character anyway.
extension String {
  static func == (left: String, right: String) -> Bool {
    left.utf8.withBytes(and: right.utf8) { $0.count == $1.count && $0.begins(with: $1) }
  }
  static func != (left: String, right: String) -> Bool { !(left == right) }

  func hasPrefix(_ prefix: String) -> Bool { utf8.withBytes(and: prefix.utf8) { $0.begins(with: $1) } }

  func hasSuffix(_ suffix: String) -> Bool {
    utf8.withBytes(and: suffix.utf8) { $0.ends(with: $1) }
  }
}

extension String? {
  static func == (left: String?, right: String?) -> Bool {
    switch (left, right) {
    case (let left?, let right?): left == right
    case (nil, nil): true
    case (nil, _), (_, nil): false
    }
  }
  static func != (left: String?, right: String?) -> Bool { !(left == right) }
}

extension [String] {
  func contains(_ text: String) -> Bool { contains { $0 == text } }
}

extension [String?] {
  func contains(_ text: String) -> Bool { contains { $0 == text } }
}

extension String {
  func contains(_ part: String) -> Bool { offset(of: part) != nil }

  func range(of part: String) -> Range<Index>? {
    offset(of: part).map { offset in
      let start = utf8.index(utf8.startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: part.utf8.count)
    }
  }

  /// The first letter; an ideograph, as most are, without the steps that the standard library takes to it.
  var firstLetter: Unicode.Scalar? {
    let ideograph = utf8.withContiguousStorageIfAvailable { bytes -> Unicode.Scalar? in
      guard bytes.count >= 3, bytes[0] & 0xF0 == 0xE0 else { return nil }
      return Unicode.Scalar(UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F))
    }
    if case .some(.some(let letter)) = ideograph { return letter }
    return unicodeScalars.first
  }

  /// The last letter; an ideograph, as most are, without the steps that the standard library takes to it.
  var lastLetter: Unicode.Scalar? {
    let ideograph = utf8.withContiguousStorageIfAvailable { bytes -> Unicode.Scalar? in
      let start = bytes.count - 3
      guard start >= 0, bytes[start] & 0xF0 == 0xE0 else { return nil }
      return Unicode.Scalar(
        UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F))
    }
    if case .some(.some(let letter)) = ideograph { return letter }
    return unicodeScalars.last
  }

  /// Where a part first begins, in bytes of UTF-8.
  private func offset(of part: String) -> Int? {
    utf8.withBytes(and: part.utf8) { letters, wanted in
      guard let first = wanted.first, letters.count >= wanted.count else { return wanted.isEmpty ? 0 : nil }
      return (0...letters.count - wanted.count).first { start in
        letters[start] == first && letters[start..<(start + wanted.count)].elementsEqual(wanted)
      }
    }
  }
}

extension Substring {
  func hasPrefix(_ prefix: String) -> Bool { utf8.withBytes(and: prefix.utf8) { $0.begins(with: $1) } }

  func hasSuffix(_ suffix: String) -> Bool {
    utf8.withBytes(and: suffix.utf8) { $0.ends(with: $1) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the first bytes are others.
  @inline(__always)
  fileprivate func begins(with beginning: Self) -> Bool {
    guard let (start, other) = baseAddress.flatMap({ start in beginning.baseAddress.map { (start, $0) } }) else {
      return beginning.isEmpty
    }
    return count >= beginning.count && memcmp(start, other, beginning.count) == 0
  }

  /// Whether the last bytes are others; most texts are told by the very last.
  @inline(__always)
  fileprivate func ends(with ending: Self) -> Bool {
    guard let last = ending.last else { return true }
    return self.last == last && count >= ending.count
      && Self(rebasing: suffix(ending.count)).begins(with: ending)
  }
}

extension Collection where Element == UInt8 {
  /// Calls `body` with the bytes of two texts, each in one piece: as they lie, which is so of every string that is not
  /// bridged, or copied.
  @inline(__always)
  func withBytes<Result>(
    and other: String.UTF8View, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let answer = withContiguousStorageIfAvailable { bytes in
      other.withContiguousStorageIfAvailable { body(bytes, $0) }
    }
    if case .some(.some(let answer)) = answer { return answer }
    return Array(self).withUnsafeBufferPointer { bytes in Array(other).withUnsafeBufferPointer { body(bytes, $0) } }
  }
}
