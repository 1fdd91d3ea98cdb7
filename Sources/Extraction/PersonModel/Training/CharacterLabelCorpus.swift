/// Corpora with one label a character: `B-PER I-PER O` (MSRA) or `B-NAME M-NAME E-NAME` (Resume).
enum CharacterLabelCorpus {
  /// The labels, without their prefix, of persons and of places and bodies.
  private static let personLabels: Set<Substring> = ["PER", "NAME"]
  private static let otherLabels: Set<Substring> = ["LOC", "ORG"]

  /// A line of characters separated by spaces and the line of their labels; nil if they are not as many.
  static func sentence(characters: Substring, labels: Substring) -> LabelledSentence? {
    let characters = characters.split(separator: " ")
    let labels = labels.split(separator: " ")
    guard characters.count == labels.count else { return nil }
    return sentence(Array(zip(characters, labels)))
  }

  /// One character and its label a line, sentences separated by empty lines.
  static func sentences(inColumns text: String) -> [LabelledSentence] {
    text.split(separator: "\n", omittingEmptySubsequences: false).split(whereSeparator: \.isEmpty).map { lines in
      sentence(
        lines.compactMap { line in
          let columns = line.split(separator: " ")
          return columns.count == 2 ? (columns[0], columns[1]) : nil
        })
    }
  }

  private static func sentence(_ rows: [(character: Substring, label: Substring)]) -> LabelledSentence {
    var sentence = LabelledSentence()
    var open: [Unicode.Scalar] = []
    var openKind: Substring = ""
    func close() {
      let role: LabelledSentence.Role =
        personLabels.contains(openKind) ? .person : otherLabels.contains(openKind) ? .other : .plain
      sentence.append(open, as: role)
      open = []
    }
    for (character, label) in rows {
      let kind = label.count > 2 ? label.dropFirst(2) : ""
      if label.hasPrefix("B-") || label.hasPrefix("S-") || kind != openKind {
        close()
        openKind = kind
      }
      open.append(contentsOf: character.unicodeScalars)
    }
    close()
    return sentence
  }
}
