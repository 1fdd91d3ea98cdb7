import Extraction

/// What many documents say together: things that are one each, however often they were mentioned.
///
/// References between things are indices into the arrays of the same value. The arrays are in the order in
/// which the documents, sorted by path, first mention the things, so equal input gives an equal value.
public struct KnowledgeBase: Sendable {
  /// The input files.
  public var issues: [Issue] = []
  /// Each body once.
  public var organizations: [Organization] = []
  /// Each person once.
  public var persons: [Person] = []
  /// The offices of bodies, each once, whoever held it.
  public var posts: [Post] = []
  /// Who holds, held or is to hold which post.
  public var tenures: [Tenure] = []
  /// Where events took place.
  public var places: [Place] = []
  /// Each occasion once.
  public var events: [Event] = []
  /// The segments that the things rest on, with their words.
  var evidence = EvidenceStore.none

  /// Nothing known.
  public init() {}

  /// The segments that a thing rests on, with their quotes.
  /// - Throws: `SpoolFailure` where the quotes cannot be read.
  public func segments(of identity: Identity) throws -> [Segment] {
    var reader = EvidenceReader(evidence)
    return try identity.segments.map { number in
      let text = try reader.text(of: number)
      return Segment(
        issue: text.document, article: text.row.article < 0 ? nil : Int(text.row.article),
        start: Int(text.row.start), end: Int(text.row.end), quote: String(decoding: text.quote, as: UTF8.self))
    }
  }
}

/// One input file with its items.
public struct Issue: Hashable, Sendable {
  /// The file's path as given, relative to the corpus root.
  public var file: String
  /// In lower-case hexadecimal.
  public var sha256: String
  /// Who publishes it, where the manifest says.
  public var publisher: String?
  /// The date of the issue, as exact as it is known.
  public var issued: String?
  /// In the order of the text.
  public var articles: [Article]
}

/// One item of an issue.
public struct Article: Hashable, Sendable {
  /// Its headings in one line; `nil` where it has none.
  public var headline: String?
  /// Unicode code points of the file as decoded.
  public var range: Range<Int>
  /// Indices of persons.
  public var authors: [Int]
  /// The date that the item itself bears; `nil` where only the issue is dated.
  public var date: String?
}

/// A stretch of an input file that says something.
public struct Segment: Hashable, Sendable {
  /// Index into `KnowledgeBase.issues`.
  public var issue: Int
  /// Index into the issue's articles, where the stretch lies in one.
  public var article: Int?
  /// Unicode code points of the file as decoded; the end is exclusive.
  public var start: Int
  /// Exclusive.
  public var end: Int
  /// The text between, letter for letter.
  public var quote: String
}

/// What every thing of the knowledge base has.
public struct Identity: Hashable, Sendable {
  /// The path under the graph's base that names the thing: readable, unique, and kept when documents are added.
  public var path: String
  /// The form that most mentions use.
  public var name: String
  /// Every other form seen, in order of first appearance.
  public var alternateNames: [String]
  /// Numbers of segments, ascending and without repeats, never empty: by document, and in the order of its text.
  public var segments: [Int32]
  /// 0 to 1: how sure the reading is that says most.
  public var confidence: Double
  /// Why mentions of several documents were taken for one thing; empty where there was nothing to decide.
  public var reasons: [String]
}

/// A body: an authority, an association, a neighbourhood with its committee, a firm.
public struct Organization: Hashable, Sendable {
  /// Its names and what it rests on.
  public var identity: Identity
  /// What sort of body it is.
  public var kind: OrganizationKind
  /// Indices of the organisations that this is a standing part of.
  public var parents: [Int]
}

/// A person, in however many documents.
public struct Person: Hashable, Sendable {
  /// Their names and what they rest on.
  public var identity: Identity
  /// Whether they are known only as a writer or photographer.
  public var isOnlyByline: Bool
}

/// An office of an organisation, whoever holds it.
public struct Post: Hashable, Sendable {
  /// Its name and what it rests on.
  public var identity: Identity
  /// Index of the organisation that it is an office of.
  public var organization: Int
  /// The bare title: `副书记`.
  public var role: String
}

/// That one person holds, held or is to hold one post.
public struct Tenure: Hashable, Sendable {
  /// Its name and what it rests on.
  public var identity: Identity
  /// Index of the person.
  public var person: Int
  /// Index of the post.
  public var post: Int
  /// What the latest document says of it.
  public var status: PostFact.Status
  /// Dates of the earliest and latest document or event that says so, where any has a year.
  public var firstSeen: String?
  /// The latest, in the same form.
  public var lastSeen: String?
}

/// Somewhere that an event took place.
public struct Place: Hashable, Sendable {
  /// Its names and what it rests on.
  public var identity: Identity
  /// Index of the place that this one's name says it lies in.
  public var container: Int?
}

/// An occasion, in however many documents.
public struct Event: Hashable, Sendable {
  /// Its names and what it rests on.
  public var identity: Identity
  /// What sort of occasion it is.
  public var kind: EventKind
  /// As exact as the texts, in an XML Schema lexical form: `2021-02-26`, `2021-02`, `2021`, `--02-26`.
  public var startDate: String?
  /// The last day of several, in the same form.
  public var endDate: String?
  /// Index of the place.
  public var place: Int?
  /// Indices of the organisations that held it.
  public var organizers: [Int]
  /// Indices of organisations that were present through unnamed people.
  public var bodies: [Int]
  /// How many people were there, where a text counts them.
  public var attendance: Int?
  /// Index of the event that this is a part of.
  public var superEvent: Int?
  /// Whether every document announces it as still to come.
  public var isPlanned: Bool
  /// Who was there.
  public var participations: [Participation]
}

/// One person at one event.
public struct Participation: Hashable, Sendable {
  /// Index of the person.
  public var person: Int
  /// Indices of posts.
  public var capacities: [Int]
  /// As `Identity` has them.
  public var segments: [Int32]
  var roleSet: RoleSet
  /// 1, or more where others of the same name were at the event.
  var number: Int32

  /// What they did there, in the order of `ParticipantRole`; never empty.
  public var roles: [ParticipantRole] { roleSet.roles }
}

extension Tenure {
  /// Takes in what another document says of the same tenure. What is said last holds.
  mutating func merge(_ fact: PostRow, segments: ArraySlice<Int32>, firstSeen: String?, lastSeen: String?) {
    identity.segments += segments
    identity.confidence = max(identity.confidence, fact.confidence.value)
    switch (lastSeen, self.lastSeen) {
    case (let new?, let old?) where new > old: status = fact.status
    case (let new?, let old?) where new < old: break
    default: if fact.status == .current { status = .current }
    }
    self.firstSeen = [firstSeen, self.firstSeen].compactMap { $0 }.min()
    self.lastSeen = [lastSeen, self.lastSeen].compactMap { $0 }.max()
  }
}
