import Testing

@testable import Extraction

@Suite("What 市, 区 and 办事处 mean in a paper and in a list")
struct OwnTerritoryTests {
  @Test(
    "A city of the vocabulary is what 市 means, wherever it is printed",
    arguments: ["九江市", "洛阳市", "赤峰市", "上海市"])
  func city(city: String) throws {
    let found = try read(
      "柳林街道简报\n(\(city)北岭区柳林街道办事处编)\n\n7月3日,市委常委、常务副市长沈立诚到会,市文联主席冯国清讲话。"
    ).posts
    #expect(
      found == ["沈立诚 常委 \(city)委", "沈立诚 常务副市长 \(city)政府", "冯国清 主席 \(city)文联"], "\(found)")
  }

  @Test("Cities that guests come from are not what 市 means where the paper says its own")
  func cityOfGuests() throws {
    let found = try posts(in: "7月3日,市民政局局长沈立诚到会,洛阳市、赤峰市的代表冯国清参加。")
    #expect(found == ["沈立诚 局长 江州市民政局"], "\(found)")
  }

  @Test("The government of a city right below the province is no body only because its bureaus are named")
  func governmentOfCity() throws {
    let found = try read("柳林街道简报\n(九江市北岭区柳林街道办事处编)\n\n7月3日,市民政局局长沈立诚到会。")
    #expect(found.posts == ["沈立诚 局长 九江市民政局"])
    #expect(!found.organizations.contains("九江市政府"), "\(found.organizations)")
  }

  @Test("The office behind another subdistrict's Party committee in a list is that subdistrict's")
  func officeOfGuests() throws {
    let found = try posts(
      in: "7月3日,云山街道党工委书记沈立诚、办事处主任冯国清一行到石桥街道考察。7月4日,柳浦街道党工委副书记、办事处主任白小兰来访。")
    #expect(
      found == [
        "沈立诚 书记 云山街道党工委", "冯国清 主任 云山街道办事处", "白小兰 副书记 柳浦街道党工委", "白小兰 主任 柳浦街道办事处",
      ], "\(found)")
  }

  @Test("Behind a body of the district the office is the paper's own")
  func ownOffice() throws {
    let found = try posts(in: "7月3日,区民政局局长沈立诚、办事处主任冯国清到场。")
    #expect(found == ["沈立诚 局长 青石区民政局", "冯国清 主任 石桥街道办事处"], "\(found)")
  }

  @Test("A secretary who shares his body with the head of a town is of its Party committee")
  func secretaryOfTown() throws {
    let found = try read(
      "柳林镇简报\n\n7月3日,柳林镇党委书记沈立诚主持,柳林镇镇长冯国清、副书记白小兰参加。"
    ).posts
    #expect(
      found == ["沈立诚 书记 柳林镇党委", "冯国清 镇长 柳林镇", "白小兰 副书记 柳林镇党委"], "\(found)")
  }

  @Test("A town keeps its name where 村务 follows it again and again")
  func townBeforeVillageAffairs() throws {
    let found = try read(
      "柳阳镇村务公开专刊\n云岭县柳阳镇村务公开协调小组编印\n\n7月3日,镇纪委书记沈立诚、镇长冯国清到会。"
    ).posts
    #expect(found == ["沈立诚 书记 柳阳镇纪委", "冯国清 镇长 柳阳镇"], "\(found)")
  }

  @Test("A community called as its subdistrict is, with a branch of its own, is a community")
  func communityOfTheSameName() throws {
    let found = try read(
      "立新街道简报\n立新街道办事处主办\n\n7月3日,立新社区党支部书记沈立诚到会,街道党工委书记冯国清讲话。"
    ).posts
    #expect(found == ["沈立诚 书记 立新社区党支部", "冯国清 书记 立新街道党工委"], "\(found)")
  }

  @Test("Behind 中共 a town may have any name", arguments: ["后洲街道", "镇东街道", "城关镇"])
  func behindParty(name: String) throws {
    let organ = name.hasSuffix("街道") ? "党工委" : "党委"
    let found = try read(
      "\(name)简报\n中共\(name)\(organ) 主办\n\n7月3日,\(name)妇联主席沈立诚到会,中共\(name)\(organ)副书记冯国清讲话。"
    ).posts
    #expect(found == ["沈立诚 主席 \(name)妇联", "冯国清 副书记 \(name)\(organ)"], "\(found)")
  }

  @Test(
    "The committee of a democratic party names no district by the party's name",
    arguments: ["民盟", "民革", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"])
  func democraticParty(party: String) throws {
    let found = try read(
      "江州市青石区石桥街道\n一周要闻\n\n7月3日,\(party)区委主委沈立诚到会,区政协主席冯国清讲话。"
    ).posts
    #expect(found == ["沈立诚 主委 \(party)区委", "冯国清 主席 青石区政协"], "\(found)")
  }

  @Test("The district behind a democratic party's name is the district", arguments: ["民盟", "九三学社"])
  func districtOfDemocraticParty(party: String) throws {
    let found = try read("简报\n\n7月3日,\(party)青石区委主委沈立诚到会,区政协主席冯国清讲话。").posts
    #expect(found == ["沈立诚 主委 \(party)青石区委", "冯国清 主席 青石区政协"], "\(found)")
  }

  @Test(
    "A subdistrict is known though the paper names it by its working committee only",
    arguments: ["青石区球场街道工委、办事处主办", "球场街道工委、办事处主办", "青石区柳湾街道工委主办"])
  func workingCommittee(imprint: String) throws {
    let found = try read("社区简报\n\n\(imprint)\n\n街道工委副书记、办事处主任沈立诚讲话,人大工委主任方小芹到会。").posts
    let name = imprint.contains("球场") ? "球场街道" : "柳湾街道"
    #expect(found.contains("沈立诚 副书记 \(name)工委"), "\(found)")
    #expect(found.contains("沈立诚 主任 \(name)办事处"), "\(found)")
    #expect(found.contains("方小芹 主任 \(name)人大工委"), "\(found)")
  }

  @Test("The congress's working committee for a subdistrict names none of its own")
  func congress() throws {
    let found = try read("社区简报\n\n青石区人大街道工委主办\n\n街道办事处主任沈立诚讲话。")
    #expect(!found.organizations.contains("人大街道"), "\(found.organizations)")
  }
}
