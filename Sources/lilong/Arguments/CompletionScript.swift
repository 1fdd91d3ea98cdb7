/// Completion scripts, made of the commands' specifications.
struct CompletionScript {
  let specifications: [CommandSpecification]

  private var names: String { specifications.map(\.name).joined(separator: " ") }

  private static func flags(_ specification: CommandSpecification) -> [String] {
    specification.options.flatMap { option in ["--" + option.name] + (option.short.map { ["-\($0)"] } ?? []) } + [
      "--help"
    ]
  }

  private static func words(_ specification: CommandSpecification) -> [String] {
    specification.positionals.flatMap(\.choices)
  }

  // MARK: bash

  var bash: String {
    let cases = specifications.map { specification in
      let choices = specification.options.filter { !$0.choices.isEmpty }.map { option in
        "        --\(option.name)) COMPREPLY=($(compgen -W '\(option.choices.joined(separator: " "))' -- \"$word\")); return ;;"
      }
      let words = (Self.flags(specification) + Self.words(specification)).joined(separator: " ")
      return """
            \(specification.name))
              case "$previous" in
        \(choices.joined(separator: "\n"))
                *) ;;
              esac
              COMPREPLY=($(compgen -W '\(words)' -- "$word") $(compgen -f -- "$word")) ;;
        """
    }
    return """
      # bash completion of lilong
      _lilong() {
        local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(names) --help --version' -- "$word"))
          return
        fi
        case "${COMP_WORDS[1]}" in
      \(cases.joined(separator: "\n"))
        esac
      }
      complete -o filenames -F _lilong lilong

      """
  }

  // MARK: zsh

  var zsh: String {
    let commands = specifications.map { "    '\($0.name):\(Self.escaped($0.summary))'" }
    let cases = specifications.map { specification in
      let options = specification.options.map { option -> String in
        let value =
          option.value.map {
            option.choices.isEmpty ? ":\($0):_files" : ":\($0):(\(option.choices.joined(separator: " ")))"
          } ?? ""
        return "        '--\(option.name)[\(Self.escaped(option.help))]\(value)'"
      }
      let positionals = specification.positionals.map { positional in
        let action = positional.choices.isEmpty ? "_files" : "(\(positional.choices.joined(separator: " ")))"
        return
          "        '\(positional.count == .oneOrMore || positional.count == .any ? "*" : ""):\(positional.name):\(action)'"
      }
      let lines = (options + positionals).joined(separator: " \\\n")
      return "    \(specification.name))\n      _arguments \\\n\(lines)\n      ;;"
    }
    return """
      #compdef lilong
      _lilong() {
        local -a commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local name=$words[2]
        shift words
        (( CURRENT-- ))
        case $name in
      \(cases.joined(separator: "\n"))
        esac
      }
      _lilong "$@"

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("'", with: "'\\''").replacing("[", with: "(").replacing("]", with: ")").replacing(":", with: "\\:")
  }

  // MARK: fish

  var fish: String {
    var lines = ["# fish completion of lilong"]
    for specification in specifications {
      let summary = Self.quoted(specification.summary)
      lines.append("complete -c lilong -n __fish_use_subcommand -f -a \(specification.name) -d \(summary)")
      let condition = "-n '__fish_seen_subcommand_from \(specification.name)'"
      for option in specification.options {
        let short = option.short.map { " -s \($0)" } ?? ""
        let value =
          option.value == nil
          ? "" : option.choices.isEmpty ? " -r" : " -x -a '\(option.choices.joined(separator: " "))'"
        lines.append("complete -c lilong \(condition)\(short) -l \(option.name)\(value) -d \(Self.quoted(option.help))")
      }
      for word in Self.words(specification) { lines.append("complete -c lilong \(condition) -a \(word)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "\\'") + "'" }
}
