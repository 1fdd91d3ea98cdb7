/// The folded forms (`NameKey`) of some names of a table, numbered in the order in which they are first seen.
struct FoldedNames {
  private(set) var texts = NameTable()
  private var numbers: [Int32]

  /// - Parameter used: numbers of names, -1 for none; others are not folded.
  init(_ used: some Sequence<Int32>, in names: NameTable) {
    numbers = [Int32](repeating: -1, count: names.count)
    for name in used where name >= 0 && numbers[Int(name)] < 0 {
      numbers[Int(name)] = texts.number(of: NameKey.folded(names[name]))
    }
  }

  /// The number of the folded form of a name that was among those used.
  func number(of name: Int32) -> Int32 { name < 0 ? -1 : numbers[Int(name)] }
}
