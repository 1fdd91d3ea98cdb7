import RDF

/// The JSON-LD 1.1 processor (API, section 9.1 `JsonLdProcessor`).
///
/// A processor is a value without state of its own; every call stands for itself. No call changes its input, and none
/// touches files or the network except through the document loader of the options.
public struct JSONLDProcessor: Sendable {
  public var options: JSONLDOptions

  public init(_ options: JSONLDOptions = JSONLDOptions()) {
    self.options = options
  }

  /// The expanded form of a document (API, section 9.1 `expand`).
  /// - Throws: `JSONLDError`.
  public func expand(_ input: JSONLDInput) throws -> [JSONValue] {
    let run = try ExpansionRun(input, options: options, extractsAllScripts: options.extractAllScripts ?? false)
    return try run.expand()
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
  /// - Throws: `JSONLDError`, and what the closure throws.
  public func toRDF(_ input: JSONLDInput, _ body: (Quad) throws -> Void) throws {
    let run = try ExpansionRun(input, options: options, extractsAllScripts: options.extractAllScripts ?? true)
    try withoutActuallyEscaping(body) { emit in
      var deserializer = DatasetDeserializer(options: options, emit: emit)
      try deserializer.deserialize(try run.expand())
    }
  }
}
