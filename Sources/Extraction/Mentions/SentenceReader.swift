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
    var sentence = ReadSentence(passage: material.passage, tokens: tokens, kind: material.kind)
    sentence.organizations = organizations.mentions(in: sentence)
    var read = AppositiveGrammar.read(sentence, vocabulary: vocabulary)
    for index in read.persons.indices {
      guard let span = material.likelyPersons.first(where: { $0.range == read.persons[index].range }) else { continue }
      read.persons[index].confidence = PersonEdges.confidence(of: span)
    }
    return read
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
struct SentenceMaterial: Sendable {
  var passage: Passage
  var kind: Paragraph.Kind
  var words: WordMatches
  /// The names that the sequence model reads.
  var likelyPersons: [PersonModel.Span]
}
