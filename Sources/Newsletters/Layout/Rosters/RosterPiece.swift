/// A part of a roster's line, between two gaps or list marks.
struct RosterPiece: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case name
    /// What somebody is: ends in a title (`街道党工委书记`).
    case description
    /// Where somebody is at work: `2号楼1单元`, `第3网格`, `柳林村党支部`.
    case unit
    /// `女`, `男`.
    case sex
    case other
  }

  var kind: Kind
  /// Without the bracket behind.
  var letters: Range<Int>
  /// Where it ends, its bracket included.
  var end: Int
  var isUsual = false
  var isSpaced = false
  /// Whether a part that is no name ends in one: `马来西亚归侨关瑾`.
  var isTitledName = false
  /// Whether a unit has a number: `第3网格`.
  var isNumbered = false
  /// Whether a bracket stands behind a name and says what the one named is, or where from: `康 平(柳湾小学校长)`.
  var isDescribed = false

  /// The parts of a line from a place on, or `nil` where a bracket does not close.
  ///
  /// - Parameter isOfUnits: whether colons stand between units and names.
  static func pieces(of text: Passage, from start: Int, isOfUnits: Bool = false) -> [RosterPiece]? {
    let scalars = text.scalars
    let separators = isOfUnits ? separatorsOfUnits : separators
    var pieces: [RosterPiece] = []
    var place = start
    while place < scalars.count {
      if separators.contains(scalars[place]) {
        place += 1
        continue
      }
      guard let end = self.end(of: scalars, from: place, separators) else { return nil }
      var bracket = lastBracket(of: scalars, place..<end)
      // `甲、乙、丙等`: the word that leaves a list open is no part of the last name.
      if bracket == end, end - place >= 3, scalars[end - 1] == "等" { bracket -= 1 }
      guard bracket > place else { return nil }
      pieces.append(RosterPiece(kind: .other, letters: place..<bracket, end: end))
      place = end
    }
    var parts = joined(pieces, in: scalars).flatMap { parted($0, in: scalars) }.map { classified($0, in: scalars) }
    // Whatever is called before `女` and an age is a name.
    for index in parts.indices.dropLast() where parts[index + 1].kind == .sex && !parts[index].isUsual {
      let letters = scalars[parts[index].letters].filter { $0 != " " }
      guard (2...4).contains(letters.count), letters.allSatisfy(\.isHan) else { continue }
      (parts[index].kind, parts[index].isUsual) = (.name, true)
    }
    return withCounts(parts, in: scalars)
  }

  /// `甲 431 乙 418`, `甲 431票`: the parts with the number of votes behind a name taken to the name, as a bracket would be.
  private static func withCounts(_ parts: [RosterPiece], in scalars: [Unicode.Scalar]) -> [RosterPiece] {
    var joined: [RosterPiece] = []
    for part in parts {
      if var name = joined.last, name.kind == .name, name.end == name.letters.upperBound, isCount(scalars[part.letters])
      {
        (name.end, name.isDescribed) = (part.end, name.isUsual)
        joined[joined.count - 1] = name
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  private static let longestCount = 5

  private static func isCount(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let number = letters.last == "票" ? letters.dropLast() : letters
    return (1...longestCount).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
  }

  private static let separators: ScalarSet = " 、,;/"
  private static let separatorsOfUnits: ScalarSet = " 、,;:/"

  /// Where the part ends that begins at a place: before the next gap or mark that stands in no bracket.
  private static func end(of scalars: [Unicode.Scalar], from start: Int, _ separators: ScalarSet) -> Int? {
    var place = start
    var depth = 0
    while place < scalars.count, depth > 0 || !separators.contains(scalars[place]) {
      if scalars[place] == "(" { depth += 1 }
      if scalars[place] == ")" { depth -= 1 }
      if depth < 0 { return nil }
      place += 1
    }
    return depth == 0 ? place : nil
  }

  /// Where the bracket begins that a part ends with, or its end.
  private static func lastBracket(of scalars: [Unicode.Scalar], _ part: Range<Int>) -> Int {
    guard scalars[part.upperBound - 1] == ")" else { return part.upperBound }
    var depth = 0
    for place in part.reversed() {
      if scalars[place] == ")" { depth += 1 }
      if scalars[place] == "(" { depth -= 1 }
      if depth == 0 { return place }
    }
    return part.lowerBound
  }

  /// The letters of a part without what stands in brackets among them: `牧业(西宁)有限公司工会主席`.
  private static func unbracketed(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var depth = 0
    return scalars.filter { scalar in
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      return depth == 0 && scalar != ")" && scalar != " "
    }
  }

  // MARK: Letters set apart

  /// The parts with the single letters put together that spaces set apart: `康 平`, `马 晓 燕`.
  private static func joined(_ pieces: [RosterPiece], in scalars: [Unicode.Scalar]) -> [RosterPiece] {
    var joined: [RosterPiece] = []
    var index = 0
    while index < pieces.count {
      var end = index
      while end < pieces.count, isLetter(pieces[end]), !isSex(at: end, of: pieces, scalars),
        end == index || isSpace(before: end, of: pieces, scalars)
      {
        end += 1
        if pieces[end - 1].end > pieces[end - 1].letters.upperBound { break }
      }
      if end == index {
        joined.append(pieces[index])
        index += 1
        continue
      }
      if (end - index) % 2 == 1, let last = joined.last, let name = familyName(endingWith: last, in: scalars) {
        // `国土所负责人郭 刚`: the family name stands against the title.
        joined[joined.count - 1].letters = last.letters.lowerBound..<name
        joined[joined.count - 1].end = name
        joined.append(
          RosterPiece(
            kind: .other, letters: name..<pieces[index].letters.upperBound, end: pieces[index].end, isSpaced: true))
        index += 1
      } else if end - index != 3, (end - index) % 2 == 1 {
        joined.append(pieces[index])
        index += 1
      }
      let step = end - index == 3 ? 3 : 2
      for first in stride(from: index, to: end, by: step) {
        let last = pieces[first + step - 1]
        joined.append(
          RosterPiece(
            kind: .other, letters: pieces[first].letters.lowerBound..<last.letters.upperBound, end: last.end,
            isSpaced: true))
      }
      index = end
    }
    return joined
  }

  /// Where the family name begins that a part ends with behind a title.
  private static func familyName(endingWith piece: RosterPiece, in scalars: [Unicode.Scalar]) -> Int? {
    let last = piece.letters.upperBound - 1
    guard piece.letters.count >= 3, piece.end == last + 1, Surnames.contains(scalars[last]),
      RosterLabel.titles.suffixLength(of: scalars[piece.letters.lowerBound..<last]) != nil
    else { return nil }
    return last
  }

  private static func isLetter(_ piece: RosterPiece) -> Bool { piece.letters.count == 1 }

  private static let sexes: ScalarSet = "女男"

  /// `姜 岚 女 45岁`: whether a letter says of which sex the one named is, and is not of the name (`王 胜 男`).
  private static func isSex(at index: Int, of pieces: [RosterPiece], _ scalars: [Unicode.Scalar]) -> Bool {
    guard isLetter(pieces[index]), sexes.contains(scalars[pieces[index].letters.lowerBound]), index + 1 < pieces.count
    else { return false }
    let next = scalars[pieces[index + 1].letters]
    return next.first?.isASCIIDigit ?? false || next.last == "族" || next.last == "岁"
  }

  /// Whether only spaces part a piece from the one before.
  private static func isSpace(before index: Int, of pieces: [RosterPiece], _ scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    return scalars[pieces[index - 1].end..<pieces[index].letters.lowerBound].allSatisfy { $0 == " " }
  }

  // MARK: Units

  /// Whether letters begin with a unit and a colon: `1号楼:甲`, `第一网格(桥华家园):甲`.
  static func isUnitWithColon(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let unit = letters.prefix(longestUnit + 1).prefix { $0 != ":" && $0 != "(" }
    var end = unit.endIndex
    if end < letters.endIndex, letters[end] == "(" {
      guard let close = letters[end...].prefix(longestAside).firstIndex(of: ")") else { return false }
      end = close + 1
    }
    return end < letters.endIndex && letters[end] == ":" && endsInNumbered(unit.filter { $0 != " " })
  }

  private static let longestUnit = 10
  private static let longestAside = 20

  /// A part in two where a name stands against the unit it is of: `3栋|康平`.
  private static func parted(_ piece: RosterPiece, in scalars: [Unicode.Scalar]) -> [RosterPiece] {
    let letters = scalars[piece.letters]
    guard let first = letters.first, first.isASCIIDigit || first.isChineseNumeral || first == "第", letters.count >= 4,
      let name = (2...3).map({ letters.endIndex - $0 }).first(where: { start in
        NameShape(Array(letters[start...])) == .strong && endsInNumbered(Array(letters[..<start]))
      })
    else { return [piece] }
    return [
      RosterPiece(kind: .other, letters: piece.letters.lowerBound..<name, end: name),
      RosterPiece(kind: .other, letters: name..<piece.letters.upperBound, end: piece.end),
    ]
  }

  /// `2号楼1单元`, `第三网格`, `5-8栋`: a number and what is numbered.
  private static func isNumbered(_ letters: [Unicode.Scalar]) -> Bool {
    units.suffixLength(of: letters) != nil
      && letters.contains(where: { $0.isASCIIDigit || $0.isChineseNumeral })
      && letters.allSatisfy { $0.isHan || $0.isASCIIDigit || $0 == "-" || $0 == "—" }
  }

  /// Whether the number stands right before the last word: `第三网格`, and not `六尺巷社区`.
  private static func endsInNumbered(_ letters: [Unicode.Scalar]) -> Bool {
    guard isNumbered(letters), let unit = units.suffixLength(of: letters) else { return false }
    let last = letters.dropLast(unit).last
    return last.map { $0.isASCIIDigit || $0.isChineseNumeral || $0 == "号" } ?? false
  }

  // MARK: Kinds

  private static func classified(_ piece: RosterPiece, in scalars: [Unicode.Scalar]) -> RosterPiece {
    var piece = piece
    let letters = unbracketed(scalars[piece.letters])
    guard let first = letters.first,
      letters.allSatisfy({ $0.isHan || $0.isASCIIDigit || $0 == "·" || $0 == "-" || $0 == "—" })
    else { return piece }
    if letters.count == 1, sexes.contains(first) {
      piece.kind = .sex
    } else if isUnit(letters) || isBody(letters) {
      piece.kind = .unit
      piece.isNumbered = isNumbered(letters)
    } else if RosterLabel.titles.suffixLength(of: letters) != nil {
      piece.kind = .description
    } else if letters.allSatisfy({ $0.isHan || $0 == "·" }), !scalars[piece.letters].contains("(") {
      let shape = NameShape(letters)
      if vacancies.contains(letters) || !piece.isSpaced && duties.contains(letters) { return piece }
      // Set apart by a space even a common word is a name.
      piece.isUsual = shape == .strong || piece.isSpaced && letters.count <= 3 && Surnames.contains(first)
      let bracket = scalars[piece.letters.upperBound..<piece.end].dropFirst().dropLast()
      piece.isDescribed =
        piece.isUsual
        && (RosterLabel.titles.suffixLength(of: bracket) != nil || neighbourhoods.suffixLength(of: bracket) != nil)
      piece.kind = piece.isUsual || isPossibleName(letters, shape, isSpaced: piece.isSpaced) ? .name : .other
      piece.isTitledName =
        piece.kind == .other && (5...longestBody).contains(letters.count)
        && (2...3).contains { NameShape(Array(letters.suffix($0))) == .strong }
    }
    return piece
  }

  /// What stands in the place of a name where nobody has the post.
  private static let vacancies: WordList = "空缺 暂缺 缺额 待定 待补 暂无"

  /// What those on a committee see to, which stands behind their names: `委员 甲 文体`.
  private static let duties: WordList = """
    文体 文艺 文教 文化 文娱 体育 宣传 组织 纪检 统战 青年 妇女 老龄 残联 民政 低保 社保 劳动 就业 计生 卫生 环卫 绿化 城管 综治 治保 治安 调解 信访 消防 安全 武装 民兵 党建 党务 网格 财务 财会
    总务 后勤 工程 维修 保洁 保安 秩序 福利 教育 外联 联络 档案 统计 日常 全面
    """

  /// Whether letters without a usual family name can be a name: no title is part of them, nor a word of grammar behind
  /// the first letter.
  private static func isPossibleName(_ letters: [Unicode.Scalar], _ shape: NameShape, isSpaced: Bool) -> Bool {
    guard letters.count <= 6, isSpaced || !RosterLabel.titles.occurs(in: letters) else { return false }
    if shape == .weak { return true }
    return shape == .none && (2...3).contains(letters.count) && CommonWords.holdsWordSign([letters[0]])
      && NameShape(Array(letters.dropFirst())) != .none && !CommonWords.holdsWordSign(Array(letters.dropFirst()))
  }

  /// A number and what is numbered; `柳林村`: where somebody is from.
  private static func isUnit(_ letters: [Unicode.Scalar]) -> Bool {
    if isNumbered(letters) { return true }
    return (3...longestNeighbourhood).contains(letters.count) && neighbourhoods.suffixLength(of: letters) != nil
  }

  private static let longestNeighbourhood = 8

  /// `柳林村党支部`: a body that lists have a line of its own for.
  private static func isBody(_ letters: [Unicode.Scalar]) -> Bool {
    (4...longestBody).contains(letters.count) && bodies.suffixLength(of: letters) != nil
  }

  private static let longestBody = 14
  private static let bodies: WordList = "党支部 党总支 党委 居委会 村委会 业委会 妇联 工作站 服务站 合作社"

  /// What a bracket ends in that says where somebody is from: `甲(石桥社区)`.
  private static let neighbourhoods: WordList = "社区 居委会 村委会 居民区 小区 村"

  private static let units: WordList = "单元 楼 栋 幢 院 网格 片 组 队 区 门 号 弄 排 层"
}
