import RDF

/// Turns the IRIs and prefixed names of Turtle and TriG into absolute IRIs.
///
/// A class, so that a reader can be asked for prefixes and base while its parser is at work.
final class NameResolver {
  private(set) var prefixes = PrefixTable()
  private(set) var base: IRIReference?
  /// How often a prefix has been declared.
  private(set) var declarationCount = 0
  private let limits: ReaderLimits

  init(base: IRIReference?, limits: ReaderLimits) {
    self.base = base
    self.limits = limits
  }

  /// Reads `<…>` and resolves it against the base. The result lies in the buffer or in `scratch`.
  @inline(__always)
  func readIRI(_ scanner: inout TokenScanner, scratch: ByteArena) throws(ReadingStop) -> BorrowedBytes {
    let start = scanner.position
    let iri = try scanner.readIRI(scratch: scratch)
    return iri.hasScheme ? iri : try resolve(iri, at: start, scratch: scratch)
  }

  private func resolve(
    _ reference: BorrowedBytes, at start: Int, scratch: ByteArena
  ) throws(ReadingStop) -> BorrowedBytes {
    guard let base, base.isAbsolute else {
      throw .invalid(.relativeIRI(reference.string, mayHaveBase: true), start)
    }
    var resolved: [UInt8] = []
    base.resolve(reference, into: &resolved)
    scratch.removeAll()
    resolved.withUnsafeBufferPointer { scratch.append($0) }
    return scratch.bytes
  }

  /// Reads a prefixed name and appends the IRI that it stands for to `output`.
  /// Gives whether there is one; where there is none nothing has moved.
  @inline(__always)
  func readPrefixedName(_ scanner: inout TokenScanner, into output: ByteArena) throws(ReadingStop) -> Bool {
    let start = scanner.position
    guard let prefix = try scanner.readPrefix() else { return false }
    guard let namespace = prefixes.namespace(of: prefix) else {
      throw .invalid(.undeclaredPrefix(prefix.string), start)
    }
    output.append(namespace)
    try scanner.readLocalName(into: output)
    return true
  }

  func declare(_ prefix: BorrowedBytes, namespace: BorrowedBytes, at place: Int) throws(ReadingStop) {
    prefixes.declare(prefix, namespace: namespace)
    declarationCount += 1
    guard prefixes.byteCount <= limits.prefixBytes else {
      throw .invalid(.tooManyPrefixes(limit: limits.prefixBytes), place)
    }
  }

  func setBase(_ iri: BorrowedBytes) {
    base = IRIReference(iri.string)
  }
}
