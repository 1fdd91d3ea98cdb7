/// A media type with its parameters (RFC 9110, section 8.3.1).
struct MediaType: Hashable {
  /// Type and subtype in lower case: `application/ld+json`.
  let essence: String
  /// The parameters, with names in lower case.
  let parameters: [String: String]

  static let jsonLD = "application/ld+json"

  /// Reads a header or attribute value; what follows a malformed parameter is left out.
  init(_ text: String) {
    var pieces = HeaderScanner(text)
    essence = pieces.takeToken(until: ";").lowercased()
    var parameters: [String: String] = [:]
    while pieces.take(";") {
      let name = pieces.takeToken(until: "=;").lowercased()
      guard pieces.take("=") else { continue }
      parameters[name] = pieces.takeValue(until: ";")
    }
    self.parameters = parameters
  }

  /// Whether this is `application/json` or ends with the suffix `+json` (RFC 6839, section 3.1).
  var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }

  var isHTML: Bool { essence == "text/html" || isXHTML }
  var isXHTML: Bool { essence == "application/xhtml+xml" }

  /// The profiles that the type names, which white space separates.
  var profiles: [String] {
    (parameters["profile"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// Takes a header value apart: tokens, quoted strings and the marks between them.
struct HeaderScanner {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Skips white space, and takes a mark where it follows.
  mutating func take(_ mark: Character) -> Bool {
    rest = rest.drop { $0.isWhitespace }
    guard rest.first == mark else { return false }
    rest.removeFirst()
    return true
  }

  /// Everything up to one of the marks, without white space around it.
  mutating func takeToken(until marks: String) -> String {
    let token = rest.prefix { !marks.contains($0) }
    rest = rest[token.endIndex...]
    return token.trimmed
  }

  /// A quoted string, or a token.
  mutating func takeValue(until marks: String) -> String {
    guard take("\"") else { return takeToken(until: marks) }
    var value = ""
    while let character = rest.popFirst(), character != "\"" {
      value.append(character == "\\" ? rest.popFirst() ?? "\\" : character)
    }
    _ = takeToken(until: marks)
    return value
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
