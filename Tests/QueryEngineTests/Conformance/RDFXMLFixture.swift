import Foundation
import RDF

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads the part of RDF/XML that the W3C's query tests have as data: nodes and properties in turn, with `rdf:about`,
/// `rdf:ID`, `rdf:nodeID`, `rdf:resource` and `rdf:datatype`.
final class RDFXMLFixture: NSObject, XMLParserDelegate {
  private struct Frame {
    var node: Term?
    var predicate: IRI?
    var datatype: IRI?
    var text = ""
    var hasObject = false
  }

  private static let rdf = RDFVocabulary.namespace
  private let base: String
  private var frames: [Frame] = []
  private var blankNodeCount = 0
  private var quads: [Quad] = []

  private init(base: String) {
    self.base = base
  }

  /// The triples of a document, or `nil` where it is no XML.
  static func quads(_ data: Data, base: String) -> [Quad]? {
    let reader = RDFXMLFixture(base: base)
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.delegate = reader
    return parser.parse() ? reader.quads : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let iri = (namespaceURI ?? "") + name
    if iri == Self.rdf + "RDF" { return }
    if frames.last?.node != nil {
      var frame = Frame(predicate: IRI(iri), datatype: attributes["rdf:datatype"].map { IRI($0) })
      let object = attributes["rdf:resource"].map { resolve($0) } ?? attributes["rdf:nodeID"].map(blankNode)
      frames.append(frame)
      if let object {
        emit(object)
        frame.hasObject = true
        frames[frames.count - 1] = frame
      }
      return
    }
    let node =
      attributes["rdf:about"].map { resolve($0) } ?? attributes["rdf:ID"].map { resolve("#" + $0) }
      ?? attributes["rdf:nodeID"].map(blankNode) ?? fresh()
    if !frames.isEmpty {
      emit(node)
      frames[frames.count - 1].hasObject = true
    }
    frames.append(Frame(node: node))
    if iri != Self.rdf + "Description" { quads.append(Quad(node, RDFVocabulary.type, .iri(iri))) }
  }

  private func resolve(_ text: String) -> Term { .iri(IRIReference(base).resolve(text)) }

  private func blankNode(_ label: String) -> Term { .blankNode(BlankNode("n" + label)) }

  private func fresh() -> Term {
    blankNodeCount += 1
    return .blankNode(BlankNode("f\(blankNodeCount)"))
  }

  /// Adds a triple of the node and property that are open.
  private func emit(_ object: Term) {
    guard let predicate = frames.last?.predicate, let subject = frames.dropLast().last?.node else { return }
    quads.append(Quad(subject, predicate, object))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !frames.isEmpty { frames[frames.count - 1].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let frame = frames.last else { return }
    if frame.predicate != nil && !frame.hasObject {
      emit(.literal(Literal(frame.text, datatype: frame.datatype ?? XSD.string)))
    }
    frames.removeLast()
  }
}
