/// Those at an occasion, each once, in the order in which they are told of.
struct ParticipantList: Hashable, Sendable {
  private(set) var rows: [ParticipantReading] = []
  /// For each person the place in `rows`.
  private var places: [Int: Int] = [:]
  private var leads: Set<Int> = []

  /// Whether a person is there. O(1), as all that follows.
  func contains(_ person: Int) -> Bool { places[person] != nil }

  /// Whether somebody is there in an office that the text has named.
  func hasOffice(_ person: Int) -> Bool { places[person].map { !rows[$0].positions.isEmpty } ?? false }

  /// Whether somebody else leads.
  func hasLead(but person: Int) -> Bool { leads.count > (leads.contains(person) ? 1 : 0) }

  /// Leaves out those who do not satisfy a condition. Linear in the list.
  mutating func keep(where condition: (ParticipantReading) -> Bool) {
    let kept = rows.filter(condition)
    guard kept.count < rows.count else { return }
    self = ParticipantList()
    for row in kept { add(row) }
  }

  /// Adds what another sentence says of somebody, who may be there already.
  mutating func add(_ participant: ParticipantReading) {
    if participant.roles.contains(.lead) { leads.insert(participant.person) }
    guard let place = places[participant.person] else {
      places[participant.person] = rows.count
      rows.append(participant)
      return
    }
    rows[place].roles.formUnion(participant.roles)
    rows[place].ranges += participant.ranges
    for position in participant.positions where !rows[place].positions.contains(position) {
      rows[place].positions.append(position)
    }
  }
}

/// Bodies or names, each once, in the order in which they come.
struct UniqueList<Element: Hashable & Sendable>: Hashable, Sendable, Sequence {
  private(set) var elements: [Element] = []
  private var members: Set<Element> = []

  /// The empty list.
  init() {}

  init(_ elements: some Sequence<Element>) { append(elements) }

  /// Adds an element behind the others, where it is new. O(1).
  mutating func append(_ element: Element) {
    if members.insert(element).inserted { elements.append(element) }
  }

  mutating func append(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  func contains(_ element: Element) -> Bool { members.contains(element) }
  var first: Element? { elements.first }

  func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }
}
