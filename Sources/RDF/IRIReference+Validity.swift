/// Why a string is no IRI reference (RFC 3987, section 2.2).
public struct IRIValidationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A character that has no place in this component.
    case character(Unicode.Scalar)
    /// A `%` without two hexadecimal digits after it.
    case percentEncoding
    /// A host in brackets that is not closed, or that has something other than a port after it.
    case bracketedHost
    /// A port with a character that is no digit.
    case port
    /// A first path segment with a colon in a reference without a scheme.
    case colonInFirstSegment
  }

  /// What is wrong.
  public let problem: Problem
  /// Where it is, in Unicode code points from the start of the reference.
  public let offset: Int

  /// What is wrong and where, in a sentence.
  public var description: String {
    switch problem {
    case .character(let scalar):
      "the character U+\(String(scalar.value, radix: 16, uppercase: true)) at offset \(offset) is not allowed there"
    case .percentEncoding: "the % at offset \(offset) is not followed by two hexadecimal digits"
    case .bracketedHost: "the host in brackets at offset \(offset) is not closed or is followed by something else"
    case .port: "the port at offset \(offset) is not a number"
    case .colonInFirstSegment: "the colon at offset \(offset) follows no valid scheme"
    }
  }
}

extension IRIReference {
  /// Whether every character is one that RFC 3987 allows where it stands. O(length).
  public var isValid: Bool { validationError == nil }

  /// The first thing that RFC 3987, section 2.2, forbids in this reference; `nil` where it is valid. O(length).
  public var validationError: IRIValidationError? {
    let checks: [(Range<Int>?, StaticString, Bool)] = [
      (components.authority, ":@[]", false), (components.path, ":@/", false),
      (components.query, ":@/?", true), (components.fragment, ":@/?", false),
    ]
    for case (let range?, let extra, let isPrivateAllowed) in checks {
      if let error = firstForbidden(in: range, extra: extra, isPrivateAllowed: isPrivateAllowed) { return error }
    }
    return authorityError ?? firstSegmentError
  }

  private func firstForbidden(in range: Range<Int>, extra: StaticString, isPrivateAllowed: Bool) -> IRIValidationError?
  {
    var offset = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars.count
    let scalars = Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if scalar == "%" {
        let digits = scalars.dropFirst(place + 1).prefix(2)
        guard digits.count == 2, digits.allSatisfy({ UInt8(exactly: $0.value)?.isASCIIHexDigit ?? false }) else {
          return IRIValidationError(problem: .percentEncoding, offset: offset)
        }
      } else if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        let isAllowed =
          byte.isASCIILetter || byte.isASCIIDigit || "-._~!$&'()*+,;=".utf8.contains(byte) || extra.contains(byte)
        if !isAllowed { return IRIValidationError(problem: .character(scalar), offset: offset) }
      } else if !scalar.isIRIUnreserved && !(isPrivateAllowed && scalar.isPrivateUse) {
        return IRIValidationError(problem: .character(scalar), offset: offset)
      }
      offset += 1
    }
    return nil
  }

  /// The host in brackets and the port, which have rules of their own.
  private var authorityError: IRIValidationError? {
    guard let range = components.authority else { return nil }
    let authority = bytes[range]
    func error(_ problem: IRIValidationError.Problem, at index: Int) -> IRIValidationError {
      let before = String(decoding: bytes[..<index], as: UTF8.self)
      return IRIValidationError(problem: problem, offset: before.unicodeScalars.count)
    }
    let hostStart = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
    var rest = authority[hostStart...]
    if rest.first == UInt8(ascii: "[") {
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return error(.bracketedHost, at: hostStart) }
      rest = rest[(close + 1)...]
      if let next = rest.first, next != UInt8(ascii: ":") { return error(.bracketedHost, at: hostStart) }
    }
    if let bracket = rest.firstIndex(where: { "[]".utf8.contains($0) }) { return error(.bracketedHost, at: bracket) }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      let wrong = rest[(colon + 1)...].firstIndex(where: { !$0.isASCIIDigit })
    {
      return error(.port, at: wrong)
    }
    return nil
  }

  private var firstSegmentError: IRIValidationError? {
    guard components.scheme == nil, components.authority == nil else { return nil }
    let segment = bytes[components.path].prefix { $0 != UInt8(ascii: "/") }
    guard let colon = segment.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let before = String(decoding: bytes[..<colon], as: UTF8.self)
    return IRIValidationError(problem: .colonInFirstSegment, offset: before.unicodeScalars.count)
  }
}

extension Unicode.Scalar {
  /// `ucschar` of RFC 3987, section 2.2.
  fileprivate var isIRIUnreserved: Bool {
    switch value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x1_0000...0xE_FFFF: value & 0xFFFF <= 0xFFFD && !(0xE_0000..<0xE_1000).contains(value)
    default: false
    }
  }

  /// `iprivate` of RFC 3987, section 2.2.
  fileprivate var isPrivateUse: Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: true
    default: false
    }
  }
}
