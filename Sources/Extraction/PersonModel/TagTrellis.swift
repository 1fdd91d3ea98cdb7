/// The best labelling of a stretch of characters, and how far ahead of the others it is: Viterbi's algorithm with its
/// forward and backward passes. Linear in the stretch.
struct TagTrellis: Sendable {
  /// Lower than any sum of scores, and far enough from overflow to be added to.
  static let impossible: Int32 = -100_000_000

  private let emissions: [TagScores]
  private let transitions: TagTransitions
  /// The best score of a labelling of everything up to and with each character, by its label.
  private let forward: [TagScores]
  /// Whether the best labelling marks a name: where it does not, no look back is needed to know it.
  let holdsNames: Bool

  init(emissions: [TagScores], transitions: TagTransitions) {
    self.emissions = emissions
    self.transitions = transitions
    let outside = NameTag.outside.rawValue
    // The score of the labelling that leaves everything outside of names.
    var withoutNames: Int32 = 0
    forward = [TagScores](unsafeUninitializedCapacity: emissions.count) { forward, count in
      transitions.withOutgoing { steps in
        var column = transitions.opening
        for emission in emissions {
          if count > 0 {
            column = TagTransitions.best(after: column, by: steps)
            withoutNames &+= steps[outside][outside]
          }
          column &+= emission
          withoutNames &+= emission[outside]
          forward.initializeElement(at: count, to: column)
          count += 1
        }
      }
    }
    // `bestTags` takes the lower label of two, and `outside` is the lowest.
    holdsNames = forward.last.map { ($0 &+ transitions.closing).max() != withoutNames } ?? false
  }

  /// The labels of the best labelling; the lower label wins a tie.
  var bestTags: [UInt8] {
    guard let last = forward.last else { return [] }
    var tags = [UInt8](repeating: 0, count: forward.count)
    var tag = Self.best(last &+ transitions.closing)
    for index in stride(from: forward.count - 1, through: 0, by: -1) {
      tags[index] = UInt8(tag)
      if index > 0 {
        tag = Self.best(forward[index - 1] &+ transitions.into(tag))
      }
    }
    return tags
  }

  /// For each character and label, the score of the best labelling that gives it that label.
  var maxMarginals: [TagScores] {
    var marginals = forward
    var column = transitions.closing
    for index in stride(from: forward.count - 1, through: 0, by: -1) {
      marginals[index] = forward[index] &+ column
      column = transitions.bestSuccessor(of: column &+ emissions[index])
    }
    return marginals
  }

  /// How far the best labelling in which the characters of a range are one name is ahead of the best of all: zero or
  /// less. The range must not be empty. Linear in the stretch after the range.
  func lead(ofNameAt range: Range<Int>) -> Int {
    guard range.lowerBound >= 0, range.upperBound <= forward.count, !range.isEmpty else { return -Int(Int32.max) }
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
    let best = forward.last.map { Int(($0 &+ transitions.closing).max()) } ?? 0
    if range.count == 1 { return score([.single]) - best }
    let inner = range.count - 2
    let surnameFirst = [.begin] + [NameTag](repeating: .inside, count: inner) + [.end]
    let foreign = [NameTag](repeating: .foreignInside, count: inner + 1) + [.foreignEnd]
    return max(score(surnameFirst), score(foreign)) - best
  }

  /// The best score of a labelling of everything after a character, by its label.
  private func continuation(after place: Int) -> TagScores {
    var column = transitions.closing
    for index in stride(from: emissions.count - 1, to: place, by: -1) {
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
  /// By the label before, the scores of the labels after.
  private(set) var outgoing: [TagScores]
  /// By the label after, the scores of the labels before.
  private var incoming: [TagScores]
  /// 0 for labels that a stretch may begin with.
  let opening: TagScores
  /// 0 for labels that a stretch may end with.
  let closing: TagScores

  /// - Parameter weights: the score of each allowed step, by the label before and after; asked once each, in order.
  init(_ weights: (NameTag, NameTag) -> Int32) {
    outgoing = [TagScores](repeating: TagScores(repeating: TagTrellis.impossible), count: NameTag.count)
    incoming = outgoing
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

  func into(_ tag: Int) -> TagScores { incoming[tag] }

  /// Calls `body` with the scores of the labels after each label; they must not be kept beyond it.
  func withOutgoing<Result>(_ body: (UnsafeBufferPointer<TagScores>) -> Result) -> Result {
    outgoing.withUnsafeBufferPointer(body)
  }

  func bestPredecessor(of column: TagScores) -> TagScores { withOutgoing { Self.best(after: column, by: $0) } }

  func bestSuccessor(of column: TagScores) -> TagScores {
    incoming.withUnsafeBufferPointer { Self.best(after: column, by: $0) }
  }

  /// For each label the best score of a step to it, from labels with the scores of a column.
  @inline(__always)
  static func best(after column: TagScores, by steps: UnsafeBufferPointer<TagScores>) -> TagScores {
    var best = TagScores(repeating: 2 * TagTrellis.impossible)
    for tag in 0..<NameTag.count {
      let candidate = steps[tag] &+ TagScores(repeating: column[tag])
      best = best.replacing(with: candidate, where: candidate .> best)
    }
    return best
  }
}
