/// What people call the subdistricts of a document for short (平凉 for 平凉路街道), looked up by the names that begin so.
struct StreetStems: Sendable {
  private let entries: [(stem: String, street: String)]
  /// For each stem the places in `entries`, ascending.
  private var places: [String: [Int]] = [:]
  /// In code points, ascending.
  private let lengths: [Int]

  /// - Parameter streets: full names; those that have no short form are left out.
  init(_ streets: [String]) {
    entries = streets.compactMap { street in OrganizationNames.stem(ofStreet: street).map { ($0, street) } }
    for (place, entry) in entries.enumerated() { places[entry.stem, default: []].append(place) }
    lengths = Set(entries.map { $0.stem.unicodeScalars.count }).sorted()
  }

  /// The first subdistrict with a short name.
  func street(of stem: String) -> String? { places[stem]?.first.map { entries[$0].street } }

  /// The subdistricts whose short names a name begins with, in the order of the streets. Linear in the lengths that
  /// there are.
  func beginnings(of name: String) -> [(stem: String, street: String)] {
    let scalars = name.unicodeScalars
    let found = lengths.flatMap { places[String(scalars.prefix($0))] ?? [] }
    return Set(found).sorted().map { entries[$0] }
  }
}
