import Newsletters

/// One word of a sentence, as the segmentation reads it, packed into twenty-four bytes.
struct Token: Hashable, Sendable {
  enum Form: UInt8, Hashable, Sendable {
    case word
    /// A character that no word of the vocabulary covers.
    case unknown
    case number
    case letters
    case punctuation
    case space
    case person
    /// The letters of a place's name before the word for what it is.
    case place
    /// A short stretch in quotation marks.
    case quoted
    /// A short stretch in book-title marks.
    case work
  }

  private var start: Int32
  private var end: Int32
  /// The index of the vocabulary's entry, or -1.
  var entry: Int32
  var classes: WordClass = []
  var roles: VerbRole = []
  var uses: WordTraits.Use = []
  var form: Form

  @inline(__always)
  init(range: Range<Int>, form: Form, entry: Int32 = -1) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.form = form
    self.entry = entry
  }

  /// The scalars of the passage.
  @inline(__always)
  var range: Range<Int> {
    get { Range(uncheckedBounds: (Int(start), Int(end))) }
    set {
      start = Int32(truncatingIfNeeded: newValue.lowerBound)
      end = Int32(truncatingIfNeeded: newValue.upperBound)
    }
  }
}

/// What the tokens of a sentence are, all together: a rule that needs a kind passes over the sentences without it.
struct TokenKinds: Sendable {
  private(set) var classes: WordClass = []
  private(set) var roles: VerbRole = []
  private(set) var uses: WordTraits.Use = []
  /// A bit for each form.
  private var forms: UInt16 = 0

  init(_ tokens: [Token]) {
    for token in tokens {
      classes.formUnion(token.classes)
      roles.formUnion(token.roles)
      uses.formUnion(token.uses)
      forms |= 1 << UInt16(token.form.rawValue)
    }
  }

  func contains(_ form: Token.Form) -> Bool { forms >> UInt16(form.rawValue) & 1 == 1 }
}

/// Kinds of characters that the rules ask for.
enum Characters {
  @inline(__always)
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3134F).contains(value)
      || value == 0x3007
  }

  @inline(__always)
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  @inline(__always)
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  @inline(__always)
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20: true
    case 0x21..<0x80, 0x3001...: false
    case 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The dot inside a name of another language.
  @inline(__always)
  static func isNameDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "·" || scalar == "•" || scalar == "‧" || scalar == "∙" || scalar == "・"
  }

  static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    case "〇", "零", "百", "千", "两", "○": true
    default: false
    }
  }
}
