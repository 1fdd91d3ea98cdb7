/// A link of an HTTP `Link` header (RFC 8288, section 3).
struct LinkHeader: Hashable {
  let target: String
  let relations: [String]
  let type: String?

  static let contextRelation = "http://www.w3.org/ns/json-ld#context"

  /// The links of a header value; what follows a malformed link is left out.
  static func parse(_ text: String) -> [LinkHeader] {
    var links: [LinkHeader] = []
    var scanner = HeaderScanner(text)
    repeat {
      guard scanner.take("<") else { break }
      let target = scanner.takeToken(until: ">")
      guard scanner.take(">") else { break }
      var parameters: [String: String] = [:]
      while scanner.take(";") {
        let name = scanner.takeToken(until: "=;,").lowercased()
        let value = scanner.take("=") ? scanner.takeValue(until: ";,") : ""
        // Of a repeated parameter the first counts (RFC 8288, section 3.3).
        if parameters[name] == nil { parameters[name] = value }
      }
      let relations = (parameters["rel"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      links.append(LinkHeader(target: target, relations: relations, type: parameters["type"]))
    } while scanner.take(",")
    return links
  }
}
