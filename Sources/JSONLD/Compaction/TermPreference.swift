/// Which containers, types and languages of a term suit a value (API, IRI compaction, steps 4.1 to 4.14).
struct TermPreference {
  private(set) var containers: [Container] = []
  private(set) var selector = InverseContext.Selector.language
  /// The type or language that is wanted first.
  private(set) var wanted = "@null"

  init(value: JSONObject?, reverse: Bool, context: ActiveContext, isVersion10: Bool) {
    let hasIndex = value?.contains("@index") ?? false
    if let value, hasIndex, !value.isGraphObject { containers += [.index, [.index, .set]] }
    if reverse {
      selector = .type
      wanted = "@reverse"
      containers.append(.set)
    } else if let value, let list = value["@list"] {
      if !hasIndex { containers.append(.list) }
      preferList(list.asArray, context)
    } else if let value, value.isGraphObject {
      preferGraph(value)
    } else {
      preferValue(value, hasIndex: hasIndex)
      containers.append(.set)
    }
    containers.append([])
    if !isVersion10 {
      if !hasIndex { containers += [.index, [.index, .set]] }
      if let value, value.count == 1, value.isValueObject { containers += [.language, [.language, .set]] }
    }
  }

  /// Step 4.7: what all items of a list have in common.
  private mutating func preferList(_ items: [JSONValue], _ context: ActiveContext) {
    if items.isEmpty {
      selector = .any
      wanted = InverseContext.key(language: context.language, direction: context.direction) ?? "@none"
      return
    }
    var commonLanguage: String?
    var commonType: String?
    for item in items {
      var language = "@none"
      var type = "@none"
      if let object = item.object, object.isValueObject {
        if object.contains("@direction") || object.contains("@language") {
          language = TermPreference.languageKey(of: object)
        } else if let own = object["@type"]?.string {
          type = own
        } else {
          language = "@null"
        }
      } else {
        type = "@id"
      }
      if commonLanguage == nil {
        commonLanguage = language
      } else if commonLanguage != language, item.isValueObject {
        commonLanguage = "@none"
      }
      if commonType == nil {
        commonType = type
      } else if commonType != type {
        commonType = "@none"
      }
      if commonLanguage == "@none" && commonType == "@none" { break }
    }
    if let commonType, commonType != "@none" {
      selector = .type
      wanted = commonType
    } else {
      wanted = commonLanguage ?? "@none"
    }
  }

  /// Step 4.8.
  private mutating func preferGraph(_ value: JSONObject) {
    let byIndex: [Container] = [[.graph, .index], [.graph, .index, .set]]
    let byID: [Container] = [[.graph, .id], [.graph, .id, .set]]
    if value.contains("@index") { containers += byIndex }
    if value.contains("@id") { containers += byID }
    containers += [.graph, [.graph, .set], .set]
    if !value.contains("@index") { containers += byIndex }
    if !value.contains("@id") { containers += byID }
    containers += [.index, [.index, .set]]
    selector = .type
    wanted = "@id"
  }

  /// Step 4.9.
  private mutating func preferValue(_ value: JSONObject?, hasIndex: Bool) {
    guard let value, value.isValueObject else {
      selector = .type
      wanted = "@id"
      containers += [.id, [.id, .set], .type, [.set, .type]]
      return
    }
    if value.contains("@direction") || value.contains("@language"), !hasIndex {
      wanted = TermPreference.languageKey(of: value)
      containers += [.language, [.language, .set]]
    } else if let type = value["@type"]?.string {
      selector = .type
      wanted = type
    }
  }

  private static func languageKey(of value: JSONObject) -> String {
    let direction = value["@direction"]?.string.map { "_" + $0 } ?? ""
    return (value["@language"]?.string?.lowercased() ?? "") + direction
  }
}
