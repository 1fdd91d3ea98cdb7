/// What all drawings share: the page with its title and legend, and cards.
enum Sheet {
  /// The attributes of a page: white, with room around, the title and the legend on top.
  static func attributes(
    title: String, subtitle: String, legend: [[Palette.Entry]], _ more: DOTGraph.Attribute...
  ) -> [DOTGraph.Attribute] {
    [
      .text("bgcolor", Palette.paper), .text("pad", "0.4"), .text("fontname", Palette.fontName),
      .text("labelloc", "t"), .text("labeljust", "l"), .label(heading(title, subtitle, legend)),
      .text("outputorder", "edgesfirst"),
    ] + more
  }

  static let nodeAttributes: [DOTGraph.Attribute] = [
    .text("shape", "plain"), .text("fontname", Palette.fontName), .text("fontsize", "12"),
  ]

  static let edgeAttributes: [DOTGraph.Attribute] = [
    .text("color", Palette.line), .text("penwidth", "1.4"), .text("arrowhead", "none"),
    .text("fontname", Palette.fontName), .text("fontsize", "11"), .text("fontcolor", Palette.quiet),
  ]

  /// Cards of one width, the widest one's: so that their sides stand in line.
  static func aligned(_ cards: [(_ leastWidth: Int) -> HTMLLabel]) -> [HTMLLabel] {
    let width = cards.map { $0(0).width }.max() ?? 0
    return cards.map { $0(width) }
  }

  private static func heading(_ title: String, _ subtitle: String, _ legend: [[Palette.Entry]]) -> HTMLLabel {
    var rows: [[HTMLLabel.Cell]] = [
      [.init(label: .text(title, size: 22, isBold: true, columns: 60), padding: 2)],
      [.init(label: .text(subtitle, size: 12, color: Palette.quiet, columns: 100), padding: 2)],
    ]
    for entries in legend where !entries.isEmpty {
      let chips = entries.map { entry in
        HTMLLabel.joined([
          .text("■", size: 14, color: entry.color), .gap(1), .text(entry.word, size: 12), .gap(4),
        ])
      }
      rows.append([.init(label: .joined(chips), padding: 2)])
    }
    rows.append([.init(label: .gap(1, size: 6), padding: 2)])
    return .table(rows, frame: nil)
  }

  /// A card's coloured head.
  static func head(_ text: String, color: String, size: Int = 14, columns: Int = 30) -> HTMLLabel.Cell {
    HTMLLabel.Cell(
      label: .text(text, size: size, color: Palette.white, isBold: true, columns: columns), fill: color, padding: 7)
  }
}
