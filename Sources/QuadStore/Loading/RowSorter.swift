/// A triple (three codes) or a quad (four), while it is sorted.
typealias CodeRow<let width: Int> = InlineArray<width, UInt32>

/// Sorts rows of codes by counting: codes are dense, so a pass over one position is two scans and no comparison.
struct RowSorter<let width: Int> {
  private(set) var rows: [CodeRow<width>]
  private var spare: [CodeRow<width>] = []
  private let codeCount: Int

  /// - Parameter codeCount: is above every code of the rows.
  init(rows: [CodeRow<width>], codeCount: Int) {
    self.rows = rows
    self.codeCount = codeCount
  }

  /// Sorts by one position and keeps the order of rows that are equal there. O(rows + codes).
  mutating func sortStably(by position: Position) {
    let key = position.rawValue
    var starts = [Int](repeating: 0, count: codeCount + 1)
    for row in rows { starts[Int(row[key]) + 1] += 1 }
    for code in 0..<codeCount { starts[code + 1] += starts[code] }
    if spare.count != rows.count { spare = rows }
    starts.withUnsafeMutableBufferPointer { starts in
      spare.withUnsafeMutableBufferPointer { spare in
        for row in rows {
          let code = Int(row[key])
          spare[starts[code]] = row
          starts[code] += 1
        }
      }
    }
    swap(&rows, &spare)
  }

  /// Drops rows that equal the row before them.
  mutating func removeAdjacentDuplicates() {
    guard !rows.isEmpty else { return }
    var kept = 1
    for index in 1..<rows.count where !Self.areEqual(rows[index], rows[kept - 1]) {
      rows[kept] = rows[index]
      kept += 1
    }
    rows.removeLast(rows.count - kept)
  }

  private static func areEqual(_ left: CodeRow<width>, _ right: CodeRow<width>) -> Bool {
    for index in 0..<width where left[index] != right[index] { return false }
    return true
  }

  /// The rows as they are sorted now, as a permutation in that order.
  func permutation(_ order: [Position]) -> Permutation {
    let columns = order.dropFirst().map { position in
      Column<UInt32>(count: rows.count) { target in
        for index in rows.indices { target[index] = rows[index][position.rawValue] }
      }
    }
    return Permutation(order: order, directory: directory(order), columns: columns)
  }

  private func directory(_ order: [Position]) -> Directory {
    switch order[0] {
    case .subject, .object: denseDirectory(order[0].rawValue)
    case .predicate, .graph: sparseDirectory(order[0].rawValue, second: order[1].rawValue)
    }
  }

  /// Codes after the last that occurs are left out: literals, the last of the terms, are no subjects.
  private func denseDirectory(_ key: Int) -> Directory {
    var distinctCount = 0
    var end = 0
    for row in rows { end = max(end, Int(row[key]) + 1) }
    let starts = Column<UInt32>(count: end + 1) { starts in
      for row in rows { starts[Int(row[key]) + 1] += 1 }
      for code in 0..<end {
        if starts[code + 1] > 0 { distinctCount += 1 }
        starts[code + 1] += starts[code]
      }
    }
    return .dense(starts: starts, distinctCount: distinctCount, rowCount: rows.count)
  }

  private func sparseDirectory(_ key: Int, second: Int) -> Directory {
    var codes: [UInt32] = []
    var starts: [UInt32] = []
    var distinctSecond: [UInt32] = []
    for index in rows.indices {
      let row = rows[index]
      if codes.last != row[key] {
        codes.append(row[key])
        starts.append(UInt32(index))
        distinctSecond.append(1)
      } else if rows[index - 1][second] != row[second] {
        distinctSecond[distinctSecond.count - 1] += 1
      }
    }
    starts.append(UInt32(rows.count))
    return .sparse(
      codes: Column(codes), starts: Column(starts), distinctSecond: Column(distinctSecond), rowCount: rows.count)
  }
}

extension TripleIndex {
  /// Sorts triples into an index; a triple that occurs more than once is kept once. O(rows + codes).
  init(rows: [CodeRow<3>], codeCount: Int) {
    var sorter = RowSorter<3>(rows: rows, codeCount: codeCount)
    for position in [Position.object, .predicate, .subject] { sorter.sortStably(by: position) }
    sorter.removeAdjacentDuplicates()
    // Each order is one stable pass away from the one before it.
    var bySubject = sorter
    spo = sorter.permutation([.subject, .predicate, .object])
    sorter.sortStably(by: .predicate)
    pso = sorter.permutation([.predicate, .subject, .object])
    bySubject.sortStably(by: .object)
    osp = bySubject.permutation([.object, .subject, .predicate])
    bySubject.sortStably(by: .predicate)
    pos = bySubject.permutation([.predicate, .object, .subject])
  }
}

extension QuadIndex {
  /// Sorts quads into an index; a quad that occurs more than once is kept once. O(rows + codes).
  init(rows: [CodeRow<4>], codeCount: Int) {
    var sorter = RowSorter<4>(rows: rows, codeCount: codeCount)
    for position in [Position.graph, .object, .predicate, .subject] { sorter.sortStably(by: position) }
    sorter.removeAdjacentDuplicates()
    func byGraph(_ sorter: RowSorter<4>, _ order: [Position]) -> Permutation {
      var copy = sorter
      copy.sortStably(by: .graph)
      return copy.permutation([.graph] + order)
    }
    var byObject = sorter
    spog = sorter.permutation([.subject, .predicate, .object, .graph])
    gspo = byGraph(sorter, [.subject, .predicate, .object])
    sorter.sortStably(by: .predicate)
    psog = sorter.permutation([.predicate, .subject, .object, .graph])
    gpso = byGraph(sorter, [.predicate, .subject, .object])
    byObject.sortStably(by: .object)
    ospg = byObject.permutation([.object, .subject, .predicate, .graph])
    gosp = byGraph(byObject, [.object, .subject, .predicate])
    byObject.sortStably(by: .predicate)
    posg = byObject.permutation([.predicate, .object, .subject, .graph])
    gpos = byGraph(byObject, [.predicate, .object, .subject])
  }
}
