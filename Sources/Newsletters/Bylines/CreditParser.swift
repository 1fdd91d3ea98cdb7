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

  var hasOnlyPersons: Bool { credits.allSatisfy { !$0.isOrganization } }
}

/// Reads a stretch of text as a credit: `记者 景静 通讯员 黄冠兵 文/图`, `■陈凯庭 摄`, `(城运中心)`.
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
      guard let parts = Self.parts(of: piece, followsRole: followsRole, next: next) else { return false }
      classified += parts
    }
    pieces = classified
    return true
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
    if let parts = splitPrefix(piece) { return parts }
    if let parts = splitSuffix(piece, next: next) { return parts }
    switch NameShape(piece.scalars) {
    case .organization:
      return [CreditPiece(kind: .organization, range: piece.range, scalars: piece.scalars, followsSpace: true)]
    case .strong:
      return [CreditPiece(kind: .name(.strong), range: piece.range, scalars: piece.scalars, followsSpace: true)]
    case .weak:
      return [CreditPiece(kind: .name(.weak), range: piece.range, scalars: piece.scalars, followsSpace: true)]
    case .none:
      return nil
    }
  }

  /// `记者景静`: a role printed against a name that looks like one.
  private static func splitPrefix(_ piece: CreditPiece) -> [CreditPiece]? {
    guard piece.range.count == piece.scalars.count,
      let length = CreditWords.prefixes.prefixLength(of: piece.scalars)
    else { return nil }
    let prefix = Array(piece.scalars.prefix(length))
    let rest = Array(piece.scalars.dropFirst(length))
    guard let role = CreditWords.role(of: prefix), NameShape(rest) == .strong else { return nil }
    let middle = piece.range.lowerBound + length
    return [
      CreditPiece(
        kind: .role(role), range: piece.range.lowerBound..<middle, scalars: prefix, followsSpace: true),
      CreditPiece(
        kind: .name(.strong), range: middle..<piece.range.upperBound, scalars: rest, followsSpace: false),
    ]
  }

  /// `陈凯庭摄`, `洗面桥社区供图`, and `陈凯庭文` before `/摄`.
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
        reading.neutralRanges.append(piece.range)
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

  private mutating func appendCredit(
    _ piece: CreditPiece, shape: NameShape, isOrganization: Bool, role: Byline.Role?
  ) {
    reading.credits.append(
      Credit(
        name: CreditWords.text(piece.scalars), range: piece.range, role: role ?? .writer,
        isOrganization: isOrganization, shape: shape, isUnderRole: role != nil))
  }
}
