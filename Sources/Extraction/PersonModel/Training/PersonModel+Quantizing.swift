extension PersonModel {
  /// Rounds averaged weights to eight bits.
  ///
  /// Adding a constant to all lanes of a row changes no decision, so each row is first shifted to make its lane of
  /// `outside` zero.
  init(quantizing perceptron: AveragedPerceptron, lexicon: NameLexicon, unit: Float = 0.5) {
    let lowest = SIMD8<Float>(repeating: -127)
    let highest = SIMD8<Float>(repeating: 127)
    let rows = (0..<1 << perceptron.rowBits).map { row in
      let weights = perceptron.averagedRow(row)
      let shifted = (weights - SIMD8<Float>(repeating: weights[NameTag.outside.rawValue])) / unit
      var row = SIMD8<Int8>(shifted.clamped(lowerBound: lowest, upperBound: highest), rounding: .toNearestOrEven)
      for lane in NameTag.count..<row.scalarCount { row[lane] = 0 }
      return row
    }
    let transitions = TagTransitions { tag, next in
      Int32((perceptron.averagedStep(from: tag, to: next) / unit).rounded(.toNearestOrEven))
    }
    self.init(
      weights: WeightTable(rowBits: perceptron.rowBits, allRows: rows), transitions: transitions, lexicon: lexicon)
  }
}
