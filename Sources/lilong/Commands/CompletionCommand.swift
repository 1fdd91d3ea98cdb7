/// `lilong completion`: the words that a shell offers after `lilong`.
enum CompletionCommand: Command {
  static let specification = CommandSpecification(
    name: "completion", summary: "Print the completion script of a shell.",
    positionals: [.init(name: "SHELL", help: "Which shell.", choices: ["bash", "zsh", "fish"])],
    examples: [
      .init(command: "lilong completion bash > ~/.local/share/bash-completion/completions/lilong", meaning: "for bash"),
      .init(command: "lilong completion zsh > ~/.zfunc/_lilong", meaning: "for zsh, with ~/.zfunc in fpath"),
      .init(command: "lilong completion fish > ~/.config/fish/completions/lilong.fish", meaning: "for fish"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let script = CompletionScript(specifications: Lilong.commands.map { $0.specification })
    switch arguments.positionals[0] {
    case "bash": try console.write(script.bash)
    case "zsh": try console.write(script.zsh)
    default: try console.write(script.fish)
    }
    return .success
  }
}
