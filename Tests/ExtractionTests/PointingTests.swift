import Newsletters
import Testing

@testable import Extraction

@Suite("Words that point back at bodies, rows of tables and lines about communities")
struct PointingTests {
  private func findings(_ text: String) throws -> Findings { try readItem(text) }

  @Test("A unit behind 该校 or 该院 is of the school or college named last")
  func unit() throws {
    #expect(try findings("槐树中学的学生来做义工。该校团委书记沈立诚带队。").posts == ["沈立诚 书记 槐树中学团委"])
    #expect(
      try findings("江州中医学院的学生来义诊。该院团委书记沈立诚带队。").posts == ["沈立诚 书记 江州中医学院团委"])
  }

  @Test("Where nothing of the sort is named, 该校 means nobody")
  func nobody() throws {
    #expect(try findings("居民们来做义工。该校团委书记沈立诚带队。").posts.allSatisfy { !$0.contains("校") })
  }

  @Test("A line about a community speaks of it as 社区 without naming it twice")
  func header() throws {
    let found = try findings("柳林社区:7月20日,社区党总支书记沈立诚主持开班仪式,社区会议室坐满了人。")
    #expect(found.posts == ["沈立诚 书记 柳林社区党总支"])
    #expect(!found.organizations.contains { $0.contains("社区社区") }, "\(found.organizations)")
  }

  @Test("The members of a board have their seats in its association")
  func board() throws {
    let found = try findings(
      """
      7月12日,江州市槐花协会第二届会员大会在槐树宾馆召开,76名会员参会。

      大会选举产生第二届理事会、监事会:

      会  长 沈立诚
      理  事 葛庆丰 陆维成 马小林
      """)
    #expect(
      found.posts.isSuperset(of: ["沈立诚 会长 江州市槐花协会", "葛庆丰 理事 江州市槐花协会", "马小林 理事 江州市槐花协会"]),
      "\(found.posts)")
  }

  @Test("The titles in the cell behind a name are that name's, all in one body")
  func row() throws {
    let newsletter = try NewsletterReader().read(
      Array("# 石桥街道分工\n\n2021年5月8日\n\n| 沈立诚 | 党工委副书记、政法委员 | 政法 |\n| 葛庆丰 | 办事处主任 | 全面 |\n".utf8),
      path: "a.md", sha256: "")
    let found = Findings(facts: Extractor().extract(newsletter))
    #expect(
      found.posts == ["沈立诚 副书记 石桥街道党工委", "沈立诚 政法委员 石桥街道党工委", "葛庆丰 主任 石桥街道办事处"], "\(found.posts)")
  }
}
