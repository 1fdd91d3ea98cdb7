import Extraction

/// Applies the corrections that concern single facts: renaming, dropping, adding. It works on the facts before
/// resolution, so that a corrected fact is resolved like any other.
struct FactCorrector {
  var documents: [DocumentFacts]
  /// Corrections that matched nothing, each as a sentence.
  private(set) var unmatched: [String] = []
  /// Finds a quote in a file, where the caller has the text.
  let locate: (_ file: String, _ quote: String) -> Int?

  init(_ documents: [DocumentFacts], locate: @escaping (String, String) -> Int?) {
    self.documents = documents
    self.locate = locate
  }

  mutating func apply(_ corrections: Corrections) {
    for (index, renaming) in corrections.rename.enumerated() where !rename(renaming) {
      report("rename", index, renaming.selector.summary, "nothing has this name")
    }
    for (index, selector) in corrections.drop.enumerated() where !drop(selector) {
      report("drop", index, selector.summary, "nothing matches")
    }
    for (index, addition) in corrections.add.enumerated() {
      if let problem = add(addition) { report("add", index, addition.quote, problem) }
    }
  }

  private mutating func report(_ list: String, _ index: Int, _ what: String, _ problem: String) {
    unmatched.append("\(list)[\(index)] (\(what)): \(problem)")
  }

  // MARK: Renaming

  private mutating func rename(_ renaming: Corrections.Renaming) -> Bool {
    var found = false
    for index in documents.indices where renaming.selector.covers(file: documents[index].file) {
      if let name = renaming.person {
        for row in documents[index].persons.indices where documents[index].persons[row].name == name {
          documents[index].persons[row].name = renaming.to
          documents[index].persons[row].alternateNames.append(name)
          found = true
        }
      } else if let name = renaming.organization {
        for row in documents[index].organizations.indices where documents[index].organizations[row].name == name {
          documents[index].organizations[row].name = renaming.to
          documents[index].organizations[row].alternateNames.append(name)
          found = true
        }
      } else if let name = renaming.event {
        for row in documents[index].events.indices where documents[index].events[row].name == name {
          documents[index].events[row].name = renaming.to
          documents[index].events[row].alternateNames.append(name)
          found = true
        }
      }
    }
    return found
  }

  // MARK: Dropping

  private mutating func drop(_ selector: Corrections.Selector) -> Bool {
    var found = false
    for index in documents.indices where selector.covers(file: documents[index].file) {
      if documents[index].drop(selector) { found = true }
    }
    return found
  }

  // MARK: Adding

  /// - Returns: what is wrong with the addition, or `nil` where it was made.
  private mutating func add(_ addition: Corrections.Addition) -> String? {
    guard let index = documents.firstIndex(where: { $0.file == addition.file }) else {
      return "no document has the path \(addition.file)"
    }
    guard !addition.quote.isEmpty else { return "the quote is empty" }
    guard
      let start = addition.start ?? documents[index].start(of: addition.quote)
        ?? locate(addition.file, addition.quote)
    else { return "the quote does not occur in \(addition.file)" }
    let end = start + addition.quote.unicodeScalars.count
    return documents[index].add(addition, evidence: Evidence(start: start, end: end, quote: addition.quote))
  }
}

extension Corrections.Selector {
  func covers(file path: String) -> Bool { file.map { $0 == path } ?? true }

  /// The selector in a few words, for messages.
  var summary: String {
    [person, position, organization, event, file.map { "in \($0)" }].compactMap { $0 }.joined(separator: " ")
  }
}
