import Drawing
import Extraction
import Foundation
import JSONLD
import Knowledge
import Newsletters
import QueryAlgebra
import RDFSyntax
import SPARQL

/// The one place where errors become sentences and exit codes.
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
    case let error as QuadWritingError: (message, code) = ("\(error)", .dataError)
    case let error as GraphvizRenderer.Failure:
      (message, code) = (error.description, error == .notInstalled ? .unavailable : .software)
    default: (message, code) = ("something went wrong that should not: \(error)", .software)
    }
  }

  /// The message as it goes to standard error.
  func text(_ style: TextStyle) -> String { style.red("lilong:") + " " + message }
}
