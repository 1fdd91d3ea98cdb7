import RDF

/// Writes node objects of a graph as JSON: one at the top level a property a line, nested ones in one line.
struct NodeWriter: Sendable {
  let map: NodeMap
  let context: GraphContext
  let references: RelativeReferences
  /// For each row whether its value is written there, as a node object.
  private(set) var isInlined: [Bool]
  private var isWritten: [Bool]
  private let quotedWords: [String]

  init(_ map: NodeMap, context: GraphContext, references: RelativeReferences) {
    self.map = map
    self.context = context
    self.references = references
    isInlined = [Bool](repeating: false, count: map.rowCount)
    isWritten = [Bool](repeating: false, count: map.terms.count)
    quotedWords = map.properties.map { JSONText.quoted($0.word) }
  }

  // MARK: Where nested nodes are written

  /// Notes where the nodes are written that are nested in one: where they are first referred to, in the order of
  /// writing.
  mutating func place(_ node: Int32) {
    isWritten[Int(node)] = true
    for row in map.rows(of: node) {
      let value = map[row: row].value
      guard value >= 0, map.isNested(value), !isWritten[Int(value)] else { continue }
      isInlined[row] = true
      place(value)
    }
  }

  func isPlaced(_ node: Int32) -> Bool { isWritten[Int(node)] }

  // MARK: Node objects

  /// Adds top-level node objects.
  func write(_ nodes: ArraySlice<Int32>, to json: inout JSONText) {
    for place in nodes.indices {
      json.append(place == 0 ? Self.opening : Self.separatedOpening)
      writeMembers(of: nodes[place], to: &json)
      json.append(" }")
    }
  }

  /// How the first node object begins.
  static let opening: StaticString = "\n    { "

  /// How every other node object begins.
  static let separatedOpening: StaticString = ",\n    { "

  /// Adds the members of a top-level node.
  func writeMembers(of node: Int32, to json: inout JSONText) {
    writeMembers(of: node, separator: ",\n      ", to: &json)
  }

  private func writeMembers(of node: Int32, separator: StaticString, to json: inout JSONText) {
    json.append("\"id\": ")
    writeIdentifier(node, to: &json)
    writeClasses(of: node, separator: separator, to: &json)
    let rows = map.rows(of: node)
    var start = rows.lowerBound
    while start < rows.upperBound {
      let property = map[row: start].property
      var end = start + 1
      while end < rows.upperBound, map[row: end].property == property { end += 1 }
      json.append(separator)
      json.append(quotedWords[Int(property)])
      json.append(": ")
      writeValues(start..<end, of: map.properties[Int(property)], to: &json)
      start = end
    }
  }

  private func writeClasses(of node: Int32, separator: StaticString, to json: inout JSONText) {
    let words = map.classWords(of: node)
    guard !words.isEmpty else { return }
    json.append(separator)
    json.append(words.count == 1 ? "\"type\": " : "\"type\": [")
    for (index, word) in words.enumerated() {
      if index > 0 { json.append(", ") }
      json.appendQuoted(word.utf8)
    }
    if words.count > 1 { json.append("]") }
  }

  /// Short values side by side, evidence one a line.
  private func writeValues(
    _ rows: Range<Int>, of property: GraphContext.PropertyTerm, to json: inout JSONText
  ) {
    guard rows.count > 1 else {
      for row in rows { writeValue(row, of: property, to: &json) }
      return
    }
    let isLong = rows.contains { isInlined[$0] && isEvidence(map[row: $0].value) }
    json.append(isLong ? "[\n        " : "[")
    for row in rows {
      if row > rows.lowerBound { json.append(isLong ? ",\n        " : ", ") }
      writeValue(row, of: property, to: &json)
    }
    json.append(isLong ? " ]" : "]")
  }

  /// Whether a node has a source and, written inside it, a position in it.
  private func isEvidence(_ node: Int32) -> Bool {
    var hasSource = false
    var hasPosition = false
    for row in map.rows(of: node) {
      if map.properties[Int(map[row: row].property)].word == "source" { hasSource = true }
      if isInlined[row], map.classWords(of: map[row: row].value).contains("TextPositionSelector") {
        hasPosition = true
      }
    }
    return hasSource && hasPosition
  }

  // MARK: Values

  private func writeValue(
    _ row: Int, of property: GraphContext.PropertyTerm, to json: inout JSONText
  ) {
    let value = map[row: row].value
    if value < 0 {
      write(map.literals[Int(~value)], coercion: property.coercion, to: &json)
    } else if isInlined[row] {
      json.append("{ ")
      writeMembers(of: value, separator: ", ", to: &json)
      json.append(" }")
    } else if property.coercion == "@id" {
      writeIdentifier(value, to: &json)
    } else {
      json.append("{ \"id\": ")
      writeIdentifier(value, to: &json)
      json.append(" }")
    }
  }

  private func write(_ literal: Literal, coercion: String?, to json: inout JSONText) {
    let isPlainString = coercion == nil && literal.language == nil && literal.datatype == XSD.string
    if isPlainString {
      json.appendQuoted(literal.lexicalForm.utf8)
    } else if literal.language == nil, literal.datatype != XSD.string, coercion == literal.datatype.string {
      if Self.isNative(literal) {
        json.append(literal.lexicalForm)
      } else {
        json.appendQuoted(literal.lexicalForm.utf8)
      }
    } else {
      json.append("{ \"@value\": ")
      json.appendQuoted(literal.lexicalForm.utf8)
      if let language = literal.language {
        json.append(", \"@language\": ")
        json.appendQuoted(language.utf8)
      } else if literal.datatype != XSD.string {
        json.append(", \"@type\": ")
        json.appendQuoted(context.compact(literal.datatype).utf8)
      }
      json.append(" }")
    }
  }

  /// Whether a JSON number or boolean means exactly the literal.
  private static func isNative(_ literal: Literal) -> Bool {
    let form = literal.lexicalForm
    switch literal.datatype {
    case XSD.integer: return Int32(form).map(String.init) == form
    case XSD.boolean: return form == "true" || form == "false"
    default: return false
    }
  }

  private func writeIdentifier(_ node: Int32, to json: inout JSONText) {
    switch map.term(node) {
    case .iri(let iri): json.appendQuoted(references.relative(iri.string))
    case .blankNode(let node): json.appendQuoted(("_:" + node.label).utf8)
    case .literal(let literal): json.appendQuoted(literal.lexicalForm.utf8)
    }
  }
}
