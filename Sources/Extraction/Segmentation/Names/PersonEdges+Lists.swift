import Newsletters

/// Names with a family name that no list has, told by the other names around them.
extension PersonEdges {
  private static let listMarks: ScalarSet = "。;、,)"
  /// At most so many names are looked back over for the title of them all.
  private static let reach = 12

  /// `委员甲、乙、义晓岚。`: letters that make no words, as many as a name has, between the marks of a list that is of
  /// people: a title stands before its first name.
  func addListed(from start: Int, in sentence: NameSurroundings, to lattice: inout Lattice) {
    let scalars = sentence.scalars
    guard
      let end = (start + 2..<max(start + 2, min(start + 4, scalars.count + 1))).first(where: { place in
        place == scalars.count || Self.listMarks.contains(scalars[place])
      }), scalars[start..<end].allSatisfy(Characters.isHan), !NameWords.isNickname(scalars[start]),
      !(start..<end - 1).contains(where: { place in
        sentence.words.contains(beginningAt: place) { $0.length >= 2 && place + $0.length <= end }
      }),
      !NameWords.kinshipLetters.contains(scalars[start + 1]),
      namesBefore(start, in: sentence) >= (end - start == 3 ? 1 : 2)
    else { return }
    lattice.add(.init(start: start, end: end, cost: 9, entry: -1, form: .person))
  }

  /// How many stretches of the length of a name the list before has, if a title stands before the first; else 0.
  private func namesBefore(_ start: Int, in sentence: NameSurroundings) -> Int {
    let scalars = sentence.scalars
    var end = start - 1
    for count in 1...Self.reach {
      guard end > 0, scalars[end] == "、" else { return 0 }
      var first = end
      while first > 0, end - first < 4, Characters.isHan(scalars[first - 1]) {
        first -= 1
        if end - first >= 2, names.family(scalars[first]).isFamilyName,
          sentence.words[first].ending.classes.contains(.position)
        {
          return count
        }
      }
      guard first > 0, (2...4).contains(end - first), names.family(scalars[first]).isFamilyName else { return 0 }
      end = first - 1
    }
    return 0
  }

  /// `甘经理(甘立)`, `小宇航(金宇航)`: the name in a bracket behind what somebody is called: his family name and a title,
  /// or his given name.
  func addBracketed(from start: Int, in sentence: NameSurroundings, to lattice: inout Lattice) {
    let scalars = sentence.scalars
    let open = start - 1
    guard open > 1,
      let end = (start + 2..<max(start + 2, min(start + 5, scalars.count))).first(where: { scalars[$0] == ")" }),
      names.family(scalars[start]).isFamilyName, scalars[start..<end].allSatisfy(Characters.isHan),
      !sentence.words[end].ending.uses.contains(.placeEnd)
    else { return }
    let isGiven = NameSurroundings.isGivenName(beforeBracketAt: open, of: start..<end, in: scalars)
    let isTitled =
      sentence.words[open].ending.classes.contains(.position)
      && scalars[max(0, open - Self.longestCalling)..<open].contains(scalars[start])
    guard isGiven || isTitled else { return }
    lattice.add(.init(start: start, end: end, cost: 3, entry: -1, form: .person))
  }

  /// `欧阳副主任`
  private static let longestCalling = 5
}
