import RDF

/// The triples of a graph by subject, each with its properties and values in the order in which they are written.
///
/// Nodes, properties and literals are numbered, so that ordering a graph compares numbers rather than texts.
struct NodeMap: Sendable {
  typealias Value = NumberedStatements.Value

  /// One value of a property of a node.
  struct Row: Sendable {
    var property: Int32
    var value: Value
  }

  /// A class as it is written.
  private struct ClassWord: Sendable {
    var word: String
    var section: Int
    var isNested: Bool
  }

  /// The nodes by number.
  let terms: [Term]
  let literals: [Literal]
  /// The properties, in the order in which they are written.
  private(set) var properties: [GraphContext.PropertyTerm] = []
  private var classWords: [ClassWord] = []
  /// `classes[classEnds[n - 1]..<classEnds[n]]` are those of node `n`, and so for its rows.
  private var classes: [Int32] = []
  private var classEnds: [Int32] = []
  private var rows: [Row] = []
  private var rowEnds: [Int32] = []
  /// Whether a node is written where it is first referred to.
  private var nested: [Bool] = []

  /// - Complexity: O(n log n) in the number of statements.
  init(_ statements: NumberedStatements, context: GraphContext) {
    terms = statements.nodes.terms
    literals = statements.literals
    let order = setProperties(statements.predicates, context)
    setClasses(statements, context)
    setRows(statements.statements, order: order)
    setNested()
  }

  // MARK: Ordering

  /// Puts the properties in order.
  /// - Returns: for each predicate, in the order in which they are given, its place.
  private mutating func setProperties(_ predicates: [IRI], _ context: GraphContext) -> [Int32] {
    let ranks = GraphLayout.propertyRanks
    let terms = predicates.map { context.property($0) }
    let sorted = terms.indices.sorted { left, right in
      let (mine, other) = (terms[left].word, terms[right].word)
      return (ranks[mine] ?? ranks.count, mine) < (ranks[other] ?? ranks.count, other)
    }
    properties = sorted.map { terms[$0] }
    var order = [Int32](repeating: 0, count: terms.count)
    for (place, predicate) in sorted.enumerated() { order[predicate] = Int32(truncatingIfNeeded: place) }
    return order
  }

  private mutating func setClasses(_ statements: NumberedStatements, _ context: GraphContext) {
    let nestedClasses = context.classes(named: GraphLayout.nested)
    classWords = statements.classes.map { iri in
      let word = context.word(forClass: iri)
      return ClassWord(word: word, section: GraphLayout.classRanks[word] ?? .max, isNested: nestedClasses.contains(iri))
    }
    let groups = Groups(statements.types.map(\.subject), count: terms.count)
    classes = groups.order.map { statements.types[Int($0)].type }
    for node in terms.indices {
      let range = groups.range(node)
      guard range.count > 1 else { continue }
      classes[range].sort { left, right in
        let (mine, other) = (classWords[Int(left)], classWords[Int(right)])
        return (mine.section, mine.word) < (other.section, other.word)
      }
    }
    classEnds = groups.ends
  }

  private mutating func setRows(_ statements: [NumberedStatements.Statement], order: [Int32]) {
    let groups = Groups(statements.map(\.subject), count: terms.count)
    rows.reserveCapacity(statements.count)
    rowEnds.reserveCapacity(terms.count)
    var scratch: [Row] = []
    var keys = TermOrderKeys()
    for node in terms.indices {
      scratch.removeAll(keepingCapacity: true)
      for place in groups.range(node) {
        let statement = statements[Int(groups.order[place])]
        scratch.append(Row(property: order[Int(statement.property)], value: statement.value))
      }
      if scratch.count > 1 { scratch.sort { $0.property < $1.property } }
      var start = 0
      while start < scratch.count {
        var end = start + 1
        while end < scratch.count, scratch[end].property == scratch[start].property { end += 1 }
        if end - start == 1 { rows.append(scratch[start]) } else { appendOrdered(scratch[start..<end], &keys) }
        start = end
      }
      rowEnds.append(Int32(truncatingIfNeeded: rows.count))
    }
  }

  /// Adds the values of one property, each once, in the order of what they say.
  private mutating func appendOrdered(_ values: ArraySlice<Row>, _ keys: inout TermOrderKeys) {
    keys.removeAll()
    let values = Array(values)
    for row in values { keys.append(term(row.value)) }
    var last: Int?
    for index in values.indices.sorted(by: { keys.areInOrder($0, $1) }) {
      if let last, keys.areEqual(last, index) { continue }
      rows.append(values[index])
      last = index
    }
  }

  private mutating func setNested() {
    nested = [Bool](repeating: false, count: terms.count)
    for row in rows where row.value >= 0 {
      if classNumbers(of: row.value).contains(where: { classWords[Int($0)].isNested }) {
        nested[Int(row.value)] = true
      }
    }
  }

  // MARK: Reading

  private func range(_ node: Int32, in ends: [Int32]) -> Range<Int> {
    (node == 0 ? 0 : Int(ends[Int(node) - 1]))..<Int(ends[Int(node)])
  }

  private func classNumbers(of node: Int32) -> ArraySlice<Int32> { classes[range(node, in: classEnds)] }

  /// The places of the rows of a node.
  func rows(of node: Int32) -> Range<Int> { range(node, in: rowEnds) }

  subscript(row place: Int) -> Row { rows[place] }

  /// A value as a term.
  func term(_ value: Value) -> Term {
    if value < 0 { return .literal(literals[Int(~value)]) }
    return terms[Int(value)]
  }

  var rowCount: Int { rows.count }

  /// Whether a node is written where it is first referred to.
  func isNested(_ node: Int32) -> Bool { nested[Int(node)] }

  /// The subjects that are not nested, section by section and by name within one.
  func topLevel() -> [Int32] { ordered { !nested[Int($0)] } }

  /// Nested nodes that satisfy a condition, in the same order.
  func nestedNodes(where condition: (Int32) -> Bool) -> [Int32] { ordered { nested[Int($0)] && condition($0) } }

  private func ordered(_ condition: (Int32) -> Bool) -> [Int32] {
    var keys = TermOrderKeys()
    var found: [(node: Int32, section: Int, key: Int)] = []
    for node in terms.indices.lazy.map({ Int32(truncatingIfNeeded: $0) }) {
      let isSubject = !rows(of: node).isEmpty || !classNumbers(of: node).isEmpty
      guard isSubject, condition(node) else { continue }
      keys.append(terms[Int(node)])
      found.append((node, section(of: node), found.count))
    }
    found.sort { left, right in
      left.section == right.section ? keys.areInOrder(left.key, right.key) : left.section < right.section
    }
    return found.map(\.node)
  }

  private func section(of node: Int32) -> Int {
    classNumbers(of: node).reduce(GraphLayout.classRanks.count) { min($0, classWords[Int($1)].section) }
  }

  /// The words for the classes of a node, each once: those that the layout knows first, in its order.
  func classWords(of node: Int32) -> [String] {
    var words: [String] = []
    for type in classNumbers(of: node) {
      let word = classWords[Int(type)].word
      if words.last != word { words.append(word) }
    }
    return words
  }
}
