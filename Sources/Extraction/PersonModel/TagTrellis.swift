/// The best labelling of a stretch of characters, and how far ahead of the others it is: Viterbi's algorithm with its
/// forward and backward passes. Linear in the stretch.
struct TagTrellis: Sendable {
  /// Lower than any sum of scores, and far enough from overflow to be added to.
  static let impossible: Int32 = -100_000_000

  private let transitions: TagTransitions
  /// How many characters are labelled: so many of the elements below are used.
  private(set) var count: Int
  private var emissions: [TagScores]
  /// The best score of a labelling of everything up to and with each character, by its label.
  private var forward: [TagScores]
  /// Whether the best labelling marks a name: where it does not, no look back is needed to know it.
  private(set) var holdsNames = false

  init(emissions: [TagScores], transitions: TagTransitions) {
    self.init(capacity: emissions.count, transitions: transitions)
    read(emissions.count) { scores in
      for index in emissions.indices { scores[index] = emissions[index] }
      return true
    }
  }

  /// A trellis that one stretch after another is read in, each of no more characters than the capacity.
  init(capacity: Int, transitions: TagTransitions) {
    self.transitions = transitions
    count = 0
    emissions = [TagScores](repeating: TagScores(), count: capacity)
    forward = emissions
  }

  /// Reads a stretch of so many characters.
  ///
  /// - Parameter score: writes the scores of the labels of each character, and says whether any could be in a name.
  mutating func read(_ count: Int, _ score: (UnsafeMutableBufferPointer<TagScores>) -> Bool) {
    self.count = count
    let mayHoldNames = emissions.withUnsafeMutableBufferPointer {
      score(UnsafeMutableBufferPointer(rebasing: $0[..<count]))
    }
    holdsNames = mayHoldNames && goForward()
  }

  /// Whether the best labelling marks a name.
  private mutating func goForward() -> Bool {
    guard count > 0 else { return false }
    let outside = NameTag.outside.rawValue
    // The score of the labelling that leaves everything outside of names.
    var withoutNames: Int32 = 0
    var column = transitions.opening
    let stepWithoutNames = transitions.outgoing[outside][outside]
    emissions.withUnsafeBufferPointer { emissions in
      forward.withUnsafeMutableBufferPointer { forward in
        for index in 0..<count {
          if index > 0 {
            column = transitions.bestPredecessor(of: column)
            withoutNames &+= stepWithoutNames
          }
          column &+= emissions[index]
          withoutNames &+= emissions[index][outside]
          forward[index] = column
        }
      }
    }
    // `bestTags` takes the lower label of two, and `outside` is the lowest.
    return (column &+ transitions.closing).max() != withoutNames
  }

  /// The labels of the best labelling; the lower label wins a tie.
  var bestTags: [UInt8] {
    guard count > 0 else { return [] }
    var tags = [UInt8](repeating: 0, count: count)
    var tag = Self.best(forward[count - 1] &+ transitions.closing)
    for index in stride(from: count - 1, through: 0, by: -1) {
      tags[index] = UInt8(tag)
      if index > 0 {
        tag = Self.best(forward[index - 1] &+ transitions.into(tag))
      }
    }
    return tags
  }

  /// For each character from some place on and each label, the score of the best labelling that gives it that label.
  func maxMarginals(from start: Int = 0) -> [TagScores] {
    var marginals = Array(forward[start..<count])
    var column = transitions.closing
    for index in stride(from: count - 1, through: start, by: -1) {
      marginals[index - start] &+= column
      column = transitions.bestSuccessor(of: column &+ emissions[index])
    }
    return marginals
  }

