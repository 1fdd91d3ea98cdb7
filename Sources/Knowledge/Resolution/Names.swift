/// The names that several mentions give one thing, with one chosen to stand for it.
struct Names {
  /// The name that most mentions use; the first of them where several are used equally often.
  let name: String
  /// All others, in order of first appearance.
  let others: [String]

  init(_ mentions: [(name: String, alternates: [String])]) {
    var counts: [String: Int] = [:]
    for mention in mentions { counts[mention.name, default: 0] += 1 }
    let highest = counts.values.max()
    let chosen = mentions.first { counts[$0.name] == highest }?.name ?? ""
    name = chosen
    others = mentions.flatMap { [$0.name] + $0.alternates }.withoutRepeats().filter { $0 != chosen }
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each once, in the order of their first appearance.
  func withoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
