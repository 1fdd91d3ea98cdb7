import RDF

/// Scores what a graph has of one document: persons, bodies, structure and posts here, events beside.
struct DocumentScorer {
  typealias Node = EvaluationGraph.Node

  /// The roles at an event that gold and graph tell apart; everyone is an attendee.
  static let roles = ["chair", "speaker", "lead", "companion", "guest"]

  let graph: EvaluationGraph
  let gold: GoldDocument
  let text: SearchableText
  var evaluation: Evaluation
  /// What the graph derives from the document.
  private let nodes: [Node]
  private let here: Set<Node>
  /// For each body of gold, the forms that count as right.
  private let forms: [String: Set<String>]

  init(graph: EvaluationGraph, gold: GoldDocument, text: SearchableText, evaluation: Evaluation) {
    self.graph = graph
    self.gold = gold
    self.text = text
    self.evaluation = evaluation
    nodes = graph.nodes(from: gold.document)
    here = Set(nodes)
    forms = Dictionary(
      gold.organizations.map { (NameKey.folded($0.name), $0.comparableNames) }, uniquingKeysWith: { $1 })
  }

  mutating func score() {
    scorePersons()
    scoreOrganizations()
    scoreStructure()
    scorePosts()
    scoreEvents()
  }

  // MARK: Counting

  mutating func hit(_ measure: Evaluation.Measure) { evaluation[measure].hits += 1 }

  mutating func miss(_ measure: Evaluation.Measure, _ names: [String], at range: Range<Int>?) {
    evaluation[measure].misses += 1
    note(.missed(measure), names, at: range)
  }

  /// - Parameter evidence: the nodes whose stretches of the document say where the graph has it from, the best first.
  mutating func falseHit(_ measure: Evaluation.Measure, _ names: [String], from evidence: [Node]) {
    evaluation[measure].falseHits += 1
    let spans = evidence.flatMap { graph.spans(of: $0) }
    let span = spans.first { $0.file == gold.document && $0.start <= $0.end }
    note(.falseHit(measure), names, at: span.map { $0.start..<$0.end })
  }

  func isHere(_ node: Node) -> Bool { here.contains(node) }

  mutating func note(_ kind: Evaluation.Finding.Kind, _ names: [String], at range: Range<Int>?) {
    evaluation.findings.append(
      Evaluation.Finding(kind: kind, document: gold.document, names: names, place: range.map(text.place)))
  }

  // MARK: Persons

  private mutating func scorePersons() {
    let rows = Self.keyed(gold.persons) { NameKey.folded($0.name) }
    let wanted = Set(rows.map(\.key))
    var found: [String: Node] = [:]
    var names: [String] = []
    for node in nodes where graph.isA(SchemaVocabulary.person, node) {
      guard let name = graph.mainName(of: node) else { continue }
      if found.updateValue(node, forKey: name) == nil { names.append(name) }
    }
    for (name, row) in rows where !row.isOptional {
      if found[name] != nil {
        hit(.persons)
      } else {
        miss(.persons, [row.name], at: text.range(of: [row.name]))
      }
    }
    for name in names where !wanted.contains(name) {
      if let node = found[name] { falseHit(.persons, [graph.title(of: node)], from: [node]) }
    }
  }

  /// Rows by their names: of two that compare equal the later one, in the place of the earlier.
  static func keyed<Row>(_ rows: [Row], by name: (Row) -> String) -> [(key: String, row: Row)] {
    var index: [String: Int] = [:]
    var result: [(key: String, row: Row)] = []
    for row in rows {
      let key = name(row)
      if let known = index[key] {
        result[known].row = row
      } else {
        index[key] = result.count
        result.append((key, row))
      }
    }
    return result
  }

  // MARK: Bodies

  private var foundOrganizations: [Node] { nodes.filter { graph.isA(OrgVocabulary.organizationClass, $0) } }

  private mutating func scoreOrganizations() {
    let found = foundOrganizations
    var used: Set<Node> = []
    for row in gold.organizations {
      let names = row.comparableNames
      let hits = found.filter { !graph.names(of: $0).isDisjoint(with: names) }
      // A body that is called so goes before those that were called so once.
      let proper = hits.filter { !graph.mainNames(of: $0).isDisjoint(with: names) }
      used.formUnion(proper.isEmpty ? hits : proper)
      guard !row.isOptional else { continue }
      if hits.isEmpty {
        miss(.organizations, [row.name], at: text.range(of: [row.name] + row.alternateNames))
      } else {
        hit(.organizations)
      }
    }
    for node in found where !used.contains(node) { falseHit(.organizations, [graph.title(of: node)], from: [node]) }
  }

