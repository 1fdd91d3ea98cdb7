/// The names that several mentions give one thing, with one chosen to stand for it.
struct Names {
  /// The name that most mentions use; the first of them where several are used equally often.
  let name: String
  /// All others, in order of first appearance.
  let others: [String]

  /// - Parameter mentions: for each the name and the alternate names, as numbers of the table.
  init(_ mentions: [(name: Int32, alternates: ArraySlice<Int32>)], in table: NameTable) {
    if let only = mentions.first, mentions.allSatisfy({ $0.name == only.name && $0.alternates.isEmpty }) {
      name = table[only.name]
      others = []
      return
    }
    var counts: [Int32: Int] = [:]
    for mention in mentions { counts[mention.name, default: 0] += 1 }
    let highest = counts.values.max()
    let chosen = mentions.first { counts[$0.name] == highest }?.name
    name = chosen.map { table[$0] } ?? ""
    var seen: Set<Int32> = chosen.map { [$0] } ?? []
    var others: [String] = []
    for mention in mentions {
      if seen.insert(mention.name).inserted { others.append(table[mention.name]) }
      for other in mention.alternates where seen.insert(other).inserted { others.append(table[other]) }
    }
    self.others = others
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each once, in the order of their first appearance.
  func withoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
