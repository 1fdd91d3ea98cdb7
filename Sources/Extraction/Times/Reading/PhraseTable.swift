import Newsletters

/// Fixed phrases, each with a meaning, matched at a place of a text or before it. Matching takes time proportional to
/// the longest phrase, whatever their number.
struct PhraseTable<Meaning: Sendable>: Sendable {
  struct Match {
    var length: Int
    var meaning: Meaning
  }

  private var forward = Trie()
  private var backward = Trie()
  private var meanings: [Meaning] = []

  /// - Parameter phrases: alternatives apart by spaces, with what they mean.
  init(_ phrases: [(String, Meaning)]) {
    for (alternatives, meaning) in phrases {
      for phrase in alternatives.unicodeScalars.split(separator: " ") {
        forward.insert(phrase, value: Int32(meanings.count))
        backward.insert(phrase.reversed(), value: Int32(meanings.count))
      }
      meanings.append(meaning)
    }
  }

  /// The letters that phrases begin with.
  var firstLetters: ScalarSet { forward.firstLetters }

  /// Whether some phrase begins with a scalar.
  @inline(__always)
  func mayStart(with scalar: Unicode.Scalar) -> Bool { !forward.step(from: Trie.root, by: scalar).isNone }

  /// The longest phrase that begins at an offset.
  func match(in scalars: [Unicode.Scalar], at start: Int) -> Match? {
    var node = Trie.root
    var found: Match?
    var at = start
    while at < scalars.count {
      let step = forward.step(from: node, by: scalars[at])
      if step.isNone { break }
      at += 1
      if step.value >= 0 { found = Match(length: at - start, meaning: meanings[Int(step.value)]) }
      node = step.node
    }
    return found
  }

  /// The longest phrase that ends right before an offset.
  func match(in scalars: [Unicode.Scalar], before end: Int) -> Match? {
    var node = Trie.root
    var found: Match?
    var at = end
    while at > 0 {
      let step = backward.step(from: node, by: scalars[at - 1])
      if step.isNone { break }
      at -= 1
      if step.value >= 0 { found = Match(length: end - at, meaning: meanings[Int(step.value)]) }
      node = step.node
    }
    return found
  }
}

/// Fixed phrases without meaning of their own.
typealias PhraseSet = PhraseTable<Bool>

extension PhraseTable where Meaning == Bool {
  init(_ phrases: String) { self.init([(phrases, true)]) }

  /// The length of the longest phrase at an offset, or 0.
  func length(in scalars: [Unicode.Scalar], at start: Int) -> Int { match(in: scalars, at: start)?.length ?? 0 }

  func matches(in scalars: [Unicode.Scalar], at start: Int) -> Bool { match(in: scalars, at: start) != nil }

  func matches(in scalars: [Unicode.Scalar], before end: Int) -> Bool { match(in: scalars, before: end) != nil }
}
