/// Reads a saved web page: its title, date line and body as lines, whose offsets count in the page's source.
///
/// Scripts, forms and comments are passed over by their elements; menus, footers and lists of links by what their
/// containers are called, by the share of their text that is links, and by what such lines say.
struct HTMLLines {
  private let scalars: [Unicode.Scalar]
  private let skipsNamedContainers: Bool
  private var position = 0
  private var builder = PassageBuilder()
  private var linkedCount = 0
  private var linkDepth = 0
  private var markup = LayoutLine.Markup.none
  private var title: Passage?
  private var lines: [(line: LayoutLine, linkShare: Double)] = []
  /// Where the row of a table ends whose cells are the parts of one sentence.
  private var rowEnd = 0
  /// Where the tag of a cell stands that has other cells before it and no text yet.
  private var cellMark: Int?

  /// - Complexity: linear in the page.
  static func lines(of text: SourceText) -> [LayoutLine] {
    var careful = HTMLLines(text.scalars, skipsNamedContainers: true)
    let lines = careful.read()
    // A container that is named `menu` and never closed must not take the whole page with it.
    if hanCount(lines) >= 40 { return lines }
    var all = HTMLLines(text.scalars, skipsNamedContainers: false)
    let allLines = all.read()
    return hanCount(allLines) > hanCount(lines) * 2 ? allLines : lines
  }

  private static func hanCount(_ lines: [LayoutLine]) -> Int {
    lines.reduce(0) { $0 + $1.text.scalars.count(where: \.isHan) }
  }

  private init(_ scalars: [Unicode.Scalar], skipsNamedContainers: Bool) {
    self.scalars = scalars
    self.skipsNamedContainers = skipsNamedContainers
  }

