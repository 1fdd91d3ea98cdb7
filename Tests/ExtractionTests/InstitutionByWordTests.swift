import Testing

@testable import Extraction

@Suite("Institutions that are called by a usual word")
struct InstitutionByWordTests {
  @Test(
    "A word that places are called by is the name before an institution in which somebody has a post",
    arguments: [
      ("7月3日,平安派出所所长沈立诚到会。", "沈立诚 所长 平安派出所"), ("7月3日,社区邀请前进派出所所长沈立诚讲课。", "沈立诚 所长 前进派出所"),
      ("7月3日,居民把锦旗送给和谐医院院长沈立诚。", "沈立诚 院长 和谐医院"), ("7月3日,居民周大为、平安路小学校长沈立诚参加。", "沈立诚 校长 平安路小学"),
      ("7月3日,新兴花园业委会主任沈立诚到会。", "沈立诚 主任 新兴花园业委会"), ("7月3日,社区邀请向阳小学校长沈立诚讲课。", "沈立诚 校长 向阳小学"),
    ])
  func names(sentence: String, post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
  }

  @Test(
    "Words for what sort of an institution it is, and what people go and do there, name none",
    arguments: [
      ("7月3日,民办小学校长沈立诚到会。", "民办小学"), ("7月3日,社区邀请农村小学校长沈立诚讲课。", "农村小学"), ("7月3日,居民团结派出所做好工作。", "团结派出所"),
    ])
  func sorts(sentence: String, name: String) throws {
    let found = try readItem(sentence).organizations
    #expect(!found.contains(name), "\(found)")
  }

  @Test(
    "A bureau that sees to two things is one",
    arguments: [
      ("区住房城乡建设和水利局副局长沈立诚到会。", "沈立诚 副局长 青石区住房城乡建设和水利局"),
      ("区城市管理和综合执法局局长沈立诚到会。", "沈立诚 局长 青石区城市管理和综合执法局"), ("区领导和水利局局长沈立诚到会。", "沈立诚 局长 青石区水利局"),
    ])
  func bureaus(sentence: String, post: String) throws {
    let found = try read("江州市青石区石桥街道\n一周要闻\n\n\(sentence)").posts
    #expect(found == [post], "\(found)")
  }

  @Test("Halls of local history have heads")
  func halls() throws {
    let found = try posts(in: "7月3日,客人参观了青石村史馆,由馆长沈立诚讲解。")
    #expect(found == ["沈立诚 馆长 青石村史馆"], "\(found)")
  }

  @Test("A farm is called by a word too")
  func farms() throws {
    let found = try read("前进农场简报\n2004年3月18日\n\n座谈会\n\n3月5日,前进农场党委书记沈立诚讲话。").posts
    #expect(found == ["沈立诚 书记 前进农场党委"], "\(found)")
  }
}
