import Testing

@testable import Extraction

@Suite("Titles that what stands around them tells")
struct CraftTests {
  @Test(
    "Nouns between a body and a name are what the named one is there, where they end as trades do",
    arguments: [
      ("区医院心理治疗师沈立诚讲课。", "沈立诚 心理治疗师 青石区医院"), ("市环卫处道路清扫工冯国清受到表彰。", "冯国清 道路清扫工 江州市环卫处"),
      ("县气象站天气预报员白小兰介绍情况。", "白小兰 天气预报员 县气象站"), ("市体育馆羽毛球教员沈立诚讲课。", "沈立诚 羽毛球教员 江州市体育馆"),
      ("东风公司夜班锅炉工冯国清发言。", "冯国清 夜班锅炉工 东风公司"),
    ])
  func crafts(_ sentence: String, _ post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
  }

  @Test(
    "A verb of what is done to somebody, a word for when and people in general are no part of a title",
    arguments: [
      "区医院昨天派医生沈立诚到场。", "学校安排老师沈立诚上课。", "街道办事处免费培训月嫂沈立诚。", "居委会表扬楼组长沈立诚。",
      "社区组织志愿者沈立诚打扫楼道。", "公司三名员工沈立诚等到会。", "学校五年级学生沈立诚发言。",
    ])
  func verbs(_ sentence: String) throws {
    let titles = try posts(in: sentence).compactMap { $0.split(separator: " ").dropFirst().first }
    for word in ["派", "安排", "培训", "免费", "表扬", "组织", "名", "年级"] {
      #expect(!titles.contains { $0.contains(word) }, "\(titles)")
    }
  }

  @Test("The head of a unit keeps his title where only a word says which unit")
  func heads() throws {
    let found = try posts(in: "街道安监中队长沈立诚到会。社区党组织第一书记冯国清参加。")
    #expect(!found.contains { $0.contains("安监中队长") || $0.contains("党组织第一书记") }, "\(found)")
  }

  @Test(
    "Members, crafts and officers of the genre",
    arguments: [
      ("县书法协会会员沈立诚写春联。", "沈立诚 会员 县书法协会"), ("县农科所助理研究员冯国清讲课。", "冯国清 助理研究员 县农科所"),
      ("柳林派出所治安警长白小兰部署工作。", "白小兰 治安警长 柳林派出所"),
      ("柳林中心小学少先队总辅导员冯国清讲话。", "冯国清 少先队总辅导员 柳林中心小学"),
      ("市新华书店副经理白小兰捐书。", "白小兰 副经理 江州市新华书店"), ("区新闻出版局副局长沈立诚到会。", "沈立诚 副局长 青石区新闻出版局"),
    ])
  func genre(_ sentence: String, _ post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
  }

  @Test("The line that somebody drives on stands between his company and what he does")
  func lines() throws {
    let found = try posts(in: "公交二公司18路驾驶员方大明就住在这里。")
    #expect(found == ["方大明 驾驶员 公交二公司"], "\(found)")
    let road = try posts(in: "公交二公司门前18路站台上，驾驶员方大明下了车。")
    #expect(!road.contains("方大明 驾驶员 公交二公司"), "\(road)")
  }
}
