import Extraction

/// Where a name is at home: as much of city, district and subdistrict as is known and matters.
struct Locality: Hashable, Sendable {
  var city: String?
  var district: String?
  var subdistrict: String?

  init(city: String? = nil, district: String? = nil, subdistrict: String? = nil) {
    self.city = city
    self.district = district
    self.subdistrict = subdistrict
  }

  init(_ context: DocumentContext) {
    self.init(
      city: context.city.map(Self.bareCity), district: context.district, subdistrict: context.subdistrict)
  }

  /// `上海` for `上海市`: documents write either.
  static func bareCity(_ name: String) -> String {
    name.count > 2 && name.hasSuffix("市") ? String(name.dropLast()) : name
  }

  /// Which of its levels are known.
  struct Levels: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let city = Levels(rawValue: 1)
    static let district = Levels(rawValue: 2)
    static let subdistrict = Levels(rawValue: 4)
    /// Every set of levels.
    static let combinations = (0..<8).map(Levels.init)
  }

  var levels: Levels {
    var known: Levels = []
    if city != nil { known.insert(.city) }
    if district != nil { known.insert(.district) }
    if subdistrict != nil { known.insert(.subdistrict) }
    return known
  }

  /// What is known of some levels alone.
  func restricted(to levels: Levels) -> Locality {
    Locality(
      city: levels.contains(.city) ? city : nil, district: levels.contains(.district) ? district : nil,
      subdistrict: levels.contains(.subdistrict) ? subdistrict : nil)
  }

  /// Whether nothing known of the one contradicts the other.
  func isCompatible(with other: Locality) -> Bool {
    let shared = levels.intersection(other.levels)
    return restricted(to: shared) == other.restricted(to: shared)
  }

  /// The most exact place known, for an identifier; `nil` where none is.
  var mostExact: String? { subdistrict ?? district ?? city }
}
