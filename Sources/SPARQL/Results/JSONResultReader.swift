import Foundation
import QueryAlgebra
import RDF

/// SPARQL 1.1 Query Results JSON Format.
enum JSONResultReader {
  private struct Document: Decodable {
    struct Head: Decodable {
      var vars: [String]?
    }

    struct Results: Decodable {
      var bindings: [[String: Value]]
    }

    var head: Head?
    var results: Results?
    var boolean: Bool?
  }

  private struct Value: Decodable {
    var type: String
    var value: String
    var language: String?
    var datatype: String?

    enum CodingKeys: String, CodingKey {
      case type, value, datatype
      case language = "xml:lang"
    }
  }

  static func read(_ data: Data) throws(ResultFormatError) -> QueryResult {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: data)
    } catch {
      throw ResultFormatError(.json, describe(error))
    }
    if let answer = document.boolean { return .boolean(answer) }
    guard let results = document.results else {
      throw ResultFormatError(.json, "neither \"results\" nor \"boolean\"")
    }
    let variables = (document.head?.vars ?? []).map(Variable.init)
    let places = Dictionary(variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [Solution] = []
    for binding in results.bindings {
      var row = Solution(repeating: nil, count: variables.count)
      for (name, value) in binding {
        guard let place = places[name] else {
          throw ResultFormatError(.json, "\"\(name)\" is bound but not in \"vars\"")
        }
        row[place] = try term(value)
      }
      rows.append(row)
    }
    return .solutions(Solutions(variables: variables, rows: rows))
  }

  private static func term(_ value: Value) throws(ResultFormatError) -> Term {
    switch value.type {
    case "uri": return .iri(value.value)
    case "bnode": return .blankNode(BlankNode(value.value))
    case "literal", "typed-literal":
      if let language = value.language { return .literal(Literal(value.value, language: language)) }
      return .literal(Literal(value.value, datatype: value.datatype.map(IRI.init) ?? XSD.string))
    default: throw ResultFormatError(.json, "no such type of term: \"\(value.type)\"")
    }
  }

  private static func describe(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "the JSON cannot be read" }
    switch error {
    case .keyNotFound(let key, let context): return "\"\(key.stringValue)\" is missing" + place(context)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "a value of the wrong kind" + place(context)
    case .dataCorrupted: return "the text is not JSON"
    @unknown default: return "the JSON cannot be read"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
    return path.isEmpty ? "" : " at " + path
  }
}
