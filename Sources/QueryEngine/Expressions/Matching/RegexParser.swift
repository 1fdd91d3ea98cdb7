/// A regular expression of the part of XPath's language that an automaton can match.
indirect enum RegexNode: Hashable {
  case one(ScalarSet)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  /// `maximum` is `nil` for any number.
  case repeated(RegexNode, minimum: Int, maximum: Int?)
  case start
  case end
}

/// Reads a regular expression, and refuses what is not of that part: references to groups, `\p{…}`, `\w` and the like,
/// classes within classes, and whatever is no regular expression at all.
struct RegexParser {
  private struct Refused: Error {}

  private let scalars: [Unicode.Scalar]
  private let dot: ScalarSet
  private var position = 0
  private var depth = 0
  private static let depthLimit = 50
  private static let countLimit = 1000

  private init(_ pattern: String, dotMatchesNewline: Bool) {
    scalars = Array(pattern.unicodeScalars)
    dot = dotMatchesNewline ? .all : ScalarSet("\n").complement
  }

  /// The expression; `nil` where it is refused.
  static func parse(_ pattern: String, dotMatchesNewline: Bool) -> RegexNode? {
    var parser = RegexParser(pattern, dotMatchesNewline: dotMatchesNewline)
    guard let node = try? parser.alternatives(), parser.position == parser.scalars.count else { return nil }
    return node
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func takeAny() throws(Refused) -> Unicode.Scalar {
    guard let scalar = next else { throw Refused() }
    position += 1
    return scalar
  }

  private mutating func alternatives() throws(Refused) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Refused() }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(Refused) -> RegexNode {
    var nodes: [RegexNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try quantified()) }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func quantified() throws(Refused) -> RegexNode {
    let node = try atom()
    let (minimum, maximum): (Int, Int?)
    switch next {
    case "*": (minimum, maximum) = (0, nil)
    case "+": (minimum, maximum) = (1, nil)
    case "?": (minimum, maximum) = (0, 1)
    case "{": (minimum, maximum) = try counts()
    default: return node
    }
    if node == .start || node == .end { throw Refused() }
    position += 1
    // Whether a match is found is the same however much a quantifier prefers to take.
    _ = take("?")
    if let scalar = next, "*+?{".unicodeScalars.contains(scalar) { throw Refused() }
    return .repeated(node, minimum: minimum, maximum: maximum)
  }

  /// `{n}`, `{n,}` and `{n,m}`, up to the closing brace.
  private mutating func counts() throws(Refused) -> (Int, Int?) {
    position += 1
    let minimum = try number()
    var maximum: Int? = minimum
    if take(",") { maximum = next == "}" ? nil : try number() }
    guard next == "}", maximum ?? minimum >= minimum else { throw Refused() }
    return (minimum, maximum)
  }

  private mutating func number() throws(Refused) -> Int {
    var value = 0
    let start = position
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = value * 10 + Int(scalar.value - 48)
      guard value <= Self.countLimit else { throw Refused() }
      position += 1
    }
    guard position > start else { throw Refused() }
    return value
  }

  private mutating func atom() throws(Refused) -> RegexNode {
    let scalar = try takeAny()
    switch scalar {
    case ".": return .one(dot)
    case "^": return .start
    case "$": return .end
    case "(":
      if take("?"), !take(":") { throw Refused() }
      let inner = try alternatives()
      guard take(")") else { throw Refused() }
      return inner
    case "[": return .one(try bracketed())
    case "\\": return .one(try escaped())
    case "*", "+", "?", "{", "}", "]": throw Refused()
    default: return .one(ScalarSet(scalar))
    }
  }

  private mutating func escaped() throws(Refused) -> ScalarSet {
    let scalar = try takeAny()
    switch scalar {
    case "d": return .decimalDigits
    case "D": return ScalarSet.decimalDigits.complement
    default: return ScalarSet(try Self.literal(ofEscape: scalar))
    }
  }

  private static func literal(ofEscape scalar: Unicode.Scalar) throws(Refused) -> Unicode.Scalar {
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$": return scalar
    default: throw Refused()
    }
  }

  /// A class, from behind its opening bracket.
  private mutating func bracketed() throws(Refused) -> ScalarSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while !take("]") {
      if next == "\\", position + 1 < scalars.count, scalars[position + 1] == "d" {
        position += 2
        if next == "-" { throw Refused() }
        ranges += ScalarSet.decimalDigits.ranges
        continue
      }
      let first = try member()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        ranges.append(first.value...first.value)
        continue
      }
      position += 1
      let last = try member()
      guard first.value <= last.value else { throw Refused() }
      ranges.append(first.value...last.value)
    }
    guard !ranges.isEmpty else { throw Refused() }
    let set = ScalarSet(ranges)
    return isNegated ? set.complement : set
  }

  /// A scalar of a class. A hyphen stands for itself only where it is escaped, and an ampersand only where no other
  /// follows: elsewhere the dialects differ.
  private mutating func member() throws(Refused) -> Unicode.Scalar {
    let scalar = try takeAny()
    switch scalar {
    case "\\": return try Self.literal(ofEscape: try takeAny())
    case "[", "-": throw Refused()
    case "&" where next == "&": throw Refused()
    default: return scalar
    }
  }
}
