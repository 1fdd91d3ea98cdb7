import Extraction
import Newsletters

/// Makes one knowledge base of the facts of many documents.
public struct Assembler: Sendable {
  /// What the user knows better.
  public var corrections: Corrections

  /// An assembler that applies some corrections.
  public init(corrections: Corrections = Corrections()) {
    self.corrections = corrections
  }

  /// What came of assembling.
  public struct Outcome: Sendable {
    /// All that the documents say together.
    public var knowledge: KnowledgeBase
    /// Corrections that no longer match anything, each as a sentence.
    public var unmatchedCorrections: [String]
  }

  /// What is kept of a document, corrected. It may be made on any thread.
  ///
  /// - Parameter text: the document's text where it is at hand: for the sentence around each quote, and for
  ///   corrections that add facts.
  /// - Complexity: O(n log n) in the number of facts, and linear in the text.
  /// - Throws: `InvalidFacts` where an index of the facts points at nothing.
  public func record(_ facts: DocumentFacts, text: SourceText? = nil) throws -> DocumentRecord {
    try facts.validate()
    var corrector = FactCorrector(facts, text: text)
    corrector.apply(corrections)
    return DocumentRecord(corrector.facts, text: text, effects: corrector.effects)
  }

  /// Corrects, resolves and merges.
  ///
  /// - Parameters:
  ///   - documents: in any order; they are taken in the order of their paths.
  ///   - texts: the texts of documents by path, where they are at hand.
  /// - Complexity: O(n log n) in the number of facts.
  /// - Throws: `InvalidFacts` where an index of the facts points at nothing; `AssemblyFailure`.
  public func assemble(_ documents: [DocumentFacts], texts: [String: SourceText] = [:]) throws -> Outcome {
    let sorted = documents.sorted { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
    var assembly = Assembly(self)
    for document in sorted { try assembly.add(try record(document, text: texts[document.file])) }
    return assembly.finish()
  }
}
