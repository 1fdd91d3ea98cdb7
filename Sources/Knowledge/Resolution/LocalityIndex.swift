/// Some localities, looked up by what they have in common with another. All look-ups are O(1).
struct LocalityIndex {
  /// What localities that know the same levels have in common.
  private struct Key: Hashable {
    let levels: Locality.Levels
    let shared: Locality
  }

  /// The localities of a key; `nil` where there are several.
  private var only: [Key: Locality?] = [:]
  /// Each locality that another one says, and says more.
  private var vague: Set<Locality> = []

  /// - Parameter localities: each once. O(n).
  init(_ localities: [Locality]) {
    for locality in localities {
      for levels in Locality.Levels.combinations where levels.isStrictSubset(of: locality.levels) {
        vague.insert(locality.restricted(to: levels))
      }
    }
    for locality in localities where !vague.contains(locality) {
      for levels in Locality.Levels.combinations where levels.isSubset(of: locality.levels) {
        let key = Key(levels: locality.levels, shared: locality.restricted(to: levels))
        only.updateValue(only.keys.contains(key) ? nil : locality, forKey: key)
      }
    }
  }

  /// Whether one of the localities says all that another says, and more.
  func hasMoreSpecific(than locality: Locality) -> Bool { vague.contains(locality) }

  /// The one locality, of those than which none is more specific, that does not contradict another; `nil` where there is
  /// none or several.
  func onlyMostSpecific(compatibleWith locality: Locality) -> Locality? {
    var found: Locality?
    for levels in Locality.Levels.combinations {
      let key = Key(levels: levels, shared: locality.restricted(to: levels))
      guard let entry = only[key] else { continue }
      guard let home = entry, found == nil else { return nil }
      found = home
    }
    return found
  }
}
