import Extraction
import Newsletters

/// Applies the corrections that concern single facts to one document: renaming, dropping, adding. It works on the facts
/// before resolution, so that a corrected fact is resolved like any other.
struct FactCorrector {
  private(set) var facts: DocumentFacts
  private(set) var effects = CorrectionEffects()
  /// The document's text, where it is at hand.
  private let text: SourceText?

  init(_ facts: DocumentFacts, text: SourceText?) {
    self.facts = facts
    self.text = text
  }

  mutating func apply(_ corrections: Corrections) {
    for (index, renaming) in corrections.rename.enumerated() where renaming.selector.covers(file: facts.file) {
      if rename(renaming) { effects.renamed.insert(index) }
    }
    for (index, selector) in corrections.drop.enumerated() where selector.covers(file: facts.file) {
      if facts.drop(selector) { effects.dropped.insert(index) }
    }
    for (index, addition) in corrections.add.enumerated() where addition.file == facts.file {
      effects.added.updateValue(add(addition), forKey: index)
    }
  }

  // MARK: Renaming

  private mutating func rename(_ renaming: Corrections.Renaming) -> Bool {
    var found = false
    if let name = renaming.person {
      for row in facts.persons.indices where facts.persons[row].name == name {
        facts.persons[row].name = renaming.to
        facts.persons[row].alternateNames.append(name)
        found = true
      }
    } else if let name = renaming.organization {
      for row in facts.organizations.indices where facts.organizations[row].name == name {
        facts.organizations[row].name = renaming.to
        facts.organizations[row].alternateNames.append(name)
        found = true
      }
    } else if let name = renaming.event {
      for row in facts.events.indices where facts.events[row].name == name {
        facts.events[row].name = renaming.to
        facts.events[row].alternateNames.append(name)
        found = true
      }
    }
    return found
  }

  // MARK: Adding

  /// - Returns: what is wrong with the addition, or `nil` where it was made.
  private mutating func add(_ addition: Corrections.Addition) -> String? {
    guard !addition.quote.isEmpty else { return "the quote is empty" }
    guard let start = addition.start ?? facts.start(of: addition.quote) ?? offset(of: addition.quote) else {
      return "the quote does not occur in \(addition.file)"
    }
    let end = start.addingReportingOverflow(addition.quote.unicodeScalars.count)
    guard start >= 0, !end.overflow, end.partialValue <= Int(Int32.max) else {
      return "no document is so long that the quote could start at \(start)"
    }
    return facts.add(addition, evidence: Evidence(start: start, end: end.partialValue, quote: addition.quote))
  }

  /// Where a quote starts in the text.
  private func offset(of quote: String) -> Int? {
    let wanted = Array(quote.unicodeScalars)
    guard let text, let first = wanted.first, text.scalars.count >= wanted.count else { return nil }
    return text.scalars.indices.dropLast(wanted.count - 1).first { start in
      text.scalars[start] == first && text.scalars[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

extension Corrections.Selector {
  func covers(file path: String) -> Bool { file.map { $0 == path } ?? true }

  /// The selector in a few words, for messages.
  var summary: String {
    [person, position, organization, event, file.map { "in \($0)" }].compactMap { $0 }.joined(separator: " ")
  }
}
