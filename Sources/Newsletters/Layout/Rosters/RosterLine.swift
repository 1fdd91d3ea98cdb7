/// A line of a roster: names in columns or behind a label, each perhaps beside what the one named is.
///
/// `指 挥 长:康 平  街道党工委书记`, `综合组:关 瑾(组长) 田 甜`, `街道武装部部长  石 开`, `1号楼1单元 黑玉华  2单元 车秀敏`.
package struct RosterLine: Hashable, Sendable {
  /// What stands before the colon of a line.
  package enum LabelKind: Hashable, Sendable {
    /// A post, which all have whom the line names.
    case office
    /// A group, or any other body, that those named are of.
    case body
    /// What those named did at a meeting: `出席`, `列席`, `主持人`.
    case persons
    /// A group whose posts and names stand on the lines below: `(一)宣传组`.
    case group
    /// The heads of columns: `姓名  职务`.
    case columns
    /// Bodies and not names: `成员单位`.
    case bodies
  }

  /// How the parts of a line follow each other.
  package enum Order: Hashable, Sendable {
    /// Names, each with nothing or a bracket behind it.
    case names
    /// Each name before what the one named is.
    case namesFirst
    /// Each name behind what the one named is, or where.
    case namesLast
  }

  /// A name of the line.
  package struct Entry: Hashable, Sendable {
    /// The letters of the name, spaces inside it included.
    package var name: Range<Int>
    /// Whether it has the shape of a Chinese name: a family name and one or two letters.
    package var isUsual: Bool
    /// Whether spaces set its letters apart.
    package var isSpaced: Bool
    /// What stands beside the name and says who it is, brackets included.
    package var description: Range<Int>?
    /// The posts that the head of the name's column gives, in a table.
    package var posts: [String] = []
  }

  /// The name of a body in its column.
  package struct RowBody: Hashable, Sendable {
    package var name: Range<Int>
    /// The word for a neighbourhood that the head of the column is and the name stands without; `nil` where it is of a team.
    package var head: String?
  }

  /// The letters before the colon, or before the names where no colon stands; all of a line that only heads others.
  package var label: Range<Int>?
  package var labelKind: LabelKind?
  package var order: Order
  package var entries: [Entry]
  /// What the one sees to whom the line names, where that stands behind the name.
  package private(set) var duty: Range<Int>?
  /// Whether parts of the line are neither names nor what somebody is, so that only its neighbours make it a roster's.
  package var isLoose = false
  /// Whether the line is a row of a table that says in its head where names and posts stand.
  package private(set) var isRow = false
  /// The body that such a row is of, where only the column says that its name is one.
  package private(set) var body: RowBody?
  /// Whether a colon stands behind the label.
  private var hasColon = false
  /// Whether every part is a name, or ends in one: `甲、归侨乙`.
  private var areNamesWithTitles = false
  /// Whether a bracket behind each name says what the one named is.
  private var isDescribed = false
  /// Whether it is nothing but one name, perhaps with a bracket: `姚 平(调解)`, which goes on with the label above.
  private var isAlone = false
  /// Whether every name stands behind the house or group that it is of: `1号楼:甲 2号楼:乙`, `1号楼 甲 2号楼 乙`.
  private var isOfUnits = false

  /// The longest line that is looked at.
  private static let longest = 120

  /// The reading of a line, or `nil` where it is none of a roster.
  /// - Complexity: linear in the line, which is short.
  package init?(_ text: Passage) {
    let scalars = text.scalars
    (order, entries) = (.names, [])
    guard scalars.count <= Self.longest, !Self.holdsForeignSign(scalars) else { return nil }
    let start = RosterLabel.numberEnd(of: scalars)
    if let kind = RosterLabel.head(of: scalars[start...]) {
      (label, labelKind) = (start..<scalars.count, kind)
      return
    }
    guard scalars.contains(where: { Self.dividers.contains($0) }) || scalars.count <= Self.longestName else {
      return nil
    }
    var names = start
    if RosterPiece.isUnitWithColon(scalars[start...]) {
      isOfUnits = true
    } else if let colon = scalars.prefix(RosterLabel.longest + 1).firstIndex(of: ":") {
      guard let kind = RosterLabel.kind(of: scalars[start..<colon]) else { return nil }
      (label, labelKind, names, hasColon) = (start..<colon, kind, colon + 1, true)
      isLoose = kind == .bodies
      if isLoose { return }
    }
    var pieces = RosterPiece.pieces(of: text, from: names, isOfUnits: isOfUnits) ?? []
    if label == nil, pieces.count > 1, pieces[0].kind == .description,
      RosterLabel.isBareOffice(scalars[pieces[0].letters].filter({ $0 != " " })), pieces[1].kind == .name
    {
      (label, labelKind) = (pieces[0].letters, .office)
      pieces.removeFirst()
    }
    if labelKind == .office, Self.saysDuty(pieces, in: scalars) {
      duty = pieces[1].letters.lowerBound..<scalars.count
      pieces = [pieces[0]]
    }
    if start == 0, label == nil, readAlone(pieces) { return }
    guard !pieces.isEmpty, scalars.contains(where: { Self.dividers.contains($0) }), read(pieces),
      !(start > 0 && isLoose)
    else { return nil }
  }

  /// `副主任 甲(9幢) 财务`: whether, behind one name, stands what the one named sees to.
  private static func saysDuty(_ pieces: [RosterPiece], in scalars: [Unicode.Scalar]) -> Bool {
    guard pieces.count > 1, pieces[0].kind == .name, pieces[0].isUsual, scalars[pieces[0].end] == " " else {
      return false
    }
    // `书记:甲 副书记:乙`
    if scalars[pieces[0].end...].contains(":") { return false }
    let rest = pieces.dropFirst()
    // `委员 甲 男 52岁 群众`
    if rest.first?.kind == .sex { return true }
    return rest.first?.kind == .other && !rest.contains { $0.kind == .name && $0.isUsual || $0.isTitledName }
      && !rest.contains { $0.kind == .description }
  }

  private static let longestName = 4

  /// `姚 平(调解)`: reads a line that is one name; whether it is a list's only its neighbours say.
  private mutating func readAlone(_ pieces: [RosterPiece]) -> Bool {
    guard pieces.count == 1, let name = pieces.first, name.kind == .name, name.isUsual, !name.isDescribed else {
      return false
    }
    var entry = Entry(name: name.letters, isUsual: true, isSpaced: name.isSpaced)
    if name.end > name.letters.upperBound { entry.description = name.letters.upperBound..<name.end }
    (entries, isLoose, isAlone) = ([entry], true, true)
    return true
  }

  /// The reading of a row of a table, or `nil` where the line is none.
  package init?(_ text: Passage, under columns: RosterColumns) {
    let row = columns.row(text)
    if row.entries.isEmpty { return nil }
    (entries, body, isRow) = (row.entries, row.body, true)
    order = entries.contains { $0.description != nil } ? .namesFirst : .names
  }

  /// Signs of which a line of names has one, unless it heads others.
  private static let dividers: ScalarSet = " :、)"
  /// Signs that no line of a roster holds.
  private static let foreign: ScalarSet = "。!?《》|=+@/%"

  /// Whether a line holds such a sign; a stroke between spaces only parts it: `楼长 甲 / 党小组长 乙`.
  private static func holdsForeignSign(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains { place in
      guard foreign.contains(scalars[place]) else { return false }
      let isStroke = scalars[place] == "/" && place > 0 && place + 1 < scalars.count
      return !(isStroke && scalars[place - 1] == " " && scalars[place + 1] == " ")
    }
  }

  private mutating func read(_ parts: [RosterPiece]) -> Bool {
    var pieces = parts
    var kinds = pieces.map(\.kind)
    let hasDescription = kinds.contains(.description) || kinds.contains(.unit)
    isLoose = kinds.contains(.other)
    areNamesWithTitles = pieces.allSatisfy { $0.kind == .name || $0.isTitledName }
    if labelKind == .persons {
      // Whoever took part may be named with a title against the name, which is read as running text is.
      order = kinds.last == .description && kinds.first == .name && !isLoose ? .namesFirst : .namesLast
    } else if let end = Self.endOfRow(pieces), label == nil {
      (order, isLoose) = (pieces[0].kind == .name ? .namesFirst : .namesLast, false)
      if end < pieces.count { duty = pieces[end].letters.lowerBound..<(pieces.last?.end ?? 0) }
      pieces.removeSubrange(end...)
      kinds.removeSubrange(end...)
    } else if !hasDescription {
      order = .names
    } else {
      order = kinds.first == .name && Self.isOfName(kinds.last) ? .namesFirst : .namesLast
    }
    guard labelKind == .persons || follows(kinds) else { return false }
    if order == .namesLast, label == nil, kinds.allSatisfy({ $0 == .unit || $0 == .name }) { isOfUnits = true }
    for (index, piece) in pieces.enumerated() where piece.kind == .name {
      var entry = Entry(name: piece.letters, isUsual: piece.isUsual, isSpaced: piece.isSpaced, description: nil)
      var end = piece.end
      if order == .namesFirst {
        let others = pieces[(index + 1)...]
        end = (others.first?.kind == .sex ? others : others.prefix { Self.isOfName($0.kind) }).last?.end ?? end
      }
      if end > piece.letters.upperBound { entry.description = piece.letters.upperBound..<end }
      entries.append(entry)
    }
    if entries.isEmpty { return false }
    isDescribed = order == .names && pieces.allSatisfy(\.isDescribed)
    return label != nil || order != .names || isDescribed || Self.isList(entries)
  }

  /// `第一网格 甲 桥华家园1至9号楼`, `社区民警 甲 13800000000`, `甲 党委书记、主任 主持全面工作`, `甲 女 45岁 某公司经理`: where a line goes on to what somebody
  /// sees to that has said of one person where or what he is; `nil` in any other line.
  private static func endOfRow(_ pieces: [RosterPiece]) -> Int? {
    guard pieces.count > 2 else { return nil }
    let end: Int
    switch (pieces[0].kind, pieces[1].kind) {
    // `委员 甲 15号楼 治安、车辆`: behind the house that he is of stands what he sees to.
    case (.description, .name) where pieces[2].kind == .unit: return 2
    case (.unit, .name) where pieces[1].isUsual || pieces[0].isNumbered: end = 2
    case (.description, .name) where pieces[1].isUsual: end = 2
    case (.name, .description) where pieces[0].isUsual:
      end = pieces.dropFirst().firstIndex { !isOfName($0.kind) } ?? pieces.count
    case (.name, .sex) where pieces[0].isUsual:
      end = (pieces.lastIndex { $0.kind == .description } ?? 1) + 1
    default: return nil
    }
    let rest = pieces[end...]
    let namesOthers =
      pieces[1].kind != .sex && zip(rest, rest.dropFirst()).contains { isOfName($0.kind) && $1.kind == .name }
    if namesOthers || pieces[2...].contains(where: { $0.kind == .name && $0.isUsual }) { return nil }
    return rest.isEmpty && pieces[1].kind != .sex ? nil : end
  }

  /// Whether a part says what somebody is, or where.
  private static func isOfName(_ kind: RosterPiece.Kind?) -> Bool {
    kind == .description || kind == .unit || kind == .sex
  }

  /// Whether the parts follow each other as the order says.
  private func follows(_ kinds: [RosterPiece.Kind]) -> Bool {
    switch order {
    case .names: return !isLoose || labelKind == .office && kinds.first == .name && areNamesWithTitles
    case .namesFirst:
      // No two names in a row, and what each is behind it.
      return !isLoose && zip(kinds, kinds.dropFirst()).allSatisfy { $0 != .name || Self.isOfName($1) }
    case .namesLast:
      guard kinds.last == .name, label == nil || labelKind == .office else { return false }
      if isLoose { return kinds.dropLast().last == .description }
      // No two names in a row, and each behind what says who it is.
      return kinds.first != .name && zip(kinds, kinds.dropFirst()).allSatisfy { $0 != .name || $1 != .name }
    }
  }

  /// Whether a line of nothing but names is surely one: two or more, most of the usual shape.
  private static func isList(_ entries: [Entry]) -> Bool {
    let usual = entries.count(where: \.isUsual)
    return entries.count >= 2 && usual * 2 >= entries.count && !entries.allSatisfy(\.isSpaced)
  }
}

