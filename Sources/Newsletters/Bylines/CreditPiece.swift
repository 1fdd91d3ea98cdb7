/// A part of a credit line between its separators.
struct CreditPiece: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case role(CreditRole)
    case name(NameShape)
    case organization
    case neutral
    case slash, colon, comma, bracket, marker
  }

  var kind: Kind
  /// Positions in the text that is being read.
  var range: Range<Int>
  /// Without spaces.
  var scalars: [Unicode.Scalar]
  var followsSpace: Bool

  var isSeparator: Bool {
    switch kind {
    case .slash, .colon, .comma, .bracket, .marker: return true
    default: return false
    }
  }
}

/// Cuts a stretch of folded text into the pieces of a credit.
struct CreditTokenizer {
  private let scalars: [Unicode.Scalar]
  private var position: Int
  private let end: Int
  private var pieces: [CreditPiece] = []

  /// The pieces, or `nil` if a character occurs that no credit holds.
  static func pieces(of scalars: [Unicode.Scalar], _ range: Range<Int>) -> [CreditPiece]? {
    var tokenizer = CreditTokenizer(scalars: scalars, position: range.lowerBound, end: range.upperBound)
    guard tokenizer.tokenize() else { return nil }
    return tokenizer.joiningSpacedNames()
  }

  private init(scalars: [Unicode.Scalar], position: Int, end: Int) {
    self.scalars = scalars
    self.position = position
    self.end = end
  }

  private mutating func tokenize() -> Bool {
    var followsSpace = false
    while position < end {
      let scalar = scalars[position]
      if scalar == " " {
        followsSpace = true
        position += 1
        continue
      }
      if Self.isWordCharacter(scalar) {
        appendWord(followsSpace: followsSpace)
      } else if scalar == "〔", let close = scalars[position..<end].firstIndex(of: "〕") {
        position = close + 1
      } else if let kind = Self.separator(scalar) {
        append(kind, position..<position + 1, followsSpace: followsSpace)
        position += 1
      } else {
        return false
      }
      followsSpace = false
    }
    return true
  }

  private mutating func append(_ kind: CreditPiece.Kind, _ range: Range<Int>, followsSpace: Bool) {
    pieces.append(
      CreditPiece(kind: kind, range: range, scalars: Array(scalars[range]), followsSpace: followsSpace))
  }

  /// A run of letters; digits that follow a name or an office are a piece of their own (`景静4月14日`).
  private mutating func appendWord(followsSpace: Bool) {
    let start = position
    while position < end, Self.isWordCharacter(scalars[position]) { position += 1 }
    let run = start..<position
    let leadingLetters = scalars[run].prefix(while: Self.isLetterOfName)
    if leadingLetters.count >= 3, leadingLetters.count < run.count, leadingLetters.first != "第",
      leadingLetters.first != "总"
    {
      let middle = start + leadingLetters.count
      append(.word, start..<middle, followsSpace: followsSpace)
      append(.neutral, middle..<position, followsSpace: false)
    } else {
      append(leadingLetters.count < run.count ? .neutral : .word, run, followsSpace: followsSpace)
    }
  }

  /// `王 伟` and `马 晓 燕`: single characters with spaces between them are one name.
  private func joiningSpacedNames() -> [CreditPiece] {
    var joined: [CreditPiece] = []
    for piece in pieces {
      if let last = joined.last, last.kind == .word, piece.kind == .word, piece.followsSpace,
        Self.continuesName(last.scalars, with: piece.scalars)
      {
        joined[joined.count - 1].range = last.range.lowerBound..<piece.range.upperBound
        joined[joined.count - 1].scalars += piece.scalars
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private static func continuesName(_ beginning: [Unicode.Scalar], with next: [Unicode.Scalar]) -> Bool {
    guard let first = beginning.first else { return false }
    if beginning.count == 1, next.count == 1, CreditWords.role(of: beginning + next) != nil {
      return true
    }
    if beginning.count == 1 { return next.count <= 2 && Surnames.contains(first) && !isRoleSign(first) }
    guard beginning.count == 2, next.count == 1, !isRoleSign(next[0]) else { return false }
    return Surnames.containsCompound(first, beginning[1])
  }

  private static func isRoleSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "文" || scalar == "图" || scalar == "摄" || scalar == "编"
  }

  private static func isLetterOfName(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar == "·" }

  private static let addressSigns: ScalarSet = "@._×*~=%"

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOfName(scalar) || scalar.isASCIIDigit || scalar.isASCIILetter || addressSigns.contains(scalar)
  }

  /// Whether a credit may hold the character.
  static func isCreditCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || isWordCharacter(scalar) || separator(scalar) != nil
  }

  private static func separator(_ scalar: Unicode.Scalar) -> CreditPiece.Kind? {
    switch scalar {
    case "/", "|", "\\", "丨", "︱", "│", "∕", "⁄": return .slash
    case ":": return .colon
    case ",", "、", ";", "&", "-", "—", "–", "+": return .comma
    case "(", ")", "[", "]", "【", "】", "〔", "〕": return .bracket
    default: return scalar.isMarkerSign ? .marker : nil
    }
  }
}
