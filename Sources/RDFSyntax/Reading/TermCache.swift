import RDF

/// Copies borrowed terms, and gives out the same string for IRIs that come again soon: subjects and predicates recur,
/// and a shared string needs neither memory nor time for a copy.
struct TermCache {
  private var slots = [IRI?](repeating: nil, count: 4096)

  /// A copy of `quad` that can be kept.
  mutating func quad(_ quad: QuadView) -> Quad {
    Quad(
      term(quad.subject), iri(quad.predicate.value), term(quad.object), graphName: quad.graphName.map { term($0) })
  }

  private mutating func term(_ view: TermView) -> Term {
    switch view.kind {
    case .iri: .iri(iri(view.value))
    case .typedLiteral: .literal(Literal(view.value.string, datatype: iri(view.qualifier)))
    case .blankNode, .plainLiteral, .languageLiteral: view.term
    }
  }

  private mutating func iri(_ bytes: BorrowedBytes) -> IRI {
    let slot = Self.hash(bytes) & (slots.count - 1)
    if let known = slots[slot], known.string.isUTF8(bytes.unsafeBytes) { return known }
    let iri = IRI(bytes.string)
    slots[slot] = iri
    return iri
  }

  /// A hash of the length and the last bytes, in which IRIs of one namespace differ.
  private static func hash(_ bytes: BorrowedBytes) -> Int {
    var hash = UInt64(bytes.count)
    for byte in bytes.unsafeBytes.suffix(16) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }
}

extension String {
  fileprivate func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == bytes.count else { return false }
    return utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes) } ?? utf8.elementsEqual(bytes)
  }
}
