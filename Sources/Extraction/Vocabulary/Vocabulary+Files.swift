import Foundation

/// The sections of a vocabulary: each is a list of its own.
public enum VocabularySection: String, Hashable, Sendable, CaseIterable {
  case words, places, districts, placeEnds, placeWords, organizations, positions, events, verbs, generic, names, persons
}

extension Vocabulary {
  /// This vocabulary with a user's file on top.
  ///
  /// The file holds sections, each begun by its name in brackets (`[organizations]`, `[positions]`, `[events]`,
  /// `[verbs]`, `[places]`, `[districts]`, `[placeEnds]`, `[placeWords]`, `[generic]`, `[words]`, `[persons]`), and in
  /// each a word a line with its columns separated by tabs, as in the standard lists. Lines that start with `#` are comments.
  /// - Throws: `VocabularyError` with the line.
  public func adding(userFile text: String, named file: String) throws -> Vocabulary {
    var builder = VocabularyBuilder(self)
    var section: VocabularySection?
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = raw.trimmingCharacters(in: CharacterSet(charactersIn: "\r "))
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        guard let named = VocabularySection(rawValue: String(line.dropFirst().dropLast())), named != .names else {
          let known = VocabularySection.allCases.filter { $0 != .names }.map { "[\($0.rawValue)]" }
          throw VocabularyError(
            file: file, line: index + 1, message: "no section \(line); write one of \(known.joined(separator: " "))")
        }
        section = named
        continue
      }
      guard let section else {
        throw VocabularyError(
          file: file, line: index + 1, message: "a word before the first section; begin with [organizations] or another"
        )
      }
      let bytes = Array(line.utf8)
      try builder.add(
        line: VocabularyLine(bytes, in: bytes.indices), to: section, minimumCount: 3000, file: file, number: index + 1)
    }
    return Vocabulary(builder)
  }

  static func logarithm(_ value: Float) -> Float { Float(log(Double(value))) }

  /// The share of all words that a word of some cost has.
  static func share(ofCost cost: Float) -> Float { Float(exp(-Double(cost))) }
}

extension VocabularyBuilder {
  /// Adds a list whose every line is of one section.
  ///
  /// - Parameter text: in well-formed UTF-8.
  mutating func add(_ text: [UInt8], as section: VocabularySection, file: String) throws {
    var number = 0
    var start = 0
    while start < text.count {
      let end = text.firstPlace(of: UInt8(ascii: "\n"), in: start..<text.count)
      number += 1
      if end > start, text[start] != UInt8(ascii: "#") {
        let line = VocabularyLine(text, in: start..<end)
        try add(line: line, to: section, minimumCount: 0, file: file, number: number)
      }
      start = end + 1
    }
  }

