import QuadStore
import QueryAlgebra

/// Estimates which part of the rows a filter keeps, by testing it on a few of them.
struct FilterSampler {
  let context: EvaluationContext
  let names: NameScope

  /// How many matches are tested.
  private static let sampleSize = 64
  /// What is assumed of a filter that cannot be tested on one pattern.
  static let assumed = 0.3

  /// - Parameter items: what the filter's group joins; the sample is of the first triple pattern that has its variables.
  func estimate(of filter: Expression, over items: [JoinItem]) -> FilterEstimate {
    let slots = names.slots(of: filter.variables)
    var selectivity = Self.assumed
    var distinctCount = Double.infinity
    if filter.isDeterministic, !slots.isEmpty {
      for item in items {
        guard case .triple(let pattern) = item, !pattern.isEmpty, slots.isSubset(of: pattern.slots),
          let access = pattern.access(context.store, bound: []), !access.constantPrefix.isEmpty
        else { continue }
        selectivity = (try? measured(filter, access)) ?? Self.assumed
        if slots.count == 1, let slot = slots.first {
          distinctCount = PatternStatistics(pattern, context.store).distinctCount(of: slot)
        }
        break
      }
    }
    return FilterEstimate(
      slots: slots, selectivity: selectivity, cost: filter.evaluationCost, distinctCount: distinctCount)
  }

  /// The kept part of matches at equal distances. At least half of one, since a filter that keeps none of the sample
  /// may well keep some of the rest.
  private func measured(_ filter: Expression, _ access: IndexAccess) throws -> Double {
    let rows = access.permutation.rows(prefix: access.constantPrefix)
    guard !rows.isEmpty else { return Self.assumed }
    let count = min(rows.count, Self.sampleSize)
    let sampled = (0..<count).map { Int32(truncatingIfNeeded: rows.lowerBound + $0 * rows.count / count) }
    let outputs = access.outputs { _ in true }
    let columns = outputs.map { output in
      access.column(of: output.position).map { context.store.dictionary.ids($0, rows: sampled) } ?? []
    }
    let compiler = ExpressionCompiler(
      context: context, column: { variable in outputs.firstIndex { $0.slot == names[variable] } },
      exists: { _ in { _ in false } })
    let kept = try ExpressionFilter(compiler.compileTest(filter)).accepted(Batch(columns: columns, count: count))
    return max(Double(kept.count), 0.5) / Double(count)
  }
}

extension Expression {
  /// What evaluating the expression costs, where reading a row costs 1: comparisons little, texts more, and regular
  /// expressions much.
  var evaluationCost: Double {
    let own: Double =
      switch self {
      case .variable, .term, .bound, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: 0.2
      case .call(.regex, _), .call(.replace, _): 20
      case .call: 2
      case .exists: 100
      default: 0.5
      }
    return operands.reduce(own) { $0 + $1.evaluationCost }
  }
}
