import QuadStore
import QueryAlgebra

/// Computes one aggregate for all groups at once.
protocol Accumulator: AnyObject {
  /// Adds the rows of a batch.
  /// - Parameters:
  ///   - groups: the group of each row; `nil` where all rows are of group 0.
  ///   - groupCount: how many groups there are by now.
  /// - Returns: how many bytes of memory were taken beside sixteen a group.
  func add(_ batch: Batch, groups: [Int32]?, groupCount: Int) throws -> Int
  /// The aggregate of a group; `nil` for an error.
  func result(group: Int) throws -> Operand?
}

/// `COUNT(*)`, and `COUNT` of an expression.
final class CountAccumulator: Accumulator {
  private var counts: [Int] = []
  /// What must have a value for a row to count; `nil` for `COUNT(*)`.
  private let argument: AggregateArgument?

  init(_ argument: AggregateArgument?) {
    self.argument = argument
  }

  func add(_ batch: Batch, groups: [Int32]?, groupCount: Int) throws -> Int {
    while counts.count < groupCount { counts.append(0) }
    guard let argument else {
      if let groups { for group in groups { counts[Int(group)] += 1 } } else { counts[0] += batch.count }
      return 0
    }
    if argument.isAlwaysBound {
      if let groups { for group in groups { counts[Int(group)] += 1 } } else { counts[0] += batch.count }
      return 0
    }
    let ids = try argument.ids(batch)
    for row in ids.indices where ids[row].isBound { counts[Int(groups?[row] ?? 0)] += 1 }
    return 0
  }

  func result(group: Int) -> Operand? {
    .value(.numeric(.integer(XSDDecimal(Int128(group < counts.count ? counts[group] : 0)))))
  }
}

/// What an aggregate is computed of.
final class AggregateArgument {
  private let column: Int?
  private let evaluate: Evaluator
  private let context: EvaluationContext
  let isAlwaysBound: Bool

  /// - Parameter column: the column, where the argument is a variable alone.
  init(column: Int?, isAlwaysBound: Bool, evaluate: @escaping Evaluator, context: EvaluationContext) {
    (self.column, self.isAlwaysBound, self.evaluate, self.context) = (column, isAlwaysBound, evaluate, context)
  }

  /// The argument's term in each row, unbound for an error.
  func ids(_ batch: Batch) throws -> [TermID] {
    if let column { return batch.columns[column] }
    let cursor = RowCursor(batch)
    return try (0..<batch.count).map { row in
      cursor.move(to: row)
      return try evaluate(cursor).map(context.id(of:)) ?? .unbound
    }
  }
}

/// `DISTINCT` inside an aggregate: passes each different term of a group on once.
final class DistinctAccumulator: Accumulator {
  private let argument: AggregateArgument?
  private let base: any ValueAccumulator
  private var seen: RowTable
  /// Whether the first group has met a term, when there is one group: dictionary ids are dense.
  private var seenCodes: [Bool] = []
  private let dictionaryCount: Int

  /// - Parameter argument: `nil` for `COUNT(DISTINCT *)`, where whole rows are compared.
  init(_ argument: AggregateArgument?, _ base: any ValueAccumulator, columnCount: Int, dictionaryCount: Int) {
    self.argument = argument
    self.base = base
    self.dictionaryCount = dictionaryCount
    seen = RowTable(columnCount: argument == nil ? columnCount + 1 : 2)
  }

  func add(_ batch: Batch, groups: [Int32]?, groupCount: Int) throws -> Int {
    base.grow(groupCount)
    let before = seen.count
    guard let argument else {
      addRows(batch, groups)
      return (seen.count - before) * seen.rowByteCount
    }
    let ids = try argument.ids(batch)
    if groups == nil { return try addToOneGroup(ids) }
    try addTerms(ids, groups)
    return (seen.count - before) * seen.rowByteCount
  }

  private func addRows(_ batch: Batch, _ groups: [Int32]?) {
    let numbers = (0..<batch.count).map { TermID(rawValue: UInt64(groups?[$0] ?? 0)) }
    let rows = Batch(columns: batch.columns + [numbers], count: batch.count)
    let columns = Array(rows.columns.indices)
    let hashes = RowTable.hashes(rows, columns)
    for row in 0..<rows.count where seen.insert(hashes[row], rows, columns, row).isNew {
      base.add(InlineBoolean.true, group: Int(groups?[row] ?? 0))
    }
  }

  private func addTerms(_ ids: [TermID], _ groups: [Int32]?) throws {
    let numbers = ids.indices.map { TermID(rawValue: UInt64(groups?[$0] ?? 0)) }
    let rows = Batch(columns: [ids, numbers], count: ids.count)
    let hashes = RowTable.hashes(rows, [0, 1])
    for row in ids.indices where seen.insert(hashes[row], rows, [0, 1], row).isNew {
      base.add(ids[row], group: Int(groups?[row] ?? 0))
    }
  }

  private func addToOneGroup(_ ids: [TermID]) throws -> Int {
    var bytes = 0
    if seenCodes.isEmpty {
      seenCodes = [Bool](repeating: false, count: dictionaryCount)
      bytes = dictionaryCount
    }
    var last = TermID(rawValue: .max - 1)
    for id in ids where id != last {
      last = id
      if id.rawValue < UInt64(dictionaryCount) {
        if seenCodes[Int(id.rawValue)] { continue }
        seenCodes[Int(id.rawValue)] = true
        base.add(id, group: 0)
      } else {
        let row = Batch(columns: [[id], [TermID(rawValue: 0)]], count: 1)
        if seen.insert(RowTable.hash([id]), row, [0, 1], 0).isNew {
          base.add(id, group: 0)
          bytes += seen.rowByteCount
        }
      }
    }
    return bytes
  }

