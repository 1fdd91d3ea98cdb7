/// The credit at the end of a paragraph or caption: `…的意见和建议。 ■田若溪`, `…意向书。记者 许蔓`, `…(城运中心)`.
enum TrailingCredit {
  /// Farther from the end no credit is looked for.
  private static let reach = 90

  /// The names, and the position where the credit begins.
  /// - Complexity: bounded: a fixed number of readings of at most ``reach`` characters.
  static func find(in scalars: [Unicode.Scalar], _ text: Range<Int>) -> (credits: [Credit], cut: Int)? {
    var earliest = text.upperBound
    let limit = max(text.lowerBound + 1, text.upperBound - reach)
    while earliest > limit, CreditTokenizer.isCreditCharacter(scalars[earliest - 1]) { earliest -= 1 }
    guard earliest < text.upperBound else { return nil }
    var tries = 0
    for position in earliest..<text.upperBound {
      guard let opening = Opening(scalars, at: position, from: text.lowerBound) else { continue }
      tries += 1
      if tries > 40 { return nil }
      guard let reading = CreditParser.read(scalars, position..<text.upperBound), !reading.credits.isEmpty,
        reading.neutralRanges.isEmpty || (reading.hasRole && reading.hasOnlyShortNeutrals)
      else { continue }
      if opening.accepts(reading, length: text.upperBound - position) { return (reading.credits, position) }
    }
    return nil
  }

  /// How a credit may set itself off from the text before it.
  private enum Opening {
    /// Right after the end of a sentence; with a space between, or without.
    case afterSentence(spaced: Bool)
    /// A geometric sign; of those that also serve as bullets only names that look like names.
    case marker(isBullet: Bool)
    case bracket(afterSentence: Bool)
    /// After a space, in a caption without a full stop.
    case afterSpace

    init?(_ scalars: [Unicode.Scalar], at position: Int, from start: Int) {
      let scalar = scalars[position]
      var previous = position - 1
      while previous > start, scalars[previous] == " " { previous -= 1 }
      let before = scalars[previous]
      let endsSentence = before.endsSentence || (before.closesPair && Self.closesSentence(scalars, previous, start))
      if scalar == " " { return nil }
      if scalar.isMarkerSign {
        self = .marker(isBullet: !Signs.creditMarkers.contains(scalar))
      } else if Signs.openingBrackets.contains(scalar) {
        self = .bracket(afterSentence: endsSentence)
      } else if endsSentence {
        self = .afterSentence(spaced: previous < position - 1)
      } else if previous < position - 1 {
        self = .afterSpace
      } else {
        return nil
      }
    }

    private static func closesSentence(_ scalars: [Unicode.Scalar], _ position: Int, _ start: Int) -> Bool {
      var inner = position
      while inner > start, scalars[inner].closesPair { inner -= 1 }
      return scalars[inner].endsSentence
    }

    func accepts(_ reading: CreditReading, length: Int) -> Bool {
      let isUnderRole = reading.hasRole && reading.credits.contains(where: \.isUnderRole)
      switch self {
      case .afterSentence(let spaced):
        if isUnderRole { return reading.bareNamesAreStrong }
        return spaced && length <= 16 && reading.hasOnlyPersons && reading.bareNamesAreStrong && !reading.hasBracket
      case .marker(let isBullet):
        if isUnderRole { return true }
        return reading.bareNamesAreStrong || (!isBullet && length <= 16 && reading.credits.count <= 3)
      case .bracket(let afterSentence):
        if isUnderRole { return reading.bareNamesAreStrong }
        return afterSentence && (reading.bareNamesAreStrong || (reading.credits.count == 1 && length <= 6))
      case .afterSpace:
        return isUnderRole && reading.credits.allSatisfy { $0.isUnderRole && $0.shape != .weak }
      }
    }
  }
}
