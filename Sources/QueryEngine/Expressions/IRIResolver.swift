/// Resolves relative references (RFC 3986, section 5.2), for the function `IRI`.
enum IRIResolver {
  /// The components of a reference (RFC 3986, appendix B).
  private struct Reference {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ text: String) {
      var rest = text[...]
      if let hash = rest.firstIndex(of: "#") {
        fragment = rest[rest.index(after: hash)...]
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: "?") {
        query = rest[rest.index(after: mark)...]
        rest = rest[..<mark]
      }
      if let colon = rest.firstIndex(where: { $0 == ":" || $0 == "/" }), rest[colon] == ":",
        rest.first?.isLetter == true
      {
        scheme = rest[..<colon]
        rest = rest[rest.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = rest[..<end]
        rest = rest[end...]
      }
      path = rest
    }

    var text: String {
      (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
        + (fragment.map { "#" + $0 } ?? "")
    }
  }

  static func resolve(_ text: String, base: String?) -> String {
    var target = Reference(text)
    guard target.scheme == nil, let base else { return text }
    let root = Reference(base)
    target.scheme = root.scheme
    guard target.authority == nil else { return target.text }
    target.authority = root.authority
    if target.path.isEmpty {
      target.path = root.path
      target.query = target.query ?? root.query
    } else {
      var path = String(target.path)
      if !path.hasPrefix("/") {
        let folder = root.path.lastIndex(of: "/").map { root.path[...$0] }
        path = (folder ?? (root.authority != nil && root.path.isEmpty ? "/" : "")) + path
      }
      target.path = removingDotSegments(path)[...]
    }
    return target.text
  }

  private static func removingDotSegments(_ path: String) -> String {
    var output: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { output.append("") }
      case "..":
        if output.count > 1 || (output.count == 1 && output[0] != "") { output.removeLast() }
        if isLast { output.append("") }
      default: output.append(segment)
      }
    }
    return output.joined(separator: "/")
  }
}
