import Drawing
import Extraction
import Foundation
import JSONLD
import Knowledge
import Newsletters
import QuadStore
import QueryEngine
import RDFSyntax
import SPARQL

/// An error as the sentence and the exit code that end the program. Errors in files that are read are `CommandError`s that
/// name the file by then.
struct ErrorReport {
  let message: String
  let code: ExitCode

  init(_ error: any Error) {
    switch error {
    case let error as CommandError: (message, code) = (error.message, error.code)
    case let error as UsageError:
      let help = error.command.map { "lilong \($0) --help" } ?? "lilong --help"
      (message, code) = ("\(error.message)\nSee \(help)", .usage)
    case let error as ReadingError: (message, code) = (error.description, .dataError)
    case let error as VocabularyError:
      (message, code) = ("\(error.file):\(error.line): \(error.message)", .dataError)
    case let error as Corrections.FormatError: (message, code) = (error.description, .dataError)
    case let error as InvalidFacts: (message, code) = (error.description, .dataError)
    case let error as AssemblyFailure: (message, code) = (error.description, .dataError)
    case let error as SpoolFailure: (message, code) = (error.description, .cannotCreate)
    case let error as QuadWritingError: (message, code) = ("\(error)", .dataError)
    case let error as GraphvizRenderer.Failure:
      (message, code) = (error.description, error == .notInstalled ? .unavailable : .software)
    case let error as QueryError: (message, code) = (Self.sentence(for: error), Self.code(for: error))
    case SPARQLWritingError.shortestPath:
      (message, code) = (
        "SPARQL cannot say a shortest path, so that neither --explain sparql nor --endpoint has one; ask a file, or for "
          + "--explain algebra or plan", .dataError
      )
    case let error as QuadStoreError: (message, code) = (error.description, .software)
    case let error as PersonModelError: (message, code) = (Self.sentence(for: error), .dataError)
    default: (message, code) = ("something went wrong that should not: \(error)", .software)
    }
  }

  /// The message as it goes to standard error.
  func text(_ style: TextStyle) -> String { style.red("lilong:") + " " + message }

  private static func code(for error: QueryError) -> ExitCode {
    if case .serviceFailed = error { .unavailable } else { .software }
  }

  private static func sentence(for error: PersonModelError) -> String {
    switch error {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .malformedCorpus(let path, let line, let reason): "\(path):\(line): \(reason)"
    case .noCorpora(let folder): "\(folder) holds none of the known corpora; see lilong train --help"
    case .malformedModel(let reason): "the model is damaged: \(reason)"
    }
  }

  private static func sentence(for error: QueryError) -> String {
    switch error {
    case .timedOut(let duration):
      "the query was ended after \(duration.components.seconds) seconds; raise --timeout or narrow it"
    case .memoryExceeded(let limit): "the query needs more than \(limit >> 20) MB; raise --memory or narrow it"
    case .tooManyRows(let limit): "the query gives more than \(limit) rows; add a LIMIT"
    case .cancelled: "the query was cancelled"
    case .serviceRefused(let endpoint):
      "the query asks \(endpoint), which is not allowed; allow it with --allow-service"
    case .serviceFailed(_, let reason): "a SERVICE of the query failed: \(reason)"
    case .serviceWithoutEndpoint: "the query asks a SERVICE without saying which; bind its variable to an IRI"
    }
  }
}
