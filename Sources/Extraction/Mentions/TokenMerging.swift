/// Joins tokens that read as one: quoted names, bracketed parts of names.
enum TokenMerging {
  /// The mark that closes what a mark opens.
  private static func partner(of opening: Unicode.Scalar) -> Unicode.Scalar? {
    switch opening {
    case "“": "”"
    case "「": "」"
    case "『": "』"
    case "‘": "’"
    case "《": "》"
    default: nil
    }
  }

  /// The longest stretch in quotation marks that can be a name.
  private static let longestQuote = 24
  private static let longestTitle = 80

  /// Tokens in which each short quotation is one token of the form `.quoted`, or `.work` in book-title marks.
  static func merged(_ tokens: [Token], scalars: [Unicode.Scalar]) -> [Token] {
    let mayOpen = tokens.contains { token in
      guard token.form == .punctuation else { return false }
      let mark = scalars[token.range.lowerBound]
      return mark == "(" || partner(of: mark) != nil
    }
    let tokens = parted(tokens, scalars: scalars)
    guard mayOpen else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if scalars[token.range.lowerBound] == "社",
        let street = bracketedStreet(at: index, tokens: tokens, scalars: scalars)
      {
        result.append(street)
        index += 4
        continue
      }
      guard token.form == .punctuation, let closing = partner(of: scalars[token.range.lowerBound]),
        let end = closingToken(closing, after: index, tokens: tokens, scalars: scalars)
      else {
        result.append(token)
        index += 1
        continue
      }
      let range = token.range.lowerBound..<tokens[end].range.upperBound
      result.append(Token(range: range, form: closing == "》" ? .work : .quoted))
      index = end + 1
    }
    return result
  }

  private static let bodiesOfDepartments: WordSet = ["工会", "总工会", "妇联", "残联", "侨联"]

  /// `工会|生活|部长`: parts the title behind what a department sees to into the department's last letter and the rest.
  private static func parted(_ tokens: [Token], scalars: [Unicode.Scalar]) -> [Token] {
    var titles: [Int] = []
    for index in tokens.indices where scalars[tokens[index].range.lowerBound] == "部" {
      if isTitleOfDepartment(index, tokens: tokens, scalars: scalars) { titles.append(index) }
    }
    guard !titles.isEmpty else { return tokens }
    var parted = tokens
    for index in titles.reversed() {
      let range = tokens[index].range
      parted.replaceSubrange(
        index...index,
        with: [
          Token(range: range.lowerBound..<range.lowerBound + 1, form: .word),
          Token(range: range.lowerBound + 1..<range.upperBound, form: .word),
        ])
    }
    return parted
  }

  private static func isTitleOfDepartment(_ index: Int, tokens: [Token], scalars: [Unicode.Scalar]) -> Bool {
    let range = tokens[index].range
    guard index >= 2, range.count == 2, scalars[range.lowerBound + 1] == "长" else { return false }
    let task = tokens[index - 1]
    return task.form == .word && task.range.count == 2
      && task.uses.isDisjoint(with: [.organization, .position, .event]) && task.roles.isEmpty
      && !task.classes.isDisjoint(with: [.noun, .verbalNoun, .verb])
      && bodiesOfDepartments.contains(Word(scalars[tokens[index - 2].range]))
  }

  /// `社区(街道)` says street twice.
  private static func bracketedStreet(at index: Int, tokens: [Token], scalars: [Unicode.Scalar]) -> Token? {
    guard index + 3 < tokens.count, tokens[index].range.count == 2, tokens[index + 2].range.count == 2,
      scalars[tokens[index + 1].range.lowerBound] == "(", scalars[tokens[index + 3].range.lowerBound] == ")",
      scalars[tokens[index].range.lowerBound] == "社", scalars[tokens[index + 2].range.lowerBound] == "街"
    else { return nil }
    var street = tokens[index + 2]
    street.range = tokens[index].range.lowerBound..<tokens[index + 3].range.upperBound
    return street
  }

  private static func closingToken(
    _ closing: Unicode.Scalar, after start: Int, tokens: [Token], scalars: [Unicode.Scalar]
  ) -> Int? {
    let limit = tokens[start].range.lowerBound + (closing == "》" ? longestTitle : longestQuote)
    var index = start + 1
    while index < tokens.count, tokens[index].range.lowerBound <= limit {
      if tokens[index].form == .punctuation {
        let scalar = scalars[tokens[index].range.lowerBound]
        if scalar == closing { return index }
        if scalar == "。" || scalar == "!" || scalar == "?" { return nil }
      }
      index += 1
    }
    return nil
  }
}
