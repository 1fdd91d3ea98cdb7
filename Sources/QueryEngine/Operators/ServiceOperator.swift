import QuadStore
import QueryAlgebra
import RDF

/// Asks another endpoint for the solutions of a pattern, and joins them with its input
/// (SPARQL 1.1 Federated Query, section 4).
///
/// Yields the input's slots and then the pattern's. Each endpoint is asked once; where the query says `SILENT`, one that
/// fails counts as having one empty solution.
final class ServiceOperator: Operator {
  let contract: OperatorContract
  private let input: any Operator
  private let context: EvaluationContext
  private let endpoint: PatternTerm
  private let endpointColumn: Int?
  private let pattern: GraphPattern
  private let isSilent: Bool
  private let names: NameScope
  private let sharedColumns: [(input: Int, slot: Slot)]
  private let addedSlots: [Slot]
  private var answers: [IRI: (slots: [Slot], rows: [[TermID]])] = [:]
  private var batch = Batch(columns: [], count: 0)
  private var row = 0

  var inputs: [any Operator] { [input] }

  init(
    _ input: any Operator, endpoint: PatternTerm, pattern: GraphPattern, isSilent: Bool, names: NameScope,
    context: EvaluationContext
  ) {
    (self.input, self.endpoint, self.pattern, self.isSilent) = (input, endpoint, pattern, isSilent)
    (self.names, self.context) = (names, context)
    let source = input.contract
    endpointColumn = endpoint.variable.flatMap { source.column(of: names[$0]) }
    let slots = names.slots(of: pattern.visibleVariables.filter { !$0.isBlankNode }).sorted()
    sharedColumns = slots.compactMap { slot in source.column(of: slot).map { ($0, slot) } }
    addedSlots = slots.filter { !source.slots.contains($0) }
    contract = OperatorContract(
      slots: source.slots + addedSlots, certain: source.certain, estimate: source.estimate * 10)
  }

  func summary(_ names: SlotNames) -> String {
    switch endpoint {
    case .term(let term): "Service \(term.iri?.string ?? "")"
    case .variable(let variable): "Service ?\(variable.name)"
    }
  }

  func next() throws -> Batch? {
    var columns: [[TermID]] = contract.slots.map { _ in [] }
    while columns.first.map({ $0.count < Batch.capacity }) ?? true {
      if row == batch.count {
        guard let more = try input.next() else { break }
        (batch, row) = (more, 0)
      }
      let count = try joinRow(&columns)
      row += 1
      if contract.slots.isEmpty && count > 0 { return Batch(columns: [], count: count) }
    }
    let count = columns.first?.count ?? 0
    return count > 0 ? Batch(columns: columns, count: count) : nil
  }

  /// Joins the current row with the answer of its endpoint.
  private func joinRow(_ columns: inout [[TermID]]) throws -> Int {
    let (slots, rows) = try answer(of: endpointIRI())
    var count = 0
    for solution in rows {
      var merged = batch.columns.map { $0[row] }
      let isCompatible = sharedColumns.allSatisfy { column, slot in
        guard let position = slots.firstIndex(of: slot), solution[position].isBound else { return true }
        if !merged[column].isBound { merged[column] = solution[position] }
        return merged[column] == solution[position]
      }
      guard isCompatible else { continue }
      merged += addedSlots.map { slot in slots.firstIndex(of: slot).map { solution[$0] } ?? .unbound }
      for index in merged.indices { columns[index].append(merged[index]) }
      count += 1
    }
    return count
  }

  private func endpointIRI() throws -> IRI {
    switch endpoint {
    case .term(let term): if let iri = term.iri { return iri }
    case .variable:
      if let endpointColumn, let iri = context.term(of: batch.columns[endpointColumn][row])?.iri { return iri }
    }
    throw QueryError.serviceWithoutEndpoint
  }

  private func answer(of endpoint: IRI) throws -> (slots: [Slot], rows: [[TermID]]) {
    if let known = answers[endpoint] { return known }
    let answer: (slots: [Slot], rows: [[TermID]])
    do {
      answer = try ask(endpoint)
    } catch let error as QueryError where !isSilent || error.isLimit {
      throw error
    } catch {
      answer = ([], [[]])
    }
    answers[endpoint] = answer
    return answer
  }

  private func ask(_ endpoint: IRI) throws -> (slots: [Slot], rows: [[TermID]]) {
    guard let handler = context.service else { throw QueryError.serviceRefused(endpoint: endpoint.string) }
    do {
      let solutions = try handler.solutions(of: pattern, at: endpoint)
      let slots = solutions.variables.map { names[$0] }
      var rows: [[TermID]] = []
      while let solution = try solutions.next() {
        rows.append(solution.map { $0.map(context.id(of:)) ?? .unbound })
        try context.meter.charge(bytes: slots.count * 8 + 32)
      }
      return (slots, rows)
    } catch let error as QueryError {
      throw error
    } catch {
      throw QueryError.serviceFailed(endpoint: endpoint.string, reason: "\(error)")
    }
  }
}

extension QueryError {
  /// Whether the query is over whatever it says about silence.
  var isLimit: Bool {
    switch self {
    case .timedOut, .memoryExceeded, .tooManyRows, .cancelled: true
    case .serviceRefused, .serviceFailed, .serviceWithoutEndpoint: false
    }
  }
}
