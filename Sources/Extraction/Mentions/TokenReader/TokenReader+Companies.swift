import Newsletters

/// What companies make, and their branches.
extension TokenReader {
  /// `精密|机械|股份有限公司`: an adjective, what a company makes, and the word for one.
  func isQualityOfCompany(_ index: Int) -> Bool {
    guard tokens[index].classes.contains(.adjective), tokens[index].range.count >= 2 else { return false }
    if isTradeOfCompany(index) { return true }
    guard let head = organization(index + 2), let trade = entry(index + 1) else { return false }
    return head.kind == .enterprise && tokens[index + 2].range.count >= 4 && trade.classes.contains(.noun)
  }

  /// `机械|制造|有限公司`, `制造|(|集团|)|有限公司`: a verb that says what a company does.
  func isTradeOfCompany(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.range.count >= 2, token.roles.isEmpty else { return false }
    if isTradeOfNumberedCompany(index) { return true }
    for next in [index + 1, index + 2, index + 4] {
      guard let head = organization(next), head.kind == .enterprise, tokens[next].range.count >= 4 else {
        continue
      }
      if next == index + 4 { return first(index + 1) == "(" }
      return next == index + 1 || followsCommunity(index)
    }
    return false
  }

  private static let foundings: WordSet = [
    "注册", "成立", "设立", "组建", "建立", "创办", "开办", "建成", "新建", "合并", "投资", "承包", "收购", "引进", "参股", "控股", "考察", "联系", "走进",
    "进入", "来到",
  ]
  /// Within so many tokens of the region the word for a company stands.
  private static let longestName = 5

  /// `青海|互助|青稞酒|股份有限公司`: any word right behind the region that a company's name begins with.
  func isBehindRegionOfCompany(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, token.form == .word, token.range.count == 2, token.roles.isEmpty,
      tokens[index - 1].classes.contains(.placeName), tokens[index - 1].range.count >= 2,
      !Self.foundings.contains(words[index])
    else { return false }
    for next in (index + 1)..<max(index + 1, min(index + Self.longestName, tokens.count)) {
      if let head = organization(next), head.kind == .enterprise, tokens[next].range.count >= 4 {
        return next > index + 1
      }
      guard tokens[next].form != .punctuation, tokens[next].form != .person, tokens[next].roles.isEmpty,
        tokens[next].classes.isDisjoint(with: [.particle, .preposition, .position])
      else { return false }
    }
    return false
  }

  /// `钻井|二|公司`: the number by which one of several companies of a trade is called.
  func isTradeOfNumberedCompany(_ index: Int) -> Bool {
    guard let head = organization(index + 2), head.kind == .enterprise, tokens[index + 2].range.count == 2 else {
      return false
    }
    return scalars[tokens[index + 1].range].allSatisfy(Characters.isChineseNumeral)
  }

  /// `石榴|村|富民|果蔬|专业合作社`: whether the community whose company this is stands before.
  func isTradeAfterCommunity(_ index: Int) -> Bool { followsCommunity(index) && isTradeOfCompany(index) }

  private func followsCommunity(_ index: Int) -> Bool {
    guard index > 0, let head = organization(index - 1) else { return false }
    return head.kind == .residentialArea
  }

  /// `机械厂|社区|管理中心`, `湖南省|社区|建设|检查组`, `江州邻里|社区|服务|有限公司`: what an office or a company sees to, no community
  /// of that name.
  func isCommunityOfCompany(_ index: Int) -> Bool {
    guard words[index] == "社区", index > 0 else { return false }
    if index + 2 < tokens.count, Self.servicesOfCompanies.contains(words[index + 1]), endsCompanyOfTrade(index + 2) {
      return true
    }
    if tokens[index - 1].classes.contains(.placeName), Self.provinces.contains(scalars[tokens[index - 1].range].last) {
      return organization(index + 1) == nil && nextHeadDistance(index + 1) == 1
    }
    guard organization(index - 1)?.kind == .enterprise, let next = organization(index + 1) else {
      return false
    }
    return next.kind == .government && ends(index + 1, in: "中心")
  }

  private static let servicesOfCompanies: WordSet = ["服务", "管理", "发展", "建设", "运营", "养老服务"]

  private func endsCompanyOfTrade(_ index: Int) -> Bool {
    organization(index)?.kind == .enterprise && ends(index, in: "公司")
  }

  private static let provinces: [Unicode.Scalar?] = ["省", "市", "州"]

  static let branchesOfCompanies: WordSet = ["营业所", "支行", "分公司", "分店", "门市部", "储蓄所", "供电所", "营业部", "服务部", "项目部", "分理处"]

  /// `自来水公司|云集|营业所`: any word between a company and the word for a branch is its name.
  func isBranchName(_ index: Int) -> Bool {
    guard index > 0, tokens.indices.contains(index + 1), tokens[index].range.count == 2,
      Self.branchesOfCompanies.contains(words[index + 1])
    else { return false }
    return organization(index - 1)?.kind == .enterprise
  }
}
