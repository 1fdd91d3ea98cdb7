import Foundation
import RDF

/// Converts documents from one format to another as a stream, in memory that does not grow with the document.
public enum RDFConversion {
  /// The most prefixes that are taken over from a document; each costs time for every IRI that is written.
  private static let prefixLimit = 256

  /// Reads `input` to its end and writes `output`, both of which stay open.
  ///
  /// Where both formats have prefixes, those of the document are taken over as it declares them, up to 256;
  /// `prefixes` are declared before.
  /// Throws `RDFSyntaxError`, `QuadWritingError` (a named graph, where `target` has none), and errors of the files.
  public static func convert(
    from input: FileHandle, _ source: RDFFormat, to output: FileHandle, _ target: RDFFormat,
    options: QuadReader.Options = QuadReader.Options(), prefixes: PrefixMap = PrefixMap()
  ) throws {
    let reader = QuadReader(format: source, options: options)
    let byteOutput = ByteOutput(to: output)
    if target.hasPrefixes {
      var writer = TurtleWriter(format: target, output: byteOutput, prefixes: prefixes)
      var known = 0
      try reader.read(from: input) { quad in
        let declarations = reader.declarations
        if declarations.total != known, declarations.prefixes <= prefixLimit {
          known = declarations.total
          writer.declare(reader.prefixes)
        }
        try writer.write(quad)
      }
      try writer.finish()
    } else {
      var writer = LineWriter(format: target, output: byteOutput)
      try reader.read(from: input) { try writer.write($0) }
      try writer.finish()
    }
  }
}
