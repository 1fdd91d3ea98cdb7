/// An S-expression, laid out on as few lines as fit.
struct SExpression {
  private enum Content {
    case atom(String)
    case list([SExpression])
  }

  private static let lineWidth = 100
  private let content: Content
  /// The characters that it takes on one line.
  private let width: Int
  /// Whether it stands beside the operator it belongs to, even where the other operands have lines of their own.
  private var isHeading = false

  init(_ atom: String) {
    isHeading = true
    content = .atom(atom)
    width = atom.count
  }

  init(_ list: [SExpression]) {
    content = .list(list)
    width = list.reduce(1) { $0 + $1.width + 1 } + (list.isEmpty ? 1 : 0)
  }

  /// An operator and what it is applied to.
  init(_ operatorName: String, _ operands: SExpression...) {
    self.init([SExpression(operatorName)] + operands)
  }

  /// The expression as one that stands beside its operator, as the variables of a projection do.
  var heading: SExpression {
    var heading = self
    heading.isHeading = true
    return heading
  }

  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    switch content {
    case .atom(let atom): text += atom
    case .list(let list):
      let fits = indent + width <= Self.lineWidth
      // The operator and what stands beside it head the lines of the other operands.
      let head = fits ? list.count : list.prefix { $0.isHeading }.count
      text += "("
      for (index, item) in list.enumerated() {
        if index < head {
          if index > 0 { text += " " }
          item.write(to: &text, indent: indent)
        } else {
          if index > 0 { text += "\n" + String(repeating: " ", count: indent + 2) }
          item.write(to: &text, indent: indent + 2)
        }
      }
      text += ")"
    }
  }
}
