import Foundation
import Newsletters

/// The form in which names are compared: compatibility form (NFKC), without quotation marks, brackets, interpuncts and
/// spaces.
enum NameKey {
  private static let marks = Set("“”‘’\"'「」『』〔〕[]()《》〈〉·•・".unicodeScalars)

  /// A name in the form in which it is compared.
  static func folded(_ name: String) -> String {
    // Such names are their own compatibility form, and nothing of them is left out.
    if name.hasOnlyIdeographs(orASCII: \.isASCIILetterOrDigit) { return name }
    return String(scalars: scalars(of: name))
  }

  /// The characters of a folded name.
  static func scalars(of name: String) -> [Unicode.Scalar] {
    name.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { !isLeftOut($0) }
  }

  /// The pairs of neighbouring characters of a folded name.
  static func pairs(of folded: String) -> Set<UInt64> {
    let scalars = folded.unicodeScalars
    return Set(zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Separators of records and fields, which Unicode does not count as white space.
    case 0x1C...0x1F: true
    default: marks.contains(scalar) || scalar.properties.isWhitespace
    }
  }
}