  /// How far the best labelling in which the characters of a range are one name is ahead of the best of all: zero or
  /// less. The range must not be empty. Linear in the stretch after the range.
  func lead(ofNameAt range: Range<Int>) -> Int {
    guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty else { return -Int(Int32.max) }
    let first = range.lowerBound
    let before = first == 0 ? transitions.opening : transitions.bestPredecessor(of: forward[first - 1])
    let continuation = continuation(after: range.upperBound - 1)
    func score(_ tags: [NameTag]) -> Int {
      var score = Int(before[tags[0].rawValue])
      for (offset, tag) in tags.enumerated() {
        score += Int(emissions[first + offset][tag.rawValue])
        if offset > 0 { score += Int(transitions.outgoing[tags[offset - 1].rawValue][tag.rawValue]) }
      }
      return score + Int(continuation[tags[tags.count - 1].rawValue])
    }
    let best = Int((forward[count - 1] &+ transitions.closing).max())
    if range.count == 1 { return score([.single]) - best }
    let inner = range.count - 2
    let surnameFirst = [.begin] + [NameTag](repeating: .inside, count: inner) + [.end]
    let foreign = [NameTag](repeating: .foreignInside, count: inner + 1) + [.foreignEnd]
    return max(score(surnameFirst), score(foreign)) - best
  }

  /// The best score of a labelling of everything after a character, by its label.
  private func continuation(after place: Int) -> TagScores {
    var column = transitions.closing
    for index in stride(from: count - 1, to: place, by: -1) {
      column = transitions.bestSuccessor(of: column &+ emissions[index])
    }
    return column
  }

  private static func best(_ scores: TagScores) -> Int {
    var (best, highest) = (0, scores[0])
    for tag in 1..<NameTag.count where scores[tag] > highest { (best, highest) = (tag, scores[tag]) }
    return best
  }
}

/// What it scores for one label to follow another.
struct TagTransitions: Sendable, Equatable {
  /// For each label a score for each label.
  typealias Steps = InlineArray<7, TagScores>

  /// By the label before, the scores of the labels after.
  private(set) var outgoing = Steps(repeating: TagScores(repeating: TagTrellis.impossible))
  /// By the label after, the scores of the labels before.
  private var incoming = Steps(repeating: TagScores(repeating: TagTrellis.impossible))
  /// 0 for labels that a stretch may begin with.
  let opening: TagScores
  /// 0 for labels that a stretch may end with.
  let closing: TagScores

  /// - Parameter weights: the score of each allowed step, by the label before and after; asked once each, in order.
  init(_ weights: (NameTag, NameTag) -> Int32) {
    var opening = TagScores(repeating: TagTrellis.impossible)
    var closing = opening
    for tag in NameTag.allCases {
      if tag.canOpen { opening[tag.rawValue] = 0 }
      if tag.canClose { closing[tag.rawValue] = 0 }
      for next in NameTag.allCases where tag.canPrecede(next) {
        let weight = weights(tag, next)
        outgoing[tag.rawValue][next.rawValue] = weight
        incoming[next.rawValue][tag.rawValue] = weight
      }
    }
    self.opening = opening
    self.closing = closing
  }

  static func == (left: TagTransitions, right: TagTransitions) -> Bool {
    left.outgoing.indices.allSatisfy { left.outgoing[$0] == right.outgoing[$0] }
  }

  func into(_ tag: Int) -> TagScores { incoming[tag] }

  /// For each label the best score of a step to it, from labels with the scores of a column.
  @inline(__always)
  func bestPredecessor(of column: TagScores) -> TagScores { Self.best(after: column, by: outgoing) }

  /// For each label the best score of a step from it, to labels with the scores of a column.
  @inline(__always)
  func bestSuccessor(of column: TagScores) -> TagScores { Self.best(after: column, by: incoming) }

  /// - Parameter steps: borrowed, as a copy of all of them at every character would take longer than the step.
  @inline(__always)
  private static func best(after column: TagScores, by steps: borrowing Steps) -> TagScores {
    var best = TagScores(repeating: 2 * TagTrellis.impossible)
    for tag in 0..<NameTag.count {
      let candidate = steps[tag] &+ TagScores(repeating: column[tag])
      best = best.replacing(with: candidate, where: candidate .> best)
    }
    return best
  }
}
