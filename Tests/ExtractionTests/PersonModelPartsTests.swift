import TestSupport
import Testing

@testable import Extraction

@Suite("The parts of the person model")
struct PersonModelPartsTests {
  @Test("The trellis finds the best of all labellings, the best by label, and the best with a name in a place")
  func trellisAgreesWithEnumeration() throws {
    var generator = SeededGenerator(seed: 11)
    for count in [1, 2, 3, 4] {
      for _ in 0..<6 {
        let emissions = (0..<count).map { _ in randomScores(using: &generator) }
        var steps: [Int32] = []
        let transitions = TagTransitions { _, _ in
          steps.append(Int32.random(in: -20...20, using: &generator))
          return steps[steps.count - 1]
        }
        let trellis = TagTrellis(emissions: emissions, transitions: transitions)
        let all = labellings(count: count)
        func score(_ tags: [NameTag]) -> Int {
          zip(tags.indices, tags).reduce(0) { sum, item in
            let (index, tag) = item
            let step = index == 0 ? 0 : Int(transitions.outgoing[tags[index - 1].rawValue][tag.rawValue])
            return sum + Int(emissions[index][tag.rawValue]) + step
          }
        }
        let best = try #require(all.map(score).max())
        let found = trellis.bestTags.compactMap { NameTag(rawValue: Int($0)) }
        #expect(score(found) == best)
        for index in 0..<count {
          for tag in NameTag.allCases {
            let expected = all.filter { $0[index] == tag }.map(score).max()
            let marginal = Int(trellis.maxMarginals()[index][tag.rawValue])
            if let expected { #expect(marginal == expected) } else { #expect(marginal < -1_000_000) }
          }
        }
        for range in [0..<1, 0..<count, count - 1..<count] {
          let withName = all.filter { tags in
            NameTag.ranges(of: tags.map { UInt8($0.rawValue) }).contains { $0.range == range }
          }
          #expect(trellis.lead(ofNameAt: range) == (withName.map(score).max() ?? .min) - best)
        }
      }
    }
  }

  private func randomScores(using generator: inout SeededGenerator) -> TagScores {
    var scores = TagScores()
    for lane in 0..<NameTag.count { scores[lane] = Int32.random(in: -30...30, using: &generator) }
    return scores
  }

  /// Every allowed labelling of so many characters.
  private func labellings(count: Int) -> [[NameTag]] {
    var all = NameTag.allCases.filter(\.canOpen).map { [$0] }
    for _ in 1..<count {
      all = all.flatMap { tags in NameTag.allCases.filter { tags[tags.count - 1].canPrecede($0) }.map { tags + [$0] } }
    }
    return all.filter { $0[$0.count - 1].canClose }
  }

  @Test("Bytes come back from the range coder and from print as they went in")
  func codesBytes() throws {
    var generator = SeededGenerator(seed: 3)
    for count in [0, 1, 3, 4, 5, 1000, 20_000] {
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator) ? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      var encoder = SymbolEncoder(contexts: 3)
      for (index, byte) in bytes.enumerated() { encoder.encode(byte, in: index & 1) }
      let printed = PrintableBytes.encode(encoder.finish())
      #expect(printed.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
      let decoded = try #require(PrintableBytes.decode(printed))
      var decoder = try #require(SymbolDecoder(decoded, contexts: 3))
      #expect(bytes.indices.map { decoder.decode(in: $0 & 1) } == bytes)
      #expect(!decoder.isExhausted)
    }
  }

  @Test("Shares make a whole, and every byte that is met has one", arguments: [1, 2, 100, 255, 256])
  func sharesMakeWhole(distinct: Int) {
    let counts = (0..<256).map { $0 < distinct ? 1 + $0 * $0 * $0 : 0 }
    let shares = SymbolShares(counts: counts)
    #expect(shares.shares.reduce(0, +) == SymbolShares.whole)
    #expect(zip(counts, shares.shares).allSatisfy { ($0 == 0) == ($1 == 0) })
    #expect(SymbolShares(shares: shares.shares) == shares)
    #expect(SymbolShares(shares: shares.shares.map { $0 + 1 }) == nil)
  }

  @Test(
    "Print that is cut short, of other characters or of too great a value is refused",
    arguments: ["0", "0000\"", "####%"])
  func refusesBadPrint(text: String) {
    #expect(PrintableBytes.decode(text.utf8) == nil)
  }

  @Test("A model comes back from its text as it was, and its text from the model")
  func roundTripsModels() throws {
    var generator = SeededGenerator(seed: 8)
    var lexicon = NameLexicon()
    lexicon.classes.set(37, for: 0x738B)
    lexicon.words.insert([0x4E00, 0x4E01])
    lexicon.places.insert([0x4E02, 0x4E03, 0x4E04])
    #expect(lexicon.words != lexicon.places && lexicon.words != WordFilter())
    let rows = (0..<512).map { _ in
      var row = SIMD8<Int8>()
      if Bool.random(using: &generator) {
        for lane in 1..<NameTag.count { row[lane] = Int8.random(in: -128...127, using: &generator) }
      }
      return row
    }
    let model = PersonModel(
      weights: WeightTable(rowBits: 9, allRows: rows),
      transitions: TagTransitions { _, _ in Int32.random(in: -9000...9000, using: &generator) }, lexicon: lexicon)
    let text = model.text(origin: ["a comment", "another"])
    #expect(text.hasPrefix("# a comment\n# another\n"))
    #expect(try PersonModel(text: text.utf8) == model)
    #expect(try PersonModel(text: text.utf8).text(origin: ["a comment", "another"]) == text)
  }

