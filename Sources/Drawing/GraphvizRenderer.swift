import Foundation

/// Turns drawings into pictures with Graphviz's `dot`, which is called as a program.
public struct GraphvizRenderer: Sendable {
  /// The formats of pictures, by their endings.
  public enum Format: String, CaseIterable, Sendable {
    /// Scalable vector graphics, a picture of pixels, and a page to print.
    case svg, png, pdf
  }

  /// Why there is no picture.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no program `dot` on the path.
    case notInstalled
    /// The program did not end in time and was stopped.
    case timedOut(seconds: Int)
    /// The program failed; what it said.
    case failed(message: String)

    /// A sentence that says what went wrong, and what to install where something is missing.
    public var description: String {
      switch self {
      case .notInstalled:
        """
        Graphviz is not installed: the program "dot" is not on the PATH. On Debian and Ubuntu: \
        apt-get install graphviz fonts-noto-cjk. A .dot file needs no Graphviz.
        """
      case .timedOut(let seconds): "Graphviz did not finish in \(seconds) seconds and was stopped"
      case .failed(let message): "Graphviz failed: \(message)"
      }
    }
  }

  private let searchPath: String
  private let timeout: Int

  /// - Parameters:
  ///   - searchPath: the folders to look for `dot` in, separated by colons.
  ///   - timeout: seconds after which the program is stopped.
  public init(searchPath: String? = ProcessInfo.processInfo.environment["PATH"], timeout: Int = 120) {
    self.searchPath = searchPath ?? "/usr/local/bin:/usr/bin:/bin"
    self.timeout = timeout
  }

  /// Lays a drawing out.
  ///
  /// - Returns: the bytes of the picture.
  /// - Throws: `Failure`; or what Foundation throws where the temporary folder cannot be written.
  public func render(_ drawing: DOTGraph, as format: Format) throws -> Data {
    guard let program = locate("dot") else { throw Failure.notInstalled }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lilong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output, errors) = (
      folder.appendingPathComponent("in.dot"), folder.appendingPathComponent("out"),
      folder.appendingPathComponent("errors")
    )
    try Data(drawing.text.utf8).write(to: input)
    try Data().write(to: errors)
    try run(program, ["-T\(format.rawValue)", "-o", output.path, input.path], errorsTo: errors)
    return try Data(contentsOf: output)
  }

  private func run(_ program: URL, _ arguments: [String], errorsTo errors: URL) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errorHandle = try FileHandle(forWritingTo: errors)
    defer { try? errorHandle.close() }
    process.standardError = errorHandle
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(timeout)) == .success else {
      process.terminate()
      throw Failure.timedOut(seconds: timeout)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self)
      let first = said.split(separator: "\n").first.map(String.init)
      throw Failure.failed(message: first ?? "exit status \(process.terminationStatus)")
    }
  }

  private func locate(_ name: String) -> URL? {
    searchPath.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
