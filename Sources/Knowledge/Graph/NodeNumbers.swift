import RDF

/// Numbers the IRIs and blank nodes of a graph in the order in which they are first seen.
///
/// Nodes are told apart by their text, byte for byte.
struct NodeNumbers: Sendable {
  private(set) var terms: [Term] = []
  /// The hashes of the terms that may be asked for.
  private var hashes: [UInt64] = []
  /// Open-addressed: the number of a term, or -1.
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  /// The number of a term; the same as before for a term seen before. Constant time in the mean.
  mutating func number(of term: Term) -> Int32 {
    let hash = Self.hash(term)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = slots[slot]
      if hashes[Int(known)] == hash, terms[Int(known)] == term { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(truncatingIfNeeded: terms.count)
    slots[slot] = number
    terms.append(term)
    hashes.append(hash)
    if terms.count * 2 > slots.count { grow() }
    return number
  }

  /// Numbers a term that is known to be new; terms so numbered cannot be asked for, nor terms that are asked for after.
  mutating func append(_ term: Term) -> Int32 {
    terms.append(term)
    return Int32(truncatingIfNeeded: terms.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
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
