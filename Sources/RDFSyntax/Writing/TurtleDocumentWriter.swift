import RDF

/// Writes a whole document as Turtle or TriG, with blank nodes and lists nested where nothing else refers to them.
struct TurtleDocumentWriter {
  /// How deep brackets are nested before a blank node gets a label and a statement of its own.
  static let nestingLimit = 16

  private let format: RDFFormat
  private let prefixes: PrefixMap
  private let forms: TurtleTermForms
  private let output: ByteOutput
  private var buffer: ByteArena { output.buffer }

  init(format: RDFFormat, prefixes: PrefixMap, output: ByteOutput) {
    self.format = format
    self.prefixes = prefixes
    self.forms = TurtleTermForms(prefixes)
    self.output = output
  }

  func write(_ quads: [Quad]) throws {
    for quad in quads { try quad.withView(QuadWritingError.check) }
    buffer.appendPrefixes(prefixes)
    let graphs = Self.grouped(quads)
    let shared = Self.sharedBlankNodes(graphs)
    for (number, graph) in graphs.enumerated() {
      if number > 0 { buffer.append("\n") }
      try write(graph, shared: shared)
    }
    try output.flush()
  }

  private typealias Graph = (name: Term?, quads: [Quad])

  private func write(_ graph: Graph, shared: Set<BlankNode>) throws {
    if let name = graph.name, !format.hasNamedGraphs {
      throw QuadWritingError.namedGraph(name.description, format: format)
    }
    var body = GraphBodyWriter(
      shape: GraphShape(graph.quads, shared: shared), forms: forms, buffer: buffer, depth: graph.name == nil ? 0 : 1)
    if let name = graph.name {
      name.withView { forms.append($0, to: buffer) }
      buffer.append(" {\n")
      body.write()
      buffer.append("}\n")
    } else {
      body.write()
    }
  }

  /// The quads by graph: the default graph first, then the others in the order of first appearance.
  private static func grouped(_ quads: [Quad]) -> [Graph] {
    var graphs: [Graph] = []
    var places: [Term?: Int] = [:]
    for quad in quads {
      if let place = places[quad.graphName] {
        graphs[place].quads.append(quad)
      } else {
        places[quad.graphName] = graphs.count
        graphs.append((quad.graphName, [quad]))
      }
    }
    return graphs.filter { $0.name == nil } + graphs.filter { $0.name != nil }
  }

  /// The blank nodes that name a graph or are in more than one.
  private static func sharedBlankNodes(_ graphs: [Graph]) -> Set<BlankNode> {
    var shared = Set(graphs.compactMap { $0.name?.blankNode })
    guard graphs.count > 1 else { return shared }
    var seen: [BlankNode: Int] = [:]
    for (number, graph) in graphs.enumerated() {
      for quad in graph.quads {
        for case let node? in [quad.subject.blankNode, quad.object.blankNode] {
          if let other = seen[node], other != number { shared.insert(node) }
          seen[node] = number
        }
      }
    }
    return shared
  }
}

/// Writes the statements of one graph.
struct GraphBodyWriter {
  private let shape: GraphShape
  private let forms: TurtleTermForms
  private let buffer: ByteArena
  private let depth: Int
  /// Subjects that have been written, or whose writing has begun.
  private var written: Set<Term> = []
  /// Blank nodes that are written with a label although brackets would do.
  private var labelled: Set<BlankNode> = []
  /// Blank nodes that were too deep to be nested and wait for a statement of their own.
  private var deferred: [BlankNode] = []
  /// Cells of lists that cannot be written in parentheses.
  private var brokenLists: Set<BlankNode> = []
  private var hasStatements = false

  init(shape: GraphShape, forms: TurtleTermForms, buffer: ByteArena, depth: Int) {
    self.shape = shape
    self.forms = forms
    self.buffer = buffer
    self.depth = depth
  }

