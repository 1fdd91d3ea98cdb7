import QueryAlgebra
import RDF

/// Compiles the syntax of a query; the parts of the language are extensions, one file each.
struct Compiler {
  let vocabulary: QueryVocabulary
  let parameters: [String: PatternQueryCompiler.Parameter]
  private var taken: Set<String>
  private var anonymous = 0
  /// The aggregates of the projection that is being compiled; `nil` where none may stand.
  var aggregates: [AggregateBinding]?
  /// What the aggregates of the projection are asked of, where that needs a variable of its own.
  var aggregateOperands: [(variable: Variable, expression: Expression)] = []
  var isInsideAggregate = false
  /// The names that columns of the current part give to other values than the nodes of that name.
  private var columnNames: Set<String> = []

  init(
    vocabulary: QueryVocabulary, parameters: [String: PatternQueryCompiler.Parameter], taken: Set<String>
  ) {
    self.vocabulary = vocabulary
    self.parameters = parameters
    self.taken = taken
  }

  /// A variable that stands for a node or an edge without a name.
  mutating func anonymousVariable(_ kind: String) -> Variable {
    anonymous += 1
    return Variable("_:\(kind)\(anonymous)")
  }

  /// A variable with a name like the one wished for, that nothing else in the query has.
  mutating func freshVariable(_ wish: String) -> Variable {
    var name = wish
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wish)_\(number)"
      number += 1
    }
    return Variable(name)
  }

  /// The variable of a node or an edge: of its name, unless a column takes that for another value.
  mutating func variable(named word: Word) throws(LocatedError) -> Variable {
    try checkName(word)
    return columnNames.contains(word.text) ? freshVariable(word.text + "_node") : Variable(word.text)
  }

  /// The class of a label.
  func classIRI(_ word: Word) throws(LocatedError) -> IRI {
    if let iri = vocabulary.classes[word.text] { return iri }
    if Self.isIRI(word.text) { return IRI(word.text) }
    throw unknown(word, "class", among: vocabulary.classes.keys, other: vocabulary.properties[word.text] != nil)
  }

  /// The property of a word.
  func property(_ word: Word) throws(LocatedError) -> QueryVocabulary.Property {
    if let property = vocabulary.properties[word.text] { return property }
    if Self.isIRI(word.text) { return QueryVocabulary.Property(IRI(word.text)) }
    throw unknown(word, "property", among: vocabulary.properties.keys, other: vocabulary.classes[word.text] != nil)
  }

  /// Whether a word in backquotes is an IRI itself.
  private static func isIRI(_ word: String) -> Bool {
    word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("urn:")
  }

  private func unknown(
    _ word: Word, _ kind: String, among known: some Sequence<String>, other isOther: Bool
  ) -> LocatedError {
    let near = NearestWords.nearest(to: word.text, among: known)
    var advice = near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
    if isOther {
      advice = kind == "class" ? "it names a property: write it in an edge or after a dot" : "it names a class"
    }
    return LocatedError("the graph has no \(kind) '\(word.text)'", advice: advice, at: word.position)
  }
}

/// Queries and their parts.
extension Compiler {
  mutating func query(_ syntax: QuerySyntax) throws(LocatedError) -> Query {
    var columns: [Variable] = []
    var pattern: GraphPattern = .basic([])
    for (place, part) in syntax.parts.enumerated() {
      let (compiled, names) = try self.part(part)
      if place == 0 {
        columns = names
        pattern = compiled
        continue
      }
      guard Set(names) == Set(columns) else {
        throw LocatedError(
          "the parts of a UNION return different columns", advice: "name them alike with AS", at: part.result.position)
      }
      guard syntax.keepsDuplicates[place - 1] == syntax.keepsDuplicates[0] else {
        throw LocatedError("UNION and UNION ALL cannot be mixed", at: part.result.position)
      }
      pattern = .union(pattern, compiled)
    }
    if let keepsDuplicates = syntax.keepsDuplicates.first {
      pattern = .project(pattern, columns)
      if !keepsDuplicates { pattern = .distinct(pattern) }
    }
    return Query(form: .select, pattern: pattern)
  }

  private mutating func part(_ syntax: PartSyntax) throws(LocatedError) -> (GraphPattern, [Variable]) {
    var scope = Scope()
    columnNames = syntax.columnNames
    for (place, clause) in syntax.clauses.enumerated() {
      switch clause {
      case .match(let patterns, let condition, let isOptional):
        if isOptional {
          let rest = Self.accesses(in: syntax, from: place)
          try optionalMatch(patterns, condition, later: rest, &scope)
        } else {
          try match(patterns, condition, &scope)
        }
      case .with(let projection, let condition):
        scope = try with(projection, condition, scope)
      case .unwind(let list, let word):
        try unwind(list, word, &scope)
      }
    }
    let (pattern, columns) = try project(syntax.result, &scope, isLast: true)
    return (pattern, columns.map(\.variable))
  }

  private mutating func unwind(
    _ list: ExpressionSyntax, _ word: Word, _ scope: inout Scope
  ) throws(LocatedError) {
    guard scope.variables[word.text] == nil else {
      throw LocatedError("'\(word.text)' is already a name", advice: "choose another", at: word.position)
    }
    try checkName(word)
    let terms = try constants(list, at: word.position)
    let variable = Variable(word.text)
    scope.join(.values([variable], terms.map { [$0] }))
    let isNumeric = !terms.isEmpty && terms.allSatisfy { $0.literal.map { Self.isNumber($0) } ?? false }
    scope.declare(word.text, VariableState(variable: variable, kind: isNumeric ? .number : .unknown, isCertain: true))
  }

  static func isNumber(_ literal: Literal) -> Bool {
    [XSD.integer, XSD.decimal, XSD.double, XSD.float].contains(literal.datatype)
  }

  /// The properties that a part of a query reads of each variable, from a clause to the next `WITH`.
  private static func accesses(in part: PartSyntax, from place: Int) -> [(owner: String, word: Word)] {
    var found: [(owner: String, word: Word)] = []
    for clause in part.clauses[place...] {
      switch clause {
      case .match(let patterns, let condition, _):
        for path in patterns {
          for node in [path.first] + path.steps.map(\.node) { node.condition?.collectAccesses(into: &found) }
        }
        condition?.collectAccesses(into: &found)
      case .with(let projection, _):
        projection.collectAccesses(into: &found)
        return found
      case .unwind: break
      }
    }
    part.result.collectAccesses(into: &found)
    return found
  }
}

extension PartSyntax {
  /// The names that columns of any projection of the part give to values other than the variable of that name.
  fileprivate var columnNames: Set<String> {
    var projections = [result]
    for case .with(let projection, _) in clauses { projections.append(projection) }
    var names: Set<String> = []
    for item in projections.flatMap({ $0.items ?? [] }) {
      guard let alias = item.alias else { continue }
      if case .variable(let word) = item.value, word.text == alias.text { continue }
      names.insert(alias.text)
    }
    return names
  }
}

extension ProjectionSyntax {
  fileprivate func collectAccesses(into found: inout [(owner: String, word: Word)]) {
    for item in items ?? [] { item.value.collectAccesses(into: &found) }
    for key in order { key.value.collectAccesses(into: &found) }
  }
}

extension ExpressionSyntax {
  /// The properties that an expression reads of variables.
  func collectAccesses(into found: inout [(owner: String, word: Word)]) {
    if case .property(.variable(let owner), let word) = self { found.append((owner.text, word)) }
    for child in children { child.collectAccesses(into: &found) }
  }
}
