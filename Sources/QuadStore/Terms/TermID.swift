/// A term as a 64-bit number: its tag is in the top byte, its payload in the other seven.
///
/// Equal terms of one store have equal ids, so joins, grouping and duplicates are decided on ids alone. Within a tag
/// the unsigned order of ids is the order of the values: of the terms' text for dictionary ids (see `TermKey`),
/// of the numbers for integers and decimals, of the time line for dates without a timezone.
public struct TermID: Hashable, Sendable, Comparable {
  /// Tag and payload as one number.
  public let rawValue: UInt64

  /// An id as it lies in rows and files.
  @inlinable
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// What the payload of an id means.
  public enum Tag: UInt8, Sendable {
    /// The position of the term in the store's dictionary.
    case dictionary = 0
    /// A term that a query computed and the store does not hold; its payload is owned by the query.
    case local = 1
    /// The blank node labelled `b` and the payload as a decimal number.
    case blankNode = 2
    /// A truth value: 0 or 1.
    case boolean = 3
    /// A canonical `xsd:integer`.
    case integer = 4
    /// A canonical `xsd:decimal`, counted in millionths.
    case decimal = 5
    /// A canonical `xsd:date`: its day, then its timezone.
    case date = 6
    /// A canonical `xsd:dateTime` of whole seconds: its second, then its timezone.
    case dateTime = 7
    /// No term at all.
    case unbound = 0xFF
  }

  /// An id put together.
  /// - Parameter payload: below 2⁵⁶.
  @inlinable
  public init(tag: Tag, payload: UInt64) {
    rawValue = UInt64(tag.rawValue) << 56 | payload
  }

  /// Stands for no term, in a row where a variable is not bound.
  @inlinable public static var unbound: TermID { TermID(rawValue: .max) }

  /// Whether it stands for a term.
  @inlinable public var isBound: Bool { rawValue != .max }

  /// What the payload means.
  @inlinable public var tag: Tag { Tag(rawValue: UInt8(truncatingIfNeeded: rawValue >> 56)) ?? .unbound }

  /// The low 56 bits.
  @inlinable public var payload: UInt64 { rawValue & 0x00FF_FFFF_FFFF_FFFF }

  /// The order of `rawValue`: by tag, and within one by value.
  @inlinable
  public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}
