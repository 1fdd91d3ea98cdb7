extension IRIReference {
  /// The steps of RFC 3986, section 5.2.2, that pick each component from the reference or from the base.
  func resolve(
    _ reference: UnsafeBufferPointer<UInt8>, _ parts: IRIComponents, into result: inout [UInt8]
  ) {
    bytes.withUnsafeBufferPointer { base in
      let ownScheme = parts.scheme.map { reference[$0] }
      if let scheme = ownScheme ?? components.scheme.map({ base[$0] }) {
        result.append(contentsOf: scheme)
        result.append(UInt8(ascii: ":"))
      }
      let hasOwnAuthority = ownScheme != nil || parts.authority != nil
      if hasOwnAuthority {
        appendAuthority(parts.authority.map { reference[$0] }, to: &result)
        appendPath(Array(reference[parts.path]), to: &result)
      } else {
        appendAuthority(components.authority.map { base[$0] }, to: &result)
        if parts.path.isEmpty {
          result.append(contentsOf: base[components.path])
        } else {
          appendPath(mergedPath(of: reference, parts, base: base), to: &result)
        }
      }
      let keepsBaseQuery = !hasOwnAuthority && parts.path.isEmpty && parts.query == nil
      let query = keepsBaseQuery ? components.query.map { base[$0] } : parts.query.map { reference[$0] }
      if let query {
        result.append(UInt8(ascii: "?"))
        result.append(contentsOf: query)
      }
      if let fragment = parts.fragment {
        result.append(UInt8(ascii: "#"))
        result.append(contentsOf: reference[fragment])
      }
    }
  }

  private func appendAuthority(_ authority: Slice<UnsafeBufferPointer<UInt8>>?, to result: inout [UInt8]) {
    guard let authority else { return }
    result.append(contentsOf: "//".utf8)
    result.append(contentsOf: authority)
  }

  /// Appends `path` without its dot segments. A path that would then begin with `//` where there is no authority is
  /// kept apart from one by `/.` (RFC 3986, section 3.3, forbids it otherwise).
  private func appendPath(_ path: [UInt8], to result: inout [UInt8]) {
    let clean = Self.removingDotSegments(path)
    let hasAuthority = result.contains(UInt8(ascii: "/"))
    if !hasAuthority, clean.starts(with: "//".utf8) { result.append(contentsOf: "/.".utf8) }
    result.append(contentsOf: clean)
  }

  /// The reference's path, or the base's path up to its last slash with the reference's path after it
  /// (RFC 3986, section 5.2.3).
  private func mergedPath(
    of reference: UnsafeBufferPointer<UInt8>, _ parts: IRIComponents, base: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    let path = reference[parts.path]
    let slash = UInt8(ascii: "/")
    if path.first == slash { return Array(path) }
    if components.authority != nil, components.path.isEmpty { return [slash] + path }
    let basePath = base[components.path]
    guard let last = basePath.lastIndex(of: slash) else { return Array(path) }
    return Array(basePath[...last]) + path
  }

  /// The path without `.` and `..` segments (RFC 3986, section 5.2.4, whose steps the letters name). O(length).
  static func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var output: [UInt8] = []
    output.reserveCapacity(path.count)
    var rest = path[...]
    func removeLastSegment() {
      output.removeSubrange((output.lastIndex(of: slash) ?? output.startIndex)...)
    }
    while !rest.isEmpty {
      if rest.starts(with: "../".utf8) {  // A
        rest = rest.dropFirst(3)
      } else if rest.starts(with: "./".utf8) || rest.starts(with: "/./".utf8) {  // A, B
        rest = rest.dropFirst(2)
      } else if rest.elementsEqual("/.".utf8) {  // B
        output.append(slash)
        break
      } else if rest.starts(with: "/../".utf8) {  // C
        removeLastSegment()
        rest = rest.dropFirst(3)
      } else if rest.elementsEqual("/..".utf8) {  // C
        removeLastSegment()
        output.append(slash)
        break
      } else if rest.elementsEqual(".".utf8) || rest.elementsEqual("..".utf8) {  // D
        break
      } else {  // E
        let end = rest.dropFirst().firstIndex(of: slash) ?? rest.endIndex
        output.append(contentsOf: rest[..<end])
        rest = rest[end...]
      }
    }
    return output
  }
}
