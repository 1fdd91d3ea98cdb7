import Foundation

extension QuadStore {
  /// Writes the store as an index file, in place of one that is there. The new file is whole or not there at all.
  /// - Parameter source: the file that the store was loaded from, by which the index is later known to be stale.
  /// - Throws: `QuadStoreError.file`.
  public func writeIndexFile(to file: URL, builtFrom source: SourceFingerprint) throws(QuadStoreError) {
    try IndexWriter(self, fingerprint: source).write(to: file)
  }

  /// Opens an index file. The file is mapped, not read: this takes as long for a large file as for a small one.
  /// - Throws: `QuadStoreError.file`, and `QuadStoreError.unreadableIndex` where the file is of another version or its
  ///   header is damaged.
  public convenience init(indexFile file: URL) throws(QuadStoreError) {
    let store = try IndexReader(file).store()
    self.init(
      dictionary: store.dictionary, defaultGraph: store.defaultGraph, namedGraphs: store.namedGraphs, file: store.file)
  }

  /// Opens an index file if it was built from what a source file holds now.
  ///
  /// The source is only read where its time has changed and its size has not.
  /// - Returns: `nil` where there is no index, or it is stale, damaged or of another version: then build it again.
  /// - Throws: `QuadStoreError.file` where the source cannot be read.
  public static func open(indexFile file: URL, builtFrom source: URL) throws(QuadStoreError) -> QuadStore? {
    guard let reader = try? IndexReader(file), try reader.fingerprint.matches(source) else { return nil }
    return try? reader.store()
  }

  /// Tests every byte of an index file against its checksums. O(bytes).
  /// - Throws: `QuadStoreError`.
  public static func verifyIndexFile(_ file: URL) throws(QuadStoreError) { try IndexReader(file).verify() }

  /// The order of the permutations in a file.
  static let permutationOrders: [[Position]] = [
    [.subject, .predicate, .object], [.predicate, .subject, .object], [.predicate, .object, .subject],
    [.object, .subject, .predicate],
    [.graph, .subject, .predicate, .object], [.graph, .predicate, .subject, .object],
    [.graph, .predicate, .object, .subject], [.graph, .object, .subject, .predicate],
    [.subject, .predicate, .object, .graph], [.predicate, .subject, .object, .graph],
    [.predicate, .object, .subject, .graph], [.object, .subject, .predicate, .graph],
  ]
}

extension TripleIndex {
  /// - Parameter permutations: in the order of `permutations`; `nil` where they are not four of as many rows.
  init?(_ permutations: ArraySlice<Permutation>) {
    let all = Array(permutations)
    guard all.count == 4, Set(all.map(\.count)).count == 1 else { return nil }
    (spo, pso, pos, osp) = (all[0], all[1], all[2], all[3])
  }
}

extension QuadIndex {
  /// - Parameter permutations: in the order of `permutations`; `nil` where they are not eight of as many rows.
  init?(_ permutations: ArraySlice<Permutation>) {
    let all = Array(permutations)
    guard all.count == 8, Set(all.map(\.count)).count == 1 else { return nil }
    (gspo, gpso, gpos, gosp) = (all[0], all[1], all[2], all[3])
    (spog, psog, posg, ospg) = (all[4], all[5], all[6], all[7])
  }
}
