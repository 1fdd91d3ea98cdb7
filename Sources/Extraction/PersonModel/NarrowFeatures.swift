/// The features of a character that are of few values: one character, or the classes or covers of one or two.
///
/// As they are few, their weights are looked up once a value and not once a character of the text: `NarrowWeights`.
enum NarrowFeatures {
  /// What the features are read from: the character and those around it, from left to right.
  struct Window {
    var codes: (UInt16, UInt16, UInt16, UInt16, UInt16)
    var classes: (UInt16, UInt16, UInt16)
    var covers: (UInt8, UInt8, UInt8)
  }

  /// Calls `visit` with the row of each feature.
  @inline(__always)
  static func forEachRow(of window: Window, _ hash: FeatureHash, _ visit: (Int) -> Void) {
    visit(row(ofCode: window.codes.0, at: 0, hash))
    visit(row(ofCode: window.codes.1, at: 1, hash))
    visit(row(ofCode: window.codes.2, at: 2, hash))
    visit(row(ofCode: window.codes.3, at: 3, hash))
    visit(row(ofCode: window.codes.4, at: 4, hash))
    visit(row(ofClass: window.classes.1, hash))
    let (left, right) = (
      rows(ofClasses: window.classes.0, window.classes.1, hash),
      rows(ofClasses: window.classes.1, window.classes.2, hash)
    )
    visit(left.ofSecond)
    visit(right.ofFirst)
    visit(row(ofCover: window.covers.1, hash))
    visit(row(ofCover: window.covers.1, class: window.classes.1, hash))
    visit(rows(ofCovers: window.covers.0, window.covers.1, hash).ofSecond)
    visit(rows(ofCovers: window.covers.1, window.covers.2, hash).ofFirst)
  }

  /// A pair is a feature of its first character and of its second.
  typealias PairRows = (ofFirst: Int, ofSecond: Int)

  /// - Parameter place: in the window, from 0 to 4.
  @inline(__always)
  static func row(ofCode code: UInt16, at place: Int, _ hash: FeatureHash) -> Int {
    hash.row(UInt64(1 + place), UInt64(code))
  }

  @inline(__always)
  static func row(ofClass kind: UInt16, _ hash: FeatureHash) -> Int { hash.row(20, UInt64(kind)) }

  @inline(__always)
  static func rows(ofClasses first: UInt16, _ second: UInt16, _ hash: FeatureHash) -> PairRows {
    (hash.row(22, UInt64(first), UInt64(second)), hash.row(21, UInt64(first), UInt64(second)))
  }

  @inline(__always)
  static func row(ofCover cover: UInt8, _ hash: FeatureHash) -> Int { hash.row(60, UInt64(cover)) }

  @inline(__always)
  static func row(ofCover cover: UInt8, class kind: UInt16, _ hash: FeatureHash) -> Int {
    hash.row(64, UInt64(cover), UInt64(kind))
  }

  @inline(__always)
  static func rows(ofCovers first: UInt8, _ second: UInt8, _ hash: FeatureHash) -> PairRows {
    (hash.row(62, UInt64(first), UInt64(second)), hash.row(61, UInt64(first), UInt64(second)))
  }
}

/// The weights of the narrow features, by value.
struct NarrowWeights: Sendable, Equatable {
  /// Codes from here on are rare; their rows are looked up where they stand.
  private static let codeCount = 0xA000
  private static let classCount = Int(NameCharacterClasses.highest) + 1
  private static let coverCount = 256
  private static let windowSize = 5

  /// By code, then by the place in the window.
  private let codes: [SIMD8<Int8>]
  /// By class, then by the class behind it: the weights for the first of the two, then for the second.
  private let classes: [SIMD8<Int8>]
  /// By cover, then by class, all that the two tell alone and together.
  private let covers: [SIMD8<Int16>]
  /// By cover, then by the cover behind it: the weights for the first of the two, then for the second.
  private let coverPairs: [SIMD8<Int8>]

