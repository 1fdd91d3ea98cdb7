import Foundation

/// Trains the model on labelled corpora and on sentences of the genre made up from the names in them.
///
/// The same corpora and settings give the same model, bit for bit.
public struct PersonModelTrainer: Sendable {
  /// How often every sentence is read in each of the two rounds.
  public var epochs = 8
  /// How many times the second round is run, each with the sentences in an order of its own; the mean of their weights is
  /// taken, which depends less on the order than any of them.
  public var mixtureCount = 4
  /// How many sentences of the genre are made up.
  public var genreSentenceCount = 30_000
  /// The binary logarithm of the number of rows that features hash into.
  public var rowBits = 20
  /// How many rows may have weights in the end.
  public var usedRowCount = 120_000
  /// What wrong labels are given as a start in training, so that the right one has to win by more.
  public var handicap: Int32 = 5
  /// The weight that one step of the eight-bit weights stands for.
  public var unit: Float = 1.5
  public var seed: UInt64 = 1998

  public init() {}

  /// Scores on a part kept back.
  public struct Measurement: Sendable {
    public let name: String
    public let score: SpanScore
  }

  /// Trains in two rounds: the first finds the rows of weights that matter most, the second learns the weights anew
  /// with these alone, so that they make up for the others, some times in different orders. A minute or two on the known
  /// corpora.
  ///
  /// - Parameter progress: called after each epoch with its number from 1 and the share of sentences that were right
  ///   when they were read.
  public func train(on corpora: PersonModelCorpora, progress: (Int, Double) -> Void = { _, _ in }) -> PersonModel {
    let statistics = NameStatistics(corpora.training, surnames: .standard)
    let places = corpora.placeStems.map { $0.unicodeScalars.map(CondensedText.code) }
    let lexicon = NameLexicon(counting: corpora.training, statistics: statistics, placeNames: places)
    let genre = GenreSentences(statistics: statistics, corpora: corpora)
    var random = TrainingRandom(seed: seed)
    let made = (0..<max(0, genreSentenceCount)).map { _ in genre.sentence(using: &random) }
    var examples = Self.examples(of: corpora.training, placeNames: places) + made.map { Example($0, lexicon: lexicon) }
    var epoch = 0
    func fitted(allowed: [Bool]? = nil) -> AveragedPerceptron {
      var perceptron = AveragedPerceptron(rowBits: rowBits, handicap: handicap, allowed: allowed)
      for _ in 0..<max(1, epochs) {
        random.shuffle(&examples)
        let right = examples.count { perceptron.learn($0.text, gold: $0.tags) }
        epoch += 1
        progress(epoch, Double(right) / Double(max(1, examples.count)))
      }
      return perceptron
    }
    let allowed = fitted().greatestRows(usedRowCount)
    let perceptrons = (0..<max(1, mixtureCount)).map { _ in fitted(allowed: allowed) }
    return PersonModel(quantizing: perceptrons, rowBits: rowBits, lexicon: lexicon, unit: unit)
  }

  /// Reads the corpora in a folder, trains on them, and gives the model as the text of its resource file together with
  /// its scores on the parts kept back.
  public func resource(
    fromCorporaIn folder: URL, progress: (Int, Double) -> Void = { _, _ in }
  ) throws(PersonModelError) -> (text: String, measurements: [Measurement]) {
    let corpora = try PersonModelCorpora(folder: folder)
    let model = train(on: corpora, progress: progress)
    return (model.text(origin: Self.origin), Self.measure(model, on: corpora))
  }

  /// What the resource file says of itself.
  private static let origin = [
    "A model of persons' names in Chinese text: weights of an averaged perceptron, counted and learnt from labelled text",
    "(no text of it is in here): People's Daily, January 1998 (Peking University), the first nine tenths; CLUENER 2020,",
    "training part; MSRA named entities, validation part; Resume, training and development parts; names of places from",
    "Administrative-divisions-of-China (WTFPL 2); and sentences made up with names drawn from these.",
    "Written by `lilong train person-model`; see docs/person-model.md.",
  ]

  /// Measures a model on every part kept back.
  public static func measure(_ model: PersonModel, on corpora: PersonModelCorpora) -> [Measurement] {
    corpora.heldOut.map { part in
      var score = SpanScore()
      for sentence in part.sentences {
        score.add(found: model.spans(in: sentence.scalars).map(\.range), gold: sentence.persons)
      }
      return Measurement(name: part.name, score: score)
    }
  }

  /// A sentence as it is learnt from.
  private struct Example {
    let text: CondensedText
    let tags: [UInt8]

    init(_ sentence: LabelledSentence, lexicon: NameLexicon) {
      text = CondensedText(sentence.scalars, lexicon: lexicon)
      tags = sentence.tags(for: text, surnames: .standard)
    }
  }

  /// The sentences, cut into four parts: the characters' classes of each part are counted in the three others, because
  /// a name that was itself counted looks surer than one never seen.
  private static func examples(of sentences: [LabelledSentence], placeNames: [[UInt16]]) -> [Example] {
    let parts = 4
    return (0..<parts).flatMap { part in
      let rest = sentences.indices.filter { $0 / 50 % parts != part }.map { sentences[$0] }
      let statistics = NameStatistics(rest, surnames: .standard)
      let lexicon = NameLexicon(counting: rest, statistics: statistics, placeNames: placeNames)
      return sentences.indices.filter { $0 / 50 % parts == part }.map { Example(sentences[$0], lexicon: lexicon) }
    }
  }
}

extension LabelledSentence {
  /// The label of each character that the condensed text keeps.
  func tags(for text: CondensedText, surnames: SurnameList) -> [UInt8] {
    var tags = [UInt8](repeating: UInt8(NameTag.outside.rawValue), count: text.count)
    for range in persons {
      let kept = text.indices(of: range)
      let classes = kept.map { text.letters[$0 + CondensedText.padding].kind }
      guard classes.allSatisfy(NameCharacterClasses.mayStandInName) else { continue }
      let name = kept.map { scalars[text.position(of: $0)] }
      for (offset, index) in kept.enumerated() {
        tags[index] = UInt8(Self.tag(of: name, at: offset, surnames: surnames).rawValue)
      }
    }
    return tags
  }

  private static func tag(of name: [Unicode.Scalar], at offset: Int, surnames: SurnameList) -> NameTag {
    if name.count == 1 { return .single }
    let isSurnameFirst = surnames.surnameLength(of: name) != nil
    if offset == name.count - 1 { return isSurnameFirst ? .end : .foreignEnd }
    if !isSurnameFirst { return .foreignInside }
    return offset == 0 ? .begin : .inside
  }
}
