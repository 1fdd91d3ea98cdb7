extension PersonModel {
  /// Rounds the mean of the averaged weights of some perceptrons, at least one and of as many rows each, to eight bits.
  ///
  /// Adding a constant to all lanes of a row changes no decision, so each row is first shifted to make its lane of
  /// `outside` zero.
  ///
  /// - Parameter unit: the weight that one step of the rounded weights stands for.
  init(quantizing perceptrons: [AveragedPerceptron], rowBits: Int, lexicon: NameLexicon, unit: Float) {
    let scale = unit * Float(max(1, perceptrons.count))
    let lowest = SIMD8<Float>(repeating: -127)
    let highest = SIMD8<Float>(repeating: 127)
    let rows = (0..<1 << rowBits).map { row in
      let weights = perceptrons.reduce(SIMD8<Float>()) { $0 + $1.averagedRow(row) }
      let shifted = (weights - SIMD8<Float>(repeating: weights[NameTag.outside.rawValue])) / scale
      var rounded = SIMD8<Int8>(shifted.clamped(lowerBound: lowest, upperBound: highest), rounding: .toNearestOrEven)
      for lane in NameTag.count..<rounded.scalarCount { rounded[lane] = 0 }
      return rounded
    }
    let transitions = TagTransitions { tag, next in
      let weight = perceptrons.reduce(0) { $0 + $1.averagedStep(from: tag, to: next) }
      return Int32((weight / scale).rounded(.toNearestOrEven))
    }
    self.init(weights: WeightTable(rowBits: rowBits, allRows: rows), transitions: transitions, lexicon: lexicon)
  }
}
