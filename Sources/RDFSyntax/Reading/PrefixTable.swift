import RDF

/// The prefixes that a document has declared so far, as bytes.
struct PrefixTable {
  private struct Entry {
    let name: Range<Int>
    var namespace: Range<Int>
    /// How many bytes the namespace's place holds.
    var capacity: Int
    let hash: UInt64
  }

  /// All names and namespaces.
  private let text = ByteArena(capacity: 1024)
  private var entries: [Entry] = []
  /// Open addressing over the entries' indices, -1 where free; the count is a power of two.
  private var slots = [Int](repeating: -1, count: 16)

  /// The bytes that the declarations take.
  var byteCount: Int { text.count }

  /// Declares `name`, in place of what it stood for before.
  mutating func declare(_ name: BorrowedBytes, namespace: BorrowedBytes) {
    if let index = index(of: name) {
      if namespace.count <= entries[index].capacity {
        let start = entries[index].namespace.lowerBound
        text.replace(from: start, with: namespace.unsafeBytes)
        entries[index].namespace = start..<start + namespace.count
      } else {
        entries[index].namespace = store(namespace)
        entries[index].capacity = namespace.count
      }
      return
    }
    let entry = Entry(
      name: store(name), namespace: store(namespace), capacity: namespace.count, hash: Self.hash(name))
    entries.append(entry)
    if entries.count * 2 > slots.count {
      slots = [Int](repeating: -1, count: slots.count * 2)
      for index in entries.indices { insert(index) }
    } else {
      insert(entries.count - 1)
    }
  }

  /// The namespace that `name` stands for, valid until the next declaration.
  func namespace(of name: BorrowedBytes) -> BorrowedBytes? {
    index(of: name).map { text.bytes(entries[$0].namespace) }
  }

  /// The declarations in their order.
  var map: PrefixMap {
    var map = PrefixMap()
    for entry in entries { map[text.bytes(entry.name).string] = text.bytes(entry.namespace).string }
    return map
  }

  private func store(_ bytes: BorrowedBytes) -> Range<Int> {
    let start = text.count
    text.append(bytes)
    return start..<text.count
  }

  private mutating func insert(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private func index(of name: BorrowedBytes) -> Int? {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[slots[slot]]
      if entry.hash == hash, text.bytes(entry.name).hasSameBytes(as: name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ name: BorrowedBytes) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.unsafeBytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
