import Extraction

/// Makes one knowledge base of the facts of many documents.
public struct Assembler: Sendable {
  public var corrections: Corrections

  public init(corrections: Corrections = Corrections()) {
    self.corrections = corrections
  }

  /// What came of assembling.
  public struct Outcome: Sendable {
    public var knowledge: KnowledgeBase
    /// Corrections that no longer match anything, each as a sentence.
    public var unmatchedCorrections: [String]
  }

  /// Corrects, resolves and merges.
  ///
  /// - Parameters:
  ///   - documents: in any order; they are taken in the order of their paths.
  ///   - locate: finds a quote in a file and gives its offset in code points, for corrections that add facts.
  /// - Complexity: O(n log n) in the number of facts.
  /// - Throws: `InvalidFacts` where an index of the facts points at nothing.
  public func assemble(
    _ documents: [DocumentFacts], locate: (_ file: String, _ quote: String) -> Int? = { _, _ in nil }
  ) throws -> Outcome {
    for document in documents { try document.validate() }
    let sorted = documents.sorted { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
    return withoutActuallyEscaping(locate) { locate in
      var corrector = FactCorrector(sorted, locate: locate)
      corrector.apply(corrections)
      var identities = IdentityConstraints(corrections, documents: corrector.documents)
      let resolution = Resolution(corrector.documents, constraints: &identities)
      var merger = Merger(corrector.documents, resolution)
      return Outcome(
        knowledge: merger.merge(), unmatchedCorrections: corrector.unmatched + identities.unmatched)
    }
  }
}
