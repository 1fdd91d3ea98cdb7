/// A name or office that a credit gives, at positions of the text that was read.
struct Credit: Hashable, Sendable {
  var name: String
  var range: Range<Int>
  var role: Byline.Role
  var isOrganization: Bool
  var shape: NameShape
  /// Whether a word such as `记者` or `摄` says that it is a credit.
  var isUnderRole: Bool
}

/// All that a stretch of text says as a credit, once every piece of it is understood.
struct CreditReading: Hashable, Sendable {
  var credits: [Credit] = []
  /// Positions of dates, issue numbers, addresses and the like.
  var neutralRanges: [Range<Int>] = []
  var hasRole = false
  var hasMarker = false
  var hasBracket = false

  /// Whether every name without a word of credit beside it has the shape of a name or office.
  var bareNamesAreStrong: Bool {
    credits.allSatisfy { $0.isUnderRole || $0.isOrganization || $0.shape == .strong }
  }

  /// Whether the dates and numbers among the names are short enough to leave out with them.
  var hasOnlyShortNeutrals: Bool { neutralRanges.allSatisfy { $0.count <= 12 } }

  var hasOnlyPersons: Bool { credits.allSatisfy { !$0.isOrganization } }
}

/// Reads a stretch of text as a credit: `记者 许蔓 通讯员 罗启明 文/图`, `■陈牧野 摄`, `(城运中心)`.
///
/// It understands everything or refuses: a credit has no room for other words.
struct CreditParser {
  private var pieces: [CreditPiece]
  private var reading = CreditReading()

