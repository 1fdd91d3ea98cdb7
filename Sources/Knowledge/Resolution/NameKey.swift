import Foundation

/// Names made comparable.
enum NameKey {
  private static let ignored = Set("“”‘’\"'「」『』〔〕[]()《》〈〉·•・ \u{3000}".unicodeScalars)

  /// A name in compatibility form (NFKC) without quotation marks, brackets, interpuncts and spaces.
  static func folded(_ name: String) -> String {
    let compatible = name.precomposedStringWithCompatibilityMapping
    var view = String.UnicodeScalarView()
    for scalar in compatible.unicodeScalars
    where !ignored.contains(scalar) && !scalar.properties.isWhitespace {
      view.append(scalar)
    }
    return String(view)
  }

  /// How alike two names are: the Jaccard index of their character pairs, 0 to 1.
  static func likeness(_ first: String, _ second: String) -> Double {
    let (left, right) = (pairs(first), pairs(second))
    let union = left.union(right).count
    return union == 0 ? (first == second ? 1 : 0) : Double(left.intersection(right).count) / Double(union)
  }

  private static func pairs(_ name: String) -> Set<[Unicode.Scalar]> {
    let scalars = Array(name.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }
}
