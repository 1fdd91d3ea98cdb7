import QueryAlgebra
import RDF

/// Writes the results of SELECT and ASK in one of the W3C's formats, row by row as they come.
public struct ResultWriter: Sendable {
  public var format: ResultFormat

  public init(format: ResultFormat) {
    self.format = format
  }

  /// Writes solutions; only one row is held at a time.
  /// - Throws: what reading the solutions throws; what was written until then stays written.
  public func write(_ solutions: Solutions, to output: inout some TextOutputStream) throws {
    switch format {
    case .json: try JSONResultWriter().write(solutions, to: &output)
    case .xml: try XMLResultWriter().write(solutions, to: &output)
    case .csv: try CSVResultWriter().write(solutions, to: &output)
    case .tsv: try TSVResultWriter().write(solutions, to: &output)
    }
  }

  /// Writes the answer to an ASK query. CSV and TSV have no form for it by the standard: they get the bare word.
  public func write(_ answer: Bool, to output: inout some TextOutputStream) {
    switch format {
    case .json: output.write("{\"head\":{},\"boolean\":\(answer)}\n")
    case .xml:
      output.write(XMLResultWriter.opening)
      output.write("  <head/>\n  <boolean>\(answer)</boolean>\n</sparql>\n")
    case .csv, .tsv: output.write("\(answer)\n")
    }
  }
}
