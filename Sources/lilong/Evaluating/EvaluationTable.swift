import Foundation
import Knowledge

/// An evaluation as text for people: the scores, and what was missed and made up with its sentences.
struct EvaluationTable {
  let style: TextStyle

  /// A line a measure, then a line an attribute.
  func scores(_ evaluation: Evaluation) -> String {
    var lines = [style.bold(Self.padded("", 18) + "      P      R     F1   hit false  miss")]
    for measure in Evaluation.Measure.allCases {
      let tally = evaluation[measure]
      lines.append(
        Self.padded(measure.rawValue, 18) + Self.decimal(tally.precision) + Self.decimal(tally.recall)
          + Self.decimal(tally.f1) + Self.whole(tally.hits) + Self.whole(tally.falseHits) + Self.whole(tally.misses))
    }
    for attribute in Evaluation.Attribute.allCases {
      let accuracy = evaluation[attribute]
      lines.append(Self.padded(attribute.rawValue, 18) + Self.decimal(accuracy.ratio) + "  of \(accuracy.total)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Everything that is not as gold has it, by measure and document, each with its sentence where there is one.
  func findings(_ evaluation: Evaluation) -> String {
    var text = ""
    for measure in Evaluation.Measure.allCases {
      text += section(measure.rawValue, "missed", evaluation.findings.filter { $0.kind == .missed(measure) })
      text += section(measure.rawValue, "false", evaluation.findings.filter { $0.kind == .falseHit(measure) })
    }
    for attribute in Evaluation.Attribute.allCases {
      text += section(attribute.rawValue, "wrong", evaluation.findings.filter { $0.kind == .wrong(attribute) })
    }
    return text
  }

  private func section(_ subject: String, _ verdict: String, _ findings: [Evaluation.Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    let rows = findings.map { finding in
      "  \(finding.names.joined(separator: " · "))\n      \(sentence(of: finding))\n"
    }
    return "\n" + style.bold("\(subject), \(verdict)") + "\n" + rows.joined()
  }

  private func sentence(of finding: Evaluation.Finding) -> String {
    guard let place = finding.place else { return style.dim("\(finding.document)  (the text has no such words)") }
    let (before, after) = (place.surroundings.before, place.surroundings.after)
    return style.dim("\(finding.document):\(place.line):\(place.column)") + "  " + Sentences.oneLine(before)
      + style.highlight(Sentences.oneLine(place.quote)) + Sentences.oneLine(after)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func decimal(_ value: Double) -> String { String(format: "%7.3f", value) }
  private static func whole(_ value: Int) -> String { String(format: "%6d", value) }
}
