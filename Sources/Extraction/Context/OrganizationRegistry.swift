import Newsletters

/// The bodies of a document, each once, however it is called.
struct OrganizationRegistry {
  /// A body of the document.
  struct Entity {
    var name: String
    var surfaces: [String] = []
    var kind: OrganizationKind
    var parent: Int?
    /// Whether only the context says what it is part of, and the text may say it better.
    var isAdopted = false
    var territory: TerritoryLevel?
    /// Source ranges with the item that each lies in.
    var mentions: [(range: Range<Int>, item: Int)] = []
    /// Whether the body itself is meant somewhere: a district's name alone means a place.
    var isBody: Bool

    /// The name that the names of its parts and of what is in it begin with: of a government its territory's.
    var baseName: String {
      guard let territory, territory < .street, name.hasSuffix("政府") else { return name }
      return String(name.dropLast(2))
    }
  }

  var anchors: DocumentAnchors
  var entities: [Entity] = []
  /// The residential area or village that the whole document is about, where it is about one.
  private(set) var home: Int?
  /// Whether the committee of a residential area or village publishes the document.
  private(set) var isOfCommunity = false
  /// The schools, works and associations that publish the document: what it tells of `校长` without a school is theirs.
  var publishers: [Int] = []
  /// The works, schools and hospitals that the document is of, or that it calls 厂, 校 or the like.
  var houses: [Int] = []
  /// The only university that the document names.
  var university: Int?
  /// Communities that are more than what people call a subdistrict.
  var ownCommunities: Set<String> = []
  /// The numbers of keys, which are what the usual forms of a name have in common.
  private var keys = NumberedTexts<[Unicode.Scalar]>()
  /// The names that were asked for, and the number of the key of each.
  private var names = NumberedTexts<String>()
  private var keyOfName: [Int] = []
  /// The body of each key by its number, where there is one.
  private var entityOfKey: [Int?] = []
  /// For each word that ends a name, the bodies whose names end so, in the order of the text; by the word's number.
  private var namesakes: [Namesakes] = []
  /// The numbers of such words, by their numbers in the vocabulary.
  private var numberOfTail: [Int32: Int] = [:]
  /// What bodies are called in the text, and the numbers of the words that each ends in.
  private var surfaces = NumberedTexts<String>()
  private var tailsOfSurface: [[Int]] = []
  private let vocabulary: Vocabulary
  private let stems: StreetStems

  /// The bodies whose names end in one word.
  private struct Namesakes {
    /// In the order of the text, a body once where it is named several times in a row.
    var order: [Int] = []
    /// The only one of them, where there is one.
    var only: Int? { order.count == 1 ? order.first : nil }
  }

  /// Of so many bodies with one ending, those named last, a bare head may mean one.
  private static let memory = 64

  init(anchors: DocumentAnchors, vocabulary: Vocabulary) {
    self.anchors = anchors
    self.vocabulary = vocabulary
    stems = StreetStems(Set(anchors.streetOfItem.compactMap { $0 } + [anchors.street].compactMap { $0 }).sorted())
  }

  // MARK: Entities

  /// The body that is known by a name.
  mutating func known(named name: String) -> Int? { entityOfKey[key(of: name)] }

  /// Whether two names are of one body.
  mutating func areSame(_ first: String, _ second: String) -> Bool { key(of: first) == key(of: second) }

  /// The number of what the usual forms of a name have in common. Found once a name.
  private mutating func key(of name: String) -> Int {
    let (place, isNewName) = names.number(of: name)
    if !isNewName { return keyOfName[place] }
    let (number, isNew) = keys.number(of: BodyNames.key(withoutDistrict(name)))
    if isNew { entityOfKey.append(nil) }
    keyOfName.append(number)
    return number
  }

  /// Letters of a name at least that is one without the district before it.
  private static let shortestName = 5

  /// `鲤城区新门街老年人协会` in a paper of 鲤城区: the name without its own district; 公安局 and the like are called by it.
  private func withoutDistrict(_ name: String) -> String {
    guard let district = anchors.district, name.utf8.count > district.utf8.count, name.hasPrefix(district) else {
      return name
    }
    let rest = name.dropFirst(district.count)
    let isTerritory = ["镇", "乡", "街道", "村", "社区"].contains { rest.hasSuffix($0) } && rest.count > 2
    guard rest.count >= Self.shortestName || isTerritory, vocabulary.entry(of: rest.unicodeScalars)?.organization == nil
    else {
      return name
    }
    return String(rest)
  }

