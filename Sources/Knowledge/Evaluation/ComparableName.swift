import Foundation

/// How names are compared when a graph is scored: in compatibility form (NFKC), without quotation marks, brackets,
/// interpuncts and spaces.
enum ComparableName {
  private static let ignored: Set<Unicode.Scalar> = [
    "“", "”", "‘", "’", "\"", "'", "「", "」", "『", "』", "〔", "〕", "[", "]", "(", ")", "《", "》", "〈", "〉", "·",
    // Separators of records and fields, which Unicode does not count as white space.
    "\u{1C}", "\u{1D}", "\u{1E}", "\u{1F}",
  ]

  static func of(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars(of: name))
    return String(view)
  }

  /// The scalars of the comparable form.
  static func scalars(of name: String) -> [Unicode.Scalar] {
    name.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
      !ignored.contains(scalar) && !scalar.properties.isWhitespace
    }
  }

  /// The pairs of neighbouring characters of a name that is comparable already.
  static func pairs(of name: String) -> Set<UInt64> {
    let scalars = Array(name.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }
}

extension Set {
  /// The Jaccard index of two sets: what they share of what they have, 0 to 1; 0 for two empty sets.
  func likeness(to other: Set) -> Double {
    let shared = count { other.contains($0) }
    let all = count + other.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
