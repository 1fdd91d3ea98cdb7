/// A stretch of a text, and what was read in it.
struct Annotation: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case event, post, participation, organization, person, date
  }

  var kind: Kind
  /// Code points of the file as decoded.
  var range: Range<Int>
  /// Index of the fact in its array of the document's facts; of the event for a date or a participation.
  var fact: Int
  /// Index among the participants of the event; for a participation only.
  var participant: Int?
}
