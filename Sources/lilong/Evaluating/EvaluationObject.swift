import JSONLD
import Knowledge

/// An evaluation as one JSON object.
struct EvaluationObject {
  let evaluation: Evaluation
  /// Whether what was missed and made up is listed.
  let hasFindings: Bool

  /// The object in one line, in UTF-8.
  var bytes: [UInt8] {
    var members = Evaluation.Measure.allCases.map { JSONObject.Member($0.rawValue, scores(of: evaluation[$0])) }
    members += Evaluation.Attribute.allCases.map { JSONObject.Member($0.rawValue, accuracy(of: evaluation[$0])) }
    if hasFindings { members.append(.init("findings", .array(evaluation.findings.map(object)))) }
    return JSONWriter.bytes(.object(JSONObject(members)), layout: .compact) + [UInt8(ascii: "\n")]
  }

  private func number(_ value: Double) -> JSONValue { JSONNumber(value).map(JSONValue.number) ?? .null }

  private func scores(of tally: Evaluation.Tally) -> JSONValue {
    .object([
      "p": number(tally.precision), "r": number(tally.recall), "f1": number(tally.f1),
      "tp": .number(.init(tally.hits)), "fp": .number(.init(tally.falseHits)), "fn": .number(.init(tally.misses)),
    ])
  }

  private func accuracy(of accuracy: Evaluation.Accuracy) -> JSONValue {
    .object(["accuracy": number(accuracy.ratio), "n": .number(.init(accuracy.total))])
  }

  private func object(_ finding: Evaluation.Finding) -> JSONValue {
    let (verdict, subject) =
      switch finding.kind {
      case .missed(let measure): ("missed", measure.rawValue)
      case .falseHit(let measure): ("false", measure.rawValue)
      case .wrong(let attribute): ("wrong", attribute.rawValue)
      }
    var members: [JSONObject.Member] = [
      .init("verdict", .string(verdict)), .init("of", .string(subject)), .init("document", .string(finding.document)),
      .init("names", .array(finding.names.map { .string($0) })),
    ]
    if let place = finding.place {
      members += [
        .init("start", .number(.init(place.range.lowerBound))), .init("end", .number(.init(place.range.upperBound))),
        .init("line", .number(.init(place.line))), .init("column", .number(.init(place.column))),
        .init("text", .string(place.quote)),
        .init("sentence", .string(place.surroundings.before + place.quote + place.surroundings.after)),
      ]
    }
    return .object(JSONObject(members))
  }
}
