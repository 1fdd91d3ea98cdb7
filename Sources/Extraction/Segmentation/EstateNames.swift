import Newsletters

/// Names of housing estates before the term of what their owners elect: `梁韵雅苑|第二届业委会`.
///
/// Many begin with a family name and end in a letter that is in no list, so that they look like somebody's name.
enum EstateNames {
  private static let ends: ScalarSet = "苑园府庭邸居湾郡城轩阁墅寓"
  private static let longest = 6
  private static let elected = ["业", "物业"].map { Array($0.unicodeScalars) }

  /// The letters before a term (`第二届`) that are the name of an estate there, or `nil`.
  ///
  /// - Parameter end: where the term begins.
  static func name(before end: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard end >= 2, scalars[end] == "第", ends.contains(scalars[end - 1]), isTermOfOwners(at: end, in: scalars) else {
      return nil
    }
    var start = end
    while start > 0, end - start <= longest, Characters.isHan(scalars[start - 1]) { start -= 1 }
    return (3...longest).contains(end - start) ? start..<end : nil
  }

  private static func isTermOfOwners(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard let term = scalars[place...].prefix(5).firstIndex(of: "届"),
      scalars[place + 1..<term].allSatisfy({ Characters.isChineseNumeral($0) || Characters.isDigit($0) })
    else { return false }
    return elected.contains { scalars[(term + 1)...].starts(with: $0) }
  }
}
