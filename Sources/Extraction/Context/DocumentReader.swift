import Newsletters

/// Reads a newsletter from its sentences up to who and what its mentions mean.
struct DocumentReader: Sendable {
  let vocabulary: Vocabulary
  private let sentences: SentenceReader

  init(vocabulary: Vocabulary, personModel: PersonModel?) {
    self.vocabulary = vocabulary
    self.sentences = SentenceReader(vocabulary: vocabulary, personModel: personModel)
  }

  func read(_ newsletter: Newsletter) -> DocumentReading {
    var finder = sentences.nameFinder()
    let words = newsletter.items.map { self.words(of: $0, in: newsletter) }
    let materials = words.map { $0.map { sentences.material($0, names: &finder) } }
    var names = DocumentNames(persons: nil, places: discoveredPlaces(newsletter, materials))
    var rest = sentences.read(materials.flatMap { $0 }, names: names)[...]
    var items = zip(newsletter.items, materials).map { item, materials in
      defer { rest = rest.dropFirst(materials.count) }
      return ItemReading(
        item: item, sentences: Array(rest.prefix(materials.count)),
        dates: materials.map { DateReader.expressions(in: $0.passage.scalars) })
    }
    names.persons = certainNames(items)
    readAgain(&items, materials, names: names)
    let anchors = DocumentAnchors(
      territories: items.map(printedTerritories), references: bareReferences(items), manifest: newsletter.manifest)
    var registry = OrganizationRegistry(anchors: anchors, vocabulary: vocabulary)
    registry.ownCommunities = OwnCommunities.names(in: items)
    var resolver = MentionResolver(registry: registry)
    for pass in [true, false] {
      if !pass {
        let imprint = Imprint(items, in: resolver.registry)
        resolver.registry.publishers = imprint.publishers
        resolver.registry.houses = imprint.houses
        resolver.registry.university = imprint.university
        resolver.registry.forgetMentions(home: imprint.community)
      }
      for index in items.indices {
        resolver.begin(item: index, namingGroups: items[index].namesGroups)
        items[index].organizations = items[index].sentences.map { resolver.resolve($0, onlyNamed: pass) }
      }
    }
    var persons = PersonRegistry(names: vocabulary.names)
    resolvePersons(&items, &persons, certain: names.persons ?? Trie())
    var posts = PostResolver(registry: resolver.registry)
    for index in items.indices { items[index].bodies = posts.bodies(in: items[index], at: index) }
    return DocumentReading(
      newsletter: newsletter, items: items, organizations: posts.registry, persons: persons)
  }

  /// Reads the sentences again that names which are now known may stand in.
  private func readAgain(_ items: inout [ItemReading], _ materials: [[SentenceMaterial]], names: DocumentNames) {
    for index in items.indices {
      for (number, material) in materials[index].enumerated() {
        guard let again = sentences.readAgain(items[index].sentences[number], material, names: names) else { continue }
        items[index].sentences[number] = again
      }
    }
  }

  /// The sentences of an item, and behind them the offices that sign it, each as a sentence of its own.
  private func words(of item: Item, in newsletter: Newsletter) -> [SentenceWords] {
    var rosters = RosterReader()
    var printed: [SentenceWords] = []
    for paragraph in item.paragraphs {
      for passage in paragraph.sentences.dropLast() {
        let bold = BoldText.stretches(of: passage, in: newsletter.text)
        printed.append(sentences.words(of: passage, kind: paragraph.kind, bold: bold))
      }
      guard let last = paragraph.sentences.last else { continue }
      let bold = BoldText.stretches(of: last, in: newsletter.text)
      printed.append(
        sentences.words(of: last, kind: paragraph.kind, bold: bold) { rosters.place(of: paragraph, words: $0) })
    }
    for byline in item.bylines where byline.isOrganization {
      let range = byline.range.clamped(to: 0..<newsletter.text.scalars.count)
      let passage = Passage(scalars: Array(newsletter.text.scalars[range]), offsets: SourceOffsets(range))
      printed.append(sentences.words(of: passage, kind: .dateline))
    }
    return printed
  }

  private func discoveredPlaces(_ newsletter: Newsletter, _ materials: [[SentenceMaterial]]) -> Trie? {
    var places = DiscoveredPlaces()
    for (item, materials) in zip(newsletter.items, materials) {
      let printed = item.paragraphs.reduce(0) { $0 + $1.sentences.count }
      for material in materials.prefix(printed) { places.add(material.passage.scalars, words: material.words) }
    }
    return places.names(vocabulary: vocabulary)
  }

