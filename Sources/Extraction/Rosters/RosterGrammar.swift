import Newsletters

/// Says who holds which post in a line of a roster, where the columns tell it and not the order of the words.
///
/// The post of a label, in this line or a line above, is that of every name; what stands behind a name in its column is
/// that one's own. Those named behind the name of a group are its members.
struct RosterGrammar {
  private let vocabulary: Vocabulary
  private let sentence: ReadSentence
  private let place: RosterPlace
  private(set) var positions: [PositionMention]
  private(set) var persons: [PersonMention]

  init(
    _ sentence: ReadSentence, place: RosterPlace, positions: [PositionMention], persons: [PersonMention],
    vocabulary: Vocabulary
  ) {
    self.vocabulary = vocabulary
    self.sentence = sentence
    self.place = place
    self.positions = positions
    self.persons = persons.filter { !$0.isReference }
    bind()
  }

  private mutating func bind() {
    for index in persons.indices { persons[index].isListed = place.names.contains(persons[index].range) }
    bindDescriptions()
    switch place.line.labelKind {
    case .office: bindLabel()
    case .body where isOfNeighbourhoods: bindInherited()
    case .body: bindGroup()
    case .persons, .group, .columns, .bodies: break
    case nil where place.line.isRow: bindColumns()
    case nil: bindInherited()
    }
    bindBrackets()
  }

  /// `伊 平(石桥社区)`: the post of a label is held in the neighbourhood in the bracket.
  private mutating func bindBrackets() {
    guard place.line.order == .names else { return }
    for person in persons.indices where !persons[person].positions.isEmpty {
      guard let body = AppositiveGrammar.bracketedBody(behind: persons[person].token, in: sentence) else { continue }
      for number in persons[person].positions.indices {
        var position = positions[persons[person].positions[number]]
        guard position.organization == nil, AppositiveGrammar.isLocal(position.title) else { continue }
        position.organization = body
        positions.append(position)
        persons[person].positions[number] = positions.count - 1
      }
    }
  }

  // MARK: Tables

  /// `石桥社区  甲  乙、丙` below `社区  书记、主任  副主任`: who stands in the column of a post has it in the body that the row begins
  /// with, and where it begins with none in the one that the table is of.
  private mutating func bindColumns() {
    for person in persons.indices {
      guard let entry = place.line.entries.first(where: { $0.name == persons[person].range }) else { continue }
      let held = entry.posts.map(titleAtEnd).compactMap { position(titled: $0, range: entry.name) }
      if held.isEmpty { continue }
      let names = place.line.entries.lazy.map(\.name.lowerBound).min() ?? entry.name.lowerBound
      let body = sentence.organizations.lastIndex { $0.range.upperBound <= names }
      let own = persons[person].positions.filter { isInBracket(positions[$0], behind: entry.name) }
      let ofColumn = held.map { position in
        var position = position
        (position.organization, position.isOfRoster) = (body, body == nil)
        positions.append(position)
        return positions.count - 1
      }
      persons[person].positions = ofColumn + own
      persons[person].isSharing = false
    }
  }

  /// `甲(退管办主任)`: whether a title stands in the bracket right behind a name.
  private func isInBracket(_ position: PositionMention, behind name: Range<Int>) -> Bool {
    let behind = sentence.passage.scalars[name.upperBound...]
    guard behind.first == "(", let close = behind.firstIndex(of: ")") else { return false }
    return (name.upperBound..<close).contains(position.range.lowerBound)
  }

  // MARK: What stands beside a name

  /// `康 平  街道党工委书记`: the posts behind a name are that one's and nobody else's.
  private mutating func bindDescriptions() {
    guard place.line.order == .namesFirst else { return }
    for index in persons.indices {
      let entry = place.line.entries.first { $0.name.overlaps(persons[index].range) }
      guard let description = entry?.description else { continue }
      let own = positions.indices.filter { description.contains(positions[$0].range.lowerBound) }
      for other in persons.indices { persons[other].positions.removeAll { own.contains($0) } }
      // A bare title is a post in the body that the table is of.
      if place.line.label == nil, place.inherited == nil, let first = own.first, positions[first].organization == nil {
        positions[first].isOfRoster = true
      }
      persons[index].positions = own
      persons[index].isSharing = false
    }
  }

