import QueryAlgebra
import RDF

/// Property paths, with parentheses only where the precedence of the grammar asks for them (section 9.1).
extension QueryPrinter {
  private enum Level: Int {
    case alternative, sequence, step, primary
  }

  mutating func text(of path: PropertyPath) -> String { text(of: path, at: .alternative) }

  private mutating func text(of path: PropertyPath, at level: Level) -> String {
    let (text, own) = bare(path)
    return own.rawValue < level.rawValue ? "(\(text))" : text
  }

  private mutating func bare(_ path: PropertyPath) -> (String, Level) {
    switch path {
    case .link(let iri): return (property(iri), .primary)
    case .inverse(let inner): return ("^" + text(of: inner, at: innerLevel(inner)), .step)
    case .sequence(let first, let second):
      return (text(of: first, at: .sequence) + "/" + text(of: second, at: .step), .sequence)
    case .alternative(let first, let second):
      return (text(of: first, at: .alternative) + "|" + text(of: second, at: .sequence), .alternative)
    case .zeroOrMore(let inner): return (text(of: inner, at: .primary) + "*", .step)
    case .oneOrMore(let inner): return (text(of: inner, at: .primary) + "+", .step)
    case .zeroOrOne(let inner): return (text(of: inner, at: .primary) + "?", .step)
    case .negatedPropertySet(let forward, let inverse):
      var members = (forward ?? []).map { property($0) }
      for iri in inverse ?? [] { members.append("^" + property(iri)) }
      return (members.count == 1 ? "!" + members[0] : "!(" + members.joined(separator: "|") + ")", .primary)
    }
  }

  /// What may stand after `^` without parentheses: anything but another `^`.
  private func innerLevel(_ path: PropertyPath) -> Level {
    if case .inverse = path { .primary } else { .step }
  }

  private mutating func property(_ iri: IRI) -> String {
    iri == RDFVocabulary.type ? "a" : terms.text(of: iri)
  }
}
