import Extraction
import Newsletters

/// What a graph needs of one document: its facts as numbers, its names, and its evidence.
///
/// It is made on any thread; an `Assembly` takes the records of many documents.
public struct DocumentRecord: Sendable {
  let facts: FactTables
  let names: NameTable
  let evidence: DocumentEvidence
  let effects: CorrectionEffects

  /// - Parameter facts: valid ones, and corrected.
  init(_ facts: DocumentFacts, text: SourceText?, effects: CorrectionEffects) {
    var names = NameTable()
    var pieces: [Evidence] = []
    var tables = FactTables(facts, names: &names, pieces: &pieces)
    let evidence = DocumentEvidence(pieces, articles: facts.articles, text: text)
    tables.renumberEvidence(evidence.segments)
    self.facts = tables
    self.names = names
    self.evidence = evidence
    self.effects = effects
  }
}
