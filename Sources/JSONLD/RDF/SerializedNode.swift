import RDF

/// A value of a property while a dataset is being serialised: it may become a list or a literal later.
final class SerializedValue {
  var object: JSONObject
  /// The items, once the value turned out to be a list.
  var listItems: [SerializedValue]?

  init(_ object: JSONObject) {
    self.object = object
  }

  /// The value as it stands in the document.
  func json(depth: Int) throws -> JSONValue {
    guard let listItems else { return .object(object) }
    guard depth > 0 else { throw JSONLDError(.limitExceeded, "lists are nested too deep") }
    return .object(JSONObject("@list", .array(try listItems.map { try $0.json(depth: depth - 1) })))
  }
}

/// A node of a dataset while it is being serialised.
final class SerializedNode {
  /// A triple that a node is the object of.
  struct Usage {
    let node: SerializedNode
    let property: String
    let value: SerializedValue
  }

  let id: String
  private var types: [String] = []
  private var knownTypes: Set<ExactString> = []
  private var properties: [(name: String, values: [SerializedValue])] = []
  private var positions: [ExactString: Int] = [:]
  private var knownValues: [ExactString: Set<JSONObject>] = [:]
  /// The node that has the list which this node is a cell of.
  var listOwner: SerializedNode?
  /// Whether the node stands for a literal in the document.
  var isFoldedLiteral = false

  init(_ id: String) {
    self.id = id
  }

  /// Whether the node vanishes into a list or a literal.
  var isFolded: Bool { listOwner != nil || isFoldedLiteral }

  /// Whether nothing is said of the node.
  var isBare: Bool { types.isEmpty && properties.isEmpty }

  func addType(_ type: String) {
    if knownTypes.insert(ExactString(type)).inserted { types.append(type) }
  }

  /// Adds a value; returns `false` where an equal one is there already.
  @discardableResult
  func add(_ value: SerializedValue, to property: String) -> Bool {
    let key = ExactString(property)
    guard let position = positions[key] else {
      positions[key] = properties.count
      properties.append((property, [value]))
      return true
    }
    // The set is made with the second value: most properties have one.
    if knownValues[key] == nil { knownValues[key] = [properties[position].values[0].object] }
    guard knownValues[key]?.insert(value.object).inserted == true else { return false }
    properties[position].values.append(value)
    return true
  }

  func values(of property: IRI) -> [SerializedValue] {
    positions[ExactString(property.string)].map { properties[$0].values } ?? []
  }

  /// The item, where this node is a well-formed cell of a list (section 7.4, step 6.4.3).
  var listItem: SerializedValue? {
    guard id.isBlankNodeIdentifier, properties.count == 2, types.isEmpty || types == [SerializedNode.listType] else {
      return nil
    }
    let items = values(of: RDFVocabulary.first)
    return items.count == 1 && values(of: RDFVocabulary.rest).count == 1 ? items[0] : nil
  }

  private static let listType = RDFVocabulary.namespace + "List"

  /// The node object of expanded form.
  func object(ordered: Bool, maximumDepth: Int) throws -> JSONObject {
    var members = [JSONObject.Member("@id", .string(id))]
    if !types.isEmpty { members.append(.init("@type", .array(types.map { .string($0) }))) }
    for property in ordered ? properties.sorted(by: { $0.name.precedes($1.name) }) : properties {
      members.append(.init(property.name, .array(try property.values.map { try $0.json(depth: maximumDepth) })))
    }
    return JSONObject(uniqueMembers: members)
  }
}

/// Blank nodes that stand for strings with a direction (API, section 7.4, step 6.1).
enum CompoundLiteral {
  static func object(_ node: SerializedNode) throws -> JSONObject {
    func value(_ property: IRI) -> JSONValue? { node.values(of: property).first?.object["@value"] }
    var object = JSONObject("@value", value(RDFVocabulary.value) ?? .null)
    if let language = value(RDFVocabulary.language) {
      guard let tag = language.string, tag.isWellFormedLanguageTag else {
        throw JSONLDError(.invalidLanguageTaggedString, "the value of rdf:language must be a language tag")
      }
      object["@language"] = language
    }
    if let direction = value(RDFVocabulary.direction) {
      guard direction.string.flatMap(BaseDirection.init(rawValue:)) != nil else {
        throw JSONLDError(.invalidBaseDirection, "the value of rdf:direction must be “ltr” or “rtl”")
      }
      object["@direction"] = direction
    }
    return object
  }
}
