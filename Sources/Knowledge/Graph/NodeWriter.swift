import RDF

/// Writes node objects of a graph as JSON: one at the top level a property a line, nested ones in one line.
struct NodeWriter: Sendable {
  let map: NodeMap
  let context: GraphContext
  let base: String
  /// For each row whether its value is written there, as a node object.
  private(set) var isInlined: [Bool]
  private var isWritten: [Bool]
  /// For each segment that is not stated, whether some node has it inside.
  private var isSegmentWritten: [Bool]
  private let quotedWords: [String]

  init(_ map: NodeMap, context: GraphContext, base: String) {
    self.map = map
    self.context = context
    self.base = base
    isInlined = [Bool](repeating: false, count: map.rowCount)
    isWritten = [Bool](repeating: false, count: map.terms.count)
    isSegmentWritten = [Bool](repeating: false, count: map.segmentCount)
    quotedWords = map.properties.map { JSONText.quoted($0.word) }
  }

  // MARK: Where nested nodes are written

  /// Notes where the nodes are written that are nested in one: where they are first referred to, in the order of
  /// writing.
  mutating func place(_ node: Int32) {
    isWritten[Int(node)] = true
    for row in map.rows(of: node) {
      let value = map[row: row].value
      if map.isSegment(value) {
        isInlined[row] = !isSegmentWritten[map.segmentPlace(value)]
        isSegmentWritten[map.segmentPlace(value)] = true
        continue
      }
      guard value >= 0, map.isNested(value), !isWritten[Int(value)] else { continue }
      isInlined[row] = true
      place(value)
    }
  }

  func isPlaced(_ node: Int32) -> Bool { isWritten[Int(node)] }

  // MARK: Node objects

  /// Adds top-level node objects.
  func write(_ nodes: ArraySlice<Int32>, to json: inout JSONText) {
    let segments = nodes.flatMap { node in
      map.rows(of: node).lazy.filter { isInlined[$0] }.map { map[row: $0].value }.filter { map.isSegment($0) }
    }
    var evidence = EvidenceBatch(segments, of: map, context: context, base: base)
    for place in nodes.indices {
      json.append(place == 0 ? "\n    { " : ",\n    { ")
      writeMembers(of: nodes[place], separator: ",\n      ", &evidence, to: &json)
      json.append(" }")
    }
  }

  /// Adds the members of a node of which all segments are stated, in one line.
  func writeMembers(of node: Int32, to json: inout JSONText) {
    var none = EvidenceBatch([], of: map, context: context, base: base)
    writeMembers(of: node, separator: ", ", &none, to: &json)
  }

  private func writeMembers(
    of node: Int32, separator: StaticString, _ evidence: inout EvidenceBatch, to json: inout JSONText
  ) {
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
      writeValues(start..<end, of: map.properties[Int(property)], &evidence, to: &json)
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
    _ rows: Range<Int>, of property: GraphContext.PropertyTerm, _ evidence: inout EvidenceBatch,
    to json: inout JSONText
  ) {
    guard rows.count > 1 else {
      for row in rows { writeValue(row, of: property, &evidence, to: &json) }
      return
    }
    let isLong = rows.contains { isInlined[$0] && isEvidence(map[row: $0].value) }
    json.append(isLong ? "[\n        " : "[")
    for row in rows {
      if row > rows.lowerBound { json.append(isLong ? ",\n        " : ", ") }
      writeValue(row, of: property, &evidence, to: &json)
    }
    json.append(isLong ? " ]" : "]")
  }

  /// Whether a node has a source and, written inside it, a position in it.
  private func isEvidence(_ node: Int32) -> Bool {
    if map.isSegment(node) { return true }
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
    _ row: Int, of property: GraphContext.PropertyTerm, _ evidence: inout EvidenceBatch, to json: inout JSONText
  ) {
    let value = map[row: row].value
    if value < 0 {
      write(map.literals[Int(~value)], coercion: property.coercion, to: &json)
    } else if isInlined[row] {
      json.append("{ ")
      if map.isSegment(value) {
        evidence.writeNext(to: &json)
      } else {
        writeMembers(of: value, separator: ", ", &evidence, to: &json)
      }
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
    case .iri(let iri): json.appendQuoted(relative(iri.string))
    case .blankNode(let node): json.appendQuoted(("_:" + node.label).utf8)
    case .literal(let literal): json.appendQuoted(literal.lexicalForm.utf8)
    }
  }

  /// An IRI relative to the base, where resolving it gives the same IRI again (RFC 3986, section 5.2).
  private func relative(_ iri: String) -> Substring.UTF8View {
    guard base.hasSuffix("/"), iri.utf8.count > base.utf8.count, iri.utf8.starts(with: base.utf8) else {
      return iri[...].utf8
    }
    let path = iri[...].utf8.dropFirst(base.utf8.count)
    return Self.isPlainPath(path) ? path : iri[...].utf8
  }

  /// Whether a path has no query, fragment, empty or dot segments, and no colon in its first segment.
  private static func isPlainPath(_ path: Substring.UTF8View) -> Bool {
    var length = 0
    var dots = 0
    var isFirst = true
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        guard length > 0, dots < length || length > 2 else { return false }
        (length, dots, isFirst) = (0, 0, false)
        continue
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      case UInt8(ascii: ":") where isFirst: return false
      case UInt8(ascii: "."): dots += 1
      default: break
      }
      length += 1
    }
    return length > 0 && (dots < length || length > 2)
  }
}
