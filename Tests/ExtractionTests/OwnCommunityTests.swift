import Testing

@testable import Extraction

@Suite("Communities called as their subdistrict is")
struct OwnCommunityTests {
  private static let communities = ["柳林", "青石桥", "华山"]

  private func organizations(_ stem: String, _ sentence: String) throws -> Set<String> {
    try read("\(stem)街道简报\n(\(stem)街道办事处主办)\n\n7月3日,\(stem)街道召开会议。\(sentence)").organizations
  }

  @Test("One that has an officer, does something or is gone to is a body of its own", arguments: communities)
  func own(stem: String) throws {
    for sentence in [
      "\(stem)社区主任沈立诚到会。", "\(stem)社区党委书记沈立诚到会。", "\(stem)社区举办讲座。", "来自\(stem)社区的居民参加。",
      "白小兰走访了\(stem)社区。",
    ] {
      let found = try organizations(stem, sentence)
      #expect(found.contains("\(stem)社区"), "\(sentence) \(found)")
    }
  }

  @Test("In what is developed and in the name of a paper it is the subdistrict", arguments: communities)
  func street(stem: String) throws {
    for sentence in ["会议助推\(stem)社区发展。", "\n\n\(stem)社区生活报\n\n居民参加。", "让\(stem)社区建设更进一步。"] {
      let found = try organizations(stem, sentence)
      #expect(!found.contains("\(stem)社区"), "\(sentence) \(found)")
    }
  }

  @Test("Where bodies that only subdistricts have are called the community's, the community is the subdistrict")
  func called() throws {
    let found = try organizations("柳林", "柳林社区党工委书记沈立诚到会。柳林社区举办讲座。")
    #expect(!found.contains("柳林社区"), "\(found)")
  }

  @Test(
    "A community called by a word is named where it does something, somebody goes there or comes from it",
    arguments: ["团结", "前进", "光明", "解放", "新建", "繁荣"])
  func word(word: String) throws {
    for sentence in ["\(word)社区举办讲座。", "白小兰走访了\(word)社区。", "来自\(word)社区的居民参加。"] {
      let found = try organizations("柳林", sentence)
      #expect(found.contains("\(word)社区"), "\(sentence) \(found)")
    }
  }

  @Test("What all communities aim at names none", arguments: ["和谐", "平安", "文明", "幸福", "绿色"])
  func aims(word: String) throws {
    for sentence in ["街道建设\(word)社区。", "街道开展\(word)社区创建。", "居民为\(word)社区出力。"] {
      let found = try organizations("柳林", sentence)
      #expect(!found.contains("\(word)社区"), "\(sentence) \(found)")
    }
  }

  @Test("A letter of grammar before a single letter is part of the name", arguments: ["前崖", "后寨", "以德", "万和"])
  func letters(name: String) throws {
    let found = try organizations("柳林", "来自\(name)社区的居民参加。")
    #expect(found.contains("\(name)社区"), "\(found)")
  }

  @Test("A letter that says which community is meant is none of its name", arguments: ["我", "该", "本", "老", "新"])
  func pointing(letter: String) throws {
    let found = try organizations("柳林", "居民在\(letter)社区参加活动。")
    #expect(!found.contains { $0.hasSuffix("\(letter)社区") }, "\(found)")
  }

  @Test("Estates named in a story about a community leave its committee the one that is meant")
  func estates() throws {
    let found = try posts(in: "3月5日,白塔社区召开会议,望湖花园、长江新村两个小区的居民参加。社区党委书记沈立诚讲话。")
    #expect(found.contains("沈立诚 书记 白塔社区党委"), "\(found)")
    let other = try posts(in: "3月5日,白塔社区召开会议,望湖社区的居民参加。社区党委书记沈立诚讲话。")
    #expect(other.contains("沈立诚 书记 望湖社区党委"), "\(other)")
  }
}
