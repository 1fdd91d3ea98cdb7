import Newsletters

/// When two names are of one body.
enum BodyNames {
  private struct Rewrite {
    var from: [Unicode.Scalar]
    var to: [Unicode.Scalar]
    /// A bit for each of its letters, by which most names are passed over.
    var signature: UInt64

    init(_ from: String, _ to: String) {
      self.from = Array(from.unicodeScalars)
      self.to = Array(to.unicodeScalars)
      signature = BodyNames.signature(self.from)
    }
  }

  /// The words for a committee of the owners of houses.
  static let committeesOfOwners = WordSet(endingsOfOwners.map { Word($0) })

  /// Whether a body is the committee of the owners of houses, by its name.
  static func isOfOwners(_ name: String) -> Bool { endingsOfOwners.contains(where: name.hasSuffix) }

  /// What the names of such committees end in.
  static let endingsOfOwners = ["业委会", "业主委员会"]

  /// What the names of yards end in, whose inhabitants have committees as owners have.
  static let endingsOfYards = ["号大院", "号院", "号院落", "号楼院", "家属院", "家属大院"]

  /// Whether a name is that of a yard.
  static func isYard(_ name: String) -> Bool { endingsOfYards.contains(where: name.hasSuffix) }

  private static let rewrites: [Rewrite] = [
    ("社区(街道)", "街道"), ("人民政府", "政府"), ("居民委员会", "居委会"), ("村民委员会", "村委会"), ("社区居委会", "居委会"),
    ("业主委员会", "业委会"), ("街道工作委员会", "街道党工委"), ("街道工委", "街道党工委"), ("街工委", "街道党工委"), ("街道委员会", "街道党委"), ("镇委员会", "镇党委"),
    ("乡委员会", "乡党委"), ("党总支委员会", "党总支"), ("党支部委员会", "党支部"), ("中国共产党", ""), ("街道党工委党工委", "街道党工委"),
    ("人民代表大会", "人大"),
    ("总支部", "总支"), ("妇女联合会", "妇联"), ("残疾人联合会", "残联"), ("人民法院", "法院"), ("人民检察院", "检察院"),
    ("市场监督管理", "市场监管"), ("办公室", "办"), ("街道办事处", "街道办"), ("街道办", "街道办事处"), ("政府办", "府办"), ("新时代文明实践", "文明实践"),
    ("片区管委会", "片区"), ("片区管理委员会", "片区"),
    ("自治管理委员会", "自管会"), ("镇政府", "镇"),
    ("乡政府", "乡"), ("苏木政府", "苏木"), ("委员会", "委"),
  ].map { Rewrite($0, $1) }
  private static let dropped: ScalarSet = "“”‘’\"'「」『』《》 "

  /// What all the usual forms of a body's name have in common. Linear in the name.
  static func key(_ name: String) -> [Unicode.Scalar] {
    var letters = Array(name.unicodeScalars)
    letters.removeAll(where: dropped.contains)
    if letters.starts(with: ["中", "共"]) { letters.removeFirst(2) }
    endCommittee(&letters)
    var known = signature(letters)
    for rewrite in rewrites where rewrite.signature & ~known == 0 {
      guard let rewritten = replaced(rewrite, in: letters) else { continue }
      letters = rewritten
      known = signature(letters)
    }
    endCommittee(&letters)
    return letters
  }

  /// `石桥社区居委` for 石桥社区居委会.
  private static func endCommittee(_ letters: inout [Unicode.Scalar]) {
    if letters.last == "委", letters.dropLast().last == "居" || letters.dropLast().last == "村" { letters.append("会") }
  }

  private static func signature(_ letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// The letters with what is to be rewritten replaced from left to right, or `nil` where it does not occur.
  private static func replaced(_ rewrite: Rewrite, in letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var copied = 0
    var place = 0
    while place + rewrite.from.count <= letters.count {
      if letters[place] == rewrite.from[0], letters[place...].starts(with: rewrite.from) {
        result.append(contentsOf: letters[copied..<place])
        result.append(contentsOf: rewrite.to)
        place += rewrite.from.count
        copied = place
      } else {
        place += 1
      }
    }
    if copied == 0 { return nil }
    result.append(contentsOf: letters[copied...])
    return result
  }

  /// The form in which a body is named: quotation marks and 中共 left off.
  static func display(_ surface: String) -> String {
    let holdsMark = surface.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") }
    }
    guard holdsMark ?? true || surface.hasPrefix("中") else { return surface }
    var name = String(surface.filter { $0 != " " })
    for prefix in ["中国共产党", "中共"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    // The standard library's way of replacing takes a thousand times as long as to look.
    while let range = name.range(of: "社区(街道)") { name.replaceSubrange(range, with: "街道") }
    return name
  }

  /// What stands before the committee of a territory that is of a party other than the Communist: `民盟|松河区委`.
  private static let democraticParties = [
    "民革", "民盟", "民建", "民进", "农工党", "农工民主党", "农工", "致公党", "致公", "九三学社", "九三", "台盟",
  ]

  /// The name of a committee without the party before it: `松河区委` for `民盟松河区委`.
  static func withoutDemocraticParty(_ name: String) -> Substring {
    let party = democraticParties.first { name.hasPrefix($0) }
    return name.dropFirst(party?.count ?? 0)
  }

  /// Whether a body is a board of another, whose chairmen and members are the other's.
  static func isBoard(_ name: String) -> Bool { name.hasSuffix("理事会") || name.hasSuffix("监事会") }

  /// What the names of sections of an office end in.
  static func isLastOfSections(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "科", "处", "股", "室": true
    default: false
    }
  }

  /// Whether a body is a section of another: `社会救助股`.
  static func isSection(_ name: String) -> Bool { name.lastLetter.map(isLastOfSections) ?? false }

  /// What people call a subdistrict for short: 平凉路街道 is 平凉.
  static func stem(ofStreet name: String) -> String? {
    guard name.hasSuffix("街道"), name.count > 3 else { return nil }
    var stem = name.dropLast(2)
    if stem.hasSuffix("路"), stem.count > 2 { stem = stem.dropLast() }
    return stem.count >= 2 ? String(stem) : nil
  }
}
