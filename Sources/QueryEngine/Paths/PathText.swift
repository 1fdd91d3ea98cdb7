import Foundation
import QuadStore
import QueryAlgebra
import RDF

/// Writes paths as texts: the names of their nodes, and the words of their edges.
final class PathText {
  private let edges: EdgeIndex
  private let reader: TermReader
  private let steps: [ShortestPath.Step]
  private let naming: [UInt32]
  private var known: [UInt32: String] = [:]
  private static let knownLimit = 1 << 16

  /// - Parameters:
  ///   - steps: those that hops are of, in their order.
  ///   - naming: the properties that name a node, the first that it has.
  init(edges: EdgeIndex, reader: TermReader, steps: [ShortestPath.Step], naming: [UInt32]) {
    (self.edges, self.reader, self.steps, self.naming) = (edges, reader, steps, naming)
  }

  /// `甲 —出席→ 会议 ←出席— 乙`: each word points the way that it reads.
  func chain(from start: UInt32, _ path: [PathHop]) -> String {
    path.reduce(name(of: start)) { text, hop in
      let step = steps[hop.step]
      let word = hop.isBackward == step.isWordReversed ? "—\(step.word)→" : "←\(step.word)—"
      return "\(text) \(word) \(name(of: hop.node))"
    }
  }

  func nodes(from start: UInt32, _ path: [PathHop]) -> String {
    ([start] + path.map(\.node)).map(name).joined(separator: ", ")
  }

  /// The name of a node: of the first naming property that it has the least value in the order of terms; without one,
  /// the last part of its IRI, or its own text.
  private func name(of node: UInt32) -> String {
    if let name = known[node] { return name }
    var value: UInt32?
    for property in naming where value == nil {
      edges.forEachNeighbour(of: node, over: property, isInverse: false) { value = min(value ?? $0, $0) }
    }
    let term = reader.term(of: edges.store.dictionary.id(ofCode: value ?? node))
    let name: String =
      switch term {
      case .iri(let iri)?: Self.lastPart(of: iri.string)
      case .blankNode(let node)?: "_:" + node.label
      case .literal(let literal)?: literal.lexicalForm
      case nil: ""
      }
    if known.count >= Self.knownLimit { known = [:] }
    known[node] = name
    return name
  }

  private static func lastPart(of iri: String) -> String {
    let part = iri.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? iri
    return part.removingPercentEncoding ?? part
  }
}
