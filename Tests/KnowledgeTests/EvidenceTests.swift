import Extraction
import Foundation
import Newsletters
import TestSupport
import Testing

@testable import Knowledge

@Suite("The evidence of many documents")
struct EvidenceTests {
  private static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("lilong-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test("What a spool takes in can be read at any place, in memory or in a file that has no name")
  func spool() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var random = SeededGenerator(seed: 3)
    for place in [nil, folder] {
      var spool = ByteSpool(folder: place, limit: 1000)
      var expected: [UInt8] = []
      for _ in 0..<100 {
        let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        try spool.append(bytes)
        expected += bytes
        #expect(spool.count == expected.count)
      }
      let contents = spool.contents()
      let ranges = (0..<300).map { _ in
        let start = Int.random(in: 0...expected.count, using: &random)
        return start..<Int.random(in: start...expected.count, using: &random)
      }
      let read = try (0..<ranges.count).concurrentMap { number in
        Result {
          var buffer: [UInt8] = [1, 2, 3]
          try contents.read(ranges[number], into: &buffer)
          return Array(buffer.prefix(ranges[number].count))
        }
      }.map { try $0.get() }
      #expect(read == ranges.map { Array(expected[$0]) })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("Few bytes need no file, and many are an error that names the folder where no file can be made in it")
  func noFolder() throws {
    var spool = ByteSpool(folder: "/nowhere/at/all", limit: 10)
    try spool.append([1, 2, 3])
    let error = #expect(throws: SpoolFailure.self) { try spool.append([UInt8](repeating: 0, count: 11)) }
    #expect(error?.description.contains("/nowhere/at/all cannot be made: No such file") == true)
  }

  @Test("A full disk is an error that says what to do")
  func fullDisk() throws {
    let descriptor = open("/dev/full", O_RDWR)
    try #require(descriptor >= 0)
    let file = TemporaryFile(descriptor: descriptor, folder: "/some/folder")
    let error = #expect(throws: SpoolFailure.self) { try file.write([1], at: 0) }
    #expect(error?.description.contains("/some/folder cannot be written: No space left on device; make room") == true)
  }

  /// The sentence around a range, as it is defined: from where the one before ends to where its own does.
  private static func sentence(around range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < SentenceSurroundings.limit, !SentenceEnd.isEnd(scalars, at: start - 1) {
      start -= 1
    }
    while start < range.lowerBound, scalars[start].properties.isWhitespace { start += 1 }
    var end = range.upperBound
    if end > 0, SentenceEnd.isTerminator(scalars[end - 1]) { return start..<end }
    while end < scalars.count, end - range.upperBound < SentenceSurroundings.limit,
      !SentenceEnd.isParagraphBreak(scalars, at: end)
    {
      end += 1
      if SentenceEnd.isEnd(scalars, at: end - 1) { break }
    }
    return start..<end
  }

  @Test("The words around a quote are those of its sentence, whichever way they are looked for")
  func surroundings() throws {
    var random = SeededGenerator(seed: 11)
    let letters: [Unicode.Scalar] = ["里", "弄", "。", "!", "”", "）", "\n", "#", "\r", " ", "\u{3000}", "a"]
    for length in [0, 1, 5, 60, 1200] {
      let plain = length == 1200 ? 40 : 1
      let text = SourceText(
        (0..<length).map { _ in
          letters[max(0, Int.random(in: 0..<letters.count * plain, using: &random) - letters.count * (plain - 1))]
        })
      let index = SentenceIndex(text)
      for _ in 0..<200 {
        let start = Int.random(in: 0...length + 3, using: &random)
        let range = start..<start + Int.random(in: 0...8, using: &random)
        let inside = range.clamped(to: 0..<length)
        let found = index.surroundings(of: range)
        #expect(found.inside == inside)
        #expect(found.whole == Self.sentence(around: inside, in: text.scalars))
      }
    }
  }

  @Test("Segments come back with their quotes, also those that the text does not hold, and those outside it")
  func quotes() throws {
    var facts = FactsFixture.document("a.txt", subdistrict: "桂花街道")
    facts.add(person: "王伟")
    facts.persons[0].evidence = [
      Evidence(start: 4, end: 6, quote: "王伟"), Evidence(start: 0, end: 2, quote: "昨日"),
      Evidence(start: 4, end: 6, quote: "another"), Evidence(start: 1, end: 3, quote: "错字"),
      Evidence(start: 90, end: 92, quote: "后面"),
    ]
    for text in [nil, SourceText("昨日、\n王伟𬭎说。")] {
      let knowledge = try Assembler().assemble([facts], texts: text.map { ["a.txt": $0] } ?? [:]).knowledge
      let person = try #require(knowledge.persons.first).identity
      let segments = try knowledge.segments(of: person)
      #expect(segments.map(\.start) == [0, 1, 4, 90])
      #expect(segments.map(\.quote) == ["昨日", "错字", "王伟", "后面"])
      #expect(segments.map(\.article) == [0, 0, 0, 0])
    }
  }

  @Test("A graph is the same whether its evidence is in memory or in a file")
  func spooled() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = SourceText(String(repeating: "王伟说话。", count: 400_000))
    let graphs = try [nil, folder].map { folder in
      let assembler = Assembler()
      var assembly = Assembly(assembler, spoolingTo: folder)
      for file in ["a.txt", "b.txt"] {
        var facts = FactsFixture.document(file, subdistrict: "桂花街道")
        facts.add(person: "王伟")
        facts.persons[0].evidence = (0..<3000).map { Evidence(start: $0 * 600, end: $0 * 600 + 2, quote: "王伟") }
        try assembly.add(try assembler.record(facts, text: text))
      }
      var written: [UInt8] = []
      try GraphDocumentWriter().write(assembly.finish().knowledge) { written += $0 }
      return written
    }
    #expect(graphs[0] == graphs[1] && graphs[0].count > 1_000_000)
  }
}

@Suite("Names as numbers")
struct NameTableTests {
  @Test("Names have one number where they are equal, in whatever form they are written")
  func numbers() {
    var table = NameTable()
    let names = ["王伟", "李明", "王伟", "", "cafe\u{301}", "café", "\u{F9AA}", "\u{5BE7}", "カ\u{3099}", "ガ"]
    #expect(names.map { table.number(of: $0) } == [0, 1, 0, 2, 3, 3, 4, 4, 5, 5])
    #expect(table.names == ["王伟", "李明", "", "cafe\u{301}", "\u{F9AA}", "カ\u{3099}"])
    #expect(table.knownNumber(of: "李明") == 1 && table.knownNumber(of: "李") == nil)
  }

