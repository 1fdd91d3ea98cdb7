import Newsletters

/// Names of events after the headlines that announce them.
extension EventReader {
  /// Adds the headline to the names of the event that it announces.
  mutating func nameAfterHeadline(_ item: ItemReading) {
    guard let first = current.first(where: { !events[$0].isPlanned }) ?? current.first else { return }
    let nameOfFirst = LetterPairs(events[first].name.unicodeScalars)
    let names = current.prefix(Self.memory).map { (event: $0, pairs: LetterPairs(events[$0].name.unicodeScalars)) }
    for sentence in item.sentences where sentence.kind == .headline && sentence.passage.count <= 60 {
      let line = LetterPairs(sentence.passage.scalars)
      guard !line.isEmpty else { continue }
      let standard = (event: first, letters: line.shared(with: nameOfFirst))
      let overlaps = names.map { (event: $0.event, letters: line.shared(with: $0.pairs)) }
      let best = overlaps.max { $0.letters < $1.letters } ?? standard
      let told = best.letters > standard.letters ? best : standard
      if told.letters >= 2 { note(name: sentence.passage.string(0..<sentence.passage.count), of: told.event) }
    }
  }
}

/// The pairs of neighbouring letters of a text, signs left out: each once, in order.
private struct LetterPairs {
  private var pairs: [UInt64] = []

  init(_ text: some Sequence<Unicode.Scalar>) {
    var all: [UInt64] = []
    all.reserveCapacity(Self.usualCount)
    var last: UInt64?
    for letter in text where Self.isLetter(letter) {
      if let last { all.append(last << 32 | UInt64(letter.value)) }
      last = UInt64(letter.value)
    }
    all.sort()
    pairs.reserveCapacity(all.count)
    for pair in all where pair != pairs.last { pairs.append(pair) }
  }

  /// So many pairs hardly any headline or name has more of.
  private static let usualCount = 60

  var isEmpty: Bool { pairs.isEmpty }

  /// How many pairs two texts have in common. Linear in both.
  func shared(with other: LetterPairs) -> Int {
    var rest = pairs[...]
    return other.pairs.count { pair in
      rest = rest.drop { $0 < pair }
      return rest.first == pair
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    Characters.isHan(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
