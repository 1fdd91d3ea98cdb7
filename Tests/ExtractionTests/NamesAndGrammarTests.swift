import Testing

@testable import Extraction

@Suite("Names beside words of grammar")
struct NamesAndGrammarTests {
  @Test(
    "A letter of grammar is no part of the name before or behind it",
    arguments: [
      ("居委会主任杭盖向沈立诚一行汇报了工作。", "杭盖"), ("白小兰任副队长。", "白小兰"), ("居民向明辉向社区捐赠图书。", "向明辉"),
      ("主任李向向大家表示感谢。", "李向"), ("书记张向东向居民发放材料。", "张向东"),
    ])
  func particles(sentence: String, name: String) throws {
    let found = try read(sentence)
    #expect(found.persons.contains(name), "\(found.persons)")
    #expect(!found.persons.contains { $0 != name && $0.hasPrefix(name) })
  }

  @Test(
    "Words that begin with a letter which is also a family name name nobody",
    arguments: ["少先队员向遇难同胞敬献花圈。", "工作队队员和居民群众260余人参加。", "担任家属委员会主任达十二年。", "副区长鼓励大家树立信心。"])
  func words(sentence: String) throws {
    #expect(try read(sentence).persons.isEmpty)
  }

  @Test("Families called 向, 和 and 达 keep their names")
  func families() throws {
    let persons = try read("和丽萍、向红英、达瓦参加会议。书记和丽春主持。").persons
    #expect(persons.contains("和丽萍") && persons.contains("向红英") && persons.contains("和丽春"), "\(persons)")
  }
}
