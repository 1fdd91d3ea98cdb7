import QuadStore

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

/// Tests whether a variable is bound, or is not.
final class BoundFilter: RowFilter {
  private let column: Int
  private let isNegated: Bool

  init(column: Int, isNegated: Bool) {
    (self.column, self.isNegated) = (column, isNegated)
  }

  func accepted(_ batch: Batch) -> [Int32] {
    let ids = batch.columns[column]
    var kept: [Int32] = []
    for row in ids.indices where ids[row].isBound != isNegated { kept.append(Int32(row)) }
    return kept
  }
}

/// Evaluates an expression that depends on one column once for each different term of it.
final class RememberingFilter: RowFilter {
  private let test: (RowCursor) throws -> Bool?
  private let column: Int
  private let dictionaryCount: Int
  private let textTest: TextTest?
  /// For each dictionary id: 0 where it was not tested yet, 1 where it is refused, 2 where it is accepted.
  private var answers: [UInt8] = []
  private var otherAnswers: [TermID: Bool] = [:]
  private static let maximumOthers = 1 << 20

  /// - Parameter textTest: does the same as `test` on the bytes of a dictionary term.
  init(_ test: @escaping (RowCursor) throws -> Bool?, textTest: TextTest?, column: Int, dictionaryCount: Int) {
    (self.test, self.textTest, self.column, self.dictionaryCount) = (test, textTest, column, dictionaryCount)
  }

  func accepted(_ batch: Batch) throws -> [Int32] {
    if answers.isEmpty { answers = [UInt8](repeating: 0, count: dictionaryCount) }
    let cursor = RowCursor(batch)
    let ids = batch.columns[column]
    var kept: [Int32] = []
    for row in ids.indices {
      let raw = ids[row].rawValue
      if raw < UInt64(dictionaryCount) {
        if answers[Int(raw)] == 0 {
          answers[Int(raw)] = try decide(ids[row], cursor, row) ? 2 : 1
        }
        if answers[Int(raw)] == 2 { kept.append(Int32(row)) }
      } else if try isAccepted(ids[row], cursor, row) {
        kept.append(Int32(row))
      }
    }
    return kept
  }

  private func decide(_ id: TermID, _ cursor: RowCursor, _ row: Int) throws -> Bool {
    if let answer = textTest?(id) { return answer }
    cursor.move(to: row)
    return try test(cursor) == true
  }

  private func isAccepted(_ id: TermID, _ cursor: RowCursor, _ row: Int) throws -> Bool {
    if let known = otherAnswers[id] { return known }
    cursor.move(to: row)
    let answer = try test(cursor) == true
    if otherAnswers.count >= Self.maximumOthers { otherAnswers = [:] }
    otherAnswers[id] = answer
    return answer
  }
}

/// Tests the text of a dictionary term without making a string of it: `CONTAINS`, `STRSTARTS`, `STRENDS` or `REGEX` with
/// a constant.
struct TextTest {
  enum Test {
    case contains([UInt8])
    case starts([UInt8])
    case ends([UInt8])
    case matches(RegexAutomaton)
  }

  let test: Test
  /// Whether the term is taken through `STR`, so that IRIs and literals of any type have a text.
  let takesAnyTerm: Bool
  let reader: TermReader

  /// Whether a term passes; `nil` where that has to be evaluated.
  func callAsFunction(_ id: TermID) -> Bool? {
    guard let key = reader.key(of: id), let kind = key.first.flatMap(DictionaryKind.init) else { return nil }
    switch kind {
    case .blankNode: return false
    case .iri, .typed: if !takesAnyTerm { return false }
    case .string, .languageString: break
    }
    let text = TermKey.text(of: key[...])
    switch test {
    case .contains(let sought): return ByteSearch.firstIndex(of: sought, in: text) != nil
    case .starts(let sought): return text.starts(with: sought)
    case .ends(let sought): return text.count >= sought.count && text.suffix(sought.count).elementsEqual(sought)
    case .matches(let automaton): return automaton.matches(text)
    }
  }
}

/// Compares two columns, or a column and a constant, on their ids where the order of ids is the order of the values,
/// and by evaluating the expression where it is not.
final class ComparisonFilter: RowFilter {
  enum Side {
    case column(Int)
    case constant(TermID)
  }

  private let left: Side
  private let right: Side
  private let accepts: (less: Bool, same: Bool, greater: Bool)
  private let order: IDOrder
  private let fallback: (RowCursor) throws -> Bool?

  init(
    _ left: Side, _ right: Side, accepts: (less: Bool, same: Bool, greater: Bool), order: IDOrder,
    fallback: @escaping (RowCursor) throws -> Bool?
  ) {
    (self.left, self.right, self.accepts, self.order, self.fallback) = (left, right, accepts, order, fallback)
  }

  func accepted(_ batch: Batch) throws -> [Int32] {
    let first = ids(left, batch)
    let second = ids(right, batch)
    var undecided: [Int32] = []
    var kept = [Int32](unsafeUninitializedCapacity: batch.count) { target, count in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          for row in 0..<batch.count {
            let (one, other) = (first[row], second[row])
            var isAccepted = false
            if order.isDecided(one, other) {
              isAccepted = one == other ? accepts.same : one < other ? accepts.less : accepts.greater
            } else {
              undecided.append(Int32(row))
            }
            target[count] = Int32(row)
            count += isAccepted ? 1 : 0
          }
        }
      }
    }
    guard !undecided.isEmpty else { return kept }
    let cursor = RowCursor(batch)
    for row in undecided {
      cursor.move(to: Int(row))
      if try fallback(cursor) == true { kept.append(row) }
    }
    kept.sort()
    return kept
  }

  private func ids(_ side: Side, _ batch: Batch) -> [TermID] {
    switch side {
    case .column(let column): batch.columns[column]
    case .constant(let id): [TermID](repeating: id, count: batch.count)
    }
  }
}

/// Says for which pairs of ids their order decides a comparison.
struct IDOrder {
  private let iris: Range<UInt64>
  private let strings: Range<UInt64>
  /// Whether it is the texts of the terms that are compared (`STR`), and not their values.
  private let comparesText: Bool
  /// Whether only equality is asked for.
  private let comparesEquality: Bool

  init(_ dictionary: TermDictionary, comparesText: Bool, comparesEquality: Bool) {
    func range(_ kind: DictionaryKind) -> Range<UInt64> {
      let codes = dictionary.codes(of: kind)
      return UInt64(codes.lowerBound)..<UInt64(codes.upperBound)
    }
    (iris, strings) = (range(.iri), range(.string))
    (self.comparesText, self.comparesEquality) = (comparesText, comparesEquality)
  }

  @inline(__always)
  func isDecided(_ left: TermID, _ right: TermID) -> Bool {
    if (comparesText || comparesEquality) && iris.contains(left.rawValue) && iris.contains(right.rawValue) {
      return true
    }
    if strings.contains(left.rawValue) && strings.contains(right.rawValue) { return true }
    return !comparesText && isInlineDecided(left, right)
  }

  @inline(__always)
  private func isInlineDecided(_ left: TermID, _ right: TermID) -> Bool {
    guard left.rawValue >> 56 == right.rawValue >> 56 else { return false }
    switch left.tag {
    case .integer, .decimal, .boolean: return true
    // Moments without timezones are in the order of the time line.
    case .date, .dateTime: return (left.rawValue | right.rawValue) & 0xFFF == 0
    default: return false
    }
  }
}
