/// Writes IRIs relative to the base of a graph.
struct RelativeReferences: Sendable {
  let base: String

  /// An IRI relative to the base, where resolving it gives the same IRI again (RFC 3986, section 5.2).
  func relative(_ iri: String) -> Substring.UTF8View {
    guard base.hasSuffix("/"), iri.utf8.count > base.utf8.count, iri.utf8.starts(with: base.utf8) else {
      return iri[...].utf8
    }
    let path = iri[...].utf8.dropFirst(base.utf8.count)
    return Self.isPlainPath(path) ? path : iri[...].utf8
  }

  /// Whether a path has no query, fragment, empty or dot segments, and no colon in its first segment.
  private static func isPlainPath(_ path: Substring.UTF8View) -> Bool {
    var length = 0
    var dots = 0
    var isFirst = true
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        guard length > 0, dots < length || length > 2 else { return false }
        (length, dots, isFirst) = (0, 0, false)
        continue
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      case UInt8(ascii: ":") where isFirst: return false
      case UInt8(ascii: "."): dots += 1
      default: break
      }
      length += 1
    }
    return length > 0 && (dots < length || length > 2)
  }
}
