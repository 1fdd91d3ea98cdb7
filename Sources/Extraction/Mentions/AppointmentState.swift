/// How far a sentence has come in saying who gets, holds or loses a post: `选举甲为主任`, `免去甲的主任职务`, `校长由甲担任`.
struct AppointmentState {
  /// Whether a verb of appointing stands between the last names and here.
  private(set) var isUnderway = false
  /// What that verb says of the post.
  private var status: PostFact.Status = .appointed
  /// Whether 免去 has been read, so that the post behind 的 is taken away.
  private(set) var isDismissing = false
  /// Whether a verb of choosing has an office for its object: `选出主任甲`.
  var isElecting = false
  /// The body before a verb of work: `在某厂当司机`.
  private(set) var workplace: Int?
  /// Whether the titles that follow go to the names before in turn: `分别任`.
  private(set) var isRespective = false
  /// Who had the post that is taken over: `甲接替乙任…`.
  var predecessor: Int?
  /// The names that have them, and the titles read.
  var holders: [Int] = []
  var distributed: [Int] = []
  /// The token of the word for somebody named before that is the subject here.
  var pronoun: Int?
  /// The post, named already, that 由 or 是 gives to the one who follows.
  private(set) var awarded: Int?
  /// The posts of the same list of titles: `社区书记、居委会主任由甲担任`.
  private(set) var awardedBesides: [Int] = []
  /// Whether the name that follows is enough to give it: `校长是甲`, but `校长由甲担任`.
  private var isAwardedByName = false
  /// Whether more than one may have it, and whether one has got it.
  private var isAwardedToList = false
  private var isAwardTaken = false

  /// The words for somebody named before.
  static let pronouns: WordSet = ["他", "她"]
  /// The word for whoever wrote the item: `(作者系某校教师)`.
  static let writer: Word = "作者"
  /// Words that give a post named before to somebody named behind.
  static let awards = WordSet(joining: [awardsToName, ["由", "是", "就是", "正是", "为"]])
  /// Those that give it only to a name right behind them.
  static let awardsToName = WordSet(joining: [callings, ["有"]])
  /// Those by which whoever has a post is called by name.
  static let callings: WordSet = ["叫", "名叫"]
  /// Verbs of work behind the place of work.
  static let works: WordSet = ["当", "做", "任", "担任", "当过", "做过", "干过", "当了", "做了", "出任", "兼任", "担任过", "当上"]
  /// Words after which a post is simply held.
  private static let standing: WordSet = [
    "是", "系", "则是", "就是", "本是", "当", "做", "当了", "做了", "干了", "担任", "任", "现任", "现兼", "还兼", "兼", "兼任", "历任", "身兼",
  ]
  /// Words after which a post was held once.
  static let past: WordSet = [
    "当过", "干过", "做过", "曾任", "曾当", "曾担任", "担任过", "出任过", "曾是", "原是", "原来是", "不再担任", "不再兼任", "卸任", "辞去",
  ]

  /// All words that say something of a post, besides the verbs of appointing and choosing.
  static let words = WordSet(joining: [
    pronouns, awards, works, SuccessionWords.all, past,
    ["免去", "撤销", "罢免", "解聘", "任命", "聘任", "委任", "的", "为", "是", "系", "兼", "作者"],
  ])

  /// Takes in a word that ends something or takes a post away.
  mutating func read(_ word: Word) {
    switch word {
    case "免去", "撤销", "罢免", "解聘": isDismissing = true
    case "任命", "聘任", "委任": isDismissing = false
    case ",":
      isUnderway = false
      workplace = nil
    case "。", ";": self = AppointmentState()
    default: break
    }
  }

  /// A post is taken from those named before.
  mutating func dismiss() { isDismissing = true }

  /// Whether a word ends a list of titles that some have in turn.
  func endsList(_ word: Word) -> Bool {
    !distributed.isEmpty && (word == "。" || word == ";")
  }

  /// A verb of appointing is read.
  mutating func begin(with verb: Word, workplace: Int?, isRespective: Bool) {
    isUnderway = true
    self.isRespective = isRespective
    self.workplace = workplace
    status = isDismissing || Self.past.contains(verb) ? .former : Self.standing.contains(verb) ? .current : .appointed
  }

  /// A name is read: what was begun before it is said of others.
  mutating func endAtName() {
    isUnderway = false
    workplace = nil
    pronoun = nil
  }

  /// What the sentence says of a post, for those named before it; `nil` where it gives and takes none.
  func status(of post: PositionMention) -> PostFact.Status? {
    if isUnderway { return post.status == .former ? .former : status }
    // `免去甲同志某某党委书记职务`: who loses it stands before the post.
    return isDismissing && (post.organization != nil || post.sharesBodyOf != nil) ? .former : nil
  }

  // MARK: Posts named first

  mutating func award(_ position: Int, besides: [Int] = [], with word: Word, isList: Bool) {
    awarded = position
    awardedBesides = besides
    isAwardedByName = word != "由"
    isAwardedToList = isList
    isAwardTaken = false
  }

  /// The post that a name gets by standing here; `isListed` where it goes on with a list of names.
  mutating func takeAwardedByName(isListed: Bool) -> Int? {
    guard isAwardedByName, let awarded else { return nil }
    if isAwardTaken, !isListed {
      endAward()
      return nil
    }
    isAwardTaken = true
    if !isAwardedToList { endAward() }
    return awarded
  }

  mutating func endAward() {
    awarded = nil
    awardedBesides = []
    isAwardedByName = false
  }

  /// Whether a word behind a name gives it a post that was named before.
  func isTaking(_ word: Word) -> Bool {
    SuccessionWords.successions.contains(word) || awarded != nil && SuccessionWords.takings.contains(word)
  }
}
