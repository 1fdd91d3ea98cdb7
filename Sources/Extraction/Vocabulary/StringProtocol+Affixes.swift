/// Beginnings, ends and parts of names, letter for letter.
///
/// These go before the standard library's methods of the same names, which compare by canonical equivalence and take
/// ten times as long to do so on Chinese text; what is read has one form of each character anyway.
extension String {
  func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  func hasSuffix(_ suffix: String) -> Bool { utf8.ends(with: suffix.utf8) }
}

extension String {
  func contains(_ part: String) -> Bool { offset(of: part) != nil }

  func range(of part: String) -> Range<Index>? {
    offset(of: part).map { offset in
      let start = utf8.index(utf8.startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: part.utf8.count)
    }
  }

  /// Where a part first begins, in bytes of UTF-8.
  private func offset(of part: String) -> Int? {
    let (letters, wanted) = (Array(utf8), Array(part.utf8))
    guard let first = wanted.first, letters.count >= wanted.count else { return wanted.isEmpty ? 0 : nil }
    return (0...letters.count - wanted.count).first { start in
      letters[start] == first && letters[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

extension Substring {
  func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  func hasSuffix(_ suffix: String) -> Bool { utf8.ends(with: suffix.utf8) }
}

extension BidirectionalCollection where Element == UInt8 {
  @inline(__always)
  fileprivate func ends(with suffix: some BidirectionalCollection<UInt8>) -> Bool {
    var place = endIndex
    var other = suffix.endIndex
    while other > suffix.startIndex {
      guard place > startIndex else { return false }
      formIndex(before: &place)
      suffix.formIndex(before: &other)
      if self[place] != suffix[other] { return false }
    }
    return true
  }
}
