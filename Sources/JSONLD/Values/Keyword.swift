/// The keywords of JSON-LD 1.1 (section 1.7), with those of framing (JSON-LD 1.1 Framing, section 1.4).
enum Keyword: String, Sendable {
  case base = "@base"
  case container = "@container"
  case context = "@context"
  case `default` = "@default"
  case direction = "@direction"
  case embed = "@embed"
  case explicit = "@explicit"
  case graph = "@graph"
  case id = "@id"
  case `import` = "@import"
  case included = "@included"
  case index = "@index"
  case json = "@json"
  case language = "@language"
  case list = "@list"
  case nest = "@nest"
  case none = "@none"
  case null = "@null"
  case omitDefault = "@omitDefault"
  case prefix = "@prefix"
  case preserve = "@preserve"
  case propagate = "@propagate"
  case protected = "@protected"
  case requireAll = "@requireAll"
  case reverse = "@reverse"
  case set = "@set"
  case type = "@type"
  case value = "@value"
  case version = "@version"
  case vocab = "@vocab"

  /// The keyword that a string is, if it is one.
  init?(_ string: String) {
    guard string.utf8.first == UInt8(ascii: "@") else { return nil }
    self.init(rawValue: string)
  }

  /// Whether this keyword has a meaning in frames only.
  var belongsToFraming: Bool {
    switch self {
    case .default, .embed, .explicit, .omitDefault, .requireAll, .preserve, .null: true
    default: false
    }
  }

  /// Whether this keyword can be a member of a frame.
  var isMemberOfFrames: Bool {
    belongsToFraming && self != .preserve && self != .null
  }

  /// Whether a string looks like a keyword: `@` and one or more letters (JSON-LD 1.1, section 9.16.2).
  static func hasForm(_ string: String) -> Bool {
    let bytes = string.utf8
    guard bytes.first == UInt8(ascii: "@"), bytes.count > 1 else { return false }
    return bytes.dropFirst().allSatisfy { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
  }
}

/// The direction in which a text runs (JSON-LD 1.1, section 4.2.4.1).
enum BaseDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
