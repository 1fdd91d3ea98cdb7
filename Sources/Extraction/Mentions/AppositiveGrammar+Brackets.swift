/// Brackets between a title and its name or behind another word, and titles that label a list of bodies and names.
extension AppositiveGrammar {
  /// Follows brackets that describe no name. Whether nothing else is to be read here.
  mutating func readBracket(_ text: Word, _ index: Int) -> Bool {
    if text == "(" {
      if let last = pending.last, positions[last].token == index - 1 { asideEnd = endOfAside(from: index) }
      bracketStart = index
      return true
    }
    // What a bracket behind other words says of somebody is not said of the next name.
    if text == ")", index != asideEnd, isBehindWord(bracketStart) {
      pending.removeAll { positions[$0].token > bracketStart }
    }
    guard text == ":" || text == ")", let last = pending.last else { return false }
    return onlyCount(from: positions[last].token + 1, to: index)
  }

  /// Whether a word stands right before a bracket: neither a mark nor the beginning of the sentence.
  private func isBehindWord(_ bracket: Int) -> Bool {
    guard bracket > 0, bracket < sentence.tokens.count else { return false }
    let before = sentence.tokens[bracket - 1]
    return before.form == .word && !before.classes.contains(.position)
  }

  /// Where a bracket behind a title closes, if the name that the title waits for follows it, or the rest of a list of titles
  /// before the name: `副主席(兼职)、某公司经理甲`; else -1.
  private func endOfAside(from opening: Int) -> Int {
    let reach = (opening + 1)..<max(opening + 1, min(opening + 12, sentence.tokens.count))
    guard let closing = reach.first(where: { sentence.words[$0] == ")" }),
      nameFollows(closing) || sentence.words.dropFirst(closing + 1).first == "、" && nameFollowsSoon(closing + 1),
      !reach.prefix(while: { $0 < closing }).contains(where: { sentence.tokens[$0].form == .person })
    else { return -1 }
    return closing
  }

  /// `主任|老|程|(|程自立|)`: whether a word is of what somebody is called whose name a bracket right behind gives.
  func isCallingBeforeName(_ index: Int) -> Bool {
    guard let bracket = (index + 1..<min(index + 3, sentence.tokens.count)).first(where: { sentence.words[$0] == "(" }),
      bracket + 1 < sentence.tokens.count, sentence.tokens[bracket + 1].form == .person
    else { return false }
    let calling = sentence.tokens[index].range.lowerBound..<sentence.tokens[bracket].range.lowerBound
    let scalars = sentence.passage.scalars
    let name = sentence.tokens[bracket + 1].range
    return calling.count <= Self.longestCalling && scalars[calling].contains(scalars[name.lowerBound])
  }

  /// `老程`, `程老伯`
  private static let longestCalling = 3

  // MARK: Labels

  /// The post of the title before a colon in the body that stands between a mark and a name.
  func labelledPost(of index: Int) -> PositionMention? {
    if let label, begins(entryAt: index, under: label) { return positions[label] }
    guard let label, positions[label].organization.map({ isCalledByKind(sentence.organizations[$0]) }) ?? true else {
      return nil
    }
    guard let body = organization(endingAt: index) else {
      return labelledBody(before: index, label).map { labelled(label, in: $0) }
    }
    let start = sentence.organizations[body].tokens.lowerBound
    guard start > 0, Self.labelMarks.contains(sentence.words[start - 1]) else { return nil }
    return labelled(label, in: body)
  }

  /// `副主任两位:甲,42岁,…;|乙,29岁,…`: whether a name begins another part of what a label is said of, as the first does.
  private func begins(entryAt index: Int, under label: Int) -> Bool {
    let (words, tokens) = (sentence.words, sentence.tokens)
    guard words[index - 1] == ";", index + 1 < words.count, words[index + 1] == ",",
      let colon = words[positions[label].token...].firstIndex(of: ":"), colon + 2 < index
    else { return false }
    return tokens[colon + 1].form == .person && words[colon + 2] == ","
      && !persons.contains { $0.token > colon + 1 && words[$0.token - 1] != ";" }
  }

  private func labelled(_ label: Int, in body: Int) -> PositionMention {
    var post = positions[label]
    post.organ = post.organization
    post.organization = body
    post.sharesBodyOf = nil
    return post
  }

  /// Whether a body is called by what it is and no name: `党总支`, `社区党总支`.
  private func isCalledByKind(_ body: OrganizationMention) -> Bool { body.isBare || body.reference != nil }

  /// `甲社区乙|、|丙`: the body in which the one named before in a list has the post of the label.
  private func labelledBody(before index: Int, _ label: Int) -> Int? {
    guard index > 1, sentence.words[index - 1] == "、", let last = persons.last, last.token == index - 2,
      let post = last.positions.first, positions[post].range == positions[label].range
    else { return nil }
    return positions[post].organization == positions[label].organization ? nil : positions[post].organization
  }

  private static let labelMarks: WordSet = [":", "、", ",", ";"]
}
