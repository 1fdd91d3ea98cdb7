import Testing

@testable import Extraction

@Suite("Lists of who sees to what")
struct DutyTests {
  private static let expected: Set<String> = [
    "沈立诚 副书记 石桥街道党工委", "沈立诚 主任 石桥街道办事处", "白小兰 副主任 石桥街道办事处", "冯国清 书记 石桥街道纪工委",
  ]

  @Test(
    "Each line gives the posts of the one it begins with, whatever stands between and behind",
    arguments: [
      "沈立诚  党工委副书记、办事处主任,主持行政工作;\n白小兰  办事处副主任,分管应急、城管;\n冯国清  纪工委书记。",
      "沈立诚  党工委副书记、办事处主任,主持行政工作\n冯国清  纪工委书记\n白小兰  办事处副主任,分管应急、城管",
      "1.沈立诚同志,党工委副书记、办事处主任,主持行政工作。\n2.白小兰同志,办事处副主任,分管应急。\n3.冯国清同志,纪工委书记,负责纪检工作。",
      "沈立诚——党工委副书记、办事处主任。主持行政工作。\n白小兰——办事处副主任。分管应急。\n冯国清——纪工委书记。负责纪检工作。",
      "沈立诚同志(党工委副书记、办事处主任)主持行政工作。\n白小兰同志(办事处副主任)分管应急。\n冯国清同志(纪工委书记)负责纪检工作。",
    ])
  func lines(list: String) throws {
    let found = try posts(in: "现将领导分工通报如下:\n\(list)")
    #expect(found == Self.expected, "\(found)")
  }

  @Test("A space behind a name in a sentence that names another gives no post")
  func otherNames() throws {
    let found = try posts(in: "沈立诚 办事处主任白小兰到会。")
    #expect(!found.contains { $0.hasPrefix("沈立诚") }, "\(found)")
  }

  @Test("Houses before names in one line under the heading of a list")
  func houses() throws {
    let found = try readItem("楼长名册(立新社区)\n1号楼 沈立诚  2号楼 白小兰  3号楼 冯国清").posts
    #expect(found == ["沈立诚 楼长 立新社区", "白小兰 楼长 立新社区", "冯国清 楼长 立新社区"], "\(found)")
  }
}
