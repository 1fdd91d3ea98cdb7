import Testing

@testable import Extraction

@Suite("Housing estates and the committees of their owners")
struct EstateTests {
  @Test("An estate is named by where its owners meet, and the committee they elect is its own")
  func assembly() throws {
    let found = try readItem("6月16日,翠湖花园召开业主大会,选举第二届业主委员会,沈立诚当选主任。")
    #expect(found.organizations.contains("翠湖花园"))
    #expect(found.posts == ["沈立诚 主任 翠湖花园业主委员会 appointed"], "\(found.posts)")
    #expect(found.structure.contains("翠湖花园业主委员会<翠湖花园"))
  }

  @Test("What an election is for is not called by it", arguments: ["选举第三届业主委员会", "选举业委会", "选举居民委员会"])
  func election(words: String) throws {
    let found = try bodies(in: "6月16日,柳林社区召开大会,\(words)。")
    #expect(!found.contains { $0.contains("选举") }, "\(found)")
  }

  @Test("The committee that runs an election is called by it")
  func committeeOfElection() throws {
    let found = try bodies(in: "6月16日,柳林社区选举委员会召开会议。")
    #expect(found.contains("柳林社区选举委员会"), "\(found)")
  }

  @Test(
    "Before the term of its owners' committee the whole name of an estate is read, a family name at its head or not")
  func nameBeforeTerm() throws {
    let found = try readItem("梁韵雅苑第二届业委会投票揭晓:主任沈立诚。")
    #expect(found.organizations.contains("梁韵雅苑业委会"), "\(found.organizations)")
    #expect(found.persons == ["沈立诚"])
  }

  @Test("小区 and 业委会 alone are of the estate named last, 社区 is not")
  func references() throws {
    let found = try read(
      """
      柳林社区简报
      江州市青石区石桥街道柳林社区居委会主办 2016年5月20日

      业主的事

      6月16日,翠湖花园召开业主大会。小区有612户。业委会主任沈立诚到会。社区书记冯国清到会。
      """)
    #expect(found.posts == ["沈立诚 主任 翠湖花园业委会", "冯国清 书记 柳林社区"], "\(found.posts)")
  }

  @Test("Owners in general and a club of theirs name no estate", arguments: ["热心的花园业主来信。", "翠湖园业主之家开放。", "业主大会在花园召开。"])
  func noEstate(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.hasSuffix("花园") || $0 == "翠湖园" }, "\(found)")
  }

  @Test("The committee of an estate's owners is of it, also where nothing else names the estate")
  func estateInName() throws {
    let found = try structure(in: "6月16日,翠湖花园业委会主任沈立诚、枫桥苑业委会主任冯国清到会。")
    #expect(found.contains("翠湖花园业委会<翠湖花园") && found.contains("枫桥苑业委会<枫桥苑"), "\(found)")
  }

  @Test("A committee by which inhabitants govern themselves is of the quarter before its term")
  func selfGovernment() throws {
    let found = try readItem("枫桥家园第一届居民自治委员会选举于6月16日举行。选举结果:\n主  任:沈立诚\n委  员:冯国清、白小兰").posts
    #expect(
      found == [
        "沈立诚 主任 枫桥家园居民自治委员会", "冯国清 委员 枫桥家园居民自治委员会", "白小兰 委员 枫桥家园居民自治委员会",
      ], "\(found)")
  }
}
