import Newsletters

/// Reads one sentence: words, then bodies, then titles and persons.
struct SentenceReader: Sendable {
  let vocabulary: Vocabulary
  private let personModel: PersonModel?
  private let segmenter: Segmenter
  private let organizations: OrganizationGrammar

  init(vocabulary: Vocabulary, personModel: PersonModel? = .standard) {
    self.vocabulary = vocabulary
    self.personModel = personModel
    self.segmenter = Segmenter(vocabulary: vocabulary)
    self.organizations = OrganizationGrammar(vocabulary: vocabulary)
  }

  /// What is found in a sentence before anything is known of its document.
  func material(_ passage: Passage, kind: Paragraph.Kind) -> SentenceMaterial {
    SentenceMaterial(
      passage: passage, kind: kind, words: WordMatches(scalars: passage.scalars, vocabulary: vocabulary),
      likelyPersons: personModel?.spans(in: passage.scalars) ?? [])
  }

  func read(_ material: SentenceMaterial, names: DocumentNames) -> ReadSentence {
    let scalars = material.passage.scalars
    let words = segmenter.tokens(
      of: scalars, words: material.words, names: names, likelyPersons: material.likelyPersons)
    let tokens = TokenMerging.merged(words, scalars: scalars)
    let bare = ReadSentence(passage: material.passage, tokens: tokens, kind: material.kind)
    let sentence = ReadSentence(bare, organizations: organizations.mentions(in: bare))
    let read = AppositiveGrammar.read(sentence, vocabulary: vocabulary)
    guard !material.likelyPersons.isEmpty, !read.persons.isEmpty else { return read }
    let persons = read.persons.map { person in
      guard let span = material.likelyPersons.first(where: { $0.range == person.range }) else { return person }
      var person = person
      person.confidence = PersonEdges.confidence(of: span)
      return person
    }
    return ReadSentence(read, organizations: read.organizations, positions: read.positions, persons: persons)
  }

  /// A sentence read again with the persons that are now known of its document.
  ///
  /// Known names only add readings where their letters stand, so a sentence that holds none of them stays as it is.
  func readAgain(_ sentence: ReadSentence, _ material: SentenceMaterial, names: DocumentNames) -> ReadSentence {
    guard let persons = names.persons, persons.occurs(in: material.passage.scalars) else { return sentence }
    return read(material, names: names)
  }
}

/// A sentence with what is found in it whatever the rest of its document says: made once, read as often as needed.
final class SentenceMaterial: Sendable {
  let passage: Passage
  let kind: Paragraph.Kind
  let words: WordMatches
  /// The names that the sequence model reads.
  let likelyPersons: [PersonModel.Span]

  init(passage: Passage, kind: Paragraph.Kind, words: WordMatches, likelyPersons: [PersonModel.Span]) {
    self.passage = passage
    self.kind = kind
    self.words = words
    self.likelyPersons = likelyPersons
  }
}
