/// How the text of a file is marked up.
public enum DocumentFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// Text without markup, Markdown, and pages as a browser saves them.
  case plainText, markdown, html

  /// The format of a file, by the ending of its name and, where that says nothing certain, by its beginning.
  public static func detect(path: String, text: SourceText) -> DocumentFormat {
    let name = path.lowercased()
    if [".html", ".htm", ".xhtml", ".shtml"].contains(where: name.hasSuffix) { return .html }
    if [".md", ".markdown"].contains(where: name.hasSuffix) { return .markdown }
    return looksLikeHTML(text) ? .html : .plainText
  }

  private static func looksLikeHTML(_ text: SourceText) -> Bool {
    guard let first = text.scalars.prefix(512).first(where: { !$0.properties.isWhitespace }), first == "<" else {
      return false
    }
    let beginning = text.quote(0..<2048).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<meta"].contains(where: beginning.contains)
  }
}
