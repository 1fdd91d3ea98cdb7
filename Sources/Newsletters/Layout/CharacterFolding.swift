/// Brings the several forms that print, scanners and web pages use for one character to one form.
enum CharacterFolding {
  enum Outcome: Equatable {
    case keep(Unicode.Scalar)
    case space
    /// Invisible: joiners, direction marks, soft hyphens.
    case drop
  }

  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar) -> Outcome {
    scalar.isCommonIdeograph ? .keep(scalar) : foldOther(scalar)
  }

  private static func foldOther(_ scalar: Unicode.Scalar) -> Outcome {
    let value = scalar.value
    switch value {
    case 0..<0x7F: return value <= 0x20 ? .space : .keep(scalar)
    case 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: return .drop
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(Outcome.keep) ?? .drop
    case 0x2F00...0x2FD5:
      return .keep(kangxiRadicals[Int(value - 0x2F00)])
    default: return .keep(foldedSign(scalar))
    }
  }

  private static func foldedSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "‧", "・", "･", "⋅", "∙", "ㆍ", "᛫": return "·"
    case "｡": return "。"
    case "､": return "、"
    case "｢": return "「"
    case "｣": return "」"
    case "﹙", "❨": return "("
    case "﹚", "❩": return ")"
    case "﹐": return ","
    case "﹒": return "."
    case "﹔": return ";"
    case "﹕": return ":"
    case "﹖": return "?"
    case "﹗": return "!"
    case "﹑": return "、"
    case "￥": return "¥"
    case "〝": return "“"
    case "〞", "〟": return "”"
    default: return scalar
    }
  }

  /// The ideographs that the Kangxi radicals U+2F00–U+2FD5 are compatibility forms of, in order: text taken out of
  /// PDF files often has the radical in the place of the character.
  private static let kangxiRadicals: [Unicode.Scalar] = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾"
      + "干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生"
      + "用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷"
      + "豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
      + "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)
}