  mutating func write() {
    for subject in shape.subjects {
      if let node = subject.blankNode, shape.canBeNested(node) { continue }
      writeStatement(about: subject)
    }
    // What is left hangs on itself in a circle.
    for subject in shape.subjects where !written.contains(subject) {
      if let node = subject.blankNode { labelled.insert(node) }
      writeStatement(about: subject)
    }
  }

  /// Writes the statement about `subject`, and those about blank nodes that were too deep in it.
  private mutating func writeStatement(about subject: Term) {
    writeOneStatement(about: subject)
    while let node = deferred.popLast() { writeOneStatement(about: .blankNode(node)) }
  }

  private mutating func writeOneStatement(about subject: Term) {
    guard let description = shape.descriptions[subject], written.insert(subject).inserted else { return }
    if hasStatements { buffer.append("\n") }
    hasStatements = true
    indent(depth)
    if let node = subject.blankNode, shape.isUnreferenced(node) {
      buffer.append("[]")
    } else {
      append(subject)
    }
    buffer.append(" ")
    writePredicates(description, indentation: depth + 1, nesting: 0)
    buffer.append(" .\n")
  }

  private mutating func writePredicates(_ description: GraphShape.Description, indentation: Int, nesting: Int) {
    for (number, predicate) in description.predicates.enumerated() {
      if number > 0 {
        buffer.append(" ;\n")
        indent(indentation)
      }
      Term.iri(predicate).withView { forms.appendVerb($0.value, to: buffer) }
      buffer.append(" ")
      for (place, object) in (description.objects[predicate] ?? []).enumerated() {
        if place > 0 {
          buffer.append(",\n")
          indent(indentation + 1)
        }
        writeObject(object, indentation: indentation, nesting: nesting)
      }
    }
  }

  private mutating func writeObject(_ object: Term, indentation: Int, nesting: Int) {
    guard let node = object.blankNode, !labelled.contains(node), shape.canBeNested(node) else {
      return appendObject(object)
    }
    guard nesting < TurtleDocumentWriter.nestingLimit, !written.contains(object) else {
      labelled.insert(node)
      deferred.append(node)
      return appendObject(object)
    }
    if let items = takeList(from: node) {
      writeList(items, indentation: indentation, nesting: nesting + 1)
    } else if let description = shape.descriptions[object] {
      written.insert(object)
      writeBrackets(description, indentation: indentation + 1, nesting: nesting + 1)
    } else {
      buffer.append("[]")
    }
  }

  /// The items of the list that begins with `head`, whose cells count as written from now on; `nil` where it is no
  /// list, or where one of its cells has been written already.
  private mutating func takeList(from head: BlankNode) -> [Term]? {
    guard !brokenLists.contains(head) else { return nil }
    let chain = shape.chain(from: head)
    guard chain.isList, chain.cells.allSatisfy({ !written.contains(.blankNode($0)) }) else {
      brokenLists.formUnion(chain.cells)
      return nil
    }
    for cell in chain.cells { written.insert(.blankNode(cell)) }
    return chain.items
  }

  private mutating func writeBrackets(_ description: GraphShape.Description, indentation: Int, nesting: Int) {
    buffer.append("[\n")
    indent(indentation)
    writePredicates(description, indentation: indentation, nesting: nesting)
    buffer.append("\n")
    indent(indentation - 1)
    buffer.append("]")
  }

  private mutating func writeList(_ items: [Term], indentation: Int, nesting: Int) {
    buffer.append("(")
    for (number, item) in items.enumerated() {
      if number > 0 { buffer.append(" ") }
      writeObject(item, indentation: indentation, nesting: nesting)
    }
    buffer.append(")")
  }

  private func append(_ term: Term) {
    term.withView { forms.append($0, to: buffer) }
  }

  private func appendObject(_ term: Term) {
    term.withView { forms.appendObject($0, to: buffer) }
  }

  private func indent(_ depth: Int) {
    for _ in 0..<depth { buffer.append("    ") }
  }
}
