import RDF

/// A growing run of bytes whose parts can be lent out as `BorrowedBytes`.
///
/// What `bytes` lends is valid until the next call that appends or truncates.
final class ByteArena {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = capacity
    self.storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  /// The bytes in `range`, which must lie within `count`.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> BorrowedBytes {
    assert(range.upperBound <= count)
    return BorrowedBytes(UnsafeBufferPointer(start: storage + range.lowerBound, count: range.count))
  }

  /// All bytes.
  var bytes: BorrowedBytes { BorrowedBytes(UnsafeBufferPointer(start: storage, count: count)) }

  /// All bytes after `start`.
  func bytes(from start: Int) -> BorrowedBytes { bytes(start..<count) }

  func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  @inline(__always)
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(by: bytes.count) }
    (storage + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  func append(_ bytes: BorrowedBytes) { append(bytes.unsafeBytes) }

  func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

  /// Appends a decimal number.
  func append(decimal number: Int) {
    var text = String(number)
    text.withUTF8 { append($0) }
  }

  /// Appends a scalar in UTF-8.
  func append(scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  /// Forgets what lies beyond `newCount`.
  func truncate(to newCount: Int) { count = min(count, newCount) }

  func removeAll() { count = 0 }

  /// Overwrites the bytes from `start` on, which must lie within `count`.
  func replace(from start: Int, with bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, start >= 0, start + bytes.count <= count else { return }
    (storage + start).update(from: source, count: bytes.count)
  }

  /// Forgets the first `amount` bytes, and moves the others to the front. O(bytes that stay).
  func removeFirst(_ amount: Int) {
    let removed = min(amount, count)
    storage.update(from: storage + removed, count: count - removed)
    count -= removed
  }

  /// Copies the bytes in `range`, which must lie within `count`, to `start`, which must not be beyond them.
  func move(_ range: Range<Int>, to start: Int) {
    guard start >= 0, start <= range.lowerBound, range.upperBound <= count else { return }
    (storage + start).update(from: storage + range.lowerBound, count: range.count)
  }

  private func grow(by amount: Int) {
    let newCapacity = max(capacity * 2, count + amount)
    let newStorage = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    newStorage.update(from: storage, count: count)
    storage.deallocate()
    storage = newStorage
    capacity = newCapacity
  }
}
