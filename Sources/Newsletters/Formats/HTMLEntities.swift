/// Character references of HTML (HTML Living Standard, 13.5), as far as Chinese pages use them.
enum HTMLEntities {
  /// The longest reference that is looked for, `&` and `;` included.
  private static let longest = 12

  /// The code point of the reference that begins at a position (where `&` stands), and its length.
  static func reference(
    in scalars: [Unicode.Scalar], at position: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let window = scalars[position..<min(scalars.count, position + longest)]
    var body = ""
    var length = 1
    for scalar in window.dropFirst() {
      guard scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "#" else { break }
      body.unicodeScalars.append(scalar)
      length += 1
    }
    let isTerminated = position + length < scalars.count && scalars[position + length] == ";"
    if isTerminated { length += 1 }
    if body.hasPrefix("#") { return numeric(body.dropFirst()).map { ($0, length) } }
    // Old pages leave out the semicolon of these; a name that others begin with is never cut.
    guard isTerminated || ["nbsp", "amp", "lt", "gt", "quot"].contains(body) else { return nil }
    return named[body].map { ($0, length) }
  }

  private static func numeric(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10),
      value != 0
    else { return nil }
    return windows1252[value] ?? Unicode.Scalar(value)
  }

  /// References to the control range that the standard reads as Windows-1252.
  private static let windows1252: [UInt32: Unicode.Scalar] = [
    0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
  ]

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}",
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›",
    "hellip": "…", "mdash": "—", "ndash": "–", "middot": "·", "bull": "•", "centerdot": "·", "times": "×",
    "divide": "÷",
    "deg": "°", "plusmn": "±", "permil": "‰", "yen": "¥", "copy": "©", "reg": "®", "trade": "™", "sect": "§",
    "para": "¶",
    "loz": "◊", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "shy": "\u{AD}", "frac12": "½", "sup2": "²",
    "lang": "〈", "rang": "〉", "prime": "′", "Prime": "″", "star": "☆", "starf": "★", "squ": "□", "square": "□",
    "blacksquare": "▪", "cir": "○", "diams": "♦",
  ]
}
