/// The words that the reading of a newsletter rests on.
///
/// The standard vocabulary is embedded in the binary; a user's files are added on top and win. Word lists are data:
/// no rule of the grammar names a word that a list can hold.
public struct Vocabulary: Sendable {
  /// What is known of one word.
  struct Entry: Sendable {
    var length: Int
    /// The negative logarithm of its share of all words: what choosing it costs the segmentation.
    var cost: Float
    var classes: WordClass = []
    var roles: VerbRole = []
    var organization: OrganizationHead?
    var position: PositionTitle?
    var event: EventHead?
    var territory: TerritoryLevel?

    /// Whether the word, of two letters or more, is no part of the names of places.
    var isForeignToNames: Bool {
      if organization != nil || position != nil || event != nil || !roles.isEmpty { return true }
      if !classes.isDisjoint(with: [.placeName, .properName]) { return false }
      return !classes.isDisjoint(with: [.verb, .adverb, .pronoun, .preposition, .conjunction, .time, .particle, .idiom])
    }
  }

  private(set) var trie = Trie()
  /// Districts with the word that each ends in.
  var districts = Trie()
  private(set) var entries: [Entry] = []
  var names = NameLikelihood()

  /// Whether an entry is the one letter that workshops end in: 厂.
  func isWorkshop(_ entry: Int32) -> Bool {
    let known = entries[Int(entry)]
    return known.length == 1 && known.organization?.kind == .enterprise
  }

  /// The number of words in the corpus that the counts are of.
  static let corpusSize: Float = 1_117_212

  /// The vocabulary that the binary carries.
  public static let standard: Vocabulary = {
    var vocabulary = Vocabulary()
    do {
      for (section, text) in Vocabulary.embedded {
        try vocabulary.add(text.description, as: section, file: "\(section.rawValue).txt")
      }
    } catch {
      assertionFailure("the embedded vocabulary is broken: \(error)")
    }
    return vocabulary
  }()

  /// The lists in the order in which they are read: later ones refine earlier ones.
  private static let embedded: [(VocabularySection, StaticString)] = [
    (.words, EmbeddedResources.words), (.words, EmbeddedResources.wordsExtra), (.places, EmbeddedResources.places),
    (.districts, EmbeddedResources.districts), (.placeEnds, EmbeddedResources.placeEnds),
    (.organizations, EmbeddedResources.organizations), (.positions, EmbeddedResources.positions),
    (.events, EmbeddedResources.events), (.verbs, EmbeddedResources.verbs), (.generic, EmbeddedResources.generic),
    (.names, EmbeddedResources.names),
  ]

  /// The entry of a whole word.
  func entry(of word: some Sequence<Unicode.Scalar>) -> Entry? {
    trie.value(of: word).map { entries[Int($0)] }
  }

  /// Adds a word or refines the one that is there. A count only ever raises the one before.
  mutating func refine(_ word: [Unicode.Scalar], count: Float, _ change: (inout Entry) -> Void) {
    let cost = -Self.logarithm(max(count, 0.5) / Self.corpusSize)
    if let index = trie.value(of: word) {
      entries[Int(index)].cost = min(entries[Int(index)].cost, cost)
      change(&entries[Int(index)])
    } else {
      var entry = Entry(length: word.count, cost: cost)
      change(&entry)
      trie.insert(word, value: Int32(entries.count))
      entries.append(entry)
    }
  }
}
