/// Commands and task forces, and the groups that they are divided into.
extension MentionResolver {
  /// A group of the command or office that the item spoke of last.
  mutating func group(_ mention: OrganizationMention) -> Int? {
    guard let command = rosterOwner.owner else {
      return registry.entity(named: mention.surface, kind: mention.kind)
    }
    let name = baseName(of: command) + mention.surface
    return registry.entity(named: name, kind: registry.entities[command].kind, parent: command)
  }

  /// `街道成立了拆迁工作领导小组`: a command of the subdistrict that founds it, also where it is named again.
  mutating func command(_ mention: OrganizationMention, earlier: [Int?]) -> Int? {
    guard mention.founder != nil || CommandNames.mayBeCommand(mention.surface) else { return nil }
    let name = BodyNames.display(mention.surface)
    if let founder = mention.founder.flatMap({ earlier[$0] }), registry.entities[founder].territory == .street {
      return registry.entity(named: baseName(of: founder) + name, kind: mention.kind, parent: founder)
    }
    guard CommandNames.isCommand(name), let street = anchors.street(ofItem: item) else { return nil }
    return registry.known(named: street + name)
  }
}
