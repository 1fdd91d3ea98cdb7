/// What the credits of one line are, and which part of the line is left as text.
struct CreditedLine: Hashable, Sendable {
  /// Positions of the line that are text; empty where the line is nothing but a credit.
  var text: Range<Int>
  var leading: [Credit] = []
  var trailing: [Credit] = []
  /// `本报讯` stood at its beginning.
  var hasNewsLead = false
}

/// Finds the credits of a line: the whole of it, before its text, or after.
struct BylineReader {
  private let scalars: [Unicode.Scalar]

  init(_ text: Passage) {
    self.scalars = text.scalars
  }

  /// The longest credit line that is looked for.
  private static let longestCredit = 160

  // MARK: The whole line

  /// The reading of a line that is nothing but a credit or date line, or `nil`.
  func wholeLine() -> CreditReading? {
    guard scalars.count <= Self.longestCredit, !isNumberedHeading,
      scalars.allSatisfy(CreditTokenizer.isCreditCharacter),
      let reading = CreditParser.read(scalars, 0..<scalars.count)
    else {
      return nil
    }
    if reading.credits.isEmpty { return reading.neutralRanges.isEmpty ? nil : reading }
    if reading.hasRole { return isCreditWithRole(reading) ? reading : nil }
    // `【温馨角】` heads a rubric, whatever family name its word begins with.
    let isWrapped = scalars.first?.opensPair == true && scalars.last?.closesPair == true && scalars.first != "【"
    let isMarked = scalars.first?.isMarkerSign == true
    if isWrapped, reading.bareNamesAreStrong { return reading }
    if isMarked, reading.bareNamesAreStrong, reading.hasOnlyPersons, isCreditMarker(reading) { return reading }
    return nil
  }

  /// `(四)优秀志愿者(3人)`: a part of a list, whatever it is called.
  private var isNumberedHeading: Bool {
    scalars.count >= 3 && scalars[0] == "(" && scalars[1].isChineseNumeral && TextOpening(scalars).isEnumerated
  }

  /// `□` stands before names, the other signs before headings as well, bullets before nearly anything.
  private func isCreditMarker(_ reading: CreditReading) -> Bool {
    guard let marker = scalars.first, marker != "□" else { return true }
    guard Signs.creditMarkers.contains(marker), marker != "◆", marker != "★" else { return false }
    return reading.credits.allSatisfy { $0.name.unicodeScalars.first.map(Surnames.isCommon) ?? false }
  }

  private func isCreditWithRole(_ reading: CreditReading) -> Bool {
    reading.credits.contains(where: \.isUnderRole) && reading.bareNamesAreStrong
  }

  /// The names of a line that gives names, perhaps with their office, and nothing else, if they all look like names.
  func bareNames() -> [Credit]? {
    guard scalars.count <= 30, let reading = CreditParser.read(scalars, 0..<scalars.count), !reading.hasRole,
      reading.neutralRanges.isEmpty, !reading.credits.isEmpty, reading.credits.count <= 4,
      reading.bareNamesAreStrong, reading.credits.contains(where: { !$0.isOrganization })
    else { return nil }
    return reading.credits
  }

  // MARK: Before and after the text

  func credited() -> CreditedLine {
    var line = CreditedLine(text: 0..<scalars.count)
    readLeading(&line)
    readTrailing(&line)
    return line
  }

  private func readLeading(_ line: inout CreditedLine) {
    var position = line.text.lowerBound
    if let end = NewsLead.end(in: scalars, from: position) {
      line.hasNewsLead = true
      position = end
    }
    if let (credits, end) = bracketedLeading(from: position) ?? openLeading(from: position)
      ?? (line.hasNewsLead ? gluedLeading(from: position) : nil)
    {
      line.leading = credits
      position = end
    }
    position = skipping(from: position) { $0 == " " || $0 == ":" || $0 == "," }
    if position < line.text.upperBound || line.hasNewsLead || !line.leading.isEmpty {
      line.text = min(position, scalars.count)..<scalars.count
    }
  }

  private func skipping(from start: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
    var position = start
    while position < scalars.count, condition(scalars[position]) { position += 1 }
    return position
  }

  /// `(记者 黎晓棠 实习生 区以宁)` at the beginning.
  private func bracketedLeading(from start: Int) -> (credits: [Credit], end: Int)? {
    let open = skipping(from: start) { $0 == " " }
    guard open < scalars.count, Signs.openingBrackets.contains(scalars[open]),
      let close = scalars[open..<min(scalars.count, open + 80)].firstIndex(where: { Signs.closingBrackets.contains($0) }
      ),
      let reading = CreditParser.read(scalars, open..<close + 1), !reading.credits.isEmpty,
      reading.hasOnlyShortNeutrals
    else { return nil }
    // `[正康居委会]6月29日选举。`: whom the line is about.
    let isHeading =
      start == 0 && scalars[open] != "(" && !reading.hasRole && reading.credits.allSatisfy(\.isOrganization)
    if isHeading { return nil }
    let opensNews = start > 0 || TextOpening(Array(scalars[(close + 1)...].prefix(12))).isNews
    let isCredit = reading.hasRole ? isCreditWithRole(reading) : opensNews && reading.bareNamesAreStrong
    return isCredit ? (reading.credits, close + 1) : nil
  }

