/// Makes up sentences in the manner of neighbourhood newsletters, with names put together from those of the corpora.
///
/// The corpora are national news; what they lack is rows of titles and names without spaces between, bylines, names
/// split by print, names of every people, and names that are also words. The names are new: surname, given name or its
/// two characters are drawn apart.
struct GenreSentences {
  private let surnames: [String]
  private let listedSurnames: [String]
  private let compoundSurnames: [String]
  private let givenNames: [String]
  private let givenFirst: [Unicode.Scalar]
  private let givenLast: [Unicode.Scalar]
  private let foreignNames: [String]
  private let townNames: [String]
  private let areaStems: [String]
  private let townStems: [String]
  private let surnameWords: [String]
  private let patterns: [[Part]]

  /// A piece of a pattern.
  private enum Part {
    case text([Unicode.Scalar])
    case slot(String)
  }

  init(statistics: NameStatistics, corpora: PersonModelCorpora) {
    // Each surname as often as the logarithm of its count: rare ones must be learnt too.
    surnames = statistics.surnames.sorted { $0.key < $1.key }.flatMap { name, count in
      repeatElement(name, count: 1 + count.bitWidth - count.leadingZeroBitCount)
    }
    listedSurnames = SurnameList.standard.singles
    compoundSurnames = SurnameList.standard.compounds
    givenNames = statistics.givenNames.keys.sorted()
    let pairs = givenNames.map { Array($0.unicodeScalars) }.filter { $0.count == 2 }
    givenFirst = pairs.map { $0[0] }
    givenLast = pairs.map { $0[1] }
    foreignNames = statistics.foreignNames.keys.sorted()
    townNames = corpora.townNames
    areaStems = corpora.areaNames.map(PersonModelCorpora.stem)
    townStems = corpora.townNames.map(PersonModelCorpora.stem)
    surnameWords = corpora.surnameWords
    patterns = GenreVocabulary.patterns.flatMap { weight, pattern in
      repeatElement(Self.parts(of: pattern), count: weight)
    }
  }

  private static func parts(of pattern: String) -> [Part] {
    pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap { index, piece in
      guard index > 0, let end = piece.firstIndex(of: "}") else { return [Part.text(Array(piece.unicodeScalars))] }
      return [.slot(String(piece[..<end])), .text(Array(piece[piece.index(after: end)...].unicodeScalars))]
    }
  }

  func sentence(using random: inout TrainingRandom) -> LabelledSentence {
    var sentence = LabelledSentence()
    var isTitled = false
    for part in random.pick(patterns) ?? [] {
      switch part {
      case .text(let text):
        sentence.append(text)
        isTitled = isTitled && text.isEmpty
      case .slot(let slot):
        fill(slot, of: &sentence, isTitled: isTitled, using: &random)
        isTitled = slot == "post" || slot == "plainPerson"
      }
    }
    return sentence
  }

  private func fill(
    _ slot: String, of sentence: inout LabelledSentence, isTitled: Bool, using random: inout TrainingRandom
  ) {
    switch slot {
    case "person":
      if isTitled, random.chance(8), let word = random.pick(surnameWords) {
        sentence.append(word.unicodeScalars, as: .person)
      } else {
        appendName(to: &sentence, isSpaced: random.chance(4), using: &random)
      }
    case "spaced":
      appendName(to: &sentence, isSpaced: random.chance(70), using: &random)
    case "list":
      appendNames(
        2 + Int(random.next() % 4), separator: "、", to: &sentence, isSpaced: random.chance(10), using: &random)
    case "spacedList":
      appendNames(3 + Int(random.next() % 5), separator: "  ", to: &sentence, isSpaced: true, using: &random)
    case "run":
      appendNames(3 + Int(random.next() % 5), separator: "", to: &sentence, isSpaced: false, using: &random)
    case "spacedWord":
      let gap = random.pick([" ", "  ", "\u{3000}"]) ?? " "
      sentence.append(
        (random.pick(surnameWords + Self.headings) ?? "").map(String.init).joined(separator: gap).unicodeScalars)
    case "surname":
      sentence.append((random.pick(surnames) ?? "").unicodeScalars, as: .person)
    case "town":
      sentence.append((random.pick(townNames) ?? "").unicodeScalars, as: .other)
    case "area":
      sentence.append((random.pick(random.chance(60) ? areaStems : townStems) ?? "").unicodeScalars, as: .other)
    case "place":
      sentence.append(place(using: &random).unicodeScalars, as: .other)
    case "office":
      sentence.append((random.pick(GenreVocabulary.slots[slot] ?? []) ?? "").unicodeScalars, as: .other)
    default:
      sentence.append((random.pick(GenreVocabulary.slots[slot] ?? []) ?? "").unicodeScalars)
    }
  }

