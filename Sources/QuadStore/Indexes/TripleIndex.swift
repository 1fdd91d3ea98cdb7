/// The triples of one graph in four orders.
///
/// SPO and OSP have a dense directory, so a subject or object finds its rows in O(1). PSO and POS have one of the
/// predicates that occur, so that one predicate's rows are two columns sorted on the subject or on the object: what
/// merge joins read. Together with the directories this is 32 bytes a triple and 8 a term.
public struct TripleIndex: Sendable {
  public let spo: Permutation
  public let pso: Permutation
  public let pos: Permutation
  public let osp: Permutation

  /// The number of triples.
  public var count: Int { spo.count }

  var permutations: [Permutation] { [spo, pso, pos, osp] }
}

/// The quads of all named graphs: the four orders of `TripleIndex` within each graph, and across graphs.
///
/// The orders that start with the graph answer `GRAPH <g>`, those that end with it `GRAPH ?g`.
public struct QuadIndex: Sendable {
  public let gspo: Permutation
  public let gpso: Permutation
  public let gpos: Permutation
  public let gosp: Permutation
  public let spog: Permutation
  public let psog: Permutation
  public let posg: Permutation
  public let ospg: Permutation

  /// The number of quads.
  public var count: Int { gspo.count }

  var permutations: [Permutation] { [gspo, gpso, gpos, gosp, spog, psog, posg, ospg] }
}
