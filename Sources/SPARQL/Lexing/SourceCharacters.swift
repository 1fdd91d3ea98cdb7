import QueryAlgebra

/// The code points of a query after its code-point escapes (`\uXXXX`, `\UXXXXXXXX`) are replaced, which comes before
/// the grammar (SPARQL 1.1, section 19.2), and where each stood in the text.
struct SourceCharacters {
  let scalars: [Unicode.Scalar]
  /// The offset in the text of each code point, and of the end; `nil` where there is no escape, so that they are equal.
  private let offsets: [Int]?

  init(_ text: String) throws(LocatedError) {
    let source = Array(text.unicodeScalars)
    guard Self.hasEscape(source) else {
      scalars = source
      offsets = nil
      return
    }
    var decoded: [Unicode.Scalar] = []
    var places: [Int] = []
    var index = 0
    while index < source.count {
      places.append(index)
      let next = index + 1 < source.count ? source[index + 1] : " "
      guard source[index] == "\\" else {
        decoded.append(source[index])
        index += 1
        continue
      }
      switch next {
      case "u", "U":
        let length = next == "u" ? 4 : 8
        decoded.append(try Self.escape(in: source, at: index, digits: length))
        index += 2 + length
      default:
        // An escaped backslash begins no code-point escape.
        decoded.append(source[index])
        if next == "\\", index + 1 < source.count {
          decoded.append(next)
          places.append(index + 1)
          index += 1
        }
        index += 1
      }
    }
    places.append(source.count)
    scalars = decoded
    offsets = places
  }

  /// The offset in the text of the code point at an index.
  func offset(of index: Int) -> Int {
    guard let offsets else { return index }
    return offsets[min(index, offsets.count - 1)]
  }

  private static func hasEscape(_ source: [Unicode.Scalar]) -> Bool {
    for index in source.indices.dropLast() where source[index] == "\\" {
      if source[index + 1] == "u" || source[index + 1] == "U" { return true }
    }
    return false
  }

  private static func escape(
    in source: [Unicode.Scalar], at index: Int, digits: Int
  ) throws(LocatedError) -> Unicode.Scalar {
    let hex = source[min(index + 2, source.count)..<min(index + 2 + digits, source.count)]
    guard hex.count == digits, hex.allSatisfy(CharacterClasses.isHexDigit),
      let value = UInt32(String(String.UnicodeScalarView(hex)), radix: 16)
    else {
      throw LocatedError(
        "an escape of a code point without its \(digits) hexadecimal digits",
        advice: "write \\u and four digits, or \\U and eight", at: index)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw LocatedError(
        "U+\(String(value, radix: 16, uppercase: true)) is no character",
        advice: "surrogates and values above 10FFFF cannot be written", at: index)
    }
    return scalar
  }
}