  /// `记者 许蔓 通讯员 张恺 4月14日…`, `□本报记者 许蔓 报道`.
  private func openLeading(from start: Int) -> (credits: [Credit], end: Int)? {
    let first = skipping(from: start) { $0 == " " || $0.isMarkerSign }
    guard first < scalars.count, startsWithRole(first) else { return nil }
    var best: (credits: [Credit], end: Int)?
    let limit = min(scalars.count, first + 60)
    var position = first
    while position < limit {
      position = (position + 1..<limit).first { isBoundary($0) } ?? limit
      guard position < scalars.count, scalars[position] != "、", scalars[position] != "/" else {
        position += 1
        continue
      }
      guard let reading = CreditParser.read(scalars, first..<position), reading.neutralRanges.isEmpty else { break }
      let isComplete = !reading.credits.isEmpty && reading.credits.allSatisfy(\.isUnderRole)
      let areStrong = reading.credits.allSatisfy { $0.shape == .strong }
      if isComplete, areStrong { best = (reading.credits, position) }
      position += scalars[position] == " " ? 0 : 1
      if position < limit, scalars[position] != " " { break }
    }
    return best
  }

  /// `本报讯 记者许蔓从街道获悉…`: the name ends where a word begins that only a sentence has.
  private func gluedLeading(from start: Int) -> (credits: [Credit], end: Int)? {
    let first = skipping(from: start) { $0 == " " }
    guard let length = Self.openingRoles.prefixLength(of: scalars[min(first, scalars.count)...]) else { return nil }
    let name = skipping(from: first + length) { $0 == " " }
    for count in [3, 2] where name + count < scalars.count {
      let range = name..<name + count
      guard NameShape(Array(scalars[range])) == .strong,
        Self.sentenceWords.prefixLength(of: scalars[range.upperBound...]) != nil
      else { continue }
      let credit = Credit(
        name: CreditWords.text(Array(scalars[range])), range: range, role: .writer, isOrganization: false,
        shape: .strong, isUnderRole: true)
      return ([credit], range.upperBound)
    }
    return nil
  }

  private static let sentenceWords: WordList = "从 在 近日 日前 昨 今 获悉 报道 了解 于 对 跟随 走进 来到 采访"

  private func startsWithRole(_ position: Int) -> Bool {
    Self.openingRoles.prefixLength(of: scalars[position...]) != nil
  }

  private static let openingRoles: WordList = """
    记者 本报记者 通讯员 特约记者 见习记者 实习记者 特约通讯员 本报通讯员 全媒体记者 融媒体记者 首席记者 文/ 图/ 作者
    """

  private func isBoundary(_ position: Int) -> Bool {
    let scalar = scalars[position]
    return scalar == " " || scalar == ":" || scalar == "、" || scalar == "/" || scalar.isASCIIDigit
  }

  private func readTrailing(_ line: inout CreditedLine) {
    guard let (credits, cut) = TrailingCredit.find(in: scalars, line.text) else { return }
    line.trailing = credits
    var end = cut
    while end > line.text.lowerBound, scalars[end - 1] == " " { end -= 1 }
    line.text = line.text.lowerBound..<end
  }
}

/// `本报讯` and its kin at the beginning of an item.
enum NewsLead {
  private static let words: WordList = "本报讯 本刊讯 本网讯 本台讯 本站讯 本社讯 社区讯 街道讯 本街讯 本镇讯 本乡讯 简讯 快讯 又讯 消息"

  /// The position after the lead and its brackets, or `nil` if there is none.
  static func end(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var position = start
    var isBracketed = false
    while position < scalars.count, scalars[position] == " " || scalars[position].isMarkerSign { position += 1 }
    if position < scalars.count, Signs.openingBrackets.contains(scalars[position]) {
      isBracketed = true
      position += 1
    }
    let rest = scalars[min(position, scalars.count)...]
    guard let wordLength = words.prefixLength(of: rest) else {
      return placeLead(in: scalars, from: position, isBracketed: isBracketed)
    }
    position += wordLength
    if isBracketed {
      guard position < scalars.count, Signs.closingBrackets.contains(scalars[position]) else { return nil }
      return position + 1
    }
    guard wordLength == 3 || (position < scalars.count && scalars[position] == " ") else { return nil }
    return position < scalars.count ? position : nil
  }

  /// `(巴彦乌拉苏木讯)`, `湛山街道讯 11月12日…`: the place that sends the news, where news follows.
  private static func placeLead(in scalars: [Unicode.Scalar], from start: Int, isBracketed: Bool) -> Int? {
    let place = scalars[min(start, scalars.count)...].prefix(14).prefix(while: \.isHan)
    guard place.count >= 3, place.last == "讯", place.endIndex < scalars.count else { return nil }
    if isBracketed { return Signs.closingBrackets.contains(scalars[place.endIndex]) ? place.endIndex + 1 : nil }
    guard scalars[place.endIndex] == " " else { return nil }
    return TextOpening(Array(scalars[(place.endIndex + 1)...].prefix(12))).isNews ? place.endIndex : nil
  }
}
