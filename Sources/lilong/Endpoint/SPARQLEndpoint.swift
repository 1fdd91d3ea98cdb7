import Foundation
import QueryAlgebra
import RDF
import RDFSyntax
import SPARQL

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A server that answers queries by the SPARQL 1.1 Protocol (section 2.1, query via URL-encoded POST).
struct SPARQLEndpoint {
  private let url: URL
  /// For an answer, in seconds.
  private let timeout: Int
  /// Of an answer, in bytes.
  private let maximumSize: Int

  static let option = CommandSpecification.Option(
    name: "endpoint", value: "URL",
    help: "Send the query to a SPARQL 1.1 server; --graph then only gives the words of the pattern language.")

  /// - Throws: `CommandError` where the address is no HTTP URL.
  init(_ address: String, timeout: Int, maximumSize: Int) throws(CommandError) {
    guard let url = URL(string: address), ["http", "https"].contains(url.scheme?.lowercased()),
      url.host?.isEmpty == false
    else {
      throw CommandError("\"\(address)\" is no http or https URL", .dataError)
    }
    self.url = url
    self.timeout = timeout
    self.maximumSize = maximumSize
  }

  /// Asks the server.
  /// - Parameter prefixes: to shorten IRIs with in the text that is sent.
  /// - Throws: `CommandError`, `SPARQLWritingError`.
  func answer(to query: Query, prefixes: [String: IRI]) throws -> QueryResult {
    var request = URLRequest(url: url, timeoutInterval: TimeInterval(timeout))
    request.httpMethod = "POST"
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
    request.setValue(Self.accept(query.form), forHTTPHeaderField: "Accept")
    request.setValue("lilong/\(Lilong.version)", forHTTPHeaderField: "User-Agent")
    let text = try SPARQLWriter(prefixes: prefixes).text(of: query)
    request.httpBody = Data("query=\(Self.formEncoded(text))".utf8)
    let response: HTTPExchange.Response
    do {
      response = try HTTPExchange.send(request, timeout: timeout, maximumSize: maximumSize)
    } catch {
      throw failure(error)
    }
    guard response.status == 200 else { throw refusal(response) }
    switch query.form {
    case .select, .ask: return try result(of: query.form, response)
    case .construct, .describe: return .graph(try triples(response))
    }
  }

  /// The media types to ask for (section 2.1.6): the compact one that keeps the kinds of the terms first.
  private static func accept(_ form: QueryForm) -> String {
    switch form {
    case .select:
      "\(ResultFormat.json.mediaType), \(ResultFormat.xml.mediaType);q=0.8, \(ResultFormat.tsv.mediaType);q=0.5"
    case .ask: "\(ResultFormat.json.mediaType), \(ResultFormat.xml.mediaType);q=0.8"
    case .construct, .describe: "\(RDFFormat.nTriples.mediaType), \(RDFFormat.turtle.mediaType);q=0.8"
    }
  }

  /// Percent-encodes all but the unreserved characters of RFC 3986.
  private static func formEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  private func result(of form: QueryForm, _ response: HTTPExchange.Response) throws -> QueryResult {
    guard let format = ResultFormat(mediaType: response.contentType) else { throw wrongType(response) }
    let result: QueryResult
    do {
      result = try ResultReader(format: format).read(response.body)
    } catch {
      throw CommandError("\(url) answered with faulty \(error)", .dataError)
    }
    switch (form, result) {
    case (.select, .solutions), (.ask, .boolean): return result
    case (.ask, _): throw CommandError("\(url) answered a question of yes or no with a table", .dataError)
    default: throw CommandError("\(url) answered a question for a table with yes or no", .dataError)
    }
  }

  private func triples(_ response: HTTPExchange.Response) throws -> [Triple] {
    guard let format = RDFFormat(mediaType: response.contentType) else { throw wrongType(response) }
    do {
      return try RDFDocument(parsing: response.body, format: format).quads.map(\.triple)
    } catch let error as RDFSyntaxError {
      throw CommandError("\(url) answered with faulty \(format.name): \(error)", .dataError)
    }
  }

  private func wrongType(_ response: HTTPExchange.Response) -> CommandError {
    let type = response.contentType.isEmpty ? "no media type" : "\"\(response.contentType)\""
    return CommandError(
      "\(url) answered with \(type), which is no answer to a query: is it a SPARQL endpoint?", .dataError)
  }

  private func failure(_ failure: HTTPExchange.Failure) -> CommandError {
    switch failure {
    case .timedOut:
      CommandError("\(url) did not answer within \(timeout) seconds; raise --timeout or narrow the query", .unavailable)
    case .tooLarge:
      CommandError(
        "\(url) answered with more than \(maximumSize >> 20) MB; raise --memory or narrow the query", .software)
    case .unreachable(let reason):
      CommandError("\(url) cannot be reached: \(reason)\nIs the server running, and the address right?", .unavailable)
    }
  }

  /// An answer with another status than 200 OK (section 2.1.7).
  private func refusal(_ response: HTTPExchange.Response) -> CommandError {
    switch response.status {
    case 300..<400:
      return CommandError(
        "\(url) has moved" + (response.location.map { "; ask it at \($0)" } ?? ""), .unavailable)
    case 400: return CommandError("\(url) refused the query: \(Self.words(of: response))", .dataError)
    default:
      return CommandError("\(url) answered with status \(response.status): \(Self.words(of: response))", .unavailable)
    }
  }

  /// The beginning of what the server says of an error, as plain text.
  private static func words(of response: HTTPExchange.Response) -> String {
    let text = String(decoding: response.body.prefix(1000), as: UTF8.self)
    let isPrintable = { (scalar: Unicode.Scalar) in scalar == "\n" || !(scalar.value < 0x20 || scalar.value == 0x7F) }
    let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter(isPrintable)))
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return shown.isEmpty ? "it says no more" : shown
  }
}
