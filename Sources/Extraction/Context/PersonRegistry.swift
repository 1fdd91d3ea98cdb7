import Newsletters

/// The persons of a document. Within one document a full name is one person.
struct PersonRegistry {
  struct Entity {
    var name: String
    var familyName: String
    var alternateNames: [String] = []
    var isOnlyByline = true
    /// How sure the surest mention is, from 0 to 1.
    var confidence = 0.0
    var mentions: [(range: Range<Int>, item: Int)] = []
    /// The titles that stand beside the name, for references by family name and title.
    var titles: Set<String> = []
  }

  private struct FamilyInItem: Hashable {
    var name: String
    var item: Int
  }

  private(set) var entities: [Entity] = []
  private var byName: [Spelling: Int] = [:]
  /// The persons of each family name, and those whom an item mentions.
  private var families: [String: [Int]] = [:]
  private var familiesInItem: [FamilyInItem: [Int]] = [:]
  /// Of so many persons of one family name, the last, a reference may mean one.
  private static let memory = 64
  private let names: NameLikelihood

  init(names: NameLikelihood) {
    self.names = names
  }

  mutating func person(
    named name: String, at range: Range<Int>, item: Int, isByline: Bool, confidence: Double = 1,
    titles: [String] = []
  )
    -> Int
  {
    let index = byName[Spelling(name)] ?? entities.count
    if index == entities.count {
      byName[Spelling(name)] = index
      let familyName = familyName(of: name)
      families[familyName, default: []].append(index)
      entities.append(Entity(name: name, familyName: familyName))
    }
    note(mention: range, item: item, of: index)
    entities[index].titles.formUnion(titles)
    entities[index].confidence = max(entities[index].confidence, confidence)
    if !isByline { entities[index].isOnlyByline = false }
    return index
  }

  /// The person of a full name; `nil` where the document names nobody so.
  func person(named name: String) -> Int? { byName[Spelling(name)] }

  /// The person that a mention without a full name refers to.
  func referent(of mention: PersonMention, in sentence: ReadSentence, item: Int) -> Int? {
    if mention.isElder { return elder(familyName: mention.name, item: item) }
    guard let position = mention.positions.first else { return nil }
    return referent(familyName: mention.name, title: sentence.positions[position].title, item: item)
  }

  /// The person that a family name with a title refers to: somebody of that name in the item, one with that title
  /// before others. O(1).
  func referent(familyName: String, title: String, item: Int) -> Int? {
    let near = candidates(familiesInItem[FamilyInItem(name: familyName, item: item)])
    let pool = near.isEmpty ? candidates(families[familyName]) : near
    let fitting = pool.filter { index in
      entities[index].titles.contains { $0.hasSuffix(title) || $0.hasPrefix(title) }
    }
    if let last = fitting.max() { return last }
    return Set(pool).count == 1 ? pool[0] : nil
  }

  /// The person whom a family name and 老 mean: the only one of the name in the item.
  private func elder(familyName: String, item: Int) -> Int? {
    let near = Set(candidates(familiesInItem[FamilyInItem(name: familyName, item: item)]))
    return near.count == 1 ? near.first : nil
  }

  private func candidates(_ family: [Int]?) -> [Int] {
    family?.suffix(Self.memory).filter { !entities[$0].isOnlyByline } ?? []
  }

  /// The person that 他 or 她 at an offset of the source refers to: the one of the item named last before it.
  func referent(ofPronounAt offset: Int, item: Int) -> Int? {
    var nearest: (person: Int, end: Int)?
    for (person, entity) in entities.enumerated() {
      for mention in entity.mentions where mention.item == item && mention.range.upperBound <= offset {
        if nearest.map({ $0.end < mention.range.upperBound }) ?? true { nearest = (person, mention.range.upperBound) }
      }
    }
    return nearest?.person
  }

  private func familyName(of name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    if scalars.count > 2, names.isCompoundFamilyName(scalars[0], scalars[1]) {
      return String(scalars: scalars[0..<2])
    }
    return scalars.first.map { String(Character($0)) } ?? ""
  }

  mutating func note(reference surface: String, at range: Range<Int>, item: Int, of person: Int) {
    if !entities[person].alternateNames.contains(surface) { entities[person].alternateNames.append(surface) }
    note(mention: range, item: item, of: person)
  }

  private mutating func note(mention range: Range<Int>, item: Int, of person: Int) {
    if entities[person].mentions.last?.item != item {
      familiesInItem[FamilyInItem(name: entities[person].familyName, item: item), default: []].append(person)
    }
    entities[person].mentions.append((range, item))
  }
}
