/// The character classes of the terminals of SPARQL 1.1 (section 19.8, rules 164 to 168).
enum CharacterClasses {
  static func isNameBase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || isNameBase(scalar) }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

  static func isHexDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isASCIIHexDigit }

  static func isVariableCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || isDigit(scalar) || isCombining(scalar)
  }

  static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || isVariableCharacter(scalar) }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xB7 || (0x300...0x36F).contains(scalar.value) || (0x203F...0x2040).contains(scalar.value)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// Whether a code point may stand between `<` and `>` of an IRI.
  static func isIRICharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "\"", "{", "}", "|", "^", "`", "\\": false
    default: scalar.value > 0x20
    }
  }

  /// What a backslash may stand before in the local part of a prefixed name (rule 173).
  static let localEscapes: Set<Unicode.Scalar> = Set("_~.-!$&'()*+,;=/?#@%".unicodeScalars)
}