  /// Whether a node is a body that gold names.
  func isOrganization(_ node: Node, _ name: String) -> Bool {
    let name = NameKey.folded(name)
    return !graph.names(of: node).isDisjoint(with: forms[name] ?? [name])
  }

  /// The forms of a body that gold names, to be looked up in the text.
  private func printedForms(of name: String) -> [String] {
    let key = NameKey.folded(name)
    return [name] + (gold.organizations.first { NameKey.folded($0.name) == key }?.alternateNames ?? [])
  }

  // MARK: Structure

  private struct FoundPart: Hashable {
    let part: Node
    let whole: Node
  }

  private mutating func scoreStructure() {
    let found = foundOrganizations.flatMap { part in
      graph.nodes(part, OrgVocabulary.subOrganizationOf, OrgVocabulary.unitOf).map { FoundPart(part: part, whole: $0) }
    }.withoutRepeats()
    var taken: Set<FoundPart> = []
    for row in gold.structure {
      let hits = found.filter { isOrganization($0.part, row.part) && isOrganization($0.whole, row.whole) }
      taken.formUnion(hits)
      guard !row.isOptional else { continue }
      if hits.isEmpty {
        miss(.structure, [row.part, row.whole], at: text.range(of: printedForms(of: row.part)))
      } else {
        hit(.structure)
      }
    }
    for pair in found where !taken.contains(pair) {
      falseHit(.structure, [graph.title(of: pair.part), graph.title(of: pair.whole)], from: [pair.part])
    }
  }

  // MARK: Posts

  private struct FoundPost: Hashable {
    let person: Node
    let role: Node
    let organization: Node
  }

  private mutating func scorePosts() {
    let found = foundPosts()
    var taken: Set<FoundPost> = []
    for row in gold.posts {
      let person = NameKey.folded(row.person)
      let positions = Set(row.positions.map(NameKey.folded))
      let hits = found.map(\.post).filter { post in
        graph.names(of: post.person).contains(person) && !graph.names(of: post.role).isDisjoint(with: positions)
          && row.organizations.contains { isOrganization(post.organization, $0) }
      }
      taken.formUnion(hits)
      guard !row.isOptional else { continue }
      if hits.isEmpty {
        let names = [row.person, row.positions.first, row.organizations.first].compactMap { $0 }
        miss(.posts, names, at: text.range(of: row.person, beside: row.positions))
      } else {
        hit(.posts)
      }
    }
    for (post, evidence) in found where !taken.contains(post) {
      falseHit(.posts, [post.person, post.role, post.organization].map(graph.title), from: evidence + [post.person])
    }
  }

  /// The posts that the document is about, or that someone holds whom it is about.
  private var candidatePosts: [Node] {
    let held = nodes.flatMap { graph.nodes($0, OrgVocabulary.holds) + graph.subjects(OrgVocabulary.heldBy, $0) }
    return (nodes + held).withoutRepeats().filter { graph.isA(OrgVocabulary.post, $0) }
  }

  /// The posts that the document says, each with the nodes that rest on its text. A post whose tenures all rest on other
  /// documents is theirs.
  private func foundPosts() -> [(post: FoundPost, evidence: [Node])] {
    var found: [(post: FoundPost, evidence: [Node])] = []
    var seen: Set<FoundPost> = []
    for post in candidatePosts {
      let holders = graph.nodes(post, OrgVocabulary.heldBy) + graph.subjects(OrgVocabulary.holds, post)
      for person in holders.withoutRepeats() where isHere(post) || isHere(person) {
        let tenures = graph.subjects(OrgVocabulary.member, person).filter { graph.isA(OrgVocabulary.membership, $0) }
        for role in graph.nodes(post, OrgVocabulary.role) {
          for organization in graph.nodes(post, OrgVocabulary.postIn) {
            let backing = tenures.filter {
              graph.nodes($0, OrgVocabulary.role).contains(role)
                && graph.nodes($0, OrgVocabulary.organization).contains(organization)
            }
            let evidence = (backing.isEmpty ? [post] : backing).filter(isHere)
            let row = FoundPost(person: person, role: role, organization: organization)
            if !evidence.isEmpty, seen.insert(row).inserted { found.append((row, evidence)) }
          }
        }
      }
    }
    return found
  }
}

extension GoldDocument.Organization {
  /// All forms that count as right, comparable.
  var comparableNames: Set<String> { Set(([name] + alternateNames).map(NameKey.folded)) }
}
