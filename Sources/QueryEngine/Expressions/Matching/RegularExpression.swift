import Foundation

/// A regular expression of XPath (XQuery 1.0 and XPath 2.0 Functions, section 7.6), run by `NSRegularExpression`, and
/// where it can be by an automaton.
struct RegularExpression {
  private let expression: NSRegularExpression
  /// Finds the same matches, and sooner; `nil` where it cannot.
  let automaton: RegexAutomaton?

  /// `nil` where the pattern or a flag is invalid.
  init?(_ pattern: String, flags: String) {
    var options: NSRegularExpression.Options = [.useUnixLineSeparators]
    var isLiteral = false
    var ignoresSpace = false
    for flag in flags.unicodeScalars {
      switch flag {
      case "s": options.insert(.dotMatchesLineSeparators)
      case "m": options.insert(.anchorsMatchLines)
      case "i": options.insert(.caseInsensitive)
      case "x": ignoresSpace = true
      case "q": isLiteral = true
      default: return nil
      }
    }
    let translated =
      isLiteral
      ? NSRegularExpression.escapedPattern(for: pattern)
      : Self.translate(pattern, ignoresSpace: ignoresSpace, isMultiline: options.contains(.anchorsMatchLines))
    guard let expression = try? NSRegularExpression(pattern: translated, options: options) else { return nil }
    self.expression = expression
    automaton = RegexAutomaton(pattern, flags: flags)
  }

  /// Rewrites what the two dialects write differently: `$` is only the very end, `\i` and `\c` are the characters of
  /// XML names, `-[…]` takes a class off, and with the flag `x` space outside a class has no meaning.
  private static func translate(_ pattern: String, ignoresSpace: Bool, isMultiline: Bool) -> String {
    var result = ""
    var classDepth = 0
    var isEscaped = false
    var previous: Unicode.Scalar?
    for scalar in pattern.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "i": result += classDepth > 0 ? ":_\\p{L}" : "[:_\\p{L}]"
        case "c": result += classDepth > 0 ? "\\-.:_\\p{L}\\p{Nd}\\p{M}" : "[\\-.:_\\p{L}\\p{Nd}\\p{M}]"
        case "I": result += "[^:_\\p{L}]"
        case "C": result += "[^\\-.:_\\p{L}\\p{Nd}\\p{M}]"
        default:
          result += "\\"
          result.unicodeScalars.append(scalar)
        }
        previous = nil
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "[":
        if classDepth > 0 && previous == "-" { result += "-" }
        classDepth += 1
        result += "["
      case "]":
        classDepth = max(0, classDepth - 1)
        result += "]"
      case "$" where classDepth == 0 && !isMultiline: result += "\\z"
      case " ", "\t", "\n", "\r":
        if !ignoresSpace || classDepth > 0 { result.unicodeScalars.append(scalar) }
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return isEscaped ? result + "\\" : result
  }

  func matches(_ text: String) -> Bool {
    if let automaton { return automaton.matches(text.utf8) }
    return expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
  }

  /// The text with each match replaced; `nil` where the expression matches the empty string or the replacement is
  /// invalid (XPath 2.0 Functions, section 7.6.3).
  func replacing(in text: String, with replacement: String) -> String? {
    guard !matches(""), let template = ReplacementTemplate(replacement, groupCount: expression.numberOfCaptureGroups)
    else { return nil }
    let source = text as NSString
    var result = ""
    var position = 0
    for match in expression.matches(in: text, range: NSRange(location: 0, length: source.length)) {
      result += source.substring(with: NSRange(location: position, length: match.range.location - position))
      result += template.expanded { group in
        let range = match.range(at: group)
        return range.location == NSNotFound ? "" : source.substring(with: range)
      }
      position = match.range.location + match.range.length
    }
    return result + source.substring(from: position)
  }
}

/// The third argument of `REPLACE`: text, `$1` for a group, `\$` and `\\`.
private struct ReplacementTemplate {
  private enum Piece {
    case text(String)
    case group(Int)
  }

  private var pieces: [Piece] = []

  init?(_ text: String, groupCount: Int) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let escaped = rest.popFirst(), escaped == "\\" || escaped == "$" else { return nil }
        pieces.append(.text(String(escaped)))
      case "$":
        guard let digit = rest.popFirst(), var number = Self.digit(digit) else { return nil }
        // More digits belong to the number as long as there is such a group.
        while let next = rest.first.flatMap(Self.digit), number * 10 + next <= groupCount {
          number = number * 10 + next
          rest.removeFirst()
        }
        pieces.append(number <= groupCount ? .group(number) : .text(""))
      default: pieces.append(.text(String(scalar)))
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 48 && scalar.value <= 57 ? Int(scalar.value) - 48 : nil
  }

  func expanded(_ group: (Int) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .group(let number): group(number)
      }
    }.joined()
  }
}

/// The expressions of patterns that a query computes.
final class RegularExpressionCache {
  private var known: [String: RegularExpression?] = [:]

  func expression(_ pattern: String, flags: String) -> RegularExpression? {
    let key = flags + "/" + pattern
    if let found = known[key] { return found }
    if known.count >= 256 { known = [:] }
    let expression = RegularExpression(pattern, flags: flags)
    known[key] = .some(expression)
    return expression
  }
}
