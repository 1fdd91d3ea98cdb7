/// What sort of occasion an event is.
public enum EventKind: String, Hashable, Sendable, Codable, CaseIterable {
  case meeting, visit, election, ceremony, lecture, contest, fair, activity
}

/// What a participant did at an event. Everyone present is an attendee, whatever else they were.
public enum ParticipantRole: String, Hashable, Sendable, Codable, CaseIterable {
  case chair, speaker, lead, companion, guest, attendee
}

/// A person at an event.
public struct ParticipationFact: Hashable, Sendable, Codable {
  /// Index into `persons`.
  public var person: Int
  /// Never empty; in the order of `ParticipantRole`.
  public var roles: [ParticipantRole]
  /// Indices into `posts`: in which offices the person came, where the text says.
  public var capacities: [Int]
  /// Where the text puts the person at the event.
  public var evidence: [Evidence]

  /// A person at an event, with what they did there.
  public init(person: Int, roles: [ParticipantRole], capacities: [Int] = [], evidence: [Evidence]) {
    self.person = person
    self.roles = roles
    self.capacities = capacities
    self.evidence = evidence
  }
}

/// An occasion at a time or place with people or bodies in it.
public struct EventFact: Hashable, Sendable, Codable {
  /// What the text calls it; of a visit, the clause that tells of it.
  public var name: String
  /// Other names that the text gives it, its headline among them.
  public var alternateNames: [String]
  /// What sort of occasion it is.
  public var kind: EventKind
  /// XML Schema lexical forms, as exact as the text: `2021-02-26`, `2021-02`, `2021`, `--02-26`.
  public var startDate: String?
  /// The last day of several, in the same form; `nil` for one day.
  public var endDate: String?
  /// The place, as the text names it.
  public var place: String?
  /// Indices into `organizations`.
  public var organizers: [Int]
  /// Each person who was there, once.
  public var participants: [ParticipationFact]
  /// Indices into `organizations`: bodies present through unnamed people.
  public var bodies: [Int]
  /// How many people were there, where the text counts them.
  public var attendance: Int?
  /// Index of the event that this is a part of.
  public var partOf: Int?
  /// Whether it is announced as still to come.
  public var isPlanned: Bool
  /// Index into `articles`.
  public var article: Int?
  /// The clauses that tell of it.
  public var evidence: [Evidence]
  /// 0 to 1.
  public var confidence: Double

  /// An occasion of which no more is known than that it is told of.
  public init(name: String, kind: EventKind, evidence: [Evidence], confidence: Double = 1) {
    self.name = name
    self.alternateNames = []
    self.kind = kind
    self.organizers = []
    self.participants = []
    self.bodies = []
    self.isPlanned = false
    self.evidence = evidence
    self.confidence = confidence
  }
}
