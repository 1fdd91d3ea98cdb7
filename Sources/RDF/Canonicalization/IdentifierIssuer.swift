/// Issues identifiers in a row, and remembers for whom (RDF Dataset Canonicalization, section 4.5).
struct IdentifierIssuer {
  private let prefix: String
  private var identifiers: [BlankNode: String] = [:]
  /// The nodes that have an identifier, in the order of issue.
  private(set) var nodes: [BlankNode] = []

  init(prefix: String) { self.prefix = prefix }

  /// The identifier issued for `node`, if any.
  subscript(node: BlankNode) -> String? { identifiers[node] }

  /// All identifiers issued.
  var issued: [BlankNode: String] { identifiers }

  /// The identifier for `node`, issued now where there is none yet.
  @discardableResult
  mutating func issue(for node: BlankNode) -> String {
    if let identifier = identifiers[node] { return identifier }
    let identifier = prefix + String(nodes.count)
    identifiers[node] = identifier
    nodes.append(node)
    return identifier
  }
}
