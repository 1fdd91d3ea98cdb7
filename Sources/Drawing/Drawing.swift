import RDF

/// The drawings that can be made of a graph. The same graph gives the same drawing, byte for byte.
public enum Drawing: Hashable, Sendable {
  /// An organisation with its posts, their holders, and all that is a part of it.
  case organizationChart(of: Term)
  /// One event with its participants by what they did there.
  case meeting(Term)
  /// Who met whom: persons linked by the events that they both attended.
  case coAttendance(CoAttendanceOptions)
  /// Events in the order of time.
  case timeline(TimelineOptions)
  /// One person with the posts they hold and the events they attended.
  case person(Term)

  /// The drawing in Graphviz's terms.
  public func graph(of view: GraphView) -> DOTGraph {
    switch self {
    case .organizationChart(let root): OrganizationChart(view, root: root).graph()
    case .meeting(let event): MeetingDrawing(view, event: event).graph()
    case .coAttendance(let options): CoAttendanceNetwork(view, options).graph()
    case .timeline(let options): Timeline(view, options).graph()
    case .person(let person): PersonDrawing(view, person: person).graph()
    }
  }
}

/// What a co-attendance network is to show.
public struct CoAttendanceOptions: Hashable, Sendable {
  /// Only persons who attended something of this organisation (or a part of it) or hold a post in it; all where `nil`.
  public var organization: Term?
  /// Only pairs who met at least so often.
  public var leastMeetings: Int
  /// At most so many persons: those who met most others.
  public var most: Int

  /// A network of all persons, where nothing else is said.
  public init(organization: Term? = nil, leastMeetings: Int = 1, most: Int = 80) {
    self.organization = organization
    self.leastMeetings = leastMeetings
    self.most = most
  }
}

/// What a timeline is to show.
public struct TimelineOptions: Hashable, Sendable {
  /// Only events that this organisation or person organised or attended; all where `nil`.
  public var about: Term?
  /// At most so many events, the latest.
  public var most: Int

  /// A timeline of all events, where nothing else is said.
  public init(about: Term? = nil, most: Int = 200) {
    self.about = about
    self.most = most
  }
}
