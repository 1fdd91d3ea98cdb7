/// An occasion as read in an item, before its facts are numbered.
struct EventReading: Hashable, Sendable {
  var name: String
  var alternateNames: [String] = []
  var kind: EventKind
  var item: Int
  /// XML Schema lexical forms.
  var startDate: String?
  var endDate: String?
  var place: String?
  /// Entities of the organisation registry.
  var organizers = UniqueList<Int>()
  var bodies = UniqueList<Int>()
  var participants = ParticipantList()
  var attendance: Int?
  /// Index of another event of the document.
  var partOf: Int?
  var isPlanned = false
  /// Whether the text says when, if only `近日`.
  var isTimed = false
  /// Whether the date is that of the event it is a part of.
  var isDateInherited = false
  /// Whether it is told by what is done only, so that a name that comes later is its name.
  var isUnnamed = false
  /// Whether all that is told of it is whom it appointed: `经党委会议研究决定:…`.
  var isDecision = false
  /// Whether people were elected at it.
  var hasElected = false
  /// Source ranges that the event rests on.
  var ranges: [Range<Int>]

  /// The name without the mark that closes it: the last word of `“榕树下议事会”` is 议事会.
  var unquotedName: Substring { name.hasSuffix("”") ? name.dropLast() : name[...] }

  mutating func setDate(_ date: ResolvedDate?) {
    startDate = date?.start.lexicalForm
    endDate = date?.end?.lexicalForm
  }
}

/// A person at an occasion.
struct ParticipantReading: Hashable, Sendable {
  /// An office that the person is named with at the occasion.
  struct Capacity: Hashable, Sendable {
    var title: String
    /// Entity of the organisation registry.
    var body: Int
  }

  /// Entity of the person registry.
  var person: Int
  var roles: Set<ParticipantRole>
  var positions: [Capacity] = []
  var ranges: [Range<Int>]
}
