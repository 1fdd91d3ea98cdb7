import Foundation

/// Trains the model on labelled corpora and on sentences of the genre made up from the names in them.
///
/// The same corpora and settings give the same model, bit for bit.
public struct PersonModelTrainer: Sendable {
  /// The binary logarithm of the number of rows of weights.
  public var rowBits = 17
  /// How many rows have weights; the others stay zero.
  public var usedRowCount = 150_000
  public var unit: Float = 0.5
  /// How often every sentence is read.
  public var epochs = 8
  /// How many sentences of the genre are made up.
  public var genreSentenceCount = 20_000
  /// What wrong labels are given as a start in training, so that the right one has to win by more.
  public var handicap: Int32 = 2
  public var seed: UInt64 = 1998

  public init() {}

  /// Scores on a part kept back.
  public struct Measurement: Sendable {
    public let name: String
    public let score: SpanScore
  }

  /// - Parameter progress: called after each epoch with its number from 1 and the share of sentences that were right
  ///   when they were read.
  public func train(
    on corpora: PersonModelCorpora, progress: (Int, Double) -> Void = { _, _ in }
  ) -> PersonModel {
    let statistics = NameStatistics(corpora.training, surnames: .standard)
    let classes = statistics.classes
    let genre = GenreSentences(statistics: statistics, corpora: corpora)
    var random = TrainingRandom(seed: seed)
    let made = (0..<genreSentenceCount).map { _ in genre.sentence(using: &random) }
    var examples = Self.examples(of: corpora.training) + made.map { Example($0, classes: classes) }
    var perceptron = AveragedPerceptron(rowBits: rowBits, handicap: handicap)
    for round in 0..<2 {
      if round == 1 {
        perceptron = AveragedPerceptron(
          rowBits: rowBits, handicap: handicap, allowed: perceptron.greatestRows(usedRowCount))
      }
      for epoch in 1...max(1, epochs) {
        random.shuffle(&examples)
        let right = examples.count { perceptron.learn($0.text, gold: $0.tags) }
        progress(epoch, Double(right) / Double(max(1, examples.count)))
      }
    }
    return PersonModel(quantizing: perceptron, classes: classes, unit: unit)
  }

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

    init(_ sentence: LabelledSentence, classes: NameCharacterClasses) {
      text = CondensedText(sentence.scalars, classes: classes)
      tags = sentence.tags(for: text, surnames: .standard)
    }
  }

  /// The sentences, cut into four parts: the characters' classes of each part are counted in the three others, because
  /// a name that was itself counted looks surer than one never seen.
  private static func examples(of sentences: [LabelledSentence]) -> [Example] {
    let parts = 4
    return (0..<parts).flatMap { part in
      let rest = sentences.indices.lazy.filter { $0 / 50 % parts != part }.map { sentences[$0] }
      let classes = NameStatistics(rest, surnames: .standard).classes
      return sentences.indices.filter { $0 / 50 % parts == part }.map { Example(sentences[$0], classes: classes) }
    }
  }
}

extension LabelledSentence {
  /// The label of each character that the condensed text keeps.
  func tags(for text: CondensedText, surnames: SurnameList) -> [UInt8] {
    var ofScalar = [NameTag](repeating: .outside, count: scalars.count)
    for range in others {
      for index in range { ofScalar[index] = .other }
    }
    var tags = text.positions.map { UInt8(ofScalar[Int($0)].rawValue) }
    for range in persons {
      let kept = text.indices(of: range)
      let classes = kept.map { text.classes[$0 + CondensedText.padding] }
      guard classes.allSatisfy(NameCharacterClasses.mayStandInName) else { continue }
      let name = kept.map { scalars[Int(text.positions[$0])] }
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

extension CondensedText {
  /// The characters kept of a stretch of the text as given.
  func indices(of range: Range<Int>) -> Range<Int> {
    firstIndex(from: range.lowerBound)..<firstIndex(from: range.upperBound)
  }

  /// The first character kept that stands at or after a place in the text as given.
  private func firstIndex(from position: Int) -> Int {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(positions[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
