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

  /// A run of letters; digits that follow a name or an office are a piece of their own (`许蔓4月14日`).
  private mutating func appendWord(followsSpace: Bool) {
    let start = position
    while position < end, Self.isWordCharacter(scalars[position]) { position += 1 }
    let run = start..<position
    let leadingLetters = scalars[run].prefix(while: Self.isLetterOfName)
    if leadingLetters.count >= 3, leadingLetters.count < run.count, leadingLetters.first != "第",
      leadingLetters.first != "总", !Self.isHouseNumber(scalars[leadingLetters.endIndex..<position])
    {
      let middle = start + leadingLetters.count
      append(.word, start..<middle, followsSpace: followsSpace)
      append(.neutral, middle..<position, followsSpace: false)
    } else {
      append(leadingLetters.count < run.count ? .neutral : .word, run, followsSpace: followsSpace)
    }
  }

  /// `石桥路|31号`: whether what follows letters makes an address of them.
  private static func isHouseNumber(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let unit = rest.drop { $0.isASCIIDigit }
    return unit.first.map { houseUnits.contains($0) } ?? false
  }

  private static let houseUnits: ScalarSet = "号弄室栋幢"

  /// `王 伟` and `马 晓 燕`: single characters with spaces between them are names.
  private func joiningSpacedNames() -> [CreditPiece] {
    var joined: [CreditPiece] = []
    var index = 0
    while index < pieces.count {
      if isWordForText(index) {
        joined.append(pieces[index])
        index += 1
        continue
      }
      let singles = singleCharacters(from: index)
      let length = singles.count > 1 ? Self.wordLength(in: singles) : compoundLength(at: index)
      joined.append(length > 1 ? Self.join(pieces[index..<index + length]) : pieces[index])
      index += max(1, length)
    }
    return joined
  }

  /// The characters of the pieces from an index on that are one each, with nothing but spaces between them.
  private func singleCharacters(from start: Int) -> [Unicode.Scalar] {
    var characters: [Unicode.Scalar] = []
    for (index, piece) in zip(start..., pieces[start...]) {
      guard piece.kind == .word, piece.scalars.count == 1, !isWordForText(index),
        piece.followsSpace || characters.isEmpty,
        piece.scalars[0] != "摄", piece.scalars[0] != "图"
      else { break }
      characters.append(piece.scalars[0])
    }
    return characters
  }

  private static let pictures: WordList = "摄 摄影 图 供图"

  /// `幸福林 文 何江 图`, `何江/文 罗启明/图`: whether 文 says what the person before it did, as another word says what the one
  /// behind it did; it is a family name as well.
  private func isWordForText(_ index: Int) -> Bool {
    if isBehindSlash(index) { return true }
    guard index > 0, pieces[index].kind == .word, pieces[index].scalars == ["文"], pieces[index].followsSpace,
      pieces[index - 1].kind == .word, pieces[index - 1].scalars.count > 1 || index > 1,
      CreditWords.role(of: pieces[index - 1].scalars) == nil
    else { return false }
    return pieces[(index + 1)...].dropFirst().contains { Self.pictures.suffixLength(of: $0.scalars) != nil }
      || pieces.dropFirst(index + 1).first.map {
        $0.scalars.count > 2 && Self.pictures.suffixLength(of: $0.scalars) != nil
      }
        ?? false
  }

  /// Whether 文 stands between a slash behind a word of two letters or more, and a space or the end.
  private func isBehindSlash(_ index: Int) -> Bool {
    guard index > 1, pieces[index].kind == .word, pieces[index].scalars == ["文"], pieces[index - 1].kind == .slash,
      pieces[index - 2].kind == .word, pieces[index - 2].scalars.count > 1
    else { return false }
    return CreditWords.role(of: pieces[index - 2].scalars) == nil
  }

  /// How many of the single characters are the first name or word among them.
  private static func wordLength(in singles: [Unicode.Scalar]) -> Int {
    if CreditWords.role(of: Array(singles.prefix(2))) != nil { return 2 }
    guard Surnames.contains(singles[0]) else { return 1 }
    if singles.count <= 3 { return singles.count }
    if Surnames.containsCompound(singles[0], singles[1]) { return singles.count == 4 ? 4 : 3 }
    return Surnames.contains(singles[2]) || singles.count == 4 ? 2 : 3
  }

  /// A family name and its given names with one space between: `王 小明`, `欧阳 兰`.
  private func compoundLength(at index: Int) -> Int {
    guard index + 1 < pieces.count else { return 1 }
    let first = pieces[index]
    let next = pieces[index + 1]
    guard first.kind == .word, next.kind == .word, next.followsSpace, next.scalars.count <= 2,
      CreditWords.role(of: next.scalars) == nil
    else { return 1 }
    if first.scalars.count == 1 { return Surnames.contains(first.scalars[0]) ? 2 : 1 }
    let isCompound = first.scalars.count == 2 && Surnames.containsCompound(first.scalars[0], first.scalars[1])
    return isCompound && next.scalars.count == 1 ? 2 : 1
  }

  private static func join(_ pieces: ArraySlice<CreditPiece>) -> CreditPiece {
    var joined = pieces[pieces.startIndex]
    for piece in pieces.dropFirst() {
      joined.range = joined.range.lowerBound..<piece.range.upperBound
      joined.scalars += piece.scalars
    }
    return joined
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