  fileprivate mutating func add(
    line: VocabularyLine, to section: VocabularySection, minimumCount: Float, file: String, number: Int
  ) throws {
    func failure(_ message: String) -> VocabularyError { VocabularyError(file: file, line: number, message: message) }
    let word = line.word
    guard !word.isEmpty else { throw failure("the word is missing") }
    switch section {
    case .words:
      var classes = WordClass()
      line.forEachPartOfThird { classes.formUnion(.init(partOfSpeech: $0)) }
      refine(word, count: max(line.countInSecond ?? 100, minimumCount)) { $0.classes.formUnion(classes) }
    case .places:
      addPlace(word, level: TerritoryLevel(rawValue: line.second), count: max(200, minimumCount))
    case .districts:
      districts.insert(word, value: 0)
      // A stem of three letters or more is known without its level (`让胡路交警大队`).
      if word.count >= 4 { districts.insert(word.dropLast(), value: 1) }
    case .placeEnds:
      refine(word, count: max(word.count == 1 ? 20 : 60, minimumCount)) { $0.classes.formUnion([.placeEnd, .noun]) }
    case .placeWords:
      // Letters that are no word need no such line: they are read as a name anyway.
      refineKnown(word) { $0.classes.insert(.placeWord) }
    case .organizations:
      guard let kind = OrganizationKind(rawValue: line.second) else {
        throw failure(
          "no kind '\(line.second)'; one of \(OrganizationKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      let owner = OrganizationOwner(rawValue: line.third) ?? .named
      addOrganizationHead(word, OrganizationHead(kind: kind, owner: owner), minimumCount: minimumCount)
    case .positions:
      guard let titleClass = PositionTitle.Class(rawValue: line.second) else {
        throw failure("no class '\(line.second)'; one of office, profession, social, writer")
      }
      addPosition(word, PositionTitle(titleClass: titleClass, body: Self.body(line.third)), minimumCount: minimumCount)
    case .events:
      guard let kind = EventKind(rawValue: line.second) else {
        throw failure("no kind '\(line.second)'; one of \(EventKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      addEvent(word, kind, EventHead.Use(rawValue: line.third) ?? .strong, minimumCount: minimumCount)
    case .verbs:
      let roles = try VerbRole(names: line.second.split(separator: ","), failure)
      refine(word, count: max(150, minimumCount)) {
        $0.roles.formUnion(roles)
        $0.classes.formUnion([.role, .verb])
      }
    case .generic:
      refine(word, count: max(60, minimumCount)) { $0.classes.formUnion([.generic]) }
    case .names:
      names.add(kind: Word(word), letters: line.lettersOfSecond, count: line.countInThird ?? 0)
    case .persons:
      names.addKnown(word)
    }
  }

  private mutating func addEvent(
    _ word: [Unicode.Scalar], _ kind: EventKind, _ use: EventHead.Use, minimumCount: Float
  ) {
    refine(word, count: max(150, minimumCount)) {
      $0.event = EventHead(kind: kind, use: use)
      $0.classes.formUnion(use == .act ? .verb : [.eventHead, .noun])
    }
  }

  private static func body(_ column: String) -> PositionTitle.Body {
    if column.hasPrefix("region:") {
      return RegionWord(column.unicodeScalars.dropFirst("region:".count)).map { .region($0) } ?? .unsaid
    }
    switch column {
    case "party": return .party
    case "congress": return .congress
    case "consultative": return .consultative
    default: return .unsaid
    }
  }

  /// What makes two words cheaper than the one for the head of a unit.
  private static let costOfChief: Float = 40

  /// Long heads are weighted up, so that the segmentation keeps them whole.
  private mutating func addOrganizationHead(
    _ word: [Unicode.Scalar], _ head: OrganizationHead, minimumCount: Float
  ) {
    let count: Float = word.count == 1 ? 0.5 : word.count == 2 ? 60 : 150
    refine(word, count: max(count, minimumCount)) {
      $0.organization = head
      $0.classes.formUnion([.organizationHead, .noun])
    }
    // `宣传部长` is read as the head of the 宣传部, as that of any other unit is.
    let chief = word + ["长"]
    if word.count > 1, trie.value(of: chief) != nil {
      refine(chief, count: 0.5) { if $0.position == nil { $0.cost = max($0.cost, Self.costOfChief) } }
    }
  }

  /// Adds a title and what deputies and acting holders of it are called.
  private mutating func addPosition(_ word: [Unicode.Scalar], _ title: PositionTitle, minimumCount: Float) {
    let prefixes = title.titleClass == .office ? ["", "副", "常务副", "专职副", "第一副", "代", "代理", "名誉", "执行", "总"] : [""]
    for prefix in prefixes {
      let form = Array(prefix.unicodeScalars) + word
      refine(form, count: max(prefix.isEmpty || prefix == "副" ? 200 : 20, minimumCount)) {
        if prefix.isEmpty || $0.position == nil { $0.position = title }
        $0.classes.formUnion([.position, .noun])
      }
    }
  }

  /// Adds a place without and with the word for its level.
  private mutating func addPlace(_ word: [Unicode.Scalar], level: TerritoryLevel?, count: Float) {
    refine(word, count: count) {
      $0.classes.formUnion(.placeName)
      if $0.territory == nil { $0.territory = level }
    }
    guard let level, let suffix = level.suffixes.first else { return }
    refine(word + Array(suffix.unicodeScalars), count: count) {
      $0.classes.formUnion(.placeName)
      $0.territory = level
    }
  }
}

extension VerbRole {
  /// The roles of some names.
  ///
  /// - Throws: what `failure` makes of the message for a name that is no role's.
  fileprivate init(names: [Substring], _ failure: (String) -> VocabularyError) throws {
    self = []
    for name in names {
      guard let role = Self.names[name] else {
        throw failure("no role '\(name)'; some of \(Self.names.keys.sorted().joined(separator: ", "))")
      }
      formUnion(role)
    }
  }
}
