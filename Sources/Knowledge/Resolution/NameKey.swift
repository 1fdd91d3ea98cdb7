import Foundation

/// Names made comparable.
enum NameKey {
  private static let ignored = Set("“”‘’\"'「」『』〔〕[]()《》〈〉·•・ \u{3000}".unicodeScalars)

  /// A name in compatibility form (NFKC) without quotation marks, brackets, interpuncts and spaces.
  static func folded(_ name: String) -> String {
    if name.unicodeScalars.allSatisfy(isFolded) { return name }
    let compatible = name.precomposedStringWithCompatibilityMapping
    var view = String.UnicodeScalarView()
    for scalar in compatible.unicodeScalars
    where !ignored.contains(scalar) && !scalar.properties.isWhitespace {
      view.append(scalar)
    }
    return String(view)
  }

  /// Whether a character is its own compatibility form, whatever stands beside it, and not left out.
  private static func isFolded(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
