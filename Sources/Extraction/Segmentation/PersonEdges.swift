/// The personal names that a sentence could hold, each with what it costs to read it so.
///
/// The cost of a name is what its characters cost by the statistics of names, less what its surroundings speak for
/// it: a title before, a verb of speech after, a name beside it in a list.
struct PersonEdges: Sendable {
  private let vocabulary: Vocabulary
  private var names: NameLikelihood { vocabulary.names }

  /// What it costs that a word is a personal name at all.
  private static let prior: Float = 5.2

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  func addEdges(
    to lattice: inout Lattice, scalars: [Unicode.Scalar], words: WordMatches, knownNames: Trie?,
    likelyPersons: [PersonModel.Span]
  ) {
    var modelled: [Int: PersonModel.Span] = [:]
    for span in likelyPersons {
      let given = String(String.UnicodeScalarView(scalars[span.range].dropFirst()))
      if Self.kinship.contains(given) { continue }
      modelled[span.range.lowerBound] = span
      let length = Float(span.range.count)
      let cost = 10 + 2 * length - 6 * Float(Self.confidence(of: span))
      lattice.add(
        .init(start: span.range.lowerBound, end: span.range.upperBound, cost: cost, entry: -1, form: .person))
    }
    for start in scalars.indices where Characters.isHan(scalars[start]) {
      let left = leftSupport(at: start, scalars: scalars, words: words)
      if let knownNames {
        addKnown(from: start, in: knownNames, scalars: scalars, to: &lattice)
      }
      addFamilyNameEdges(
        from: start, scalars: scalars, words: words, left: left, modelled: modelled[start], to: &lattice)
      addTransliterations(from: start, scalars: scalars, words: words, left: left, to: &lattice)
    }
  }

  /// How sure the sequence model is, from 0 to 1.
  static func confidence(of span: PersonModel.Span) -> Float {
    Float(span.confidence)
  }

  // MARK: Names with a Chinese family name

  private func addFamilyNameEdges(
    from start: Int, scalars: [Unicode.Scalar], words: WordMatches, left: Support, modelled: PersonModel.Span?,
    to lattice: inout Lattice
  ) {
    if start + 1 < scalars.count, names.isCompoundFamilyName(scalars[start], scalars[start + 1]) {
      addGiven(
        from: start, after: start + 2, familyCost: 6, scalars: scalars, words: words, left: left, modelled: modelled,
        to: &lattice)
    }
    if names.isFamilyName(scalars[start]) {
      addGiven(
        from: start, after: start + 1, familyCost: names.familyCost(scalars[start]), scalars: scalars, words: words,
        left: left, modelled: modelled, to: &lattice)
    }
  }

  private func addGiven(
    from start: Int, after familyEnd: Int, familyCost: Float, scalars: [Unicode.Scalar], words: WordMatches,
    left: Support, modelled: PersonModel.Span?, to lattice: inout Lattice
  ) {
    for length in 1...2 {
      guard let (given, end) = givenName(length: length, from: familyEnd, scalars: scalars) else { continue }
      let isSpaced = end - familyEnd > length
      let right = rightSupport(at: end, scalars: scalars, words: words)
      if isSpaced, left.strength < 3, right < 3 { continue }
      var cost = Self.prior + familyCost + names.givenCost(given[...]) - left.strength - right
      if left.strength <= 1.5, right < 2 { cost += left.strength == 0 ? 5 : 3 }
      if left.isTitle, right >= 1.2 { cost -= 2 }
      if Self.kinship.contains(String(String.UnicodeScalarView(given))) { continue }
      if isPlace(endingAt: end, scalars: scalars, words: words) { cost += left.isTitle ? 7 : 9 }
      if modelled == nil, !left.isTitle { cost += 3 }
      if let modelled {
        cost += (modelled.range.upperBound == end ? -6 : 3) * Float(Self.confidence(of: modelled))
      }
      lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
    }
  }

  /// Words that stand behind a family name without making a full name.
  private static let kinship: Set<String> = [
    "某", "某某", "大爷", "大妈", "大娘", "大叔", "大伯", "大姐", "大哥", "阿姨", "奶奶", "爷爷", "叔叔", "伯伯", "伯", "婆婆", "老师", "师傅", "先生",
    "女士", "小姐", "总", "工", "老", "氏", "家", "姓", "府", "同志", "夫妇", "老汉", "老太", "妈妈", "爸爸", "医生", "律师", "主任", "书记",
  ]

  private static let placeEnds = Set("村镇乡县区市路街巷桥弄里坊屯寨堡湾港庄苑城".unicodeScalars)

  /// Whether what ends at a place is rather the name of a place (`石桥村`, or `永安` before 社区).
  private func isPlace(endingAt end: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    if Self.placeEnds.contains(scalars[end - 1]) { return true }
    return words.contains(beginningAt: end) { entry in
      guard let head = entry.organization else { return false }
      return head.owner == .territory || head.kind == .residentialArea || head.kind == .residentialCommittee
        || head.kind == .school || head.kind == .medical || head.kind == .enterprise
    } || (end < scalars.count && Self.roadEnds.contains(scalars[end]))
  }

