import Foundation
import Knowledge
import RDF
import RDFSyntax

/// Writes a graph in any of the formats. The same statements give the same bytes, in whatever order they come.
struct GraphExport {
  let format: GraphFormat
  /// What the IRIs of JSON-LD are written relative to.
  var base = GraphBuilder.defaultBase

  private static let prefixes: PrefixMap = [
    "rdf": RDFVocabulary.namespace, "rdfs": RDFSVocabulary.namespace, "xsd": XSD.namespace,
    "org": OrgVocabulary.namespace, "schema": SchemaVocabulary.namespace, "prov": ProvVocabulary.namespace,
    "oa": AnnotationVocabulary.namespace, "lilong": LilongVocabulary.namespace,
  ]

  /// The document, in UTF-8.
  /// - Throws: `CommandError` where JSON-LD is asked for a graph with named graphs; `QuadWritingError` for a term
  ///   that the format cannot write.
  func data(_ quads: [Quad]) throws -> Data {
    switch format {
    case .jsonLD:
      guard quads.allSatisfy({ $0.graphName == nil }) else {
        throw CommandError(
          "the graph has named graphs, which this JSON-LD layout does not hold; use nquads or trig", .dataError)
      }
      return Data(GraphDocumentWriter(base: base).bytes(quads.lazy.map(\.triple)))
    case .rdf(let format):
      let document = RDFDocument(quads: try Self.sorted(quads), prefixes: Self.prefixes)
      return Data(try document.serialized(as: format).utf8)
    }
  }

  /// Each quad once, in the order of their lines in N-Quads.
  private static func sorted(_ quads: [Quad]) throws -> [Quad] {
    var lines = SortedLines()
    for quad in quads { try lines.append(quad) }
    return lines.order().map { quads[$0] }
  }
}
