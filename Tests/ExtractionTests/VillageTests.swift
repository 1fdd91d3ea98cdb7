import Testing

@testable import Extraction

@Suite("Villages, by their heads and by names that are words elsewhere")
struct VillageTests {
  private func reading(_ text: String) throws -> (posts: Set<String>, organizations: Set<String>) {
    let found = try read("柳林镇简报\n2012年5月8日\n\n镇里要闻\n\n\(text)")
    return (found.posts, found.organizations)
  }

  @Test(
    "The head of a village is its head where 村 begins his title",
    arguments: [
      ("座谈会由红石河村主任沈立诚主持。", "沈立诚 主任 红石河村"), ("大庄村支书冯国清参加。", "冯国清 支书 大庄村"),
      ("东沟村长白小兰到会。", "白小兰 村长 东沟村"), ("南坪镇长沈立诚到会。", "沈立诚 镇长 南坪镇"),
      ("杏山村支书冯国清发言。", "冯国清 支书 杏山村"), ("青石湾村会计白小兰介绍情况。", "白小兰 会计 青石湾村"),
    ])
  func heads(_ sentence: String, _ post: String) throws {
    let found = try reading(sentence).posts
    #expect(found == [post], "\(found)")
  }

  @Test("Whoever is called by his title is no place", arguments: ["艾尼瓦尔乡长讲话。", "沈立诚镇长讲话。", "老王村长讲话。"])
  func called(_ sentence: String) throws {
    let found = try reading(sentence).organizations
    #expect(found.isSubset(of: ["柳林镇"]), "\(found)")
  }

  @Test(
    "A village whose last letter makes a word with 村 has its name where one can begin",
    arguments: ["南山村", "东山村", "三山村", "杏山村", "启新村", "民新村"])
  func mountains(name: String) throws {
    for sentence in ["5月4日,\(name)举办法律讲座。", "白小兰走访了\(name)。", "来自\(name)的村民参加。"] {
      let found = try reading(sentence).organizations
      #expect(found.contains(name), "\(sentence) \(found)")
    }
  }

  @Test("Mountain villages and new ones in general are none", arguments: ["穷山村", "老山村", "建新村", "各山村"])
  func general(name: String) throws {
    let found = try reading("干部们来到\(name)看望老人。").organizations
    #expect(!found.contains(name), "\(found)")
  }

  @Test(
    "A village called by a word is named where it does something or somebody goes there",
    arguments: ["前进", "胜利", "团结", "兴隆", "光明"])
  func words(word: String) throws {
    for sentence in ["\(word)村举办法律讲座。", "白小兰走访了\(word)村。"] {
      let found = try reading(sentence).organizations
      #expect(found.contains("\(word)村"), "\(sentence) \(found)")
    }
  }

  @Test("What all villages aim at names none", arguments: ["文明", "小康", "平安", "示范"])
  func aims(word: String) throws {
    let found = try reading("全镇建设\(word)村。村民为\(word)村出力。").organizations
    #expect(!found.contains("\(word)村"), "\(found)")
  }

  @Test("Sorts of villages are no villages, and one of a sort is called by its name")
  func sorts() throws {
    let found = try reading("全镇建成精品村3个,创建生态村、电商村。薄弱村、移民村要加快发展,城边村整治同步推进。").organizations
    #expect(!found.contains { $0.hasSuffix("村") }, "\(found)")
    #expect(try reading("试点村红石河村完成选举。").organizations.contains("红石河村"))
  }

  @Test(
    "An estate called a village has a committee, though a word for a village ends its name",
    arguments: ["石泉四村", "工农新村", "红石河村"])
  func estates(name: String) throws {
    let found = try reading("\(name)居委会主任白小兰到场。").posts
    #expect(found == ["白小兰 主任 \(name)居委会"], "\(found)")
  }

  @Test("The road to a village names none")
  func road() throws {
    #expect(try reading("要把通村路养护好,把红石河村路灯修好。").organizations.contains("通村") == false)
  }
}
