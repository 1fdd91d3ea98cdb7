/// The layout of an index file, version 3. All numbers are little-endian.
///
/// A header of 64 bytes (see `IndexHeader`), a table of the sections (see `IndexSection`), and the sections, each at a
/// multiple of 64 bytes, the smallest first. A section is one column of the store as it is in memory, so that the file is
/// used as it is mapped; what a look-up reads whatever it looks for lies together in the first pages.
/// The header and the table have a checksum that is tested whenever the file is opened; each section has one that
/// `QuadStore.verifyIndexFile` tests.
enum IndexFormat {
  static let magic: UInt64 = 0x5844_4E49_474E_4F4C  // "LONGINDX" as bytes
  static let version: UInt32 = 3
  static let alignment = 64
  static let headerSize = 64
  static let sectionEntrySize = 32
  /// How many bytes are read when a file is opened: they hold the header, the table and the small sections.
  static let leadingByteCount = 1 << 17

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}

/// What a section holds: the dictionary's parts, or a part of one permutation.
struct IndexSectionID: Hashable {
  let rawValue: UInt32

  /// The number of terms that are kept as text, the first code of each kind and the end, and the number of different
  /// leading codes of each permutation.
  static let counts = IndexSectionID(rawValue: 0)
  static let inlineIDs = IndexSectionID(rawValue: 1)
  static let blockOffsets = IndexSectionID(rawValue: 2)
  static let text = IndexSectionID(rawValue: 3)
  static let sampleEnds = IndexSectionID(rawValue: 4)
  static let sampleText = IndexSectionID(rawValue: 5)

  /// The parts of a permutation.
  enum Part: UInt32 {
    case starts = 0
    case codes, distinctSecond, firstColumn
  }

  /// - Parameter column: the number of the column, for `firstColumn`.
  static func permutation(_ number: Int, _ part: Part, column: Int = 0) -> IndexSectionID {
    IndexSectionID(rawValue: UInt32(16 + number * 8 + column) + part.rawValue)
  }
}

/// The entry of a section in the table.
struct IndexSection {
  let id: IndexSectionID
  let offset: Int
  let byteCount: Int
  let checksum: UInt64
}

/// Writes numbers as little-endian bytes.
struct LittleEndianBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func pad(to count: Int) {
    while bytes.count < count { bytes.append(0) }
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at an offset, or `nil` where the bytes end before it does.
  func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type) -> Number? {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }
}
