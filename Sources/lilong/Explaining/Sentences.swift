import Drawing
import QueryAlgebra
import RDF

/// The evidence of a thing: where it is said, and the sentence with the words that say it marked.
struct Sentences {
  let view: GraphView
  let style: TextStyle

  /// A line a segment: `file:start-end  sentence`, in the order of the files.
  func lines(for thing: Term) -> [String] {
    let segments = view.objects(thing, ProvVocabulary.wasDerivedFrom).map { Segment(view, $0) }
    return segments.sorted { ($0.file, $0.start) < ($1.file, $1.start) }.map { segment in
      let place = style.dim("\(segment.file):\(segment.start)-\(segment.end)")
      let marked =
        Self.oneLine(segment.before) + style.highlight(Self.oneLine(segment.quote)) + Self.oneLine(segment.after)
      return "\(place)  \(marked)"
    }
  }

  private struct Segment {
    let file: String
    let start: Int
    let end: Int
    let before: String
    let quote: String
    let after: String

    init(_ view: GraphView, _ segment: Term) {
      let selectors = view.objects(segment, AnnotationVocabulary.hasSelector)
      func text(_ property: IRI) -> String? { selectors.compactMap { view.text($0, property) }.first }
      start = text(AnnotationVocabulary.start).flatMap { Int($0) } ?? 0
      end = text(AnnotationVocabulary.end).flatMap { Int($0) } ?? 0
      before = text(AnnotationVocabulary.prefix) ?? ""
      quote = text(AnnotationVocabulary.exact) ?? ""
      after = text(AnnotationVocabulary.suffix) ?? ""
      file = Self.file(of: segment, view)
    }

    private static func file(of segment: Term, _ view: GraphView) -> String {
      let sources = view.objects(segment, AnnotationVocabulary.hasSource)
      let issues = sources + sources.flatMap { view.objects($0, SchemaVocabulary.isPartOf) }
      return issues.compactMap { view.text($0, LilongVocabulary.file) }.first ?? "?"
    }
  }

  /// The text with line breaks and runs of spaces made one space, or nothing between Chinese characters.
  static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = true
        continue
      }
      if pendingSpace, let last = result.last,
        DisplayWidth.columns(of: last) < 2 || DisplayWidth.columns(of: scalar) < 2
      {
        result.append(" ")
      }
      pendingSpace = false
      result.append(scalar)
    }
    return String(result)
  }
}
