/// Resolves references against a base IRI (RFC 3986, section 5.2; RFC 3987 for the other characters).
struct IRIResolution {
  private let base: Parts

  init(base: String) {
    self.base = Parts(base)
  }

  /// The five components of a reference (RFC 3986, appendix B).
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ reference: String) {
      var rest = Substring(reference)
      if let hash = rest.firstIndex(of: "#") {
        fragment = rest[rest.index(after: hash)...]
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: "?") {
        query = rest[rest.index(after: mark)...]
        rest = rest[..<mark]
      }
      if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
        scheme = rest[..<colon]
        rest = rest[rest.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        let start = rest.index(rest.startIndex, offsetBy: 2)
        let end = rest[start...].firstIndex(of: "/") ?? rest.endIndex
        authority = rest[start..<end]
        rest = rest[end...]
      }
      path = rest
    }

    private static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.utf8.first, isLetter(first) else { return false }
      return text.utf8.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
      }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    var text: String {
      var text = ""
      if let scheme { text += scheme + ":" }
      if let authority { text += "//" + authority }
      text += path
      if let query { text += "?" + query }
      if let fragment { text += "#" + fragment }
      return text
    }
  }

  /// The IRI that a reference means.
  func resolve(_ reference: String) -> String {
    var target = Parts(reference)
    if target.scheme != nil { return reference }
    target.scheme = base.scheme
    if target.authority == nil {
      target.authority = base.authority
      if target.path.isEmpty {
        target.path = base.path
        target.query = target.query ?? base.query
      } else if target.path.hasPrefix("/") {
        target.path = Self.removingDotSegments(target.path)
      } else {
        target.path = Self.removingDotSegments(merged(target.path))
      }
    } else {
      target.path = Self.removingDotSegments(target.path)
    }
    return target.text
  }

  private func merged(_ path: Substring) -> Substring {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.lastIndex(of: "/") else { return path }
    return base.path[...slash] + path
  }

  private static func removingDotSegments(_ path: Substring) -> Substring {
    guard path.contains(".") else { return path }
    var output: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let isAbsolute = path.hasPrefix("/")
    for (place, segment) in segments.enumerated() {
      let isLast = place == segments.count - 1
      switch segment {
      case ".":
        if isLast { output.append("") }
      case "..":
        if output.count > (isAbsolute ? 1 : 0) { output.removeLast() }
        if isLast { output.append("") }
      default:
        output.append(segment)
      }
    }
    return Substring(output.joined(separator: "/"))
  }
}
