import Testing

@testable import Extraction

@Suite("Words of grammar that stand right before the name of a body")
struct GrammarBeforeNamesTests {
  @Test(
    "What joins a name to its sentence is no part of it",
    arguments: [
      ("换物业难免吵架。可柳家场社区的居民办得顺当,柳家场社区居委会主任沈立诚说。", "可柳家场社区"),
      ("作品年底将登上社区春晚。", "登上社区"), ("他是车间主任,2001年起当社区老年协会会长。", "起当社区"),
      ("两村并一家。", "两村"),
      ("我们换了老小区的物业。", "老小区"), ("走失老人的家属说,是贵社区主任沈立诚送她回来的。", "贵社区"),
    ])
  func grammar(sentence: String, name: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.hasPrefix(name) }, "\(found)")
  }

  @Test(
    "系 before a place's name says who somebody is",
    arguments: [
      ("(作者系南京市第九初级中学退休教师)", "南京市第九初级中学"), ("沈先生系新加坡云岭公会主席。", "新加坡云岭公会"),
    ])
  func copula(sentence: String, name: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(name), "\(found)")
    #expect(!found.contains { $0.contains("系") }, "\(found)")
  }

  @Test("The department of a university is no verb")
  func department() throws {
    let found = try posts(in: "7月3日,江州大学中文系教授沈立诚到会。")
    #expect(found.contains("沈立诚 教授 江州大学中文系"), "\(found)")
  }

  @Test("With the word for the district the first letter of a subdistrict's name makes no title")
  func chief() throws {
    let found = try readItem("7月3日,云岭区长柳南坊街道党工委副书记沈立诚一行来访。")
    #expect(found.posts.contains("沈立诚 副书记 长柳南坊街道党工委"), "\(found.posts)")
    let title = try posts(in: "7月3日,云岭区长沈立诚到石桥街道调研。")
    #expect(title.contains { $0.hasPrefix("沈立诚 区长") }, "\(title)")
  }

  @Test("A place that could be somebody's name calls one of several schools")
  func school() throws {
    let found = try readItem("7月3日上午,武宁第二小学校长沈立诚到会。")
    #expect(found.posts.contains("沈立诚 校长 武宁第二小学"), "\(found.posts)")
    #expect(!found.persons.contains("武宁"), "\(found.persons)")
  }

  @Test(
    "Whole names of bodies whose last words are words elsewhere",
    arguments: [
      ("江州蟠桃邻里社区服务有限公司总经理沈立诚到会。", "江州蟠桃邻里社区服务有限公司"), ("云岭县农业农村和科学技术局农艺师沈立诚到会。", "云岭县农业农村和科学技术局"),
      ("云岭机器厂热处理车间退休工人沈立诚到会。", "云岭机器厂热处理车间"), ("旅菲同乡总会会长沈立诚到会。", "旅菲同乡总会"),
      ("柳湾社区护江志愿服务队队长沈立诚到会。", "柳湾社区护江志愿服务队"), ("云岭小学家长护学队队长沈立诚到会。", "云岭小学家长护学队"),
      ("石桥镇乡贤参事会会长沈立诚到会。", "石桥镇乡贤参事会"), ("柳湾社区居民议事厅召集人沈立诚到会。", "柳湾社区居民议事厅"),
    ])
  func whole(sentence: String, name: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(name), "\(found)")
  }

  @Test("A hall where people talk is a place where something else is held")
  func hall() throws {
    let found = try bodies(in: "4月20日,青石区人民法院在柳湾社区居民议事厅公开审理一起案件。")
    #expect(!found.contains("柳湾社区居民议事厅"), "\(found)")
  }

  @Test("Whoever loses a post is no place before the town's body")
  func dismissed() throws {
    let found = try bodies(in: "任命沈立诚为镇文化服务中心副主任;解聘顾明远镇文化服务中心副主任职务。")
    #expect(!found.contains { $0.contains("顾明远") }, "\(found)")
  }
}
