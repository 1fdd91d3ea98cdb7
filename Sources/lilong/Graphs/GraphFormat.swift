import RDFSyntax

/// The formats in which graphs are read and written.
enum GraphFormat: Equatable {
  case jsonLD
  case rdf(RDFFormat)

  static let names = ["jsonld", "nquads", "ntriples", "turtle", "trig"]

  /// By its name on the command line.
  init?(name: String) {
    switch name {
    case "jsonld": self = .jsonLD
    case "nquads": self = .rdf(.nQuads)
    case "ntriples": self = .rdf(.nTriples)
    case "turtle": self = .rdf(.turtle)
    case "trig": self = .rdf(.triG)
    default: return nil
    }
  }

  /// That of a file to read: JSON-LD for standard input (`-`), else by the ending of its name.
  /// - Throws: `CommandError` where the ending tells none.
  init(input path: String) throws {
    guard let format = path == "-" ? .jsonLD : GraphFormat(path: path) else {
      throw CommandError(
        "\(path): the ending tells no graph format; use .jsonld, .nq, .nt, .ttl or .trig", .dataError)
    }
    self = format
  }

  /// By the ending of a file's name.
  init?(path: String) {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ["jsonld", "json"].contains(ending) {
      self = .jsonLD
    } else if let format = RDFFormat(fileExtension: ending) {
      self = .rdf(format)
    } else {
      return nil
    }
  }
}
