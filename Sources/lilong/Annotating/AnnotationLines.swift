import Extraction
import Foundation
import JSONLD

/// Annotations as JSON Lines: kind, offsets, the text itself, and what it means.
struct AnnotationLines {
  let document: AnnotatedDocument

  /// One object a line, in the order of the text, in UTF-8.
  var data: Data {
    var output = Data()
    for annotation in document.annotations {
      let members =
        [
          member("kind", annotation.kind.rawValue),
          JSONObject.Member("start", .number(.init(annotation.range.lowerBound))),
          JSONObject.Member("end", .number(.init(annotation.range.upperBound))),
          member("text", document.newsletter.text.quote(annotation.range)),
        ] + meaning(of: annotation)
      output += JSONWriter.bytes(.object(JSONObject(members.compactMap { $0 })), layout: .compact)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private var facts: DocumentFacts { document.facts }

  private func member(_ name: String, _ text: String?) -> JSONObject.Member? {
    text.map { JSONObject.Member(name, .string($0)) }
  }

  private func member(_ name: String, _ texts: [String]) -> JSONObject.Member? {
    texts.isEmpty ? nil : JSONObject.Member(name, .array(texts.map { .string($0) }))
  }

  private func meaning(of annotation: Annotation) -> [JSONObject.Member?] {
    switch annotation.kind {
    case .person:
      let person = facts.persons[annotation.fact]
      return [
        member("person", person.name), person.isOnlyByline ? JSONObject.Member("byline", .boolean(true)) : nil,
        confidence(person.confidence),
      ]
    case .organization:
      let organization = facts.organizations[annotation.fact]
      return [
        member("organization", organization.name), member("type", organization.kind.rawValue),
        member("partOf", organization.parent.map { facts.organizations[$0].name }),
        confidence(organization.confidence),
      ]
    case .post:
      let post = facts.posts[annotation.fact]
      return [
        member("person", facts.persons[post.person].name), member("position", post.position),
        member("organization", facts.organizations[post.organization].name), member("status", post.status.rawValue),
        confidence(post.confidence),
      ]
    case .event: return members(of: facts.events[annotation.fact])
    case .date:
      let event = facts.events[annotation.fact]
      return [member("event", event.name), member("startDate", event.startDate), member("endDate", event.endDate)]
    case .participation:
      let event = facts.events[annotation.fact]
      guard let number = annotation.participant else { return [] }
      let participation = event.participants[number]
      return [
        member("event", event.name), member("person", facts.persons[participation.person].name),
        member("roles", participation.roles.map(\.rawValue)),
        member("capacities", participation.capacities.map { document.title(of: facts.posts[$0]) }),
      ]
    }
  }

  private func members(of event: EventFact) -> [JSONObject.Member?] {
    [
      member("event", event.name), member("type", event.kind.rawValue), member("startDate", event.startDate),
      member("endDate", event.endDate), member("place", event.place),
      member("organizers", event.organizers.map { facts.organizations[$0].name }),
      member("participants", event.participants.map { facts.persons[$0.person].name }),
      member("bodies", event.bodies.map { facts.organizations[$0].name }),
      event.attendance.map { JSONObject.Member("attendance", .number(.init($0))) },
      member("partOf", event.partOf.map { facts.events[$0].name }),
      event.isPlanned ? JSONObject.Member("planned", .boolean(true)) : nil, confidence(event.confidence),
    ]
  }

  private func confidence(_ value: Double) -> JSONObject.Member? {
    guard value < 1, let number = JSONNumber(value) else { return nil }
    return JSONObject.Member("confidence", .number(number))
  }
}
