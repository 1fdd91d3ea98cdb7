/// What the names of labelled sentences are made of.
///
/// A name counts a few times at most, so that the names of leaders do not stand for how people are called.
struct NameStatistics {
  private static let mostOfOneName = 5

  private(set) var surnames: [String: Int] = [:]
  private(set) var givenNames: [String: Int] = [:]
  /// Names of the other kind, spelt by sound, as wholes.
  private(set) var foreignNames: [String: Int] = [:]
  private var asSurname: [UInt16: Int] = [:]
  private var asGivenFirst: [UInt16: Int] = [:]
  private var asGivenLast: [UInt16: Int] = [:]
  private var asSound: [UInt16: Int] = [:]
  private var everywhere = [Int](repeating: 0, count: 1 << 16)
  private let surnameList: SurnameList

  init(_ sentences: some Sequence<LabelledSentence>, surnames surnameList: SurnameList) {
    self.surnameList = surnameList
    for part in GenreVocabulary.foreignNameParts {
      for scalar in part.unicodeScalars {
        asSound[CondensedText.code(of: scalar), default: 0] += 1
        everywhere[Int(CondensedText.code(of: scalar))] += 1
      }
    }
    var seen: [[Unicode.Scalar]: Int] = [:]
    for sentence in sentences {
      var next = 0
      for range in sentence.persons {
        count(sentence.scalars[next..<range.lowerBound])
        let name = Array(sentence.scalars[range])
        if seen[name, default: 0] < Self.mostOfOneName {
          seen[name, default: 0] += 1
          count(name[...])
          add(name)
        }
        next = range.upperBound
      }
      count(sentence.scalars[next...])
    }
  }

  private mutating func count(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars {
      everywhere[Int(CondensedText.code(of: scalar))] += 1
    }
  }

  private mutating func add(_ name: [Unicode.Scalar]) {
    if name.count == 1 { return }
    guard let length = surnameList.surnameLength(of: name) else {
      foreignNames[text(name[...]), default: 0] += 1
      for scalar in name { asSound[CondensedText.code(of: scalar), default: 0] += 1 }
      return
    }
    surnames[text(name[..<length]), default: 0] += 1
    givenNames[text(name[length...]), default: 0] += 1
    for scalar in name[..<length] { asSurname[CondensedText.code(of: scalar), default: 0] += 1 }
    if name.count - length == 2 { asGivenFirst[CondensedText.code(of: name[length]), default: 0] += 1 }
    if let last = name.last { asGivenLast[CondensedText.code(of: last), default: 0] += 1 }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The strengths that the counts give each character.
  var classes: NameCharacterClasses {
    var classes = NameCharacterClasses()
    let listed = Set((surnameList.singles + surnameList.compounds).flatMap(\.unicodeScalars).map(CondensedText.code))
    for code in NameCharacterClasses.hanCodes {
      let total = Double(everywhere[Int(code)]) + 3
      func share(_ counts: [UInt16: Int]) -> Double { Double(counts[code] ?? 0) / total }
      let surname = max(Self.level(share(asSurname), steps: [0.004, 0.04, 0.25]), listed.contains(code) ? 1 : 0)
      let givenFirst = Self.level(share(asGivenFirst), steps: [0.002, 0.02, 0.12])
      let givenLast = Self.level(share(asGivenLast), steps: [0.002, 0.02, 0.12])
      let sound = Self.level(share(asSound), steps: [0.01, 0.05, 0.25])
      classes.set(surname | givenFirst << 2 | givenLast << 4 | sound << 6, for: code)
    }
    return classes
  }

  private static func level(_ share: Double, steps: [Double]) -> UInt8 {
    UInt8(steps.count { share >= $0 })
  }
}
