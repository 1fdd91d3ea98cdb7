import Foundation

/// Says of a file in JSON what is wrong, where, and what belongs there.
enum JSONDecodingFault {
  /// A sentence such as `events[3].quote: a text is expected here`.
  static func sentence(for error: DecodingError) -> String {
    switch error {
    case .dataCorrupted(let context):
      return path(context.codingPath) + "this is not valid JSON" + (detail(of: context).map { ": \($0)" } ?? "")
    case .keyNotFound(let key, let context): return path(context.codingPath) + "\"\(key.stringValue)\" is missing"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return path(context.codingPath) + "\(noun(for: type)) is expected here"
    @unknown default: return "\(error)"
    }
  }

  private static func detail(of context: DecodingError.Context) -> String? {
    guard let error = context.underlyingError as NSError? else { return nil }
    return error.userInfo[NSDebugDescriptionErrorKey] as? String ?? "\(error)"
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    guard !keys.isEmpty else { return "" }
    let steps = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    return (steps.hasPrefix(".") ? String(steps.dropFirst()) : steps) + ": "
  }

  private static func noun(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
