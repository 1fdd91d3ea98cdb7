import RDF
import RDFSyntax

/// Turns what readers and writers throw into errors that name the file.
enum ConversionFailure {
  /// Runs a conversion.
  /// - Parameters:
  ///   - path: the file that is read; `-` for standard input.
  ///   - mayLoad: as for `FaultyDocument`.
  /// - Throws: `CommandError`, `UsageError`.
  static func naming<Result>(_ path: String, mayLoad: Bool = true, _ body: () throws -> Result) throws -> Result {
    do {
      return try FaultyDocument.naming(path, mayLoad: mayLoad, body)
    } catch let error where error is CommandError || error is UsageError {
      throw error
    } catch let error as CanonicalDataset.LimitExceeded {
      throw CommandError("\(InputFile.name(of: path)): \(error)", .software)
    } catch let error as QuadWritingError {
      throw CommandError("\(InputFile.name(of: path)): \(error)", .dataError)
    } catch {
      throw CommandError(
        "\(InputFile.name(of: path)): reading or writing failed: \(error.localizedDescription)", .inputOutput)
    }
  }
}
