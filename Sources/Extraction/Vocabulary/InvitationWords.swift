/// Words that say, behind 应 and whose wish it is, that somebody was asked to come: `应学校邀请`, `应社区之邀`.
enum InvitationWords {
  static let opening: Word = "应"
  static let wishes: WordSet = ["邀请", "之邀", "邀", "约请"]
  /// The letters of the same, where words are not told apart yet.
  static let openingLetter: Unicode.Scalar = "应"
  static let letterOfWish: Unicode.Scalar = "邀"
}
