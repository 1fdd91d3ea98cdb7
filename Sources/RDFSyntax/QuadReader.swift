import Foundation
import RDF

/// Reads N-Triples, N-Quads, Turtle or TriG (RDF 1.1) as a stream.
///
/// Feed it the document's bytes in pieces of any size; it hands on each quad as soon as the quad is complete, and keeps
/// no more of the input than the token that the last piece cut off. Lexical forms, language tags, IRIs and the labels of
/// blank nodes are kept as written; relative IRIs of Turtle and TriG are resolved (RFC 3986, section 5.2).
///
/// Blank nodes without a label get one that begins with `genid` and that no written label of the document equals.
public final class QuadReader {
  /// Where relative IRIs begin, how blank nodes are told apart, and what is refused.
  public struct Options: Sendable {
    /// The IRI that relative IRIs of Turtle and TriG are resolved against until the document declares another.
    public var base: IRIReference?
    /// What begins the label of every blank node. Two documents that are read into one dataset need different ones.
    public var blankNodeScope = ""
    /// What the reader refuses.
    public var limits = ReaderLimits()

    /// No base, one scope for all, and the default limits, where nothing else is said.
    public init(base: IRIReference? = nil, blankNodeScope: String = "", limits: ReaderLimits = ReaderLimits()) {
      self.base = base
      self.blankNodeScope = blankNodeScope
      self.limits = limits
    }
  }

  /// How many bytes are read from a file, or taken from a larger piece, at a time.
  private static let chunkBytes = 256 << 10

  /// The syntax that is read.
  public let format: RDFFormat
  private let limits: ReaderLimits
  private var parser: any StatementParser
  private let resolver: NameResolver
  /// What has been fed and not yet been read.
  private let pending = ByteArena(capacity: chunkBytes * 2)
  private var tracker = PositionTracker()
  /// The size of `pending` at which a token that was cut off is tried again.
  private var retrySize = 0
  private var isAtStart = true
  private var failure: (any Error)?

  /// A reader at the beginning of a document.
  public init(format: RDFFormat, options: Options = Options()) {
    self.format = format
    self.limits = options.limits
    let labels = BlankNodeLabels(scope: options.blankNodeScope)
    resolver = NameResolver(base: options.base, limits: options.limits)
    switch format {
    case .nTriples, .nQuads:
      parser = LineParser(allowsGraphName: format == .nQuads, labels: labels)
    case .turtle, .triG:
      parser = TurtleParser(isTriG: format == .triG, resolver: resolver, labels: labels, limits: limits)
    }
  }

  /// The prefixes that the document has declared so far. O(prefixes).
  public var prefixes: PrefixMap { resolver.prefixes.map }

  /// The base IRI in force; formats without relative IRIs take no note of it.
  public var base: IRIReference? { resolver.base }

  /// How many prefixes are declared, and how often one has been.
  var declarations: (prefixes: Int, total: Int) { (resolver.prefixes.count, resolver.declarationCount) }

  /// How far the document has been read.
  public var position: TextPosition { tracker.position }

  /// Reads one more piece of the document. O(bytes).
  ///
  /// Throws `RDFSyntaxError`, and what `handler` throws; the reader is of no further use then.
  public func feed(_ bytes: some ContiguousBytes, _ handler: (QuadView) throws -> Void) throws {
    try bytes.withUnsafeBytes { raw in
      try raw.withMemoryRebound(to: UInt8.self) { all in
        var rest = all[...]
        while !rest.isEmpty {
          pending.append(UnsafeBufferPointer(rebasing: rest.prefix(Self.chunkBytes)))
          rest = rest.dropFirst(Self.chunkBytes)
          if pending.count >= retrySize { try readPending(isFinal: false, handler) }
        }
      }
    }
  }

  /// Ends the document. Throws as `feed` does, where the document ends within a statement.
  public func finish(_ handler: (QuadView) throws -> Void) throws {
    try readPending(isFinal: true, handler)
  }

  /// Reads a file from where it stands to its end, and finishes. Throws as `feed` does, and errors of reading the file.
  public func read(from file: FileHandle, _ handler: (QuadView) throws -> Void) throws {
    while let data = try file.read(upToCount: Self.chunkBytes), !data.isEmpty {
      try feed(data, handler)
    }
    try finish(handler)
  }

  private func readPending(isFinal: Bool, _ handler: (QuadView) throws -> Void) throws {
    if let failure { throw failure }
    guard skipByteOrderMark(isFinal: isFinal) else { return }
    let size = pending.count
    pending.append(0)
    var scanner = TokenScanner(pending.bytes.unsafeBytes, isFinal: isFinal)
    var isCutOff = false
    do {
      try parser.read(&scanner, handler)
    } catch .incomplete {
      if isFinal { throw fail(.unexpectedEnd(expected: "the rest of a statement"), at: size) }
      isCutOff = true
    } catch .invalid(let problem, let index) {
      throw fail(problem, at: index)
    } catch .consumer(let error) {
      failure = error
      throw error
    }
    tracker.advance(over: UnsafeBufferPointer(rebasing: scanner.bytes[..<scanner.position]))
    pending.truncate(to: size)
    pending.removeFirst(scanner.position)
    // A long token is tried again only when it has doubled, so that the work stays in proportion to its length.
    retrySize = isCutOff && pending.count > Self.chunkBytes ? min(pending.count * 2, limits.tokenBytes + 1) : 0
    if pending.count > limits.tokenBytes { throw fail(.tooLong(limit: limits.tokenBytes), at: 0) }
  }

  /// Passes over a byte order mark. Gives whether enough of the document is there to go on.
  private func skipByteOrderMark(isFinal: Bool) -> Bool {
    guard isAtStart else { return true }
    guard pending.count >= 3 || isFinal else { return false }
    isAtStart = false
    if pending.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      tracker.advance(over: pending.bytes(0..<3).unsafeBytes)
      pending.removeFirst(3)
    }
    return true
  }

  private func fail(_ problem: RDFSyntaxError.Problem, at index: Int) -> RDFSyntaxError {
    tracker.advance(over: UnsafeBufferPointer(rebasing: pending.bytes.unsafeBytes[..<index]))
    let error = RDFSyntaxError(problem, at: tracker.position)
    failure = error
    return error
  }
}
