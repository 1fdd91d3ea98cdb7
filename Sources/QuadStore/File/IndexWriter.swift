import Foundation

/// Writes a store as an index file.
struct IndexWriter {
  private let store: QuadStore
  private let fingerprint: SourceFingerprint

  init(_ store: QuadStore, fingerprint: SourceFingerprint) {
    (self.store, self.fingerprint) = (store, fingerprint)
  }

  /// Writes to a temporary name beside the target, makes sure that it is on the disk, and renames it: whatever happens,
  /// the old file or the new one is there, whole.
  func write(to file: URL) throws(QuadStoreError) {
    let temporary = file.path + ".new-\(ProcessInfo.processInfo.processIdentifier)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .file(path: temporary, reason: systemError()) }
    do throws(QuadStoreError) {
      defer { close(descriptor) }
      try writeContent(IndexOutput(descriptor: descriptor, path: temporary))
      guard fsync(descriptor) == 0 else { throw .file(path: temporary, reason: systemError()) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, file.path) == 0 else {
      let reason = systemError()
      unlink(temporary)
      throw .file(path: file.path, reason: reason)
    }
    let folder = open(file.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private func writeContent(_ output: IndexOutput) throws(QuadStoreError) {
    let contents = contents()
    var offset = IndexFormat.aligned(IndexFormat.headerSize + contents.count * IndexFormat.sectionEntrySize)
    var table: [IndexSection] = []
    for content in contents {
      let bytes = content.bytes
      table.append(
        IndexSection(id: content.id, offset: offset, byteCount: bytes.count, checksum: StableHash.hash(bytes)))
      offset = IndexFormat.aligned(offset + bytes.count)
    }
    let header = header(table)
    try output.write(header)
    for (entry, content) in zip(table, contents) {
      try output.pad(to: entry.offset)
      try withExtendedLifetime(store) { () throws(QuadStoreError) in try output.write(content.bytes) }
    }
  }

  private func header(_ table: [IndexSection]) -> [UInt8] {
    var entries = LittleEndianBytes()
    for section in table {
      entries.append(section.id.rawValue)
      entries.append(UInt32(0))
      entries.append(UInt64(section.offset))
      entries.append(UInt64(section.byteCount))
      entries.append(section.checksum)
    }
    var header = LittleEndianBytes()
    header.append(IndexFormat.magic)
    header.append(IndexFormat.version)
    header.append(UInt32(table.count))
    header.append(fingerprint.size)
    header.append(fingerprint.modificationTime)
    header.append(fingerprint.contentHash)
    header.pad(to: IndexFormat.headerSize - 8)
    let checksum = (header.bytes + entries.bytes).withUnsafeBytes { StableHash.hash($0) }
    header.append(checksum)
    return header.bytes + entries.bytes
  }

  /// A section and its bytes, which live as long as the store or `keptAlive`.
  private struct Content {
    let id: IndexSectionID
    let bytes: UnsafeRawBufferPointer
    private let keptAlive: any Sendable

    init<Element>(_ id: IndexSectionID, _ column: Column<Element>) {
      self.id = id
      bytes = column.withBuffer { UnsafeRawBufferPointer($0) }
      keptAlive = column
    }
  }

  private func contents() -> [Content] {
    let dictionary = store.dictionary
    let permutations = store.defaultGraph.permutations + store.namedGraphs.permutations
    let counts =
      [UInt64(dictionary.dictionaryCount)] + dictionary.kindStarts.map(UInt64.init)
      + permutations.map { UInt64($0.distinctLeadingCount) }
    var contents = [
      Content(.counts, Column(counts)), Content(.inlineIDs, dictionary.inlineIDs),
      Content(.blockOffsets, dictionary.blockOffsets), Content(.text, dictionary.text),
      Content(.sampleEnds, dictionary.samples.ends), Content(.sampleText, dictionary.samples.text),
    ]
    for (number, permutation) in permutations.enumerated() {
      switch permutation.directory {
      case .dense(let starts, _, _):
        contents.append(Content(.permutation(number, .starts), starts))
      case .sparse(let codes, let starts, let distinctSecond, _):
        contents.append(Content(.permutation(number, .starts), starts))
        contents.append(Content(.permutation(number, .codes), codes))
        contents.append(Content(.permutation(number, .distinctSecond), distinctSecond))
      }
      for (index, column) in permutation.columns.enumerated() {
        contents.append(Content(.permutation(number, .firstColumn, column: index), column))
      }
    }
    return contents.enumerated().sorted { ($0.element.bytes.count, $0.offset) < ($1.element.bytes.count, $1.offset) }
      .map(\.element)
  }
}

/// A file that is written from its start to its end.
final class IndexOutput {
  private let descriptor: Int32
  private let path: String
  private var offset = 0

  init(descriptor: Int32, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  func write(_ bytes: [UInt8]) throws(QuadStoreError) {
    var position = 0
    while position < bytes.count {
      let written = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress.map { $0 + position }, bytes.count - position)
      }
      position += try checked(written)
    }
    offset += bytes.count
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(QuadStoreError) {
    var position = 0
    while position < bytes.count {
      let written = Foundation.write(descriptor, bytes.baseAddress.map { $0 + position }, bytes.count - position)
      position += try checked(written)
    }
    offset += bytes.count
  }

  func pad(to target: Int) throws(QuadStoreError) {
    try write([UInt8](repeating: 0, count: max(0, target - offset)))
  }

  private func checked(_ written: Int) throws(QuadStoreError) -> Int {
    if written > 0 { return written }
    if errno == EINTR { return 0 }
    throw .file(path: path, reason: systemError())
  }
}
