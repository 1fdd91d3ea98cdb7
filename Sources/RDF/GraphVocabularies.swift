/// The terms of the W3C Organization Ontology that the graph uses.
public enum OrgVocabulary {
  /// What the terms' IRIs begin with (prefix `org`).
  public static let namespace = "http://www.w3.org/ns/org#"
  /// A body of people with a purpose: the class of all organisations.
  public static let organizationClass = IRI(namespace + "Organization")
  /// A position within an organisation, which is there whoever holds it, and when nobody does.
  public static let post = IRI(namespace + "Post")
  /// A kind of position, such as director, whatever the organisation.
  public static let roleClass = IRI(namespace + "Role")
  /// A person's tenure: who held which role in which organisation, and when.
  public static let membership = IRI(namespace + "Membership")
  /// From a person to a post that they hold.
  public static let holds = IRI(namespace + "holds")
  /// From a post to who holds it: the inverse of `holds`.
  public static let heldBy = IRI(namespace + "heldBy")
  /// From a person to an organisation that they belong to.
  public static let memberOf = IRI(namespace + "memberOf")
  /// From an organisation to the one that it is a part of.
  public static let subOrganizationOf = IRI(namespace + "subOrganizationOf")
  /// From a unit that means nothing by itself to the organisation that it is a unit of.
  public static let unitOf = IRI(namespace + "unitOf")
  /// From a post to its organisation.
  public static let postIn = IRI(namespace + "postIn")
  /// From a tenure or a post to its role.
  public static let role = IRI(namespace + "role")
  /// From a tenure to the person.
  public static let member = IRI(namespace + "member")
  /// From a tenure to the organisation.
  public static let organization = IRI(namespace + "organization")
}

/// The terms of schema.org that the graph uses.
public enum SchemaVocabulary {
  /// What the terms' IRIs begin with (prefix `schema`).
  public static let namespace = "https://schema.org/"
  /// A human being.
  public static let person = IRI(namespace + "Person")
  /// Something that happens at a time and a place: the class of all events.
  public static let eventClass = IRI(namespace + "Event")
  /// Where something happens, or what lies there.
  public static let place = IRI(namespace + "Place")
  /// An article of a newsletter.
  public static let newsArticle = IRI(namespace + "NewsArticle")
  /// An issue of a newsletter: a file of the corpus.
  public static let publicationIssue = IRI(namespace + "PublicationIssue")
  /// What something is called.
  public static let name = IRI(namespace + "name")
  /// Another form of a name that was found in the text.
  public static let alternateName = IRI(namespace + "alternateName")
  /// The day or time when an event or tenure begins.
  public static let startDate = IRI(namespace + "startDate")
  /// The day or time when an event or tenure ends.
  public static let endDate = IRI(namespace + "endDate")
  /// From an event to where it takes place.
  public static let location = IRI(namespace + "location")
  /// From an event to who holds it.
  public static let organizer = IRI(namespace + "organizer")
  /// From an event to a person or organisation that took part.
  public static let attendee = IRI(namespace + "attendee")
  /// From an event to the larger one that it is a part of.
  public static let superEvent = IRI(namespace + "superEvent")
  /// From a place to the larger one that it lies in.
  public static let containedInPlace = IRI(namespace + "containedInPlace")
  /// The title of an article.
  public static let headline = IRI(namespace + "headline")
  /// From an article to who wrote it.
  public static let author = IRI(namespace + "author")
  /// The day or month when an issue or article came out.
  public static let datePublished = IRI(namespace + "datePublished")
  /// Who publishes an issue.
  public static let publisher = IRI(namespace + "publisher")
  /// From an article to its issue.
  public static let isPartOf = IRI(namespace + "isPartOf")
}

/// The term of PROV-O that the graph uses.
public enum ProvVocabulary {
  /// What the terms' IRIs begin with (prefix `prov`).
  public static let namespace = "http://www.w3.org/ns/prov#"
  /// From a fact to the stretch of text that says it.
  public static let wasDerivedFrom = IRI(namespace + "wasDerivedFrom")
}

/// The terms of the Web Annotation vocabulary that the graph uses.
public enum AnnotationVocabulary {
  /// What the terms' IRIs begin with (prefix `oa`).
  public static let namespace = "http://www.w3.org/ns/oa#"
  /// A stretch of a source: a piece of evidence.
  public static let specificResource = IRI(namespace + "SpecificResource")
  /// A stretch told by its offsets.
  public static let textPositionSelector = IRI(namespace + "TextPositionSelector")
  /// A stretch told by its words and those around it.
  public static let textQuoteSelector = IRI(namespace + "TextQuoteSelector")
  /// From a stretch to the document that it lies in.
  public static let hasSource = IRI(namespace + "hasSource")
  /// From a stretch to what says where it lies.
  public static let hasSelector = IRI(namespace + "hasSelector")
  /// The offset of a stretch's first character, in code points from 0.
  public static let start = IRI(namespace + "start")
  /// The offset after a stretch's last character.
  public static let end = IRI(namespace + "end")
  /// The words of a stretch, letter for letter.
  public static let exact = IRI(namespace + "exact")
  /// The words before a stretch.
  public static let prefix = IRI(namespace + "prefix")
  /// The words after a stretch.
  public static let suffix = IRI(namespace + "suffix")
}

/// The project's own terms, for what no standard vocabulary names.
public enum LilongVocabulary {
  /// What the terms' IRIs begin with (prefix `lilong`).
  public static let namespace = "https://w3id.org/lilong#"
  /// One person's or organisation's part in one event.
  public static let participation = IRI(namespace + "Participation")
  /// From a participation to its event.
  public static let event = IRI(namespace + "event")
  /// From a participation to who took part.
  public static let participant = IRI(namespace + "participant")
  /// What a participant did there, as a word (`chair`, `speaker`).
  public static let roleName = IRI(namespace + "roleName")
  /// From a participation to the post in which the person came.
  public static let capacity = IRI(namespace + "capacity")
  /// The earliest date of a document or event that says that a person held a post.
  public static let firstSeen = IRI(namespace + "firstSeen")
  /// The latest date of a document or event that says so.
  public static let lastSeen = IRI(namespace + "lastSeen")
  /// How many people came to an event, as a text says.
  public static let attendance = IRI(namespace + "attendance")
  /// The path of an issue's file, relative to the corpus.
  public static let file = IRI(namespace + "file")
  /// The SHA-256 of an issue's file, in lower-case hexadecimal.
  public static let sha256 = IRI(namespace + "sha256")
  /// How sure a reading is, 0 to 1; absent where it is certain.
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
