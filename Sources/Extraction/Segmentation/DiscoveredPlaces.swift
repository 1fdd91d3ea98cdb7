import Newsletters

/// The names of places that a document uses again and again.
///
/// Before each word that ends the name of a place stand the letters of the name and then something else. Where the
/// same letters stand before it several times and what stands before them varies, the letters are the name.
struct DiscoveredPlaces {
  /// Letters from the word for the level leftwards, and how often each continuation was seen.
  private struct Node {
    /// The last of the letters.
    var letter: Unicode.Scalar = " "
    var count = 0
    var boundaries = 0
    /// The last continuation made, and the one of the same node made before this; -1 where there is none.
    var lastNext: Int32 = -1
    var before: Int32 = -1
  }

  /// The names that what stands around them tells, with the word for the level behind them; and how often there are.
  private var evident: [EvidentPlace: Int] = [:]

  private struct EvidentPlace: Hashable {
    var letters: ArraySlice<Unicode.Scalar>
    var lengthOfLevel: Int
  }

  /// First for each suffix the letters before it, then the continuations.
  private var nodes = [Node](repeating: Node(), count: suffixes.count)
  /// The continuations, by the node and the letter.
  private var continuations: [UInt64: Int32] = [:]

  /// The continuation of a node by a letter, made where there is none yet.
  private mutating func child(of node: Int, _ letter: Unicode.Scalar) -> Int {
    let key = UInt64(node) << 21 | UInt64(letter.value)
    if let known = continuations[key] { return Int(known) }
    let child = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node(letter: letter, before: nodes[node].lastNext))
    nodes[node].lastNext = child
    continuations[key] = child
    return Int(child)
  }

  private static let suffixes = [
    "街道", "社区", "居民区", "居委会", "镇", "乡", "村", "区", "县", "市", "旗", "苏木", "嘎查", "小区", "路", "街",
  ]
  .map { Suffix($0) }

  /// A word for a level, of up to three letters; without memory of its own, as many are compared at each of its letters.
  private struct Suffix {
    let first: Unicode.Scalar?
    let second: Unicode.Scalar?
    let third: Unicode.Scalar?
    let count: Int

    init(_ word: String) {
      let letters = Array(word.unicodeScalars)
      first = letters.first
      second = letters.dropFirst().first
      third = letters.dropFirst(2).first
      count = letters.count
    }

    /// Whether it begins at a place where its first letter stands.
    @inline(__always)
    func goesOn(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
      guard count > 1 else { return true }
      guard place + count <= scalars.count, scalars[place + 1] == second else { return false }
      return count == 2 || scalars[place + 2] == third
    }
  }
  private static let firstOfSuffix: ScalarSet = "街社居镇乡村区县市旗苏嘎小路"
  // Held here, as counting what all threads share is slow.
  private let suffixes = Self.suffixes
  private let firstOfSuffix = Self.firstOfSuffix
  private static let longestName = 6
  /// Letters that make common words with 区, 镇, 村 (社区, 城区, 农村).
  private static let partners: ScalarSet = "社小地校城片辖园山郊灾农乡市老新旧院厂库牧林矿营"

  /// Letters that begin no name but stand inside one (`庆有社区`).
  private static let insideNames: ScalarSet = "有来和正作型式性形"

  /// Letters that make a flag of 旗, which otherwise is a banner.
  private static let flags: ScalarSet = "国红党团军队校会战锦彩升举挂"

  mutating func add(_ scalars: [Unicode.Scalar], words: WordMatches) {
    for end in scalars.indices.dropFirst() where firstOfSuffix.contains(scalars[end]) {
      for index in suffixes.indices where suffixes[index].first == scalars[end] {
        let suffix = suffixes[index]
        guard suffix.goesOn(at: end, in: scalars) else { continue }
        // `清河村|村委会`, `清河镇|镇长`: the word for the level is no part of the name before itself.
        if suffix.count == 1, Self.partners.contains(scalars[end - 1]) || scalars[end - 1] == scalars[end],
          !isTownOfWalls(end, scalars: scalars, words: words)
        {
          continue
        }
        if scalars[end] == "乡", isFellow(end, scalars) { continue }
        // `柳阳镇村务公开`: 村 is no level there.
        if scalars[end] == "村", Self.townships.contains(scalars[end - 1]) { continue }
        if scalars[end] == "旗", Self.flags.contains(scalars[end - 1]) { continue }
        if let name = EvidentPlaces.name(before: end, in: scalars, words: words) {
          let letters = scalars[name.lowerBound..<end + suffix.count]
          evident[EvidentPlace(letters: letters, lengthOfLevel: suffix.count), default: 0] +=
            saysPublisher(name, scalars: scalars, words: words) ? 2 : 1
        }
        add(endingAt: end, toSuffix: index, scalars: scalars, words: words)
      }
    }
  }

  private static let districts: ScalarSet = "区县市旗州"

  /// `来源:青石区进义镇人民政府`: whether a territory's name stands between that of the one it lies in and its own organ, which
  /// tells it without a second place.
  private func saysPublisher(_ name: Range<Int>, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    name.lowerBound > 0 && Self.districts.contains(scalars[name.lowerBound - 1])
      && EvidentPlaces.isBeforeOrgan(name.upperBound, in: scalars, words: words)
  }

  private static let townships: ScalarSet = "镇乡"
  /// Letters for what a town once was or has, which end its name: `旧县镇`, `马市镇`.
  private static let seats: ScalarSet = "县市"

  /// `同乡会`: people from one place, no township.
  private func isFellow(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[end - 1] == "同" && end + 1 < scalars.count && scalars[end + 1] == "会"
  }

  /// Letters that say which 城镇, towns in general, are meant.
  private static let sortsOfTowns: ScalarSet = "小大中新老旧古各全重名县省市州集农进设入出化乡"

  /// `蒲城镇`: 城 before 镇 is the last letter of a town's name, where a letter of no other word stands before it.
  private func isTownOfWalls(_ end: Int, scalars: [Unicode.Scalar], words: WordMatches) -> Bool {
    guard scalars[end] == "镇", scalars[end - 1] == "城", end >= 2, Characters.isHan(scalars[end - 2]),
      !PlaceEdges.excluded.contains(scalars[end - 2]), !Self.sortsOfTowns.contains(scalars[end - 2])
    else { return false }
    return !words.contains(endingAt: end - 1) { $0.length >= 2 && !$0.classes.contains(.placeName) }
  }

  private mutating func add(endingAt end: Int, toSuffix root: Int, scalars: [Unicode.Scalar], words: WordMatches) {
    var node = root
    var start = end
    while start > 0, end - start < Self.longestName {
      let letter = scalars[start - 1]
      if letter == Self.joint {
        addJoint(before: start, to: node, scalars: scalars, words: words)
        return
      }
      let isExcluded =
        PlaceEdges.excluded.contains(letter) && !Self.insideNames.contains(letter) && letter != "报"
        && !PlaceEdges.joinsName(at: start - 1, in: scalars)
        && !(start == end && scalars[end] == "镇" && Self.seats.contains(letter))
        && words.cost(from: start - 1, to: start + 1) == nil
      let isTransliterated =
        isExcluded && end - start >= 2 && NameLikelihood.transliteration.contains(letter)
        && scalars[start..<end].count(where: NameLikelihood.transliteration.contains) + 1 >= end - start
      if !Characters.isHan(letter) || isExcluded && !isTransliterated || endsOtherWord(at: start, words) {
        nodes[node].boundaries += 1
        return
      }
      node = child(of: node, letter)
      nodes[node].count += 1
      start -= 1
      if PlaceEdges.onlyFirst.contains(letter) {
        nodes[node].boundaries += 1
        return
      }
    }
  }

  /// Says mostly what came after, but is the first letter of many names.
  private static let joint: Unicode.Scalar = "后"

  /// Notes that such a letter stands before a name, and whether it can only be the first letter of one there.
  private mutating func addJoint(before start: Int, to node: Int, scalars: [Unicode.Scalar], words: WordMatches) {
    nodes[node].boundaries += 1
    let child = child(of: node, Self.joint)
    nodes[child].count += 1
    if PlaceEdges.beginsName(start - 1, in: scalars, words: words) { nodes[child].boundaries += 1 }
  }

  /// Whether a letter is part of a name: of the joint, where it stands before the others each time, and once begins one.
  private func isOfName(_ child: Int, of node: Int) -> Bool {
    guard nodes[child].letter == Self.joint else { return true }
    return nodes[child].count == nodes[node].count && nodes[child].boundaries > 0
  }

  /// Whether a word ends here that cannot be part of a name: a verb of action, a title, a body.
  private func endsOtherWord(at place: Int, _ words: WordMatches) -> Bool {
    let ending = words[place].ending
    guard !ending.roles.isEmpty || !ending.classes.isDisjoint(with: [.verb, .organizationHead, .position, .generic])
    else {
      return false
    }
    return words.contains(endingAt: place) { word in
      guard word.length >= 2 else { return false }
      if !word.uses.isDisjoint(with: [.organization, .position]) { return true }
      return !word.roles.isEmpty || word.classes.contains(.generic)
        || (word.classes.contains(.verb) && word.classes.isDisjoint(with: [.noun, .verbalNoun]))
    }
  }

  /// The names found, for the segmentation; those that hold only before the word for their level with that word, and its
  /// length as their value, which is 0 for the others.
  func names(vocabulary: Vocabulary) -> Trie? {
    var trie = Trie()
    var isEmpty = true
    for root in Self.suffixes.indices {
      var letters: [Unicode.Scalar] = []
      collect(root, &letters) { reversed in
        let name = Self.withoutFormer(reversed.reversed())
        guard !holdsOtherWord(name, vocabulary) else { return }
        trie.insert(name, value: 0)
        isEmpty = false
      }
    }
    for (place, count) in evident where count > 1 {
      trie.insert(place.letters, value: Int32(truncatingIfNeeded: place.lengthOfLevel))
      isEmpty = false
    }
    return isEmpty ? nil : trie
  }

  /// `原沙河村`, three times in a text: what the village was called, without the word for once; `原家庄` is called so.
  private static func withoutFormer(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard name.count >= 3, name[0] == "原", name[1] != "家" else { return name }
    return Array(name.dropFirst())
  }

  /// Whether letters that stand together often are, or begin with, a word that is no name (`希望`, `所在`).
  private func holdsOtherWord(_ name: [Unicode.Scalar], _ vocabulary: Vocabulary) -> Bool {
    if name.first.map(Self.insideNames.contains) ?? true { return true }
    if name.first == "一" || name.last == "街" || name.last == "路" { return true }
    for length in 2...max(2, name.count) where length <= name.count {
      guard let entry = vocabulary.entry(of: name.prefix(length)) else { continue }
      if entry.isForeignToNames || entry.classes.contains(.generic) { return true }
    }
    return false
  }

  /// Calls with the deepest names of each branch, letters from the right.
  @discardableResult
  private func collect(_ node: Int, _ letters: inout [Unicode.Scalar], _ found: ([Unicode.Scalar]) -> Void) -> Bool {
    var hasDeeper = false
    var branches = 0
    var next = Int(nodes[node].lastNext)
    while next >= 0 {
      branches += 1
      if nodes[next].count >= 2, isOfName(next, of: node) {
        letters.append(nodes[next].letter)
        if collect(next, &letters, found) { hasDeeper = true }
        letters.removeLast()
      }
      next = Int(nodes[next].before)
    }
    if hasDeeper { return true }
    let isName = letters.count >= 2 && nodes[node].count >= 2 && (nodes[node].boundaries > 0 || branches > 1)
    if isName { found(letters) }
    return isName
  }
}
