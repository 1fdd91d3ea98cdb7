import Foundation
import Testing

@testable import Extraction

@Suite("Training the person model")
struct PersonModelTrainingTests {
  private func names(_ sentence: LabelledSentence?) -> [String] {
    guard let sentence else { return [] }
    return sentence.persons.map { String(String.UnicodeScalarView(sentence.scalars[$0])) }
  }

  @Test(
    "People's Daily: surname and given name are joined, also two surnames, and others stay apart",
    arguments: [
      ("记者/n  陈/nr  志远/nr  、/w  沈/nr  洁/nr  报道/v", ["陈志远", "沈洁"]),
      ("陈/nr  方/nr  安生/nr  说/v", ["陈方安生"]),
      ("李/nr  鹏飞/nr  乔/nr  山/nr", ["李鹏飞", "乔山"]),
      ("欧阳/nr  丽华/nr  铁木尔·达瓦/nr  老/n  王/nr", ["欧阳丽华", "铁木尔·达瓦", "王"]),
    ])
  func joinsPeoplesDailyNames(line: String, expected: [String]) {
    #expect(names(PeoplesDailyCorpus(surnames: .standard).sentence(fromLine: line[...])) == expected)
  }

  @Test("People's Daily: a known name that begins a longer word is labelled, a place that begins with it is not")
  func findsNamesInWords() {
    let known: Set<[Unicode.Scalar]> = [Array("陈志远".unicodeScalars)]
    let sentence = PeoplesDailyCorpus(surnames: .standard)
      .sentence(fromLine: "陈志远奖/nz  的/u  陈志远村/ns", knownNames: known)
    #expect(names(sentence) == ["陈志远"])
    #expect(sentence?.others == [5..<9])
  }

  @Test("Labels of characters, in one line or in columns, give names; B begins a name beside a name")
  func readsCharacterLabels() {
    let line = CharacterLabelCorpus.sentence(
      characters: "陈 志 远 沈 洁 到 海 淀", labels: "B-PER I-PER I-PER B-PER I-PER O B-LOC I-LOC")
    #expect(names(line) == ["陈志远", "沈洁"])
    #expect(line?.others == [6..<8])
    let columns = CharacterLabelCorpus.sentences(inColumns: "沈 B-NAME\n洁 E-NAME\n任 O\n\n王 S-NAME\n")
    #expect(columns.map { names($0) } == [["沈洁"], ["王"]])
    #expect(CharacterLabelCorpus.sentence(characters: "陈 志", labels: "O") == nil)
  }

