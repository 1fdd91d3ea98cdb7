/// Keeps the rows that a triple pattern matches, or those that it does not, by looking into a permutation.
final class LookupFilter: RowFilter {
  private let lookup: IndexLookup
  private let isNegated: Bool

  init(_ lookup: IndexLookup, isNegated: Bool) {
    (self.lookup, self.isNegated) = (lookup, isNegated)
  }

  func accepted(_ batch: Batch) -> [Int32] {
    var kept: [Int32] = []
    kept.reserveCapacity(batch.count)
    for row in 0..<batch.count where lookup.rows(batch, row).isEmpty == isNegated { kept.append(Int32(row)) }
    return kept
  }
}
