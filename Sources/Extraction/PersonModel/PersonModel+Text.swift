/// The model as text: comment lines that say where it comes from, a line with the version and the number of row bits,
/// then the classes, steps and rows, range-coded and printed.
extension PersonModel {
  private static let version = "person-model-1"
  /// Rows are at most a gibibyte; a header that asks for more is damaged.
  private static let rowBitsAllowed = 8...24

  /// - Parameter origin: lines for the reader, put first as comments.
  public func text(origin: [String]) -> String {
    var encoder = AdaptiveEncoder()
    var classModel = AdaptiveByte()
    for code in NameCharacterClasses.hanCodes {
      encoder.encode(UInt8(truncatingIfNeeded: lexicon.classes[code]), with: &classModel)
    }
    var stepModel = AdaptiveByte()
    for tag in NameTag.allCases {
      for next in NameTag.allCases where tag.canPrecede(next) {
        let step = UInt32(bitPattern: transitions.outgoing[tag.rawValue][next.rawValue])
        for shift: UInt32 in [0, 8, 16, 24] {
          encoder.encode(UInt8(truncatingIfNeeded: step >> shift), with: &stepModel)
        }
      }
    }
    for filter in [lexicon.words, lexicon.places] {
      var filterModel = AdaptiveByte()
      for bits in filter.bits {
        for shift in stride(from: 0, to: 64, by: 8) {
          encoder.encode(UInt8(truncatingIfNeeded: bits >> UInt64(shift)), with: &filterModel)
        }
      }
    }
    var rowModel = RowModel()
    var next = weights.rows.startIndex
    for row in 0..<1 << weights.rowBits {
      let isUsed = weights.contains(row)
      rowModel.encode(isUsed ? weights.rows[next] : SIMD8<Int8>(), to: &encoder)
      if isUsed { next += 1 }
    }
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
    var decoder = AdaptiveDecoder(bytes)
    var lexicon = NameLexicon()
    var classModel = AdaptiveByte()
    for code in NameCharacterClasses.hanCodes { lexicon.classes.set(decoder.decode(with: &classModel), for: code) }
    var stepModel = AdaptiveByte()
    let transitions = TagTransitions { _, _ in
      var step: UInt32 = 0
      for shift: UInt32 in [0, 8, 16, 24] { step |= UInt32(decoder.decode(with: &stepModel)) << shift }
      return Int32(bitPattern: step)
    }
    lexicon.words = Self.filter(from: &decoder)
    lexicon.places = Self.filter(from: &decoder)
    var rowModel = RowModel()
    let weights = WeightTable(rowBits: rowBits) { left in rowModel.decodeNext(of: left, from: &decoder) }
    if decoder.isExhausted { throw .malformedModel(reason: "it ends too soon") }
    self.init(weights: weights, transitions: transitions, lexicon: lexicon)
  }

  private static func filter(from decoder: inout AdaptiveDecoder) -> WordFilter {
    var model = AdaptiveByte()
    var filter = WordFilter()
    for index in filter.bits.indices {
      var bits: UInt64 = 0
      for shift: UInt64 in stride(from: 0, to: 64, by: 8) { bits |= UInt64(decoder.decode(with: &model)) << shift }
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

/// The odds of the weights of a row: whether there are any, and those of each lane but `outside`, which is zero.
private struct RowModel {
  private var isUsed = AdaptiveByte()
  private var lanes = [AdaptiveByte](repeating: AdaptiveByte(), count: 2 * NameTag.count)

  mutating func encode(_ row: SIMD8<Int8>, to encoder: inout AdaptiveEncoder) {
    let used: UInt8 = row == SIMD8<Int8>() ? 0 : 1
    encoder.encode(used, with: &isUsed)
    guard used == 1 else { return }
    var wasZero = 0
    for lane in 1..<NameTag.count {
      encoder.encode(UInt8(bitPattern: row[lane]), with: &lanes[2 * lane + wasZero])
      wasZero = row[lane] == 0 ? 1 : 0
    }
  }

  /// The next row that has weights, and how many have none before it; `nil` where none of those left has any.
  mutating func decodeNext(of left: Int, from decoder: inout AdaptiveDecoder) -> (empty: Int, row: SIMD8<Int8>)? {
    let empty = decoder.skipZeros(atMost: left, with: &isUsed)
    guard empty < left else { return nil }
    _ = decoder.decodeNonzero(with: &isUsed)
    var row = SIMD8<Int8>()
    var wasZero = 0
    for lane in 1..<NameTag.count {
      row[lane] = Int8(bitPattern: decoder.decode(with: &lanes[2 * lane + wasZero]))
      wasZero = row[lane] == 0 ? 1 : 0
    }
    return (empty, row)
  }
}
