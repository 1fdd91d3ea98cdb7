/// Member names that were read lately, so that one name takes memory once however often it is repeated.
///
/// A table of fixed size in which a name may displace another: a miss costs a new string and nothing else.
struct JSONNameCache {
  private static let slotCount = 256
  /// Names that fit into a string without memory of its own gain nothing here.
  private static let shortestCachedLength = 16
  private static let longestCachedLength = 256

  private var slots = [String?](repeating: nil, count: slotCount)

  func find(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let slot = JSONNameCache.slot(of: bytes), let name = slots[slot] else { return nil }
    return name.utf8.count == bytes.count && name.utf8.elementsEqual(bytes) ? name : nil
  }

  mutating func store(_ name: String, _ bytes: ArraySlice<UInt8>) {
    guard let slot = JSONNameCache.slot(of: bytes) else { return }
    slots[slot] = name
  }

  /// The slot for these bytes (a Fowler–Noll–Vo hash), or `nil` where the name is not worth keeping.
  private static func slot(of bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= shortestCachedLength && bytes.count <= longestCachedLength else { return nil }
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 16)) % UInt32(slotCount))
  }
}
