/// A sentence with the names that stand in it, to learn from or to measure by.
public struct LabelledSentence: Hashable, Sendable {
  /// The text, in Unicode code points.
  public var scalars: [Unicode.Scalar]
  /// The persons' names, in order, not overlapping; offsets are indices into `scalars`.
  public var persons: [Range<Int>]
  /// The names of places and bodies, in order; they may overlap persons' names, which then count.
  public var others: [Range<Int>]

  /// The common words, where the corpus tells words apart.
  var words: [Range<Int>] = []

  /// A sentence with its names; offsets are indices into `scalars`.
  public init(scalars: [Unicode.Scalar] = [], persons: [Range<Int>] = [], others: [Range<Int>] = []) {
    self.scalars = scalars
    self.persons = persons
    self.others = others
  }

  /// What a stretch of text is.
  enum Role {
    case plain, word, person, other
  }

  mutating func append(_ text: some Sequence<Unicode.Scalar>, as role: Role = .plain) {
    let start = scalars.count
    scalars.append(contentsOf: text)
    guard scalars.count > start else { return }
    switch role {
    case .plain: break
    case .word: words.append(start..<scalars.count)
    case .person: persons.append(start..<scalars.count)
    case .other: others.append(start..<scalars.count)
    }
  }
}
