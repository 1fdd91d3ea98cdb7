/// Tells what each person of a sentence does at the occasion that it tells of.
struct RoleReader {
  let sentence: ReadSentence

  private var tokens: [Token] { sentence.tokens }

  /// For each person mention the roles that its sentence gives it; empty where the sentence puts nobody anywhere.
  func roles() -> [Set<ParticipantRole>] {
    let groups = personGroups()
    var roles = Array(repeating: Set<ParticipantRole>(), count: sentence.persons.count)
    for (number, group) in groups.enumerated() {
      let next = number + 1 < groups.count ? groups[number + 1].first.map { sentence.persons[$0].token } : nil
      guard let first = group.first, let last = group.last else { continue }
      let found = self.roles(
        from: sentence.persons[first].token, to: sentence.persons[last].token, until: next ?? tokens.count)
      for person in group { roles[person] = found }
    }
    return roles
  }

  /// Persons that stand in one list, commas between titled names included.
  private func personGroups() -> [[Int]] {
    var groups: [[Int]] = []
    for (index, person) in sentence.persons.enumerated() {
      if let last = groups.last?.last, isList(from: sentence.persons[last].token + 1, to: person.token) {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  /// Whether nothing but titles, bodies and list marks stands between two names.
  private func isList(from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    return (start..<end).allSatisfy { index in
      let text = sentence.text(index)
      if ["、", "和", "与", "及", "以及", ",", "等", "暨", "兼", "(", ")", "原", "新任"].contains(text) { return true }
      if tokens[index].form == .space || tokens[index].form == .person { return true }
      if tokens[index].classes.contains(.position) { return true }
      return sentence.organizations.contains { $0.tokens.contains(index) }
    }
  }

  private func roles(from start: Int, to end: Int, until next: Int) -> Set<ParticipantRole> {
    var roles: Set<ParticipantRole> = []
    let before = verbBefore(start)
    if before.contains(.invite) { roles.formUnion([.guest, .attendee]) }
    if before.contains(.visit) || before.contains(.lead) || before.contains(.hold) || before.contains(.companion) {
      roles.insert(.attendee)
    }
    var index = end + 1
    while index < next {
      add(tokens[index].roles, at: index, to: &roles)
      let text = sentence.text(index)
      if text == "一行" { roles.formUnion([.lead, .attendee]) }
      if text.hasSuffix("陪同下") { roles.formUnion([.companion, .attendee]) }
      if text.hasSuffix("带领下") { roles.formUnion([.lead, .attendee]) }
      if text.hasSuffix("主持下") { roles.formUnion([.chair, .attendee]) }
      index += 1
    }
    return roles
  }

  private func add(_ verb: VerbRole, at index: Int, to roles: inout Set<ParticipantRole>) {
    if verb.contains(.chair) { roles.formUnion([.chair, .attendee]) }
    if verb.contains(.speak), !isNominal(index) { roles.formUnion([.speaker, .attendee]) }
    if verb.contains(.lead) { roles.formUnion([.lead, .attendee]) }
    if verb.contains(.companion) { roles.formUnion([.companion, .attendee]) }
    if verb.contains(.guest) { roles.formUnion([.guest, .attendee]) }
    if !verb.isDisjoint(with: [.attend, .present, .report]) { roles.insert(.attendee) }
    if verb.contains(.visit), !roles.contains(.companion), !roles.contains(.speaker), !isNominal(index) {
      roles.formUnion([.lead, .attendee])
    }
    if verb.contains(.motion) { roles.insert(.attendee) }
  }

  private func isNominal(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return ["精神", "稿", "工作", "会", "材料", "单位", "组"].contains(sentence.text(index + 1))
      || (index > 0 && ["听取", "进行", "重要"].contains(sentence.text(index - 1)) == true
        && sentence.text(index - 1) == "听取")
  }

  /// The verbs shortly before a list of names that the names are the object of.
  private func verbBefore(_ start: Int) -> VerbRole {
    var place = start - 1
    var roles: VerbRole = []
    while place >= 0, start - place <= 14 {
      let token = tokens[place]
      let text = sentence.text(place)
      if token.form == .person || [",", "。", ";", ":"].contains(text) { break }
      roles.formUnion(token.roles)
      if !token.roles.isDisjoint(with: [.invite, .visit, .lead]) { break }
      place -= 1
    }
    return roles
  }
}
