/// Some localities, looked up by what they have in common with another. All look-ups are O(1).
struct LocalityIndex {
  /// A locality with numbers for its names, which are compared faster: 0 for a level that is not known.
  private struct Code: Hashable {
    var city: Int32
    var district: Int32
    var subdistrict: Int32

    /// What is known of some levels alone.
    func restricted(to levels: Locality.Levels) -> Code {
      Code(
        city: levels.contains(.city) ? city : 0, district: levels.contains(.district) ? district : 0,
        subdistrict: levels.contains(.subdistrict) ? subdistrict : 0)
    }
  }

  /// What localities that know the same levels have in common.
  private struct Key: Hashable {
    let levels: Locality.Levels
    let shared: Code
  }

  private let localities: [Locality]
  /// The numbers of names, from 1.
  private var numbers: [String: Int32] = [:]
  /// The place of the locality of a key; -1 where there are several.
  private var only: [Key: Int] = [:]
  /// Each locality that another one says, and says more.
  private var vague: Set<Code> = []

  /// - Parameter localities: each once. O(n).
  init(_ localities: [Locality]) {
    self.localities = localities
    var codes: [Code] = []
    for locality in localities {
      for name in [locality.city, locality.district, locality.subdistrict] {
        if let name, numbers[name] == nil { numbers[name] = Int32(truncatingIfNeeded: numbers.count + 1) }
      }
      let code = code(of: locality)
      codes.append(code)
      for levels in Locality.Levels.combinations where levels.isStrictSubset(of: locality.levels) {
        vague.insert(code.restricted(to: levels))
      }
    }
    for (place, code) in codes.enumerated() where !vague.contains(code) {
      let known = localities[place].levels
      for levels in Locality.Levels.combinations where levels.isSubset(of: known) {
        let key = Key(levels: known, shared: code.restricted(to: levels))
        only[key] = only[key] == nil ? place : -1
      }
    }
  }

  /// A name that no locality of the index has is like no other.
  private func code(of locality: Locality) -> Code {
    func number(of name: String?) -> Int32 { name.map { numbers[$0] ?? -1 } ?? 0 }
    return Code(
      city: number(of: locality.city), district: number(of: locality.district),
      subdistrict: number(of: locality.subdistrict))
  }

  /// Whether one of the localities says all that another says, and more.
  func hasMoreSpecific(than locality: Locality) -> Bool { vague.contains(code(of: locality)) }

  /// The one locality, of those than which none is more specific, that does not contradict another; `nil` where there is
  /// none or several.
  func onlyMostSpecific(compatibleWith locality: Locality) -> Locality? {
    place(ofOnlyMostSpecificCompatibleWith: locality).map { localities[$0] }
  }

  /// The place of that locality among those that the index was made of.
  func place(ofOnlyMostSpecificCompatibleWith locality: Locality) -> Int? {
    let code = code(of: locality)
    var found: Int?
    for levels in Locality.Levels.combinations {
      guard let place = only[Key(levels: levels, shared: code.restricted(to: levels))] else { continue }
      guard place >= 0, found == nil else { return nil }
      found = place
    }
    return found
  }
}
