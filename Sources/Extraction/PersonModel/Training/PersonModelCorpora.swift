import Foundation

/// The labelled corpora that the model learns from, and the parts of them kept back to measure it by.
///
/// Learnt from: the first nine tenths of People's Daily 1998, the training parts of CLUENER and Resume, the validation
/// part of MSRA. Kept back: the last tenth of People's Daily, the development part of CLUENER, the test part of MSRA.
public struct PersonModelCorpora: Sendable {
  /// A part kept back.
  public struct HeldOut: Sendable {
    /// What the corpus is called in tables of scores.
    public let name: String
    /// Its sentences, none of which is learnt from.
    public let sentences: [LabelledSentence]
  }

  /// All sentences to learn from, corpus after corpus.
  public private(set) var training: [LabelledSentence] = []
  /// The parts kept back, one a corpus that has any.
  public private(set) var heldOut: [HeldOut] = []
  /// Names of subdistricts and towns, for sentences of the genre.
  private(set) var townNames: [String] = []
  /// Names of cities and districts, likewise.
  private(set) var areaNames: [String] = []
  /// The names of all these without the word for their kind.
  var placeStems: [String] { (areaNames + townNames).map(Self.stem) }
  /// Words that could be a surname and a given name: 高兴, 方圆, 常年.
  private(set) var surnameWords: [String] = []

  private let folder: URL

  /// Reads every known corpus in `folder`: `peoples_daily_1998`, `msra_ner`, `cluener2020`, `resume_ner`,
  /// `admin_divisions_modood`. A corpus that is not there is passed over.
  ///
  /// - Throws: `PersonModelError`, also if none is there.
  public init(folder: URL) throws(PersonModelError) {
    self.folder = folder
    try readPeoplesDaily()
    try readMSRA()
    try readCluener()
    try readResume()
    try readPlaceNames()
    if training.isEmpty { throw .noCorpora(folder: folder.path) }
  }

  private mutating func readPeoplesDaily() throws(PersonModelError) {
    guard let text = try text(of: "peoples_daily_1998/199801.txt") else { return }
    let corpus = PeoplesDailyCorpus(surnames: .standard)
    let lines = text.split(separator: "\n")
    let kept = lines.count - lines.count / 10
    let names = corpus.fullNames(inLines: lines[..<kept])
    training += lines[..<kept].compactMap { corpus.sentence(fromLine: $0, knownNames: names) }
    heldOut.append(
      HeldOut(name: "peoples_daily_1998", sentences: lines[kept...].compactMap { corpus.sentence(fromLine: $0) }))
    surnameWords = corpus.surnameWords(inLines: lines[..<kept])
  }

  private mutating func readMSRA() throws(PersonModelError) {
    training += try msra("val")
    let test = try msra("test")
    if !test.isEmpty { heldOut.append(HeldOut(name: "msra_ner", sentences: test)) }
  }

  private func msra(_ part: String) throws(PersonModelError) -> [LabelledSentence] {
    let path = "msra_ner/\(part).tags.txt"
    guard let characters = try text(of: "msra_ner/\(part).sentences.txt"), let labels = try text(of: path) else {
      return []
    }
    var sentences: [LabelledSentence] = []
    for (index, pair) in zip(characters.split(separator: "\n"), labels.split(separator: "\n")).enumerated() {
      guard let sentence = CharacterLabelCorpus.sentence(characters: pair.0, labels: pair.1) else {
        throw .malformedCorpus(path: path, line: index + 1, reason: "not one label a character")
      }
      sentences.append(sentence)
    }
    return sentences
  }

  private mutating func readCluener() throws(PersonModelError) {
    if let text = try text(of: "cluener2020/train.json") {
      training += try CluenerCorpus.sentences(in: text, path: "cluener2020/train.json")
    }
    if let text = try text(of: "cluener2020/dev.json") {
      let sentences = try CluenerCorpus.sentences(in: text, path: "cluener2020/dev.json")
      heldOut.append(HeldOut(name: "cluener2020", sentences: sentences))
    }
  }

  private mutating func readResume() throws(PersonModelError) {
    for part in ["train", "dev"] {
      if let text = try text(of: "resume_ner/\(part).char.bmes") {
        training += CharacterLabelCorpus.sentences(inColumns: text)
      }
    }
  }

  private mutating func readPlaceNames() throws(PersonModelError) {
    townNames = try secondColumn(of: "admin_divisions_modood/streets.csv")
    areaNames =
      try secondColumn(of: "admin_divisions_modood/areas.csv")
      + secondColumn(of: "admin_divisions_modood/cities.csv")
  }

  /// A place's name without the word for its kind: 杨浦 of 杨浦区.
  static func stem(of place: String) -> String {
    for kind in ["街道", "自治县", "地区", "镇", "乡", "区", "县", "市"] where place.hasSuffix(kind) {
      let stem = place.dropLast(kind.count)
      if stem.count >= 2 { return String(stem) }
    }
    return place
  }

  private func secondColumn(of path: String) throws(PersonModelError) -> [String] {
    guard let text = try text(of: path) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\"")
      return columns.count > 1 ? String(columns[1]) : nil
    }
  }

  /// The text of a file in the folder, nil where there is none.
  private func text(of path: String) throws(PersonModelError) -> String? {
    let url = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    do {
      return try String(contentsOf: url, encoding: .utf8).replacing("\r\n", with: "\n")
    } catch {
      throw .unreadable(path: url.path, reason: error.localizedDescription)
    }
  }
}
