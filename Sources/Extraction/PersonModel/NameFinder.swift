/// Finds the names in one text after another, in memory that it keeps.
struct NameFinder: Sendable {
  /// The model, held so that to hold on to it costs one count.
  private final class Held: Sendable {
    let model: PersonModel

    init(_ model: PersonModel) { self.model = model }
  }

  private let held: Held
  private var trellis: TagTrellis
  private var workspace = NameScorer.Workspace()

  init(_ model: PersonModel) {
    held = Held(model)
    trellis = TagTrellis(capacity: PersonModel.longestStretch, transitions: model.transitions)
  }

  /// The names in a text, in order, never overlapping. Linear in the text.
  ///
  /// They are looked for between the characters that no name holds, such as commas: what stands on one side of these does
  /// not tell of names on the other, but by the features, which do not care where a stretch ends.
  mutating func spans(in scalars: some RandomAccessCollection<Unicode.Scalar>) -> [PersonModel.Span] {
    let held = held
    let text = CondensedText(scalars, lexicon: held.model.lexicon)
    var spans: [PersonModel.Span] = []
    held.model.withScorer(of: text) { scorer in
      let features = scorer.features
      // A short text is cut nowhere but behind the ends of sentences.
      let isShort = text.count < PersonModel.longestStretch
      for stretch in isShort ? [0..<text.count] : PersonModel.stretches(of: text) {
        var start = stretch.lowerBound
        while start < stretch.upperBound {
          guard features.mayStandInName(at: start) else {
            start += 1
            continue
          }
          var end = start + 1
          while end < stretch.upperBound, features.mayStandInName(at: end) { end += 1 }
          // With the characters around, outside of names: a name scores otherwise at the end of a stretch.
          let isFirst = start == stretch.lowerBound || features.endsStretch(at: start - 1)
          let clause = (isFirst ? start : start - 1)..<min(end + 1, stretch.upperBound)
          trellis.read(clause.count) { scorer.score($0, in: clause, using: &workspace) }
          PersonModel.appendSpans(of: trellis, from: clause.lowerBound, in: text, to: &spans)
          start = end
        }
      }
    }
    return spans
  }
}