  /// Names that stand beside a title somewhere, or sign an item, so that they are known where they stand alone.
  private func certainNames(_ items: [ItemReading]) -> Trie? {
    var names = Trie()
    var isEmpty = true
    for known in vocabulary.names.known {
      names.insert(known, value: 0)
      isEmpty = false
    }
    for item in items {
      for byline in item.item.bylines where !byline.isOrganization {
        let letters = byline.name.unicodeScalars
        guard letters.count >= 2, vocabulary.entry(of: letters) == nil else { continue }
        names.insert(letters, value: 0)
        isEmpty = false
      }
      for sentence in item.sentences {
        for person in sentence.persons where !person.isReference && (!person.positions.isEmpty || person.isListed) {
          names.insert(person.name.unicodeScalars, value: 0)
          isEmpty = false
        }
      }
    }
    return isEmpty ? nil : names
  }

  private func printedTerritories(_ item: ItemReading) -> [PrintedTerritory] {
    var territories: [PrintedTerritory] = []
    for sentence in item.sentences {
      if sentence.tokenKinds.classes.contains(.placeName) { territories += listedTerritories(of: sentence) }
      for index in sentence.organizations.indices {
        if let territory = printedTerritory(index, of: sentence) { territories.append(territory) }
      }
    }
    return territories
  }

  /// The territory that a mention of a sentence prints with the name of its body.
  private func printedTerritory(_ index: Int, of sentence: ReadSentence) -> PrintedTerritory? {
    let mention = sentence.organizations[index]
    guard mention.reference == nil || mention.parent != nil, let printed = printedTerritory(mention) else { return nil }
    var name = printed
    if let parent = mention.parent {
      let skipped = sentence.organizations[parent].range.upperBound - mention.range.lowerBound
      name = String(printed.unicodeScalars.dropFirst(skipped))
    }
    guard let word = DocumentAnchors.words.first(where: { name.hasSuffix($0) && name != $0 }) else { return nil }
    let display = BodyNames.display(name)
    // `景德镇` is no town, though its name ends so.
    if DocumentAnchors.streetWords.contains(word),
      let level = vocabulary.entry(of: display.unicodeScalars)?.territory,
      level < .street
    {
      return nil
    }
    var territory = PrintedTerritory(name: display, word: word, isHeadline: sentence.kind == .headline)
    territory.isEvident = isEvident(index, of: sentence) || vocabulary.districts.value(of: display.unicodeScalars) == 0
    return territory
  }

  /// Whether more is said of a territory than its name: the city before it, or what belongs to it behind it.
  private func isEvident(_ index: Int, of sentence: ReadSentence) -> Bool {
    let mention = sentence.organizations[index]
    if mention.parent != nil || mention.territory == nil { return true }
    let start = mention.tokens.lowerBound
    if start > 0, sentence.tokens[start - 1].classes.contains(.placeName) { return true }
    return sentence.organizations.contains { $0.parent == index }
  }

  /// The cities and provinces of the vocabulary that a sentence names; a body's name begins with one more often than not.
  private func listedTerritories(of sentence: ReadSentence) -> [PrintedTerritory] {
    sentence.tokens.indices.compactMap { index in
      let token = sentence.tokens[index]
      guard token.classes.contains(.placeName), token.range.count >= 3, token.entry >= 0,
        let level = vocabulary.entries[Int(token.entry)].territory, level < .district
      else { return nil }
      let name = sentence.text(index)
      guard let word = level.suffixes.first(where: { name.hasSuffix($0) }) else { return nil }
      return PrintedTerritory(name: name, word: word, isHeadline: sentence.kind == .headline)
    }
  }

  /// How often each level word stands without a name.
  private func bareReferences(_ items: [ItemReading]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for item in items {
      for sentence in item.sentences {
        for index in sentence.organizations.indices {
          guard let reference = sentence.organizations[index].reference, reference.level == .street else { continue }
          let word = sentence.organizations[index].surface.unicodeScalars.prefix(reference.length)
          counts[String(word), default: 0] += 1
        }
      }
    }
    return counts
  }

  /// The territory that a mention prints: itself, or for `松河县委` the county.
  private func printedTerritory(_ mention: OrganizationMention) -> String? {
    if mention.territory != nil, mention.owner == .territory {
      return String(BodyNames.withoutDemocraticParty(mention.surface))
    }
    if mention.isSubdistrictOffice { return mention.surface }
    // `球场街道工委、办事处主办`: a subdistrict that only its working committee is called by.
    if mention.reference == nil, !mention.isBare, !mention.surface.contains("人大"),
      ["街道工委", "街工委"].contains(where: { mention.surface.hasSuffix($0) })
    {
      return String(mention.surface.dropLast("工委".count))
    }
    if mention.surface.hasSuffix("片区管委会"), mention.reference == nil { return String(mention.surface.dropLast(3)) }
    guard mention.owner == .district || mention.owner == .city, !mention.isBare,
      ["区委", "县委", "旗委", "市委"].contains(where: { mention.surface.hasSuffix($0) })
    else { return nil }
    let committee = BodyNames.withoutDemocraticParty(mention.surface)
    // `民盟区委` names no district.
    return committee.count > "区委".count + 1 ? String(committee.dropLast()) : nil
  }