  /// A bare title is a post in the body that stands before the name in its row, or else the one that the table is of.
  private mutating func bindBare(_ own: [Int], behind person: PersonMention) {
    let before =
      place.line.isRow ? sentence.organizations.lastIndex { $0.range.upperBound <= person.range.lowerBound } : nil
    for (place, number) in own.enumerated() where positions[number].organization == nil {
      guard place == 0 || positions[number].sharesBodyOf == nil else { continue }
      positions[number].organization = before
      positions[number].isOfRoster = before == nil
    }
  }

  // MARK: Labels

  /// `成  员:甲、乙`: everyone on the line holds the post.
  private mutating func bindLabel() {
    guard let range = place.line.label else { return }
    let known = positions.indices.last { number in
      let position = positions[number]
      let isOfOneName = position.organization.map { sentence.organizations[$0].tokens.lowerBound > position.token }
      return range.contains(position.range.lowerBound) && !(isOfOneName ?? false)
    }
    let label: Int
    if let known {
      label = known
    } else {
      guard let made = position(titled: letters(of: range), range: range) ?? seat(calledBy: range) else { return }
      positions.append(made)
      label = positions.count - 1
    }
    positions[label].description.titleClass = .office
    positions[label].isOfRoster = true
    give(label, to: persons.indices.filter { persons[$0].range.lowerBound >= range.upperBound })
  }

  /// The title of the label or heading that the line goes on with.
  private var inheritedTitle: String? { place.inherited.map(unpraised).map(titleAtEnd) }

  /// A line below another goes on with its label.
  private mutating func bindInherited() {
    guard let title = inheritedTitle,
      let first = persons.indices.first(where: { persons[$0].isListed }),
      var position = position(titled: title, range: persons[first].range)
    else { return }
    (position.isOfRoster, position.isInherited) = (true, true)
    positions.append(position)
    // `召集人 甲`: who is called something else on the line does not have the post of the heading.
    let others = persons.indices.filter { persons[$0].isListed && !hasOwnPost($0) }
    give(positions.count - 1, to: others)
    for person in others {
      if place.line.labelKind == .body { bindLabelledNeighbourhood(of: person) } else { bindNeighbourhood(of: person) }
      bindDescribedNeighbourhood(of: person)
    }
  }

  /// `柳林村 甲`, `柳林村党支部 甲`: the post of a heading is held in the neighbourhood or the organ that stands before the name.
  private mutating func bindNeighbourhood(of person: Int) {
    let token = persons[person].token
    guard token > 1, sentence.tokens[token - 1].form == .space,
      let inherited = persons[person].positions.first, positions[inherited].isInherited,
      let body = sentence.organizations.lastIndex(where: {
        $0.tokens.upperBound == token - 1 && ($0.territory == .community || !$0.isBare && $0.territory == nil)
      })
    else { return }
    hold(inherited, in: body, by: person)
  }

  /// The inherited post that a person has first, held in a body of his own line.
  private mutating func hold(_ inherited: Int, in body: Int, by person: Int) {
    var position = positions[inherited]
    position.organization = body
    positions.append(position)
    persons[person].positions[0] = positions.count - 1
  }

  /// `甲 柳林村`: the post of a heading is held in the neighbourhood that stands in the column behind the name.
  private mutating func bindDescribedNeighbourhood(of person: Int) {
    guard place.line.order == .namesFirst, let inherited = persons[person].positions.first,
      let entry = place.line.entries.first(where: { $0.name == persons[person].range }),
      let description = entry.description,
      !positions.contains(where: { description.contains($0.range.lowerBound) }),
      let body = sentence.organizations.lastIndex(where: { body in
        description.contains(body.range.lowerBound) && AppositiveGrammar.isNeighbourhood(body)
      })
    else { return }
    hold(inherited, in: body, by: person)
  }

  /// Whether the line names, behind a neighbourhood and a colon, those of it who have the post of the heading.
  private var isOfNeighbourhoods: Bool {
    guard let label = place.line.label, let title = inheritedTitle else { return false }
    return AppositiveGrammar.isLocal(title) && vocabulary.entry(of: title.unicodeScalars)?.position != nil
      && sentence.organizations.contains { body in
        body.range.upperBound <= label.upperBound && AppositiveGrammar.isNeighbourhood(body)
      }
  }

  /// `柳林社区:甲、乙`: the post of a heading is held in the neighbourhood before the colon.
  private mutating func bindLabelledNeighbourhood(of person: Int) {
    guard let inherited = persons[person].positions.first, positions[inherited].isInherited,
      let label = place.line.label,
      let body = sentence.organizations.lastIndex(where: { $0.range.upperBound <= label.upperBound })
    else { return }
    positions[inherited].organization = body
  }

