import Foundation
import RDF

/// The terms of a store, each with a code: its position in the sorted sequence of all of them.
///
/// Codes below `dictionaryCount` are terms kept as text, sorted by `TermKey`; the codes from there on are the inline
/// ids of the store, sorted as numbers. So the order of codes is the order of ids.
public struct TermDictionary: Sendable {
  /// Keys are front-coded in blocks of this many: the first whole, the others by what differs from the one before.
  static let blockSize = 16

  /// How many terms are kept as text.
  public let dictionaryCount: Int
  let inlineIDs: Column<UInt64>
  let blockOffsets: Column<UInt64>
  let text: Column<UInt8>
  let samples: KeySamples
  /// The first code of each `DictionaryKind`, in their order, and the end.
  let kindStarts: [Int]

  /// How many terms there are.
  public var count: Int { dictionaryCount + inlineIDs.count }

  init?(
    dictionaryCount: Int, kindStarts: [Int], inlineIDs: Column<UInt64>, blockOffsets: Column<UInt64>,
    text: Column<UInt8>, samples: KeySamples
  ) {
    let blockCount = (dictionaryCount + Self.blockSize - 1) / Self.blockSize
    let sampleCount = (blockCount + KeySamples.blocksPerSample - 1) / KeySamples.blocksPerSample
    guard dictionaryCount >= 0, blockOffsets.count == blockCount, samples.ends.count == sampleCount,
      kindStarts.count == DictionaryKind.allCases.count + 1, kindStarts.last == dictionaryCount
    else { return nil }
    self.dictionaryCount = dictionaryCount
    self.kindStarts = kindStarts
    self.inlineIDs = inlineIDs
    self.blockOffsets = blockOffsets
    self.text = text
    self.samples = samples
  }

  /// The codes of the terms of one kind.
  public func codes(of kind: DictionaryKind) -> Range<Int> {
    let index = Int(kind.rawValue) - 1
    return kindStarts[index]..<max(kindStarts[index], kindStarts[index + 1])
  }

  /// The id of the term with a code. O(1).
  @inlinable
  public func id(ofCode code: UInt32) -> TermID {
    Int(code) < dictionaryCount ? TermID(rawValue: UInt64(code)) : inlineID(ofCode: code)
  }

  @usableFromInline
  func inlineID(ofCode code: UInt32) -> TermID {
    let index = Int(code) - dictionaryCount
    return index < inlineIDs.count ? TermID(rawValue: inlineIDs[index]) : .unbound
  }

  /// The code of an id that the store's triples may hold, or `nil` where they cannot. O(1) for terms kept as text,
  /// O(log n) for inline ones.
  @inlinable
  public func code(of id: TermID) -> UInt32? {
    if id.rawValue < UInt64(dictionaryCount) { return UInt32(truncatingIfNeeded: id.rawValue) }
    return inlineCode(of: id)
  }

  @usableFromInline
  func inlineCode(of id: TermID) -> UInt32? {
    guard id.tag != .dictionary else { return nil }
    let index = inlineIDs.lowerBoundByBisection(of: id.rawValue)
    guard index < inlineIDs.count, inlineIDs[index] == id.rawValue else { return nil }
    return UInt32(dictionaryCount + index)
  }

  /// The id of a term: inline where it can be, otherwise its place in the dictionary; `nil` where it has none.
  public func id(of term: Term) -> TermID? {
    if let inline = InlineTerm.id(of: term) { return inline }
    return code(ofKey: TermKey.bytes(of: term)).map { TermID(rawValue: UInt64($0)) }
  }

  /// The term of an id, or `nil` where the id is not of this dictionary.
  public func term(of id: TermID) -> Term? {
    guard id.tag == .dictionary else { return InlineTerm.term(id) }
    return withKey(of: id) { TermKey.term(of: $0[...]) } ?? nil
  }

  /// Calls `body` with the key of a dictionary id; `nil` where the id is not of this dictionary.
  /// O(`blockSize`) copies of a key's tail.
  public func withKey<Result>(of id: TermID, _ body: ([UInt8]) -> Result) -> Result? {
    guard id.rawValue < UInt64(dictionaryCount) else { return nil }
    let index = Int(id.rawValue)
    var cursor = KeyCursor(dictionary: self, block: index / Self.blockSize)
    guard cursor.advance(by: index % Self.blockSize + 1) else { return nil }
    return body(cursor.key)
  }

