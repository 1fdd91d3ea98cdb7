import JSONLD
import Knowledge
import PatternLanguage
import RDF

/// The words and prefixes that queries over a graph may use, out of its JSON-LD context.
struct GraphWords {
  let vocabulary: QueryVocabulary
  let prefixes: [String: IRI]

  /// Properties of the graph's own vocabulary whose values are plain text, which a context does not say.
  private static let texts = [
    SchemaVocabulary.name, SchemaVocabulary.alternateName, SchemaVocabulary.headline, SchemaVocabulary.publisher,
    LilongVocabulary.roleName, LilongVocabulary.file, LilongVocabulary.sha256, LilongVocabulary.tenureStatus,
    LilongVocabulary.identityReason, AnnotationVocabulary.exact, AnnotationVocabulary.prefix,
    AnnotationVocabulary.suffix,
  ]

  /// - Parameter context: the graph file's own context; the project's where it has none.
  init(context: JSONObject?) throws {
    let standard = try JSONReader.read(KnowledgeResources.context).object?["@context"]?.object ?? JSONObject()
    let context = context ?? standard
    var prefixes: [String: IRI] = [:]
    for member in standard.members + context.members {
      guard let namespace = member.value.string, namespace.hasSuffix("#") || namespace.hasSuffix("/") else { continue }
      if !member.name.hasPrefix("@") { prefixes[member.name] = IRI(namespace) }
    }
    self.prefixes = prefixes
    let terms = context.members.compactMap { Self.term($0, prefixes) }
    var vocabulary = QueryVocabulary(context: terms)
    vocabulary.setValues(.text, of: Self.texts)
    self.vocabulary = vocabulary
  }

  private static func term(
    _ member: JSONObject.Member, _ prefixes: [String: IRI]
  ) -> QueryVocabulary.ContextTerm? {
    guard !member.name.hasPrefix("@"), prefixes[member.name] == nil else { return nil }
    let definition = member.value.object
    let reverse = definition?["@reverse"]?.string
    guard let name = member.value.string ?? reverse ?? definition?["@id"]?.string, !name.hasPrefix("@") else {
      return nil
    }
    return QueryVocabulary.ContextTerm(
      word: member.name, iri: IRI(expand(name, prefixes)), isReverse: reverse != nil,
      type: definition?["@type"]?.string.map { expand($0, prefixes) },
      hasLanguage: definition?["@language"]?.string != nil)
  }

  private static func expand(_ name: String, _ prefixes: [String: IRI]) -> String {
    guard let colon = name.firstIndex(of: ":"), let namespace = prefixes[String(name[..<colon])] else { return name }
    return namespace.string + name[name.index(after: colon)...]
  }
}
