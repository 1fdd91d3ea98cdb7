import Newsletters

/// Verbs before the names of bodies that are no part of them.
extension TokenReader {
  /// `希望|新一届|侨联`, `选举|新一届|居委会`, `计生委|组织|检查组`, `医院|组织|义诊队`: a verb whose object the name behind it is.
  func governsName(_ index: Int) -> Bool {
    let isElection = tokens[index].roles.contains(.elect)
    if isElection, Self.choosings.contains(words[index]) || isVoted(index) { return true }
    // `选举|第三|届|业主委员会`
    if isElection, words.indices.contains(index + 2), words[index + 2] == "届" { return true }
    guard isElection || Self.bareGovernors.contains(words[index]), tokens.indices.contains(index + 1) else {
      return false
    }
    let next = tokens[index + 1]
    if next.classes.contains(.generic), organization(index + 1) == nil, nextHeadDistance(index + 1) <= 2 {
      return Self.terms.contains(words[index + 1])
    }
    guard let head = organization(index + 1), !isElection else { return false }
    if words[index] == "组织" {
      return index > 0 && organization(index - 1) != nil && (ends(index + 1, in: "组") || ends(index + 1, in: "队"))
    }
    return head.owner == .street && next.range.count >= 4
  }

  /// Verbs of choosing that begin no name of a body.
  private static let choosings: WordSet = ["补选", "改选", "增选", "增补", "推选", "推举", "选出"]

  /// `投票|选举|院落自治小组`: whether 选举 is what is done by a vote.
  private func isVoted(_ index: Int) -> Bool {
    words[index] == "选举" && index > 0 && (words[index - 1] == "投票" || words[index - 1] == "表决")
  }

  /// `投票选举|某某市某某区人民代表大会代表`: a vote, and then the territory whose deputies are elected.
  func isVoteBeforeTerritory(_ index: Int) -> Bool {
    guard tokens[index].uses.contains(.event), tokens[index].range.count >= 2, ends(index, in: "选举"),
      tokens.indices.contains(index + 1)
    else { return false }
    // `投票选举|院落|自治|小组`
    if words[index] == "投票选举", organization(index + 1) == nil { return true }
    return startsTerritory(index + 1) || tokens[index + 1].form == .place
  }

  private static let sendings: WordSet = ["交", "送", "报", "寄", "抵", "转"]

  /// `复印件|交|镇|侨联`, `一行6人|抵|镇`, `款项|交|江州|市红十字会`: a verb of one letter before a territory.
  func isSendingToTerritory(_ index: Int) -> Bool {
    guard Self.sendings.contains(words[index]), tokens.indices.contains(index + 1) else { return false }
    return Self.references[words[index + 1]] != nil
      || tokens[index + 1].classes.contains(.placeName) && tokens[index + 1].range.count >= 2
      || tokens[index + 1].form == .place && organization(index + 2)?.owner == .territory
  }

  private static let terms: WordSet = ["新一届", "首届", "上届", "本届", "下届", "上一届", "历届", "全体", "各级", "各类", "有关", "相关"]

  /// `校长代表学校`, `书记希望银行`: a verb whose object the bare head right behind it is, its subject before it.
  func governsBareHead(_ place: Int) -> Bool {
    guard Self.bareGovernors.contains(words[place]), place > 0 else { return false }
    let before = tokens[place - 1]
    // `送锦旗|感谢|中心`, `同学|代表|少先队`: what is done with the noun before it, or by whom.
    if words[place] == "感谢" || words[place] == "代表", before.classes.contains(.noun),
      organization(place - 1) == nil
    {
      return true
    }
    return [.person, .punctuation, .space].contains(before.form) || before.classes.contains(.position)
      || before.classes.contains(.locative)
  }

  private static let wishing: WordSet = ["支持", "希望", "要求", "感谢", "邀请", "帮助"]

  /// `甲|代表|老协|致悼词`, `社区|党委|支持|业委会`: a verb with the organ of a body for its object, a person or another organ for its
  /// subject.
  func governsOrgan(_ index: Int) -> Bool {
    // `甲|代表|同乡|总会|捐资`
    if words[index] == "代表" { return index > 0 && tokens[index - 1].form == .person }
    guard index > 0, let object = organization(index + 1), object.owner == .organ || object.kind == .civic else {
      return false
    }
    guard Self.wishing.contains(words[index]) else { return false }
    return tokens[index - 1].form == .person || organization(index - 1)?.owner == .organ
  }

  static let bareGovernors: WordSet = [
    "代表", "希望", "要求", "支持", "帮助", "感谢", "建议", "鼓励", "请", "联系", "邀请", "组织", "走进", "进入",
  ]

  /// The verbs of these rules, which end the name before them.
  static let governingWords = WordSet(joining: [bareGovernors, sendings])

  /// `支持街道工会`, `推进鞍山新村小区`: a verb, and then the name.
  func isVerbBeforeTerritory(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    if isTradeAfterCommunity(place) || isTradeOfNumberedCompany(place) || isNamingQuality(place)
      || isNameThoughGeneric(place) || isNamingPlaceWord(place)
      || isTaskOfSection(place) || isNumberedDivision(place) || isBehindRegionOfCompany(place)
      || isJoinedTask(place + 1) || isCommission(place + 1)
    {
      return false
    }
    guard token.form == .word, token.range.count > 1, !token.classes.isDisjoint(with: [.verb, .adverb, .adjective]),
      token.classes.isDisjoint(with: [.organizationHead, .placeName, .properName]), !roadFollows(place),
      !isBetweenTerritories(place)
    else { return false }
    let next = place + 1
    if words[next] == "之" { return false }
    // `幸福|里|幼儿园`: a word, and what the land is like.
    if next < end, tokens[next].range.count == 1, PlaceEdges.terrain.contains(first(next)), beginsName(place) {
      return false
    }
    if startsTerritory(next) || [.place, .quoted, .unknown].contains(tokens[next].form) { return true }
    if tokens[next].range.count == 1, tokens[next].form != .punctuation, next < end,
      tokens[next].classes.isDisjoint(with: .organizationHead), !isJoinedSchool(next)
    {
      return true
    }
    guard let head = organization(next) else { return false }
    if next == end, words[next] == "政府" { return true }
    return head.owner == .territory || head.owner == .district || head.kind == .residentialArea
      || head.kind == .residentialCommittee
  }

  /// `希望|总商会`, `协助|派出所`: a verb before a unit that needs no name.
  func isVerbBeforeUnit(_ place: Int, end: Int) -> Bool {
    guard let head = organization(end), [.street, .district, .city].contains(head.owner), place < end else {
      return false
    }
    let token = tokens[place]
    return token.range.count >= 2 && token.classes.contains(.verb)
      && token.classes.isDisjoint(with: [.placeName, .properName, .verbalNoun]) && !roadFollows(place)
      && place + 1 == end
  }

  func isLeadingVerb(_ place: Int, end: Int) -> Bool {
    let token = tokens[place]
    guard token.classes.contains(.verb), token.range.count > 1, place + 1 <= end else { return false }
    if isRoadWord(place + 1) { return false }
    // `服务中心` alone keeps its verb; `支持街道工会` does not.
    return place + 1 < end && token.classes.isDisjoint(with: [.organizationHead, .noun])
      && (startsTerritory(place + 1) || tokens[place + 1].form == .unknown
        || tokens[place + 1].classes.contains(.generic))
  }
}
