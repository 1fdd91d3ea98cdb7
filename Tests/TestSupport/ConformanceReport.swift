import Foundation

/// Where the W3C's test suites are, and where their pass counts go.
///
/// The suites are no part of the project. `LILONG_W3C` names their directory; without it they are looked for in
/// `../shared/w3c`, beside the package. They are run where `LILONG_CONFORMANCE` is `1`.
public enum ConformanceReport {
  /// Whether conformance tests are asked for.
  public static var isRequested: Bool { ProcessInfo.processInfo.environment["LILONG_CONFORMANCE"] == "1" }

  /// The directory of the suites.
  public static var suites: URL {
    if let path = ProcessInfo.processInfo.environment["LILONG_W3C"] { return URL(fileURLWithPath: path) }
    return packageRoot.appendingPathComponent("../shared/w3c").standardizedFileURL
  }

  private static var packageRoot: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// Writes the line of one suite for the table of conformance.
  public static func record(suite: String, entries: Int, passed: Int) throws {
    let directory = packageRoot.appendingPathComponent("docs/conformance")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let line = "\(suite)\t\(entries)\t\(passed)\n"
    try Data(line.utf8).write(to: directory.appendingPathComponent("\(suite).tsv"), options: .atomic)
  }
}
