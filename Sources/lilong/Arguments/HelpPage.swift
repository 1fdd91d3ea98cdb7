import QueryAlgebra

/// The help of a command, or of all, as text.
struct HelpPage {
  let style: TextStyle

  /// The page that `lilong --help` shows.
  func overview(of commands: [any Command.Type]) -> String {
    let width = commands.map { $0.specification.name.count }.max() ?? 0
    let rows = commands.map { command in
      let specification = command.specification
      let padding = String(repeating: " ", count: width - specification.name.count)
      return "  \(style.bold(specification.name))\(padding)  \(specification.summary)"
    }
    return """
      lilong reads newsletters of Chinese neighbourhoods and builds the graph of who is who in them.

      \(style.bold("Usage:")) lilong COMMAND [ARGUMENTS]

      \(style.bold("Commands:"))
      \(rows.joined(separator: "\n"))

      \(style.bold("Examples:"))
        lilong build seeds -o graphs/seeds.jsonld
        lilong query -g graphs/seeds.jsonld queries/attendance.gql
        lilong draw -g graphs/seeds.jsonld chart 四平路街道 -o chart.svg

      lilong COMMAND --help says more of a command; lilong --version prints the version.

      """
  }

  /// The page that `lilong COMMAND --help` shows.
  func page(of specification: CommandSpecification) -> String {
    var text = "\(specification.summary)\n\n\(style.bold("Usage:")) \(usage(of: specification))\n"
    if !specification.discussion.isEmpty { text += "\n\(specification.discussion)\n" }
    let arguments = specification.positionals.map { ($0.name, describe($0.help, $0.choices)) }
    text += section("Arguments:", arguments)
    let help = ("-h, --help", "Show this help.")
    text += section("Options:", specification.options.map { (heading($0), describe($0.help, $0.choices)) } + [help])
    if !specification.examples.isEmpty {
      let examples = specification.examples.map { "  \($0.command)\n      \($0.meaning)" }
      text += "\n\(style.bold("Examples:"))\n" + examples.joined(separator: "\n") + "\n"
    }
    return text
  }

  private func usage(of specification: CommandSpecification) -> String {
    let options = specification.options.isEmpty ? "" : " [OPTIONS]"
    let positionals = specification.positionals.map { positional in
      switch positional.count {
      case .one: " \(positional.name)"
      case .optional: " [\(positional.name)]"
      case .oneOrMore: " \(positional.name)…"
      case .any: " [\(positional.name)…]"
      }
    }
    return "lilong \(specification.name)\(options)" + positionals.joined()
  }

  private func heading(_ option: CommandSpecification.Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + "--" + option.name + (option.value.map { " " + $0 } ?? "")
  }

  private func describe(_ help: String, _ choices: [String]) -> String {
    choices.isEmpty ? help : "\(help) (\(choices.joined(separator: ", ")))"
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let width = min(28, rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0)
    let lines = rows.map { heading, help in
      let gap = width - DisplayWidth.columns(of: heading)
      let start =
        gap >= 0
        ? heading + String(repeating: " ", count: gap) : heading + "\n" + String(repeating: " ", count: width + 2)
      return "  \(start)  \(help)"
    }
    return "\n\(style.bold(title))\n" + lines.joined(separator: "\n") + "\n"
  }
}
