/// The formats in which the W3C defines the results of SELECT and ASK.
public enum ResultFormat: String, CaseIterable, Sendable {
  /// SPARQL 1.1 Query Results JSON Format.
  case json
  /// SPARQL Query Results XML Format (Second Edition).
  case xml
  /// SPARQL 1.1 Query Results CSV: values without their kinds.
  case csv
  /// SPARQL 1.1 Query Results TSV: terms as Turtle writes them.
  case tsv

  /// The media type that the format is registered under.
  public var mediaType: String {
    switch self {
    case .json: "application/sparql-results+json"
    case .xml: "application/sparql-results+xml"
    case .csv: "text/csv"
    case .tsv: "text/tab-separated-values"
    }
  }

  /// The format of a media type, whose parameters are left out of account; `nil` where it is none of these.
  public init?(mediaType: String) {
    let plain = mediaType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    switch plain {
    case "application/json": self = .json
    case "application/xml", "text/xml": self = .xml
    default:
      guard let format = Self.allCases.first(where: { $0.mediaType == plain }) else { return nil }
      self = format
    }
  }
}
