/// Scores the labels of the characters of a text, each by its features alone.
///
/// It holds nothing that is counted, as it is asked clause by clause and its tables are read on several threads at once.
struct NameScorer {
  let features: NameFeatures
  let weights: WeightTable.Reader
  let narrowWeights: NarrowWeights.Reader

  /// What scores are found with, kept from one stretch to the next.
  struct Workspace: Sendable {
    fileprivate var likely = LikelyPlaces()
    fileprivate var notes = WeightTable.Reader.Notes.Room()
  }

  /// Scores the labels of each character of a stretch.
  ///
  /// First come the narrow features, which cost little. The others are looked up only where these leave a name likely:
  /// that loses next to none (`LikelyPlaces`), which is measured and no proof.
  ///
  /// - Parameters:
  ///   - scores: one a character, to be written.
  ///   - workspace: of any stretch before.
  ///   - isComplete: whether all features of all characters are looked up, for one who asks about others than the best
  ///     labelling.
  /// - Returns: whether a name is likely anywhere.
  func score(
    _ scores: UnsafeMutableBufferPointer<TagScores>, in stretch: Range<Int>, using workspace: inout Workspace,
    isComplete: Bool = false
  ) -> Bool {
    for (place, index) in stretch.enumerated() {
      scores[place] =
        features.mayStandInName(at: index)
        ? TagScores(sumOf: narrowWeights.sum(of: features.window(at: index), features.hash, in: weights))
        : NameTag.barredFromNames
    }
    workspace.likely.begin(UnsafeBufferPointer(scores))
    return weights.withNotes(in: &workspace.notes) { notes in
      var isAnyLikely = false
      while let places = workspace.likely.next(UnsafeBufferPointer(scores), areAll: isComplete) {
        if places.isEmpty { continue }
        isAnyLikely = true
        notes.clear()
        for place in places {
          notes.addSum { features.addWideRows(at: stretch.lowerBound + place, to: $0) }
        }
        notes.fetch()
        for (sum, place) in places.enumerated() {
          scores[place] &+= TagScores(sumOf: notes.total(sum))
        }
      }
      return isAnyLikely
    }
  }
}
