/// An IRI reference in its five components, and the resolution of one against another (RFC 3986, section 5; RFC 3987,
/// section 6.5). No normalisation beyond the removal of dot segments takes place.
struct IRIReference: Hashable, Sendable {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  /// Splits a reference (RFC 3986, appendix B). Every string is split; none is refused.
  init(_ string: String) {
    var rest = Substring(string)
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let end = IRIReference.endOfScheme(rest) {
      scheme = rest[..<end]
      rest = rest[rest.utf8.index(after: end)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// The position of the colon behind a scheme at the start of a string.
  private static func endOfScheme(_ string: Substring) -> Substring.Index? {
    guard let colon = string.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = string.utf8[..<colon]
    guard let first = scheme.first, first.isASCIILetter else { return nil }
    return scheme.allSatisfy { $0.isSchemeByte } ? colon : nil
  }

  var string: String {
    var result = ""
    if let scheme { result += scheme + ":" }
    if let authority { result += "//" + authority }
    result += path
    if let query { result += "?" + query }
    if let fragment { result += "#" + fragment }
    return result
  }

  /// The IRI that a reference means when this is the base IRI (RFC 3986, section 5.2.2).
  func resolve(_ reference: String) -> String {
    var target = IRIReference(reference)
    if target.scheme != nil {
      target.path = IRIReference.removingDotSegments(target.path)
      return target.string
    }
    target.scheme = scheme
    if target.authority != nil {
      target.path = IRIReference.removingDotSegments(target.path)
      return target.string
    }
    target.authority = authority
    if target.path.isEmpty {
      target.path = path
      if target.query == nil { target.query = query }
    } else if target.path.utf8.first == UInt8(ascii: "/") {
      target.path = IRIReference.removingDotSegments(target.path)
    } else {
      target.path = IRIReference.removingDotSegments(merged(with: target.path))
    }
    return target.string
  }

  /// The path of a relative reference placed behind the base's path (RFC 3986, section 5.2.3).
  private func merged(with relative: Substring) -> Substring {
    if authority != nil && path.isEmpty { return "/" + relative }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return path[...slash] + relative
  }

  /// A path without `.` and `..` segments (RFC 3986, section 5.2.4).
  static func removingDotSegments(_ path: Substring) -> Substring {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var segments = path.split(separator: "/", omittingEmptySubsequences: false)
    if isAbsolute { segments.removeFirst() }
    var kept: [Substring] = []
    for (position, segment) in segments.enumerated() {
      let isLast = position == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default:
        kept.append(segment)
      }
    }
    return (isAbsolute ? "/" : "") + Substring(kept.joined(separator: "/"))
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }

  fileprivate var isSchemeByte: Bool {
    isASCIILetter || (self >= 48 && self <= 57) || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}

extension String {
  /// Whether this string has the form of an IRI: a scheme and a colon at its start.
  var hasSchemeForm: Bool {
    var isFirst = true
    for byte in utf8 {
      if isFirst {
        guard byte.isASCIILetter else { return false }
        isFirst = false
      } else if byte == UInt8(ascii: ":") {
        return true
      } else if !byte.isSchemeByte {
        return false
      }
    }
    return false
  }

  /// Whether this string is a blank node identifier: it begins with `_:`.
  var isBlankNodeIdentifier: Bool {
    utf8.starts(with: "_:".utf8)
  }

  /// Whether this string is a language tag: subtags of one to eight letters and digits with hyphens between them, the
  /// first of letters only (RFC 5646, section 2.1, without the registry's rules).
  var isWellFormedLanguageTag: Bool {
    let subtags = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = subtags.first, first.allSatisfy({ $0.isASCIILetter }) else { return false }
    return subtags.allSatisfy { subtag in
      (1...8).contains(subtag.count) && subtag.allSatisfy { $0.isASCIILetter || ($0 >= 48 && $0 <= 57) }
    }
  }
}
