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

  /// How many prefixes are declared.
  var count: Int { entries.count }

  /// The declarations in their order.
  var map: PrefixMap {
    PrefixMap(entries.map { (text.bytes($0.name).string, text.bytes($0.namespace).string) })
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

  /// Multiplies each eight bytes with secrets of this run of the program, so that no document can be written whose
  /// prefixes all collide.
  private static func hash(_ name: BorrowedBytes) -> UInt64 {
    var hash = UInt64(name.count) ^ secrets.start
    var word: UInt64 = 0
    for (place, byte) in name.unsafeBytes.enumerated() {
      word = word << 8 | UInt64(byte)
      if place & 7 == 7 {
        hash = mix(hash, word)
        word = 0
      }
    }
    return mix(hash, word)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: secrets.factor)
    return product.high ^ product.low
  }

  private static let secrets = (start: UInt64.random(in: 1 ... .max), factor: UInt64.random(in: 1 ... .max) | 1)
}
