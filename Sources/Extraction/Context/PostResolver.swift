import Newsletters

/// Tells which body each title is of.
struct PostResolver {
  var registry: OrganizationRegistry

  init(registry: OrganizationRegistry) {
    self.registry = registry
  }

  /// For each sentence of an item, the body of each position, or `nil` where none is said.
  mutating func bodies(in item: ItemReading, at index: Int) -> [[Int?]] {
    item.sentences.indices.map { number in
      let sentence = item.sentences[number]
      var bodies: [Int?] = []
      for position in sentence.positions {
        bodies.append(
          body(of: position, in: sentence, resolved: item.organizations[number], earlier: bodies, item: index))
      }
      return bodies
    }
  }

  private mutating func body(
    of position: PositionMention, in sentence: ReadSentence, resolved: [Int?], earlier: [Int?], item: Int
  ) -> Int? {
    let own = position.organization.flatMap { resolved[$0] }
    if case .region(let word) = position.description.body {
      return own ?? territory(word, item: item)
    }
    if let own {
      registry.markBody(own, if: true)
      return own
    }
    if let sharer = position.sharesBodyOf, let body = earlier[sharer] {
      return sentence.positions[sharer].description.titleClass == .social ? nil : body
    }
    return unitNamedBefore(position, in: sentence, resolved: resolved)
  }

  private mutating func territory(_ word: String, item: Int) -> Int? {
    guard word != "村", let name = registry.anchors.name(of: word, item: item) else {
      return word == "村" || word == "街道" ? nil : registry.entity(named: word + "政府", kind: .government)
    }
    let level: TerritoryLevel = DocumentAnchors.streetWords.contains(word) ? .street : word == "市" ? .city : .district
    return registry.territory(named: name, level: level, isBody: true)
  }

  /// `…门球队…,队长甲`: the body of the sentence that the title's own stem points at.
  private func unitNamedBefore(_ position: PositionMention, in sentence: ReadSentence, resolved: [Int?]) -> Int? {
    guard position.description.titleClass == .office, position.title.hasSuffix("长"),
      let stem = position.title.dropLast().last
    else { return nil }
    for (index, mention) in sentence.organizations.enumerated().reversed()
    where mention.range.upperBound <= position.range.lowerBound {
      if mention.surface.hasSuffix(String(stem)), let entity = resolved[index] { return entity }
    }
    return nil
  }
}
