import Foundation

/// Reads an index file where it lies: the store's columns look into the mapped file.
struct IndexReader {
  private let path: String
  private let mapped: MappedFile
  private let sections: [IndexSectionID: IndexSection]
  /// What the index was built from.
  let fingerprint: SourceFingerprint

  /// Maps a file and tests its header. O(1) in the size of the file.
  init(_ file: URL) throws(QuadStoreError) {
    path = file.path
    mapped = try MappedFile(file)
    mapped.expect(.scattered)
    mapped.fetch(first: IndexFormat.leadingByteCount)
    let bytes = mapped.bytes
    func unreadable(_ reason: String) -> QuadStoreError { .unreadableIndex(path: file.path, reason: reason) }
    guard bytes.littleEndian(at: 0, as: UInt64.self) == IndexFormat.magic else { throw unreadable("it is no index") }
    guard let version = bytes.littleEndian(at: 8, as: UInt32.self), version == IndexFormat.version else {
      throw unreadable("it is of another version")
    }
    guard let count = bytes.littleEndian(at: 12, as: UInt32.self), count < 1 << 16,
      let size = bytes.littleEndian(at: 16, as: UInt64.self),
      let modificationTime = bytes.littleEndian(at: 24, as: Int64.self),
      let contentHash = bytes.littleEndian(at: 32, as: UInt64.self),
      let checksum = bytes.littleEndian(at: IndexFormat.headerSize - 8, as: UInt64.self),
      IndexFormat.headerSize + Int(count) * IndexFormat.sectionEntrySize <= bytes.count
    else { throw unreadable("it is cut off") }
    let tableEnd = IndexFormat.headerSize + Int(count) * IndexFormat.sectionEntrySize
    let summed = Array(bytes[..<(IndexFormat.headerSize - 8)]) + Array(bytes[IndexFormat.headerSize..<tableEnd])
    guard summed.withUnsafeBytes({ StableHash.hash($0) }) == checksum else { throw unreadable("its header is damaged") }
    fingerprint = SourceFingerprint(size: size, modificationTime: modificationTime, contentHash: contentHash)
    sections = Self.table(bytes, count: Int(count))
  }

  private static func table(_ bytes: UnsafeRawBufferPointer, count: Int) -> [IndexSectionID: IndexSection] {
    var sections: [IndexSectionID: IndexSection] = [:]
    for number in 0..<count {
      let start = IndexFormat.headerSize + number * IndexFormat.sectionEntrySize
      guard let id = bytes.littleEndian(at: start, as: UInt32.self),
        let offset = bytes.littleEndian(at: start + 8, as: UInt64.self),
        let byteCount = bytes.littleEndian(at: start + 16, as: UInt64.self),
        let checksum = bytes.littleEndian(at: start + 24, as: UInt64.self)
      else { continue }
      let section = IndexSection(
        id: IndexSectionID(rawValue: id), offset: Int(clamping: offset), byteCount: Int(clamping: byteCount),
        checksum: checksum)
      sections[section.id] = section
    }
    return sections
  }

  /// Tests the checksum of every section. O(bytes).
  func verify() throws(QuadStoreError) {
    for section in sections.values.sorted(by: { $0.offset < $1.offset }) {
      guard section.offset <= mapped.bytes.count, section.byteCount <= mapped.bytes.count - section.offset,
        StableHash.hash(mapped.bytes[section.offset..<(section.offset + section.byteCount)]) == section.checksum
      else { throw damaged() }
    }
  }

  /// The store that the file holds. O(1) in the size of the file.
  func store() throws(QuadStoreError) -> QuadStore {
    let counts: Column<UInt64> = try column(.counts)
    let kindCount = DictionaryKind.allCases.count + 1
    let orders = QuadStore.permutationOrders
    guard counts.count == 1 + kindCount + orders.count else { throw damaged() }
    let kindStarts = (1...kindCount).map { Int(clamping: counts[$0]) }
    guard kindStarts == kindStarts.sorted(),
      let dictionary = TermDictionary(
        dictionaryCount: Int(clamping: counts[0]), kindStarts: kindStarts, inlineIDs: try column(.inlineIDs),
        blockOffsets: try column(.blockOffsets), text: try column(.text),
        samples: KeySamples(ends: try column(.sampleEnds), text: try column(.sampleText)))
    else { throw damaged() }
    var permutations: [Permutation] = []
    for number in orders.indices {
      permutations.append(
        try permutation(
          number, orders[number], distinctCount: Int(clamping: counts[1 + kindCount + number]),
          termCount: dictionary.count))
    }
    guard let defaultGraph = TripleIndex(permutations[..<4]), let namedGraphs = QuadIndex(permutations[4...]) else {
      throw damaged()
    }
    return QuadStore(dictionary: dictionary, defaultGraph: defaultGraph, namedGraphs: namedGraphs, file: mapped)
  }

  private func permutation(
    _ number: Int, _ order: [Position], distinctCount: Int, termCount: Int
  ) throws(QuadStoreError) -> Permutation {
    let starts: Column<UInt32> = try column(.permutation(number, .starts))
    var columns: [Column<UInt32>] = []
    for index in 0..<(order.count - 1) {
      columns.append(try column(.permutation(number, .firstColumn, column: index)))
    }
    let rowCount = columns[0].count
    guard columns.allSatisfy({ $0.count == rowCount }) else { throw damaged() }
    let directory: Directory
    switch order[0] {
    case .subject, .object:
      guard 1...(termCount + 1) ~= starts.count else { throw damaged() }
      directory = .dense(starts: starts, distinctCount: distinctCount, rowCount: rowCount)
    case .predicate, .graph:
      let codes: Column<UInt32> = try column(.permutation(number, .codes))
      let distinctSecond: Column<UInt32> = try column(.permutation(number, .distinctSecond))
      guard starts.count == codes.count + 1, distinctSecond.count == codes.count else { throw damaged() }
      directory = .sparse(codes: codes, starts: starts, distinctSecond: distinctSecond, rowCount: rowCount)
    }
    return Permutation(order: order, directory: directory, columns: columns)
  }

  private func column<Element>(_ id: IndexSectionID) throws(QuadStoreError) -> Column<Element> {
    let stride = MemoryLayout<Element>.stride
    guard let section = sections[id], section.byteCount % stride == 0,
      let column = Column<Element>(
        region: mapped.region, byteOffset: section.offset, count: section.byteCount / stride)
    else { throw damaged() }
    return column
  }

  private func damaged() -> QuadStoreError { .unreadableIndex(path: path, reason: "it is damaged") }
}
