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

  private var levels: [String?] { [city, district, subdistrict] }

  /// Whether nothing known of the one contradicts the other.
  func isCompatible(with other: Locality) -> Bool {
    zip(levels, other.levels).allSatisfy { mine, theirs in mine == nil || theirs == nil || mine == theirs }
  }

  /// Whether this says all that the other says, and more.
  func isMoreSpecific(than other: Locality) -> Bool {
    self != other && zip(levels, other.levels).allSatisfy { mine, theirs in theirs == nil || mine == theirs }
  }

  /// The most exact place known, for an identifier; `nil` where none is.
  var mostExact: String? { subdistrict ?? district ?? city }
}
