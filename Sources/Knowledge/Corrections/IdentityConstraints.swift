import Extraction

/// The corrections `same` and `different`, put to the mentions that they mean.
struct IdentityConstraints {
  private enum Kind: Hashable { case person, organization, event }

  private let corrections: Corrections
  private let documents: [DocumentFacts]
  /// Corrections that matched nothing, each as a sentence.
  private(set) var unmatched: [String] = []

  init(_ corrections: Corrections, documents: [DocumentFacts]) {
    self.corrections = corrections
    self.documents = documents
    for (list, groups) in [("same", corrections.same), ("different", corrections.different)] {
      for (index, group) in groups.enumerated() {
        if let problem = problem(with: group) { unmatched.append("\(list)[\(index)]: \(problem)") }
      }
    }
  }

  private func problem(with group: Corrections.Group) -> String? {
    let kinds = Set(group.members.map { kind(of: $0) })
    guard group.members.count > 1 else { return "it needs two members at least" }
    guard kinds.count == 1, kinds != [nil] else {
      return "its members must all name a person, all an organization, or all an event"
    }
    for member in group.members where mentions(of: member).isEmpty {
      return "nothing matches \(member.summary)"
    }
    return nil
  }

  private func kind(of selector: Corrections.Selector) -> Kind? {
    if selector.person != nil { return .person }
    if selector.organization != nil { return .organization }
    return selector.event == nil ? nil : .event
  }

  private func mentions(of selector: Corrections.Selector) -> [Mention] {
    var found: [Mention] = []
    for (index, document) in documents.enumerated() where selector.covers(file: document.file) {
      let rows: [Int]
      switch kind(of: selector) {
      case .person: rows = document.persons.indices.filter { document.persons[$0].name == selector.person }
      case .organization:
        rows = document.organizations.indices.filter { document.organizations[$0].name == selector.organization }
      case .event: rows = document.events.indices.filter { document.events[$0].name == selector.event }
      case nil: rows = []
      }
      found += rows.map { Mention(document: index, index: $0) }
    }
    return found
  }

  func applyToPersons(_ partition: inout IdentityPartition) { apply(.person, to: &partition) }
  func applyToOrganizations(_ partition: inout IdentityPartition) { apply(.organization, to: &partition) }
  func applyToEvents(_ partition: inout IdentityPartition) { apply(.event, to: &partition) }

  private func apply(_ kind: Kind, to partition: inout IdentityPartition) {
    for group in corrections.different where group.members.allSatisfy({ self.kind(of: $0) == kind }) {
      let members = group.members.map { mentions(of: $0) }
      for (index, first) in members.enumerated() {
        for second in members[(index + 1)...] { partition.separate(first, from: second) }
      }
    }
    for group in corrections.same where group.members.allSatisfy({ self.kind(of: $0) == kind }) {
      let members = group.members.flatMap { mentions(of: $0) }
      guard let first = members.first else { continue }
      let reason = group.why.map { "a correction: \($0)" } ?? "a correction says so"
      for other in members.dropFirst() { partition.join(first, other, because: reason) }
    }
  }
}
