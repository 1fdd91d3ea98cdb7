import Newsletters

/// Reads the facts of one document. It holds no state between documents, so many can be read at once.
public struct Extractor: Sendable {
  private let vocabulary: Vocabulary
  private let reader: DocumentReader

  /// - Parameters:
  ///   - vocabulary: the standard one, or one with a user's words on top.
  ///   - personModel: the sequence model that helps to find names; without one, titles and lists alone tell of them.
  public init(vocabulary: Vocabulary = .standard, personModel: PersonModel? = .standard) {
    self.vocabulary = vocabulary
    self.reader = DocumentReader(vocabulary: vocabulary, personModel: personModel)
  }

  /// The facts of a document.
  /// - Complexity: linear in the text.
  public func extract(_ newsletter: Newsletter) -> DocumentFacts {
    let reading = reader.read(newsletter)
    let context = context(of: reading)
    let dates = DateResolver(year: context.year, issued: context.issued.flatMap { PartialDate(lexicalForm: $0) })
    let events = EventReader.events(of: reading, vocabulary: vocabulary, dates: dates)
    return FactAssembler.facts(of: reading, events: events, context: context)
  }

  private func yearEvidence(of reading: DocumentReading) -> YearEvidence.Conclusion {
    var evidence = YearEvidence()
    for item in reading.items {
      for (sentence, dates) in zip(item.sentences, item.dates) {
        evidence.read(sentence.passage.scalars, dates: dates, isDateline: sentence.kind == .dateline)
      }
    }
    return evidence.conclude()
  }

  private func context(of reading: DocumentReading) -> DocumentContext {
    let anchors = reading.organizations.anchors
    var context = DocumentContext()
    context.subdistrict = anchors.street
    context.district = anchors.district
    context.city = anchors.city
    context.publisher = reading.newsletter.manifest.publisher
    context.issued = reading.newsletter.manifest.issued
    let evidence = yearEvidence(of: reading)
    context.issued = context.issued ?? evidence.issued?.lexicalForm
    context.year = context.issued.flatMap { PartialDate(lexicalForm: $0)?.year } ?? evidence.year
    return context
  }
}
