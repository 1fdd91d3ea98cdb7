import Newsletters

/// Reads one sentence: words, then bodies, then titles and persons.
struct SentenceReader: Sendable {
  let vocabulary: Vocabulary
  private let personModel: PersonModel?
  private let segmenter: Segmenter
  private let organizations: OrganizationGrammar

  init(vocabulary: Vocabulary, personModel: PersonModel? = .standard) {
    self.vocabulary = vocabulary
    self.personModel = personModel
    self.segmenter = Segmenter(vocabulary: vocabulary)
    self.organizations = OrganizationGrammar(vocabulary: vocabulary)
  }

  /// What finds the names of persons that the sequence model reads.
  func nameFinder() -> NameFinder? { personModel.map(NameFinder.init) }

  /// A sentence and its words.
  ///
  /// - Parameters:
  ///   - bold: what the source sets in bold type.
  ///   - roster: what a line of a roster is, by the words that stand in it.
  func words(
    of passage: Passage, kind: Paragraph.Kind, bold: [BoldText] = [],
    roster: (WordMatches) -> RosterPlace? = { _ in nil }
  ) -> SentenceWords {
    let words = WordMatches(scalars: passage.scalars, vocabulary: vocabulary)
    return SentenceWords(
      passage: passage, kind: kind, words: words, roster: roster(words),
      boldNames: bold.filter { BoldNames.isName($0, words: words) }.map(\.range))
  }

  /// What is found in a sentence before anything is known of its document.
  func material(_ sentence: SentenceWords, names finder: inout NameFinder?) -> SentenceMaterial {
    let scalars = sentence.passage.scalars
    var persons = finder?.spans(in: scalars) ?? []
    if let place = sentence.roster { persons.removeAll { place.isDescription($0.range, in: scalars) } }
    return SentenceMaterial(sentence, likelyPersons: persons)
  }

  /// So many sentences are read together: what is known of them fits into the memory near a processor.
  private static let sentencesTogether = 128

  /// Some sentences with all that is found in them.
  func read(_ materials: [SentenceMaterial], names: DocumentNames) -> [ReadSentence] {
    var sentences: [ReadSentence] = []
    sentences.reserveCapacity(materials.count)
    for start in stride(from: 0, to: materials.count, by: Self.sentencesTogether) {
      sentences += readTogether(materials[start...].prefix(Self.sentencesTogether), names: names)
    }
    return sentences
  }

  /// Reads a few sentences. Each step is taken for all of them before the next, as no processor has room near it for the
  /// code of all the steps.
  private func readTogether(_ materials: ArraySlice<SentenceMaterial>, names: DocumentNames) -> [ReadSentence] {
    var drafts = materials.map {
      segmenter.draft(of: $0.passage.scalars, words: $0.words, discovered: names.places)
    }
    for (index, material) in materials.enumerated() {
      segmenter.addModelled(
        material.likelyPersons, to: &drafts[index], of: material.passage.scalars, words: material.words)
    }
    for (index, material) in materials.enumerated() {
      segmenter.addPersons(
        to: &drafts[index], of: material.passage.scalars, words: material.words, known: names.persons,
        listed: material.listedNames)
    }
    var sentences = zip(materials, drafts).map { material, draft in
      let scalars = material.passage.scalars
      let tokens = segmenter.tokens(of: scalars, words: material.words, along: draft)
      return ReadSentence(
        passage: material.passage, tokens: TokenMerging.merged(tokens, scalars: scalars), kind: material.kind)
    }
    addBodies(to: &sentences, materials)
    addPersons(to: &sentences, materials)
    return sentences
  }

  private func tokens(of material: SentenceMaterial, names: DocumentNames) -> [Token] {
    let tokens = segmenter.tokens(
      of: material.passage.scalars, words: material.words, names: names, likelyPersons: material.likelyPersons,
      listedPersons: material.listedNames)
    return TokenMerging.merged(tokens, scalars: material.passage.scalars)
  }

  /// Adds the bodies that are named in a few sentences, step by step for all of them.
  private func addBodies(to sentences: inout [ReadSentence], _ materials: ArraySlice<SentenceMaterial>) {
    let readers = sentences.map { TokenReader($0, vocabulary: vocabulary) }
    var chunks: [Range<Int>] = []
    let ends = readers.map { reader in
      organizations.addChunks(of: reader, to: &chunks)
      return chunks.count
    }
    var start = 0
    var bodies = zip(readers, ends).map { reader, end in
      defer { start = end }
      return organizations.mentions(in: chunks[start..<end], reader)
    }
    for (index, reader) in readers.enumerated() { organizations.complete(&bodies[index], reader) }
    for (index, material) in materials.enumerated() {
      sentences[index] = add(bodies[index], to: sentences[index], material)
    }
  }

