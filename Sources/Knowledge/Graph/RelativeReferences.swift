/// Writes IRIs relative to the base of a graph.
struct RelativeReferences: Sendable {
  /// The base in UTF-8; empty where it does not end in `/`, so that nothing is relative to it.
  private let base: [UInt8]

  init(base: String) {
    self.base = base.hasSuffix("/") ? Array(base.utf8) : []
  }

  /// An IRI relative to the base, where resolving it gives the same IRI again (RFC 3986, section 5.2).
  func relative(_ iri: String) -> Substring.UTF8View {
    var text = iri
    let isRelative = text.withUTF8 { text in
      !base.isEmpty && text.count > base.count && text.prefix(base.count).hasBytes(of: base, at: base.indices)
        && Self.isPlainPath(text[base.count...])
    }
    return isRelative ? iri[...].utf8.dropFirst(base.count) : iri[...].utf8
  }

  /// Whether a path has no query, fragment, empty or dot segments, and no colon in its first segment.
  private static func isPlainPath(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var length = 0
    var dots = 0
    var isFirst = true
    for byte in UnsafeBufferPointer(rebasing: path) {
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
