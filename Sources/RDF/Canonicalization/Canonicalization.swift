/// RDF Dataset Canonicalization (RDFC-1.0): labels for blank nodes, and an order of quads, that are the same for all
/// datasets that differ only in labels and order.
public struct CanonicalDataset: Sendable, Equatable {
  /// The hash functions that the specification allows for.
  public enum HashAlgorithm: Sendable, CaseIterable {
    /// SHA-256, the specification's default, and SHA-384.
    case sha256, sha384
  }

  /// What may be spent on one dataset. Some datasets ("poison graphs") need work that grows faster than exponentially.
  public struct Limits: Sendable, Equatable {
    /// How many orders of blank nodes may be tried in all (the permutations of `Hash N-Degree Quads`), beyond
    /// `workPerNode` for each blank node.
    public var work = 50_000
    /// How many more may be tried for each blank node of the dataset.
    public var workPerNode = 100
    /// How deep those paths may be followed.
    public var depth = 1_000

    /// The default limits, which the specification's own tests stay well below.
    public init() {}
  }

  /// A dataset needs more work than the limits allow.
  public struct LimitExceeded: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
      "the blank nodes are connected so evenly that telling them apart takes too much work; "
        + "name some of them with IRIs, or raise the limit"
    }
  }

  /// The canonical N-Quads document: sorted by code point, one quad a line, each once.
  public let nQuads: String
  /// The canonical label of each blank node.
  public let labels: [BlankNode: String]

  /// Canonicalises `quads`; what is there twice counts once.
  ///
  /// Throws `LimitExceeded`. O(n log n) where no two blank nodes look alike from nearby.
  public init(
    _ quads: some Sequence<Quad>, hash algorithm: HashAlgorithm = .sha256, limits: Limits = Limits()
  ) throws(LimitExceeded) {
    let distinct = Array(Set(quads))
    var state = CanonicalizationState(distinct, algorithm: algorithm, limits: limits)
    let labels = try state.canonicalLabels()
    let lines = distinct.map { quad in
      var line = ""
      quad.appendCanonicalForm(to: &line) { labels[$0] ?? $0.label }
      return line + "\n"
    }
    self.nQuads = lines.sortedByCodePoint().joined()
    self.labels = labels
  }
}

extension CanonicalDataset.HashAlgorithm {
  /// The hash of a text's UTF-8 bytes, in lower-case hexadecimal digits.
  func hexadecimalHash(of text: String) -> String {
    let hash = self == .sha256 ? SHA256.hash(text.utf8) : SHA384.hash(text.utf8)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Sequence<String> {
  /// The strings in the order of their code points, which is that of their UTF-8 bytes.
  func sortedByCodePoint() -> [String] {
    sorted { $0.precedesInCodePointOrder($1) }
  }
}
