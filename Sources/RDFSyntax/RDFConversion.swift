import Foundation
import RDF

/// Converts documents from one format to another as a stream, in memory that does not grow with the document.
public enum RDFConversion {
  /// Reads `input` to its end and writes `output`, both of which stay open.
  ///
  /// The prefixes of the document are not known before it is read, so `prefixes` are the ones that are written.
  /// Throws `RDFSyntaxError`, `QuadWritingError` (a named graph, where `target` has none), and errors of the files.
  public static func convert(
    from input: FileHandle, _ source: RDFFormat, to output: FileHandle, _ target: RDFFormat,
    options: QuadReader.Options = QuadReader.Options(), prefixes: PrefixMap = PrefixMap()
  ) throws {
    let reader = QuadReader(format: source, options: options)
    let byteOutput = ByteOutput(to: output)
    if target.hasPrefixes {
      var writer = TurtleWriter(format: target, output: byteOutput, prefixes: prefixes)
      try reader.read(from: input) { try writer.write($0) }
      try writer.finish()
    } else {
      var writer = LineWriter(format: target, output: byteOutput)
      try reader.read(from: input) { try writer.write($0) }
      try writer.finish()
    }
  }
}
