extension PersonModel {
  /// The names in a line as text for other programs: `start end margin` each (code points, the end exclusive), separated
  /// by tabs.
  public func annotation(ofLine line: some StringProtocol) -> String {
    spans(in: Array(line.unicodeScalars))
      .map { "\($0.range.lowerBound) \($0.range.upperBound) \($0.margin)" }
      .joined(separator: "\t")
  }
}
