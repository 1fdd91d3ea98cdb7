/// A set of quads: a default graph and named graphs (RDF 1.1 Concepts, section 4), in the order of insertion.
public struct Dataset: Sendable, Sequence, ExpressibleByArrayLiteral {
  /// The quads, each once, in the order in which they were first inserted.
  public private(set) var quads: [Quad] = []
  private var members: Set<Quad> = []

  /// The empty dataset.
  public init() {}

  /// A dataset of `quads`; what is there twice is kept once.
  public init(_ quads: some Sequence<Quad>) {
    members.reserveCapacity(quads.underestimatedCount)
    for quad in quads { insert(quad) }
  }

  /// A dataset of the quads; what is there twice is kept once.
  public init(arrayLiteral elements: Quad...) {
    self.init(elements)
  }

  /// The number of different quads.
  public var count: Int { quads.count }
  /// Whether there is no quad.
  public var isEmpty: Bool { quads.isEmpty }

  /// Adds a quad. Gives whether it is new. O(1) on average.
  @discardableResult
  public mutating func insert(_ quad: Quad) -> Bool {
    let isNew = members.insert(quad).inserted
    if isNew { quads.append(quad) }
    return isNew
  }

  /// Whether the quad is in the dataset, with its blank nodes by their labels. O(1) on average.
  public func contains(_ quad: Quad) -> Bool { members.contains(quad) }

  /// Goes over the quads in the order of insertion.
  public func makeIterator() -> IndexingIterator<[Quad]> { quads.makeIterator() }
}

extension Dataset: Equatable {
  /// Whether both hold the same quads, with blank nodes by their labels; `isIsomorphic` looks past labels.
  public static func == (left: Dataset, right: Dataset) -> Bool { left.members == right.members }
}