extension RosterLine {
  /// The lines of a text, by index, that are a roster's: two or more of them in a row, or one behind a label that only
  /// rosters have.
  /// - Complexity: linear in the lines.
  static func lines(in lines: [LayoutLine]) -> Set<Int> {
    var found: Set<Int> = []
    var run: [(index: Int, line: RosterLine)] = []
    var table: (head: Int, columns: RosterColumns)?
    func finish() {
      if let last = run.last, isSignature(last, above: last.index + 1 < lines.count ? lines[last.index + 1] : nil) {
        run.removeLast()
      }
      while let last = run.last, last.line.isHead { run.removeLast() }
      if isRoster(run.map(\.line), after: run.first.map { $0.index > 0 ? lines[$0.index - 1] : nil } ?? nil) {
        found.formUnion(run.map(\.index))
      }
      run = []
    }
    for (index, line) in lines.enumerated() {
      let isPlain = line.markup == .none || line.markup == .listItem
      if let (head, columns) = table {
        if isPlain, RosterLine(line.text, under: columns) != nil {
          found.formUnion([head, index])
          continue
        }
        table = nil
      }
      if isPlain, let columns = RosterColumns(line.text) {
        finish()
        table = (index, columns)
        continue
      }
      guard isPlain, !goesOn(lines, at: index), let reading = RosterLine(line.text),
        !(reading.isLoose && reading.labelKind != .persons && run.isEmpty),
        !reading.isAlone || reading.goesOn(below: run, lines, at: index),
        !reading.isHead || index + 1 < lines.count && reading.heads(lines[index + 1])
      else {
        finish()
        continue
      }
      if !run.isEmpty, line.blankLinesBefore > 1 { finish() }
      run.append((index, reading))
    }
    finish()
    return found
  }

