import Newsletters
import Testing

@Suite("What a mention means in its document")
struct ResolutionTests {
  @Test("街道 means the subdistrict of its item")
  func streetOfItem() throws {
    let found = try read("青石街道举办读书会\n\n    8月3日,青石街道举办读书会。街道妇联组织了活动。\n\n云桥街道开展义诊\n\n    8月4日,云桥街道开展义诊活动。街道妇联送去了药品。")
    #expect(found.organizations.isSuperset(of: ["青石街道妇联", "云桥街道妇联"]))
  }

  @Test("区 means the district printed in the file")
  func districtFromContext() throws {
    let found = try read("望江区青石街道召开会议。\n\n    区教育局、区体育局参加了会议。")
    #expect(found.organizations.isSuperset(of: ["望江区教育局", "望江区体育局"]))
  }

  @Test("The manifest's district resolves 区委")
  func manifestDistrict() throws {
    let found = try read("青石街道召开会议。区委书记葛庆丰参加会议。", manifest: ManifestEntry(subdistrict: "青石街道", district: "望江区"))
    #expect(found.posts == ["葛庆丰 书记 望江区委"])
    #expect(found.structure.isSuperset(of: ["青石街道<望江区政府"]))
  }

  @Test("The manifest's subdistrict resolves 街道党工委")
  func manifestStreet() throws {
    let found = try read("近日,街道党工委书记沈立诚走访了困难家庭。", manifest: ManifestEntry(subdistrict: "青石街道"))
    #expect(found.posts == ["沈立诚 书记 青石街道党工委"])
  }

  @Test("居委会主任 after a community is of its committee")
  func committeeChainAfter() throws {
    let found = try read("白鹭社区举办邻居节。居委会主任苏桂芳致辞。")
    #expect(found.posts == ["苏桂芳 主任 白鹭社区居委会"])
  }

  @Test("A bare 书记 shares no body from nowhere")
  func partySecretaryBare() throws {
    let found = try read("沈立诚书记走访了困难家庭。")
    #expect(found.posts.isEmpty)
    #expect(found.persons == ["沈立诚"])
  }

  @Test("校长 behind a school named before is of the school")
  func schoolPrincipalBack() throws {
    let found = try read("育英小学举行开学典礼。校长殷丽娟致辞。")
    #expect(found.posts == ["殷丽娟 校长 育英小学"])
  }

  @Test("One post said twice is one post")
  func postOnceTwice() throws {
    let found = try read("青石街道党工委书记沈立诚讲话。街道党工委书记沈立诚最后提出要求。")
    #expect(found.posts == ["沈立诚 书记 青石街道党工委"])
  }

  @Test("A community and its committee are two bodies, the committee part of the community")
  func committeeAndCommunity() throws {
    let found = try read("白鹭社区居委会组织活动,白鹭社区居民踊跃参加。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区居委会", "白鹭社区"]))
  }

  @Test("A company named in full is the one meant by a short form")
  func firstNameLaterShort() throws {
    let found = try read("鼎盛物业管理有限公司进驻丽景花园。物业公司更换了路灯。")
    #expect(found.organizations.isSuperset(of: ["鼎盛物业管理有限公司"]))
    #expect(found.organizations.isDisjoint(with: ["物业公司"]))
  }

  @Test("派出所 behind a police station named before is the same")
  func stationBack() throws {
    let found = try read("青石派出所举办开放日。派出所所长雷鸣介绍警用装备。")
    #expect(found.posts == ["雷鸣 所长 青石派出所"])
  }

  @Test("A full name in two items is one person")
  func sameNameOnePerson() throws {
    let found = try read("青石街道举办读书会\n\n    青石街道党工委书记沈立诚参加了读书会。\n\n白鹭社区开展义诊\n\n    沈立诚来到白鹭社区看望医务人员。")
    #expect(found.persons == ["沈立诚"])
  }
}
