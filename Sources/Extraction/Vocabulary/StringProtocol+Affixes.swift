/// Beginnings and ends of names, letter for letter.
///
/// These go before the standard library's methods of the same names, which compare by canonical equivalence and take
/// ten times as long to do so on Chinese text; what is read has one form of each character anyway.
extension String {
  func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  func hasSuffix(_ suffix: String) -> Bool { utf8.ends(with: suffix.utf8) }
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
