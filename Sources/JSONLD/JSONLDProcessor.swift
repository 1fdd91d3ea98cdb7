import RDF

/// The JSON-LD 1.1 processor (API, section 9.1 `JsonLdProcessor`).
///
/// A processor is a value without state of its own; every call stands for itself. No call changes its input, and none
/// touches files or the network except through the document loader of the options.
public struct JSONLDProcessor: Sendable {
  /// The options of every operation.
  public var options: JSONLDOptions

  /// A processor; without options one that follows JSON-LD 1.1 and loads nothing.
  public init(_ options: JSONLDOptions = JSONLDOptions()) {
    self.options = options
  }

  /// The expanded form of a document (API, section 9.1 `expand`).
  /// - Throws: `JSONLDError`.
  public func expand(_ input: JSONLDInput) throws -> [JSONValue] {
    let run = try ExpansionRun(input, options: options, extractsAllScripts: options.extractAllScripts ?? false)
    return try run.expand(ordered: options.ordered)
  }

  /// The compact form of a document by a context (API, section 9.1 `compact`).
  /// - Parameter context: a context, an array of contexts, the IRI of one, or an object with `@context`; `nil` for none.
  /// - Throws: `JSONLDError`.
  public func compact(_ input: JSONLDInput, context: JSONValue?) throws -> JSONObject {
    let run = try ExpansionRun(input, options: options, extractsAllScripts: options.extractAllScripts ?? false)
    return try compaction(by: context, of: run).compact(try run.expand())
  }

  /// The flattened form of a document: one object a node, compacted where a context is given (API, section 9.1
  /// `flatten`).
  /// - Returns: an object where there is a context, or else an array.
  /// - Throws: `JSONLDError`.
  public func flatten(_ input: JSONLDInput, context: JSONValue? = nil) throws -> JSONValue {
    let run = try ExpansionRun(input, options: options, extractsAllScripts: options.extractAllScripts ?? false)
    let flattened = try NodeMapBuilder.build(try run.expand()).flattened(ordered: options.ordered)
    guard let context else { return .array(flattened) }
    return .object(try compaction(by: context, of: run).compact(flattened, hasGraph: true))
  }

  /// The nodes of a document that match a frame, in the shape of the frame (JSON-LD 1.1 Framing, section 5.1 `frame`).
  /// - Throws: `JSONLDError`.
  public func frame(_ input: JSONLDInput, frame: JSONLDInput) throws -> JSONObject {
    let scripts = options.extractAllScripts ?? false
    let run = try ExpansionRun(input, options: options, extractsAllScripts: scripts)
    let frameRun = try ExpansionRun(frame, options: options, extractsAllScripts: scripts, contexts: run.contexts)
    let compaction = try CompactionRun(
      contexts: run.contexts, context: frameRun.document.object?["@context"] ?? .object(JSONObject()),
      contextBase: frameRun.baseURL, documentURL: run.documentURL)
    let names = frameRun.document.object?.names.map { compaction.context.expandedName($0).keyword } ?? []
    let framing = try FramingRun(
      try run.expand(), frame: try frameRun.expand(isFrame: true),
      usesDefaultGraph: options.frameDefault || names.contains(.graph), options: options)
    return try framing.compact(by: compaction)
  }

  /// The RDF dataset that a document means (API, section 9.1 `toRdf`), without repetitions.
  ///
  /// Blank nodes are labelled `b0`, `b1` and so on in the order of the document.
  /// - Throws: `JSONLDError`.
  public func toRDF(_ input: JSONLDInput) throws -> [Quad] {
    var quads: [Quad] = []
    try toRDF(input) { quads.append($0) }
    return quads
  }

  /// Hands the quads that a document means to a closure, one after the other, each once.
  ///
  /// Of a document in `JSONLDInput.text` that is an array, or an object of nothing but `@context` and `@graph`, one node
  /// of the top is held at a time; where such a text turns out to be faulty, the quads before the fault were handed over.
  /// - Throws: `JSONLDError`, and what the closure throws.
  public func toRDF(_ input: JSONLDInput, _ body: (Quad) throws -> Void) throws {
    try withoutActuallyEscaping(body) { emit in
      var deserializer = DatasetDeserializer(options: options, emit: emit)
      let contexts = ContextProcessor(options: options)
      if case .text(let bytes) = input, let stream = try StreamedExpansion(bytes, contexts: contexts) {
        try stream.expand { try deserializer.deserialize($0) }
      } else {
        let run = try ExpansionRun(
          input, options: options, extractsAllScripts: options.extractAllScripts ?? true, contexts: contexts)
        try deserializer.deserialize(try run.expand())
      }
    }
  }

  /// The expanded document of an RDF dataset (API, section 9.1 `fromRdf`).
  /// - Throws: `JSONLDError` "invalid JSON literal", "invalid language-tagged string" or "invalid base direction".
  public func fromRDF(_ quads: some Sequence<Quad>) throws -> [JSONValue] {
    try DatasetSerializer.serialize(quads, options: options)
  }

  private func compaction(by context: JSONValue?, of run: ExpansionRun) throws -> CompactionRun {
    try CompactionRun(
      contexts: run.contexts, context: context, contextBase: run.baseURL,
      documentURL: run.documentURL)
  }
}
