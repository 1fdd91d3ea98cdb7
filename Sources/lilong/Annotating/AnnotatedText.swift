import Newsletters

/// The text of an annotated document as HTML: cut wherever an annotation starts or ends, so that annotations may overlap
/// in any way.
struct AnnotatedText {
  let document: AnnotatedDocument

  /// What is drawn of a stretch besides its annotations.
  private enum Layout: Hashable {
    case heading
    /// Read as text; all else is masthead, markup or menu.
    case read
  }

  /// Spans of text with their classes and titles, escaped.
  var markup: String {
    var starts: [Int: [Annotation]] = [:]
    var ends: [Int: [Annotation]] = [:]
    for annotation in document.annotations where annotation.kind != .participation {
      starts[annotation.range.lowerBound, default: []].append(annotation)
      ends[annotation.range.upperBound, default: []].append(annotation)
    }
    let layout = layoutRanges
    let length = document.newsletter.text.scalars.count
    var cuts = Set(starts.keys).union(ends.keys).union([0, length])
    for (range, _) in layout { cuts.formUnion([range.lowerBound, range.upperBound]) }
    let positions = cuts.filter { 0...length ~= $0 }.sorted()
    var active: [Annotation] = []
    var namedEvents: Set<Int> = []
    var next = 0
    var output = ""
    for (start, end) in zip(positions, positions.dropFirst()) {
      let ended = Set(ends[start] ?? [])
      active.removeAll(where: ended.contains)
      active += starts[start] ?? []
      while next < layout.count, layout[next].0.upperBound <= start { next += 1 }
      let kind = next < layout.count && layout[next].0.lowerBound <= start ? layout[next].1 : nil
      for annotation in starts[start] ?? [] where annotation.kind == .event {
        if namedEvents.insert(annotation.fact).inserted { output += "<i id=\"e\(annotation.fact + 1)\"></i>" }
      }
      output += span(document.newsletter.text.quote(start..<end), active, kind)
    }
    return output
  }

  /// Headings and sentences, in the order of the text, without overlap.
  private var layoutRanges: [(Range<Int>, Layout)] {
    var ranges: [(Range<Int>, Layout)] = []
    for item in document.newsletter.items {
      for paragraph in item.paragraphs {
        for sentence in paragraph.sentences where sentence.count > 0 {
          ranges.append((sentence.sourceRange(0..<sentence.count), paragraph.kind == .headline ? .heading : .read))
        }
      }
      ranges += item.bylines.map { ($0.range, .read) }
    }
    ranges.sort { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
    var reached = 0
    return ranges.compactMap { range, kind in
      let start = max(reached, range.lowerBound)
      guard start < range.upperBound else { return nil }
      reached = range.upperBound
      return (start..<range.upperBound, kind)
    }
  }

  private func span(_ text: String, _ annotations: [Annotation], _ layout: Layout?) -> String {
    var classes = Set(annotations.map(\.kind.rawValue)).sorted()
    switch layout {
    case .heading: classes.append("heading")
    case .read: break
    case nil: classes.append("unread")
    }
    let body = HTMLText.escaped(text)
    guard !classes.isEmpty, !text.allSatisfy(\.isWhitespace) else { return body }
    let title = annotations.reversed().map(document.meaning).joined(separator: "\n")
    let hover = title.isEmpty ? "" : " title=\"\(HTMLText.escaped(title))\""
    return "<span class=\"\(classes.joined(separator: " "))\"\(hover)>\(body)</span>"
  }
}

/// Text made safe for HTML.
enum HTMLText {
  /// For content and for attributes in double quotes. Controls that HTML does not allow become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case _ where scalar.properties.generalCategory == .control: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
