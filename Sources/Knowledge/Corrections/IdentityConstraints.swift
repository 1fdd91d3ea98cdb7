import Extraction

/// The corrections `same` and `different`, put to the mentions that they mean.
struct IdentityConstraints {
  private enum Kind: Hashable { case person, organization, event }

  private let corrections: Corrections
  private let facts: FactTables
  private let names: NameTable
  /// Corrections that matched nothing, each as a sentence.
  private(set) var unmatched: [String] = []

  init(_ corrections: Corrections, facts: FactTables, names: NameTable) {
    self.corrections = corrections
    self.facts = facts
    self.names = names
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

  /// The rows, of the table of the selector's kind, that it means.
  private func mentions(of selector: Corrections.Selector) -> [Int32] {
    switch kind(of: selector) {
    case .person: rows(of: facts.persons, named: selector.person, in: selector.file, \.name, \.document)
    case .organization:
      rows(of: facts.organizations, named: selector.organization, in: selector.file, \.name, \.document)
    case .event: rows(of: facts.events, named: selector.event, in: selector.file, \.name, \.document)
    case nil: []
    }
  }

  private func rows<Row>(
    of table: [Row], named name: String?, in file: String?, _ nameOf: KeyPath<Row, Int32>,
    _ documentOf: KeyPath<Row, Int32>
  ) -> [Int32] {
    guard let number = name.flatMap({ names.knownNumber(of: $0) }) else { return [] }
    return table.indices.filter { row in
      table[row][keyPath: nameOf] == number
        && (file.map { $0 == facts.documents[Int(table[row][keyPath: documentOf])].file } ?? true)
    }.map { Int32(truncatingIfNeeded: $0) }
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
