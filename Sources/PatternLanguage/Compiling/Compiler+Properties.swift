import QueryAlgebra
import RDF

/// Values of properties.
extension Compiler {
  /// The variable that holds a property's values, joined to the pattern where it is not there yet.
  /// - Parameter isRequired: whether solutions without a value may be dropped, since a condition would drop them.
  mutating func propertyVariable(
    of owner: String, _ word: Word, _ scope: inout Scope, isRequired: Bool = false
  ) throws(LocatedError) -> (variable: Variable, mayBeNull: Bool) {
    let property = try property(word)
    let key = PropertyKey(owner: owner, iri: property.iri, isReverse: property.isReverse)
    if let known = scope.properties[key] { return known }
    guard let state = scope.variables[owner] else {
      throw unknownName(Word(text: owner, position: word.position), scope)
    }
    let subject = state.isCertain ? state.variable : standIn(for: owner, state, &scope)
    let variable =
      owner.hasPrefix("_:") ? anonymousVariable("v") : freshVariable(Self.columnName(owner + "_" + word.text))
    let pattern = values(of: property, subject, variable)
    if isRequired {
      scope.join(pattern)
    } else {
      scope.pattern = .leftJoin(scope.pattern, pattern, nil)
    }
    scope.properties[key] = (variable, !isRequired)
    return (variable, !isRequired)
  }

  private func values(
    of property: QueryVocabulary.Property, _ subject: Variable, _ value: Variable
  ) -> GraphPattern {
    let (from, to) = property.isReverse ? (value, subject) : (subject, value)
    guard let narrower = vocabulary.subproperties[property.iri], !narrower.isEmpty else {
      return .basic([TriplePattern(.variable(from), .term(.iri(property.iri)), .variable(to))])
    }
    let path = narrower.reduce(PropertyPath.link(property.iri)) { .alternative($0, .link($1)) }
    return .distinct(.project(.path(.variable(from), path, .variable(to)), [from, to]))
  }

  func unknownName(_ word: Word, _ scope: Scope) -> LocatedError {
    let near = NearestWords.nearest(to: word.text, among: scope.names)
    let advice =
      near.isEmpty ? "name a node in MATCH first" : "did you mean \(near.joined(separator: " or "))?"
    return LocatedError("no node or value is named '\(word.text)' here", advice: advice, at: word.position)
  }

  /// Whether what looks like a property is a part of a date that a variable holds.
  func isDatePart(_ access: (owner: String, word: Word), _ scope: Scope) -> Bool {
    scope.variables[access.owner]?.kind == .date && DatePart(access.word.text) != nil
  }

  /// A text as the name of a column: letters, digits and single underscores.
  static func columnName(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      if Lexer.isWordPart(scalar), scalar.value < 0x10000, !Self.isOutsideVariableNames(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("_"), !name.isEmpty {
        name += "_"
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    while name.hasPrefix("_") { name.removeFirst() }
    return name.isEmpty ? "value" : name
  }

  /// Characters of words that no variable of SPARQL may hold (SPARQL 1.1, rules 164 to 166).
  private static func isOutsideVariableNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAA, 0xB5, 0xBA, 0xD7, 0xF7, 0x2000...0x200B, 0x200E...0x203E, 0x2041...0x206F, 0x2190...0x2BFF,
      0x2FF0...0x3000, 0xE000...0xF8FF, 0xFDD0...0xFDEF:
      true
    default: false
    }
  }
}

extension ExpressionSyntax {
  /// The properties without which this condition cannot hold, so that they can be joined rather than looked for.
  var requiredAccesses: [(String, Word)] {
    switch self {
    case .binary(.and, let left, let right): return left.requiredAccesses + right.requiredAccesses
    case .binary(.or, _, _), .binary(.exclusiveOr, _, _): return []
    case .not(let operand): return operand.neededAccesses
    default: return neededAccesses
    }
  }

  /// The properties without which this expression has no value.
  private var neededAccesses: [(String, Word)] {
    switch self {
    case .binary(.and, _, _), .binary(.or, _, _), .binary(.exclusiveOr, _, _): return []
    case .isNull, .cases, .exists, .quantified, .list: return []
    case .call(let function, let arguments, _, _):
      return function.text.lowercased() == "coalesce" ? [] : arguments.flatMap(\.neededAccesses)
    case .property(.variable(let owner), let word): return [(owner.text, word)]
    default: return children.flatMap(\.neededAccesses)
    }
  }
}