  private static let roadEnds = Set("路街巷弄".unicodeScalars)

  /// The characters of a given name of a length, which may be set apart by single spaces (`王 伟`, `马 晓 燕`).
  private func givenName(
    length: Int, from start: Int, scalars: [Unicode.Scalar]
  ) -> (letters: [Unicode.Scalar], end: Int)? {
    var letters: [Unicode.Scalar] = []
    var place = start
    let isSpaced = place < scalars.count && Characters.isSpace(scalars[place])
    while letters.count < length {
      if isSpaced {
        guard place < scalars.count, Characters.isSpace(scalars[place]) else { return nil }
        place += 1
      }
      guard place < scalars.count, Characters.isHan(scalars[place]) else { return nil }
      letters.append(scalars[place])
      place += 1
    }
    return (letters, place)
  }

  // MARK: Names of other languages

  private func addTransliterations(
    from start: Int, scalars: [Unicode.Scalar], words: WordMatches, left: Support, to lattice: inout Lattice
  ) {
    var end = start
    var foreign = 0
    var dots = 0
    var part = 0
    while end < scalars.count, end - start < 16 {
      if Characters.isNameDot(scalars[end]) {
        guard part > 0 else { break }
        dots += 1
        part = 0
      } else {
        guard Characters.isHan(scalars[end]), part < 7 else { break }
        if names.isTransliteration(scalars[end]) { foreign += 1 }
        part += 1
      }
      end += 1
      let letters = end - start - dots
      guard part > 0, letters >= 2 else { continue }
      let strange = letters - foreign
      let right = rightSupport(at: end, scalars: scalars, words: words)
      if dots > 0 {
        let cost = 8 + Float(foreign) * 1.2 + Float(strange) * 10 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      } else if strange == 0, letters <= 8, left.isTitle || (left.strength > 1 && right > 2) {
        let cost = 16 + Float(letters) * 2.2 - left.strength - right
        lattice.add(.init(start: start, end: end, cost: max(cost, 1), entry: -1, form: .person))
      }
    }
  }

  // MARK: Names known from elsewhere

  private func addKnown(from start: Int, in trie: Trie, scalars: [Unicode.Scalar], to lattice: inout Lattice) {
    var node = Trie.root
    var end = start
    while end < scalars.count {
      node = trie.step(from: node, by: scalars[end])
      if node < 0 { return }
      end += 1
      if trie.value(at: node) >= 0 {
        lattice.add(.init(start: start, end: end, cost: end - start == 2 ? 7 : 3, entry: -1, form: .person))
      }
    }
  }

  // MARK: What stands around a name

  struct Support {
    var strength: Float
    var isTitle: Bool
  }

  private static let listMarks = Set("、,和与及跟同".unicodeScalars)
  private static let leads = Set("由请让是为被把向对给在:(□■◎●▲/".unicodeScalars)

  /// What speaks for a name that begins at a place.
  private func leftSupport(at start: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Support {
    var place = start
    if place > 0, Characters.isSpace(scalars[place - 1]) { place -= 1 }
    guard place > 0 else { return Support(strength: 1.5, isTitle: false) }
    if words.ending[place].contains(.position) {
      let isOffice = words.contains(endingAt: place) { $0.position.map { $0.titleClass != .social } ?? false }
      return Support(strength: isOffice ? 9.5 : 7, isTitle: true)
    }
    let previous = scalars[place - 1]
    if previous == "、" { return Support(strength: 3, isTitle: false) }
    if Self.listMarks.contains(previous) { return Support(strength: 2, isTitle: false) }
    if Self.leads.contains(previous) { return Support(strength: 1.5, isTitle: false) }
    if words.contains(endingAt: place, where: { !$0.roles.isDisjoint(with: [.invite, .lead, .companion, .visit]) }) {
      return Support(strength: 2.5, isTitle: false)
    }
    if !Characters.isHan(previous) { return Support(strength: 1, isTitle: false) }
    return Support(strength: 0, isTitle: false)
  }

  private static let addresses: Set<String> = ["同志", "先生", "女士", "老师", "一家", "夫妇", "等", "一行", "等人", "本人", "告诉", "说"]

  /// What speaks for a name that ends at a place.
  private func rightSupport(at end: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Float {
    guard end < scalars.count else { return 1 }
    let next = scalars[end]
    if next == "、" { return 2 }
    let roles = words.beginning[end].roles
    if !roles.isDisjoint(with: [.speak, .report, .chair, .attend, .lead, .companion, .guest, .present]) { return 3.5 }
    if words.beginning[end].classes.contains(.position) { return 3 }
    if !roles.isDisjoint(with: [.visit, .motion, .invite]) { return 2 }
    if startsWithAddress(at: end, scalars: scalars) { return 3 }
    if !Characters.isHan(next) { return 1.2 }
    if Self.listMarks.contains(next) { return 1.2 }
    return 0
  }

  private func startsWithAddress(at start: Int, scalars: [Unicode.Scalar]) -> Bool {
    for length in 1...2 where start + length <= scalars.count {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<(start + length)])
      if Self.addresses.contains(String(view)) { return true }
    }
    return false
  }
}
