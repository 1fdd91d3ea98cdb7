/// Bodies called by what they are for alone: the offices of a district, the pupils' body of a school.
extension MentionResolver {
  /// Offices that only districts and cities have.
  static let officesOfDistricts: WordSet = [
    "府办", "政府办", "委办", "编办", "编委办", "侨办", "外侨办", "台办", "外办", "外事办", "金融办", "巡视办", "巡察办", "网信办", "法制办", "志办", "史志办",
    "党史办", "方志办", "招商办", "移民办", "水库移民办", "人防办",
  ]

  /// Bodies of pupils, parents and former pupils.
  private static let bodiesOfSchools: WordSet = ["学生会", "校友会", "校友总会", "家长委员会", "家委会", "少先队", "少先队大队", "校董会"]

  /// `学生会|主席甲`: the school named last, of whose pupils or parents somebody heads the body; 校董会 says itself that it is
  /// of a school.
  func school(of mention: OrganizationMention, _ sentence: ReadSentence) -> Int? {
    guard Self.bodiesOfSchools.contains(mention.surface), isBeforeTitle(mention, sentence) || mention.surface == "校董会"
    else { return nil }
    return lastNamed.last { registry.entities[$0].kind == .school }
  }
}
