/// Everything that one document says, as plain values: no RDF, and no knowledge of other documents.
///
/// References between facts are indices into the arrays of the same value.
public struct DocumentFacts: Hashable, Sendable, Codable {
  /// The document's path as given.
  public var file: String
  public var sha256: String
  public var context: DocumentContext
  public var articles: [ArticleFact]
  public var persons: [PersonFact]
  public var organizations: [OrganizationFact]
  public var posts: [PostFact]
  public var events: [EventFact]

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
  public var subdistrict: String?
  public var district: String?
  public var city: String?
  public var year: Int?
  public var publisher: String?
  /// `2021-02-26`, or less exact; of the issue.
  public var issued: String?

  public init() {}
}

/// A stretch of the file that a fact rests on.
public struct Evidence: Hashable, Sendable, Codable {
  /// Unicode code points in the file as decoded; the end is exclusive.
  public var start: Int
  public var end: Int
  /// The text between, letter for letter.
  public var quote: String

  public init(start: Int, end: Int, quote: String) {
    self.start = start
    self.end = end
    self.quote = quote
  }
}

/// One item of the issue.
public struct ArticleFact: Hashable, Sendable, Codable {
  public var headline: String?
  public var start: Int
  public var end: Int
  /// Indices into `persons`: who wrote or photographed it.
  public var authors: [Int]
  /// The date the item bears, as an XML Schema lexical form (`2021-02-26`, `2021-02`, `--02-26` …).
  public var date: String?

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
  public var kind: OrganizationKind
  /// Index of the organisation that this is a standing part of.
  public var parent: Int?
  public var evidence: [Evidence]
  public var confidence: Double

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
  public enum Status: String, Hashable, Sendable, Codable {
    case current, former, appointed
  }

  public var person: Int
  /// The bare title: `副书记`.
  public var position: String
  public var organization: Int
  public var status: Status
  public var evidence: [Evidence]
  public var confidence: Double

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
