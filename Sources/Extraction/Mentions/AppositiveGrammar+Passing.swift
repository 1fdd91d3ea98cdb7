/// Posts that pass from one to another, and lists that a count closes.
extension AppositiveGrammar {
  /// Whether a title closes a list of names: `甲、乙等12名楼栋长`.
  func closesList(before index: Int) -> Bool {
    var place = index - 1
    while place > 0, isCount(place) { place -= 1 }
    return place > 0 && sentence.words[place] == "等" && sentence.tokens[place - 1].form == .person
  }

  func onlyCount(from start: Int, to end: Int) -> Bool { start <= end && (start..<end).allSatisfy(isCount) }

  func isMark(_ index: Int) -> Bool { sentence.tokens[index].form == .punctuation }

  func isCount(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return token.form == .number || token.classes.contains(.numeral) || token.classes.contains(.measure)
      || Self.counted.contains(sentence.words[index])
  }

  /// `…主任一职由甲接任`, `前任甲`: the post named last, for the one who had it before or has it after.
  mutating func inherit(_ persons: [Int], status: PostFact.Status) {
    let held = Set(persons.flatMap { self.persons[$0].positions })
    guard let source = awarded ?? positions.indices.last(where: { !held.contains($0) }),
      positions[source].description.titleClass == .office
    else { return }
    var position = positions[source]
    position.sharesBodyOf = position.organization == nil ? source : nil
    position.status = status
    give(position, to: persons)
  }

  /// Adds a title that some persons hold.
  mutating func give(_ position: PositionMention, to holders: [Int]) {
    positions.append(position)
    for person in holders { persons[person].positions.append(positions.count - 1) }
  }

  /// Whether a title stands right before 由 or 是, so that the one who holds it follows: `校长由甲担任`, `教务长是甲`.
  func isAward(_ position: Int, before index: Int) -> Bool {
    var place = index - 1
    while place > 0, Self.offices.contains(sentence.words[place]) || isCount(place) { place -= 1 }
    return positions[position].token == place && positions[position].description.titleClass == .office
      && !persons.contains { $0.positions.contains(position) }
  }

  private static let counted: WordSet = ["名", "位", "人", "多", "余"]

  private static let offices: WordSet = ["一", "职", "一职", "职务", ","]
}
