/// A stretch of a passage that the source sets in bold type: `书记**张宁**说`, `<b>张宁</b>`.
package struct BoldText: Hashable, Sendable {
  /// Where it stands in the passage.
  package var range: Range<Int>
  /// Whether it has the shape of a Chinese name: a family name and one or two letters.
  package var isNameLike: Bool

  /// The longest stretch that is told of.
  private static let longest = 12

  /// The stretches in bold of two letters to twelve, all ideographs or the dot of a name; those of a whole passage, as
  /// headings have, are left out.
  ///
  /// The marks are no part of a passage, so that its offsets leap where they stand.
  /// - Complexity: linear in the leaps, and logarithmic in them for each.
  package static func stretches(of passage: Passage, in text: SourceText) -> [BoldText] {
    let leaps = passage.offsets.leaps
    guard !leaps.isEmpty else { return [] }
    var found: [BoldText] = []
    for (start, end) in zip([0] + leaps, leaps + [passage.count]) {
      guard (2...longest).contains(end - start), end - start < passage.count,
        passage.scalars[start..<end].allSatisfy({ $0.isHan || $0 == "·" }),
        opensBold(before: passage.offsets[start], in: text.scalars),
        closesBold(behind: passage.offsets[end - 1] + 1, in: text.scalars)
      else { continue }
      found.append(
        BoldText(range: start..<end, isNameLike: NameShape(Array(passage.scalars[start..<end])) == .strong))
    }
    return found
  }

  private static let openings = ["**", "__", "<b>", "<strong>"].map { Array($0.unicodeScalars) }
  private static let closings = ["**", "__", "</b>", "</strong>"].map { Array($0.unicodeScalars) }

  private static func opensBold(before offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    openings.contains { offset >= $0.count && scalars[offset - $0.count..<offset].elementsEqual($0) }
  }

  private static func closesBold(behind offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    offset < scalars.count && closings.contains { scalars[offset...].starts(with: $0) }
  }
}