  private static let groups = ["居民小组", "村民小组", "党小组"]
  private static let praises = ["优秀", "先进", "最美", "十佳", "模范", "百佳", "星级", "金牌"]

  /// `优秀楼长`, `石桥街道最美网格员`: the post of those who are praised, where the line names them and nothing else but where
  /// they are from.
  private func unpraised(_ title: String) -> String {
    guard place.line.order == .names || positions.isEmpty,
      let praise = Self.praises.lazy.compactMap({ title.range(of: $0) }).first
    else { return title }
    let rest = String(title[praise.upperBound...])
    return AppositiveGrammar.isLocal(rest) ? rest : title
  }

  /// `石桥社区楼门长`, `新一届村委会主任`: the title that a heading ends in, where it is none as a whole.
  private func titleAtEnd(_ heading: String) -> String {
    let letters = Array(heading.unicodeScalars)
    guard vocabulary.entry(of: letters)?.position == nil, !Self.praises.contains(where: heading.contains) else {
      return heading
    }
    // `各居民小组组长`
    if let group = Self.groups.first(where: { heading.hasSuffix($0 + "组长") }) { return group + "长" }
    let start = letters.indices.dropFirst().first { start in
      letters.count - start >= 2 && vocabulary.entry(of: letters[start...])?.position != nil
    }
    return start.map { String(scalars: letters[$0...]) } ?? heading
  }

  /// Whether a line whose names stand last says a post before this one; without a body it is of the heading's.
  private mutating func hasOwnPost(_ person: Int) -> Bool {
    guard place.isBelowHeading, place.line.order == .namesLast else { return false }
    let own = persons[person].positions.filter { positions[$0].range.upperBound <= persons[person].range.lowerBound }
    for position in own where positions[position].organization == nil {
      (positions[position].isOfRoster, positions[position].isInherited) = (true, true)
    }
    return !own.isEmpty
  }

  private mutating func give(_ position: Int, to holders: [Int]) {
    let given = positions.indices.filter { positions[$0].range == positions[position].range }
    for person in persons.indices { persons[person].positions.removeAll { given.contains($0) } }
    for person in holders where !isEnclosed(persons[person].range.lowerBound) {
      persons[person].positions.insert(position, at: 0)
      persons[person].isSharing = false
    }
  }

  /// A post that a label names, or `nil` where it names none.
  private func position(titled title: String, range: Range<Int>) -> PositionMention? {
    guard var description = vocabulary.entry(of: title.unicodeScalars)?.position,
      let token = sentence.tokens.lastIndex(where: { $0.range.lowerBound < range.upperBound })
    else { return nil }
    description.titleClass = .office
    return PositionMention(range: range, token: token, title: title, description: description)
  }

  /// `财  务:甲`: a seat that is called by what whoever has it sees to.
  private func seat(calledBy label: Range<Int>) -> PositionMention? {
    guard let token = sentence.tokens.lastIndex(where: { $0.range.lowerBound < label.upperBound }),
      !RosterLabel.endsInTitle(sentence.passage.scalars[label])
    else { return nil }
    return PositionMention(
      range: label, token: token, title: letters(of: label),
      description: PositionTitle(titleClass: .office, body: .unsaid))
  }

  // MARK: Groups

  private static let member = "成员"

  /// `综合组:甲(组长)、乙`: who is not said to be something else in the group is a member of it.
  private mutating func bindGroup() {
    guard let group = sentence.organizations.firstIndex(where: { $0.isGroup }) else { return }
    for index in positions.indices where TaskGroups.posts.contains(sentence.words[positions[index].token]) {
      positions[index].organization = group
      positions[index].sharesBodyOf = nil
      positions[index].description.titleClass = .office
    }
    for index in persons.indices where persons[index].isListed {
      if persons[index].positions.contains(where: { positions[$0].organization == group }) { continue }
      guard var position = position(titled: Self.member, range: persons[index].range) else { return }
      position.organization = group
      positions.append(position)
      persons[index].positions.insert(positions.count - 1, at: 0)
      persons[index].isSharing = false
    }
  }

  private func isEnclosed(_ place: Int) -> Bool {
    var depth = 0
    for scalar in sentence.passage.scalars[..<place] {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
    }
    return depth > 0
  }

  private func letters(of range: Range<Int>) -> String {
    String(scalars: sentence.passage.scalars[range].filter { !Characters.isSpace($0) })
  }
}
