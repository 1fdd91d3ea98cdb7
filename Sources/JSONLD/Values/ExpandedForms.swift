/// The kinds of object that expanded documents hold (JSON-LD 1.1, section 9).
extension JSONObject {
  /// Whether this is a value object (section 9.5).
  var isValueObject: Bool { contains("@value") }

  /// Whether this is a list object (section 9.9.1).
  var isListObject: Bool { contains("@list") }

  /// Whether this is a graph object (section 9.4): `@graph`, and at most `@id` and `@index` beside it.
  var isGraphObject: Bool {
    contains("@graph") && members.allSatisfy { $0.name == "@graph" || $0.name == "@id" || $0.name == "@index" }
  }

  /// Whether this is a graph object without `@id`.
  var isSimpleGraphObject: Bool { isGraphObject && !contains("@id") }

  /// Whether this is a node object: none of the other kinds.
  var isNodeObject: Bool { !isValueObject && !isListObject && !contains("@set") }
}

extension JSONValue {
  var isValueObject: Bool { object?.isValueObject ?? false }
  var isListObject: Bool { object?.isListObject ?? false }
  var isGraphObject: Bool { object?.isGraphObject ?? false }
  var isSimpleGraphObject: Bool { object?.isSimpleGraphObject ?? false }
  var isNodeObject: Bool { object?.isNodeObject ?? false }
}
