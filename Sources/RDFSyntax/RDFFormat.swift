/// The syntaxes of this module.
public enum RDFFormat: String, CaseIterable, Sendable {
  /// RDF 1.1 N-Triples.
  case nTriples
  /// RDF 1.1 N-Quads.
  case nQuads
  /// RDF 1.1 Turtle.
  case turtle
  /// RDF 1.1 TriG.
  case triG

  /// The name under which the specification goes.
  public var name: String {
    switch self {
    case .nTriples: "N-Triples"
    case .nQuads: "N-Quads"
    case .turtle: "Turtle"
    case .triG: "TriG"
    }
  }

  /// The registered media type.
  public var mediaType: String {
    switch self {
    case .nTriples: "application/n-triples"
    case .nQuads: "application/n-quads"
    case .turtle: "text/turtle"
    case .triG: "application/trig"
    }
  }

  /// The file ending that the specification recommends, without the dot.
  public var fileExtension: String {
    switch self {
    case .nTriples: "nt"
    case .nQuads: "nq"
    case .turtle: "ttl"
    case .triG: "trig"
    }
  }

  /// Whether the syntax can say which named graph a triple is in.
  public var hasNamedGraphs: Bool { self == .nQuads || self == .triG }

  /// Whether the syntax has prefixes, grouped subjects and lists.
  public var hasPrefixes: Bool { self == .turtle || self == .triG }

  /// The format of files that end in `fileExtension` (without the dot, in any case).
  public init?(fileExtension: String) {
    let lowercased = fileExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtension == lowercased }) else { return nil }
    self = format
  }

  /// The format of a media type such as `text/turtle; charset=utf-8`, whose parameters are passed over.
  public init?(mediaType: String) {
    let essence = mediaType.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    switch essence {
    case "application/x-turtle": self = .turtle
    case "application/x-trig": self = .triG
    case "text/x-nquads": self = .nQuads
    default:
      guard let format = Self.allCases.first(where: { $0.mediaType == essence }) else { return nil }
      self = format
    }
  }
}
