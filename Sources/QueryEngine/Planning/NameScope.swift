import QueryAlgebra

/// The slots of a query, numbered as they are met.
final class SlotTable {
  private(set) var names: [String] = []

  func newSlot(named name: String) -> Slot {
    names.append(name)
    return names.count - 1
  }
}

/// Which slot a variable has in one part of a query. A subquery has a scope of its own: only what it projects is the
/// variable of that name outside (SPARQL 1.1, section 12).
final class NameScope {
  private let table: SlotTable
  private var slots: [Variable: Slot] = [:]

  init(_ table: SlotTable) {
    self.table = table
  }

  subscript(variable: Variable) -> Slot {
    if let slot = slots[variable] { return slot }
    let slot = table.newSlot(named: variable.name)
    slots[variable] = slot
    return slot
  }

  /// A slot for something that the query does not name.
  func hiddenSlot() -> Slot { table.newSlot(named: ".hidden") }

  func slots(of variables: some Sequence<Variable>) -> Set<Slot> { Set(variables.map { self[$0] }) }

  /// The scope of a subquery that projects some variables.
  func inner(projecting variables: [Variable]) -> NameScope {
    let inner = NameScope(table)
    for variable in variables { inner.slots[variable] = self[variable] }
    return inner
  }
}
