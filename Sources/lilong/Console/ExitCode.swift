/// The exit codes of the command (BSD `sysexits.h`).
enum ExitCode: Int32, Equatable {
  case success = 0
  /// The call is not as the help says.
  case usage = 64
  /// The input is not as it should be.
  case dataError = 65
  /// The input does not exist or cannot be read.
  case noInput = 66
  /// A program that is needed is missing, or a server cannot be reached.
  case unavailable = 69
  /// A limit or a fault of the program's own.
  case software = 70
  /// The output cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed midway.
  case inputOutput = 74
}

/// An error of the command itself, as a sentence with what to do.
struct CommandError: Error, Equatable, CustomStringConvertible {
  let message: String
  let code: ExitCode

  init(_ message: String, _ code: ExitCode) {
    self.message = message
    self.code = code
  }

  var description: String { message }
}