  /// The body of a name, made where there is none yet.
  mutating func entity(
    named name: String, kind: OrganizationKind, parent: Int? = nil, territory: TerritoryLevel? = nil,
    isBody: Bool = true
  ) -> Int {
    let key = key(of: name)
    if let known = entityOfKey[key] {
      if entities[known].parent == nil, let parent, parent != known { entities[known].parent = parent }
      if isBody { entities[known].isBody = true }
      if entities[known].territory == nil { entities[known].territory = territory }
      if let district = anchors.district, entities[known].name.hasPrefix(district),
        entities[known].name.utf8.dropFirst(district.utf8.count).elementsEqual(name.utf8)
      {
        entities[known].name = name
      }
      return known
    }
    let index = entities.count
    entities.append(
      Entity(name: name, kind: kind, parent: parent == index ? nil : parent, territory: territory, isBody: isBody))
    entityOfKey[key] = index
    return index
  }

  /// The government of a district, county or city, or the subdistrict, town or township itself.
  mutating func territory(named name: String, level: TerritoryLevel, isBody: Bool) -> Int {
    if level < .street, !TerritoryLevel.isZone(name) {
      let index = entity(named: name + "政府", kind: .government, territory: level, isBody: isBody)
      note(surface: name, of: index)
      return index
    }
    let kind: OrganizationKind = level <= .street ? .government : .residentialArea
    return entity(named: name, kind: kind, territory: level, isBody: isBody)
  }

  /// Whether a body is a territory whose offices are parts of it: a subdistrict, a zone, a village.
  func ownsUnits(_ entity: Int) -> Bool {
    entities[entity].territory.map { $0 >= .street || TerritoryLevel.isZone(entities[entity].name) } ?? true
  }

  mutating func note(surface: String, of entity: Int) {
    let isKnown = entities[entity].surfaces.contains { Spelling($0) == Spelling(surface) }
    if !isKnown { entities[entity].surfaces.append(surface) }
  }

  mutating func note(mention range: Range<Int>, item: Int, surface: String, of entity: Int) {
    note(surface: surface, of: entity)
    entities[entity].mentions.append((range, item))
    for tail in tails(of: surface) where namesakes[tail].order.last != entity {
      namesakes[tail].order.append(entity)
    }
  }

  /// Notes a place where a body is meant without being named.
  mutating func note(mention range: Range<Int>, item: Int, of entity: Int) {
    entities[entity].mentions.append((range, item))
  }

  /// The numbers of the heads that a name ends in: `工作组` and `驻村工作组` of `驻村工作组`. Found once a name.
  private mutating func tails(of surface: String) -> [Int] {
    let (place, isNew) = surfaces.number(of: surface)
    if !isNew { return tailsOfSurface[place] }
    let scalars = Array(surface.unicodeScalars)
    let ends = scalars.count >= 3 ? scalars.indices.dropFirst() : scalars.indices.prefix(0)
    let tails = ends.compactMap { start -> Int? in
      guard let word = vocabulary.trie.value(of: scalars[start...]),
        vocabulary.traits[Int(word)].uses.contains(.organization)
      else { return nil }
      if let number = numberOfTail[word] { return number }
      numberOfTail[word] = namesakes.count
      namesakes.append(Namesakes())
      return namesakes.count - 1
    }
    tailsOfSurface.append(tails)
    return tails
  }

  /// The body that a bare head means: the last one named so in the item, or the only one of the document.
  func referent(of head: String, item: Int) -> Int? {
    guard let word = vocabulary.trie.value(of: head.unicodeScalars), let number = numberOfTail[word] else { return nil }
    let candidates = namesakes[number]
    if let near = candidates.order.suffix(Self.memory).last(where: { entities[$0].mentions.last?.item == item }) {
      return near
    }
    return candidates.only ?? dominant(candidates)
  }

  /// The body that is named more often than all others with the same ending, where there is one.
  private func dominant(_ candidates: Namesakes) -> Int? {
    let recent = candidates.order.suffix(Self.memory)
    let counts = recent.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value >= 3,
      most.value * 2 > recent.count
    else { return nil }
    return most.key
  }

  /// The subdistrict that people call a community: `平凉社区` of 平凉路街道.
  mutating func street(calledCommunity name: String) -> Int? {
    guard name.hasSuffix("社区") || name.hasSuffix("地区"), !ownCommunities.contains(name),
      let street = stems.street(of: String(name.dropLast(2)))
    else { return nil }
    return territory(named: street, level: .street, isBody: true)
  }

