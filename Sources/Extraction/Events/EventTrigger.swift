/// The words of a sentence that announce an occasion.
struct EventTrigger: Hashable, Sendable {
  /// How the occasion is announced.
  enum Form: Hashable, Sendable {
    /// `召开座谈会`: the holders before, the occasion after the verb.
    case held
    /// `座谈会召开`: the occasion before the verb.
    case announced
    /// `在总决赛中`, `在随后的座谈会上`.
    case setting
    /// Somebody visits: `赴街道调研`.
    case visit
    /// People are organised to do something: `组织志愿者到…`.
    case organized
    /// Somebody teaches: `邀请律师讲解…`.
    case taught
    /// A verb that is an occasion by itself (签订, 剪彩, 当选), or anything done on a day that the sentence names.
    case act
  }

  var form: Form
  var kind: EventKind
  /// The scalars of the passage that name the occasion.
  var name: Range<Int>
  /// The scalars of the clause that announces it, from the date or the subject on.
  var clause: Range<Int>
  /// The token of the verb, or of the head where there is none.
  var verb: Int
  /// The token of the head, where the occasion has one.
  var head: Int?
  /// Whether the name says which occasion it is (more than a bare 会议).
  var isNamed: Bool
}
