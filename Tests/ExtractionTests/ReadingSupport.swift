import Newsletters
import Testing

@testable import Extraction

/// What was read of a text, in strings that a test can compare at a glance.
struct Findings {
  let facts: DocumentFacts

  /// The full names, in no order.
  var persons: Set<String> { Set(facts.persons.map(\.name)) }

  /// Those known only as writer or photographer.
  var bylines: Set<String> { Set(facts.persons.filter(\.isOnlyByline).map(\.name)) }

  /// The resolved names, in no order.
  var organizations: Set<String> { Set(facts.organizations.map(\.name)) }

  /// `person position organisation`, with the status behind it unless the post is current.
  var posts: Set<String> {
    Set(
      facts.posts.map { post in
        let words = [facts.persons[post.person].name, post.position, facts.organizations[post.organization].name]
        return (words + (post.status == .current ? [] : [post.status.rawValue])).joined(separator: " ")
      })
  }

  /// `part<whole`.
  var structure: Set<String> {
    Set(
      facts.organizations.compactMap { organization in
        organization.parent.map { "\(organization.name)<\(facts.organizations[$0].name)" }
      })
  }

  /// Every stretch of the file that some fact rests on.
  var evidence: [Evidence] {
    facts.persons.flatMap(\.evidence) + facts.organizations.flatMap(\.evidence) + facts.posts.flatMap(\.evidence)
      + facts.events.flatMap { event in event.evidence + event.participants.flatMap(\.evidence) }
  }
}

/// Reads an invented newsletter.
func read(
  _ text: String, path: String = "invented.txt", manifest: ManifestEntry = ManifestEntry(),
  vocabulary: Vocabulary = .standard
) throws -> Findings {
  let newsletter = try NewsletterReader().read(
    Array(text.utf8), path: path, sha256: String(repeating: "0", count: 64), manifest: manifest)
  return Findings(facts: Extractor(vocabulary: vocabulary).extract(newsletter))
}

/// Reads an item of an invented paper of a subdistrict.
func readItem(_ item: String) throws -> Findings { try read("江州市青石区石桥街道\n一周要闻\n\n\(item)") }

/// The posts that such an item gives.
func posts(in item: String) throws -> Set<String> { try readItem(item).posts }

/// The bodies that it names.
func bodies(in item: String) throws -> Set<String> { try readItem(item).organizations }

/// What is read of an item in the paper of a community.
func readOfCommunity(_ item: String) throws -> Findings {
  try read("柳湾社区报\n石桥街道柳湾社区居委会主办 2012年4月20日\n\n" + item)
}

/// What the bodies that it names are parts of.
func structure(in item: String) throws -> Set<String> { try readItem(item).structure }

/// The words that a sentence is cut into.
func words(of sentence: String, vocabulary: Vocabulary = .standard) -> [String] {
  let scalars = Array(sentence.unicodeScalars)
  return Segmenter(vocabulary: vocabulary).tokens(of: scalars).map { token in
    String(String.UnicodeScalarView(scalars[token.range]))
  }
}
