import Foundation
import RDF
import TestSupport
import Testing

@testable import QuadStore

@Suite("The index file")
struct IndexFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func build(_ folder: URL, seed: UInt64 = 31) throws -> (source: URL, index: URL, quads: [Quad]) {
    let (source, index) = (folder.appendingPathComponent("graph"), folder.appendingPathComponent("graph.index"))
    try Data("what the graph was read from".utf8).write(to: source)
    let quads = randomQuads(500, seed: seed)
    try QuadStore(quads).writeIndexFile(to: index, builtFrom: SourceFingerprint(of: source))
    return (source, index, quads)
  }

  @Test("A store that was written and opened again has the same quads, terms and counts")
  func roundTrip() throws {
    try withFolder { folder in
      let (source, index, quads) = try build(folder)
      let opened = try #require(try QuadStore.open(indexFile: index, builtFrom: source))
      #expect(Set(opened.quads()) == Set(quads))
      let original = try QuadStore(quads)
      for (one, other) in zip(
        opened.defaultGraph.permutations + opened.namedGraphs.permutations,
        original.defaultGraph.permutations + original.namedGraphs.permutations)
      {
        #expect(one.order == other.order)
        #expect(one.distinctLeadingCount == other.distinctLeadingCount)
        #expect(one.leadingCodes.map(\.code) == other.leadingCodes.map(\.code))
        #expect(
          one.columns.map { column in (0..<column.count).map { column[$0] } }
            == other.columns.map { column in (0..<column.count).map { column[$0] } })
      }
      try QuadStore.verifyIndexFile(index)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["graph", "graph.index"])
    }
  }

  @Test("An index is stale when its source has changed, and fresh when only its time has")
  func staleness() throws {
    try withFolder { folder in
      let (source, index, _) = try build(folder)
      let later = Date(timeIntervalSince1970: 2_000_000_000)
      try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: source.path)
      #expect(try QuadStore.open(indexFile: index, builtFrom: source) != nil)
      try Data("what the graph was read FROM".utf8).write(to: source)
      #expect(try QuadStore.open(indexFile: index, builtFrom: source) == nil)
      try Data("longer than what the graph was read from".utf8).write(to: source)
      #expect(try QuadStore.open(indexFile: index, builtFrom: source) == nil)
      #expect(try QuadStore.open(indexFile: folder.appendingPathComponent("none"), builtFrom: source) == nil)
      #expect(throws: QuadStoreError.self) {
        try QuadStore.open(indexFile: index, builtFrom: folder.appendingPathComponent("none"))
      }
    }
  }

  @Test("A file that is cut off anywhere is refused, not read past its end")
  func truncation() throws {
    try withFolder { folder in
      let (_, index, _) = try build(folder)
      let bytes = try Data(contentsOf: index)
      for length in [0, 1, 8, 63, 64, 200, 1000, bytes.count / 2, bytes.count - 1] {
        try bytes.prefix(length).write(to: index)
        #expect(throws: QuadStoreError.self) { try QuadStore(indexFile: index) }
      }
    }
  }

  @Test("A changed byte in the header is refused when the file is opened, and elsewhere when it is verified")
  func damage() throws {
    try withFolder { folder in
      let (_, index, _) = try build(folder)
      let bytes = try Data(contentsOf: index)
      for offset in stride(from: 0, to: 64, by: 3) {
        var damaged = bytes
        damaged[offset] ^= 0x40
        try damaged.write(to: index)
        #expect(throws: QuadStoreError.self) { try QuadStore(indexFile: index) }
      }
      var damaged = bytes
      damaged[bytes.count - 1] ^= 1
      try damaged.write(to: index)
      let error = #expect(throws: QuadStoreError.self) { try QuadStore.verifyIndexFile(index) }
      #expect(error.map { "\($0)" } == "\(index.path) cannot be read: it is damaged; build the index again")
    }
  }

  @Test("Damage that is not noticed at opening never makes a reader leave the file")
  func survivesDamage() throws {
    try withFolder { folder in
      let (_, index, _) = try build(folder)
      let bytes = try Data(contentsOf: index)
      var generator = SeededGenerator(seed: 77)
      for _ in 0..<60 {
        var damaged = bytes
        for _ in 0..<20 {
          let offset = Int.random(in: 4096..<bytes.count, using: &generator)
          damaged[offset] = UInt8.random(in: 0...255, using: &generator)
        }
        try damaged.write(to: index)
        guard let store = try? QuadStore(indexFile: index) else { continue }
        #expect(store.quads().count <= store.count)
        _ = store.dictionary.id(of: .iri("http://example.org/节点/3"))
      }
    }
  }
}
