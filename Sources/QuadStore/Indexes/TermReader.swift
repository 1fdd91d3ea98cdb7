import RDF

/// Reads terms out of a dictionary one after the other.
///
/// Keys are front-coded, so that a key is read from the start of its block; a reader goes on from the key that it read
/// last where the next one lies behind it in the same block. It belongs to one thread.
public final class TermReader {
  private let dictionary: TermDictionary
  private var cursor: KeyCursor
  /// The code of the key that the cursor has read; below the block's first where it has read none.
  private var position = -1

  /// A reader that has read nothing yet.
  public init(_ dictionary: TermDictionary) {
    self.dictionary = dictionary
    cursor = KeyCursor(dictionary: dictionary, block: 0)
  }

  /// The key of a dictionary id, or `nil` where the id is not of the dictionary.
  public func key(of id: TermID) -> [UInt8]? {
    guard id.rawValue < UInt64(dictionary.dictionaryCount) else { return nil }
    let code = Int(id.rawValue)
    let block = code / TermDictionary.blockSize
    if position > code || position < block * TermDictionary.blockSize || position < 0 {
      cursor.move(to: block, in: dictionary)
      position = block * TermDictionary.blockSize - 1
    }
    guard cursor.advance(by: code - position) else {
      position = -1
      return nil
    }
    position = code
    return cursor.key
  }

  /// The term of an id, or `nil` where the id is not of the dictionary.
  public func term(of id: TermID) -> Term? {
    guard id.tag == .dictionary else { return InlineTerm.term(id) }
    return key(of: id).flatMap { TermKey.term(of: $0[...]) }
  }
}
