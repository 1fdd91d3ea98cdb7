/// An expanded frame: a pattern of nodes, and what their output holds (JSON-LD 1.1 Framing, section 4.1, step 1).
struct Frame {
  let object: JSONObject

  /// A frame that is known to be one.
  init(_ object: JSONObject) {
    self.object = object
  }

  /// Checks an expanded frame, or the array of one that expansion makes of it. An empty array matches what `{}` does.
  /// - Throws: `JSONLDError` "invalid frame".
  init(expanded value: JSONValue) throws {
    let items = value.asArray
    guard items.count <= 1 else { throw JSONLDError(.invalidFrame, "a frame must be a single object") }
    guard let first = items.first else {
      object = JSONObject()
      return
    }
    guard case .object(let object) = first else { throw JSONLDError(.invalidFrame, "a frame must be an object") }
    self.object = object
    if !object.isValueObject {
      try Frame.check(object["@id"], "@id")
      try Frame.check(object["@type"], "@type")
    }
  }

  /// Steps 1.2 and 1.3: the wildcard, a default, or IRIs.
  private static func check(_ value: JSONValue?, _ keyword: String) throws {
    for item in value?.asArray ?? [] {
      switch item {
      case .object(let object) where object.isEmpty || (keyword == "@type" && object.contains("@default")): continue
      case .string(let iri) where iri.hasSchemeForm || Keyword(iri) != nil: continue
      default: throw JSONLDError(.invalidFrame, "the values of \(keyword) in a frame must be IRIs or {}")
      }
    }
  }

  /// The names that matching considers: `@id`, `@type` and the properties.
  var matchedNames: [String] {
    object.names.filter { $0 == "@id" || $0 == "@type" || Keyword($0) == nil }
  }
}

/// The flags of a frame (JSON-LD 1.1 Framing, section 2.3).
struct FrameFlags {
  let embed: JSONLDOptions.Embed
  let explicit: Bool
  let requireAll: Bool

  /// The flags of a frame over those of the options.
  /// - Throws: `JSONLDError` "invalid @embed value" or "invalid frame".
  init(_ frame: Frame, defaults: JSONLDOptions) throws {
    embed = try FrameFlags.embed(of: frame.object) ?? defaults.embed
    if embed == .last && defaults.processingMode != .jsonLD10 {
      throw JSONLDError(.invalidEmbedValue, "@last is for JSON-LD 1.0 only; use @always, @once or @never")
    }
    explicit = try FrameFlags.boolean("@explicit", of: frame.object) ?? defaults.explicit
    requireAll = try FrameFlags.boolean("@requireAll", of: frame.object) ?? defaults.requireAll
  }

  static func omitDefault(of frame: JSONObject, defaults: JSONLDOptions) throws -> Bool {
    try boolean("@omitDefault", of: frame) ?? defaults.omitDefault
  }

  /// The frame for values for which a frame says nothing.
  var implicitFrame: Frame {
    Frame([
      "@embed": .array([.string(embed.rawValue)]),
      "@explicit": .array([.boolean(explicit)]),
      "@requireAll": .array([.boolean(requireAll)]),
    ])
  }

  private static func embed(of frame: JSONObject) throws -> JSONLDOptions.Embed? {
    guard let value = flag("@embed", of: frame) else { return nil }
    switch value {
    case .boolean(let isEmbedded): return isEmbedded ? .once : .never
    case .string("true"): return .once
    case .string("false"): return .never
    case .string(let name):
      if let embed = JSONLDOptions.Embed(rawValue: name) { return embed }
    default: break
    }
    throw JSONLDError(.invalidEmbedValue, "@embed must be @always, @once or @never")
  }

  private static func boolean(_ name: String, of frame: JSONObject) throws -> Bool? {
    guard let value = flag(name, of: frame) else { return nil }
    switch value {
    case .boolean(let boolean): return boolean
    case .string("true"): return true
    case .string("false"): return false
    default: throw JSONLDError(.invalidFrame, "\(name) must be true or false")
    }
  }

  private static func flag(_ name: String, of frame: JSONObject) -> JSONValue? {
    guard let first = frame[name]?.asArray.first else { return nil }
    return first.object?["@value"] ?? first
  }
}
