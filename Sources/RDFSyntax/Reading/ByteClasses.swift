/// What an ASCII byte may be a part of. One table look-up answers for a byte in the readers' inner loops.
struct ByteClasses {
  /// Within `<…>`, other than an escape.
  static let iriBody: UInt8 = 1
  /// Within a string, other than quotation marks, escapes and line breaks.
  static let stringBody: UInt8 = 2
  /// `PN_CHARS` of Turtle.
  static let nameBody: UInt8 = 4
  /// `PN_CHARS_U` of Turtle.
  static let nameStart: UInt8 = 8
  static let digit: UInt8 = 16
  static let letter: UInt8 = 32
  /// A space, a tab or a line break.
  static let whitespace: UInt8 = 64

  /// The table lives as long as the program, so that a copied pointer into it is always valid.
  nonisolated(unsafe) private static let shared: UnsafePointer<UInt8> = makeTable()

  private let table: UnsafePointer<UInt8>

  init() { table = Self.shared }

  /// Whether `byte` is of `byteClass`; bytes beyond ASCII are of none.
  @inline(__always)
  func contains(_ byte: UInt8, _ byteClass: UInt8) -> Bool { table[Int(byte)] & byteClass != 0 }

  private static func makeTable() -> UnsafePointer<UInt8> {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.initialize(repeating: 0, count: 256)
    for byte in UInt8(0)..<0x80 {
      let scalar = Unicode.Scalar(byte)
      var classes: UInt8 = 0
      if byte > 0x20, !"<>\"{}|^`\\".unicodeScalars.contains(scalar) { classes |= iriBody }
      if !"\"'\\\r\n\0".unicodeScalars.contains(scalar) { classes |= stringBody }
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      let isDigit = ("0"..."9").contains(scalar)
      if isLetter { classes |= letter }
      if isDigit { classes |= digit }
      if isLetter || scalar == "_" { classes |= nameStart }
      if isLetter || isDigit || scalar == "_" || scalar == "-" { classes |= nameBody }
      if " \t\r\n".unicodeScalars.contains(scalar) { classes |= whitespace }
      table[Int(byte)] = classes
    }
    return UnsafePointer(table)
  }
}

extension Unicode.Scalar {
  /// `PN_CHARS_U` of Turtle and N-Triples, beyond ASCII.
  var isNonASCIINameStart: Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
      true
    default: false
    }
  }

  /// `PN_CHARS` of Turtle and N-Triples, beyond ASCII.
  var isNonASCIINameBody: Bool {
    isNonASCIINameStart || value == 0xB7 || (0x300...0x36F).contains(value) || (0x203F...0x2040).contains(value)
  }
}
