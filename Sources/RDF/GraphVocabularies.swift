/// The terms of the W3C Organization Ontology that the graph uses.
public enum OrgVocabulary {
  public static let namespace = "http://www.w3.org/ns/org#"
  public static let organizationClass = IRI(namespace + "Organization")
  public static let post = IRI(namespace + "Post")
  public static let roleClass = IRI(namespace + "Role")
  public static let membership = IRI(namespace + "Membership")
  public static let holds = IRI(namespace + "holds")
  public static let heldBy = IRI(namespace + "heldBy")
  public static let memberOf = IRI(namespace + "memberOf")
  public static let subOrganizationOf = IRI(namespace + "subOrganizationOf")
  public static let unitOf = IRI(namespace + "unitOf")
  public static let postIn = IRI(namespace + "postIn")
  public static let role = IRI(namespace + "role")
  public static let member = IRI(namespace + "member")
  public static let organization = IRI(namespace + "organization")
}

/// The terms of schema.org that the graph uses.
public enum SchemaVocabulary {
  public static let namespace = "https://schema.org/"
  public static let person = IRI(namespace + "Person")
  public static let eventClass = IRI(namespace + "Event")
  public static let place = IRI(namespace + "Place")
  public static let newsArticle = IRI(namespace + "NewsArticle")
  public static let publicationIssue = IRI(namespace + "PublicationIssue")
  public static let name = IRI(namespace + "name")
  public static let alternateName = IRI(namespace + "alternateName")
  public static let startDate = IRI(namespace + "startDate")
  public static let endDate = IRI(namespace + "endDate")
  public static let location = IRI(namespace + "location")
  public static let organizer = IRI(namespace + "organizer")
  public static let attendee = IRI(namespace + "attendee")
  public static let superEvent = IRI(namespace + "superEvent")
  public static let containedInPlace = IRI(namespace + "containedInPlace")
  public static let headline = IRI(namespace + "headline")
  public static let author = IRI(namespace + "author")
  public static let datePublished = IRI(namespace + "datePublished")
  public static let publisher = IRI(namespace + "publisher")
  public static let isPartOf = IRI(namespace + "isPartOf")
}

/// The term of PROV-O that the graph uses.
public enum ProvVocabulary {
  public static let namespace = "http://www.w3.org/ns/prov#"
  public static let wasDerivedFrom = IRI(namespace + "wasDerivedFrom")
}

/// The terms of the Web Annotation vocabulary that the graph uses.
public enum AnnotationVocabulary {
  public static let namespace = "http://www.w3.org/ns/oa#"
  public static let specificResource = IRI(namespace + "SpecificResource")
  public static let textPositionSelector = IRI(namespace + "TextPositionSelector")
  public static let textQuoteSelector = IRI(namespace + "TextQuoteSelector")
  public static let hasSource = IRI(namespace + "hasSource")
  public static let hasSelector = IRI(namespace + "hasSelector")
  public static let start = IRI(namespace + "start")
  public static let end = IRI(namespace + "end")
  public static let exact = IRI(namespace + "exact")
  public static let prefix = IRI(namespace + "prefix")
  public static let suffix = IRI(namespace + "suffix")
}

/// The project's own terms, for what no standard vocabulary names.
public enum LilongVocabulary {
  public static let namespace = "https://w3id.org/lilong#"
  public static let participation = IRI(namespace + "Participation")
  public static let event = IRI(namespace + "event")
  public static let participant = IRI(namespace + "participant")
  public static let roleName = IRI(namespace + "roleName")
  public static let capacity = IRI(namespace + "capacity")
  public static let firstSeen = IRI(namespace + "firstSeen")
  public static let lastSeen = IRI(namespace + "lastSeen")
  public static let attendance = IRI(namespace + "attendance")
  public static let file = IRI(namespace + "file")
  public static let sha256 = IRI(namespace + "sha256")
  public static let confidence = IRI(namespace + "confidence")
  /// How far a tenure had got when the text was written: `former` or `appointed`; absent for a current one.
  public static let tenureStatus = IRI(namespace + "tenureStatus")
  /// `true` for an event that the text announces and nothing reports as held.
  public static let planned = IRI(namespace + "planned")
  /// Why several mentions were taken for one thing: a sentence.
  public static let identityReason = IRI(namespace + "identityReason")

  /// A class or property of the namespace, by its local name.
  public static func term(_ localName: String) -> IRI { IRI(namespace + localName) }
}
