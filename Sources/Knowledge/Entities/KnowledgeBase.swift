import Extraction

/// What many documents say together: things that are one each, however often they were mentioned.
///
/// References between things are indices into the arrays of the same value. The arrays are in the order in
/// which the documents, sorted by path, first mention the things, so equal input gives an equal value.
public struct KnowledgeBase: Sendable {
  public var issues: [Issue] = []
  public var organizations: [Organization] = []
  public var persons: [Person] = []
  public var posts: [Post] = []
  public var tenures: [Tenure] = []
  public var places: [Place] = []
  public var events: [Event] = []
  /// The segments that the things rest on, with their words.
  var evidence = EvidenceStore.none

  public init() {}

  /// The segments that a thing rests on, with their quotes.
  /// - Throws: `SpoolFailure` where the quotes cannot be read.
  public func segments(of identity: Identity) throws -> [Segment] {
    var reader = EvidenceReader(evidence)
    return try identity.segments.map { number in
      let row = evidence[number]
      return Segment(
        issue: evidence.document(of: number), article: row.article < 0 ? nil : Int(row.article),
        start: Int(row.start), end: Int(row.end),
        quote: String(decoding: try reader.words(of: number).quote, as: UTF8.self))
    }
  }
}

/// One input file with its items.
public struct Issue: Hashable, Sendable {
  /// The file's path as given, relative to the corpus root.
  public var file: String
  /// In lower-case hexadecimal.
  public var sha256: String
  public var publisher: String?
  /// The date of the issue, as exact as it is known.
  public var issued: String?
  public var articles: [Article]
}

/// One item of an issue.
public struct Article: Hashable, Sendable {
  public var headline: String?
  /// Unicode code points of the file as decoded.
  public var range: Range<Int>
  /// Indices of persons.
  public var authors: [Int]
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
  public var end: Int
  public var quote: String
}

/// What every thing of the knowledge base has.
public struct Identity: Hashable, Sendable {
  /// The path under the graph's base that names the thing: readable, unique, and kept when documents are added.
  public var path: String
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

public struct Organization: Hashable, Sendable {
  public var identity: Identity
  public var kind: OrganizationKind
  /// Indices of the organisations that this is a standing part of.
  public var parents: [Int]
}

public struct Person: Hashable, Sendable {
  public var identity: Identity
  /// Whether they are known only as a writer or photographer.
  public var isOnlyByline: Bool
}

/// An office of an organisation, whoever holds it.
public struct Post: Hashable, Sendable {
  public var identity: Identity
  public var organization: Int
  /// The bare title: `副书记`.
  public var role: String
}

/// That one person holds, held or is to hold one post.
public struct Tenure: Hashable, Sendable {
  public var identity: Identity
  public var person: Int
  public var post: Int
  public var status: PostFact.Status
  /// Dates of the earliest and latest document or event that says so, where any has a year.
  public var firstSeen: String?
  public var lastSeen: String?
}

public struct Place: Hashable, Sendable {
  public var identity: Identity
  /// Index of the place that this one's name says it lies in.
  public var container: Int?
}

public struct Event: Hashable, Sendable {
  public var identity: Identity
  public var kind: EventKind
  public var startDate: String?
  public var endDate: String?
  public var place: Int?
  public var organizers: [Int]
  public var bodies: [Int]
  public var attendance: Int?
  public var superEvent: Int?
  public var isPlanned: Bool
  public var participations: [Participation]
}

/// One person at one event.
public struct Participation: Hashable, Sendable {
  /// As `Identity` has it.
  public var path: String
  public var person: Int
  public var roles: [ParticipantRole]
  /// Indices of posts.
  public var capacities: [Int]
  /// As `Identity` has them.
  public var segments: [Int32]
}

extension Tenure {
  /// Takes in what another document says of the same tenure. What is said last holds.
  mutating func merge(_ fact: PostRow, segments: ArraySlice<Int32>, seen: [String]) {
    identity.segments += segments
    identity.confidence = max(identity.confidence, fact.confidence)
    let newest = seen.max()
    switch (newest, lastSeen) {
    case (let new?, let old?) where new > old: status = fact.status
    case (let new?, let old?) where new < old: break
    default: if fact.status == .current { status = .current }
    }
    firstSeen = (seen + [firstSeen].compactMap { $0 }).min()
    lastSeen = (seen + [lastSeen].compactMap { $0 }).max()
  }
}
