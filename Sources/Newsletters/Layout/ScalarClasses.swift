/// What sort of character a folded code point is, as far as layout is concerned.
extension Unicode.Scalar {
  /// A Han character, the zero `〇` included.
  var isHan: Bool {
    switch value {
    // `丨` is a stroke, which web pages set as a dividing line.
    case 0x4E28: return false
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: return true
    default: return false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  var isChineseNumeral: Bool {
    switch self {
    case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "卅": return true
    default: return false
    }
  }

  /// `。` `!` `?` `…` and the half-width `｡`: a sentence may end here.
  var endsSentence: Bool {
    switch self {
    case "。", "!", "?", "…", "｡": return true
    default: return false
    }
  }

  var closesPair: Bool {
    switch self {
    case "”", "’", "」", "』", "》", "〉", ")", "]", "】", "〕", "}": return true
    default: return false
    }
  }

  var opensPair: Bool { closingPartner != nil }

  /// For an opening quotation mark or bracket the closing one.
  var closingPartner: Unicode.Scalar? {
    switch self {
    case "“": return "”"
    case "‘": return "’"
    case "「": return "」"
    case "『": return "』"
    case "《": return "》"
    case "〈": return "〉"
    case "(": return ")"
    case "[": return "]"
    case "【": return "】"
    case "〔": return "〕"
    case "{": return "}"
    default: return nil
    }
  }

  /// The geometric signs that print sets before a credit or a short news item.
  var isMarkerSign: Bool {
    (0x2000...0x2FFF).contains(value) && Signs.markers.contains(self)
      || (0x1F300...0x1FAFF).contains(value) && Signs.pictures.contains(self)
  }

  /// Columns the character takes in print: two for Han and full-width signs, one for the rest.
  var displayWidth: Int {
    if isCommonIdeograph { return 2 }
    switch value {
    case 0..<0x1100: return value == 0xB7 ? 2 : 1
    case 0x2010...0x2027, 0x2190...0x27BF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
