/// Marks parts of text for a terminal, or leaves them as they are.
struct TextStyle: Sendable {
  let isColored: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func red(_ text: String) -> String { wrap(text, "1;31") }
  func cyan(_ text: String) -> String { wrap(text, "36") }

  /// A quote within its sentence: on colour where there is colour, else in brackets.
  func highlight(_ text: String) -> String { isColored ? "\u{1B}[1;33m\(text)\u{1B}[0m" : "【\(text)】" }

  private func wrap(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
