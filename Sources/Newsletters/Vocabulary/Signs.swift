/// Sets of signs that layout is told by.
enum Signs {
  static let openingBrackets: ScalarSet = "([【〔"
  static let closingBrackets: ScalarSet = ")]】〕"
  static let quotationEnds: ScalarSet = "”’」』\""
  /// What parts the cells of a table.
  static let bars: ScalarSet = "|｜│┃"
  /// What parts cells where no bars do.
  static let strokes: ScalarSet = "/／"
  /// What the frame of a table is drawn with, its bars aside.
  static let boxes: ScalarSet = "─━┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═"
  /// Dashes that a subtitle begins with.
  static let dashes: ScalarSet = "—–-─"
  /// After these a line is not at its end.
  static let unfinished: ScalarSet = ",、;—"
  /// These follow no sentence's end.
  static let innerStops: ScalarSet = ",、;:"
  /// Where an endless sentence may be cut.
  static let commas: ScalarSet = ",;、"
  /// A text that begins with one of these is the rest of another.
  static let continuing: ScalarSet = ",。、;:!?%"
  /// Geometric signs that stand before credits, and never before list items.
  static let creditMarkers: ScalarSet = "□■◎○◇☆◆★"
  /// All geometric signs that print sets before a credit or a short news item.
  static let markers: ScalarSet = "□■◎●○◆◇★☆▲△▼▽◉※◈▪▫•►▶▷◢◤❖⊙☉◊∎▌▍▎▏█✦✧✅☞➤➢"
  /// Small pictures that mark a paragraph as those signs do.
  static let pictures: Set<Unicode.Scalar> = [
    "📌", "📍", "📢", "📣", "📅", "🔹", "🔸", "🔷", "🔶", "🔔", "🔴", "🔵", "🟢", "🟠", "🟡", "🌟", "👉", "💡", "🗓",
  ]
  /// Signs that a line of nothing else rules the page with.
  static let rules: ScalarSet = "-=*_—─━═~·…"
  /// Signs that, before a paragraph, make it a list item.
  static let listMarks: ScalarSet = "·•*-+．・"
  /// Between the parts of a page's title.
  static let titleSeparators: ScalarSet = "_|-—–>»"
  static let dateSeparators: ScalarSet = "-./"
  /// Units at the end of an issue's number.
  static let issueUnits: ScalarSet = "期版号卷"
  static let dateUnits: ScalarSet = "年月日号期"
}
