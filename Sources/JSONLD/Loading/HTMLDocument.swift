/// What JSON-LD needs of an HTML page: its scripts and its base reference. Tags are found as the tokeniser of HTML finds
/// them (HTML Standard, section 13.2.5), without building a tree. Takes time linear in the page.
struct HTMLDocument {
  /// A script element.
  struct Script {
    let id: String?
    let type: MediaType
    let text: [UInt8]
  }

  private(set) var scripts: [Script] = []
  /// The `href` of the first `base` element that has one.
  private(set) var baseReference: String?

  /// - Parameter isXHTML: whether the page is XML, in which scripts hold character references and CDATA sections.
  init(_ bytes: [UInt8], isXHTML: Bool) {
    var scanner = HTMLScanner(bytes)
    while let tag = scanner.nextStartTag() {
      switch tag.name {
      case "script" where !tag.isSelfClosing || !isXHTML:
        let text = scanner.takeRawText(of: "script", isXHTML: isXHTML)
        let type = MediaType(tag.attributes["type"] ?? "")
        scripts.append(Script(id: tag.attributes["id"], type: type, text: text))
      case "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes":
        if !isXHTML { _ = scanner.takeRawText(of: tag.name, isXHTML: false) }
      case "base":
        if baseReference == nil { baseReference = tag.attributes["href"] }
      default: continue
      }
    }
  }
}
