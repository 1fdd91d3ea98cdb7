import Extraction
import Newsletters

extension GoldDocument {
  /// What in the file can never be hit, each as a sentence with its place in the file: a quote that the text does not
  /// have, a kind or role that there is not, a date in another form.
  public func remarks(on text: SourceText) -> [String] {
    let text = SearchableText(text)
    var remarks: [String] = []
    for (index, event) in events.enumerated() {
      let place = "events[\(index)]"
      if text.offset(ofQuote: event.quote) < 0 {
        remarks.append("\(place).quote: the text does not have these words letter for letter")
      }
      let kinds = EventKind.allCases.map(\.rawValue)
      if !kinds.contains(event.kind.lowercased()) {
        remarks.append("\(place).kind: \"\(event.kind)\" is none of \(kinds.joined(separator: ", "))")
      }
      if let date = event.date, !date.isEmpty, !Self.isDate(date) {
        remarks.append(
          "\(place).date: \"\(date)\" is not of the form 2021-02-26, 2021-02, 2021, --02-26 or a span of two by a slash"
        )
      }
      let roles = ParticipantRole.allCases.map(\.rawValue)
      for (row, participant) in event.participants.enumerated() {
        for role in participant.roles where !roles.contains(role) {
          remarks.append(
            "\(place).participants[\(row)].roles: \"\(role)\" is none of \(roles.joined(separator: ", "))")
        }
      }
    }
    return remarks
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { $0.wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?|--\d\d-\d\d/) != nil }
  }
}
