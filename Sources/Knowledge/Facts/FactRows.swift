import Extraction

/// A stretch of a pool of numbers.
struct Span: Sendable {
  var start: Int32
  var count: Int32

  init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    count = Int32(truncatingIfNeeded: range.count)
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

  func moved(by offset: Int) -> Span { Span(range.lowerBound + offset..<range.upperBound + offset) }
}

/// A document among others, with the stretches of the tables that hold its facts.
struct DocumentRow: Sendable {
  let file: String
  let sha256: String
  let context: DocumentContext
  var articles: Span
  var persons: Span
  var organizations: Span
  var posts: Span
  var events: Span
}

/// One item of a document.
struct ArticleRow: Sendable {
  let headline: String?
  let range: Range<Int32>
  /// Persons, in the pool `authors`.
  var authors: Span
  let date: String?
}

/// What one document says of a person.
struct PersonRow: Sendable {
  var document: Int32
  var name: Int32
  let isOnlyByline: Bool
  let confidence: Double
  var alternateNames: Span
  var evidence: Span
}

/// What one document says of an organisation.
struct OrganizationRow: Sendable {
  var document: Int32
  var name: Int32
  let kind: OrganizationKind
  /// The organisation that this is a standing part of, or -1.
  var parent: Int32
  let confidence: Double
  var alternateNames: Span
  var evidence: Span
}

/// That a document says that a person holds a post.
struct PostRow: Sendable {
  var person: Int32
  var position: Int32
  var organization: Int32
  let status: PostFact.Status
  let confidence: Double
  var evidence: Span
}

/// What one document says of an event.
struct EventRow: Sendable {
  var document: Int32
  var name: Int32
  let kind: EventKind
  let isPlanned: Bool
  /// Names of the table of names, or -1.
  var startDate: Int32
  var endDate: Int32
  var place: Int32
  /// The event that this is a part of, or -1.
  var superEvent: Int32
  let attendance: Int?
  let confidence: Double
  /// Both in the pool `bodies`.
  var organizers: Span
  var bodies: Span
  var participations: Span
  var alternateNames: Span
  var evidence: Span
}

/// That a document says that a person was at an event.
struct ParticipationRow: Sendable {
  var person: Int32
  let roles: RoleSet
  var capacities: Span
  var evidence: Span
}

/// What a participant did at an event.
struct RoleSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ roles: [ParticipantRole]) {
    self = roles.reduce(into: []) { $0.insert(RoleSet($1)) }
  }

  private init(_ role: ParticipantRole) {
    rawValue = 1 << UInt8(ParticipantRole.allCases.firstIndex(of: role) ?? 0)
  }

  /// The roles in the order of `ParticipantRole`.
  var roles: [ParticipantRole] { ParticipantRole.allCases.filter { contains(RoleSet($0)) } }
}
