import Foundation
import RDF

/// A whole document in memory: its quads in their order, and its prefixes.
public struct RDFDocument: Sendable, Equatable {
  /// The quads, in the order of the document; one that is written twice is there twice.
  public var quads: [Quad]
  /// The prefixes that the document declares, each with its last meaning.
  public var prefixes: PrefixMap

  /// A document of the quads, in their order.
  public init(quads: [Quad], prefixes: PrefixMap = PrefixMap()) {
    self.quads = quads
    self.prefixes = prefixes
  }

  /// Reads a document. Throws `RDFSyntaxError`.
  public init(
    parsing bytes: some ContiguousBytes, format: RDFFormat, options: QuadReader.Options = QuadReader.Options()
  ) throws {
    let reader = QuadReader(format: format, options: options)
    var quads: [Quad] = []
    var cache = TermCache()
    try reader.feed(bytes) { quads.append(cache.quad($0)) }
    try reader.finish { quads.append(cache.quad($0)) }
    self.init(quads: quads, prefixes: reader.prefixes)
  }

  /// Reads a document. Throws `RDFSyntaxError`.
  public init(
    parsing text: String, format: RDFFormat, options: QuadReader.Options = QuadReader.Options()
  ) throws {
    try self.init(parsing: Array(text.utf8), format: format, options: options)
  }

  /// Writes the document. Turtle and TriG group all statements of a subject, nest blank nodes and lists, and keep the
  /// order in which graphs, subjects and predicates first appear, with `rdf:type` before other predicates.
  ///
  /// Throws `QuadWritingError` where a term has no form in `format`. O(quads).
  public func serialized(as format: RDFFormat) throws -> String {
    let output = ByteOutput()
    if format.hasPrefixes {
      try TurtleDocumentWriter(format: format, prefixes: prefixes, output: output).write(quads)
    } else {
      var writer = LineWriter(format: format, output: output)
      try writer.write(contentsOf: quads)
    }
    return output.text
  }
}