  private func place(using random: inout TrainingRandom) -> String {
    let stem =
      switch random.next() % 100 {
      case 0..<35: random.pick(GenreVocabulary.slots["placeStem"] ?? [])
      case 35..<70: random.pick(townStems)
      case 70..<88: random.pick(areaStems)
      default: random.pick(GenreVocabulary.foreignNameParts)
      }
    return (stem ?? "") + (random.pick(GenreVocabulary.slots["placeKind"] ?? []) ?? "")
  }

  private func appendNames(
    _ count: Int, separator: String, to sentence: inout LabelledSentence, isSpaced: Bool,
    using random: inout TrainingRandom
  ) {
    for index in 0..<count {
      if index > 0 { sentence.append(separator.unicodeScalars) }
      appendName(to: &sentence, isSpaced: isSpaced, using: &random)
    }
  }

  /// Appends a name; of a spaced one, the characters are set apart, as print does with names of two characters to make
  /// them as wide as names of three.
  private func appendName(to sentence: inout LabelledSentence, isSpaced: Bool, using random: inout TrainingRandom) {
    let name = name(using: &random)
    guard isSpaced, name.count == 2 || (name.count == 3 && random.chance(20)), !name.contains("·") else {
      sentence.append(name, as: .person)
      return
    }
    let gap = random.pick([" ", "  ", "\u{3000}"]) ?? " "
    sentence.append(Array(name.map { [$0] }.joined(separator: gap.unicodeScalars)), as: .person)
  }

  func name(using random: inout TrainingRandom) -> [Unicode.Scalar] {
    if random.chance(12) { return Array(foreignName(using: &random).unicodeScalars) }
    let surname =
      switch random.next() % 100 {
      case 0..<75: random.pick(surnames)
      case 75..<93: random.pick(listedSurnames)
      default: random.pick(compoundSurnames)
      }
    return Array((surname ?? "").unicodeScalars) + givenName(using: &random)
  }

  private func givenName(using random: inout TrainingRandom) -> [Unicode.Scalar] {
    switch random.next() % 100 {
    case 0..<45:
      return Array((random.pick(givenNames) ?? "").unicodeScalars)
    case 45..<80:
      return [random.pick(givenFirst), random.pick(givenLast)].compactMap { $0 }
    case 80..<94:
      return [random.chance(50) ? random.pick(givenFirst) : random.pick(givenLast)].compactMap { $0 }
    default:
      // A given name that is a word: 高兴, 安全.
      return Array((random.pick(Self.wordsAsNames) ?? "").unicodeScalars)
    }
  }

  private func foreignName(using random: inout TrainingRandom) -> String {
    func pair(_ parts: [String], joined separator: String) -> String {
      [random.pick(parts), random.pick(parts)].compactMap { $0 }.joined(separator: separator)
    }
    switch random.next() % 10 {
    case 0..<3: return pair(GenreVocabulary.dottedNameParts, joined: "·")
    case 3: return random.pick(GenreVocabulary.dottedNameParts) ?? ""
    case 4: return pair(GenreVocabulary.tibetanNameParts, joined: random.chance(15) ? "·" : "")
    case 5: return random.pick(GenreVocabulary.tibetanNameParts) ?? ""
    case 6: return pair(GenreVocabulary.mongolianNameParts, joined: "")
    case 7: return random.pick(GenreVocabulary.mongolianNameParts) ?? ""
    case 8:
      let first = random.pick(GenreVocabulary.southwesternNameFirsts) ?? ""
      return first + (random.pick(GenreVocabulary.southwesternNameLasts) ?? "")
    default: return random.pick(foreignNames) ?? ""
    }
  }

  private static let headings = ["简讯", "公告", "通知", "要闻", "目录", "前言", "后记", "启事", "声明", "喜报", "名单", "责编", "校对", "通讯"]

  /// Words that make given names after some surnames.
  private static let wordsAsNames = [
    "兴", "全", "明", "平", "年", "心", "山", "水", "光", "正", "直", "洋", "通", "利", "功", "军", "长", "静", "雨", "雪", "春", "路",
    "畅", "超", "勇", "强", "安", "宁", "乐", "远", "方", "成", "前", "发", "金", "国", "文", "石", "大力", "长江", "黄河", "青山",
    "有为", "天成", "自强", "三", "大海", "向东", "解放", "建设", "和平", "光明", "胜利", "跃进", "国庆", "援朝", "卫东", "红旗", "先进",
    "友好", "团结", "来福", "家园", "知足", "开心", "满意", "朝阳", "丰收", "太平", "如意", "吉祥", "永远", "必胜", "学习", "前进",
  ]
}
