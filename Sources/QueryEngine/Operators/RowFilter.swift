/// Picks the rows of a batch that a condition accepts.
protocol RowFilter: AnyObject {
  func accepted(_ batch: Batch) throws -> [Int32]
}

/// Evaluates an expression for each row.
final class ExpressionFilter: RowFilter {
  private let test: (RowCursor) throws -> Bool?

  init(_ test: @escaping (RowCursor) throws -> Bool?) {
    self.test = test
  }

  func accepted(_ batch: Batch) throws -> [Int32] {
    let cursor = RowCursor(batch)
    var kept: [Int32] = []
    for row in 0..<batch.count {
      cursor.move(to: row)
      if try test(cursor) == true { kept.append(Int32(row)) }
    }
    return kept
  }
}
