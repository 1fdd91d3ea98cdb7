/// A block of memory that columns look into: allocated here, or a file mapped for reading.
final class Region: @unchecked Sendable {
  let base: UnsafeRawPointer
  let byteCount: Int
  private let release: @Sendable (UnsafeRawPointer, Int) -> Void

  /// - Parameter release: is called once with the memory, when nothing looks into it any more.
  init(base: UnsafeRawPointer, byteCount: Int, release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void) {
    self.base = base
    self.byteCount = byteCount
    self.release = release
  }

  deinit { release(base, byteCount) }
}

/// A read-only array of numbers, in memory or in a mapped file.
///
/// This is the one place where the store's hot loops touch unchecked memory: a column's bounds are proved against its
/// region when it is made, and its memory is never written after that.
public struct Column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let region: Region
  /// The number of elements.
  @usableFromInline let base: UnsafePointer<Element>
  public let count: Int

  /// A column of `count` elements at `byteOffset` of a region, or `nil` where they do not lie in it, aligned.
  init?(region: Region, byteOffset: Int, count: Int) {
    let stride = MemoryLayout<Element>.stride
    guard byteOffset >= 0, count >= 0, byteOffset <= region.byteCount,
      count <= (region.byteCount - byteOffset) / stride,
      Int(bitPattern: region.base + byteOffset) % MemoryLayout<Element>.alignment == 0
    else { return nil }
    self.region = region
    self.count = count
    base = (region.base + byteOffset).assumingMemoryBound(to: Element.self)
  }

  /// A column of `count` elements that `fill` writes.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(count, 1))
    memory.initialize(repeating: 0)
    fill(UnsafeMutableBufferPointer(rebasing: memory[..<count]))
    let start = UnsafeMutableRawPointer(memory.baseAddress.unsafelyUnwrapped)
    region = Region(base: start, byteCount: count * MemoryLayout<Element>.stride) { pointer, _ in
      UnsafeMutableRawPointer(mutating: pointer).deallocate()
    }
    base = UnsafePointer(start.assumingMemoryBound(to: Element.self))
    self.count = count
  }

  init(_ elements: [Element]) {
    self.init(count: elements.count) { target in
      _ = target.update(fromContentsOf: elements)
    }
  }

  /// An element; the index must lie in `0..<count`, which only debug builds check.
  @inlinable
  public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  /// The elements as a buffer, valid while this column is alive.
  @inlinable
  public func withBuffer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(UnsafeBufferPointer(start: base, count: count)) }
  }

  /// The first index in `range` whose element is not below `value`, where the range is sorted.
  ///
  /// Gallops from the start of the range: O(log d), d being the distance to the answer.
  @inlinable
  public func lowerBound(of value: Element, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var step = 1
    while low + step <= range.upperBound && base[low + step - 1] < value {
      low += step
      step <<= 1
    }
    var high = min(low + step - 1, range.upperBound)
    while low < high {
      let middle = (low &+ high) >> 1
      if base[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The part of a sorted `range` whose elements equal `value`. O(log n).
  @inlinable
  public func equalRange(of value: Element, in range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low &+ high) >> 1
      if base[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    guard low < range.upperBound, base[low] == value else { return low..<low }
    let end = value == .max ? range.upperBound : lowerBound(of: value + 1, in: low..<range.upperBound)
    return low..<end
  }
}
