import JSONLD
import RDF
import RDFSyntax

/// Turns what readers and writers throw into errors that name the file.
enum ConversionFailure {
  /// Runs a conversion.
  /// - Parameters:
  ///   - path: the file that is read; `-` for standard input.
  ///   - mayLoad: whether the call lets documents load others; else an error of loading says how to let them.
  /// - Throws: `CommandError`, `UsageError`.
  static func naming<Result>(_ path: String, mayLoad: Bool = true, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as CommandError {
      throw error
    } catch let error as UsageError {
      throw error
    } catch let error as JSONLDError {
      throw CommandError("\(name(path)): \(error)\(advice(error, mayLoad: mayLoad))", .dataError)
    } catch let error as CanonicalDataset.LimitExceeded {
      throw CommandError("\(name(path)): \(error)", .software)
    } catch let error where error is RDFSyntaxError || error is QuadWritingError || error is JSONSyntaxError {
      throw CommandError("\(name(path)): \(error)", .dataError)
    } catch {
      throw CommandError("\(name(path)): reading or writing failed: \(error.localizedDescription)", .inputOutput)
    }
  }

  private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

  private static func advice(_ error: JSONLDError, mayLoad: Bool) -> String {
    let isLoading = error.code == .loadingDocumentFailed || error.code == .loadingRemoteContextFailed
    guard isLoading, error.syntaxError == nil, !mayLoad else { return "" }
    return
      "\nNothing is loaded unasked: --allow-files FOLDER lets files below a folder be read, --allow-remote the network"
  }
}
