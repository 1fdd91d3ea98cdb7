import Foundation
import JSONLD
import RDF
import RDFSyntax

/// Reads a document of one format and writes another.
struct DocumentConverter {
  let source: GraphFormat
  let target: GraphFormat
  /// Options of the side that is JSON-LD, with the base for either.
  var processor = JSONLDProcessor()
  /// What relative IRIs of RDF syntaxes are resolved against.
  var base: IRIReference?
  /// The prefixes that Turtle and TriG are written with, before those of the document.
  var prefixes = PrefixMap()
  /// Whether Turtle and TriG nest blank nodes and lists, and group all statements of a subject.
  var isNested = false

  private var readerOptions: QuadReader.Options { QuadReader.Options(base: base) }

  /// Converts between RDF syntaxes in memory that does not grow with the document; of JSON-LD the input, the output or
  /// both are held whole.
  /// - Throws: what readers and writers throw.
  func convert(_ path: String, to output: FileHandle) throws {
    switch (source, target) {
    case (.rdf(let source), .rdf(let target)) where !isNested:
      let input = try InputFile.open(path)
      try RDFConversion.convert(
        from: input, source, to: output, target, options: readerOptions, prefixes: prefixes)
    case (.jsonLD, .rdf(let target)) where !isNested:
      let quads = try JSONLDSource(path).input(base: base?.string)
      try Self.write(quads, processor, to: output, target, prefixes: prefixes)
    case (_, .rdf(let target)):
      let document = try document(path)
      try output.write(contentsOf: Data(try document.serialized(as: target).utf8))
    case (_, .jsonLD):
      let expanded = try processor.fromRDF(try document(path).quads)
      try output.write(contentsOf: JSONOutput.data(.array(expanded)))
    }
  }

  /// The whole document.
  /// - Throws: what readers throw.
  func document(_ path: String) throws -> RDFDocument {
    switch source {
    case .jsonLD:
      return RDFDocument(
        quads: try processor.toRDF(try JSONLDSource(path).input(base: base?.string)), prefixes: prefixes)
    case .rdf(let format):
      var document = try RDFDocument(parsing: try InputFile.read(path), format: format, options: readerOptions)
      for entry in prefixes.entries where document.prefixes[entry.prefix] == nil {
        document.prefixes[entry.prefix] = entry.namespace
      }
      return document
    }
  }

  /// Writes the quads that a JSON-LD document means, as they come.
  /// - Throws: `JSONLDError`, `QuadWritingError`, and errors of the file.
  static func write(
    _ input: JSONLDInput, _ processor: JSONLDProcessor, to output: FileHandle, _ format: RDFFormat,
    prefixes: PrefixMap = PrefixMap()
  ) throws {
    var writer = format.writer(to: ByteOutput(to: output), prefixes: prefixes)
    try processor.toRDF(input) { try writer.write($0) }
    try writer.finish()
  }
}

/// JSON as the command prints it.
enum JSONOutput {
  /// The value, a member or item a line, with a line break at the end.
  static func data(_ value: JSONValue) -> Data { Data(JSONWriter.bytes(value) + [UInt8(ascii: "\n")]) }
}
