import JSONLD
import RDFSyntax

/// Names the file in the errors of reading a document of RDF or JSON-LD.
enum FaultyDocument {
  /// Runs what reads a document.
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - mayLoad: whether the call lets documents load others; else an error of loading says how to let them.
  /// - Throws: `CommandError` for what is wrong in the document; other errors as they are.
  static func naming<Result>(_ path: String, mayLoad: Bool = true, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as JSONLDError {
      throw CommandError("\(InputFile.name(of: path)): \(error)\(advice(error, mayLoad: mayLoad))", .dataError)
    } catch let error where error is JSONSyntaxError || error is RDFSyntaxError {
      throw CommandError("\(InputFile.name(of: path)): \(error)", .dataError)
    }
  }

  private static func advice(_ error: JSONLDError, mayLoad: Bool) -> String {
    let isLoading = error.code == .loadingDocumentFailed || error.code == .loadingRemoteContextFailed
    guard isLoading, error.syntaxError == nil, !mayLoad else { return "" }
    return
      "\nNothing is loaded unasked: --allow-files FOLDER lets files below a folder be read, --allow-remote the network"
  }
}
