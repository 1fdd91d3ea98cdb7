import RDF

/// Numbers the IRIs and blank nodes of a graph in the order in which they are first seen.
///
/// Nodes are told apart by their text, byte for byte.
struct NodeNumbers: Sendable {
  private(set) var terms: [Term] = []
  /// The terms that may be asked for.
  private var slots = NumberSlots(capacity: 1 << 10)

  /// The number of a term; the same as before for a term seen before. Constant time in the mean.
  mutating func number(of term: Term) -> Int32 {
    let hash = ByteHash.folded(Self.hash(term))
    if let known = slots.number(of: hash, where: { terms[$0] == term }) { return known }
    terms.append(term)
    return slots.add(hash)
  }

  /// Numbers a term that is known to be new; terms so numbered cannot be asked for, nor terms that are asked for after.
  mutating func append(_ term: Term) -> Int32 {
    terms.append(term)
    return Int32(truncatingIfNeeded: terms.count - 1)
  }

  private static func hash(_ term: Term) -> UInt64 {
    switch term {
    case .iri(let iri): hash(iri.string, seed: 1)
    case .blankNode(let node): hash(node.label, seed: 2)
    case .literal(let literal): hash(literal.lexicalForm, seed: 3)
    }
  }

  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { ByteHash.hash(of: UnsafeRawBufferPointer($0), seed: seed) }
  }
}
