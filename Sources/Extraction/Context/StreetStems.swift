/// What people call the subdistricts of a document for short (平凉 for 平凉路街道), looked up by the names that begin so.
struct StreetStems: Sendable {
  private let entries: [(stem: String, street: String)]
  /// The short names, each with its place in `places`.
  private var stems = Trie()
  /// For each short name the places in `entries`, ascending.
  private var places: [[Int]] = []

  /// - Parameter streets: full names; those that have no short form are left out.
  init(_ streets: [String]) {
    entries = streets.compactMap { street in BodyNames.stem(ofStreet: street).map { ($0, street) } }
    for (place, entry) in entries.enumerated() {
      if let known = stems.value(of: entry.stem.unicodeScalars) {
        places[Int(known)].append(place)
      } else {
        stems.insert(entry.stem.unicodeScalars, value: Int32(truncatingIfNeeded: places.count))
        places.append([place])
      }
    }
  }

  /// The first subdistrict with a short name.
  func street(of stem: String) -> String? {
    stems.value(of: stem.unicodeScalars).flatMap { places[Int($0)].first }.map { entries[$0].street }
  }

  /// The subdistricts whose short names a name begins with, in the order of the streets. Linear in the name.
  func beginnings(of name: String) -> [(stem: String, street: String)] {
    var found: [Int] = []
    var node = Trie.root
    for letter in name.unicodeScalars {
      let step = stems.step(from: node, by: letter)
      if step.isNone { break }
      if step.value >= 0 { found += places[Int(step.value)] }
      node = step.node
    }
    return found.isEmpty ? [] : found.sorted().map { entries[$0] }
  }
}
