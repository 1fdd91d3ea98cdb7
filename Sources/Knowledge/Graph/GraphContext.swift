import Foundation
import RDF

/// The terms of the graph's JSON-LD context, for writing with them.
///
/// It understands what `context.json` uses of JSON-LD 1.1: prefixes, terms, type coercion and reverse terms.
struct GraphContext: Sendable {
  /// A property term and the type that its plain values have.
  struct PropertyTerm: Sendable {
    let word: String
    /// `@id`, a datatype's IRI, or `nil` for plain strings.
    let coercion: String?
  }

  /// Namespace and prefix, the longest namespaces first.
  private let prefixes: [(namespace: String, prefix: String)]
  private let properties: [String: PropertyTerm]
  private let classes: [String: String]

  /// - Parameters:
  ///   - json: an object whose member `@context` is the context.
  ///   - properties: the property terms to write with, each forward, in the order of preference.
  ///   - classes: the class terms to write with, in the order of preference.
  init(json: String, properties: [String], classes: [String]) {
    let root = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any]
    let context = root?["@context"] as? [String: Any] ?? [:]
    var namespaces: [String: String] = [:]
    for (word, value) in context {
      if let namespace = value as? String, namespace.hasSuffix("#") || namespace.hasSuffix("/") {
        namespaces[word] = namespace
      }
    }
    prefixes = namespaces.map { ($0.value, $0.key) }.sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) }
    let expand = { (name: String) in Self.expand(name, namespaces) }
    var propertyTerms: [String: PropertyTerm] = [:]
    for word in properties {
      let definition = context[word] as? [String: Any]
      guard let name = context[word] as? String ?? definition?["@id"] as? String else { continue }
      let term = PropertyTerm(word: word, coercion: (definition?["@type"] as? String).map(expand))
      propertyTerms[expand(name)] = propertyTerms[expand(name)] ?? term
    }
    self.properties = propertyTerms
    var classTerms: [String: String] = [:]
    for word in classes {
      guard let name = context[word] as? String else { continue }
      classTerms[expand(name)] = classTerms[expand(name)] ?? word
    }
    self.classes = classTerms
  }

  private static func expand(_ name: String, _ namespaces: [String: String]) -> String {
    guard let colon = name.firstIndex(of: ":"), let namespace = namespaces[String(name[..<colon])] else {
      return name
    }
    return namespace + name[name.index(after: colon)...]
  }

  func property(_ iri: IRI) -> PropertyTerm {
    properties[iri.string] ?? PropertyTerm(word: compact(iri), coercion: nil)
  }

  /// The classes that some words stand for.
  func classes(named words: Set<String>) -> Set<IRI> {
    Set(classes.filter { words.contains($0.value) }.map { IRI($0.key) })
  }

  func word(forClass iri: IRI) -> String { classes[iri.string] ?? compact(iri) }

  /// A prefixed name, or the IRI itself where no prefix fits.
  func compact(_ iri: IRI) -> String {
    for (namespace, prefix) in prefixes where iri.string.hasPrefix(namespace) {
      return prefix + ":" + iri.string.dropFirst(namespace.count)
    }
    return iri.string
  }
}
