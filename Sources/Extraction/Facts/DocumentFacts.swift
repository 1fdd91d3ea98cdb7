/// Everything that one document says, as plain values: no RDF, and no knowledge of other documents.
///
/// References between facts are indices into the arrays of the same value.
public struct DocumentFacts: Hashable, Sendable, Codable {
  /// The document's path as given.
  public var file: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// Where and when it was written.
  public var context: DocumentContext
  /// Its items, in the order of the text.
  public var articles: [ArticleFact]
  /// Each person whom it names, once.
  public var persons: [PersonFact]
  /// Each body that it names or means, once.
  public var organizations: [OrganizationFact]
  /// Who holds which post, once for each person, title and body.
  public var posts: [PostFact]
  /// The occasions that it tells of, in the order of the text.
  public var events: [EventFact]

  /// A document that says nothing yet.
  public init(file: String, sha256: String, context: DocumentContext = DocumentContext()) {
    self.file = file
    self.sha256 = sha256
    self.context = context
    self.articles = []
    self.persons = []
    self.organizations = []
    self.posts = []
    self.events = []
  }
}

/// Where and when a document was written, as far as it or its manifest tells.
public struct DocumentContext: Hashable, Sendable, Codable {
  /// The full name of the subdistrict, town or township: `四平路街道`.
  public var subdistrict: String?
  /// The full name of the district, county or banner: `杨浦区`.
  public var district: String?
  /// The full name of the city: `上海市`.
  public var city: String?
  /// The year in which it was written, as the date or the text itself tells.
  public var year: Int?
  /// Who publishes it, where the manifest says.
  public var publisher: String?
  /// `2021-02-26`, or less exact; of the issue.
  public var issued: String?

  /// Nothing known.
  public init() {}
}

/// A stretch of the file that a fact rests on.
public struct Evidence: Hashable, Sendable, Codable {
  /// Unicode code points in the file as decoded; the end is exclusive.
  public var start: Int
  /// Exclusive, in Unicode code points.
  public var end: Int
  /// The text between, letter for letter.
  public var quote: String

  /// The stretch from a start to an end, with the text between.
  public init(start: Int, end: Int, quote: String) {
    self.start = start
    self.end = end
    self.quote = quote
  }
}

/// One item of the issue.
public struct ArticleFact: Hashable, Sendable, Codable {
  /// Its headings in one line, those between its paragraphs left out; `nil` where it has none.
  public var headline: String?
  /// Where it begins, in Unicode code points of the file as decoded.
  public var start: Int
  /// Where it ends; exclusive.
  public var end: Int
  /// Indices into `persons`: who wrote or photographed it.
  public var authors: [Int]
  /// The date the item bears, as an XML Schema lexical form (`2021-02-26`, `2021-02`, `--02-26` …).
  public var date: String?

  /// An item of a stretch of the file.
  public init(headline: String?, start: Int, end: Int, authors: [Int] = [], date: String? = nil) {
    self.headline = headline
    self.start = start
    self.end = end
    self.authors = authors
    self.date = date
  }
}

/// A person of the document.
public struct PersonFact: Hashable, Sendable, Codable {
  /// The full name, without inner spaces.
  public var name: String
  /// Other forms seen (`陈律师`).
  public var alternateNames: [String]
  /// Whether the document knows them only as writer or photographer.
  public var isOnlyByline: Bool
  /// Where they are named.
  public var evidence: [Evidence]
  /// 0 to 1.
  public var confidence: Double

  /// A person by name, with where the name stands.
  public init(
    name: String, alternateNames: [String] = [], isOnlyByline: Bool = false, evidence: [Evidence],
    confidence: Double = 1
  ) {
    self.name = name
    self.alternateNames = alternateNames
    self.isOnlyByline = isOnlyByline
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// What sort of body an organisation is.
public enum OrganizationKind: String, Hashable, Sendable, Codable, CaseIterable {
  case government, party, residentialCommittee, residentialArea, civic, enterprise, school, medical, other
}

/// An organisation of the document, named as its context resolves it.
public struct OrganizationFact: Hashable, Sendable, Codable {
  /// The resolved name: `四平路街道党工委` where the text says `街道党工委`.
  public var name: String
  /// Every form seen in the text.
  public var alternateNames: [String]
  /// What sort of body it is.
  public var kind: OrganizationKind
  /// Index of the organisation that this is a standing part of.
  public var parent: Int?
  /// Where it is named or meant.
  public var evidence: [Evidence]
  /// 0 to 1.
  public var confidence: Double

  /// A body by its resolved name, with where it is named.
  public init(
    name: String, alternateNames: [String] = [], kind: OrganizationKind, parent: Int? = nil, evidence: [Evidence],
    confidence: Double = 1
  ) {
    self.name = name
    self.alternateNames = alternateNames
    self.kind = kind
    self.parent = parent
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// A post that a person holds, held or is to hold.
public struct PostFact: Hashable, Sendable, Codable {
  /// Whether the post is held, was held, or has just been given.
  public enum Status: String, Hashable, Sendable, Codable {
    case current, former, appointed
  }

  /// Index into `persons`.
  public var person: Int
  /// The bare title: `副书记`.
  public var position: String
  /// Index into `organizations`: the body that the post is in.
  public var organization: Int
  /// As the document first says.
  public var status: Status
  /// Where the title stands with the name.
  public var evidence: [Evidence]
  /// 0 to 1.
  public var confidence: Double

  /// A post of a person in an organisation, each by index.
  public init(
    person: Int, position: String, organization: Int, status: Status = .current, evidence: [Evidence],
    confidence: Double = 1
  ) {
    self.person = person
    self.position = position
    self.organization = organization
    self.status = status
    self.evidence = evidence
    self.confidence = confidence
  }
}
