import QueryAlgebra
import RDF
import RDFSyntax
import SPARQL

/// Prints what a query answers.
struct AnswerPrinter {
  /// `table`, or the name of a `ResultFormat`.
  let format: String
  let prefixes: [String: IRI]

  /// - Throws: what reading the solutions throws; `CommandError` where the output fails.
  func print(_ result: QueryResult, _ console: Console) throws {
    var output = ConsoleStream(console)
    switch result {
    case .solutions(let solutions):
      if let format = ResultFormat(rawValue: format) {
        try ResultWriter(format: format).write(solutions, to: &output)
      } else {
        try ResultTable(prefixes: prefixes).write(solutions, to: &output)
      }
    case .boolean(let answer):
      if let format = ResultFormat(rawValue: format) {
        ResultWriter(format: format).write(answer, to: &output)
      } else {
        output.write(answer ? "yes\n" : "no\n")
      }
    case .graph(let triples):
      let quads = triples.map { Quad($0.subject, $0.predicate, $0.object) }
      output.finish()
      try console.write(try GraphExport(format: .rdf(.turtle)).data(quads))
    }
    output.finish()
    if let error = output.failure { throw error }
  }
}

/// Standard output as a text stream, in pieces of some size. A failure is kept, since a text stream cannot throw.
struct ConsoleStream: TextOutputStream {
  private static let pieceSize = 1 << 16
  private let console: Console
  private var pending = ""
  private(set) var failure: (any Error)?

  init(_ console: Console) {
    self.console = console
  }

  mutating func write(_ string: String) {
    pending += string
    if pending.utf8.count >= Self.pieceSize { finish() }
  }

  /// Writes what is pending.
  mutating func finish() {
    guard failure == nil, !pending.isEmpty else { return }
    do { try console.write(pending) } catch { failure = error }
    pending = ""
  }
}