  private mutating func read() -> [LayoutLine] {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "<" {
        readAngle()
      } else if scalar == "&", let (decoded, length) = HTMLEntities.reference(in: scalars, at: position) {
        append(decoded, length: length)
      } else {
        append(scalar, length: 1)
      }
    }
    endLine()
    return PageContent(title: title, lines: lines).contentLines()
  }

  private mutating func append(_ scalar: Unicode.Scalar, length: Int) {
    // A line end of the source between Han characters is none of the page's.
    let isSourceBreak = scalar.value < 0x20
    if let mark = cellMark, !scalar.isWhiteSpace {
      // As the bars of a table in Markdown are read.
      for (offset, letter) in " , ".unicodeScalars.enumerated() { builder.append(letter, at: mark + offset) }
      cellMark = nil
    }
    if !isSourceBreak || builder.scalars.last.map({ $0.value < 0x2000 }) ?? false {
      let before = builder.scalars.count
      builder.append(isSourceBreak ? " " : scalar, at: position)
      if linkDepth > 0 { linkedCount += builder.scalars.count - before }
    }
    position += length
  }

  // MARK: Tags

  private mutating func readAngle() {
    if starts(with: "<!--") {
      skip(past: "-->")
    } else if starts(with: "<!") || starts(with: "<?") {
      skip(past: ">")
    } else if let tag = HTMLTag(scalars, at: position) {
      let start = position
      position = tag.end
      if start < rowEnd, Self.cells.contains(tag.name) {
        if !tag.isEnd, !builder.isEmpty { cellMark = start }
      } else {
        apply(tag)
      }
    } else {
      append("<", length: 1)
    }
  }

  private mutating func apply(_ tag: HTMLTag) {
    if tag.name == "a" {
      linkDepth = max(0, min(1, linkDepth + (tag.isEnd ? -1 : 1)))
      return
    }
    if !tag.isEnd, Self.skippedElements.contains(tag.name) {
      endLine()
      skip(past: "</\(tag.name)")
      skip(past: ">")
      return
    }
    if !tag.isEnd, Self.containers.contains(tag.name), isBoilerplate(tag) {
      endLine()
      skipElement(tag.name)
      return
    }
    if tag.name == "title" {
      endLine()
      if !tag.isEnd { readTitle() }
    } else if Self.blockElements.contains(tag.name) {
      endLine()
      if !tag.isEnd { markup = Self.markup(of: tag.name) }
      if tag.name == "tr", !tag.isEnd, let end = endOfDataRow() { (rowEnd, markup) = (end, .listItem) }
    }
  }

  /// No row that holds more than so many characters is one of data.
  private static let longestRow = 400
  private static let cells: Set<String> = ["td", "th"]

  /// Where a row of several short cells ends that begins here; `nil` for one that lays out a page. Reads no further than the
  /// first element of a page's layout.
  private func endOfDataRow() -> Int? {
    var place = position
    var (cells, letters) = (0, 0)
    while place < scalars.count, letters <= Self.longestRow {
      guard scalars[place] == "<", let tag = HTMLTag(scalars, at: place) else {
        if !scalars[place].isWhiteSpace { letters += 1 }
        place += 1
        continue
      }
      // Pages leave out the ends of rows, which then end with what they stand in.
      if tag.name == "tr" || tag.isEnd && Self.blockElements.contains(tag.name) && !Self.cells.contains(tag.name) {
        return cells >= 2 ? place : nil
      }
      if Self.cells.contains(tag.name) {
        if !tag.isEnd { cells += 1 }
      } else if Self.blockElements.contains(tag.name) || Self.skippedElements.contains(tag.name) {
        return nil
      }
      place = tag.end
    }
    return place == scalars.count && cells >= 2 ? place : nil
  }

  private mutating func readTitle() {
    while position < scalars.count, scalars[position] != "<" {
      if scalars[position] == "&", let (decoded, length) = HTMLEntities.reference(in: scalars, at: position) {
        append(decoded, length: length)
      } else {
        append(scalars[position], length: 1)
      }
    }
    if title == nil, !builder.isEmpty { title = builder.finish() }
    builder = PassageBuilder()
  }

  private mutating func endLine() {
    if !builder.isEmpty {
      let share = Double(linkedCount) / Double(max(1, builder.scalars.count))
      let indent = builder.indent
      let width = builder.width
      let line = LayoutLine(
        text: builder.finish(), indent: indent, width: width, blankLinesBefore: 1, markup: markup)
      lines.append((line, share))
    }
    builder = PassageBuilder()
    cellMark = nil
    linkedCount = 0
    markup = .none
  }

  private func isBoilerplate(_ tag: HTMLTag) -> Bool {
    if Self.boilerplateElements.contains(tag.name) { return true }
    guard skipsNamedContainers, !tag.labels.isEmpty else { return false }
    return tag.labels.split { !$0.isLetter }.contains { Self.boilerplateLabels.contains(String($0)) }
  }

  /// Passes over an element and those of its name within it.
  private mutating func skipElement(_ name: String) {
    var depth = 1
    while position < scalars.count, depth > 0 {
      guard scalars[position] == "<" else {
        position += 1
        continue
      }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if let tag = HTMLTag(scalars, at: position) {
        position = tag.end
        if tag.name == name { depth += tag.isEnd ? -1 : 1 }
      } else {
        position += 1
      }
    }
  }

  private func starts(with text: String) -> Bool {
    scalars[position..<min(scalars.count, position + text.unicodeScalars.count)].elementsEqual(text.unicodeScalars)
  }

  /// Goes to the end of the next occurrence of an ASCII text, upper or lower case; to the end if there is none.
  private mutating func skip(past text: String) {
    let wanted = Array(text.unicodeScalars)
    while position < scalars.count {
      if position + wanted.count <= scalars.count,
        wanted.indices.allSatisfy({ Self.lowercased(scalars[position + $0]) == wanted[$0] })
      {
        position += wanted.count
        return
      }
      position += 1
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
  }

  private static func markup(of name: String) -> LayoutLine.Markup {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": return .heading(Int(name.dropFirst()) ?? 1)
    case "figcaption", "caption": return .caption
    case "li", "dd", "dt": return .listItem
    default: return .none
    }
  }

  private static let skippedElements: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button", "video",
    "audio", "canvas", "map",
  ]
  private static let boilerplateElements: Set<String> = ["nav", "footer", "aside", "form", "menu"]
  private static let containers: Set<String> = [
    "nav", "footer", "aside", "form", "menu", "div", "ul", "ol", "section", "header", "table", "td", "p", "span", "dl",
  ]
  private static let boilerplateLabels: Set<String> = [
    "nav", "navbar", "navigation", "menu", "menus", "submenu", "footer", "foot", "copyright", "breadcrumb",
    "breadcrumbs", "crumb", "crumbs", "sidebar", "share", "bdshare", "sharebox", "related", "recommend", "pager",
    "pagination", "toolbar", "search", "searchbox", "login", "comment", "comments", "friendlink", "friendlinks",
    "links",
    "banner", "advertisement", "ads", "prevnext", "hotnews", "rank", "ranking", "qrcode", "topbar", "contentinfo",
  ]
  private static let blockElements: Set<String> = [
    "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th",
    "tbody", "section", "article", "header", "main", "figure", "figcaption", "caption", "blockquote", "pre", "hr",
    "center", "body", "head", "html", "address", "fieldset",
  ]
}