  @Test(
    "A text that is not a model is refused, and says why",
    arguments: [
      "", "#\n", "person-model-2", "person-model-2 99\n00000", "person-model-1 9\n00000", "person-model-2 9\n\"",
      "person-model-2 9\n00000", "person-model-2 9\n" + String(repeating: "00001", count: 9000),
    ])
  func refusesBadModels(text: String) {
    #expect(throws: PersonModelError.self) { try PersonModel(text: text.utf8) }
  }

  @Test("The weight table adds the row that was put in, and nothing for an empty one")
  func weightTableAgreesWithArray() {
    var generator = SeededGenerator(seed: 21)
    let rows = (0..<1024).map { _ in
      SIMD8<Int8>(
        repeating: Int.random(in: 0..<3, using: &generator) == 0 ? Int8.random(in: -9...9, using: &generator) : 0)
    }
    let wide = rows.map { SIMD8<Int16>(truncatingIfNeeded: $0) }
    WeightTable(rowBits: 10, allRows: rows).withReader { reader in
      for index in rows.indices { #expect(reader[index] == rows[index]) }
      var room = WeightTable.Reader.Notes.Room()
      reader.withNotes(in: &room) { notes in
        for start in stride(from: 0, to: rows.count, by: 8) {
          notes.clear()
          func add(_ rows: Range<Int>) {
            notes.addSum { sink in rows.reduce(into: sink) { $0.add($1) } }
          }
          for row in start..<start + 8 { add(row..<row + 1) }
          add(start..<start)
          add(start..<start + 8)
          notes.fetch()
          for number in 0..<8 { #expect(notes.total(number) == wide[start + number]) }
          #expect(notes.total(8) == SIMD8<Int16>())
          #expect(notes.total(9) == wide[start..<start + 8].reduce(SIMD8<Int16>(), &+))
        }
      }
    }
  }

  @Test("Likely places are those in and beside what scores like a name of two or of one; or all")
  func findsLikelyPlaces() {
    var scores = [TagScores](repeating: TagScores(0, -40, -40, -40, -40, -40, -40, 0), count: 100)
    scores[31][NameTag.begin.rawValue] = 30
    scores[32][NameTag.end.rawValue] = 0
    scores[63][NameTag.single.rawValue] = 5
    scores[80] = NameTag.barredFromNames
    func places(areAll: Bool) -> [Int] {
      scores.withUnsafeBufferPointer { scores in
        var likely = LikelyPlaces()
        likely.begin(scores)
        var found: [Int] = []
        while let places = likely.next(scores, areAll: areAll) { found += Array(places) }
        return found
      }
    }
    #expect(places(areAll: false) == [30, 31, 32, 33, 63])
    #expect(places(areAll: true) == (0..<100).filter { $0 != 80 })
  }

  @Test("The weights of narrow features are the sums of their rows")
  func narrowWeightsAgreeWithRows() {
    var generator = SeededGenerator(seed: 23)
    let rows = (0..<512).map { _ in SIMD8<Int8>.random(in: -9...9, using: &generator) }
    let table = WeightTable(rowBits: 9, allRows: rows)
    let narrow = NarrowWeights(table)
    let hash = FeatureHash(rowBits: 9)
    table.withReader { reader in
      narrow.withReader { narrow in
        for _ in 0..<200 {
          func code() -> UInt16 { UInt16.random(in: 0...0xFFFF, using: &generator) }
          func kind() -> UInt16 { UInt16.random(in: 0...NameCharacterClasses.highest, using: &generator) }
          func cover() -> UInt8 { UInt8.random(in: 0...0xFF, using: &generator) }
          let window = NarrowFeatures.Window(
            codes: (code(), code(), code(), code(), code()), classes: (kind(), kind(), kind()),
            covers: (cover(), cover(), cover()))
          var sum = SIMD8<Int16>()
          NarrowFeatures.forEachRow(of: window, hash) { sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[$0]) }
          #expect(narrow.sum(of: window, hash, in: reader) == sum)
        }
      }
    }
  }

  @Test("A word filter holds every word put in, and few others")
  func wordFilterHoldsWords() {
    var generator = SeededGenerator(seed: 2)
    func word() -> [UInt16] { (0..<3).map { _ in UInt16.random(in: 0x4E00...0x9FFF, using: &generator) } }
    func packed(_ word: [UInt16]) -> UInt64 { word.reduce(0) { $0 << 16 | UInt64($1) } }
    let words = (0..<20_000).map { _ in word() }
    var filter = WordFilter()
    for word in words { filter.insert(word) }
    #expect(words.allSatisfy { filter.contains(packed: packed($0)) })
    #expect((0..<20_000).count { _ in filter.contains(packed: packed(word())) } < 400)
  }

  @Test("Folding takes a gap between Han characters out and remembers it, and keeps other spaces")
  func condensesText() {
    let text = CondensedText(Array("王 伟　Ａ12  of 三   四".unicodeScalars), lexicon: NameLexicon())
    let letters = text.letters.dropFirst(CondensedText.padding).dropLast(CondensedText.padding)
    let folded = String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0.code) }))
    #expect(folded == "王伟 a00 aa 三 四")
    #expect(letters.prefix(3).map(\.gap) == [0, 1, 0])
    #expect(letters.map(\.position) == [0, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 16])
    #expect(text.indices(of: 1..<3) == 1..<2)
  }
}
