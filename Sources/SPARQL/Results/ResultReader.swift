import Foundation
import QueryAlgebra
import RDF

/// Reads the results of SELECT and ASK from the W3C's formats.
public struct ResultReader: Sendable {
  public var format: ResultFormat

  public init(format: ResultFormat) {
    self.format = format
  }

  /// The solutions or the answer that a file or an answer of a server holds.
  ///
  /// The plain values of CSV are read as strings, but for `_:` and a label, a blank node. A bare `true` or `false` in
  /// CSV or TSV is the answer to an ASK query.
  /// - Throws: `ResultFormatError`.
  public func read(_ data: Data) throws(ResultFormatError) -> QueryResult {
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ResultFormatError(format, "the text is not UTF-8")
    }
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    switch format {
    case .json: return try JSONResultReader.read(Data(plain.utf8))
    case .xml: return try XMLResultReader.read(plain)
    case .csv: return try DelimitedResultReader(format: .csv, separator: ",").read(plain)
    case .tsv: return try DelimitedResultReader(format: .tsv, separator: "\t").read(plain)
    }
  }
}
