import Newsletters

/// The territories that a document is about: what 区, 市, 街道 mean in it.
///
/// A newsletter says `街道` and `区委` of its own subdistrict and district. Which these are is read from the names that
/// are printed in full: those of the manifest first, then of the item, then the most frequent of the document.
struct DocumentAnchors: Sendable {
  /// The full name of the territory that each level word stands for in the whole document (`区` → `杨浦区`).
  private var byWord: [Spelling: String] = [:]
  /// The city of the document.
  private(set) var city: String?
  /// The district, county or banner of the document.
  private(set) var district: String?
  /// The subdistrict, town or township of the whole document.
  private(set) var street: String?
  /// For each item, the subdistrict, town or township that it is about.
  private(set) var streetOfItem: [String?] = []

  /// - Parameter territories: for each item the names of territories printed in it, in the order of the text.
  /// - Parameter references: how often the document says each level word without a name (`街道`, `我镇`).
  init(territories: [[PrintedTerritory]], references: [String: Int], manifest: ManifestEntry) {
    var counts: [String: [String: Int]] = [:]
    let territories = Self.spelledOut(territories)
    let hasDistrict = territories.contains { $0.contains { $0.word == "区" && $0.isEvident } }
    for (item, names) in territories.enumerated() {
      for name in names where name.word != "区" || name.isEvident || !hasDistrict {
        counts[name.word, default: [:]][name.name, default: 0] += name.isHeadline || item == 0 ? 3 : 1
      }
    }
    // A subdistrict's paper tells of works in a zone nearby: 区 is its district still.
    if Self.streetWords.contains(where: { counts[$0] != nil }) {
      counts["区"] = counts["区"]?.filter {
        !TerritoryLevel.isZone($0.key) || TerritoryLevel.hasSubdistricts(zone: $0.key)
      }
    }
    for (word, names) in counts {
      byWord[Spelling(word)] = names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    for declared in [manifest.city, manifest.district, manifest.subdistrict].compactMap({ $0 }) {
      for word in Self.words where declared.hasSuffix(word) && declared != word { byWord[Spelling(word)] = declared }
    }
    district =
      Self.district(counts, manifest) ?? byWord[Spelling("区")] ?? byWord[Spelling("县")] ?? byWord[Spelling("旗")]
    city = byWord[Spelling("市")]
    let streets = Self.streetWords.flatMap { counts[$0] ?? [:] }
    let weights = Dictionary(
      uniqueKeysWithValues: Set(streets.map(\.key)).map { name in
        let word = Self.streetWords.first { name.hasSuffix($0) } ?? ""
        return (name, 1 + 2 * min(references[word] ?? 0, 3))
      })
    street =
      manifest.subdistrict
      ?? streets.max { first, second in
        (first.value * (weights[first.key] ?? 1), second.key) < (second.value * (weights[second.key] ?? 1), first.key)
      }?.key
    let total = streets.reduce(0) { $0 + $1.value }
    let share = street.flatMap { name in streets.first { $0.key == name }?.value } ?? 0
    let isDominant = manifest.subdistrict != nil || share * 2 >= total
    streetOfItem = territories.map { names in
      let here = names.filter { Self.streetWords.contains($0.word) }
      guard isDominant, let street else { return here.first?.name }
      if here.contains(where: { $0.name == street }) { return street }
      let counts = here.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
      let other = here.first { $0.isHeadline || counts[$0.name, default: 0] > 1 }
      return other?.name ?? street
    }
  }

  /// `关山口街` of a document that prints 关山口街道 as well: one subdistrict, by its whole name.
  private static func spelledOut(_ territories: [[PrintedTerritory]]) -> [[PrintedTerritory]] {
    let whole = Set(territories.joined().lazy.filter { $0.word == "街道" }.map(\.name))
    guard !whole.isEmpty else { return territories }
    return territories.map { names in
      names.map { name in
        guard name.word == "街", whole.contains(name.name + "道") else { return name }
        var spelled = name
        spelled.name += "道"
        spelled.word = "街道"
        return spelled
      }
    }
  }

  /// The county or banner that a paper of a town names more often than any district: `某某区` only sends guests there.
  private static func district(_ counts: [String: [String: Int]], _ manifest: ManifestEntry) -> String? {
    guard manifest.district == nil else { return nil }
    let weight = { (word: String) in counts[word]?.values.max() ?? 0 }
    guard let word = ["县", "旗"].max(by: { weight($0) < weight($1) }), weight(word) > weight("区") else { return nil }
    return counts[word]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The subdistrict, town or township that a heading within the paragraph's line names: `【白鹤塘镇】3月12日…`.
  var paragraphStreet: String?

  /// The subdistrict, town or township that is being told of.
  func street(ofItem item: Int) -> String? { paragraphStreet ?? streetOfItem[item] }

  /// Whether the document, or an item of it, is about a subdistrict of that name.
  func isStreet(_ name: String) -> Bool { street == name || streetOfItem.contains(name) }

  /// Reads the heading that a sentence begins with; what follows is told of it up to the next heading.
  mutating func readHeading(of sentence: ReadSentence) {
    guard sentence.words.first == "【", let close = sentence.words.prefix(8).firstIndex(of: "】") else { return }
    let named = sentence.organizations.last { $0.territory == .street && $0.tokens.upperBound == close }
    paragraphStreet = named.flatMap { $0.reference == nil ? BodyNames.display($0.surface) : nil }
  }

  /// The zone that the document is of: it names one, and no subdistrict or town.
  var zone: String? {
    guard street == nil, let district, TerritoryLevel.isZone(district) else { return nil }
    return district
  }

  /// The words that a subdistrict, town or township is called by; some offices go by the name of theirs.
  static let streetWords = TerritoryLevel.street.suffixes + ["办事处"]
  /// All level words; where one ends in another, the shorter is found first.
  static let words =
    streetWords + [TerritoryLevel.district, .city, .province, .prefecture].flatMap(\.suffixes)

  /// What a level word means in an item.
  func name(of word: String, item: Int) -> String? {
    if Self.streetWords.contains(word) {
      if let street = street(ofItem: item), street.hasSuffix(word) { return street }
      return byWord[Spelling(word)] ?? streetOfItem[item]
    }
    if TerritoryLevel.zoneSuffixes.contains(word) {
      return byWord[Spelling("区")].flatMap { TerritoryLevel.isZone($0) ? $0 : nil }
    }
    return byWord[Spelling(word)]
  }
}

/// A territory's name as printed, without the territories it lies in.
struct PrintedTerritory: Hashable, Sendable {
  var name: String
  /// The level word that it ends in.
  var word: String
  var isHeadline: Bool
  /// Whether it is a territory for certain; of the letters before 区 anything can be the name (`活禽区改造`).
  var isEvident = true
}
