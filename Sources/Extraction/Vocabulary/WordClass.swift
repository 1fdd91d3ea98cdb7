/// The parts of speech of a word (those of the Peking University corpus, coarsened) and its uses in the genre.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let noun = WordClass(rawValue: 1 << 0)
  static let verb = WordClass(rawValue: 1 << 1)
  static let verbalNoun = WordClass(rawValue: 1 << 2)
  static let adjective = WordClass(rawValue: 1 << 3)
  static let adverb = WordClass(rawValue: 1 << 4)
  static let preposition = WordClass(rawValue: 1 << 5)
  static let conjunction = WordClass(rawValue: 1 << 6)
  static let particle = WordClass(rawValue: 1 << 7)
  static let pronoun = WordClass(rawValue: 1 << 8)
  static let numeral = WordClass(rawValue: 1 << 9)
  static let measure = WordClass(rawValue: 1 << 10)
  static let time = WordClass(rawValue: 1 << 11)
  static let locative = WordClass(rawValue: 1 << 12)
  static let placeName = WordClass(rawValue: 1 << 13)
  static let properName = WordClass(rawValue: 1 << 14)
  static let distinguishing = WordClass(rawValue: 1 << 15)
  static let abbreviation = WordClass(rawValue: 1 << 16)
  static let idiom = WordClass(rawValue: 1 << 17)
  static let position = WordClass(rawValue: 1 << 20)
  static let organizationHead = WordClass(rawValue: 1 << 21)
  static let eventHead = WordClass(rawValue: 1 << 22)
  static let role = WordClass(rawValue: 1 << 23)
  /// A word that describes a body but names none (民营, 先进).
  static let generic = WordClass(rawValue: 1 << 24)
  /// A word that names of places end in, though no body's (路, 广场).
  static let placeEnd = WordClass(rawValue: 1 << 25)
  /// A word of the language that places are called by (团结, 前进).
  static let placeWord = WordClass(rawValue: 1 << 26)

  /// Reads the letters of the corpus: `n`, `vn`, `ns` …
  init(partOfSpeech tag: Word) {
    switch tag {
    case "n": self = .noun
    case "v": self = .verb
    case "vn", "an": self = .verbalNoun
    case "a", "z": self = .adjective
    case "d": self = .adverb
    case "p": self = .preposition
    case "c": self = .conjunction
    case "u", "y", "e", "o", "k": self = .particle
    case "r": self = .pronoun
    case "m": self = .numeral
    case "q": self = .measure
    case "t": self = .time
    case "f", "s": self = .locative
    case "ns": self = .placeName
    case "nt", "nz", "nx", "nr": self = .properName
    case "b": self = .distinguishing
    case "j": self = .abbreviation
    default: self = .idiom
    }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// What a verb says of whom: what is held, who leads, who speaks, who comes.
struct VerbRole: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// The occasion follows: `召开座谈会`.
  static let hold = VerbRole(rawValue: 1 << 0)
  /// The occasion stands before: `座谈会召开`.
  static let held = VerbRole(rawValue: 1 << 1)
  static let chair = VerbRole(rawValue: 1 << 2)
  static let speak = VerbRole(rawValue: 1 << 3)
  static let lead = VerbRole(rawValue: 1 << 4)
  static let companion = VerbRole(rawValue: 1 << 5)
  static let invite = VerbRole(rawValue: 1 << 6)
  static let guest = VerbRole(rawValue: 1 << 7)
  static let attend = VerbRole(rawValue: 1 << 8)
  static let visit = VerbRole(rawValue: 1 << 9)
  static let motion = VerbRole(rawValue: 1 << 10)
  /// Reported speech, which alone does not put the speaker at an occasion.
  static let report = VerbRole(rawValue: 1 << 11)
  /// Something done on the spot: `颁奖`, `当选`.
  static let present = VerbRole(rawValue: 1 << 12)

  /// A post follows that somebody named before now holds: `当选为主任`.
  static let appoint = VerbRole(rawValue: 1 << 13)

  /// Somebody follows who is chosen for a post: `推选甲为主任`.
  static let elect = VerbRole(rawValue: 1 << 14)

  static let names: [Substring: VerbRole] = [
    "hold": .hold, "held": .held, "chair": .chair, "speak": .speak, "lead": .lead, "companion": .companion,
    "invite": .invite, "guest": .guest, "attend": .attend, "visit": .visit, "motion": .motion, "report": .report,
    "present": .present, "appoint": .appoint, "elect": .elect,
  ]
}

/// Whose a body is where the text names no owner before it.
enum OrganizationOwner: String, Hashable, Sendable {
  case territory, street, community, organ, named, district, city, province
}

/// The last word of names of bodies.
struct OrganizationHead: Hashable, Sendable {
  var kind: OrganizationKind
  var owner: OrganizationOwner
}

/// The word for a level of territories, at most three letters: `区`, `苏木`, `自治区`.
struct RegionWord: Hashable, Sendable {
  /// The letters, each in twenty-one bits, the first highest.
  private let packed: UInt64

  /// `nil` for no letter at all and for more than three.
  init?(_ letters: some Sequence<Unicode.Scalar>) {
    var packed: UInt64 = 0
    for letter in letters {
      guard packed >> 42 == 0 else { return nil }
      packed = packed << 21 | UInt64(letter.value)
    }
    guard packed > 0 else { return nil }
    self.packed = packed
  }

  var string: String {
    let letters = [42, 21, 0].map { UInt32(truncatingIfNeeded: packed >> $0 & 0x1F_FFFF) }.filter { $0 > 0 }
    return String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }
}

/// A title.
struct PositionTitle: Hashable, Sendable {
  enum Class: String, Hashable, Sendable {
    case office, profession, social, writer
  }

  /// What the office is of, where the title itself says it.
  enum Body: Hashable, Sendable {
    case unsaid
    case party
    /// The government of a territory: `区` for 区长.
    case region(RegionWord)
    case congress
    case consultative
  }

  var titleClass: Class
  var body: Body
}

/// The last word of names of occasions.
struct EventHead: Hashable, Sendable {
  enum Use: String, Hashable, Sendable {
    case strong, weak, never
    /// A verb that is an occasion by itself (签订, 剪彩).
    case act
  }

  var kind: EventKind
  var use: Use
}
