import Drawing
import Foundation
import RDF

/// `lilong draw`: charts of the graph, laid out by Graphviz.
enum DrawCommand: Command {
  /// What can be drawn.
  private enum Kind: String, CaseIterable {
    case chart, meeting, network, timeline, person

    /// The names of the options that mean something for it.
    var options: Set<String> {
      let limits: Set<String> =
        switch self {
        case .chart, .meeting, .person: []
        case .network: ["most", "least"]
        case .timeline: ["most"]
        }
      return limits.union(["graph", "output", "format"])
    }
  }

  static let specification = CommandSpecification(
    name: "draw", summary: "Draw a chart of the graph.",
    discussion: """
      chart NAME      an organisation with its posts, their holders and all its parts
      meeting NAME    one event with its participants by what they did there
      network [NAME]  who met whom, of one organisation or of all
      timeline [NAME] events in the order of time, of one organisation or person or of all
      person NAME     one person with their posts and events
      A .dot file needs no Graphviz; .svg, .png and .pdf do.
      """,
    positionals: [
      .init(name: "KIND", help: "What to draw.", choices: Kind.allCases.map(\.rawValue)),
      .init(
        name: "NAME", help: "Of whom or what: a name, another form of it, a part of it, or an IRI.", count: .optional),
    ],
    options: [
      GraphFile.option,
      .init(
        name: "output", short: "o", value: "FILE",
        help: "A .dot, .svg, .png or .pdf file; DOT on standard output where absent."),
      .init(
        name: "format", short: "f", value: "FORMAT", help: "The format; by the ending where absent.",
        choices: ["dot", "svg", "png", "pdf"]),
      .init(name: "most", value: "NUMBER", help: "network, timeline: at most so many people (80) or events (200)."),
      .init(name: "least", value: "NUMBER", help: "network: only pairs who met at least so often (1)."),
    ],
    examples: [
      .init(command: "lilong draw chart 四平路街道 -o chart.svg", meaning: "the organisation chart of a subdistrict"),
      .init(command: "lilong draw meeting 市民热线 -o meeting.png", meaning: "one meeting, found by a part of its name"),
      .init(command: "lilong draw network --least 2 -o network.pdf", meaning: "people who met more than once"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    guard let kind = Kind(rawValue: arguments.positionals[0]) else { return .usage }
    try arguments.require(only: kind.options, for: kind.rawValue, of: specification)
    let path = arguments.value("output") ?? "-"
    let format = try self.format(arguments, path)
    let output = try OutputTarget(path)
    let view = GraphView(try GraphFile(arguments, console).quads.lazy.map(\.triple))
    let graph = try drawing(kind, arguments, view).graph(of: view)
    guard let picture = GraphvizRenderer.Format(rawValue: format) else {
      try output.write(Data(graph.text.utf8), console)
      return .success
    }
    try output.write(try GraphvizRenderer(searchPath: console.environment["PATH"]).render(graph, as: picture), console)
    return .success
  }

  private static func format(_ arguments: ParsedArguments, _ path: String) throws -> String {
    if let format = arguments.value("format") { return format }
    if path == "-" { return "dot" }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ending == "dot" || ending == "gv" || GraphvizRenderer.Format(rawValue: ending) != nil else {
      throw UsageError("the ending of \(path) tells no format; use .dot, .svg, .png or .pdf")
    }
    return ending
  }

  private static func drawing(_ kind: Kind, _ arguments: ParsedArguments, _ view: GraphView) throws -> Drawing {
    let name = arguments.positionals.dropFirst().first
    let lookup = ThingLookup(view: view)
    switch kind {
    case .chart: return .organizationChart(of: try lookup.find(try required(name, "an organisation"), .organization))
    case .meeting: return .meeting(try lookup.find(try required(name, "an event"), .event))
    case .person: return .person(try lookup.find(try required(name, "a person"), .person))
    case .network:
      let organization = try name.map { try lookup.find($0, .organization) }
      return .coAttendance(
        CoAttendanceOptions(
          organization: organization, leastMeetings: try arguments.number("least") ?? 1,
          most: try arguments.number("most") ?? 80))
    case .timeline:
      let about = try name.map { try lookup.find($0, .organization, .person) }
      return .timeline(TimelineOptions(about: about, most: try arguments.number("most") ?? 200))
    }
  }

  private static func required(_ name: String?, _ what: String) throws -> String {
    guard let name else { throw UsageError("say the name of \(what)") }
    return name
  }
}
