/// What it costs, as negative logarithms, that letters are a personal name: `NameLikelihood` made ready for reading.
struct NameCosts: Sendable {
  /// What is known of a letter as a family name.
  struct Family {
    var isFamilyName = false
    /// Whether it is one that is nearly always a word.
    var isSeldom = false
    var beginsCompound = false
    var cost: Float
  }

  private struct Letter {
    var family: Family
    var single: Float
    var first: Float
    var last: Float
  }

  private let likelihood: NameLikelihood
  private let transliteration = NameLikelihood.transliteration
  /// What is known of each letter that stands in names; the first is for all others.
  private var letters: [Letter]
  /// For each code point of the basic multilingual plane its place in `letters`.
  private var places: [UInt16]

  init(_ likelihood: NameLikelihood) {
    self.likelihood = likelihood
    func letter(_ scalar: Unicode.Scalar?) -> Letter {
      Letter(
        family: Family(
          isFamilyName: scalar.map(likelihood.isFamilyName) ?? false,
          isSeldom: scalar.map(likelihood.isSeldomFamilyName) ?? false,
          beginsCompound: scalar.map(likelihood.beginsCompound) ?? false, cost: likelihood.familyCost(scalar)),
        single: likelihood.singleCost(scalar), first: likelihood.firstCost(scalar), last: likelihood.lastCost(scalar))
    }
    letters = [letter(nil)]
    places = Array(repeating: 0, count: 0x10000)
    for scalar in likelihood.letters.prefix(0xFFFF) where scalar.value < 0x10000 {
      places[Int(scalar.value)] = UInt16(letters.count)
      letters.append(letter(scalar))
    }
  }

  @inline(__always)
  private subscript(_ letter: Unicode.Scalar) -> Letter {
    letters[letter.value < 0x10000 ? Int(places[Int(letter.value)]) : 0]
  }

  @inline(__always)
  func family(_ letter: Unicode.Scalar) -> Family { self[letter].family }

  func isCompoundFamilyName(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    // Most letters begin none, which is one look.
    self[first].family.beginsCompound && likelihood.isCompoundFamilyName(first, second)
  }

  @inline(__always)
  func isTransliteration(_ letter: Unicode.Scalar) -> Bool { transliteration.contains(letter) }

  /// What it costs that a given name is this, of one or two characters.
  func givenCost(_ first: Unicode.Scalar, _ last: Unicode.Scalar?) -> Float {
    guard let last else { return 1.7 + self[first].single }
    return 0.2 + self[first].first + self[last].last
  }
}