  /// The code of a key, or `nil`. O(log n).
  func code(ofKey key: [UInt8]) -> UInt32? {
    let blocks = samples.blocks(of: key, among: blockOffsets.count)
    var low = blocks.lowerBound
    var high = blocks.upperBound
    while low < high {
      let middle = (low + high) / 2
      guard let precedes = KeyCursor(dictionary: self, block: middle).nextIsAfter(key) else { return nil }
      if precedes { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    var cursor = KeyCursor(dictionary: self, block: low - 1)
    let start = (low - 1) * Self.blockSize
    for index in start..<min(start + Self.blockSize, dictionaryCount) {
      guard cursor.advance() else { return nil }
      if cursor.key == key { return UInt32(index) }
    }
    return nil
  }
}

/// Reads the keys of the dictionary in order, from the start of a block.
struct KeyCursor {
  private let text: Column<UInt8>
  private var position: Int
  /// The key last read.
  private(set) var key: [UInt8] = []

  init(dictionary: TermDictionary, block: Int) {
    text = dictionary.text
    position = Self.start(of: block, in: dictionary)
  }

  /// Goes to the start of a block.
  mutating func move(to block: Int, in dictionary: TermDictionary) {
    position = Self.start(of: block, in: dictionary)
    key.removeAll(keepingCapacity: true)
  }

  private static func start(of block: Int, in dictionary: TermDictionary) -> Int {
    block < dictionary.blockOffsets.count ? Int(clamping: dictionary.blockOffsets[block]) : Int.max
  }

  /// Reads the next `count` keys; `false` where the text ends or is damaged.
  mutating func advance(by count: Int = 1) -> Bool {
    text.withBuffer { text in
      for _ in 0..<count {
        guard let shared = Self.number(text, &position), let length = Self.number(text, &position), shared <= key.count,
          length <= text.count - position
        else { return false }
        key.removeLast(key.count - shared)
        key.append(contentsOf: UnsafeBufferPointer(rebasing: text[position..<(position + length)]))
        position += length
      }
      return true
    }
  }

  /// Whether a key precedes the next key, which must be the first of its block; `nil` where the text ends or is damaged.
  /// Makes no copy.
  consuming func nextIsAfter(_ key: [UInt8]) -> Bool? {
    text.withBuffer { text in
      guard let shared = Self.number(text, &position), let length = Self.number(text, &position), shared == 0,
        length <= text.count - position
      else { return nil }
      return key.withUnsafeBytes { key in
        guard let first = key.baseAddress, let second = text.baseAddress else { return length > 0 }
        let order = memcmp(first, second + position, min(key.count, length))
        return order < 0 || (order == 0 && key.count < length)
      }
    }
  }

  /// A number of seven bits a byte, the lowest first.
  @inline(__always)
  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while position < text.count, shift < 35 {
      let byte = text[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}

/// Writes sorted keys as front-coded blocks.
struct FrontCoder {
  private(set) var text: [UInt8] = []
  private(set) var blockOffsets: [UInt64] = []
  private var sampleEnds: [UInt64] = []
  private var sampleText: [UInt8] = []
  private var previous: [UInt8] = []
  private var count = 0

  var samples: KeySamples { KeySamples(ends: Column(sampleEnds), text: Column(sampleText)) }

  mutating func append(_ key: UnsafeBufferPointer<UInt8>) {
    var shared = 0
    let limit = min(previous.count, key.count)
    while shared < limit && previous[shared] == key[shared] { shared += 1 }
    if count % TermDictionary.blockSize == 0 {
      if blockOffsets.count % KeySamples.blocksPerSample == 0 {
        if count > 0 { sampleText.append(contentsOf: key[..<min(shared + 1, key.count)]) }
        sampleEnds.append(UInt64(sampleText.count))
      }
      blockOffsets.append(UInt64(text.count))
      shared = 0
    }
    appendNumber(shared)
    appendNumber(key.count - shared)
    text.append(contentsOf: key[shared...])
    previous.removeSubrange(shared...)
    previous.append(contentsOf: key[shared...])
    count += 1
  }

  private mutating func appendNumber(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      text.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    text.append(UInt8(rest))
  }
}

extension Column {
  /// The first index whose element is not below `value`, in a sorted column. O(log n).
  func lowerBoundByBisection(of value: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
