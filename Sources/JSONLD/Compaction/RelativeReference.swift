extension IRIReference {
  /// The shortest reference of the usual forms that leads from this base IRI to another IRI; the IRI itself where none
  /// does, such as where the schemes or authorities differ.
  func relativeReference(to iri: String) -> String {
    let target = IRIReference(iri)
    guard target.scheme == scheme, target.authority == authority, target.scheme != nil else { return iri }
    var reference = relativePath(to: target)
    if let query = target.query { reference += "?" + query }
    if let fragment = target.fragment { reference += "#" + fragment }
    if reference.isEmpty { reference = "./" }
    // A first segment with a colon would be read as a scheme.
    if let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")),
      !reference.utf8[..<colon].contains(where: { "/?#".utf8.contains($0) })
    {
      reference = "./" + reference
    }
    return resolve(reference).isExactly(iri) ? reference : iri
  }

  private func relativePath(to target: IRIReference) -> String {
    var from = IRIReference.removingDotSegments(path).split(separator: "/", omittingEmptySubsequences: false)[...]
    var to = IRIReference.removingDotSegments(target.path).split(separator: "/", omittingEmptySubsequences: false)[...]
    // The last segment stays, unless a query or fragment follows it.
    let kept = target.query != nil || target.fragment != nil ? 0 : 1
    while !from.isEmpty, to.count > kept, from.first == to.first {
      from.removeFirst()
      to.removeFirst()
    }
    return String(repeating: "../", count: max(from.count - 1, 0)) + to.joined(separator: "/")
  }
}
