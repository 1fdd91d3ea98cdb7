import Foundation

/// Gives each different text a number, from zero, in the order in which texts are first seen.
///
/// Texts are told apart as `String` tells them apart: canonically equivalent ones are one (Unicode, UAX #15).
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var slots = NumberSlots(capacity: 64)

  subscript(number: Int32) -> String { names[Int(number)] }

  var count: Int { names.count }

  /// The number of a text; the same as before for a text seen before. Linear in the text, in the mean.
  mutating func number(of name: String) -> Int32 { number(of: name, hash: Self.hash(name)) }

  /// The numbers of the texts of another table. Linear in the texts, in the mean.
  mutating func numbers(of other: NameTable) -> [Int32] {
    other.names.indices.map { number(of: other.names[$0], hash: other.slots.hash(of: $0)) }
  }

  private mutating func number(of name: String, hash: UInt32) -> Int32 {
    if let known = slots.number(of: hash, where: { names[$0] == name }) { return known }
    names.append(name)
    return slots.add(hash)
  }

  /// The number of a text that was seen before.
  func knownNumber(of name: String) -> Int32? { slots.number(of: Self.hash(name)) { names[$0] == name } }

  private static func hash(_ name: String) -> UInt32 {
    let isComposed = name.hasOnlyIdeographs { _ in true } || name.unicodeScalars.allSatisfy(isStable)
    var name = isComposed ? name : name.precomposedStringWithCanonicalMapping
    let hash = name.withUTF8 { ByteHash.hash(of: UnsafeRawBufferPointer($0), seed: 0) }
    return ByteHash.folded(hash)
  }

  /// Whether a character is its own composed form, whatever other such character stands beside it.
  private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x2010...0x2027, 0x3001...0x3029, 0xFF01...0xFF5E: true
    default: false
    }
  }
}

/// A fast hash of bytes, for tables that are gone when the process ends.
enum ByteHash {
  static func hash(of bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var hash = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
      place += 8
    }
    while place < bytes.count {
      hash = (hash ^ UInt64(bytes[place])) &* 0x94D0_49BB_1331_11EB
      place += 1
    }
    return hash ^ hash >> 29
  }

  /// Half as many bits, all of them in it.
  static func folded(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }
}
