/// The People's Daily corpus of Peking University (1998): one paragraph a line, `word/tag` separated by spaces.
///
/// Surname and given name are separate `nr` tokens there and are joined here; `ns` and `nt` are places and bodies.
struct PeoplesDailyCorpus {
  let surnames: SurnameList

  /// - Parameter knownNames: full names that are to be labelled also where they begin a longer word: the corpus has
  ///   邓小平理论 as one common noun, other corpora have a person's name in it.
  func sentence(fromLine line: Substring, knownNames: Set<[Unicode.Scalar]> = []) -> LabelledSentence? {
    let tokens = tokens(ofLine: line)
    guard !tokens.isEmpty else { return nil }
    var sentence = LabelledSentence()
    var index = 0
    while index < tokens.count {
      if tokens[index].tag == "nr" {
        let length = nameLength(tokens[index...])
        sentence.append(tokens[index..<index + length].flatMap(\.word), as: .person)
        index += length
      } else {
        append(tokens[index], to: &sentence, knownNames: knownNames)
        index += 1
      }
    }
    return sentence
  }

  private func append(_ token: Token, to sentence: inout LabelledSentence, knownNames: Set<[Unicode.Scalar]>) {
    if token.word.count > 3, token.tag != "ns", knownNames.contains(Array(token.word.prefix(3))) {
      sentence.append(token.word.prefix(3), as: .person)
      sentence.append(token.word.dropFirst(3))
    } else {
      sentence.append(token.word, as: token.tag == "ns" || token.tag == "nt" ? .other : .word)
    }
  }

  /// The names of three characters that occur often.
  func fullNames(inLines lines: ArraySlice<Substring>) -> Set<[Unicode.Scalar]> {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for line in lines {
      guard let sentence = sentence(fromLine: line) else { continue }
      for range in sentence.persons where range.count == 3 {
        counts[Array(sentence.scalars[range]), default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 5 }.keys)
  }

  /// The common words of two characters of which the first is a surname.
  func surnameWords(inLines lines: ArraySlice<Substring>) -> [String] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for token in lines.lazy.flatMap(tokens) where token.word.count == 2 && "nvatdz".contains(token.tag) {
      if surnames.contains(token.word.prefix(1)) { counts[token.word, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.keys.map { String(String.UnicodeScalarView($0)) }.sorted()
  }

  private func tokens(ofLine line: Substring) -> [Token] {
    line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }).compactMap(Token.init)
  }

  /// How many tokens from the first on make one name: a surname and a given name, or two surnames and a given name
  /// (`陈` `方` `安生`).
  private func nameLength(_ tokens: ArraySlice<Token>) -> Int {
    let names = tokens.prefix { $0.tag == "nr" }.prefix(3).map(\.word)
    guard names.count > 1, isSurname(names[0]), names[1].count <= 2 else { return 1 }
    let isDoubled = names.count > 2 && names[1].count == 1 && surnames.contains(names[1]) && names[2].count == 2
    return isDoubled ? 3 : 2
  }

  private func isSurname(_ word: [Unicode.Scalar]) -> Bool {
    word.count == 1 || (word.count == 2 && surnames.contains(word))
  }

  private struct Token {
    let word: [Unicode.Scalar]
    let tag: Substring

    init?(_ token: Substring) {
      guard let slash = token.lastIndex(of: "/") else { return nil }
      word = Array(token[..<slash].unicodeScalars)
      tag = token[token.index(after: slash)...]
      if word.isEmpty { return nil }
    }
  }
}
