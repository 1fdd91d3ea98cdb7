/// A JSON value (RFC 8259, section 3). Objects keep the order of their members, numbers keep their written form.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, with its written form.
  case number(JSONNumber)
  /// A string, its escapes resolved.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in the order of the text.
  case object(JSONObject)
}

extension JSONValue: Hashable {
  /// Equal strings have the same code points, equal numbers the same value, equal objects the same members in any order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isExactly(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// By kind and content, as equality goes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(ExactString(value))
    case .array(let items): hasher.combine(items)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSONValue {
  /// The string, where this value is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The object, where this value is one.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The items, where this value is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The number, where this value is one.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The truth value, where this value is one.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// Whether this value is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Whether this value is a string, a number or a truth value (JSON-LD 1.1, section 9: scalar).
  var isScalar: Bool {
    switch self {
    case .string, .number, .boolean: true
    case .null, .array, .object: false
    }
  }

  /// The items of an array; any other value as an array of itself.
  var asArray: [JSONValue] {
    if case .array(let items) = self { items } else { [self] }
  }

  /// Whether arrays and objects nest deeper than a limit. Takes time linear in the value, and recurses no deeper than
  /// the limit.
  func isNested(deeperThan limit: Int) -> Bool {
    switch self {
    case .null, .boolean, .number, .string: false
    case .array(let items): limit == 0 || items.contains { $0.isNested(deeperThan: limit - 1) }
    case .object(let object): limit == 0 || object.members.contains { $0.value.isNested(deeperThan: limit - 1) }
    }
  }

  /// Takes the array out of this value (any other value as an array of itself) and leaves `null`, so that the caller
  /// can change it without a copy.
  mutating func takeArray() -> [JSONValue] {
    switch consume self {
    case .array(let items):
      self = .null
      return items
    case let other:
      self = .null
      return [other]
    }
  }
}

extension JSONValue {
  /// Takes the object out of this value (an empty one out of any other value) and leaves `null`, so that the caller can
  /// change it without a copy.
  mutating func takeObject() -> JSONObject {
    switch consume self {
    case .object(let object):
      self = .null
      return object
    default:
      self = .null
      return JSONObject()
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object; of members with one name the last stands.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member($0.0, $0.1) }))
  }
}
