/// What a command takes, as data: parsing, help and shell completion are all made of it.
struct CommandSpecification: Sendable {
  let name: String
  /// One line, for the list of commands.
  let summary: String
  /// More, for the command's own help.
  var discussion = ""
  var positionals: [Positional] = []
  var options: [Option] = []
  var examples: [Example] = []

  /// An argument that is known by its place.
  struct Positional: Sendable {
    enum Count: Sendable {
      case one, optional, oneOrMore, any
    }

    let name: String
    let help: String
    var count = Count.one
    var choices: [String] = []
  }

  /// An argument that is known by its name.
  struct Option: Sendable {
    /// The long name, without its dashes.
    let name: String
    var short: Character?
    /// What stands for the value in the help; `nil` for a switch.
    var value: String?
    let help: String
    var choices: [String] = []
    var isRepeatable = false
  }

  struct Example: Sendable {
    let command: String
    let meaning: String
  }
}

/// A command of `lilong`: what it takes, and what it does.
protocol Command {
  static var specification: CommandSpecification { get }
  /// - Throws: an error that `ErrorReport` turns into a sentence and an exit code.
  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode
}