  func result(group: Int) throws -> Operand? { try base.result(group: group) }
}

enum InlineBoolean {
  static let `true` = InlineTerm.boolean(true)
}

/// An aggregate that takes one term at a time.
protocol ValueAccumulator: AnyObject {
  func grow(_ groupCount: Int)
  /// Adds a term; `TermID.unbound` for an error.
  func add(_ id: TermID, group: Int)
  func result(group: Int) throws -> Operand?
}

/// Feeds every row's term to an aggregate.
final class EveryAccumulator: Accumulator {
  private let argument: AggregateArgument
  private let base: any ValueAccumulator

  init(_ argument: AggregateArgument, _ base: any ValueAccumulator) {
    self.argument = argument
    self.base = base
  }

  func add(_ batch: Batch, groups: [Int32]?, groupCount: Int) throws -> Int {
    base.grow(groupCount)
    let ids = try argument.ids(batch)
    for row in ids.indices { base.add(ids[row], group: Int(groups?[row] ?? 0)) }
    return 0
  }

  func result(group: Int) throws -> Operand? { try base.result(group: group) }
}

/// `COUNT(DISTINCT …)`.
final class TermCount: ValueAccumulator {
  private var counts: [Int] = []

  func grow(_ groupCount: Int) { while counts.count < groupCount { counts.append(0) } }

  func add(_ id: TermID, group: Int) { if id.isBound { counts[group] += 1 } }

  func result(group: Int) -> Operand? {
    .value(.numeric(.integer(XSDDecimal(Int128(group < counts.count ? counts[group] : 0)))))
  }
}

/// `SUM` and `AVG`; a term that is no number makes the group's result an error.
final class NumberSum: ValueAccumulator {
  private var sums: [Numeric?] = []
  private var counts: [Int] = []
  private let isAverage: Bool
  private let context: EvaluationContext
  private static let zero = Numeric.integer(XSDDecimal(0))

  init(isAverage: Bool, context: EvaluationContext) {
    (self.isAverage, self.context) = (isAverage, context)
  }

  func grow(_ groupCount: Int) {
    while sums.count < groupCount {
      sums.append(Self.zero)
      counts.append(0)
    }
  }

  func add(_ id: TermID, group: Int) {
    counts[group] += 1
    guard let sum = sums[group], case .numeric(let number)? = context.value(of: id) else {
      sums[group] = nil
      return
    }
    sums[group] = Numeric.apply(.add, sum, number)
  }

  func result(group: Int) -> Operand? {
    guard group < sums.count else { return .value(.numeric(Self.zero)) }
    guard let sum = sums[group] else { return nil }
    guard isAverage, counts[group] > 0 else { return .value(.numeric(sum)) }
    return Numeric.apply(.divide, sum, .integer(XSDDecimal(Int128(counts[group])))).map { .value(.numeric($0)) }
  }
}

/// `MIN` and `MAX`, by the order of `ORDER BY`; terms that are errors are passed over.
final class Extreme: ValueAccumulator {
  private var best: [(id: TermID, key: OrderKey)?] = []
  private let wanted: Comparison
  private let context: EvaluationContext

  init(isMaximum: Bool, context: EvaluationContext) {
    (wanted, self.context) = (isMaximum ? .greater : .less, context)
  }

  func grow(_ groupCount: Int) { while best.count < groupCount { best.append(nil) } }

  func add(_ id: TermID, group: Int) {
    guard id.isBound, best[group]?.id != id else { return }
    let key = OrderKey(id, context)
    if let (_, other) = best[group], OrderKey.compare(key, other, context) != wanted { return }
    best[group] = (id, key)
  }

  func result(group: Int) -> Operand? { group < best.count ? best[group].map { .id($0.id) } : nil }
}

/// `SAMPLE`: the first term that is there.
final class FirstTerm: ValueAccumulator {
  private var terms: [TermID] = []

  func grow(_ groupCount: Int) { while terms.count < groupCount { terms.append(.unbound) } }

  func add(_ id: TermID, group: Int) { if !terms[group].isBound { terms[group] = id } }

  func result(group: Int) -> Operand? { group < terms.count && terms[group].isBound ? .id(terms[group]) : nil }
}

/// `GROUP_CONCAT`: the texts of the terms in the order that they come; a blank node makes the result an error.
final class TextConcatenation: ValueAccumulator {
  private var texts: [String?] = []
  private var isError: [Bool] = []
  private let separator: String
  private let context: EvaluationContext

  init(separator: String, context: EvaluationContext) {
    (self.separator, self.context) = (separator, context)
  }

  func grow(_ groupCount: Int) {
    while texts.count < groupCount {
      texts.append(nil)
      isError.append(false)
    }
  }

  func add(_ id: TermID, group: Int) {
    guard id.isBound else { return }
    guard let text = context.text(of: .id(id)) else {
      isError[group] = true
      return
    }
    if texts[group] == nil { texts[group] = text } else { texts[group]?.append(separator + text) }
  }

  func result(group: Int) -> Operand? {
    guard group < texts.count else { return .value(.string("")) }
    return isError[group] ? nil : .value(.string(texts[group] ?? ""))
  }
}
