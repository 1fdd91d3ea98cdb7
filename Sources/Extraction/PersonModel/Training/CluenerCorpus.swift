import Foundation

/// CLUENER 2020: JSON objects one after the other, each with a text and, by kind and by name, inclusive offsets.
enum CluenerCorpus {
  private struct Entry: Decodable {
    let text: String
    let label: [String: [String: [[Int]]]]
  }

  private static let otherLabels = ["organization", "government", "company", "address", "scene"]

  /// - Throws: `PersonModelError.malformedCorpus` with the line where the bad object begins.
  static func sentences(in text: String, path: String) throws(PersonModelError) -> [LabelledSentence] {
    let decoder = JSONDecoder()
    var sentences: [LabelledSentence] = []
    for (line, object) in objects(in: text) {
      do {
        sentences.append(sentence(try decoder.decode(Entry.self, from: Data(object.utf8))))
      } catch {
        throw .malformedCorpus(path: path, line: line, reason: "not an object with text and label")
      }
    }
    return sentences
  }

  /// The objects, each with the number of its first line. An object ends where the braces balance at the end of a line.
  private static func objects(in text: String) -> [(line: Int, object: String)] {
    var objects: [(line: Int, object: String)] = []
    var pending: [Substring] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      pending.append(line)
      if line == "}" || (pending.count == 1 && line.hasPrefix("{") && line.hasSuffix("}")) {
        objects.append((index + 2 - pending.count, pending.joined(separator: "\n")))
        pending = []
      }
    }
    let rest = pending.joined(separator: "\n")
    if rest.contains(where: { !$0.isWhitespace }) { objects.append((1, rest)) }
    return objects
  }

  private static func sentence(_ entry: Entry) -> LabelledSentence {
    let scalars = Array(entry.text.unicodeScalars)
    func ranges(_ label: String) -> [Range<Int>] {
      (entry.label[label] ?? [:]).values.joined().compactMap { bounds in
        guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1], bounds[1] < scalars.count else { return nil }
        return bounds[0]..<bounds[1] + 1
      }
    }
    var persons: [Range<Int>] = []
    for range in ranges("name").sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where range.lowerBound >= persons.last?.upperBound ?? 0 {
      persons.append(range)
    }
    let others = otherLabels.flatMap(ranges).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return LabelledSentence(scalars: scalars, persons: persons, others: others)
  }
}
