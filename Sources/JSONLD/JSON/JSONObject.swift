/// The members of a JSON object, in the order in which they were written or added.
///
/// Member names are compared code point by code point and are unique. Finding a member takes time linear in the number
/// of members up to a dozen, and constant time beyond. Equality ignores the order.
public struct JSONObject: Sendable {
  /// One member: a name and its value.
  public struct Member: Sendable {
    /// The name, without quotes and escapes.
    public let name: String
    /// What the member holds.
    public var value: JSONValue

    /// A member of a name and a value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Objects of more members than this carry an index of their names.
  private static let largestUnindexedCount = 12

  /// The members, in order.
  public private(set) var members: [Member]
  private var positions: [ExactString: Int]?

  /// An object without members.
  public init() {
    members = []
    positions = nil
  }

  /// An object of the given members; of members with one name the last stands, in the place of the first.
  public init(_ members: [Member]) {
    self.init()
    self.members.reserveCapacity(members.count)
    for member in members { self[member.name] = member.value }
  }

  /// An object of members whose names are known to be different.
  init(uniqueMembers: [Member]) {
    members = uniqueMembers
    positions = nil
    indexIfLarge()
  }

  /// An object of one member.
  init(_ name: String, _ value: JSONValue) {
    members = [Member(name, value)]
    positions = nil
  }

  /// How many members there are.
  public var count: Int { members.count }
  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// The names, in order.
  public var names: some Sequence<String> { members.lazy.map(\.name) }

  /// The value of a member. Setting `nil` removes it, in time linear in the number of members.
  public subscript(name: String) -> JSONValue? {
    get { position(of: name).map { members[$0].value } }
    set {
      guard let newValue else {
        removeValue(forName: name)
        return
      }
      if let position = position(of: name) {
        members[position].value = newValue
      } else {
        insert(name, newValue)
      }
    }
  }

  /// Whether there is a member of a name.
  public func contains(_ name: String) -> Bool {
    position(of: name) != nil
  }

  /// Removes a member and returns its value, or `nil` where there was none.
  @discardableResult
  public mutating func removeValue(forName name: String) -> JSONValue? {
    guard let position = position(of: name) else { return nil }
    let value = members.remove(at: position).value
    positions = nil
    indexIfLarge()
    return value
  }

  /// Appends a value to the array that a member holds; a missing member becomes an array of this value, and a value
  /// that is no array becomes the first of one.
  mutating func append(_ value: JSONValue, to name: String) {
    guard let position = position(of: name) else {
      insert(name, .array([value]))
      return
    }
    // The value is taken out before it is changed, so that its array is not copied.
    var slot = JSONValue.null
    swap(&slot, &members[position].value)
    var array = slot.takeArray()
    array.append(value)
    members[position].value = .array(array)
  }

  /// Appends each item of a value that is an array, or else the value itself, to the array that a member holds.
  mutating func append(contentsOf value: JSONValue, to name: String) {
    guard case .array(let items) = value else {
      append(value, to: name)
      return
    }
    guard let position = position(of: name) else {
      insert(name, value)
      return
    }
    var slot = JSONValue.null
    swap(&slot, &members[position].value)
    var array = slot.takeArray()
    array.append(contentsOf: items)
    members[position].value = .array(array)
  }

  /// The "add value" macro of the algorithms (API, section 2.1): sets a missing member, and makes an array of one that
  /// is there. An array is added item by item.
  /// - Parameter asArray: whether the member is an array even with one value.
  mutating func add(_ value: JSONValue, to name: String, asArray: Bool) {
    if case .array(let items) = value {
      if asArray && !contains(name) { insert(name, .array([])) }
      for item in items { add(item, to: name, asArray: asArray) }
    } else if asArray || contains(name) {
      append(value, to: name)
    } else {
      insert(name, value)
    }
  }

  /// Changes the object that a member holds, in place; a member that is missing or no object becomes an empty one first.
  mutating func updateObject<Result>(_ name: String, _ body: (inout JSONObject) throws -> Result) rethrows -> Result {
    let position = ensurePosition(of: name)
    var object = members[position].value.takeObject()
    defer { members[position].value = .object(object) }
    return try body(&object)
  }

  private mutating func ensurePosition(of name: String) -> Int {
    if let position = position(of: name) { return position }
    insert(name, .object(JSONObject()))
    return members.count - 1
  }

  /// The members in the code point order of their names.
  func sortedMembers() -> [Member] {
    members.sorted { $0.name.precedes($1.name) }
  }

  /// Adds a member that is known to be absent.
  private mutating func insert(_ name: String, _ value: JSONValue) {
    members.append(Member(name, value))
    if positions != nil {
      positions?[ExactString(name)] = members.count - 1
    } else {
      indexIfLarge()
    }
  }

  private mutating func indexIfLarge() {
    guard members.count > JSONObject.largestUnindexedCount else { return }
    var index: [ExactString: Int] = [:]
    index.reserveCapacity(members.count * 2)
    for (position, member) in members.enumerated() { index[ExactString(member.name)] = position }
    positions = index
  }

  private func position(of name: String) -> Int? {
    if let positions { return positions[ExactString(name)] }
    return members.firstIndex { $0.name.isExactly(name) }
  }
}

extension JSONObject: Hashable {
  /// The same members in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }

  /// By the members, whatever their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    var combined = 0
    for member in members {
      var memberHasher = Hasher()
      memberHasher.combine(ExactString(member.name))
      memberHasher.combine(member.value)
      // The order of the members must not matter.
      combined ^= memberHasher.finalize()
    }
    hasher.combine(combined)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object of the given members; of members with one name the last stands.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { Member($0.0, $0.1) })
  }
}
