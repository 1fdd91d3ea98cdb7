import QueryAlgebra
import QueryEngine
import RDF
import Synchronization

/// Asks the servers that `SERVICE` names in a query (SPARQL 1.1 Federated Query), each by the SPARQL 1.1 Protocol.
final class RemoteService: ServiceHandler {
  private let timeout: Int
  private let maximumSize: Int
  private let prefixes: [String: IRI]
  /// How many answers there were: the blank nodes of each are its own.
  private let answerCount = Atomic<Int>(0)

  static let option = CommandSpecification.Option(
    name: "allow-service", help: "Let SERVICE in a query ask the servers that it names; refused without.")

  /// - Parameters:
  ///   - timeout: for each answer, in seconds.
  ///   - maximumSize: of each answer, in bytes.
  ///   - prefixes: to shorten IRIs with in the text that is sent.
  init(timeout: Int, maximumSize: Int, prefixes: [String: IRI]) {
    self.timeout = timeout
    self.maximumSize = maximumSize
    self.prefixes = prefixes
  }

  func solutions(of pattern: GraphPattern, at endpoint: IRI) throws -> Solutions {
    let server = try SPARQLEndpoint(endpoint.string, timeout: timeout, maximumSize: maximumSize)
    let answer = try server.answer(to: Query(form: .select, pattern: pattern), prefixes: prefixes)
    guard case .solutions(let solutions) = answer else {
      throw CommandError("\(endpoint.string) answered yes or no where a table was asked for", .dataError)
    }
    let scope = "s\(answerCount.add(1, ordering: .relaxed).newValue)_"
    return Solutions(variables: solutions.variables) {
      try solutions.next()?.map { term in
        if case .blankNode(let node)? = term { .blankNode(BlankNode(scope + node.label)) } else { term }
      }
    }
  }
}