  /// A sentence with the bodies that its grammar found, and those that are told by what stands around them.
  private func add(
    _ found: [OrganizationMention], to sentence: ReadSentence, _ material: SentenceMaterial
  ) -> ReadSentence {
    let named = CommandNames.completed(found, in: sentence, vocabulary: vocabulary)
    let troops = TroopUnits.adding(
      to: TaskGroups.adding(TaskGroups.names(in: sentence, place: material.roster), to: named, in: sentence),
      in: sentence)
    let teams = Teams.adding(to: troops, in: sentence)
    let bodies = material.roster?.addingBody(to: teams, in: sentence) ?? teams
    return bodies.isEmpty ? sentence : ReadSentence(sentence, organizations: bodies)
  }

  /// Adds the titles and persons of a few sentences whose bodies are known, step by step for all of them.
  private func addPersons(to sentences: inout [ReadSentence], _ materials: ArraySlice<SentenceMaterial>) {
    var grammars = sentences.map { AppositiveGrammar.reading($0, vocabulary: vocabulary) }
    var found: [AppositiveGrammar.Found] = grammars.indices.map { grammars[$0]?.finish() ?? ([], []) }
    for (index, material) in materials.enumerated() {
      if found[index].positions.isEmpty, found[index].persons.isEmpty { continue }
      sentences[index] = add(&found[index], to: sentences[index], material)
    }
  }

  private func addPersons(_ sentence: ReadSentence, _ material: SentenceMaterial) -> ReadSentence {
    var sentences = [sentence]
    addPersons(to: &sentences, [material])
    return sentences[0]
  }

  /// A sentence with the titles and persons that the grammar found, as sure as the sequence model and the print are of
  /// them.
  private func add(
    _ found: inout AppositiveGrammar.Found, to sentence: ReadSentence, _ material: SentenceMaterial
  ) -> ReadSentence {
    for index in found.persons.indices {
      guard let span = material.likelyPersons.first(where: { $0.range == found.persons[index].range }) else { continue }
      found.persons[index].confidence = Float(span.confidence)
    }
    for index in found.persons.indices where material.boldNames.contains(found.persons[index].range) {
      found.persons[index].confidence = 1
    }
    found.persons.trustListed(in: sentence)
    if !sentence.organizations.isEmpty {
      TaskGroups.bind(&found.positions, in: sentence)
      Teams.bind(&found.positions, &found.persons, in: sentence)
    }
    if let place = material.roster {
      let grammar = RosterGrammar(
        sentence, place: place, positions: found.positions, persons: found.persons, vocabulary: vocabulary)
      found = (grammar.positions, grammar.persons)
    }
    return ReadSentence(sentence, positions: found.positions, persons: found.persons)
  }

  /// A sentence read again with the persons that are now known of its document; `nil` where that changes nothing.
  ///
  /// Known names only add readings where their letters stand. So a sentence stays as it is that holds none of them, or
  /// none that it was not read to hold: a way through its words that was the cheapest does not lose by being cheaper.
  func readAgain(_ sentence: ReadSentence, _ material: SentenceMaterial, names: DocumentNames) -> ReadSentence? {
    guard let persons = names.persons, holdsUnread(persons, in: sentence) else { return nil }
    let tokens = tokens(of: material, names: names)
    if tokens == sentence.tokens { return nil }
    let plain = ReadSentence(passage: material.passage, tokens: tokens, kind: material.kind)
    return addPersons(add(organizations.mentions(in: plain), to: plain, material), material)
  }

  /// Whether one of some names stands in a sentence where no person was read.
  private func holdsUnread(_ names: Trie, in sentence: ReadSentence) -> Bool {
    let scalars = sentence.passage.scalars
    var token = 0
    for start in scalars.indices {
      var isUnread = false
      names.forEachMatch(in: scalars, from: start) { end, _ in
        while token < sentence.tokens.count, sentence.tokens[token].range.lowerBound < start { token += 1 }
        let isRead =
          token < sentence.tokens.count && sentence.tokens[token].form == .person
          && sentence.tokens[token].range == start..<end
        if !isRead { isUnread = true }
      }
      if isUnread { return true }
    }
    return false
  }
}

/// A sentence and its words, before names are looked for.
struct SentenceWords {
  let passage: Passage
  let kind: Paragraph.Kind
  let words: WordMatches
  /// What the sentence is as a line of a roster, where it is one.
  let roster: RosterPlace?
  /// The names in bold type.
  let boldNames: [Range<Int>]
}

/// A sentence with what is found in it whatever the rest of its document says: made once, read as often as needed.
final class SentenceMaterial: Sendable {
  let passage: Passage
  let kind: Paragraph.Kind
  let words: WordMatches
  /// The names that the sequence model reads.
  let likelyPersons: [PersonModel.Span]
  /// What the sentence is as a line of a roster, where it is one.
  let roster: RosterPlace?
  /// The names in bold type.
  let boldNames: [Range<Int>]

  /// The names of the roster's line and those in bold type.
  let listedNames: [Range<Int>]

  init(_ sentence: SentenceWords, likelyPersons: [PersonModel.Span]) {
    passage = sentence.passage
    kind = sentence.kind
    words = sentence.words
    roster = sentence.roster
    boldNames = sentence.boldNames
    listedNames = (sentence.roster?.names ?? []) + sentence.boldNames
    self.likelyPersons = likelyPersons
  }
}
