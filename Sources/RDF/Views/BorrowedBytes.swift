/// Bytes that another value owns, valid only during the call that hands them out.
///
/// Readers hand terms out in this form so that a consumer which only copies or hashes them needs no `String`.
/// A consumer that keeps a term must copy it (`Array(bytes)`, `string`) before its call returns.
public struct BorrowedBytes: RandomAccessCollection {
  /// The memory itself, for consumers that copy or hash it in bulk.
  public let unsafeBytes: UnsafeBufferPointer<UInt8>

  /// Wraps `unsafeBytes`, which must stay alive for as long as this value is used.
  @inlinable
  public init(_ unsafeBytes: UnsafeBufferPointer<UInt8>) {
    self.unsafeBytes = unsafeBytes
  }

  /// No bytes.
  @inlinable
  public static var empty: BorrowedBytes { BorrowedBytes(UnsafeBufferPointer(start: nil, count: 0)) }

  /// Always 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of bytes.
  @inlinable public var endIndex: Int { unsafeBytes.count }
  /// The byte at `position`.
  @inlinable public subscript(position: Int) -> UInt8 { unsafeBytes[position] }

  /// A copy as text; the bytes are UTF-8.
  public var string: String { String(decoding: unsafeBytes, as: UTF8.self) }

  /// Whether both hold the same bytes.
  public func hasSameBytes(as other: BorrowedBytes) -> Bool {
    ByteComparison.areEqual(unsafeBytes, other.unsafeBytes)
  }
}
