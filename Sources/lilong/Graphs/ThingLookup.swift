import Drawing
import RDF

/// Finds the one thing that a name on the command line means.
struct ThingLookup {
  let view: GraphView

  enum Kind {
    case person, organization, event, place, post

    var type: IRI {
      switch self {
      case .person: SchemaVocabulary.person
      case .organization: OrgVocabulary.organizationClass
      case .event: SchemaVocabulary.eventClass
      case .place: SchemaVocabulary.place
      case .post: OrgVocabulary.post
      }
    }

    var noun: String {
      switch self {
      case .person: "person"
      case .organization: "organisation"
      case .event: "event"
      case .place: "place"
      case .post: "post"
      }
    }
  }

  /// - Throws: `CommandError` where the name means nothing, or several things.
  func find(_ name: String, _ kinds: Kind...) throws -> Term {
    switch view.find(name, types: kinds.map(\.type)) {
    case .one(let thing): return thing
    case .several(let things):
      let choices = things.prefix(12).map { "  \(view.name(of: $0))  \($0.iri?.string ?? "")" }
      let more = things.count > 12 ? ["  … and \(things.count - 12) more"] : []
      throw CommandError(
        (["\"\(name)\" may be any of these; give the full name or the IRI:"] + choices + more).joined(separator: "\n"),
        .dataError)
    case .none(let nearest):
      let nouns = kinds.map(\.noun).joined(separator: " or ")
      let hint = nearest.isEmpty ? "" : "; the nearest names are \(nearest.joined(separator: ", "))"
      throw CommandError("the graph has no \(nouns) called \"\(name)\"" + hint, .dataError)
    }
  }
}
