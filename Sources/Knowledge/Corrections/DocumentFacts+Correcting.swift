import Extraction

extension DocumentFacts {
  /// Where a quote starts, where a piece of evidence holds it.
  func start(of quote: String) -> Int? {
    let wanted = Array(quote.unicodeScalars)
    let pieces =
      persons.flatMap(\.evidence) + organizations.flatMap(\.evidence) + posts.flatMap(\.evidence)
      + events.flatMap(\.evidence)
    for piece in pieces {
      let text = Array(piece.quote.unicodeScalars)
      guard text.count >= wanted.count else { continue }
      for offset in 0...(text.count - wanted.count)
      where text[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return piece.start + offset
      }
    }
    return nil
  }

  // MARK: Dropping

  /// Takes out what a selector means, and what cannot be without it.
  /// - Returns: whether anything matched.
  mutating func drop(_ selector: Corrections.Selector) -> Bool {
    if let position = selector.position { return dropPosts(position, selector) }
    if selector.person != nil, selector.event != nil { return dropParticipation(selector) }
    if let name = selector.person {
      let dropped = Set(persons.indices.filter { persons[$0].name == name })
      keep(persons: persons.indices.filter { !dropped.contains($0) })
      return !dropped.isEmpty
    }
    if let name = selector.organization {
      let dropped = Set(organizations.indices.filter { organizations[$0].name == name })
      keep(organizations: organizations.indices.filter { !dropped.contains($0) })
      return !dropped.isEmpty
    }
    if let name = selector.event {
      let dropped = Set(events.indices.filter { events[$0].name == name })
      keep(events: events.indices.filter { !dropped.contains($0) })
      return !dropped.isEmpty
    }
    return false
  }

  private mutating func dropPosts(_ position: String, _ selector: Corrections.Selector) -> Bool {
    let kept = posts.indices.filter { index in
      let post = posts[index]
      let isMeant =
        post.position == position
        && (selector.person.map { persons[post.person].name == $0 } ?? true)
        && (selector.organization.map { organizations[post.organization].name == $0 } ?? true)
      return !isMeant
    }
    defer { keep(posts: kept) }
    return kept.count < posts.count
  }

  private mutating func dropParticipation(_ selector: Corrections.Selector) -> Bool {
    var found = false
    for index in events.indices where events[index].name == selector.event {
      let before = events[index].participants.count
      events[index].participants.removeAll { persons[$0.person].name == selector.person }
      if events[index].participants.count < before { found = true }
    }
    return found
  }

  private mutating func keep(persons kept: [Int]) {
    let moved = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    persons = kept.map { persons[$0] }
    for index in articles.indices { articles[index].authors = articles[index].authors.compactMap { moved[$0] } }
    for index in events.indices {
      events[index].participants = events[index].participants.compactMap { participation in
        guard let person = moved[participation.person] else { return nil }
        var changed = participation
        changed.person = person
        return changed
      }
    }
    let remaining = posts.indices.filter { moved[posts[$0].person] != nil }
    keep(posts: remaining)
    for index in posts.indices { posts[index].person = moved[posts[index].person] ?? 0 }
  }

  private mutating func keep(organizations kept: [Int]) {
    let moved = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    organizations = kept.map { organizations[$0] }
    for index in organizations.indices {
      organizations[index].parent = organizations[index].parent.flatMap { moved[$0] }
    }
    for index in events.indices {
      events[index].organizers = events[index].organizers.compactMap { moved[$0] }
      events[index].bodies = events[index].bodies.compactMap { moved[$0] }
    }
    keep(posts: posts.indices.filter { moved[posts[$0].organization] != nil })
    for index in posts.indices { posts[index].organization = moved[posts[index].organization] ?? 0 }
  }

  private mutating func keep(posts kept: [Int]) {
    let moved = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    posts = kept.map { posts[$0] }
    for index in events.indices {
      for row in events[index].participants.indices {
        events[index].participants[row].capacities =
          events[index].participants[row].capacities.compactMap { moved[$0] }
      }
    }
  }

  private mutating func keep(events kept: [Int]) {
    let moved = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    events = kept.map { events[$0] }
    for index in events.indices { events[index].partOf = events[index].partOf.flatMap { moved[$0] } }
  }

  // MARK: Adding

  /// Adds a fact, and the person and organisation that it names where they are not there yet.
  /// - Returns: what is wrong with the addition, or `nil` where it was made.
  mutating func add(_ addition: Corrections.Addition, evidence: Evidence) -> String? {
    if let event = addition.event { return addParticipation(addition, at: event, evidence) }
    if let position = addition.position {
      guard let name = addition.person, let body = addition.organization else {
        return "a post needs \"person\" and \"organization\""
      }
      let person = person(named: name, evidence)
      guard let organization = organization(named: body, kind: addition.kind, evidence) else {
        return unknownKind(addition.kind)
      }
      posts.append(PostFact(person: person, position: position, organization: organization, evidence: [evidence]))
      return nil
    }
    if let name = addition.organization {
      guard let organization = organization(named: name, kind: addition.kind, evidence) else {
        return unknownKind(addition.kind)
      }
      if let parent = addition.parent {
        organizations[organization].parent = self.organization(named: parent, kind: nil, evidence)
      }
      return nil
    }
    guard let name = addition.person else { return "it names no person, organization or event" }
    _ = person(named: name, evidence)
    return nil
  }

  private func unknownKind(_ kind: String?) -> String {
    let known = OrganizationKind.allCases.map(\.rawValue).joined(separator: ", ")
    return "\"\(kind ?? "")\" is no kind of organisation; the kinds are \(known)"
  }

  private mutating func addParticipation(
    _ addition: Corrections.Addition, at event: String, _ evidence: Evidence
  ) -> String? {
    guard let name = addition.person else { return "a participation needs \"person\"" }
    guard let index = events.firstIndex(where: { $0.name == event }) else { return "no event has the name \(event)" }
    let roles = (addition.roles ?? []).map { ParticipantRole(rawValue: $0) }
    guard !roles.contains(nil) else {
      return "its roles must be of \(ParticipantRole.allCases.map(\.rawValue).joined(separator: ", "))"
    }
    let said = Set(roles.compactMap { $0 })
    let ordered = said.isEmpty ? [.attendee] : ParticipantRole.allCases.filter(said.contains)
    let person = person(named: name, evidence)
    events[index].participants.append(ParticipationFact(person: person, roles: ordered, evidence: [evidence]))
    return nil
  }

  private mutating func person(named name: String, _ evidence: Evidence) -> Int {
    if let index = persons.firstIndex(where: { $0.name == name }) { return index }
    persons.append(PersonFact(name: name, evidence: [evidence]))
    return persons.count - 1
  }

  /// - Returns: `nil` where the kind is none.
  private mutating func organization(named name: String, kind: String?, _ evidence: Evidence) -> Int? {
    if let index = organizations.firstIndex(where: { $0.name == name }) { return index }
    guard let kind = OrganizationKind(rawValue: kind ?? OrganizationKind.other.rawValue) else { return nil }
    organizations.append(OrganizationFact(name: name, kind: kind, evidence: [evidence]))
    return organizations.count - 1
  }
}
