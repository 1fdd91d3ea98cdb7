/// Makes the paths that name things: readable, unique within one graph, and the same at every build.
///
/// A path is made of what a thing is (its kind, where it is at home, its name), never of a running number, so that
/// adding documents leaves the paths of the things of the others as they were. Only where two things would
/// have one path does the later one, in the order of the documents, get `~2`, `~3` ….
struct PathMinter {
  private var taken = NameTable()
  /// The number to try next for a path that is taken.
  private var next: [String: Int] = [:]

  init() {}

  /// A path of a kind, the segments of another path, and names; empty names are left out.
  mutating func mint(_ kind: String, under segments: [Substring] = [], _ names: [String]) -> String {
    var path = kind
    for segment in segments {
      path += "/"
      path += segment
    }
    for name in names where !name.isEmpty {
      path += "/"
      path += Self.segment(name)
    }
    if take(path) { return path }
    var number = next[path] ?? 2
    while !take("\(path)~\(number)") { number += 1 }
    next[path] = number + 1
    return "\(path)~\(number)"
  }

  /// - Returns: whether the path was free.
  private mutating func take(_ path: String) -> Bool {
    let before = taken.count
    return taken.number(of: path) == before
  }

  /// One path segment (RFC 3987, `isegment-nz`): letters of every script stay, what may not stand is escaped.
  static func segment(_ text: String) -> String {
    if text.hasOnlyIdeographs(orASCII: \.isASCIILetterOrDigit) { return text }
    if text.unicodeScalars.allSatisfy(isAllowed), text != ".", text != ".." { return text }
    var segment = ""
    for scalar in text.unicodeScalars {
      if isAllowed(scalar) {
        segment.unicodeScalars.append(scalar)
      } else {
        segment += Array(String(scalar).utf8).map(escape).joined()
      }
    }
    let isDots = segment == "." || segment == ".."
    return isDots ? segment.replacing(".", with: "%2E") : segment
  }

  /// The segments of a file's path, with its separators.
  static func file(_ path: String) -> String {
    path.split(separator: "/").map { segment(String($0)) }.joined(separator: "/")
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0" + digits : "%" + digits
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x2B, 0x2C, 0x2D, 0x2E, 0x3B, 0x3D, 0x5F: true
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF:
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    case 0x10000...0xDFFFF: scalar.value & 0xFFFF < 0xFFFE
    default: false
    }
  }
}
