import Testing

@testable import Extraction

@Suite("The vocabulary and a user's words on top of it")
struct VocabularyTests {
  @Test("A user's kind of body is read as a head with its kind")
  func readsUsersOrganization() throws {
    let vocabulary = try Vocabulary.standard.adding(
      userFile: "[organizations]\n暖心驿\tcivic\tnamed\n", named: "words.txt")
    let found = try read("白鹭社区同心暖心驿开门迎客。", vocabulary: vocabulary)
    #expect(found.facts.organizations.contains { $0.name.hasSuffix("暖心驿") && $0.kind == .civic })
    let without = try read("白鹭社区同心暖心驿开门迎客。")
    #expect(!without.organizations.contains { $0.hasSuffix("暖心驿") })
  }

  @Test("A user's title gives posts")
  func readsUsersTitle() throws {
    let vocabulary = try Vocabulary.standard.adding(userFile: "[positions]\n里弄管家\toffice\n", named: "words.txt")
    let found = try read("白鹭社区里弄管家苏桂芳讲话。", vocabulary: vocabulary)
    #expect(found.posts == ["苏桂芳 里弄管家 白鹭社区"])
  }

  @Test("A user's entry wins over the standard one")
  func usersEntryWins() throws {
    let changed = try Vocabulary.standard.adding(userFile: "[organizations]\n派出所\tother\tnamed\n", named: "words.txt")
    let word = Array("派出所".unicodeScalars)
    #expect(Vocabulary.standard.entry(of: word)?.organization?.kind == .government)
    #expect(changed.entry(of: word)?.organization?.kind == .other)
  }

  @Test("A user's person is known wherever the name stands")
  func knowsUsersPerson() throws {
    let vocabulary = try Vocabulary.standard.adding(userFile: "[persons]\n江上舟子\n", named: "words.txt")
    let found = try read("江上舟子来到白鹭社区。", vocabulary: vocabulary)
    #expect(found.persons == ["江上舟子"])
  }

  @Test("Comments, empty lines and lines that end as on Windows are read over")
  func readsOverComments() throws {
    let file = "# words\r\n\r\n[positions]\r\n里弄管家\toffice\r\n"
    let vocabulary = try Vocabulary.standard.adding(userFile: file, named: "words.txt")
    #expect(vocabulary.entry(of: "里弄管家".unicodeScalars)?.position?.titleClass == .office)
  }

  @Test(
    "What cannot be read is refused with the file, the line and what is wrong",
    arguments: [
      ("驿站\tcivic\n", 1, "before the first section"), ("[bodies]\n", 1, "[bodies]"),
      ("[organizations]\n暖心驿\tgood\n", 2, "'good'"), ("# a\n\n[positions]\n里弄管家\tboss\n", 4, "'boss'"),
      ("[events]\n里弄会\tparty\n", 2, "'party'"), ("[verbs]\n莅会\tcome\n", 2, "'come'"), ("[names]\n", 1, "[names]"),
    ])
  func refusesWithPlace(file: String, line: Int, message: String) {
    let error = #expect(throws: VocabularyError.self) {
      try Vocabulary.standard.adding(userFile: file, named: "words.txt")
    }
    #expect(error?.file == "words.txt")
    #expect(error?.line == line)
    #expect(error?.message.contains(message) == true)
  }

  @Test("The standard vocabulary holds words of every section")
  func standardIsWhole() {
    func entry(_ word: String) -> Vocabulary.Entry? { Vocabulary.standard.entry(of: word.unicodeScalars) }
    #expect(entry("派出所")?.organization != nil)
    #expect(entry("副书记")?.position != nil)
    #expect(entry("座谈会")?.event?.kind == .meeting)
    #expect(entry("主持")?.roles.contains(.chair) == true)
    #expect(entry("上海")?.territory == .city)
    #expect(Vocabulary.standard.names.isCompoundFamilyName("欧", "阳"))
  }

  @Test("No list holds a word twice, of which the later line would win")
  func listsHoldNoWordTwice() {
    for (section, text) in Vocabulary.embedded {
      // A place may be two (吉林, the province and the city), and a letter stands in names in several ways.
      let columns = section == .places || section == .names ? 2 : 1
      var seen: Set<[Substring]> = []
      let lines = text.description.split(separator: "\n").filter { !$0.hasPrefix("#") }
      let words = lines.map { Array($0.split(separator: "\t").prefix(columns)) }
      #expect(words.filter { !seen.insert($0).inserted }.isEmpty, "in \(section.rawValue)")
      #expect(!words.isEmpty)
    }
  }

  @Test("A trie gives back what was put in and nothing else")
  func trieFindsItsWords() {
    var trie = Trie()
    trie.insert("社区".unicodeScalars, value: 1)
    trie.insert("社区居委会".unicodeScalars, value: 2)
    #expect(trie.value(of: "社区".unicodeScalars) == 1)
    #expect(trie.value(of: "社区居委会".unicodeScalars) == 2)
    #expect(trie.value(of: "社区居".unicodeScalars) == nil)
    #expect(trie.value(of: "居委会".unicodeScalars) == nil)
  }
}
