/// The options of the JSON-LD algorithms (API, section 9.3 `JsonLdOptions`; Framing, section 5.4).
public struct JSONLDOptions: Sendable {
  /// Which version of JSON-LD the processor follows.
  public enum ProcessingMode: String, Hashable, Sendable {
    /// JSON-LD 1.0: what 1.1 added is refused or left alone.
    case jsonLD10 = "json-ld-1.0"
    /// JSON-LD 1.1.
    case jsonLD11 = "json-ld-1.1"
  }

  /// How the base direction of strings is expressed in RDF, which has no place for it.
  public enum RDFDirection: String, Hashable, Sendable {
    /// A datatype in `https://www.w3.org/ns/i18n#`.
    case i18nDatatype = "i18n-datatype"
    /// A blank node with `rdf:value`, `rdf:language` and `rdf:direction`.
    case compoundLiteral = "compound-literal"
  }

  /// Which of the places where a node is referred to shows the node in full (Framing, section 2.3.1).
  public enum Embed: String, Hashable, Sendable {
    /// Every place, but within the node itself.
    case always = "@always"
    /// The first place.
    case once = "@once"
    /// The last place; for JSON-LD 1.0 only.
    case last = "@last"
    /// No place: every one shows a reference.
    case never = "@never"
  }

  /// The base IRI; where set it takes the place of the document's own IRI.
  public var base: String?
  /// Whether compaction writes a single value instead of an array of one.
  public var compactArrays = true
  /// Whether compaction writes IRIs relative to the document's IRI.
  public var compactToRelative = true
  /// Loads documents and remote contexts.
  public var documentLoader: any DocumentLoader = RefusingDocumentLoader()
  /// A context that expansion applies before those of the document.
  public var expandContext: JSONValue?
  /// Whether all scripts of an HTML document are read, not only the first. `nil` takes the operation's own default: all
  /// for `toRDF`, the first for the others.
  public var extractAllScripts: Bool?
  /// Whether members are processed in code point order rather than in their order in the document.
  public var ordered = false
  /// Which version of JSON-LD is followed.
  public var processingMode = ProcessingMode.jsonLD11
  /// Whether `toRDF` keeps triples whose predicate is a blank node; the predicate is then the "IRI" `_:label`.
  public var produceGeneralizedRDF = false
  /// How base directions are expressed in RDF; `nil` leaves them out.
  public var rdfDirection: RDFDirection?
  /// Whether `fromRDF` turns `xsd:boolean`, `xsd:integer` and `xsd:double` into JSON values where that loses nothing.
  public var useNativeTypes = false
  /// Whether `fromRDF` keeps `rdf:type` as a property instead of `@type`.
  public var useRDFType = false

  /// The initial value of the object embed flag.
  public var embed = Embed.once
  /// The initial value of the explicit inclusion flag: whether only the properties that the frame names are kept.
  public var explicit = false
  /// Whether framing reads the default graph alone instead of all graphs merged.
  public var frameDefault = false
  /// The initial value of the omit default flag: whether properties without value are left out of the framed output.
  public var omitDefault = false
  /// Whether framed output of one node stands without `@graph`. `nil` takes the processing mode's default.
  public var omitGraph: Bool?
  /// The initial value of the require all flag: whether a node must match all properties of the frame.
  public var requireAll = false

  /// How many remote contexts may lead from one to the next before "context overflow".
  public var maximumRemoteContexts = 32
  /// How many times one context may apply remote contexts, also the same one again, before "context overflow": a few
  /// contexts that name each other twice would otherwise double the work with each.
  public var maximumRemoteContextUses = 1_000
  /// How deep values may nest before "limit exceeded"; the algorithms recurse as deep.
  public var maximumDepth = JSONReader.defaultMaximumDepth

  /// The specifications' defaults, and a loader that loads nothing.
  public init() {}
}
