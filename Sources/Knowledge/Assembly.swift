import Foundation

/// More facts than one graph can be made of.
public struct AssemblyFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document with which they became too many.
  public let file: String

  /// What is too much and what to do, as a sentence.
  public var description: String {
    "there are more than \(FactTables.limit) facts of one kind up to \(file); build a graph of fewer documents"
  }
}

/// Takes the records of documents, one after another, and makes a knowledge base of them.
///
/// It holds some tens of bytes a fact, and each different name once; the words of the evidence go to a temporary file
/// when they are many.
public struct Assembly {
  private let corrections: Corrections
  private var facts = FactTables()
  private var names = NameTable()
  private var evidence: EvidenceStore.Builder
  private var effects = CorrectionEffects()

  /// - Parameters:
  ///   - assembler: the one that makes the records.
  ///   - folder: where the temporary file goes; where it is `nil`, everything stays in memory.
  public init(_ assembler: Assembler, spoolingTo folder: String? = nil) {
    corrections = assembler.corrections
    evidence = EvidenceStore.Builder(ByteSpool(folder: folder))
  }

  /// Whether no document was added.
  public var isEmpty: Bool { facts.documents.isEmpty }

  /// Adds a document after those of which the path comes before its own.
  /// - Throws: `SpoolFailure` where the temporary file cannot be written; `AssemblyFailure` where there are too many facts.
  public mutating func add(_ record: DocumentRecord) throws {
    guard facts.hasRoom(for: record.facts), evidence.count + record.evidence.rows.count < FactTables.limit else {
      throw AssemblyFailure(file: record.facts.documents.first?.file ?? "")
    }
    let numbers = names.numbers(of: record.names)
    facts.append(record.facts, names: numbers, firstSegment: Int32(truncatingIfNeeded: evidence.count))
    try evidence.append(record.evidence)
    effects.formUnion(record.effects)
  }

  /// Resolves and merges what was added.
  /// - Complexity: O(n log n) in the number of facts.
  public consuming func finish() -> Assembler.Outcome {
    let tables = facts
    facts = FactTables()
    var identities = IdentityConstraints(corrections, facts: tables, names: names)
    let resolution = Resolution(tables, names: names, constraints: &identities)
    let unmatched = effects.unmatched(of: corrections) + identities.unmatched
    // Nothing else refers to the tables any more, so that the merger can give back what it has done with.
    _ = consume identities
    var merger = Merger(consume tables, names: names, resolution, evidence: evidence.store())
    return Assembler.Outcome(knowledge: merger.merge(), unmatchedCorrections: unmatched)
  }
}