  /// Linear in the number of values: some hundred thousand.
  init(_ weights: WeightTable) {
    let hash = FeatureHash(rowBits: weights.rowBits)
    (codes, classes, covers, coverPairs) = weights.withReader { reader in
      var codes: [SIMD8<Int8>] = []
      codes.reserveCapacity(Self.codeCount * Self.windowSize)
      for code in 0..<UInt16(Self.codeCount) {
        for place in 0..<Self.windowSize { codes.append(reader[NarrowFeatures.row(ofCode: code, at: place, hash)]) }
      }
      let kinds = 0..<UInt16(Self.classCount)
      var classes: [SIMD8<Int8>] = []
      classes.reserveCapacity(Self.classCount * Self.classCount * 2)
      var covers: [SIMD8<Int16>] = []
      covers.reserveCapacity(Self.coverCount * Self.classCount)
      var coverPairs: [SIMD8<Int8>] = []
      coverPairs.reserveCapacity(Self.coverCount * Self.coverCount * 2)
      for first in kinds {
        for second in kinds {
          let rows = NarrowFeatures.rows(ofClasses: first, second, hash)
          classes.append(reader[rows.ofFirst])
          classes.append(reader[rows.ofSecond])
        }
      }
      for cover in UInt8.min...UInt8.max {
        let alone = SIMD8<Int16>(weightsOf: reader[NarrowFeatures.row(ofCover: cover, hash)])
        for kind in kinds {
          let both = reader[NarrowFeatures.row(ofCover: cover, class: kind, hash)]
          let ofClass = reader[NarrowFeatures.row(ofClass: kind, hash)]
          covers.append(
            alone &+ SIMD8<Int16>(weightsOf: both) &+ SIMD8<Int16>(weightsOf: ofClass))
        }
        for second in UInt8.min...UInt8.max {
          let rows = NarrowFeatures.rows(ofCovers: cover, second, hash)
          coverPairs.append(reader[rows.ofFirst])
          coverPairs.append(reader[rows.ofSecond])
        }
      }
      return (codes, classes, covers, coverPairs)
    }
  }

  /// Calls `body` with a reader of the weights; it must not be kept beyond it.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    codes.withUnsafeBufferPointer { codes in
      classes.withUnsafeBufferPointer { classes in
        covers.withUnsafeBufferPointer { covers in
          coverPairs.withUnsafeBufferPointer { coverPairs in
            body(Reader(codes: codes, classes: classes, covers: covers, coverPairs: coverPairs))
          }
        }
      }
    }
  }

  /// Looks weights up without the checks of arrays: every cover is below 256 and every class one of
  /// `NameCharacterClasses`.
  struct Reader {
    fileprivate let codes: UnsafeBufferPointer<SIMD8<Int8>>
    fileprivate let classes: UnsafeBufferPointer<SIMD8<Int8>>
    fileprivate let covers: UnsafeBufferPointer<SIMD8<Int16>>
    fileprivate let coverPairs: UnsafeBufferPointer<SIMD8<Int8>>

    /// The sum of the weights of all narrow features of a window.
    @inline(__always)
    func sum(of window: NarrowFeatures.Window, _ hash: FeatureHash, in table: WeightTable.Reader) -> SIMD8<Int16> {
      var sum = wide(ofCode: window.codes.0, at: 0, hash, table)
      sum &+= wide(ofCode: window.codes.1, at: 1, hash, table)
      sum &+= wide(ofCode: window.codes.2, at: 2, hash, table)
      sum &+= wide(ofCode: window.codes.3, at: 3, hash, table)
      sum &+= wide(ofCode: window.codes.4, at: 4, hash, table)
      let (before, here, after) = (Int(window.classes.0), Int(window.classes.1), Int(window.classes.2))
      sum &+= SIMD8<Int16>(weightsOf: classes[(before * NarrowWeights.classCount + here) * 2 + 1])
      sum &+= SIMD8<Int16>(weightsOf: classes[(here * NarrowWeights.classCount + after) * 2])
      let cover = Int(window.covers.1)
      sum &+= covers[cover * NarrowWeights.classCount + here]
      sum &+= SIMD8<Int16>(weightsOf: coverPairs[(Int(window.covers.0) << 8 | cover) * 2 + 1])
      return sum &+ SIMD8<Int16>(weightsOf: coverPairs[(cover << 8 | Int(window.covers.2)) * 2])
    }

    @inline(__always)
    private func wide(
      ofCode code: UInt16, at place: Int, _ hash: FeatureHash, _ table: WeightTable.Reader
    ) -> SIMD8<Int16> {
      SIMD8<Int16>(
        weightsOf: code < NarrowWeights.codeCount
          ? codes[Int(code) * NarrowWeights.windowSize + place]
          : table[NarrowFeatures.row(ofCode: code, at: place, hash)])
    }
  }
}
