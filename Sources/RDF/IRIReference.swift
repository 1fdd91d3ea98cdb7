/// An IRI or a relative reference, split into its components (RFC 3986, section 3, with the characters of RFC 3987).
///
/// Any string splits; `validationError` says whether its characters are those that RFC 3987 allows.
public struct IRIReference: Hashable, Sendable, CustomStringConvertible {
  /// The UTF-8 bytes of the reference.
  let bytes: [UInt8]
  let components: IRIComponents

  /// Splits `string`. O(length).
  public init(_ string: String) {
    self.init(bytes: Array(string.utf8))
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    self.components = bytes.withUnsafeBufferPointer { IRIComponents($0) }
  }

  /// The reference as written.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
  /// The reference as written.
  public var description: String { string }

  /// The scheme without its colon, as written.
  public var scheme: String? { components.scheme.map(text) }
  /// What stands after `//`, up to the path: user, host and port.
  public var authority: String? { components.authority.map(text) }
  /// The path, which may be empty.
  public var path: String { text(components.path) }
  /// What stands after `?`, without it.
  public var query: String? { components.query.map(text) }
  /// What stands after `#`, without it.
  public var fragment: String? { components.fragment.map(text) }

  /// Whether the reference has a scheme, so that it needs no base.
  public var isAbsolute: Bool { components.scheme != nil }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Resolves `reference` against this base by the strict algorithm of RFC 3986, section 5.2.
  ///
  /// A reference with a scheme comes back with its dot segments removed. O(length of both).
  public func resolve(_ reference: IRIReference) -> IRIReference {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reference.bytes.count)
    reference.bytes.withUnsafeBufferPointer { resolve($0, reference.components, into: &result) }
    return IRIReference(bytes: result)
  }

  /// Resolves `reference` against this base by the strict algorithm of RFC 3986, section 5.2.
  public func resolve(_ reference: String) -> String { resolve(IRIReference(reference)).string }

  /// Appends to `result` what the bytes of `reference` stand for against this base (RFC 3986, section 5.2).
  public func resolve(_ reference: BorrowedBytes, into result: inout [UInt8]) {
    resolve(reference.unsafeBytes, IRIComponents(reference.unsafeBytes), into: &result)
  }
}

/// Where the components of a reference lie in its bytes (the regular expression of RFC 3986, appendix B).
struct IRIComponents: Hashable, Sendable {
  /// Without the colon.
  var scheme: Range<Int>?
  /// Without the slashes.
  var authority: Range<Int>?
  var path: Range<Int>
  /// Without the question mark.
  var query: Range<Int>?
  /// Without the number sign.
  var fragment: Range<Int>?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    if let end = Self.schemeLength(bytes) {
      scheme = 0..<end
      position = end + 1
    }
    func end(from start: Int, stoppingAt stops: StaticString) -> Int {
      var place = start
      while place < bytes.count, !stops.contains(bytes[place]) { place += 1 }
      return place
    }
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "/"), bytes[position + 1] == UInt8(ascii: "/") {
      let stop = end(from: position + 2, stoppingAt: "/?#")
      authority = position + 2..<stop
      position = stop
    }
    let pathEnd = end(from: position, stoppingAt: "?#")
    path = position..<pathEnd
    position = pathEnd
    if position < bytes.count, bytes[position] == UInt8(ascii: "?") {
      let stop = end(from: position + 1, stoppingAt: "#")
      query = position + 1..<stop
      position = stop
    }
    if position < bytes.count { fragment = position + 1..<bytes.count }
  }

  /// The length of the scheme that begins `bytes`, without its colon; `nil` where there is none.
  static func schemeLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    for place in 1..<max(bytes.count, 1) {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") { return place }
      guard byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte) else { return nil }
    }
    return nil
  }
}

extension BorrowedBytes {
  /// Whether the bytes begin with a scheme and its colon (RFC 3986, section 3.1), so that they are no relative reference.
  public var hasScheme: Bool { IRIComponents.schemeLength(unsafeBytes) != nil }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
}

extension StaticString {
  /// Whether an ASCII string has `byte` among its characters.
  func contains(_ byte: UInt8) -> Bool {
    withUTF8Buffer { $0.contains(byte) }
  }
}