  /// A name in which the short name of a subdistrict is written out: `平凉街道`, `平凉社区党工委` → `平凉路街道…`.
  func expanded(_ name: String, isOfStreet: Bool) -> String {
    for (stem, street) in stems.beginnings(of: name) where !name.hasPrefix(street) {
      let rest = name.dropFirst(stem.count)
      for word in ["路街道", "路社区(街道)", "社区(街道)", "街道", "社区", "地区", "街"] where rest.hasPrefix(word) {
        let tail = rest.dropFirst(word.count)
        if word.hasSuffix("社区") || word == "地区" || word == "街", tail.isEmpty || !isOfStreet { continue }
        if word == "社区", vocabulary.entry(of: ("社区" + tail).unicodeScalars)?.organization != nil { return name }
        return street + tail
      }
      if isOfStreet, vocabulary.entry(of: rest.unicodeScalars)?.organization != nil { return street + rest }
    }
    return name
  }
}

extension OrganizationRegistry {
  mutating func setParent(_ parent: Int, of entity: Int, isAdopted: Bool = false) {
    guard parent != entity, !isAncestor(entity, of: parent) else { return }
    entities[entity].parent = parent
    entities[entity].isAdopted = isAdopted
  }

  mutating func markBody(_ entity: Int, if condition: Bool) {
    if condition { entities[entity].isBody = true }
  }

  /// The territory that a body is, or is of; of several the nearest whose level is asked for.
  func territory(of entity: Int, where isMeant: (TerritoryLevel) -> Bool = { _ in true }) -> Int? {
    var place = entity
    for _ in 0..<8 {
      if let level = entities[place].territory, isMeant(level) { return place }
      guard let parent = entities[place].parent else { break }
      place = parent
    }
    return nil
  }

  /// `第二届理事会`: the association that a board is of, in which those elected have their posts; any other body itself,
  /// as a village's own board is.
  func association(ofBoard body: Int) -> Int {
    guard BodyNames.isBoard(entities[body].name), let parent = entities[body].parent, entities[parent].territory == nil
    else { return body }
    return parent
  }

  /// Whether a territory is a province or a city right below one, which newsletters name for its bureaus only: its
  /// government is no body of the text by that. Cities at county level are what the text is about.
  func isOfProvince(_ entity: Int) -> Bool {
    guard let level = entities[entity].territory, level < .district else { return false }
    return vocabulary.entry(of: entities[entity].baseName.unicodeScalars)?.territory == level
  }

  /// Whether a body is a residential area or village, or the committee of one.
  func isCommunity(_ entity: Int) -> Bool {
    entities[entity].kind == .residentialArea || entities[entity].kind == .residentialCommittee
  }

  /// Those who have sections and organs as works do, and publish papers of their own.
  static let houses: Set<OrganizationKind> = [.school, .medical, .enterprise]

  /// Whether a body is a house whose name ends in one of some words, and no branch of one: `铸造分厂`.
  func isHouse(_ entity: Int, endingIn endings: [String]) -> Bool {
    guard entities[entity].territory == nil, Self.houses.contains(entities[entity].kind) else { return false }
    let name = entities[entity].name
    return endings.contains { name.hasSuffix($0) } && name.unicodeScalars.count > 2
      && !["分厂", "分校", "分院", "分场"].contains { name.hasSuffix($0) }
  }

  /// Whether a body is a subdistrict, a town or a township.
  func isTown(_ entity: Int) -> Bool { entities[entity].territory == .street }

  /// Whether a word is the last one of names of bodies: `党委`, `医院`.
  func isHead(_ word: String) -> Bool { vocabulary.entry(of: word.unicodeScalars)?.organization != nil }

  private func isAncestor(_ candidate: Int, of entity: Int) -> Bool {
    var place: Int? = entity
    var steps = 0
    while let current = place, steps < 32 {
      if current == candidate { return true }
      place = entities[current].parent
      steps += 1
    }
    return false
  }
}

extension OrganizationRegistry {
  /// Forgets where bodies are mentioned, but not which there are, before the text is read again.
  ///
  /// - Parameter home: the residential area or village whose own committee publishes the document.
  mutating func forgetMentions(home published: Int? = nil) {
    home = dominantCommunity ?? published
    isOfCommunity = published != nil
    for index in entities.indices { entities[index].mentions.removeAll(keepingCapacity: true) }
  }

  /// Within so many code points of its beginning a document says what it is.
  private static let titleLength = 40

  /// The residential area or village that most of the names of such in the document are of, where one is; the only one
  /// that is named at all needs to be named in the title of the whole, or in a document of no subdistrict or town.
  private var dominantCommunity: Int? {
    var communities = entities.indices.filter { entities[$0].territory == .community }
    if communities.isEmpty { communities = entities.indices.filter { entities[$0].kind == .residentialCommittee } }
    let total = communities.reduce(0) { $0 + entities[$1].mentions.count }
    return communities.first { community in
      let mentions = entities[community].mentions
      if mentions.count >= 3 { return mentions.count * 2 > total }
      return !mentions.isEmpty && mentions.count == total
        && (anchors.street == nil || mentions.contains { $0.range.lowerBound < Self.titleLength })
    }
  }
}
