/// What a careful reader takes from one document: the facts that a graph is scored against.
///
/// Everything is given by name. `docs/evaluation.md` says for annotators what belongs in each row.
public struct GoldDocument: Hashable, Sendable {
  /// The document's path as the graph has it.
  public var document: String
  /// The persons whom the text names.
  public var persons: [Person] = []
  /// The particular bodies that it names or means.
  public var organizations: [Organization] = []
  /// Which of them are standing parts of others.
  public var structure: [Part] = []
  /// Who holds which position in which body.
  public var posts: [Post] = []
  /// The occasions that it tells of.
  public var events: [Event] = []

  /// A document in which nothing is to be found.
  public init(document: String) { self.document = document }

  /// A person whom the text names.
  public struct Person: Hashable, Sendable {
    /// The full name.
    public var name: String
    /// Whether the graph may have the person or not: neither counts.
    public var isOptional = false

    /// A person by name.
    public init(_ name: String, isOptional: Bool = false) {
      self.name = name
      self.isOptional = isOptional
    }
  }

  /// A particular body.
  public struct Organization: Hashable, Sendable {
    /// The full name, as the context of the text gives it.
    public var name: String
    /// Further forms that count as right.
    public var alternateNames: [String]
    /// Whether the graph may have it or not: neither counts.
    public var isOptional: Bool

    /// A body by name.
    public init(_ name: String, also alternateNames: [String] = [], isOptional: Bool = false) {
      self.name = name
      self.alternateNames = alternateNames
      self.isOptional = isOptional
    }
  }

  /// That one body is a standing part of another.
  public struct Part: Hashable, Sendable {
    /// The name of the smaller body.
    public var part: String
    /// The name of the body that it is a part of.
    public var whole: String
    /// Whether the graph may say so or not: neither counts.
    public var isOptional: Bool

    /// A body as a part of another.
    public init(_ part: String, of whole: String, isOptional: Bool = false) {
      self.part = part
      self.whole = whole
      self.isOptional = isOptional
    }
  }

  /// That a person holds, held or is to hold a position in a body.
  public struct Post: Hashable, Sendable {
    /// The person's full name.
    public var person: String
    /// The bare title, and further forms that count as right.
    public var positions: [String]
    /// The body, and further bodies that count as right.
    public var organizations: [String]
    /// Whether the graph may say so or not: neither counts.
    public var isOptional: Bool

    /// A person's position in a body, with further forms of both.
    public init(_ person: String, _ positions: [String], of organizations: [String], isOptional: Bool = false) {
      self.person = person
      self.positions = positions
      self.organizations = organizations
      self.isOptional = isOptional
    }
  }

  /// An occasion.
  public struct Event: Hashable, Sendable {
    /// What the text calls it.
    public var name: String
    /// Further names that count as right.
    public var alternateNames: [String] = []
    /// `meeting`, `visit` and so on.
    public var kind: String
    /// `2021-02-26`, less exact, or a span `2012-07-03/2012-07-08`; `nil` where the text does not say.
    public var date: String?
    /// The place, as the text names it.
    public var place: String?
    /// The names of the bodies that held it.
    public var organizers: [String] = []
    /// Who was there by name.
    public var participants: [Participant] = []
    /// Bodies that are present through unnamed people.
    public var bodies: [String] = []
    /// The words of the text that announce the event, letter for letter.
    public var quote: String
    /// Whether the graph may have it or not: neither counts.
    public var isOptional = false

    /// An occasion of which only the name, the kind and the words are given.
    public init(_ name: String, kind: String, quote: String) {
      self.name = name
      self.kind = kind
      self.quote = quote
    }
  }

  /// A person at an event.
  public struct Participant: Hashable, Sendable {
    /// The person's full name.
    public var person: String
    /// `chair`, `speaker`, `lead`, `companion`, `guest`, `attendee`.
    public var roles: [String]
    /// Whether the graph may say so or not: neither counts.
    public var isOptional: Bool

    /// A person at an event, with their roles.
    public init(_ person: String, roles: [String] = ["attendee"], isOptional: Bool = false) {
      self.person = person
      self.roles = roles
      self.isOptional = isOptional
    }
  }
}
