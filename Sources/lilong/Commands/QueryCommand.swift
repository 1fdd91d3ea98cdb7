import Foundation
import PatternLanguage
import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import RDFSyntax
import SPARQL

/// `lilong query`: questions in the pattern language or in SPARQL.
enum QueryCommand: Command {
  static let specification = CommandSpecification(
    name: "query", summary: "Ask the graph a question, in the pattern language or in SPARQL.",
    discussion: """
      The question is a file (.gql for the pattern language, .rq for SPARQL), or the text itself. The pattern language
      takes its words from the graph's context, English or Chinese: docs/query-language.md has it on one page.

      A graph is indexed when it is first asked, in a file beside it (FILE.index); later questions start at once. A
      file that has changed is indexed again.
      """,
    positionals: [.init(name: "QUERY", help: "A file, or the text of a query; - for standard input.")],
    options: [GraphFile.option] + QuerySource.options + [SPARQLEndpoint.option, RemoteService.option] + [
      .init(
        name: "format", short: "f", value: "FORMAT", help: "How to print the answer; a table where absent.",
        choices: ["table"] + ResultFormat.allCases.map(\.rawValue)),
      .init(
        name: "param", short: "p", value: "NAME=VALUE", help: "What $NAME stands for in the query.", isRepeatable: true),
      .init(
        name: "explain", value: "FORM", help: "Print what the query means instead of running it.",
        choices: ["sparql", "algebra", "plan"]),
      .init(
        name: "language", value: "LANGUAGE", help: "Of the query, where nothing tells it.", choices: ["gql", "sparql"]),
      .init(
        name: "timeout", value: "SECONDS",
        help: "End the query after so long; 60 for what a server answers, else without end."),
      .init(name: "memory", value: "MEGABYTES", help: "End the query when it holds so much (2048)."),
    ],
    examples: [
      .init(command: "lilong query queries/attendance.gql", meaning: "a saved query: who attended which meeting"),
      .init(
        command: "lilong query 'MATCH (p:Person)-[:attended]->(m:Meeting) RETURN p.name, m.name'",
        meaning: "the same in one line"),
      .init(
        command: "lilong query 'MATCH (人:人物)-[:出席]->(会:会议) RETURN 人.姓名' --explain sparql",
        meaning: "the SPARQL that a query means"),
      .init(
        command: "lilong query -p name=杜娟 'MATCH (p:Person)-[:holds]->(o) WHERE p.name = $name RETURN o.name' -f csv",
        meaning: "with a parameter, as CSV"),
      .init(
        command: "lilong query queries/connection.gql -p a=杜娟 -p b=王莉静",
        meaning: "how two people are connected: a shortest path between them"),
      .init(
        command: "lilong query --data a.ttl --data b.nq 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'",
        meaning: "files of RDF, taken together"),
      .init(
        command: "lilong query --endpoint http://127.0.0.1:7878/query queries/attendance.gql",
        meaning: "the same question to a SPARQL server"),
      .init(
        command:
          "lilong query --allow-service 'SELECT * { ?p schema:name ?n SERVICE <http://127.0.0.1:7878/query> { ?x rdfs:label ?n } }'",
        meaning: "the graph and a server together"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let question = try Question(arguments)
    let limits = try limits(arguments)
    let endpoint = try endpoint(arguments)
    // A server has its own graph: a file is then only asked for its words, and only where the call names one.
    let isLocal = endpoint == nil || arguments.value("graph") != nil
    let source = isLocal ? try QuerySource(arguments, console).open() : nil
    let words = try GraphWords(context: source?.context)
    let query = try question.compile(words)
    switch arguments.value("explain") {
    case "sparql":
      try console.write(try SPARQLWriter(prefixes: words.prefixes).text(of: query))
      return .success
    case "algebra":
      try console.write(AlgebraWriter(prefixes: words.prefixes).text(of: query))
      return .success
    default: break
    }
    let printer = AnswerPrinter(format: arguments.value("format") ?? "table", prefixes: words.prefixes)
    if let endpoint {
      try printer.print(try endpoint.answer(to: query, prefixes: words.prefixes), console)
    } else if let source {
      let engine = QueryEngine(store: try source.store(), service: try service(arguments, words))
      if arguments.value("explain") == "plan" {
        try console.write(engine.explain(query))
      } else {
        try printer.print(try engine.run(query, limits: limits), console)
      }
    }
    return .success
  }

  private static func endpoint(_ arguments: ParsedArguments) throws -> SPARQLEndpoint? {
    guard let address = arguments.value("endpoint") else { return nil }
    if !arguments.values("data").isEmpty {
      throw UsageError("--endpoint asks a server and --data files; use one of them")
    }
    if arguments.value("explain") == "plan" {
      throw UsageError("the plan is the server's own; --explain plan goes without --endpoint")
    }
    let (timeout, maximumSize) = (try arguments.number("timeout") ?? 60, try megabytes(arguments) << 20)
    do {
      return try SPARQLEndpoint(address, timeout: timeout, maximumSize: maximumSize)
    } catch {
      throw UsageError("--endpoint: \(error.message)")
    }
  }

  private static func service(_ arguments: ParsedArguments, _ words: GraphWords) throws -> RemoteService? {
    guard arguments.has("allow-service") else { return nil }
    return RemoteService(
      timeout: try arguments.number("timeout") ?? 60, maximumSize: try megabytes(arguments) << 20,
      prefixes: words.prefixes)
  }

  private static func megabytes(_ arguments: ParsedArguments) throws -> Int {
    try arguments.number("memory") ?? 2048
  }

  private static func limits(_ arguments: ParsedArguments) throws -> QueryLimits {
    let seconds = try arguments.number("timeout")
    return QueryLimits(timeout: seconds.map { .seconds($0) }, maximumMemory: try megabytes(arguments) << 20)
  }
}

/// The text of a query, with the language that it is in.
struct Question {
  private let text: String
  private let isSPARQL: Bool
  /// The file that the query came from, for messages.
  private let file: String?
  private let parameters: [String: PatternQueryCompiler.Parameter]

  /// - Throws: `CommandError`, `UsageError`.
  init(_ arguments: ParsedArguments) throws {
    let given = arguments.positionals[0]
    let ending = given.split(separator: ".").last.map(String.init) ?? ""
    let namesFile = ["gql", "rq", "sparql", "cypher"].contains(ending) && !given.contains("\n")
    if given == "-" || namesFile || FileManager.default.fileExists(atPath: given) {
      text = try InputFile.text(given)
      file = given
    } else {
      text = given
      file = nil
    }
    switch arguments.value("language") {
    case "sparql": isSPARQL = true
    case "gql": isSPARQL = false
    default: isSPARQL = ["rq", "sparql"].contains(ending) || (!namesFile && Self.looksLikeSPARQL(text))
    }
    parameters = try Dictionary(
      arguments.values("param").map(Self.parameter), uniquingKeysWith: { _, later in later })
    if isSPARQL, !parameters.isEmpty { throw UsageError("--param is for the pattern language") }
  }

  private static func looksLikeSPARQL(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }
    let first = lines.first { !$0.isEmpty && !$0.hasPrefix("#") }?.prefix { $0.isLetter }.uppercased() ?? ""
    return ["PREFIX", "BASE", "SELECT", "ASK", "CONSTRUCT", "DESCRIBE"].contains(first)
  }

  private static func parameter(_ text: String) throws -> (String, PatternQueryCompiler.Parameter) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw UsageError("--param needs NAME=VALUE, not \"\(text)\"")
    }
    return (String(text[..<equals]), .term(.literal(literal(String(text[text.index(after: equals)...])))))
  }

  /// A number, a date or a truth value where the text is one; else a string.
  private static func literal(_ text: String) -> Literal {
    if Int(text) != nil { return Literal(text, datatype: XSD.integer) }
    if text == "true" || text == "false" { return Literal(text, datatype: XSD.boolean) }
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "d" : $0 })
    if shape == "dddd-dd-dd" { return Literal(text, datatype: XSD.date) }
    if Double(text) != nil, text.contains("."), !text.lowercased().contains("e") {
      return Literal(text, datatype: XSD.decimal)
    }
    return Literal(text)
  }

  /// The query in the algebra.
  /// - Throws: `CommandError` with the line and a caret under the place.
  func compile(_ words: GraphWords) throws -> Query {
    do {
      return isSPARQL
        ? try SPARQLParser(prefixes: words.prefixes).parse(text)
        : try PatternQueryCompiler(vocabulary: words.vocabulary, parameters: parameters).compile(text)
    } catch let error as SPARQLSyntaxError {
      throw failure(error.message, error.advice, error.location)
    } catch let error as PatternLanguageError {
      throw failure(error.message, error.advice, error.location)
    }
  }

  private func failure(_ message: String, _ advice: String?, _ location: SourceLocation) -> CommandError {
    let place = (file.map { "\($0), " } ?? "") + "line \(location.line), column \(location.column)"
    let hint = advice.map { "\n" + $0 } ?? ""
    return CommandError("\(place): \(message)\n\(location.excerpt)\(hint)", .dataError)
  }
}
