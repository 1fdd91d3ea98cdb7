/// Which of the corrections of single facts have done something, in one document or in many.
struct CorrectionEffects: Sendable {
  /// Indices into the lists of the corrections.
  var renamed: Set<Int> = []
  var dropped: Set<Int> = []
  /// For each addition to a document that is there what is wrong with it; `nil` inside where it was made.
  var added: [Int: String?] = [:]

  /// Takes in the effects in another document.
  mutating func formUnion(_ other: CorrectionEffects) {
    renamed.formUnion(other.renamed)
    dropped.formUnion(other.dropped)
    added.merge(other.added) { first, second in first == nil || second == nil ? nil : first }
  }

  /// The corrections that matched nothing, each as a sentence.
  func unmatched(of corrections: Corrections) -> [String] {
    var sentences: [String] = []
    func report(_ list: String, _ index: Int, _ what: String, _ problem: String) {
      sentences.append("\(list)[\(index)] (\(what)): \(problem)")
    }
    for (index, renaming) in corrections.rename.enumerated() where !renamed.contains(index) {
      report("rename", index, renaming.selector.summary, "nothing has this name")
    }
    for (index, selector) in corrections.drop.enumerated() where !dropped.contains(index) {
      report("drop", index, selector.summary, "nothing matches")
    }
    for (index, addition) in corrections.add.enumerated() {
      switch added[index] {
      case .none: report("add", index, addition.quote, "no document has the path \(addition.file)")
      case .some(.some(let problem)): report("add", index, addition.quote, problem)
      case .some(.none): break
      }
    }
    return sentences
  }
}
