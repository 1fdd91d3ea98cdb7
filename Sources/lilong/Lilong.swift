import Foundation
import QueryAlgebra

/// The command line of Lilong.
@main
enum Lilong {
  static let version = "0.1.0"

  /// All commands, in the order of the help.
  static var commands: [any Command.Type] {
    [
      BuildCommand.self, QueryCommand.self, DrawCommand.self, WhyCommand.self, AnnotateCommand.self,
      EvaluateCommand.self, ExportCommand.self, ExtractCommand.self, AssembleCommand.self, ConvertCommand.self,
      JSONLDCommand.self, TrainCommand.self, CompletionCommand.self,
    ]
  }

  static func main() {
    // A reader that goes away (`lilong … | head`) ends the program quietly, as it does other programs.
    signal(SIGPIPE, SIG_DFL)
    let console = Console()
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      exit(try run(words, console).rawValue)
    } catch {
      let report = ErrorReport(error)
      console.note(report.text(console.errorStyle))
      exit(report.code.rawValue)
    }
  }

  /// Runs one call.
  /// - Throws: an error for `ErrorReport`.
  static func run(_ words: [String], _ console: Console) throws -> ExitCode {
    let help = HelpPage(style: console.outputStyle)
    guard let name = words.first else {
      console.note(HelpPage(style: console.errorStyle).overview(of: commands))
      return .usage
    }
    switch name {
    case "--help", "-h", "help":
      guard words.count > 1 else {
        try console.write(help.overview(of: commands))
        return .success
      }
      try console.write(help.page(of: try command(named: words[1]).specification))
      return .success
    case "--version", "-V":
      try console.write("lilong \(version)\n")
      return .success
    default:
      let command = try command(named: name)
      let arguments = words.dropFirst()
      if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        try console.write(help.page(of: command.specification))
        return .success
      }
      do {
        return try command.run(try ArgumentParser.parse(arguments, for: command.specification), console)
      } catch var error as UsageError {
        error.command = name
        throw error
      }
    }
  }

  private static func command(named name: String) throws -> any Command.Type {
    if let command = commands.first(where: { $0.specification.name == name }) { return command }
    let nearest = NearestWords.nearest(to: name, among: commands.map { $0.specification.name }, limit: 1).first
    throw UsageError("there is no command \"\(name)\"" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }
}
