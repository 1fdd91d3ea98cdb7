/// The label of one character, which is also the lane of its score in every weight row.
///
/// Names of the surname-and-given-name kind and transliterated names (`阿不都热西提·买买提`, `次仁央宗`) are spelt by
/// different characters and have different lengths, so each kind has labels of its own.
enum NameTag: Int, CaseIterable {
  case outside, begin, inside, end, single, foreignInside, foreignEnd

  /// The number of labels, written out for the loops over them.
  static var count: Int { 7 }

  /// Whether a sentence may begin with this label, and whether it may follow a label that closes a name.
  var canOpen: Bool {
    switch self {
    case .outside, .begin, .single, .foreignInside: true
    case .inside, .end, .foreignEnd: false
    }
  }

  /// Whether a sentence may end with this label.
  var canClose: Bool {
    switch self {
    case .outside, .end, .single, .foreignEnd: true
    case .begin, .inside, .foreignInside: false
    }
  }

  func canPrecede(_ next: NameTag) -> Bool {
    switch self {
    case .begin, .inside: next == .inside || next == .end
    case .foreignInside: next == .foreignInside || next == .foreignEnd
    case .outside, .end, .single, .foreignEnd: next.canOpen
    }
  }
}

/// One score a label; the last lane is not used.
typealias TagScores = SIMD8<Int32>

extension TagScores {
  /// Sums of weights as scores; lane by lane, for the reason that weights are.
  @inline(__always)
  init(sumOf weights: SIMD8<Int16>) {
    self.init(
      Int32(weights[0]), Int32(weights[1]), Int32(weights[2]), Int32(weights[3]), Int32(weights[4]),
      Int32(weights[5]), Int32(weights[6]), Int32(weights[7]))
  }
}

extension NameTag {
  /// Added to the scores of a character that no name holds: a digit, a bracket, a comma.
  @inline(__always)
  static var barredFromNames: TagScores { TagScores(0, -30_000, -30_000, -30_000, -30_000, -30_000, -30_000, 0) }
}