  /// Whether a name alone on its line stands, further in, below those behind a label: `委员:甲` and below it `  乙(调解)`.
  private func goesOn(below run: [(index: Int, line: RosterLine)], _ lines: [LayoutLine], at place: Int) -> Bool {
    guard lines[place].blankLinesBefore == 0, let label = run.last(where: { $0.line.label != nil }),
      label.line.order == .names
    else { return false }
    return label.line.labelKind == .office && lines[place].indent > lines[label.index].indent
  }

  /// Whether a sentence goes on from the line before, or on the next line; a list may.
  private static func goesOn(_ lines: [LayoutLine], at index: Int) -> Bool {
    func breaksOff(_ line: LayoutLine) -> Bool { line.text.scalars.last == "," }
    return breaksOff(lines[index]) || index > 0 && breaksOff(lines[index - 1])
  }

  /// `选举委员会主任  王建国` above a date: whoever signs a notice is none of its roster.
  private static func isSignature(_ last: (index: Int, line: RosterLine), above next: LayoutLine?) -> Bool {
    guard last.line.order == .namesLast, last.line.label == nil, let next else { return false }
    return DatelineShape.isWholeDate(next.text.scalars)
  }

  /// Whether lines in a row are a roster; of one line its label says it, or that a colon or a number stands before it.
  private static func isRoster(_ run: [RosterLine], after previous: LayoutLine?) -> Bool {
    guard let first = run.first else { return false }
    if run.count == 1 {
      guard !first.hasColon else {
        return first.labelKind == .body ? first.entries.filter(\.isUsual).count >= 2 : first.hasUsualName
      }
      guard first.order == .names || first.isOfUnits, first.entries.count >= 3, let previous else { return false }
      return previous.text.scalars.last == ":" || TextOpening(previous.text.scalars).isEnumerated
        || first.isOfUnits && RosterLabel.endsInList(previous.text.scalars)
    }
    if run.allSatisfy({ $0.label == nil && $0.order == .names }) {
      return run.allSatisfy { $0.entries.count >= 3 || $0.isDescribed }
    }
    return run.contains(where: \.hasUsualName)
  }

  /// Whether a head has such a line below it as it can head: a group, one of its posts.
  private func heads(_ next: LayoutLine) -> Bool {
    guard next.blankLinesBefore <= 1, let line = RosterLine(next.text), !line.isHead else { return false }
    return labelKind == .columns || line.labelKind == .office
  }

  /// Whether it has no names of its own, but heads the lines below.
  package var isHead: Bool { labelKind == .group || labelKind == .columns }

  private var hasUsualName: Bool { entries.contains(where: \.isUsual) }
}
