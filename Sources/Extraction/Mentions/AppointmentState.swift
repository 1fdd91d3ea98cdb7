/// How far a sentence has come in saying who gets, holds or loses a post: `选举甲为主任`, `免去甲的主任职务`, `校长由甲担任`.
struct AppointmentState {
  /// Whether a verb of appointing stands between the last names and here.
  private(set) var isUnderway = false
  /// What that verb says of the post.
  private var status: PostFact.Status = .appointed
  /// Whether 免去 has been read, so that the post behind 的 is taken away.
  private(set) var isDismissing = false
  /// The token of the word for somebody named before that is the subject here.
  var pronoun: Int?
  /// The post, named already, that 由 or 是 gives to the one who follows.
  private(set) var awarded: Int?
  /// Whether the name that follows is enough to give it: `校长是甲`, but `校长由甲担任`.
  private var isAwardedByName = false

  /// The words for somebody named before.
  static let pronouns: WordSet = ["他", "她"]
  /// Words for taking over a post that was named before.
  private static let successions: WordSet = ["接任", "继任", "接替", "接班"]
  private static let takings: WordSet = ["担任", "兼任", "出任", "任", "接任"]
  /// Words after which a post is simply held.
  private static let standing: WordSet = ["是", "则是", "就是", "本是", "当了", "做了", "干了", "担任", "任", "现任", "兼任", "历任"]
  /// Words after which a post was held once.
  static let past: WordSet = [
    "当过", "干过", "做过", "曾任", "曾当", "曾担任", "担任过", "出任过", "曾是", "原是", "原来是", "不再担任", "不再兼任", "卸任", "辞去",
  ]

  /// Takes in a word that ends something or takes a post away.
  mutating func read(_ word: Word) {
    switch word {
    case "免去": isDismissing = true
    case ",": isUnderway = false
    case "。", ";": self = AppointmentState()
    default: break
    }
  }

  /// A verb of appointing is read.
  mutating func begin(with verb: Word) {
    isUnderway = true
    status = isDismissing || Self.past.contains(verb) ? .former : Self.standing.contains(verb) ? .current : .appointed
  }

  /// A name is read: what was begun before it is said of others.
  mutating func endAtName() {
    isUnderway = false
    pronoun = nil
  }

  /// What the sentence says of a post, for those named before it; `nil` where it gives and takes none.
  func status(of post: PositionMention) -> PostFact.Status? {
    if isUnderway { return post.status == .former ? .former : status }
    // `免去甲同志某某党委书记职务`: who loses it stands before the post.
    return isDismissing && post.organization != nil ? .former : nil
  }

  // MARK: Posts named first

  mutating func award(_ position: Int, with word: Word) {
    awarded = position
    isAwardedByName = word == "是"
  }

  /// The post that a name gets by standing here.
  mutating func takeAwardedByName() -> Int? {
    guard isAwardedByName else { return nil }
    defer { awarded = nil }
    return awarded
  }

  mutating func endAward() { awarded = nil }

  /// Whether a word behind a name gives it a post that was named before.
  func isTaking(_ word: Word) -> Bool {
    Self.successions.contains(word) || awarded != nil && Self.takings.contains(word)
  }
}
