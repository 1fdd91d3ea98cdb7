/// What the segmentation asks of a word of the vocabulary, packed into sixteen bytes.
struct WordTraits: Sendable {
  /// What a word is to the names beside it.
  struct Use: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// The last word of the name of a body.
    static let organization = Use(rawValue: 1 << 0)
    static let position = Use(rawValue: 1 << 1)
    /// A title that is more than a way to address somebody.
    static let office = Use(rawValue: 1 << 2)
    static let event = Use(rawValue: 1 << 3)
    /// No part of the names of places, where it has two letters or more.
    static let foreignToNames = Use(rawValue: 1 << 4)
    /// Names of places end in it.
    static let placeEnd = Use(rawValue: 1 << 5)
    /// What stands before it is rather the name of a place, a school or a company than of a person.
    static let noPersonBefore = Use(rawValue: 1 << 6)
    /// The last word of the name of a company or of a large body.
    static let companyHead = Use(rawValue: 1 << 7)
    /// The last word of the name of a company, however short (厂).
    static let enterprise = Use(rawValue: 1 << 8)
  }

  /// What choosing it costs.
  let cost: Float
  let classes: WordClass
  let roles: VerbRole
  let uses: Use
  /// In letters; 255 for longer words.
  private let letters: UInt8

  var length: Int { Int(letters) }

  init(_ entry: Vocabulary.Entry) {
    cost = entry.cost
    classes = entry.classes
    roles = entry.roles
    letters = UInt8(clamping: entry.length)
    uses = Self.uses(of: entry)
  }

  private static func uses(of entry: Vocabulary.Entry) -> Use {
    var uses: Use = []
    if entry.isForeignToNames { uses.insert(.foreignToNames) }
    if entry.event != nil { uses.insert(.event) }
    if entry.classes.contains(.placeEnd) { uses.insert(.placeEnd) }
    if let position = entry.position {
      uses.formUnion(position.titleClass == .social ? .position : [.position, .office])
    }
    guard let head = entry.organization else { return uses }
    uses.insert(.organization)
    let isPlace = head.owner == .territory || head.kind == .residentialArea || head.kind == .residentialCommittee
    if isPlace { uses.formUnion([.placeEnd, .noPersonBefore]) }
    if head.kind == .enterprise { uses.insert(.enterprise) }
    if [.school, .medical, .enterprise].contains(head.kind) || head.owner == .named && entry.length >= 3 {
      uses.insert(.noPersonBefore)
    }
    if head.owner == .named, head.kind == .enterprise || entry.length >= 4 { uses.insert(.companyHead) }
    return uses
  }
}
