import Foundation

/// Finds the names of persons in running text: a linear model over characters, decoded by Viterbi's algorithm.
///
/// Weights are small integers in one table that features hash into, so that a character costs some thirty lookups and
/// no allocation. It reads each sentence alone; what other sentences and titles say is for its caller to combine.
public struct PersonModel: Sendable, Equatable {
  /// A name found, as it stands in the text.
  public struct Span: Hashable, Sendable {
    /// Indices into the scalars given: a name split in print (`王 伟`) includes its gap.
    public var range: Range<Int>
    /// How much better the labelling with this span scores than the best labelling without it, in the model's units;
    /// always positive. `confidence` maps it to a probability.
    public var margin: Int
    /// Whether the model reads it as a surname and given name, rather than as a name spelt by sound
    /// (`买买提明·沙吾尔`, `次仁央宗`).
    public var isSurnameFirst: Bool

    /// How likely the span is to be right: a logistic curve over the logarithm of the margin, fitted on the parts of
    /// the corpora that are kept back.
    public var confidence: Double {
      let odds = pow(1 + Double(margin), 1.12) / 5.8
      return odds / (1 + odds)
    }

    /// A span with what the model says of it.
    public init(range: Range<Int>, margin: Int, isSurnameFirst: Bool) {
      self.range = range
      self.margin = margin
      self.isSurnameFirst = isSurnameFirst
    }
  }

  /// Stretches are decoded alone, so that memory does not grow with the length of a line.
  static let longestStretch = 1024

  let weights: WeightTable
  let transitions: TagTransitions
  let lexicon: NameLexicon
  private let narrowWeights: NarrowWeights

  init(weights: WeightTable, transitions: TagTransitions, lexicon: NameLexicon) {
    self.weights = weights
    self.transitions = transitions
    self.lexicon = lexicon
    narrowWeights = NarrowWeights(weights)
  }

  /// The names in a text, in order, never overlapping. Linear in the text; the working memory is a few dozen bytes a
  /// character of a stretch.
  public func spans(in scalars: some RandomAccessCollection<Unicode.Scalar>) -> [Span] {
    var finder = NameFinder(self)
    return finder.spans(in: scalars)
  }

  /// Calls `body` with what scores the characters of a text; it must not be kept beyond it.
  ///
  /// Inlined, as the model would be copied as a whole for a call.
  @inline(__always)
  func withScorer<Result>(of text: CondensedText, _ body: (NameScorer) -> Result) -> Result {
    NameFeatures.with(text, rowBits: weights.rowBits) { features in
      weights.withReader { weights in
        narrowWeights.withReader { body(NameScorer(features: features, weights: weights, narrowWeights: $0)) }
      }
    }
  }

  static func appendSpans(of trellis: TagTrellis, from start: Int, in text: CondensedText, to spans: inout [Span]) {
    guard trellis.holdsNames else { return }
    let tags = trellis.bestTags
    let found = NameTag.ranges(of: tags)
    guard let first = found.first?.range.lowerBound else { return }
    let marginals = trellis.maxMarginals(from: first)
    for (range, isSurnameFirst) in found {
      let margin = range.lazy.map { lead(of: Int(tags[$0]), in: marginals[$0 - first]) }.min() ?? 0
      let begin = text.position(of: start + range.lowerBound)
      let end = text.position(of: start + range.upperBound - 1) + 1
      spans.append(Span(range: begin..<end, margin: max(1, margin), isSurnameFirst: isSurnameFirst))
    }
  }

  /// How far the score of one label is ahead of the best other.
  private static func lead(of tag: Int, in scores: TagScores) -> Int {
    var others = scores
    others[tag] = 2 * TagTrellis.impossible
    return Int(scores[tag]) - Int(others.max())
  }

  /// Cuts a text after the ends of sentences; a sentence of more than `longestStretch` characters also after a comma or
  /// semicolon, or anywhere if it has none.
  static func stretches(of text: CondensedText) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    var lastPause = 0
    for index in 0..<text.count {
      let letter = text.letters[index + CondensedText.padding]
      if letter.endsStretch {
        stretches.append(start..<index + 1)
        start = index + 1
      } else if letter.code == 0x2C || letter.code == 0x3B || letter.code == 0x3001 {
        lastPause = index + 1
      }
      if index - start + 1 == longestStretch {
        let end = lastPause > start ? lastPause : index + 1
        stretches.append(start..<end)
        start = end
      }
    }
    if start < text.count { stretches.append(start..<text.count) }
    return stretches
  }
}

extension NameTag {
  /// The names that a labelling marks, and whether each is of the surname-first kind.
  static func ranges(of tags: [UInt8]) -> [(range: Range<Int>, isSurnameFirst: Bool)] {
    var ranges: [(range: Range<Int>, isSurnameFirst: Bool)] = []
    var start = 0
    for (index, tag) in tags.enumerated() {
      switch NameTag(rawValue: Int(tag)) {
      case .begin:
        start = index
      case .foreignInside:
        if index == 0 || tags[index - 1] != tag { start = index }
      case .single:
        ranges.append((index..<index + 1, true))
      case .end:
        ranges.append((start..<index + 1, true))
      case .foreignEnd:
        ranges.append((start..<index + 1, false))
      case .outside, .inside, nil:
        break
      }
    }
    return ranges
  }
}
