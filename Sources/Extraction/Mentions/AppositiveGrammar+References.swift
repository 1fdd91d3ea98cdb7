/// Persons who are meant without their full name: `陈律师`, `他当选为主任`.
extension AppositiveGrammar {
  /// `陈律师`: a family name before a title, which refers back to somebody named in full.
  func familyNameReference(_ index: Int, _ title: PositionTitle) -> PersonMention? {
    guard index > 0, title.titleClass != .social, !nameFollows(index) else { return nil }
    let before = sentence.tokens[index - 1]
    let scalars = sentence.passage.scalars[before.range]
    guard let first = scalars.first else { return nil }
    let isFamilyName =
      (scalars.count == 1 && vocabulary.names.isFamilyName(first))
      || (scalars.count == 2 && vocabulary.names.isCompoundFamilyName(first, scalars[scalars.startIndex + 1]))
    guard isFamilyName, before.form != .punctuation, !insideOrganization.contains(index - 1),
      Self.statusWords[sentence.words[index - 1]] == nil
    else { return nil }
    let range = before.range.lowerBound..<sentence.tokens[index].range.upperBound
    var person = PersonMention(range: range, token: index, name: sentence.passage.string(before.range))
    person.isReference = true
    person.positions = [positions.count - 1]
    return person
  }

  /// `他当选为主任`: who gets the post is the one whom the pronoun means, where nobody is named behind it.
  mutating func nameByPronoun() {
    guard appointment.isUnderway, group.isEmpty, let pronoun = appointment.pronoun,
      persons.last.map({ $0.token < pronoun }) ?? true
    else { return }
    var reference = PersonMention(
      range: sentence.tokens[pronoun].range, token: pronoun, name: sentence.text(pronoun))
    reference.isReference = true
    persons.append(reference)
    group = [persons.count - 1]
  }
}