  @Test("Thousands of names keep their numbers")
  func many() {
    var table = NameTable()
    for number in 0..<5000 { #expect(table.number(of: "第\(number)号") == Int32(number)) }
    for number in 0..<5000 { #expect(table.knownNumber(of: "第\(number)号") == Int32(number)) }
  }

  @Test("Names are alike as the sets of their letter pairs are")
  func likeness() {
    var random = SeededGenerator(seed: 5)
    let letters = Array("会议推进分类")
    var table = NameTable()
    for _ in 0..<60 {
      _ = table.number(
        of: String(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in letters[Int.random(in: 0..<6, using: &random)] }))
    }
    let pairs = LetterPairs(table.names)
    for first in table.names.indices {
      for second in table.names.indices {
        let (left, right) = (Self.pairs(table.names[first]), Self.pairs(table.names[second]))
        let union = left.union(right).count
        let likeness = union == 0 ? (first == second ? 1 : 0) : Double(left.intersection(right).count) / Double(union)
        #expect(pairs.areAlike(Int32(first), Int32(second), atLeast: 0.4) == (likeness >= 0.4))
      }
    }
  }

  private static func pairs(_ name: String) -> Set<String> {
    Set(zip(name, name.dropFirst()).map { "\($0)\($1)" })
  }
}

extension ByteSpool {
  fileprivate mutating func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }
}