  /// - Returns: what was read, or `nil` if a piece is neither role, name, office, date nor number.
  /// - Complexity: linear in the range.
  static func read(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> CreditReading? {
    guard let pieces = CreditTokenizer.pieces(of: scalars, range) else { return nil }
    var parser = CreditParser(pieces: pieces)
    guard parser.classify() else { return nil }
    parser.joinSlashedRoles()
    parser.resolve()
    return parser.reading
  }

  private init(pieces: [CreditPiece]) {
    self.pieces = pieces
  }

  // MARK: What each piece is

  private mutating func classify() -> Bool {
    var classified: [CreditPiece] = []
    for (index, piece) in pieces.enumerated() {
      guard piece.kind == .word else {
        classified.append(piece)
        continue
      }
      let previous = classified.last
      let followsRole = Self.isRole(previous?.kind) || (previous?.kind == .colon || previous?.kind == .slash)
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      if isOfBoard(piece, next: next) {
        let role = CreditRole(role: .editor, binding: .before)
        classified.append(
          CreditPiece(kind: .role(role), range: piece.range, scalars: piece.scalars, followsSpace: true))
        continue
      }
      guard let parts = Self.parts(of: piece, followsRole: followsRole, next: next) else { return false }
      classified += parts
    }
    pieces = classified
    return true
  }

  private static let boards: WordList = "编委会 编委会主任 编辑委员会 编辑委员会主任"
  private static let seats: WordList = "主任 副主任 委员 成员"

  /// `编委会主任:甲 副主任:乙`: a seat on the board of the paper, which is no credit by itself.
  private func isOfBoard(_ piece: CreditPiece, next: CreditPiece?) -> Bool {
    Self.seats.contains(piece.scalars) && next?.kind == .colon
      && pieces.contains { $0.range.lowerBound < piece.range.lowerBound && Self.boards.contains($0.scalars) }
  }

  private static func isRole(_ kind: CreditPiece.Kind?) -> Bool {
    if case .role = kind { return true }
    return false
  }

  private static func parts(of piece: CreditPiece, followsRole: Bool, next: CreditPiece?) -> [CreditPiece]? {
    if let role = CreditWords.role(of: piece.scalars) {
      return [CreditPiece(kind: .role(role), range: piece.range, scalars: piece.scalars, followsSpace: true)]
    }
    if CreditWords.isNeutral(piece.scalars) {
      return [CreditPiece(kind: .neutral, range: piece.range, scalars: piece.scalars, followsSpace: true)]
    }
    if let parts = splitPrefix(piece) ?? splitGlued(piece) { return parts }
    if let parts = splitSuffix(piece, next: next) { return parts }
    switch NameShape(piece.scalars) {
    case .organization:
      return [CreditPiece(kind: .organization, range: piece.range, scalars: piece.scalars, followsSpace: true)]
    case .strong:
      return [CreditPiece(kind: .name(.strong), range: piece.range, scalars: piece.scalars, followsSpace: true)]
    // `社长:甲 活动时间:周五`: what a colon stands behind is a label, and if it is of no credit, the line is none.
    case .weak where next?.kind == .colon && piece.scalars.count >= 4: return nil
    case .weak where !followsRole || piece.scalars.count >= 4:
      if followsRole, let parts = splitNames(piece) { return parts }
      if let parts = piece.scalars.count > 4 || !followsRole ? splitOffice(piece) : nil { return parts }
      fallthrough
    case .weak:
      return [CreditPiece(kind: .name(.weak), range: piece.range, scalars: piece.scalars, followsSpace: true)]
    case .none:
      return splitOffice(piece)
    }
  }

  /// `党建办王伟`: an office printed against the name of who writes for it.
  private static func splitOffice(_ piece: CreditPiece) -> [CreditPiece]? {
    guard piece.range.count == piece.scalars.count, (4...16).contains(piece.scalars.count) else { return nil }
    for length in [3, 2] where piece.scalars.count >= length + 2 {
      let office = Array(piece.scalars.dropLast(length))
      let name = Array(piece.scalars.suffix(length))
      guard NameShape(name) == .strong, NameShape(office) == .organization,
        !CommonWords.contains(Array(name.suffix(2)))
      else { continue }
      let middle = piece.range.upperBound - length
      return [
        CreditPiece(
          kind: .organization, range: piece.range.lowerBound..<middle, scalars: office, followsSpace: true),
        CreditPiece(
          kind: .name(.strong), range: middle..<piece.range.upperBound, scalars: name, followsSpace: false),
      ]
    }
    return nil
  }

  /// `记者许蔓通讯员罗启明`: two roles and their names without a space.
  private static func splitGlued(_ piece: CreditPiece) -> [CreditPiece]? {
    guard piece.range.count == piece.scalars.count, piece.scalars.count <= 24,
      let length = CreditWords.prefixes.prefixLength(of: piece.scalars)
    else { return nil }
    for split in length + 2..<max(length + 2, min(length + 5, piece.scalars.count)) {
      guard CreditWords.prefixes.prefixLength(of: piece.scalars[split...]) != nil else { continue }
      let middle = piece.range.lowerBound + split
      let first = CreditPiece(
        kind: .word, range: piece.range.lowerBound..<middle, scalars: Array(piece.scalars[..<split]),
        followsSpace: true)
      let second = CreditPiece(
        kind: .word, range: middle..<piece.range.upperBound, scalars: Array(piece.scalars[split...]),
        followsSpace: false)
      guard let before = splitPrefix(first), let after = splitPrefix(second) ?? splitGlued(second) else { continue }
      return before + after
    }
    return nil
  }

  /// `记者许蔓`: a role printed against a name that looks like one.
  private static func splitPrefix(_ piece: CreditPiece) -> [CreditPiece]? {
    guard piece.range.count == piece.scalars.count,
      let length = CreditWords.prefixes.prefixLength(of: piece.scalars) ?? CreditWords.titleEnd(in: piece.scalars)
    else { return nil }
    let prefix = Array(piece.scalars.prefix(length))
    let rest = Array(piece.scalars.dropFirst(length))
    guard let role = CreditWords.role(of: prefix) else { return nil }
    let middle = piece.range.lowerBound + length
    let first = CreditPiece(
      kind: .role(role), range: piece.range.lowerBound..<middle, scalars: prefix, followsSpace: true)
    let second = CreditPiece(
      kind: .name(.strong), range: middle..<piece.range.upperBound, scalars: rest, followsSpace: false)
    if let parts = splitSuffix(second, next: nil) ?? splitNames(second) { return [first] + parts }
    return NameShape(rest) == .strong ? [first, second] : nil
  }

  /// `陈杰杨颖`: two names whose space print or scanner lost, each with a common family name.
  private static func splitNames(_ piece: CreditPiece) -> [CreditPiece]? {
    guard (4...6).contains(piece.scalars.count), piece.range.count == piece.scalars.count,
      !OfficeEndings.isOffice(piece.scalars), Surnames.isCommon(piece.scalars[0]),
      !Surnames.containsCompound(piece.scalars[0], piece.scalars[1])
    else { return nil }
    for length in [3, 2] where (2...3).contains(piece.scalars.count - length) {
      guard Surnames.isCommon(piece.scalars[length]) else { continue }
      let middle = piece.range.lowerBound + length
      return [piece.range.lowerBound..<middle, middle..<piece.range.upperBound].map { range in
        let start = range.lowerBound - piece.range.lowerBound
        return CreditPiece(
          kind: .name(.strong), range: range, scalars: Array(piece.scalars[start..<start + range.count]),
          followsSpace: true)
      }
    }
    return nil
  }

  /// `陈牧野摄`, `洗面桥社区供图`, and `陈牧野文` before `/摄`.
  private static func splitSuffix(_ piece: CreditPiece, next: CreditPiece?) -> [CreditPiece]? {
    guard let length = CreditWords.suffixes.suffixLength(of: piece.scalars), piece.scalars.count > length + 1 else {
      return nil
    }
    let suffix = Array(piece.scalars.suffix(length))
    if length == 1, suffix[0] != "摄", next?.kind != .slash, next?.kind != .comma { return nil }
    let rest = Array(piece.scalars.dropLast(length))
    let shape = NameShape(rest)
    guard shape == .strong || shape == .organization || (shape == .weak && suffix[0] == "摄"),
      let role = CreditWords.role(of: suffix)
    else { return nil }
    let middle = piece.range.upperBound - length
    return [
      CreditPiece(
        kind: shape == .organization ? .organization : .name(shape), range: piece.range.lowerBound..<middle,
        scalars: rest, followsSpace: true),
      CreditPiece(
        kind: .role(role), range: middle..<piece.range.upperBound, scalars: suffix, followsSpace: false),
    ]
  }

  // MARK: Who did what

  /// `文` `/` `图` is one role.
  private mutating func joinSlashedRoles() {
    var joined: [CreditPiece] = []
    for piece in pieces {
      if case .role(let second) = piece.kind, joined.count >= 2,
        joined[joined.count - 1].kind == .slash || joined[joined.count - 1].kind == .comma,
        case .role(let first) = joined[joined.count - 2].kind, first.binding == .either, second.binding == .either
      {
        joined.removeLast()
        let role: Byline.Role = first.role == second.role ? first.role : .writerAndPhotographer
        joined[joined.count - 1].kind = .role(CreditRole(role: role, binding: .either))
      } else {
        joined.append(piece)
      }
    }
    pieces = joined
  }

  private mutating func resolve() {
    var current: Byline.Role?
    var group: [Int] = []
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .role(let role):
        reading.hasRole = true
        let next = index + 1 < pieces.count ? pieces[index + 1].kind : nil
        if role.binding == .either, !group.isEmpty, next != .slash, next != .colon {
          for credit in group {
            reading.credits[credit].role = role.role
            reading.credits[credit].isUnderRole = true
          }
          current = nil
        } else {
          // `文/图 记者 卓然`: the writers named next took the pictures as well.
          current = current == .writerAndPhotographer && role.role == .writer ? current : role.role
        }
        group = []
      case .name(let shape):
        group.append(reading.credits.count)
        appendCredit(piece, shape: shape, isOrganization: false, role: current)
      case .organization:
        group.append(reading.credits.count)
        appendCredit(piece, shape: .organization, isOrganization: true, role: current)
      case .neutral, .word:
        appendNeutral(piece.range, after: index > 0 ? Self.lastWord(in: pieces[..<index]) : nil)
        current = nil
        group = []
      case .marker:
        reading.hasMarker = true
        group = []
      case .bracket:
        reading.hasBracket = true
        group = []
      case .slash, .colon, .comma:
        continue
      }
    }
  }

  /// Dates and numbers that follow each other keep the signs between them (`2021-03-05`).
  private mutating func appendNeutral(_ range: Range<Int>, after previous: CreditPiece?) {
    if let last = reading.neutralRanges.last, previous?.range.upperBound == last.upperBound {
      reading.neutralRanges[reading.neutralRanges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      reading.neutralRanges.append(range)
    }
  }

  private static func lastWord(in pieces: ArraySlice<CreditPiece>) -> CreditPiece? {
    pieces.last { !$0.isSeparator }
  }

  private mutating func appendCredit(
    _ piece: CreditPiece, shape: NameShape, isOrganization: Bool, role: Byline.Role?
  ) {
    reading.credits.append(
      Credit(
        name: CreditWords.text(piece.scalars), range: piece.range, role: role ?? .writer,
        isOrganization: isOrganization, shape: shape, isUnderRole: role != nil))
  }
}
