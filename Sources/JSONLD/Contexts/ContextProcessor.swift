/// Builds active contexts from local ones (API, section 4.1). One processor serves one run of an algorithm and keeps the
/// remote contexts and the scoped contexts that it has seen.
final class ContextProcessor {
  let options: JSONLDOptions
  private var remoteContexts: [ExactString: RemoteContext] = [:]
  private var scopedContexts: [ScopedContextKey: ScopedContext] = [:]
  private var appliedContexts: [AppliedContextKey: AppliedContext] = [:]
  /// How deep calls of `process` are nested, and how many remote contexts were applied since the outermost began.
  private var depth = 0
  private var remoteContextCount = 0

  /// The `@context` of a document that was loaded, and where it was found.
  struct RemoteContext {
    let context: JSONValue
    let documentURL: String
  }

  private struct ScopedContextKey: Hashable {
    let active: ObjectIdentifier
    let definition: ObjectIdentifier
    let propagate: Bool
    let overrideProtected: Bool
  }

  private struct ScopedContext {
    let result: ActiveContext
    // Held so that the identities in the key stay theirs.
    let active: ActiveContext
    let definition: TermDefinition
  }

  /// A reference to a context in a document, where it is applied.
  private struct AppliedContextKey: Hashable {
    let active: ObjectIdentifier
    let reference: ExactString
    let baseURL: String?
  }

  private struct AppliedContext {
    let result: ActiveContext
    // Held so that the identity in the key stays its own.
    let active: ActiveContext
  }

  /// What processing passes down besides the contexts.
  struct Mode {
    var remoteContexts: [String] = []
    var overrideProtected = false
    var propagate = true
    var validateScopedContext = true
  }

  init(options: JSONLDOptions) {
    self.options = options
  }

  var isVersion10: Bool { options.processingMode == .jsonLD10 }

  /// The active context that results from the `@context` of an object in a document. References are looked up in a cache,
  /// because documents name one context in many objects.
  func processEmbedded(_ active: ActiveContext, _ local: JSONValue, baseURL: String?) throws -> ActiveContext {
    guard case .string(let reference) = local else { return try process(active, local, baseURL: baseURL) }
    let key = AppliedContextKey(
      active: ObjectIdentifier(active), reference: ExactString(reference), baseURL: baseURL)
    if let known = appliedContexts[key] { return known.result }
    let result = try process(active, local, baseURL: baseURL)
    if appliedContexts.count >= 1_000 { appliedContexts.removeAll() }
    appliedContexts[key] = AppliedContext(result: result, active: active)
    return result
  }

  /// The active context that results from applying a local context.
  /// - Throws: `JSONLDError`.
  func process(_ active: ActiveContext, _ local: JSONValue, baseURL: String?, mode: Mode = Mode()) throws
    -> ActiveContext
  {
    if depth == 0 { remoteContextCount = 0 }
    guard depth < options.maximumDepth else {
      throw JSONLDError(.limitExceeded, "contexts are nested more than \(options.maximumDepth) deep")
    }
    depth += 1
    defer { depth -= 1 }
    var mode = mode
    if let propagate = local.object?["@propagate"]?.boolean { mode.propagate = propagate }
    var result = active.clone()
    if !mode.propagate && result.previous == nil { result.previous = active }
    for item in local.asArray {
      switch item {
      case .null:
        result = try nullified(result, mode: mode)
      case .string(let reference):
        result = try processRemote(reference, into: result, baseURL: baseURL, mode: mode)
      case .object(let definition):
        try apply(definition, to: result, baseURL: baseURL, mode: mode)
      case .boolean, .number, .array:
        throw JSONLDError(.invalidLocalContext, "a context must be null, an IRI, an object, or an array of these")
      }
    }
    return result
  }

  /// The active context that results from the scoped context of a term, from a cache where it was asked for before.
  func processScoped(
    _ definition: TermDefinition, in active: ActiveContext, propagate: Bool = true, overrideProtected: Bool = false
  ) throws -> ActiveContext {
    guard let context = definition.content.context else { return active }
    let key = ScopedContextKey(
      active: ObjectIdentifier(active), definition: ObjectIdentifier(definition), propagate: propagate,
      overrideProtected: overrideProtected)
    if let known = scopedContexts[key] { return known.result }
    let result = try process(
      active, context, baseURL: definition.content.baseURL,
      mode: Mode(overrideProtected: overrideProtected, propagate: propagate))
    // Contexts that differ from node to node would otherwise be kept for ever.
    if scopedContexts.count >= 1_000 { scopedContexts.removeAll() }
    scopedContexts[key] = ScopedContext(result: result, active: active, definition: definition)
    return result
  }

