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
  public var person: Int
  /// Never empty; in the order of `ParticipantRole`.
  public var roles: [ParticipantRole]
  /// Indices into `posts`: in which offices the person came, where the text says.
  public var capacities: [Int]
  public var evidence: [Evidence]

  public init(person: Int, roles: [ParticipantRole], capacities: [Int] = [], evidence: [Evidence]) {
    self.person = person
    self.roles = roles
    self.capacities = capacities
    self.evidence = evidence
  }
}

/// An occasion at a time or place with people or bodies in it.
public struct EventFact: Hashable, Sendable, Codable {
  public var name: String
  public var alternateNames: [String]
  public var kind: EventKind
  /// XML Schema lexical forms, as exact as the text: `2021-02-26`, `2021-02`, `2021`, `--02-26`.
  public var startDate: String?
  public var endDate: String?
  public var place: String?
  /// Indices into `organizations`.
  public var organizers: [Int]
  public var participants: [ParticipationFact]
  /// Indices into `organizations`: bodies present through unnamed people.
  public var bodies: [Int]
  public var attendance: Int?
  /// Index of the event that this is a part of.
  public var partOf: Int?
  public var isPlanned: Bool
  /// Index into `articles`.
  public var article: Int?
  public var evidence: [Evidence]
  public var confidence: Double

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
