import Testing

@testable import Extraction

@Suite("Cutting sentences into words and names")
struct SegmentationTests {
  @Test(
    "The words of a sentence put together are the sentence",
    arguments: [
      "", "。", "青石街道党工委书记沈立诚讲话。", "(((((", "2019年3月5日14:30", "A座B单元 102室", "𬭎𬘓𫖮", "居民\u{0}高兴", "的的的的的的",
    ])
  func coversTheSentence(sentence: String) {
    #expect(words(of: sentence).joined() == sentence)
  }

  @Test("Sentences put together at random are covered too, by words that are never empty")
  func coversRandomSentences() {
    let pieces = ["青石", "街道", "党工委", "书记", "沈立诚", "、", "(", "”", "19", "x", " ", "𬭎", "社区", "了", "·", "\u{3000}", "第"]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var sentence = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sentence += pieces[Int(state >> 33) % pieces.count]
      }
      let found = words(of: sentence)
      #expect(found.joined() == sentence)
      #expect(!found.contains(""))
    }
  }

  @Test("A title and the name behind it are words of their own")
  func cutsTitleAndName() {
    let found = words(of: "街道党工委书记沈立诚讲话")
    #expect(found.contains("书记"))
    #expect(found.contains("沈立诚"))
  }

  @Test("A run of digits is one word, with its decimal point")
  func keepsNumbers() {
    #expect(words(of: "投资12.5万元").contains("12.5"))
  }

  @Test("The cheapest path through a lattice is found against a dearer one with fewer words")
  func findsCheapestPath() {
    var lattice = Lattice(count: 3)
    lattice.add(.init(start: 0, end: 3, cost: 9, entry: -1, form: .word))
    lattice.add(.init(start: 0, end: 1, cost: 2, entry: -1, form: .word))
    lattice.add(.init(start: 1, end: 3, cost: 3, entry: -1, form: .word))
    lattice.add(.init(start: 1, end: 2, cost: 4, entry: -1, form: .word))
    #expect(lattice.cheapestPath { _, _ in }.map(\.end) == [1, 3])
  }

  @Test("A word that the lattice does not keep is taken before a name of the same cost, and left for a cheaper one")
  func prefersWordsToNames() {
    var lattice = Lattice(count: 2)
    lattice.add(.init(start: 0, end: 1, cost: 4, entry: -1, form: .person))
    lattice.add(.init(start: 1, end: 2, cost: 3, entry: -1, form: .person))
    let path = lattice.cheapestPath { start, ways in
      ways.add(.init(start: start, end: start + 1, cost: 4, entry: -1, form: .word))
    }
    #expect(path.map(\.form) == [.word, .person])
  }

  @Test("A lattice over nothing has an empty path")
  func findsNoPathInNothing() {
    #expect(Lattice(count: 0).cheapestPath { _, _ in }.isEmpty)
  }
}

@Suite("Letters beside names that the model reads")
struct NameEdgeTests {
  private func persons(_ text: String) throws -> Set<String> { try read(text).persons }

  @Test("A rare letter behind a name is its last one")
  func rareLast() throws {
    #expect(try persons("社区居民勉淑英每天为患病的独居老人庞清涟送早餐。").contains("庞清涟"))
  }

  @Test("A family name behind a name begins the next one, where nothing parts them")
  func namesInARow() throws {
    let found = try persons("主任委员:沈立诚 委员:李鹏举乔石生李瑞朝彭真一刘华东")
    #expect(!found.contains { $0.hasSuffix("乔") || $0.hasSuffix("彭") || $0.hasSuffix("刘") }, "\(found)")
  }

  @Test("The family name before a given name is part of the name, a word of grammar is not")
  func familyNameBefore() throws {
    #expect(!(try persons("返乡创业青年税晓峰当选主任。")).contains("晓峰"))
    #expect(!(try persons("镇党委书记陈若虹向侨亲介绍家乡的变化。")).contains("向侨"))
    #expect(try persons("主任林小芳向他颁发证书。") == ["林小芳"])
  }
}
