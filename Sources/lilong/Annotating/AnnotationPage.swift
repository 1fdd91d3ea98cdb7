import Extraction
import Foundation

/// A self-contained page that shows what was read in a text: the text with highlights, the events beside it.
struct AnnotationPage {
  let document: AnnotatedDocument

  var data: Data { Data(html.utf8) }

  private var facts: DocumentFacts { document.facts }

  private var html: String {
    let title = HTMLText.escaped(facts.file)
    return """
      <!DOCTYPE html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(AnnotationStyle.sheet)
      </style>
      </head>
      <body>
      <header><h1>\(title)</h1>\(context)\(legend)</header>
      <div class="columns">
      <main>\(AnnotatedText(document: document).markup)</main>
      <aside>
      \(eventList)\(personList)\(organizationList)
      </aside>
      </div>
      </body>
      </html>

      """
  }

  private var context: String {
    let known = [
      facts.context.city, facts.context.district, facts.context.subdistrict, facts.context.publisher,
      facts.context.issued ?? facts.context.year.map(String.init),
    ].compactMap { $0 }
    return known.isEmpty ? "" : "<p class=\"context\">\(HTMLText.escaped(known.joined(separator: " · ")))</p>"
  }

  private var legend: String {
    let entries: [(String, String, Int?)] = [
      ("person", "人物 persons", facts.persons.count), ("organization", "组织 organisations", facts.organizations.count),
      ("post", "职务 posts", facts.posts.count), ("event", "活动 events", facts.events.count),
      ("date", "日期 dates", document.annotations.count { $0.kind == .date }), ("unread", "未读 not read as text", nil),
    ]
    let items = entries.map { name, label, count in
      "<li><span class=\"\(name)\">\(label)</span>\(count.map { " <b>\($0)</b>" } ?? "")</li>"
    }
    return "<ul class=\"legend\">\(items.joined())</ul>"
  }

  // MARK: Lists

  private var eventList: String {
    let cards = facts.events.enumerated().map { card(number: $0 + 1, $1) }
    return "<h2>活动 Events</h2>\n" + (cards.isEmpty ? "<p class=\"none\">none</p>\n" : cards.joined())
  }

  private func card(number: Int, _ event: EventFact) -> String {
    let rows: [(String, [String])] = [
      ("时间", [document.dates(of: event)].compactMap { $0 }), ("地点", [event.place].compactMap { $0 }),
      ("主办", event.organizers.map { facts.organizations[$0].name }),
      ("单位", event.bodies.map { facts.organizations[$0].name }),
      ("人数", event.attendance.map { [String($0)] } ?? []),
      ("属于", event.partOf.map { [facts.events[$0].name] } ?? []),
    ]
    let details = rows.filter { !$0.1.isEmpty }.map { word, values in
      "<dt>\(word)</dt><dd>\(HTMLText.escaped(values.joined(separator: "、")))</dd>"
    }
    let planned = event.isPlanned ? " <span class=\"tag\">计划 planned</span>" : ""
    let people = event.participants.map(row).joined()
    return """
      <article><h3><a href="#e\(number)">\(HTMLText.escaped(event.name))</a></h3>
      <p><span class="tag kind">\(Self.word(for: event.kind))</span>\(planned)</p>
      \(details.isEmpty ? "" : "<dl>\(details.joined())</dl>")
      \(people.isEmpty ? "" : "<ul class=\"people\">\(people)</ul>")</article>

      """
  }

  private func row(_ participation: ParticipationFact) -> String {
    let marked = participation.roles.filter { $0 != .attendee || participation.roles.count == 1 }
    let roles = marked.map { "<span class=\"tag\">\(Self.word(for: $0))</span>" }.joined(separator: " ")
    let offices = participation.capacities.map { document.title(of: facts.posts[$0]) }
    let capacity =
      offices.isEmpty ? "" : "<small>\(HTMLText.escaped(offices.joined(separator: "、")))</small>"
    let name = HTMLText.escaped(facts.persons[participation.person].name)
    return "<li><span class=\"person\">\(name)</span> \(roles)\(capacity)</li>"
  }

  private var personList: String {
    let held = Dictionary(grouping: facts.posts, by: \.person)
    let rows = facts.persons.enumerated().map { index, person in
      let posts = (held[index] ?? []).map { post in
        document.title(of: post) + (post.status == .current ? "" : " (\(post.status.rawValue))")
      }
      let notes = posts + (person.isOnlyByline ? ["供稿 byline"] : [])
      let small = notes.isEmpty ? "" : "<small>\(HTMLText.escaped(notes.joined(separator: "、")))</small>"
      return "<li><span class=\"person\">\(HTMLText.escaped(person.name))</span>\(small)</li>"
    }
    return section("人物 Persons", rows)
  }

  private var organizationList: String {
    let rows = facts.organizations.map { organization in
      let parent = organization.parent.map { ["属 " + facts.organizations[$0].name] } ?? []
      let notes = parent + organization.alternateNames.filter { $0 != organization.name }
      let small = notes.isEmpty ? "" : "<small>\(HTMLText.escaped(notes.joined(separator: "、")))</small>"
      return "<li><span class=\"organization\">\(HTMLText.escaped(organization.name))</span>\(small)</li>"
    }
    return section("组织 Organisations", rows)
  }

  private func section(_ title: String, _ rows: [String]) -> String {
    rows.isEmpty
      ? "" : "<details open><summary>\(title)</summary><ul class=\"people\">\(rows.joined())</ul></details>\n"
  }

  private static func word(for kind: EventKind) -> String {
    switch kind {
    case .meeting: "会议 meeting"
    case .visit: "走访 visit"
    case .election: "选举 election"
    case .ceremony: "仪式 ceremony"
    case .lecture: "讲座 lecture"
    case .contest: "比赛 contest"
    case .fair: "集市 fair"
    case .activity: "活动 activity"
    }
  }

  private static func word(for role: ParticipantRole) -> String {
    switch role {
    case .chair: "主持 chair"
    case .speaker: "发言 speaker"
    case .lead: "带队 lead"
    case .companion: "陪同 companion"
    case .guest: "嘉宾 guest"
    case .attendee: "参加 attendee"
    }
  }
}
