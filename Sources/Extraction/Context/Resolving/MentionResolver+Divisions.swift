/// Parts of a body that are called by what, or by whom, they are for: `农业支部`, `退休党员第一支部`.
extension MentionResolver {
  private static let dividing: WordSet = ["下设", "分设", "设立", "设有", "设"]
  private static let sortsOfBranches = ["第", "退休", "离休", "离退休", "在职", "流动", "老年", "青年", "企业", "机关"]

  /// `村党总支下设三个支部,农业支部书记甲,企业支部书记乙`: the body of which the sentence says that it has parts, for a part of it
  /// that bears no place's name.
  func dividedBody(before mention: OrganizationMention, _ earlier: [Int?], _ sentence: ReadSentence) -> Int? {
    guard mention.owner == .organ || mention.kind == .party, !mention.bearsPlace, mention.reference == nil else {
      return nil
    }
    for place in earlier.indices.reversed() {
      guard let body = earlier[place], registry.entities[body].kind == mention.kind,
        registry.entities[body].territory == nil
      else { continue }
      let next = sentence.organizations[place].tokens.upperBound
      guard next < mention.tokens.lowerBound, Self.dividing.contains(sentence.words[next]) else { continue }
      return body
    }
    return nil
  }

  /// `第三支部书记甲`, `退休党员支部`: the community of whose branches of the Party one is told from the others so.
  mutating func communityOfBranch(_ mention: OrganizationMention) -> Int? {
    guard mention.kind == .party, mention.surface.hasSuffix("支部"), !mention.bearsPlace, mention.reference == nil,
      Self.sortsOfBranches.contains(where: mention.surface.hasPrefix), registry.isOfCommunity,
      let area = area(calledBy: "社区", ofUnit: true), registry.isCommunity(area)
    else { return nil }
    return area
  }
}
