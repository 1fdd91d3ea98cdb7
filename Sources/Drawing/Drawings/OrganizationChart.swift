import RDF

/// The chart of an organisation: boxes with posts and holders, parts to the right of their wholes.
struct OrganizationChart {
  private let view: GraphView
  private let root: Term

  init(_ view: GraphView, root: Term) {
    self.view = view
    self.root = root
  }

  func graph() -> DOTGraph {
    let levels = self.levels()
    let organizations = levels.flatMap { $0.map(\.organization) }
    let boxes = organizations.map { OrganizationBox(view, $0) }
    let width = boxes.map { $0.label(isRoot: false, leastWidth: 0).width }.max() ?? 0
    var graph = DOTGraph(
      attributes: Sheet.attributes(
        title: view.name(of: root) + " · 组织结构图", subtitle: subtitle(boxes), legend: [legend(boxes)],
        .text("rankdir", "LR"), .text("nodesep", "0.16"), .text("ranksep", "0.32")),
      nodeAttributes: Sheet.nodeAttributes, edgeAttributes: Sheet.edgeAttributes)
    let names = Dictionary(uniqueKeysWithValues: organizations.enumerated().map { ($1, "o\($0 + 1)") })
    for (organization, box) in zip(organizations, boxes) {
      graph.node(names[organization] ?? "", .label(box.label(isRoot: organization == root, leastWidth: width)))
    }
    for level in levels {
      var joints: [String] = []
      for (organization, parts) in level {
        let hub = names[organization] ?? ""
        graph.bracket(hub, parts.compactMap { names[$0] })
        joints += DOTGraph.joints(of: hub, count: parts.count)
      }
      graph.order(joints)
      graph.order(level.compactMap { names[$0.organization] })
    }
    return graph
  }

  private func subtitle(_ boxes: [OrganizationBox]) -> String {
    let posts = boxes.reduce(0) { $0 + $1.rows.count }
    let vacant = boxes.reduce(0) { $0 + $1.rows.count { $0.isVacant } }
    return "\(boxes.count) 个机构 · \(posts) 个职务" + (vacant > 0 ? " · \(vacant) 个空缺" : "")
  }

  private func legend(_ boxes: [OrganizationBox]) -> [Palette.Entry] {
    let used = Set(boxes.map(\.entry))
    return (Palette.organizations + [Palette.otherOrganization]).filter(used.contains)
  }

  /// The organisation and all its parts as a tree, level by level from the top: each organisation once, under the whole
  /// that comes first.
  private func levels() -> [[(organization: Term, parts: [Term])]] {
    var seen: Set<Term> = [root]
    var levels: [[(organization: Term, parts: [Term])]] = []
    var open = [root]
    while !open.isEmpty {
      let level = open.map { organization in
        (organization: organization, parts: parts(of: organization).filter { seen.insert($0).inserted })
      }
      levels.append(level)
      open = level.flatMap(\.parts)
    }
    return levels
  }

  /// The parts of an organisation: offices first, then neighbourhoods, each kind together.
  private func parts(of organization: Term) -> [Term] {
    let kinds = Palette.organizations + [Palette.otherOrganization]
    let found = view.subjects(OrgVocabulary.subOrganizationOf, organization)
    let ranked = found.enumerated().map { index, part in
      (kinds.firstIndex(of: Palette.organization(view.types(of: part))) ?? kinds.count, index, part)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

/// One organisation's box: its name on the colour of its kind, and a row a post.
struct OrganizationBox {
  struct Row {
    let role: String
    /// With a mark where the holder's time is over or yet to come.
    let holders: [String]
    let isVacant: Bool
  }

  let name: String
  let entry: Palette.Entry
  let rows: [Row]

  init(_ view: GraphView, _ organization: Term) {
    name = view.name(of: organization)
    entry = Palette.organization(view.types(of: organization))
    rows = view.subjects(OrgVocabulary.postIn, organization).map { Self.row(view, $0, of: organization) }
      .sorted { (Seniority.rank($0.role), $0.role) < (Seniority.rank($1.role), $1.role) }
  }

  private static func row(_ view: GraphView, _ post: Term, of organization: Term) -> Row {
    let roles = view.objects(post, OrgVocabulary.role)
    let title = roles.first.map { view.name(of: $0) } ?? view.name(of: post)
    let tenures = Tenures(view, organization: organization)
    let holders = view.objects(post, OrgVocabulary.heldBy)
    let statuses = holders.map { holder in tenures.status(of: holder, in: roles.first) }
    let current = zip(holders, statuses).filter { $1 == nil }.map { view.name(of: $0.0) }
    let coming = zip(holders, statuses).filter { $1 == "appointed" }.map { view.name(of: $0.0) + "(新任)" }
    let former = zip(holders, statuses).filter { $1 == "former" }.map { "原 " + view.name(of: $0.0) }
    return Row(role: title, holders: current + coming + former, isVacant: current.isEmpty && coming.isEmpty)
  }

  /// - Parameter leastWidth: in points; boxes of one width stand in line.
  func label(isRoot: Bool, leastWidth: Int) -> HTMLLabel {
    let cells = rows.map { row -> [HTMLLabel.Cell] in
      let fill = row.isVacant ? Palette.vacantWash : nil
      let quiet = row.isVacant ? Palette.vacantInk : Palette.quiet
      let holders = (row.isVacant ? ["空缺"] : []) + row.holders
      return [
        .init(label: .text(row.role, color: quiet, columns: 18), fill: fill),
        .init(
          label: .text(
            holders.joined(separator: "、"), size: 13, color: row.isVacant ? quiet : Palette.ink, isBold: !row.isVacant,
            columns: 22), fill: fill),
      ]
    }
    return .card(
      head: Sheet.head(name, color: entry.color, size: isRoot ? 16 : 14, columns: 34), rows: cells, frame: entry.color,
      leastWidth: leastWidth)
  }
}

/// The tenures in one organisation, for whether they are over.
struct Tenures {
  private let view: GraphView
  private let tenures: [Term]

  init(_ view: GraphView, organization: Term) {
    self.view = view
    tenures = view.subjects(OrgVocabulary.organization, organization)
  }

  /// `former`, `appointed`, or `nil` for a current tenure.
  func status(of person: Term, in role: Term?) -> String? {
    let tenure = tenures.first { tenure in
      view.objects(tenure, OrgVocabulary.member).contains(person)
        && (role.map { view.objects(tenure, OrgVocabulary.role).contains($0) } ?? true)
    }
    return tenure.flatMap { view.text($0, LilongVocabulary.tenureStatus) }
  }
}

/// The customary order of titles: heads, deputies, assistants, members.
enum Seniority {
  static func rank(_ title: String) -> Int {
    if title.contains("助理") { return 3 }
    if ["委员", "成员", "代表", "队员", "会员", "顾问"].contains(where: title.hasSuffix) { return 4 }
    if title.contains("副") { return 2 }
    return title.contains("书记") ? 0 : 1
  }
}
