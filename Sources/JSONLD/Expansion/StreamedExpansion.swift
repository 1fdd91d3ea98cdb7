/// Expands a JSON text one node of the top after the other (the algorithm of API, section 5.1, for the two forms of
/// documents in which the nodes of the top do not depend on each other: an array, and `@context` with `@graph`).
struct StreamedExpansion {
  private let reader: JSONReader
  private let expander: Expander
  private let place: Expander.Place
  /// Where the array of nodes begins.
  private let offset: Int
  private let isGraph: Bool

  /// Finds the nodes and processes the context; returns `nil` where the document has another form.
  /// - Throws: `JSONLDError`.
  init?(_ bytes: [UInt8], contexts: ContextProcessor) throws {
    let options = contexts.options
    var reader = JSONReader(bytes, maximumDepth: options.maximumDepth)
    reader.skipToStart()
    // Nothing is loaded here, and no other form needs less than the run of an empty document.
    let run = try ExpansionRun(
      .value(.array([])), options: options, extractsAllScripts: false, contexts: contexts)
    var context = try run.initialContext()
    if reader.peek == UInt8(ascii: "[") {
      offset = reader.position
      isGraph = false
    } else {
      guard let members = reader.outline(), let graph = StreamedExpansion.graph(of: members) else { return nil }
      if let local = members.first(where: { $0.name == "@context" }) {
        reader.position = local.offset
        let value = try JSONLDError.readingJSON { [reader] in
          var copy = reader
          return try copy.readValue()
        }
        let outer = context
        let baseURL = run.baseURL
        context = try inside("@context") { try contexts.process(outer, value, baseURL: baseURL) }
      }
      guard context.expandedName(graph.name).keyword == .graph, bytes[graph.offset] == UInt8(ascii: "[") else {
        return nil
      }
      offset = graph.offset
      isGraph = true
    }
    self.reader = reader
    expander = Expander(contexts: contexts, baseURL: run.baseURL, isFrame: false, ordered: false)
    place = Expander.Place(context: context, property: isGraph ? "@graph" : nil, isFrame: false)
  }

  /// The one member besides `@context`.
  private static func graph(of members: [(name: String, offset: Int)]) -> (name: String, offset: Int)? {
    let others = members.filter { $0.name != "@context" }
    return others.count == 1 && members.count <= 2 ? others[0] : nil
  }

  /// Hands over the expanded nodes of each item of the array.
  /// - Throws: `JSONLDError`, and what the closure throws.
  func expand(_ body: ([JSONValue]) throws -> Void) throws {
    var reader = reader
    reader.position = offset
    var position = 0
    try JSONLDError.readingJSON {
      try reader.readItems { item in
        let expanded = try insideTop(position) { try expander.expand(item, at: place) }
        position += 1
        if let expanded { try body(expanded.asArray) }
      }
      if isGraph { try reader.readRestOfObject() }
      try reader.expectEnd()
    }
  }

  /// Adds the place of an item in the document to the errors of its expansion.
  private func insideTop(_ position: Int, _ body: () throws -> JSONValue?) throws -> JSONValue? {
    guard isGraph else { return try inside(String(position), body) }
    return try inside("@graph") { try inside(String(position), body) }
  }
}
