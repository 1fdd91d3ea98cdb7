/// A thing of a knowledge base that has a node of its own in the graph, by its place. A graph has very many.
struct Thing: Hashable, Sendable {
  /// What a thing is, in the order in which a graph file has them.
  enum Kind: UInt8, CaseIterable {
    case person, organization, post, tenure, event, participation, place, role, issue, article
  }

  let kind: Kind
  /// The place among those of its kind; of a participation in its event, and of an article in its issue; of a role among
  /// `GraphThings.roles`.
  private let place: Int32
  /// The event of a participation, the issue of an article.
  private let whole: Int32

  private init(_ kind: Kind, _ place: Int, in whole: Int = 0) {
    self.kind = kind
    self.place = Int32(truncatingIfNeeded: place)
    self.whole = Int32(truncatingIfNeeded: whole)
  }

  var index: Int { Int(place) }
  var container: Int { Int(whole) }

  static func person(_ index: Int) -> Thing { Thing(.person, index) }
  static func organization(_ index: Int) -> Thing { Thing(.organization, index) }
  static func post(_ index: Int) -> Thing { Thing(.post, index) }
  static func tenure(_ index: Int) -> Thing { Thing(.tenure, index) }
  static func event(_ index: Int) -> Thing { Thing(.event, index) }
  static func participation(_ index: Int, at event: Int) -> Thing { Thing(.participation, index, in: event) }
  static func place(_ index: Int) -> Thing { Thing(.place, index) }
  static func role(_ index: Int) -> Thing { Thing(.role, index) }
  static func issue(_ index: Int) -> Thing { Thing(.issue, index) }
  static func article(_ index: Int, in issue: Int) -> Thing { Thing(.article, index, in: issue) }
}
