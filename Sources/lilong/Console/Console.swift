import Foundation
import Synchronization

/// Where the command reads and writes.
struct Console: Sendable {
  let environment: [String: String]
  private let isOutputTerminal: Bool
  private let isErrorTerminal: Bool

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
    isOutputTerminal = isatty(STDOUT_FILENO) == 1
    isErrorTerminal = isatty(STDERR_FILENO) == 1
  }

  /// No colour where the user set `NO_COLOR` (no-color.org) or the terminal is a dumb one.
  private var allowsColor: Bool {
    (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  var outputStyle: TextStyle { TextStyle(isColored: isOutputTerminal && allowsColor) }
  var errorStyle: TextStyle { TextStyle(isColored: isErrorTerminal && allowsColor) }

  /// Writes to standard output.
  /// - Throws: `CommandError` where that fails; nothing where the reader has gone.
  func write(_ text: String) throws { try write(Data(text.utf8)) }

  func write(_ data: some DataProtocol) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw CommandError("standard output cannot be written", .inputOutput)
    }
  }

  /// Writes a line to standard error.
  func note(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// A bar on standard error, on a terminal only.
  func progress(_ title: String, total: Int) -> ProgressBar {
    ProgressBar(title: title, total: total, isShown: isErrorTerminal)
  }
}

/// A bar that shows how far long work has come.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var shownPermille = -1
  }

  private static let columns = 30
  private let title: String
  private let total: Int
  private let isShown: Bool
  private let state = Mutex(State())

  init(title: String, total: Int, isShown: Bool) {
    self.title = title
    self.total = total
    self.isShown = isShown && total > 1
  }

  /// Counts one more piece of work as done; from any thread.
  func advance() {
    state.withLock { state in
      state.done += 1
      let permille = state.done * 1000 / max(1, total)
      guard isShown, permille != state.shownPermille else { return }
      state.shownPermille = permille
      let filled = state.done * Self.columns / max(1, total)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.columns - filled)
      show("\r\(title) \(bar) \(state.done)/\(total)")
    }
  }

  /// Takes the bar off the terminal.
  func finish() {
    if isShown { show("\r\u{1B}[K") }
  }

  private func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
