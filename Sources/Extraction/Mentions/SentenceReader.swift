import Newsletters

/// Reads one sentence: words, then bodies, then titles and persons.
struct SentenceReader: Sendable {
  let vocabulary: Vocabulary
  private let segmenter: Segmenter
  private let organizations: OrganizationGrammar

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.segmenter = Segmenter(vocabulary: vocabulary)
    self.organizations = OrganizationGrammar(vocabulary: vocabulary)
  }

  func read(_ passage: Passage, kind: Paragraph.Kind, names: DocumentNames) -> ReadSentence {
    let spans = PersonModel.standard.spans(in: passage.scalars)
    let words = segmenter.tokens(of: passage.scalars, names: names, likelyPersons: spans)
    let tokens = TokenMerging.merged(words, scalars: passage.scalars)
    var sentence = ReadSentence(passage: passage, tokens: tokens, kind: kind)
    sentence.organizations = organizations.mentions(in: tokens, scalars: passage.scalars)
    var read = AppositiveGrammar.read(sentence, vocabulary: vocabulary)
    for index in read.persons.indices {
      guard let span = spans.first(where: { $0.range == read.persons[index].range }) else { continue }
      read.persons[index].confidence = PersonEdges.confidence(of: span)
    }
    return read
  }

  /// A sentence read again with the persons that are now known of its document.
  ///
  /// Known names only add readings where their letters stand, so a sentence that holds none of them stays as it is.
  func readAgain(_ sentence: ReadSentence, names: DocumentNames) -> ReadSentence {
    guard let persons = names.persons, persons.occurs(in: sentence.passage.scalars) else { return sentence }
    return read(sentence.passage, kind: sentence.kind, names: names)
  }
}
