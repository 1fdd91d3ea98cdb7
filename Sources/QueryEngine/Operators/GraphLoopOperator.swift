import QuadStore
import QueryAlgebra
import RDF

/// Matches a pattern in one named graph after the other (SPARQL 1.1, section 18.6, Graph with a variable).
///
/// Yields the slots that it was made with, among them the graph's; not sorted.
final class GraphLoopOperator: Operator {
  let contract: OperatorContract
  private let variable: Variable
  private let pattern: GraphPattern
  private let graphSlot: Slot
  private let names: NameScope
  private let planner: Planner
  private var graphs: ArraySlice<UInt32>
  private var current: (plan: any Operator, graph: TermID)?

  var inputs: [any Operator] { [] }

  init(variable: Variable, pattern: GraphPattern, slots: [Slot], graphSlot: Slot, names: NameScope, planner: Planner) {
    (self.variable, self.pattern, self.graphSlot) = (variable, pattern, graphSlot)
    (self.names, self.planner) = (names, planner)
    graphs = planner.dataset.graphCodes(planner.context.store)[...]
    var certain = names.slots(of: pattern.certainVariables)
    certain.insert(graphSlot)
    contract = OperatorContract(
      slots: slots, certain: certain.intersection(slots), estimate: Double(graphs.count) * 10)
  }

  func summary(_ names: SlotNames) -> String { "ForEachGraph \(names(graphSlot))" }

  func next() throws -> Batch? {
    while true {
      if let (plan, graph) = current {
        if let batch = try plan.next() {
          let columns = contract.slots.map { slot in
            slot == graphSlot
              ? [TermID](repeating: graph, count: batch.count)
              : plan.contract.column(of: slot).map { batch.columns[$0] }
                ?? [TermID](repeating: .unbound, count: batch.count)
          }
          return Batch(columns: columns, count: batch.count)
        }
        current = nil
      }
      guard let code = graphs.popFirst() else { return nil }
      try planner.context.meter.check()
      let graph = planner.context.store.dictionary.id(ofCode: code)
      guard let term = planner.context.term(of: graph) else { continue }
      let bound = Substitution(terms: [variable: term])(pattern)
      let needed = Set(contract.slots).subtracting([graphSlot])
      current = (planner.plan(bound, .named(code), names, Demand(needed: needed)), graph)
    }
  }
}
