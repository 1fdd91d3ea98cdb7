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
    let isComposed = name.unicodeScalars.allSatisfy(isOwnCompatibilityForm)
    let composed = isComposed ? name : name.precomposedStringWithCompatibilityMapping
    return composed.unicodeScalars.filter { !isLeftOut($0) }
  }

  /// Whether a character is its own compatibility form, whatever other such character stands beside it: ideographs, ASCII
  /// and the usual marks.
  private static func isOwnCompatibilityForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x20...0x7E, 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022: true
    case 0x3001, 0x3002, 0x3008...0x3011, 0x3014, 0x3015, 0x30FB: true
    default: false
    }
  }

  /// The pairs of neighbouring characters of a folded name.
  static func pairs(of folded: String) -> Set<UInt64> {
    let scalars = folded.unicodeScalars
    return Set(zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: false
    // Separators of records and fields, which Unicode does not count as white space.
    case 0x1C...0x1F: true
    default: marks.contains(scalar) || scalar.properties.isWhitespace
    }
  }
}
