import Newsletters

/// Names of events after the headlines that announce them.
extension EventReader {
  /// Adds the headline to the names of the event that it announces.
  mutating func nameAfterHeadline(_ item: ItemReading) {
    guard let first = current.first(where: { !events[$0].isPlanned }) ?? current.first else { return }
    let lines = item.sentences.filter { $0.kind == .headline }.map { $0.passage.string(0..<$0.passage.count) }
    for line in lines {
      let pairs = Self.pairs(line)
      guard !pairs.isEmpty, line.unicodeScalars.count <= 60 else { continue }
      let standard = (event: first, letters: letters(of: first, sharedWith: pairs))
      let overlaps = current.prefix(Self.memory).map { (event: $0, letters: letters(of: $0, sharedWith: pairs)) }
      let best = overlaps.max { $0.letters < $1.letters } ?? standard
      let told = best.letters > standard.letters ? best : standard
      if told.letters >= 2 { note(name: line, of: told.event) }
    }
  }

  private func letters(of event: Int, sharedWith pairs: Set<UInt64>) -> Int {
    Self.pairs(events[event].name).intersection(pairs).count
  }

  /// The pairs of neighbouring letters of a text, signs left out.
  private static func pairs(_ text: String) -> Set<UInt64> {
    let letters = text.unicodeScalars.lazy.filter(isLetter).map { UInt64($0.value) }
    return Set(zip(letters, letters.dropFirst()).map { $0 << 32 | $1 })
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    Characters.isHan(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
