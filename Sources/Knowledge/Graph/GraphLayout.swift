/// How a graph file is laid out: which words stand for properties and classes, and in which order things come.
enum GraphLayout {
  /// The members of a node object, in order; what is not here follows by name.
  static let properties = [
    "name", "alternateName", "headline", "file", "sha256", "author", "datePublished", "publisher", "isPartOf",
    "subOrganizationOf", "holds", "memberOf", "postIn", "heldBy", "member", "organization", "role", "tenureStatus",
    "firstSeen", "lastSeen", "startDate", "endDate", "location", "containedInPlace", "organizer", "superEvent",
    "attendance", "planned", "chair", "speaker", "lead", "companion", "guest", "attendee", "event", "participant",
    "roleName", "capacity", "confidence", "identityReason", "derivedFrom", "source", "selector", "start", "end",
    "prefix", "exact", "suffix", "label",
  ]

  /// The classes whose nodes stand at the top of the file, section by section; others follow.
  static let classes = [
    "Person", "Organization", "Post", "Membership", "Event", "Participation", "Place", "Role", "Issue", "Article",
    "Segment", "TextPositionSelector", "TextQuoteSelector",
    "Government", "Party", "ResidentialCommittee", "ResidentialArea", "Civic", "Enterprise", "School", "Medical",
    "Meeting", "Visit", "Election", "Ceremony", "Lecture", "Contest", "Fair", "Activity",
  ]

  /// The places of properties in their order.
  static let propertyRanks = ranks(of: properties)
  /// The places of classes in their order.
  static let classRanks = ranks(of: classes)

  private static func ranks(of words: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
  }

  /// The classes whose nodes are written where they are first referred to.
  static let nested: Set<String> = ["Segment", "TextPositionSelector", "TextQuoteSelector"]
}
