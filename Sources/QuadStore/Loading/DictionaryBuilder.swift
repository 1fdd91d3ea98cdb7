import Foundation

/// Numbers the terms of a file as they are met, and at the end sorts them into a dictionary.
///
/// Terms come as their bytes and are kept once, end to end in one array; no string is made.
struct DictionaryBuilder {
  /// Set in the provisional code of a term that is held inline.
  static let inlineFlag: UInt32 = 1 << 31

  private var text: [UInt8] = []
  /// Where each key starts in `text`, and the end.
  private var starts: [Int] = [0]
  /// Open addressing: a provisional code and the upper half of the hash of its key; `emptySlot` where free.
  private var slots = [UInt64](repeating: Self.emptySlot, count: 1 << 10)
  private static let emptySlot = UInt64.max
  private var inlineCodes: [UInt64: UInt32] = [:]
  private var inlineIDs: [UInt64] = []

  /// The provisional code of an inline term.
  mutating func code(inline id: TermID) -> UInt32 {
    if let code = inlineCodes[id.rawValue] { return code }
    let code = UInt32(inlineIDs.count) | Self.inlineFlag
    inlineCodes[id.rawValue] = code
    inlineIDs.append(id.rawValue)
    return code
  }

  /// The provisional code of the term whose key is a kind and one text.
  mutating func code(kind: DictionaryKind, _ bytes: Span<UInt8>) -> UInt32 {
    text.append(kind.rawValue)
    append(bytes)
    return codeOfTail()
  }

  /// The provisional code of the term whose key is a kind and two texts.
  mutating func code(kind: DictionaryKind, _ first: Span<UInt8>, _ second: Span<UInt8>) -> UInt32 {
    text.append(kind.rawValue)
    append(first)
    text.append(0)
    append(second)
    return codeOfTail()
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  /// Looks up the key that lies at the end of `text`; a key met before is taken off again.
  private mutating func codeOfTail() -> UInt32 {
    let start = starts[starts.count - 1]
    let end = text.count
    let hash = text.withUnsafeBytes { StableHash.hash($0[start..<end]) }
    let mask = slots.count - 1
    let fingerprint = hash & 0xFFFF_FFFF_0000_0000
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != Self.emptySlot {
      let slot = slots[index]
      if slot & 0xFFFF_FFFF_0000_0000 == fingerprint {
        let code = Int(slot & 0xFFFF_FFFF)
        if isTail(from: start, equalTo: code) {
          text.removeLast(end - start)
          return UInt32(code)
        }
      }
      index = (index + 1) & mask
    }
    let code = UInt32(starts.count - 1)
    slots[index] = fingerprint | UInt64(code)
    starts.append(end)
    if starts.count * 2 > slots.count { grow() }
    return code
  }

  private func isTail(from start: Int, equalTo code: Int) -> Bool {
    let (otherStart, otherEnd) = (starts[code], starts[code + 1])
    guard otherEnd - otherStart == text.count - start else { return false }
    return text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return true }
      return memcmp(base + start, base + otherStart, otherEnd - otherStart) == 0
    }
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: Self.emptySlot, count: slots.count * 4)
    let mask = larger.count - 1
    text.withUnsafeBytes { bytes in
      for code in 0..<(starts.count - 1) {
        let hash = StableHash.hash(bytes[starts[code]..<starts[code + 1]])
        var index = Int(truncatingIfNeeded: hash) & mask
        while larger[index] != Self.emptySlot { index = (index + 1) & mask }
        larger[index] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(code)
      }
    }
    slots = larger
  }

  /// How many different terms there are.
  var count: Int { starts.count - 1 + inlineIDs.count }

  /// Whether there is room for another term: codes have 31 bits.
  var isFull: Bool { starts.count >= Int(Self.inlineFlag) - 1 || inlineIDs.count >= Int(Self.inlineFlag) - 1 }

  /// Sorts the terms. O(n log n) in the terms, on eight bytes at a time.
  /// - Returns: the dictionary, and the final code of every provisional one.
  consuming func finish() -> (dictionary: TermDictionary, codes: CodeTranslation)? {
    slots = []
    let order = KeySorter.sortedOrder(text: text, starts: starts)
    var coder = FrontCoder()
    var translated = [UInt32](repeating: 0, count: order.count)
    var kindCounts = [Int](repeating: 0, count: DictionaryKind.allCases.count + 1)
    text.withUnsafeBufferPointer { bytes in
      for (rank, provisional) in order.enumerated() {
        let key = UnsafeBufferPointer(rebasing: bytes[starts[Int(provisional)]..<starts[Int(provisional) + 1]])
        kindCounts[Int(key[0])] += 1
        translated[Int(provisional)] = UInt32(rank)
        coder.append(key)
      }
    }
    for kind in 1..<kindCounts.count { kindCounts[kind] += kindCounts[kind - 1] }
    let sortedInline = inlineIDs.indices.sorted { inlineIDs[$0] < inlineIDs[$1] }
    var translatedInline = [UInt32](repeating: 0, count: sortedInline.count)
    for (rank, provisional) in sortedInline.enumerated() {
      translatedInline[provisional] = UInt32(order.count + rank)
    }
    let inline = sortedInline.map { inlineIDs[$0] }
    let dictionary = TermDictionary(
      dictionaryCount: order.count, kindStarts: kindCounts, inlineIDs: Column(inline),
      blockOffsets: Column(coder.blockOffsets), text: Column(coder.text), samples: coder.samples)
    guard let dictionary else { return nil }
    return (dictionary, CodeTranslation(dictionary: translated, inline: translatedInline))
  }
}

/// The final code of each provisional code.
struct CodeTranslation: Sendable {
  let dictionary: [UInt32]
  let inline: [UInt32]

  func callAsFunction(_ code: UInt32) -> UInt32 {
    code & DictionaryBuilder.inlineFlag == 0
      ? dictionary[Int(code)] : inline[Int(code & ~DictionaryBuilder.inlineFlag)]
  }
}
