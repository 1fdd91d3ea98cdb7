/// The arguments of one call, sorted by what the command's specification says of them.
struct ParsedArguments: Equatable {
  var positionals: [String] = []
  private var values: [String: [String]] = [:]
  private var switches: Set<String> = []

  mutating func set(_ option: String, to value: String) { values[option, default: []].append(value) }
  mutating func set(_ option: String) { switches.insert(option) }

  func value(_ option: String) -> String? { values[option]?.last }
  func values(_ option: String) -> [String] { values[option] ?? [] }
  func has(_ option: String) -> Bool { switches.contains(option) }

  /// A positive whole number.
  /// - Throws: `UsageError` where the value is none.
  func number(_ option: String) throws -> Int? {
    guard let value = value(option) else { return nil }
    guard let number = Int(value), number > 0 else {
      throw UsageError("--\(option) needs a whole number greater than 0, not \"\(value)\"")
    }
    return number
  }

  /// For a command that does several kinds of work: refuses the options that mean nothing to the one that is asked for.
  /// - Parameters:
  ///   - taken: the names of the options that mean something.
  ///   - work: what is asked for, as the call says it.
  /// - Throws: `UsageError`.
  func require(only taken: Set<String>, for work: String, of specification: CommandSpecification) throws {
    for option in specification.options where !taken.contains(option.name) {
      guard has(option.name) || value(option.name) != nil else { continue }
      throw UsageError("\(work) takes no --\(option.name)")
    }
  }
}

/// A call that is not as the command's help says.
struct UsageError: Error, Equatable {
  let message: String
  /// The command whose help would say it, which only the caller of commands knows; `nil` for the help of all.
  var command: String?

  init(_ message: String) { self.message = message }
}
