/// The triples of one graph in four orders.
///
/// SPO and OSP have a dense directory, so a subject or object finds its rows in O(1). PSO and POS have one of the
/// predicates that occur, so that one predicate's rows are two columns sorted on the subject or on the object: what
/// merge joins read. Together with the directories this is 32 bytes a triple and 8 a term.
public struct TripleIndex: Sendable {
  /// By subject, predicate, object: what is said of a subject.
  public let spo: Permutation
  /// By predicate, subject, object: the pairs of a predicate, in the order of subjects.
  public let pso: Permutation
  /// By predicate, object, subject: who has a value of a property.
  public let pos: Permutation
  /// By object, subject, predicate: what points at an object.
  public let osp: Permutation

  /// The number of triples.
  public var count: Int { spo.count }

  var permutations: [Permutation] { [spo, pso, pos, osp] }
}

/// The quads of all named graphs: the four orders of `TripleIndex` within each graph, and across graphs.
///
/// The orders that start with the graph answer `GRAPH <g>`, those that end with it `GRAPH ?g`.
public struct QuadIndex: Sendable {
  /// Within a graph: what is said of a subject.
  public let gspo: Permutation
  /// Within a graph: the pairs of a predicate, in the order of subjects.
  public let gpso: Permutation
  /// Within a graph: who has a value of a property.
  public let gpos: Permutation
  /// Within a graph: what points at an object.
  public let gosp: Permutation
  /// Across graphs: what is said of a subject, and where.
  public let spog: Permutation
  /// Across graphs: the pairs of a predicate, in the order of subjects.
  public let psog: Permutation
  /// Across graphs: who has a value of a property, and where that is said.
  public let posg: Permutation
  /// Across graphs: what points at an object, and where.
  public let ospg: Permutation

  /// The number of quads.
  public var count: Int { gspo.count }

  var permutations: [Permutation] { [gspo, gpso, gpos, gosp, spog, psog, posg, ospg] }
}