  @Test("CLUENER's inclusive offsets give names; offsets outside the text are passed over")
  func readsCluener() throws {
    let text = """
      {
        "text": "沈洁在海淀",
        "label": {"name": {"沈洁": [[0, 1], [4, 9]]}, "address": {"海淀": [[3, 4]]}}
      }
      {"text": "无", "label": {}}
      """
    let sentences = try CluenerCorpus.sentences(in: text, path: "dev.json")
    #expect(sentences.map { names($0) } == [["沈洁"], []])
    #expect(sentences[0].others == [3..<5])
    #expect(throws: PersonModelError.malformedCorpus(path: "x", line: 2, reason: "not an object with text and label")) {
      try CluenerCorpus.sentences(in: "{\"text\": \"无\", \"label\": {}}\n{\n  3\n}\n", path: "x")
    }
  }

  @Test(
    "A name begins with a surname of one or two characters, or is spelt by sound",
    arguments: [
      ("王伟", 1), ("王小伟", 1), ("欧阳丽华", 2), ("欧阳丽", 2), ("陈方安生", 2), ("次仁央宗", nil), ("买买提·沙吾尔", nil),
      ("王", nil),
    ] as [(String, Int?)])
  func splitsNames(name: String, length: Int?) {
    #expect(SurnameList.standard.surnameLength(of: Array(name.unicodeScalars)) == length)
  }

  @Test("Every slot of the genre's patterns has a filling, so that no sentence comes out with a hole")
  func patternsAreComplete() {
    let own: Set = ["person", "spaced", "list", "spacedList", "run", "spacedWord", "surname", "town", "area", "place"]
    for (_, pattern) in GenreVocabulary.patterns {
      for piece in pattern.split(separator: "{").dropFirst() {
        let slot = String(piece.prefix { $0 != "}" })
        #expect(own.contains(slot) || GenreVocabulary.slots[slot]?.isEmpty == false, "{\(slot)} in \(pattern)")
      }
    }
  }

  @Test("A score counts spans with both ends right")
  func scoresSpans() {
    var score = SpanScore()
    score.add(found: [0..<2, 5..<7, 9..<10], gold: [0..<2, 5..<8])
    #expect(score.right == 1 && score.found == 3 && score.gold == 2)
    #expect(score.precision == 1.0 / 3 && score.recall == 0.5 && score.f1 == 0.4)
    #expect(SpanScore().f1 == 0)
  }

  @Test("Training the same corpora twice gives the same model, which finds the names that it was shown")
  func trainingIsReproducible() throws {
    try withCorpora { folder in
      var trainer = PersonModelTrainer()
      trainer.epochs = 3
      trainer.genreSentenceCount = 60
      trainer.rowBits = 14
      trainer.usedRowCount = 9000
      let first = try trainer.resource(fromCorporaIn: folder)
      let second = try trainer.resource(fromCorporaIn: folder)
      #expect(first.text == second.text)
      #expect(first.measurements.map(\.name) == ["peoples_daily_1998", "msra_ner"])
      #expect(first.measurements.allSatisfy { $0.score.f1 > 0.8 })
      let model = try PersonModel(text: first.text.utf8)
      let text = Array("主任沈洁出席会议。".unicodeScalars)
      #expect(model.spans(in: text).map(\.range) == [2..<4])
      trainer.seed = 7
      #expect(try trainer.resource(fromCorporaIn: folder).text != first.text)
    }
  }

  @Test("A folder without corpora, and a corpus that breaks its format, are errors")
  func refusesBadCorpora() throws {
    let empty = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    #expect(throws: PersonModelError.noCorpora(folder: empty.path)) { try PersonModelCorpora(folder: empty) }
    try withCorpora { folder in
      try "O O\n".write(to: folder.appending(path: "msra_ner/test.tags.txt"), atomically: true, encoding: .utf8)
      #expect(
        throws: PersonModelError.malformedCorpus(
          path: "msra_ner/test.tags.txt", line: 1, reason: "not one label a character")
      ) { try PersonModelCorpora(folder: folder) }
      try Data([0xFF, 0xFE, 0xFF]).write(to: folder.appending(path: "peoples_daily_1998/199801.txt"))
      #expect(throws: PersonModelError.self) { try PersonModelCorpora(folder: folder) }
    }
  }

  /// Small corpora in a folder that is gone afterwards.
  private func withCorpora(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = [
      "主任/n  沈/nr  洁/nr  出席/v  会议/n  。/w", "记者/n  陈/nr  志远/nr  报道/v  大会/n", "会议/n  由/p  黄/nr  建国/nr  主持/v",
      "居民/n  高兴/a  地/u  说/v  ，/w  会议/n  很/d  好/a", "王/nr  莉/nr  、/w  孟/nr  晓莉/nr  讲话/v",
    ]
    let files = [
      "peoples_daily_1998/199801.txt": Array(repeatElement(lines, count: 20).joined()).joined(separator: "\n"),
      "msra_ner/val.sentences.txt": "主 任 沈 洁 说\n", "msra_ner/val.tags.txt": "O O B-PER I-PER O\n",
      "msra_ner/test.sentences.txt": "主 任 沈 洁 出 席 会 议\n",
      "msra_ner/test.tags.txt": "O O B-PER I-PER O O O O\n",
      "admin_divisions_modood/streets.csv": "code,name,areaCode\n1,\"东华门街道\",1\n",
    ]
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    try body(folder)
  }
}
