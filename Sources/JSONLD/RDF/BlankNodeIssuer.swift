/// Generates blank node identifiers (API, section 6.4).
struct BlankNodeIssuer {
  private var issued: [ExactString: String] = [:]
  private var counter = 0

  /// The new identifier for an old one, always the same; for `nil` one that was never issued. Both begin with `_:`.
  mutating func issue(for identifier: String?) -> String {
    guard let identifier else { return next() }
    let key = ExactString(identifier)
    if let known = issued[key] { return known }
    let new = next()
    issued[key] = new
    return new
  }

  private mutating func next() -> String {
    defer { counter += 1 }
    return "_:b\(counter)"
  }
}
