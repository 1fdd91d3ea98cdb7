import Newsletters

/// Where an occasion took place, by what its sentence and its holders say.
extension EventReader {
  /// Bodies that are opened where they are.
  private static let houses = ["中心", "服务站", "工作站", "图书馆", "博物馆", "纪念馆", "文化馆", "文化站", "敬老院", "养老院", "幼儿园", "驿站"]

  /// `枫桥小学举行运动会`: the school, hospital or estate that holds an occasion, where no place is said; a house that is
  /// opened.
  func house(of holder: Int, for kind: EventKind) -> String? {
    let body = reading.organizations.entities[holder]
    let isHouse = body.kind == .residentialArea || body.kind == .school || body.kind == .medical
    let isOpened = kind == .ceremony && Self.houses.contains { body.name.hasSuffix($0) }
    return isHouse || isOpened ? body.name : nil
  }

  private static let pointing: Set<String> = ["该校", "我校", "本校"]
  private static let vague: Set<String> = ["现场", "这里", "那里", "当地"]

  /// `在该校举行`: the school named last, or the one that publishes the paper; `现场` is no place.
  func placeMeant(_ place: String, _ scene: Scene) -> String? {
    if Self.vague.contains(place) { return nil }
    guard Self.pointing.contains(place) else { return place }
    let entities = reading.organizations.entities
    let named = scene.reading.organizations[...scene.number].suffix(Self.memory).reversed().lazy.compactMap { bodies in
      bodies.last { $0.map { entities[$0].kind == .school } ?? false } ?? nil
    }
    let school = named.first ?? reading.organizations.publishers.first { entities[$0].kind == .school }
    return school.map { entities[$0].name } ?? place
  }

  func places(in scene: Scene) -> PlaceReader {
    let registry = reading.organizations
    return PlaceReader(frame: scene.frame) { mention in
      scene.organizations[mention].map { registry.entities[$0].baseName }
    }
  }
}
