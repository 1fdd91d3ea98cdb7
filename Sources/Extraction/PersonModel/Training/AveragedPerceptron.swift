/// Learns the weights of the model: the structured perceptron of Collins (2002), with averaged weights.
///
/// Each sentence is decoded with the weights so far; where the labels are wrong, the right ones' weights go up and the
/// others' down. The average of the weights over all steps is what is kept: it generalises where the last weights
/// only fit the last sentences.
struct AveragedPerceptron {
  let rowBits: Int
  private var rows: [TagScores]
  private var rowSums: [SIMD8<Int64>]
  private var steps: [[Int32]]
  private var stepSums: [[Int64]]
  private var transitions = TagTransitions { _, _ in 0 }
  private var time: Int64 = 1
  /// What a wrong label is given as a start in training, so that the right one has to win by more.
  private let handicap: Int32

  /// Rows that may have weights; all, if nil.
  private let allowed: [Bool]?

  init(rowBits: Int, handicap: Int32, allowed: [Bool]? = nil) {
    self.rowBits = rowBits
    self.allowed = allowed
    self.handicap = handicap
    rows = [TagScores](repeating: TagScores(), count: 1 << rowBits)
    rowSums = [SIMD8<Int64>](repeating: SIMD8<Int64>(), count: 1 << rowBits)
    steps = [[Int32]](repeating: [Int32](repeating: 0, count: NameTag.count), count: NameTag.count)
    stepSums = [[Int64]](repeating: [Int64](repeating: 0, count: NameTag.count), count: NameTag.count)
  }

  /// Decodes one sentence and learns from the difference to `gold`.
  ///
  /// - Returns: whether the sentence was right before.
  mutating func learn(_ text: CondensedText, gold: [UInt8]) -> Bool {
    defer { time += 1 }
    return NameFeatures.with(text, rowBits: rowBits) { features in
      let tags = TagTrellis(emissions: emissions(of: features, gold: gold), transitions: transitions).bestTags
      guard tags != gold else { return true }
      for index in 0..<gold.count {
        update(features, at: index, gold: gold, found: tags)
      }
      transitions = TagTransitions { [steps] in steps[$0.rawValue][$1.rawValue] }
      return false
    }
  }

  private func emissions(of features: NameFeatures, gold: [UInt8]) -> [TagScores] {
    gold.indices.map { index in
      var sum = TagScores(repeating: handicap)
      sum[Int(gold[index])] = 0
      features.forEachRow(at: index) { sum &+= rows[$0] }
      return features.mayStandInName(at: index) ? sum : sum &+ NameTag.barredFromNames
    }
  }

  private mutating func update(_ features: NameFeatures, at index: Int, gold: [UInt8], found: [UInt8]) {
    let right = Int(gold[index])
    let wrong = Int(found[index])
    if right != wrong {
      var change = TagScores()
      change[right] = 1
      change[wrong] = -1
      let weighted = SIMD8<Int64>(truncatingIfNeeded: change) &* SIMD8<Int64>(repeating: time)
      features.forEachRow(at: index) { row in
        if let allowed, !allowed[row] { return }
        rows[row] &+= change
        rowSums[row] &+= weighted
      }
    }
    guard index > 0, gold[index - 1] != found[index - 1] || right != wrong else { return }
    let rightBefore = Int(gold[index - 1])
    let wrongBefore = Int(found[index - 1])
    steps[rightBefore][right] += 1
    stepSums[rightBefore][right] += time
    steps[wrongBefore][wrong] -= 1
    stepSums[wrongBefore][wrong] -= time
  }

  /// Which rows have the greatest differences between their lanes.
  func greatestRows(_ count: Int) -> [Bool] {
    let greatness = (0..<rows.count).map { row in
      let weights = averagedRow(row)
      return weights.max() - weights.min()
    }
    let least = max(greatness.sorted(by: >)[min(count, rows.count - 1)], .leastNonzeroMagnitude)
    return greatness.map { $0 >= least }
  }

  /// The average weight of a row's lanes.
  func averagedRow(_ row: Int) -> SIMD8<Float> {
    SIMD8<Float>(rows[row]) - SIMD8<Float>(rowSums[row]) / Float(time)
  }

  func averagedStep(from tag: NameTag, to next: NameTag) -> Float {
    Float(steps[tag.rawValue][next.rawValue])
      - Float(stepSums[tag.rawValue][next.rawValue]) / Float(time)
  }
}
