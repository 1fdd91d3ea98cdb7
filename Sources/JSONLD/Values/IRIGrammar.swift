extension String {
  /// Whether this string is an IRI that RDF can hold (RFC 3987, section 2.2): a scheme, none of the characters that no
  /// IRI has, percent signs only before two hexadecimal digits, brackets only in the authority, and at most one `#`.
  var isWellFormedIRI: Bool {
    guard hasSchemeForm else { return false }
    var escapeDigits = 0
    var hasFragment = false
    var hasRareBytes = false
    for byte in utf8 {
      if escapeDigits > 0 {
        guard byte.isHexadecimalDigit else { return false }
        escapeDigits -= 1
        continue
      }
      switch byte {
      case 0...0x20, 0x7F: return false
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        return false
      case UInt8(ascii: "%"):
        escapeDigits = 2
      case UInt8(ascii: "#"):
        if hasFragment { return false }
        hasFragment = true
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        hasRareBytes = true
      default: continue
      }
    }
    return escapeDigits == 0 && (!hasRareBytes || hasBracketsInAuthorityOnly)
  }

  private var hasBracketsInAuthorityOnly: Bool {
    let parts = IRIReference(self)
    let others = [parts.path, parts.query ?? "", parts.fragment ?? ""]
    return others.allSatisfy { part in
      !part.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    }
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    (self >= 48 && self <= 57) || ((self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f"))
  }
}
