import QueryAlgebra

/// Sorts the words of a call by a command's specification.
///
/// `--name value`, `--name=value`, `-n value`, `-nvalue`, and switches in one word (`-xy`); `--` ends the options; a
/// single `-` is a positional argument.
struct ArgumentParser {
  private let specification: CommandSpecification
  private var words: ArraySlice<String>
  private var parsed = ParsedArguments()

  private init(_ specification: CommandSpecification, _ words: ArraySlice<String>) {
    self.specification = specification
    self.words = words
  }

  /// - Throws: `UsageError`.
  static func parse(_ words: some Sequence<String>, for specification: CommandSpecification) throws -> ParsedArguments {
    var parser = ArgumentParser(specification, Array(words)[...])
    try parser.run()
    return parser.parsed
  }

  private mutating func run() throws {
    while let word = words.popFirst() {
      if word == "--" {
        parsed.positionals += words
        break
      } else if word.hasPrefix("--") {
        try long(String(word.dropFirst(2)))
      } else if word.hasPrefix("-"), word != "-" {
        try short(Array(word.dropFirst()))
      } else {
        parsed.positionals.append(word)
      }
    }
    try checkPositionals()
  }

  private mutating func long(_ word: String) throws {
    let name = word.prefix { $0 != "=" }
    let value = name.count < word.count ? String(word.dropFirst(name.count + 1)) : nil
    guard let option = specification.options.first(where: { $0.name == name }) else {
      let known = specification.options.map { "--" + $0.name }
      throw error("\(specification.name) has no option --\(name)", nearest: "--" + name, among: known)
    }
    if option.value == nil {
      guard value == nil else { throw error("--\(name) takes no value") }
      parsed.set(option.name)
    } else {
      try take(value ?? next(for: "--\(name)", option), of: option)
    }
  }

  private mutating func short(_ letters: [Character]) throws {
    for (index, letter) in letters.enumerated() {
      guard let option = specification.options.first(where: { $0.short == letter }) else {
        throw error("\(specification.name) has no option -\(letter)")
      }
      guard option.value != nil else {
        parsed.set(option.name)
        continue
      }
      let rest = String(letters[(index + 1)...])
      try take(rest.isEmpty ? next(for: "-\(letter)", option) : rest, of: option)
      return
    }
  }

  private mutating func next(for name: String, _ option: CommandSpecification.Option) throws -> String {
    guard let value = words.popFirst() else { throw error("\(name) needs a value (\(option.value ?? ""))") }
    return value
  }

  private mutating func take(_ value: String, of option: CommandSpecification.Option) throws {
    if !option.choices.isEmpty, !option.choices.contains(value) {
      let choices = option.choices.joined(separator: ", ")
      throw error("--\(option.name) is one of \(choices)", nearest: value, among: option.choices)
    }
    if parsed.value(option.name) != nil, !option.isRepeatable { throw error("--\(option.name) is given twice") }
    parsed.set(option.name, to: value)
  }

  private func checkPositionals() throws {
    var left = parsed.positionals[...]
    for positional in specification.positionals {
      switch positional.count {
      case .one, .optional:
        guard let value = left.popFirst() else {
          if positional.count == .optional { continue }
          throw error("\(specification.name) needs \(positional.name): \(positional.help)")
        }
        try check(value, positional)
      case .oneOrMore, .any:
        if left.isEmpty, positional.count == .oneOrMore {
          throw error("\(specification.name) needs \(positional.name): \(positional.help)")
        }
        left = []
      }
    }
    if let extra = left.first { throw error("\(specification.name) does not know what to do with \"\(extra)\"") }
  }

  private func check(_ value: String, _ positional: CommandSpecification.Positional) throws {
    guard !positional.choices.isEmpty, !positional.choices.contains(value) else { return }
    let choices = positional.choices.joined(separator: ", ")
    throw error("\(positional.name) is one of \(choices), not \"\(value)\"", nearest: value, among: positional.choices)
  }

  private func error(_ message: String, nearest word: String = "", among known: [String] = []) -> UsageError {
    let hint = NearestWords.nearest(to: word, among: known, limit: 1).first.map { "; did you mean \($0)?" } ?? ""
    return UsageError(message + hint)
  }
}
