import Newsletters

/// Where an occasion took place, by what its sentence and its holders say.
extension EventReader {
  /// Bodies that are opened where they are.
  private static let houses = [
    "之家", "家园", "食堂", "活动室", "书屋", "书房", "议事厅", "陈列馆", "展馆", "学堂", "展览馆", "体验馆", "警务室", "中心", "服务站", "工作站", "图书馆",
    "博物馆", "纪念馆", "文化馆", "文化站", "敬老院", "养老院", "幼儿园", "驿站",
  ]

  /// `枫桥小学举行运动会`: the school, hospital or estate that holds an occasion, where no place is said; a house that is
  /// opened.
  func house(of holder: Int, for kind: EventKind) -> String? {
    let body = reading.organizations.entities[holder]
    let isHouse = body.kind == .residentialArea || body.kind == .school || body.kind == .medical
    let isOpened = kind == .ceremony && Self.houses.contains { body.name.hasSuffix($0) }
    return isHouse || isOpened ? body.name : nil
  }

  private static let doings: Set<EventKind> = [.activity, .ceremony, .visit]
  private static let homes = ["敬老院", "养老院", "福利院", "幼儿园", "服务站", "救助站"]

  /// `为石桥社区的女工体检`, `向敬老院捐赠空调`: the neighbourhood, school or home that something is done for.
  func placeServed(_ trigger: EventTrigger, _ scene: Scene) -> String? {
    guard Self.doings.contains(trigger.kind), trigger.form == .act || trigger.form == .organized else { return nil }
    let clause = scene.frame.clauseStart(of: trigger.verb)..<scene.frame.clauseEnd(of: trigger.verb)
    let mentions = scene.sentence.organizations
    let served = mentions.indices.last { index in
      clause.contains(mentions[index].tokens.lowerBound) && isServed(mentions[index], scene.frame)
    }
    guard let served, let body = scene.organizations[served] else { return nil }
    let entity = reading.organizations.entities[body]
    let isPlace =
      entity.territory == .community || entity.kind == .school || entity.kind == .medical
      || Self.homes.contains { entity.name.hasSuffix($0) }
    return isPlace ? entity.name : nil
  }

  private static let pointing: WordSet = ["该校", "我校", "本校"]
  private static let vague: WordSet = ["现场", "这里", "那里", "当地"]

  /// `在该校举行`: the school named last, or the one that publishes the paper; `现场` is no place.
  func placeMeant(_ place: String, _ scene: Scene) -> String? {
    if Self.vague.contains(place) { return nil }
    guard Self.pointing.contains(place) else { return place }
    let entities = reading.organizations.entities
    let named = reading.items[scene.item].organizations[...scene.number].suffix(Self.memory).reversed().lazy.compactMap
    { bodies in
      bodies.last { $0.map { entities[$0].kind == .school } ?? false } ?? nil
    }
    let school = named.first ?? reading.organizations.publishers.first { entities[$0].kind == .school }
    return school.map { entities[$0].name } ?? place
  }

  private static let comings: WordSet = ["来", "到", "进", "入", "来到"]

  /// `专程|来|校了解情况`, `邀请甲到校开讲`: the school that 校 means behind a verb of coming.
  func schoolComeTo(_ trigger: EventTrigger, _ scene: Scene) -> String? {
    let frame = scene.frame
    let near = max(0, trigger.verb - 3)..<min(frame.tokens.count, trigger.verb + 4)
    let saysSo = near.contains { index in
      frame.words[index] == "来校" || frame.words[index] == "到校" || frame.words[index] == "进校"
        || frame.words[index] == "校" && frame.organization[index] == nil && Self.comings.contains(frame.word(index - 1))
    }
    guard saysSo, let school = placeMeant("该校", scene), school != "该校" else { return nil }
    return school
  }

  func places(in scene: Scene) -> PlaceReader {
    let registry = reading.organizations
    return PlaceReader(frame: scene.frame) { mention in
      scene.organizations[mention].map { registry.entities[$0].baseName }
    }
  }
}