  /// Step 5.1: the context that `null` leads back to.
  private func nullified(_ result: ActiveContext, mode: Mode) throws -> ActiveContext {
    if !mode.overrideProtected && result.hasProtectedTerms {
      throw JSONLDError(
        .invalidContextNullification, "the context cannot be set to null because it has protected terms")
    }
    let initial = ActiveContext(base: result.originalBaseURL, originalBaseURL: result.originalBaseURL)
    if !mode.propagate { initial.previous = result.previous }
    return initial
  }

  /// Step 5.2: a reference to a remote context.
  private func processRemote(_ reference: String, into result: ActiveContext, baseURL: String?, mode: Mode) throws
    -> ActiveContext
  {
    let url = try resolve(reference, baseURL: baseURL)
    if !mode.validateScopedContext && mode.remoteContexts.contains(where: { $0.isExactly(url) }) { return result }
    guard mode.remoteContexts.count < options.maximumRemoteContexts else {
      throw JSONLDError(
        .contextOverflow,
        "remote contexts lead to each other more than \(options.maximumRemoteContexts) deep, the last <\(url.shortened)>"
      )
    }
    remoteContextCount += 1
    guard remoteContextCount <= options.maximumRemoteContextUses else {
      throw JSONLDError(
        .contextOverflow, "one context leads to more than \(options.maximumRemoteContextUses) uses of remote contexts")
    }
    let remote = try load(url)
    var inner = mode
    inner.remoteContexts.append(url)
    inner.overrideProtected = false
    inner.propagate = true
    return try process(result, remote.context, baseURL: remote.documentURL, mode: inner)
  }

  private func resolve(_ reference: String, baseURL: String?) throws -> String {
    if let baseURL, baseURL.hasSchemeForm { return IRIReference(baseURL).resolve(reference) }
    guard reference.hasSchemeForm else {
      throw JSONLDError(
        .loadingDocumentFailed,
        "the context <\(reference.shortened)> is relative and there is no base IRI to resolve it against")
    }
    return reference
  }

  /// Loads the `@context` of a remote document, once.
  private func load(_ url: String) throws -> RemoteContext {
    let key = ExactString(url)
    if let known = remoteContexts[key] { return known }
    let document = try loadDocument(url)
    guard let context = document.document.object?["@context"] else {
      throw JSONLDError(
        .invalidRemoteContext, "the document <\(url.shortened)> is no object with an @context at its top")
    }
    let remote = RemoteContext(context: context, documentURL: document.documentURL)
    remoteContexts[key] = remote
    return remote
  }

  private func loadDocument(_ url: String) throws -> RemoteDocument {
    let profile = "http://www.w3.org/ns/json-ld#context"
    do {
      return try options.documentLoader.loadDocument(
        url, options: DocumentLoadOptions(profile: profile, requestProfile: [profile]))
    } catch let error as JSONLDError {
      throw JSONLDError(.loadingRemoteContextFailed, error.message, syntaxError: error.syntaxError)
    }
  }

  /// The context definition that `@import` names, with the entries of the importing one placed over its own.
  func importing(_ definition: JSONObject, baseURL: String?) throws -> JSONObject {
    guard let value = definition["@import"] else { return definition }
    if isVersion10 { throw JSONLDError(.invalidContextEntry, "@import is not part of JSON-LD 1.0") }
    guard case .string(let reference) = value else {
      throw JSONLDError(.invalidImportValue, "the value of @import must be a string")
    }
    let url = try resolve(reference, baseURL: baseURL)
    guard case .object(var merged) = try load(url).context else {
      throw JSONLDError(.invalidRemoteContext, "the context at <\(url.shortened)> must be an object to be imported")
    }
    if merged.contains("@import") {
      throw JSONLDError(.invalidContextEntry, "the imported context <\(url.shortened)> has an @import itself")
    }
    for member in definition.members where member.name != "@import" { merged[member.name] = member.value }
    return merged
  }
}