  private func resolvePersons(_ items: inout [ItemReading], _ persons: inout PersonRegistry, certain: Trie) {
    for index in items.indices {
      for byline in items[index].item.bylines where !byline.isOrganization {
        _ = persons.person(named: byline.name, at: byline.range, item: index, isByline: true)
      }
      items[index].persons = items[index].sentences.map { sentence in
        sentence.persons.map { mention in
          mention.isReference || !isCertain(mention, in: sentence, certain)
            ? nil : register(mention, in: sentence, item: index, &persons)
        }
      }
    }
    for index in items.indices {
      for (number, sentence) in items[index].sentences.enumerated() {
        for (place, mention) in sentence.persons.enumerated() where mention.isReference {
          if mention.isPronoun {
            let offset = sentence.passage.sourceRange(mention.range).lowerBound
            items[index].persons[number][place] =
              mention.isWriter ? writer(of: items[index], persons) : persons.referent(ofPronounAt: offset, item: index)
            continue
          }
          guard let person = persons.referent(of: mention, in: sentence, item: index) else { continue }
          persons.note(
            reference: sentence.passage.string(mention.range), at: sentence.passage.sourceRange(mention.range),
            item: index, of: person)
          items[index].persons[number][place] = person
        }
      }
    }
  }

  /// The only one whom an item names as its writer.
  private func writer(of item: ItemReading, _ persons: PersonRegistry) -> Int? {
    let bylines = item.item.bylines.filter { !$0.isOrganization }
    guard let name = bylines.first?.name, bylines.count == 1 else { return nil }
    return persons.person(named: name)
  }

  /// Whether a name stands on more than its letters: a title beside it, here or elsewhere, or the sequence model.
  private func isCertain(_ mention: PersonMention, in sentence: ReadSentence, _ certain: Trie) -> Bool {
    let letters = mention.name.unicodeScalars
    guard letters.count >= 2, !letters.contains("某") else { return false }
    if mention.isListed || isIntroduced(mention, in: sentence) { return true }
    let isOfficial = mention.positions.contains { sentence.positions[$0].description.titleClass != .social }
    if isOfficial { return true }
    if !mention.positions.isEmpty, mention.confidence > 0, sentence.kind != .headline { return true }
    if certain.value(of: letters) != nil { return true }
    return mention.confidence > (sentence.kind == .headline ? 0.75 : 0.5)
  }

  /// `甲,女,72岁`, `联系人:镇人大办甲`: whether the words around a name say that it is one.
  private func isIntroduced(_ mention: PersonMention, in sentence: ReadSentence) -> Bool {
    let words = sentence.words
    let next = mention.token + 2
    if next < words.count, words[next - 1] == ",", words[next] == "女" || words[next] == "男" { return true }
    if isCalledBefore(mention, in: sentence) || isDescribed(mention, in: sentence) { return true }
    let near = words[max(0, mention.token - 6)..<mention.token]
    guard let colon = near.lastIndex(of: ":"), colon >= 2, words[colon - 1] == "人", words[colon - 2] == "联系" else {
      return false
    }
    return (colon + 1..<mention.token).allSatisfy { token in
      sentence.organizations.contains { $0.tokens.contains(token) }
    }
  }

  /// `关伯(关耀祖)`, `小宇航(金宇航)`: whether a bracket gives the name of somebody who was called by part of it.
  private func isCalledBefore(_ mention: PersonMention, in sentence: ReadSentence) -> Bool {
    let scalars = sentence.passage.scalars
    let (open, end) = (mention.range.lowerBound - 1, mention.range.upperBound)
    guard open > 0, scalars[open] == "(", end < scalars.count, scalars[end] == ")" else { return false }
    return NameSurroundings.isCalling(beforeBracketAt: open, in: scalars)
      || NameSurroundings.isGivenName(beforeBracketAt: open, of: mention.range, in: scalars)
  }

  /// `理事长名叫甲。`, `菜农出身的乙以…`, `隔壁的丙,二十岁,…`: whether somebody of a name of three letters is called so, or told of by
  /// what he was, where he lives or how old he is.
  private func isDescribed(_ mention: PersonMention, in sentence: ReadSentence) -> Bool {
    let (scalars, range) = (sentence.passage.scalars, mention.range)
    guard range.count == 3 else { return false }
    if NameSurroundings.isCalled(at: range.lowerBound, in: scalars) {
      return range.upperBound == scalars.count || !Characters.isHan(scalars[range.upperBound])
    }
    return NameSurroundings.isDescribed(at: range.lowerBound, in: scalars)
      || NameSurroundings.isAge(at: range.upperBound, in: scalars)
  }

  private func register(
    _ mention: PersonMention, in sentence: ReadSentence, item: Int, _ persons: inout PersonRegistry
  ) -> Int {
    persons.person(
      named: mention.name, at: sentence.passage.sourceRange(mention.range), item: item, isByline: false,
      confidence: mention.positions.isEmpty ? Double(mention.confidence) : 1,
      titles: mention.positions.map { sentence.positions[$0].title })
  }
}
