/// Why a file could not be read as a newsletter: what, where, and what to do about it.
public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file holds no bytes, or nothing but a byte order mark and white space.
  case emptyFile(path: String)
  /// The bytes are no text: a picture, an archive, a word processor's file.
  case binaryFile(path: String, byteOffset: Int, kind: String?)
  /// The bytes fit none of the encodings that are read.
  case invalidText(path: String, encoding: TextEncoding, byteOffset: Int)
  /// The file is larger than the reader accepts.
  case tooLarge(path: String, byteCount: Int, limit: Int)

  /// A sentence with the path, what is wrong and what to do.
  public var description: String {
    switch self {
    case .emptyFile(let path):
      return "\(path): the file is empty; remove it from the corpus or put its text in"
    case .binaryFile(let path, let byteOffset, let kind):
      let what = kind.map { "looks like \($0)" } ?? "is not text (byte \(byteOffset) is no character)"
      return "\(path): the file \(what); save it as plain text, Markdown or HTML and try again"
    case .invalidText(let path, let encoding, let byteOffset):
      return "\(path): the bytes at offset \(byteOffset) are not valid \(encoding.rawValue); "
        + "save the file as UTF-8 and try again"
    case .tooLarge(let path, let byteCount, let limit):
      return "\(path): \(byteCount) bytes are more than the \(limit) that one file may have; split it into issues"
    }
  }
}

/// The character encodings that newsletters are read in.
public enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, the low byte of each unit first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the high byte of each unit first.
  case utf16BigEndian = "UTF-16BE"
  /// Also reads GBK and GB2312, which are its subsets.
  case gb18030 = "GB18030"
}
