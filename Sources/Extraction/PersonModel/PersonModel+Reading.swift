extension PersonModel {
  /// A text with the scores of all its labellings, to ask how likely any stretch is to be a name: for a caller that
  /// has candidates of its own and weighs them against other evidence.
  public struct Reading: Sendable {
    /// The names of the best labelling, as `spans(in:)` gives them.
    public let spans: [Span]
    private let text: CondensedText
    private let stretches: [Range<Int>]
    private let trellises: [TagTrellis]

    fileprivate init(_ scalars: some RandomAccessCollection<Unicode.Scalar>, by model: PersonModel) {
      let text = CondensedText(scalars, lexicon: model.lexicon)
      let stretches = PersonModel.stretches(of: text)
      let trellises = model.withScorer(of: text) { scorer in
        var workspace = NameScorer.Workspace()
        return stretches.map { stretch in
          var trellis = TagTrellis(capacity: stretch.count, transitions: model.transitions)
          trellis.read(stretch.count) { scores in
            _ = scorer.score(scores, in: stretch, using: &workspace, isComplete: true)
            return true
          }
          return trellis
        }
      }
      var spans: [Span] = []
      for (stretch, trellis) in zip(stretches, trellises) {
        PersonModel.appendSpans(of: trellis, from: stretch.lowerBound, in: text, to: &spans)
      }
      self.text = text
      self.stretches = stretches
      self.trellises = trellises
      self.spans = spans
    }

    /// How much better the best labelling in which the scalars of `range` are one whole name scores than the best in
    /// which they are not: positive for the names in `spans`, else zero or less.
    ///
    /// Nil where no name can stand: an empty range, one that begins or ends with a space, holds a character that no
    /// name holds, or runs over the end of a sentence. Linear in the sentence.
    public func margin(ofNameAt range: Range<Int>) -> Int? {
      if let span = spans.first(where: { $0.range == range }) { return span.margin }
      let kept = text.indices(of: range)
      guard let first = kept.first, let last = kept.last, text.position(of: first) == range.lowerBound,
        text.position(of: last) == range.upperBound - 1,
        text.letters[(first + CondensedText.padding)...(last + CondensedText.padding)]
          .allSatisfy({ NameCharacterClasses.mayStandInName($0.kind) }),
        let stretch = stretchIndex(holding: kept)
      else { return nil }
      let start = stretches[stretch].lowerBound
      return min(0, trellises[stretch].lead(ofNameAt: first - start..<last + 1 - start))
    }

    private func stretchIndex(holding range: Range<Int>) -> Int? {
      var low = 0
      var high = stretches.count
      while low < high {
        let middle = (low + high) / 2
        if stretches[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
      }
      guard low < stretches.count, stretches[low].upperBound >= range.upperBound else { return nil }
      return low
    }
  }

  /// Scores a text once; see `Reading`. Linear in the text, and keeps some hundred bytes a character: for a sentence or
  /// a paragraph, not for a book.
  public func reading(of scalars: some RandomAccessCollection<Unicode.Scalar>) -> Reading {
    Reading(scalars, by: self)
  }
}
