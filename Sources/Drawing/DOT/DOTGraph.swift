/// A drawing in Graphviz's language, as a value.
public struct DOTGraph: Hashable, Sendable {
  /// An attribute's value.
  public enum Value: Hashable, Sendable {
    /// Text as it is; it is quoted when written.
    case text(String)
    /// An HTML-like label.
    case html(HTMLLabel)
  }

  /// An attribute of a graph, a node or an edge.
  public struct Attribute: Hashable, Sendable {
    /// Its name, as Graphviz knows it.
    public let name: String
    /// What it is set to.
    public let value: Value

    /// An attribute of a name and a value.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  indirect enum Statement: Hashable, Sendable {
    case node(String, [Attribute])
    case edge(String, String, [Attribute])
    /// Nodes that stand side by side.
    case sameRank([String])
  }

  private let isDirected: Bool
  private let attributes: [Attribute]
  private let nodeAttributes: [Attribute]
  private let edgeAttributes: [Attribute]
  private var statements: [Statement] = []

  init(
    isDirected: Bool = true, attributes: [Attribute], nodeAttributes: [Attribute] = [],
    edgeAttributes: [Attribute] = []
  ) {
    self.isDirected = isDirected
    self.attributes = attributes
    self.nodeAttributes = nodeAttributes
    self.edgeAttributes = edgeAttributes
  }

  mutating func node(_ name: String, _ attributes: Attribute...) { statements.append(.node(name, attributes)) }

  mutating func edge(_ from: String, _ to: String, _ attributes: Attribute...) {
    statements.append(.edge(from, to, attributes))
  }

  mutating func append(edge from: String, _ to: String, _ attributes: [Attribute]) {
    statements.append(.edge(from, to, attributes))
  }

  mutating func sameRank(_ names: [String]) { statements.append(.sameRank(names)) }

  /// The drawing in the DOT language, in UTF-8.
  public var text: String {
    var lines = [isDirected ? "digraph lilong {" : "graph lilong {", "  charset=\"UTF-8\";"]
    lines += attributes.map { "  \(Self.assignment($0));" }
    if !nodeAttributes.isEmpty { lines.append("  node\(Self.list(nodeAttributes));") }
    if !edgeAttributes.isEmpty { lines.append("  edge\(Self.list(edgeAttributes));") }
    lines += statements.map(line)
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private func line(_ statement: Statement) -> String {
    switch statement {
    case .node(let name, let attributes): return "  \(Self.quoted(name))\(Self.list(attributes));"
    case .edge(let from, let to, let attributes):
      return "  \(Self.quoted(from)) \(isDirected ? "->" : "--") \(Self.quoted(to))\(Self.list(attributes));"
    case .sameRank(let names): return "  { rank=same; \(names.map { Self.quoted($0) + ";" }.joined(separator: " ")) }"
    }
  }

  private static func list(_ attributes: [Attribute]) -> String {
    attributes.isEmpty ? "" : " [" + attributes.map(assignment).joined(separator: ", ") + "]"
  }

  private static func assignment(_ attribute: Attribute) -> String {
    switch attribute.value {
    case .text(let text): "\(attribute.name)=\(quoted(text))"
    case .html(let label): "\(attribute.name)=<\(label.markup)>"
    }
  }

  /// A quoted identifier; a backslash would start an escape.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension DOTGraph.Attribute {
  static func text(_ name: String, _ value: String) -> DOTGraph.Attribute { .init(name, .text(value)) }
  static func label(_ label: HTMLLabel) -> DOTGraph.Attribute { .init("label", .html(label)) }
}
