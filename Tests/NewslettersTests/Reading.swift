import Newsletters
import Testing

/// Reads a text as a newsletter.
func newsletter(_ text: String, path: String = "issue.txt") throws -> Newsletter {
  try NewsletterReader().read(Array(text.utf8), path: path, sha256: "")
}

extension Newsletter {
  var bylines: [Byline] { items.flatMap(\.bylines) }
  var bylineNames: [String] { bylines.map(\.name) }
  var paragraphs: [Paragraph] { items.flatMap(\.paragraphs) }

  func texts(of kind: Paragraph.Kind) -> [String] {
    paragraphs.filter { $0.kind == kind }.map { $0.sentences.map(\.text).joined() }
  }
}

extension Item {
  var headline: String? {
    paragraphs.first { $0.rank == .main }?.sentences.map(\.text).joined()
  }
}

extension Passage {
  var text: String { string(0..<count) }
}
