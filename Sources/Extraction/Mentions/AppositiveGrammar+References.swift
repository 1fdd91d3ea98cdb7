/// Persons who are meant without their full name: `陈律师`, `他当选为主任`.
extension AppositiveGrammar {
  /// `陈律师`: a family name before a title, which refers back to somebody named in full.
  func familyNameReference(_ index: Int, _ title: PositionTitle) -> PersonMention? {
    guard index > 0, title.titleClass != .social, !nameFollows(index) else { return nil }
    var before = sentence.tokens[index - 1]
    // `欧|阳|校长`
    if index > 1, before.range.count == 1, sentence.tokens[index - 2].range.count == 1,
      isFamilyName(sentence.tokens[index - 2].range.lowerBound..<before.range.upperBound)
    {
      before.range = sentence.tokens[index - 2].range.lowerBound..<before.range.upperBound
    }
    guard isFamilyName(before.range), before.form != .punctuation, !insideOrganization.contains(index - 1),
      Self.statusWords[sentence.words[index - 1]] == nil
    else { return nil }
    let range = before.range.lowerBound..<sentence.tokens[index].range.upperBound
    var person = PersonMention(range: range, token: index, name: sentence.passage.string(before.range))
    person.isReference = true
    person.positions = [positions.count - 1]
    return person
  }

  private func isFamilyName(_ range: Range<Int>) -> Bool {
    let letters = sentence.passage.scalars[range]
    guard let first = letters.first, let last = letters.last else { return false }
    return letters.count == 1 && vocabulary.names.isFamilyName(first)
      || letters.count == 2 && vocabulary.names.isCompoundFamilyName(first, last)
  }

  /// `中队的|严|队长|(|严某某|)`, `组长|骆|大妈|(|骆某某|)`: the posts of whoever is called by a family name, where a bracket behind
  /// it holds the whole name.
  func postsOfShortName(before name: Int) -> [Int] {
    guard name > 2, name + 1 < sentence.words.count, sentence.words[name - 1] == "(", sentence.words[name + 1] == ")",
      let family = sentence.passage.scalars[sentence.tokens[name - 3].range].first,
      sentence.tokens[name - 3].range.count == 1, family == sentence.passage.scalars[sentence.tokens[name].range].first,
      // `方主任(方才)`: a word of the language is no whole name.
      vocabulary.entry(of: sentence.passage.scalars[sentence.tokens[name].range]) == nil
    else { return [] }
    return positions.indices.filter { index in
      (positions[index].token == name - 2 || positions[index].token == name - 4)
        && positions[index].description.titleClass != .social
    }
  }

  private static let elderMarks: WordSet = [",", "。", ";", ":", "、", "“", "”", "的"]
  private static let elderVerbs: WordSet = [
    "生前", "曾", "曾任", "是", "说", "今年", "现年", "年轻", "当年", "退休", "一生", "早年", "表示", "介绍", "回忆", "当过", "原是", "曾是", "从", "担任",
    "任",
  ]

  /// `|沈|老|生前曾任某局局长`, `的|沈|老|是…`: whether 老 stands behind a family name alone and somebody told of follows.
  func isElder(_ index: Int) -> Bool {
    guard index > 0, index + 1 < sentence.tokens.count, sentence.tokens[index].range.count == 1 else { return false }
    let family = sentence.passage.scalars[sentence.tokens[index - 1].range]
    guard let first = family.first, family.count == 1, vocabulary.names.isFamilyName(first),
      !insideOrganization.contains(index - 1)
    else { return false }
    guard index == 1 || Self.elderMarks.contains(sentence.words[index - 2]) else { return false }
    let next = sentence.tokens[index + 1]
    return Self.elderVerbs.contains(sentence.words[index + 1]) || next.form == .number
      || next.classes.contains(.numeral)
  }

  /// Adds whoever is meant by a family name and 老.
  mutating func addElder(_ index: Int) -> Int {
    let family = sentence.tokens[index - 1].range
    var reference = PersonMention(
      range: family.lowerBound..<sentence.tokens[index].range.upperBound, token: index,
      name: sentence.passage.string(family))
    (reference.isReference, reference.isElder) = (true, true)
    persons.append(reference)
    return persons.count - 1
  }

  private static let copulas: WordSet = ["系", "为", "是"]

  /// `(作者系某校教师)`: whether the word for whoever wrote the item begins what is said of him.
  func isWriter(_ index: Int) -> Bool {
    sentence.words[index] == AppointmentState.writer && index + 1 < sentence.words.count
      && Self.copulas.contains(sentence.words[index + 1])
      && (index == 0 || sentence.words[index - 1] == "(" || sentence.words[index - 1] == "本文")
  }

  /// `甲|系|某会主席`, `作者|系|…`: whether 系 stands right behind whoever has the post behind it.
  func isCopula(_ index: Int) -> Bool {
    sentence.words[index] == "系" && index > 0
      && (sentence.tokens[index - 1].form == .person || sentence.words[index - 1] == AppointmentState.writer)
  }

  /// `他当选为主任`: who gets the post is the one whom the pronoun means, where nobody is named behind it.
  mutating func nameByPronoun() {
    guard appointment.isUnderway, group.isEmpty, let pronoun = appointment.pronoun,
      persons.last.map({ $0.token < pronoun }) ?? true
    else { return }
    group = [addReference(by: pronoun)]
  }

  /// Adds whoever is meant by a pronoun, behind whom nobody has been named yet.
  mutating func addReference(by pronoun: Int) -> Int {
    var reference = PersonMention(
      range: sentence.tokens[pronoun].range, token: pronoun, name: sentence.text(pronoun))
    reference.isReference = true
    persons.append(reference)
    return persons.count - 1
  }
}
