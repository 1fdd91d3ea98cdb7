import QueryAlgebra
import RDF

/// The functions on strings (SPARQL 1.1, section 17.4.3). Lengths and positions count code points.
enum StringFunctions {
  static func implementation(of function: Function, _ context: EvaluationContext) -> FunctionImplementation {
    func parts(_ operands: [Operand], _ index: Int) -> (text: String, language: String?)? {
      operands.indices.contains(index) ? context.value(of: operands[index])?.stringParts : nil
    }
    func compatible(_ operands: [Operand]) -> (first: (text: String, language: String?), second: String)? {
      guard let first = parts(operands, 0), let second = parts(operands, 1),
        second.language == nil || second.language == first.language
      else { return nil }
      return (first, second.text)
    }
    func test(_ accepts: @escaping ([UInt8], [UInt8]) -> Bool) -> FunctionImplementation {
      { operands, _ in
        compatible(operands).map { .value(.boolean(accepts(Array($0.first.text.utf8), Array($0.second.utf8)))) }
      }
    }
    func map(_ transform: @escaping (String) -> String) -> FunctionImplementation {
      { operands, _ in parts(operands, 0).map { .value(Value(text: transform($0.text), language: $0.language)) } }
    }
    switch function {
    case .strlen:
      return { operands, _ in
        parts(operands, 0).map { .value(.numeric(.integer(XSDDecimal(Int128($0.text.unicodeScalars.count))))) }
      }
    case .ucase: return map { $0.uppercased() }
    case .lcase: return map { $0.lowercased() }
    case .strStarts: return test { $0.starts(with: $1) }
    case .strEnds: return test { $0.reversed().starts(with: $1.reversed()) }
    case .contains: return test { ByteSearch.firstIndex(of: $1, in: $0) != nil }
    case .strBefore, .strAfter:
      return { operands, _ in
        compatible(operands).map {
          .value(part(of: $0.first.text, $0.first.language, around: $0.second, isAfter: function == .strAfter))
        }
      }
    case .encodeForURI:
      return { operands, _ in parts(operands, 0).map { .value(.string(encodedForURI($0.text))) } }
    default:
      return { operands, _ in
        guard let (text, language) = parts(operands, 0), operands.count > 1,
          let part = substring(of: text, operands.dropFirst().map { context.value(of: $0) })
        else { return nil }
        return .value(Value(text: part, language: language))
      }
    }
  }

  /// `STRBEFORE` and `STRAFTER`: a text that does not occur gives the empty string without a language.
  private static func part(
    of text: String, _ language: String?, around separator: String, isAfter: Bool
  ) -> Value {
    let bytes = Array(text.utf8)
    let sought = Array(separator.utf8)
    guard let start = ByteSearch.firstIndex(of: sought, in: bytes) else { return .string("") }
    let part = isAfter ? bytes[(start + sought.count)...] : bytes[..<start]
    return Value(text: String(decoding: part, as: UTF8.self), language: language)
  }

  /// `SUBSTR`: the code points whose positions, counted from 1, lie in the rounded range (XPath, section 7.4.3).
  private static func substring(of text: String, _ bounds: [Value?]) -> String? {
    guard case .numeric(let start)?? = bounds.first else { return nil }
    let first = start.rounded(.halfUp).double
    var end = Double.infinity
    if bounds.count > 1 {
      guard case .numeric(let length)? = bounds[1] else { return nil }
      end = first + length.rounded(.halfUp).double
    }
    var part = String.UnicodeScalarView()
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let position = Double(offset + 1)
      if position >= end { break }
      if position >= first && position < end { part.append(scalar) }
    }
    return String(part)
  }

  /// `ENCODE_FOR_URI`: everything but the unreserved characters of RFC 3986 as percent signs and hexadecimal digits.
  static func encodedForURI(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// `LANGMATCHES`: basic filtering of RFC 4647, section 3.3.1.
  static func language(_ tag: String, matches range: String) -> Bool {
    if range == "*" { return !tag.isEmpty }
    let (tag, range) = (tag.lowercased(), range.lowercased())
    return tag == range || tag.hasPrefix(range + "-")
  }
}

/// Finds bytes in bytes.
enum ByteSearch {
  /// Where `sought` first begins in `bytes`, or `nil`. O(bytes · sought) at worst.
  static func firstIndex(of sought: [UInt8], in bytes: some RandomAccessCollection<UInt8>) -> Int? {
    let found = bytes.withContiguousStorageIfAvailable { buffer in
      sought.withUnsafeBufferPointer { firstIndex(of: $0, in: buffer) }
    }
    if let found { return found }
    return firstIndex(of: sought, in: Array(bytes))
  }

  private static func firstIndex(of sought: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = sought.first else { return 0 }
    guard bytes.count >= sought.count else { return nil }
    for start in 0...(bytes.count - sought.count) where bytes[start] == first {
      var length = 1
      while length < sought.count && bytes[start + length] == sought[length] { length += 1 }
      if length == sought.count { return start }
    }
    return nil
  }
}
