import Newsletters
import Testing

@testable import Extraction

/// What an invented newsletter says of its events.
struct Story {
  let facts: DocumentFacts

  init(_ text: String) throws { facts = try read(text).facts }

  /// What a subdistrict's weekly news, which came out on a Tuesday, says in an item.
  static func weekly(_ item: String) throws -> Story { try Story("江州市青石区石桥街道\n一周要闻 2021年5月25日\n\n\(item)") }

  var names: [String] { facts.events.map(\.name) }
  var kinds: [EventKind] { facts.events.map(\.kind) }

  func persons(_ event: Int = 0) -> Set<String> {
    guard facts.events.indices.contains(event) else { return [] }
    return Set(facts.events[event].participants.map { facts.persons[$0.person].name })
  }

  func roles(_ name: String, at event: Int = 0) -> [ParticipantRole]? {
    guard facts.events.indices.contains(event) else { return nil }
    return facts.events[event].participants.first { facts.persons[$0.person].name == name }?.roles
  }

  func organizers(_ event: Int = 0) -> [String] {
    guard facts.events.indices.contains(event) else { return [] }
    return facts.events[event].organizers.map { facts.organizations[$0].name }
  }

  func bodies(_ event: Int = 0) -> [String] {
    guard facts.events.indices.contains(event) else { return [] }
    return facts.events[event].bodies.map { facts.organizations[$0].name }
  }
}
