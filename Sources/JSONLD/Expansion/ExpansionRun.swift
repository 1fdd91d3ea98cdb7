/// One call of `expand`: the document, its URL, and the context that it starts with (API, section 9.1 `expand`).
struct ExpansionRun {
  let contexts: ContextProcessor
  let document: JSONValue
  /// Where the document was found; `nil` where it was given as a value.
  let documentURL: String?
  private let options: JSONLDOptions
  private let contextURL: String?
  private let baseReference: String?

  /// Loads the document where that is needed.
  init(
    _ input: JSONLDInput, options: JSONLDOptions, extractsAllScripts: Bool, contexts: ContextProcessor? = nil
  ) throws {
    self.options = options
    self.contexts = contexts ?? ContextProcessor(options: options)
    let remote: RemoteDocument?
    switch input {
    case .value(let value):
      document = value
      remote = nil
    case .text(let bytes):
      document = try JSONLDError.readingJSON { try JSONReader.read(bytes, maximumDepth: options.maximumDepth) }
      remote = nil
    case .document(let given):
      document = given.document
      remote = given
    case .url(let url):
      let loaded = try options.documentLoader.loadDocument(
        url, options: DocumentLoadOptions(extractAllScripts: extractsAllScripts))
      document = loaded.document
      remote = loaded
    }
    try JSONLDError.checkDepth(of: document, options)
    documentURL = remote?.documentURL
    contextURL = remote?.contextURL
    baseReference = remote?.baseReference
  }

  /// Against what references to contexts are resolved.
  var baseURL: String? { documentURL ?? options.base }

  /// The context that holds at the top of the document.
  func initialContext() throws -> ActiveContext {
    let given = options.base ?? documentURL
    let base =
      baseReference.map { reference in given.map { IRIReference($0).resolve(reference) } ?? reference } ?? given
    var context = ActiveContext(base: base, originalBaseURL: baseURL)
    if let expandContext = options.expandContext {
      try JSONLDError.checkDepth(of: expandContext, options)
      let local = expandContext.object?["@context"] ?? expandContext
      context = try contexts.process(context, local, baseURL: baseURL)
    }
    if let contextURL {
      context = try contexts.process(context, .string(contextURL), baseURL: contextURL)
    }
    return context
  }

  /// The expanded document.
  /// - Parameter ordered: whether members are processed in code point order.
  func expand(isFrame: Bool = false, ordered: Bool = false) throws -> [JSONValue] {
    let expander = Expander(contexts: contexts, baseURL: baseURL, isFrame: isFrame, ordered: ordered)
    let place = Expander.Place(context: try initialContext(), property: nil, isFrame: isFrame)
    guard let expanded = try expander.expand(document, at: place) else { return [] }
    if case .object(let object) = expanded, object.count == 1, let graph = object["@graph"] { return graph.asArray }
    return expanded.asArray
  }
}
