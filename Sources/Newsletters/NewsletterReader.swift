/// Reads the bytes of a file as a newsletter: decoding, format, layout, credits and sentences.
public struct NewsletterReader: Sendable {
  /// The largest file that is read, in bytes.
  public var byteLimit: Int

  /// A reader of files up to a size, in bytes.
  public init(byteLimit: Int = 1 << 30) {
    self.byteLimit = byteLimit
  }

  /// The newsletter that a file holds.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - path: its path as given; its ending helps to tell the format.
  ///   - sha256: the digest of the bytes, which the caller computes.
  ///   - manifest: what the corpus manifest says of the file.
  /// - Throws: ``ReadingError`` for a file that is empty, binary, damaged or too large.
  /// - Complexity: linear in the bytes.
  public func read(
    _ bytes: [UInt8], path: String, sha256: String, manifest: ManifestEntry = ManifestEntry()
  ) throws(ReadingError) -> Newsletter {
    guard bytes.count <= byteLimit else {
      throw .tooLarge(path: path, byteCount: bytes.count, limit: byteLimit)
    }
    let text = SourceText(try TextDecoder(path: path).decode(bytes).scalars)
    let items = Self.items(of: text, format: DocumentFormat.detect(path: path, text: text))
    if items.isEmpty { throw .emptyFile(path: path) }
    return Newsletter(path: path, text: text, sha256: sha256, manifest: manifest, items: items)
  }

  /// The items of a text that is already decoded.
  /// - Complexity: linear in the text.
  public static func items(of text: SourceText, format: DocumentFormat = .plainText) -> [Item] {
    ItemSegmenter.items(of: BlockReader().blocks(of: lines(of: text, format: format)))
  }

  private static func lines(of text: SourceText, format: DocumentFormat) -> [LayoutLine] {
    format == .html ? HTMLLines.lines(of: text) : PlainTextLines(format: format).lines(of: text)
  }
}
