/// The words that the reading of a newsletter rests on.
///
/// The standard vocabulary is embedded in the binary; a user's files are added on top and win. Word lists are data:
/// no rule of the grammar names a word that a list can hold.
public struct Vocabulary: Sendable {
  /// What is known of one word. It holds no reference and is small, as rules ask for it once a word and more.
  struct Entry: Sendable {
    private let letters: UInt16
    /// The negative logarithm of its share of all words: what choosing it costs the segmentation.
    var cost: Float
    var classes: WordClass = []
    var roles: VerbRole = []
    var organization: OrganizationHead?
    var event: EventHead?
    var territory: TerritoryLevel?
    var position: PositionTitle?

    init(length: Int, cost: Float) {
      letters = UInt16(clamping: length)
      self.cost = cost
    }

    var length: Int { Int(letters) }

    /// Whether the word, of two letters or more, is no part of the names of places.
    var isForeignToNames: Bool {
      if organization != nil || position != nil || event != nil || !roles.isEmpty { return true }
      if !classes.isDisjoint(with: [.placeName, .properName]) { return false }
      return !classes.isDisjoint(with: [.verb, .adverb, .pronoun, .preposition, .conjunction, .time, .particle, .idiom])
    }
  }

  /// What a vocabulary holds, never changed once it is made, so that a copy of a vocabulary is a reference.
  private final class Content: Sendable {
    let trie: DoubleArrayTrie
    let districts: Trie
    let entries: [Entry]
    let traits: [WordTraits]
    let names: NameLikelihood

    init(_ builder: VocabularyBuilder) {
      // What is known of common words lies together.
      let order = builder.entries.map(\.cost).ascendingOrder
      var numbers = [Int32](repeating: 0, count: order.count)
      for (number, entry) in order.enumerated() { numbers[entry] = Int32(truncatingIfNeeded: number) }
      let entries = order.map { builder.entries[$0] }
      self.entries = entries
      traits = entries.map(WordTraits.init)
      trie = DoubleArrayTrie(builder.trie, numbers: numbers) { Vocabulary.share(ofCost: entries[Int($0)].cost) }
      districts = builder.districts
      names = builder.names
    }
  }

  private let content: Content

  init(_ builder: VocabularyBuilder) { content = Content(builder) }

  /// The words, each with the index of its entry.
  var trie: DoubleArrayTrie { content.trie }
  /// Districts with the word that each ends in.
  var districts: Trie { content.districts }
  var entries: [Entry] { content.entries }
  /// For each entry what the segmentation asks of it.
  var traits: [WordTraits] { content.traits }
  var names: NameLikelihood { content.names }

  /// The number of words in the corpus that the counts are of.
  static let corpusSize: Float = 1_117_212

  /// Some more words than the standard lists hold: with room for all of them from the start they are read faster.
  private static let roomForStandard = 40_000

  /// The vocabulary that the binary carries.
  public static let standard: Vocabulary = {
    var builder = VocabularyBuilder(roomFor: roomForStandard)
    do {
      for (section, text) in Vocabulary.embedded {
        try builder.add(text.withUTF8Buffer(Array.init), as: section, file: "\(section.rawValue).txt")
      }
    } catch {
      assertionFailure("the embedded vocabulary is broken: \(error)")
    }
    return Vocabulary(builder)
  }()

  /// The lists in the order in which they are read: later ones refine earlier ones.
  static let embedded: [(section: VocabularySection, text: StaticString)] = [
    (.words, EmbeddedResources.words), (.words, EmbeddedResources.wordsExtra), (.places, EmbeddedResources.places),
    (.districts, EmbeddedResources.districts), (.placeEnds, EmbeddedResources.placeEnds),
    (.placeWords, EmbeddedResources.placeWords),
    (.organizations, EmbeddedResources.organizations), (.positions, EmbeddedResources.positions),
    (.events, EmbeddedResources.events), (.verbs, EmbeddedResources.verbs), (.generic, EmbeddedResources.generic),
    (.names, EmbeddedResources.names),
  ]

  /// The entry of a whole word.
  func entry(of word: some Sequence<Unicode.Scalar>) -> Entry? {
    trie.value(of: word).map { entries[Int($0)] }
  }
}
