/// The model as text: comment lines that say where it comes from, a line with the version and the number of row bits,
/// then the classes, steps and rows, range-coded and printed.
extension PersonModel {
  private static let version = "person-model-2"
  /// Rows are at most a gibibyte; a header that asks for more is damaged.
  private static let rowBitsAllowed = 8...24

  /// - Parameter origin: lines for the reader, put first as comments.
  public func text(origin: [String]) -> String {
    var encoder = SymbolEncoder(contexts: ModelContext.count)
    for code in NameCharacterClasses.hanCodes {
      encoder.encode(UInt8(truncatingIfNeeded: lexicon.classes[code]), in: ModelContext.classes)
    }
    for tag in NameTag.allCases {
      for next in NameTag.allCases where tag.canPrecede(next) {
        let step = UInt32(bitPattern: transitions.outgoing[tag.rawValue][next.rawValue])
        for shift: UInt32 in [0, 8, 16, 24] {
          encoder.encode(UInt8(truncatingIfNeeded: step >> shift), in: ModelContext.steps)
        }
      }
    }
    for (filter, context) in [(lexicon.words, ModelContext.words), (lexicon.places, ModelContext.places)] {
      for bits in filter.bits {
        for shift in stride(from: 0, to: 64, by: 8) {
          encoder.encode(UInt8(truncatingIfNeeded: bits >> UInt64(shift)), in: context)
        }
      }
    }
    var rest = weights.rows[...]
    var empty = 0
    for row in 0..<1 << weights.rowBits {
      if weights.contains(row), let found = rest.popFirst() {
        encoder.encode(empty: empty, before: found)
        empty = 0
      } else {
        empty += 1
      }
    }
    encoder.encode(empty: empty)
    let printed = PrintableBytes.encode(encoder.finish())
    var lines = origin.map { "# " + $0 } + ["\(Self.version) \(weights.rowBits)"]
    for start in stride(from: 0, to: printed.count, by: 120) {
      lines.append(String(decoding: printed[start..<min(start + 120, printed.count)], as: UTF8.self))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what `text(origin:)` wrote.
  ///
  /// - Throws: `PersonModelError.malformedModel`.
  public init(text: some Collection<UInt8>) throws(PersonModelError) {
    var rest = text[...]
    var header = Self.cutLine(from: &rest)
    while header.first == UInt8(ascii: "#") { header = Self.cutLine(from: &rest) }
    let fields = String(decoding: header, as: UTF8.self).split(separator: " ")
    guard fields.count == 2, fields[0] == Self.version, let rowBits = Int(fields[1]),
      Self.rowBitsAllowed.contains(rowBits)
    else { throw .malformedModel(reason: "no header of version \(Self.version)") }
    guard let bytes = PrintableBytes.decode(rest) else {
      throw .malformedModel(reason: "characters outside the alphabet, or a group cut short")
    }
    guard var decoder = SymbolDecoder(bytes, contexts: ModelContext.count) else {
      throw .malformedModel(reason: "no shares of bytes, or some that make no whole")
    }
    var lexicon = NameLexicon()
    for code in NameCharacterClasses.hanCodes {
      lexicon.classes.set(decoder.decode(in: ModelContext.classes), for: code)
    }
    let transitions = TagTransitions { _, _ in
      var step: UInt32 = 0
      for shift: UInt32 in [0, 8, 16, 24] { step |= UInt32(decoder.decode(in: ModelContext.steps)) << shift }
      return Int32(bitPattern: step)
    }
    lexicon.words = Self.filter(from: &decoder, in: ModelContext.words)
    lexicon.places = Self.filter(from: &decoder, in: ModelContext.places)
    let weights = WeightTable(rowBits: rowBits) { left in decoder.decodeRow(of: left) }
    if decoder.isExhausted { throw .malformedModel(reason: "it ends too soon") }
    self.init(weights: weights, transitions: transitions, lexicon: lexicon)
  }

  private static func filter(from decoder: inout SymbolDecoder, in context: Int) -> WordFilter {
    var filter = WordFilter()
    for index in filter.bits.indices {
      var bits: UInt64 = 0
      for shift: UInt64 in stride(from: 0, to: 64, by: 8) { bits |= UInt64(decoder.decode(in: context)) << shift }
      filter.bits[index] = bits
    }
    return filter
  }

  private static func cutLine<Text: Collection<UInt8>>(from text: inout Text) -> Text where Text.SubSequence == Text {
    let line = text.prefix { $0 != 0x0A }
    text = text[line.endIndex...].dropFirst()
    return line
  }
}

/// The sorts of bytes that a model is written in.
private enum ModelContext {
  static let classes = 0
  static let steps = 1
  static let words = 2
  static let places = 3
  /// How many rows without weights stand before one that has some.
  static let gaps = 4
  static let count = 3 + 2 * NameTag.count

  /// The weights of a lane, `outside` having none, by whether the one before is zero.
  @inline(__always)
  static func weights(ofLane lane: Int, wasZero: Bool) -> Int { 3 + 2 * lane + (wasZero ? 1 : 0) }
}

extension SymbolEncoder {
  /// A row that has weights, and how many have none before it.
  fileprivate mutating func encode(empty: Int, before row: SIMD8<Int8>) {
    encode(empty: empty)
    var wasZero = false
    for lane in 1..<NameTag.count {
      encode(UInt8(bitPattern: row[lane]), in: ModelContext.weights(ofLane: lane, wasZero: wasZero))
      wasZero = row[lane] == 0
    }
  }

  /// A number of rows that have no weights, in bytes of which all but the last are the highest.
  fileprivate mutating func encode(empty: Int) {
    for _ in 0..<empty / 255 { encode(255, in: ModelContext.gaps) }
    encode(UInt8(empty % 255), in: ModelContext.gaps)
  }
}

extension SymbolDecoder {
  /// The next row that has weights, and how many have none before it; `nil` where none of those left has any.
  fileprivate mutating func decodeRow(of left: Int) -> (empty: Int, row: SIMD8<Int8>)? {
    var empty = 0
    var isWhole = false
    while !isWhole, empty < left {
      let part = decode(in: ModelContext.gaps)
      empty += Int(part)
      isWhole = part < 255
    }
    guard empty < left else { return nil }
    var row = SIMD8<Int8>()
    var wasZero = false
    for lane in 1..<NameTag.count {
      row[lane] = Int8(bitPattern: decode(in: ModelContext.weights(ofLane: lane, wasZero: wasZero)))
      wasZero = row[lane] == 0
    }
    return (empty, row)
  }
}
