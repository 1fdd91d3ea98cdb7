/// Finds the known words that a misspelt one may stand for; the errors of both query languages advise with it.
public enum NearestWords {
  /// The known words near a word, nearest first, ties in the order of the alphabet; none where nothing is near.
  ///
  /// Near means: the same but for case, or at most a third of the letters (at least one, at most three) inserted,
  /// deleted, replaced or swapped with their neighbour. Where none is, a known word that the word begins, or that begins
  /// it, will do.
  /// - Complexity: O(*k* · *n*²) for *k* known words of length *n*.
  public static func nearest(to word: String, among known: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
    let allowed = min(3, max(1, wanted.count / 3))
    var candidates: [(distance: Int, word: String)] = []
    var beginnings: [(distance: Int, word: String)] = []
    for candidate in Set(known) {
      let letters = Array(candidate.lowercased())
      if abs(letters.count - wanted.count) <= allowed {
        let distance = distance(wanted, letters)
        // A word of one or two letters shares nothing with one that differs in as many.
        if distance <= allowed, distance < max(wanted.count, letters.count) {
          candidates.append((distance, candidate))
          continue
        }
      }
      let shorter = min(letters.count, wanted.count)
      let isAscii = word.utf8.count == word.count
      if shorter >= (isAscii ? 3 : 1), letters.prefix(shorter) == wanted.prefix(shorter) {
        beginnings.append((abs(letters.count - wanted.count), candidate))
      }
    }
    if candidates.isEmpty { candidates = beginnings }
    candidates.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return candidates.prefix(limit).map(\.word)
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbours between two words.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
