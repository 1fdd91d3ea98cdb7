import RDF

/// The colours of drawings, chosen to stay apart in print and for colour-blind eyes, with white text on the fills.
enum Palette {
  static let ink = "#1F2933"
  static let quiet = "#66727F"
  static let line = "#A9B4C0"
  static let paper = "#FFFFFF"
  static let wash = "#F4F6F8"
  static let vacantWash = "#FBF3E4"
  static let vacantInk = "#A3631B"
  static let white = "#FFFFFF"
  static let fontName = "Noto Sans CJK SC"

  /// A class with its colour and its word in the legend.
  struct Entry: Hashable, Sendable {
    let type: IRI
    let color: String
    let word: String
  }

  static let organizations: [Entry] = [
    Entry(type: LilongVocabulary.term("Party"), color: "#A93226", word: "党组织"),
    Entry(type: LilongVocabulary.term("Government"), color: "#2C5F8D", word: "政府机构"),
    Entry(type: LilongVocabulary.term("ResidentialArea"), color: "#5B8C3E", word: "居民区"),
    Entry(type: LilongVocabulary.term("ResidentialCommittee"), color: "#2D7A5F", word: "居委会"),
    Entry(type: LilongVocabulary.term("Civic"), color: "#B0741A", word: "社会组织"),
    Entry(type: LilongVocabulary.term("Enterprise"), color: "#6A559A", word: "企业"),
    Entry(type: LilongVocabulary.term("School"), color: "#1B7A8C", word: "学校"),
    Entry(type: LilongVocabulary.term("Medical"), color: "#B94E75", word: "医疗机构"),
  ]
  static let otherOrganization = Entry(type: OrgVocabulary.organizationClass, color: "#5A6672", word: "其他机构")

  static let events: [Entry] = [
    Entry(type: LilongVocabulary.term("Meeting"), color: "#2C5F8D", word: "会议"),
    Entry(type: LilongVocabulary.term("Visit"), color: "#2D7A5F", word: "走访"),
    Entry(type: LilongVocabulary.term("Election"), color: "#A93226", word: "选举"),
    Entry(type: LilongVocabulary.term("Ceremony"), color: "#B0741A", word: "仪式"),
    Entry(type: LilongVocabulary.term("Lecture"), color: "#1B7A8C", word: "讲座"),
    Entry(type: LilongVocabulary.term("Contest"), color: "#6A559A", word: "比赛"),
    Entry(type: LilongVocabulary.term("Fair"), color: "#B94E75", word: "集市"),
  ]
  static let otherEvent = Entry(type: LilongVocabulary.term("Activity"), color: "#5A6672", word: "活动")

  static func organization(_ types: Set<IRI>) -> Entry {
    organizations.first { types.contains($0.type) } ?? otherOrganization
  }

  static func event(_ types: Set<IRI>) -> Entry { events.first { types.contains($0.type) } ?? otherEvent }
}
